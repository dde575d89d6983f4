import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Count } from '../model/contract.ts';
import { assertiveStatuses, type KindGroup } from '../model/vocabulary.ts';

/** A claim with what only its sentence knows. */
export interface Told {
  readonly claim: Claim;
  /** It says who was killed or hurt, not by whom nor where: a consequence of something, if the text has told of what. */
  readonly toll: boolean;
}

/** Groups of kinds people are killed in. */
const deadly: ReadonlySet<KindGroup> = new Set(['combat', 'remote']);

/** Sentences between an attack and its toll. */
const reach = 2;

/**
 * Adds what one sentence tells to the claims before it. A toll ("Two soldiers were killed.") belongs to the attack of its own
 * sentence or of the ones just before: it is one happening, and a coder records it once. Without such an attack it is a
 * claim of its own.
 * @param sentences how many sentences back each claim of `claims` stands
 */
export function addTold(
  claims: Claim[],
  told: readonly Told[],
  distance: (claim: Claim) => number,
  codebook: Codebook,
): void {
  const bases = told.filter(({ toll }) => !toll).map(({ claim }) => claim);
  const first = claims.length;
  claims.push(...bases);
  for (const { claim } of told.filter(({ toll }) => toll)) {
    const at = hostOf(claim, claims, first, distance, codebook);
    if (at === null) claims.push(claim);
    else claims[at] = withToll(claims[at] as Claim, claim);
  }
}

/** Which claim a toll belongs to: the nearest before it in its sentence, one after it there, else the last of the sentences before. */
function hostOf(
  toll: Claim,
  claims: readonly Claim[],
  first: number,
  distance: (claim: Claim) => number,
  codebook: Codebook,
): number | null {
  const fits = (claim: Claim, i: number) =>
    canHost(claim, toll, codebook) &&
    (i >= first || (claim.section === toll.section && distance(claim) <= reach));
  const own = claims.flatMap((claim, i) => (i >= first && fits(claim, i) ? [i] : []));
  const before = own.findLast((i) => (claims[i] as Claim).triggerAt.start < toll.triggerAt.start);
  if (before !== undefined) return before;
  if (own[0] !== undefined) return own[0];
  const earlier = claims.findLastIndex((claim, i) => i < first && fits(claim, i));
  return earlier < 0 ? null : earlier;
}

function canHost(claim: Claim, toll: Claim, { kinds }: Codebook): boolean {
  const group = kinds.get(claim.kind)?.group;
  return (
    group !== undefined &&
    deadly.has(group) &&
    assertiveStatuses.has(claim.status) &&
    assertiveStatuses.has(toll.status) &&
    !contradicts(claim, toll)
  );
}

/** Whether the attack has a toll of its own that says otherwise. */
function contradicts(claim: Claim, toll: Claim): boolean {
  return toll.counts.some((count) =>
    claim.counts.some((known) => known.what === count.what && !sameFigure(known, count) && sameGroup(known, count)),
  );
}

function sameFigure(a: Count, b: Count): boolean {
  return a.low === b.low && a.high === b.high;
}

function sameGroup(a: Count, b: Count): boolean {
  return a.group === null || b.group === null || a.group === b.group;
}

function withToll(claim: Claim, toll: Claim): Claim {
  const counts = [...claim.counts, ...toll.counts.filter((c) => !claim.counts.some((d) => d.what === c.what && sameFigure(c, d)))];
  const elsewhere = toll.evidence.start !== claim.evidence.start;
  return {
    ...claim,
    counts,
    target: claim.target.length > 0 ? claim.target : toll.target,
    attribution: claim.attribution ?? toll.attribution,
    alsoAt: elsewhere ? [...claim.alsoAt, toll.evidence] : claim.alsoAt,
  };
}
