import type { ActorReference, Claim, PlaceReference } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Count } from '../model/contract.ts';
import { contains } from '../model/span.ts';
import type { Countable, Status } from '../model/vocabulary.ts';
import { isDeadly } from './counts.ts';
import type { Trace } from './trace.ts';

/** Which telling of a fact is kept when headline, standfirst and body repeat it: the fullest, body last. */
const statusClass: Readonly<Record<Status, string>> = {
  reported: 'fact',
  claimed: 'fact',
  unconfirmed: 'fact',
  ongoing: 'fact',
  planned: 'future',
  predicted: 'future',
  denied: 'denied',
  background: 'background',
};

/**
 * Joins claims of one article that tell the same fact: same kind, same class of status, parties and places
 * that do not contradict each other. The fuller telling stays; the other sentences are kept in `alsoAt`.
 */
export function mergeRepeats(claims: readonly Claim[], codebook: Codebook, trace?: Trace): readonly Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    const same = indexOfSame(kept, claim, codebook);
    const at = same < 0 ? kept.length : same;
    const other = kept[at];
    const told = other ? join(other, claim, codebook) : claim;
    kept[at] = told;
    trace?.told(claim, at, told);
  }
  return kept;
}

/** A fact is told again from the lead or from what was just said: this many claims of each are compared. */
const leadClaims = 40;
const recentClaims = 80;
/** Most further sentences kept for one claim. */
const mostRepeats = 100;

function indexOfSame(kept: readonly Claim[], claim: Claim, codebook: Codebook): number {
  const same = (other: Claim | undefined) => other !== undefined && sameFact(other, claim, codebook);
  const lead = Math.min(leadClaims, kept.length);
  for (let i = 0; i < lead; i += 1) if (same(kept[i])) return i;
  for (let i = Math.max(lead, kept.length - recentClaims); i < kept.length; i += 1)
    if (same(kept[i])) return i;
  return -1;
}

function sameFact(a: Claim, b: Claim, codebook: Codebook): boolean {
  const { kinds } = codebook;
  if (statusClass[a.status] !== statusClass[b.status]) return false;
  const sameSentence = a.evidence.start === b.evidence.start;
  if (!daysAgree(a, b)) return false;
  const related =
    a.kind === b.kind ||
    (sameSentence && (kinds.get(a.kind)?.broader === b.kind || kinds.get(b.kind)?.broader === a.kind)) ||
    sameToll(a, b, codebook);
  if (!related) return false;
  return (
    actorsAgree(a.initiator, b.initiator) &&
    actorsAgree(a.target, b.target) &&
    (placesAgree(a.places, b.places) || retold(a, b, codebook)) &&
    countsAgree(a, b)
  );
}

/** Two days both stated and different are two happenings. */
function daysAgree({ when: a }: Claim, { when: b }: Claim): boolean {
  if (!a?.text || !b?.text || !a.start || !b.start) return true;
  return a.start <= (b.end ?? b.start) && b.start <= (a.end ?? a.start);
}

/** The same number of dead in the same place, told of an attack and of a raid: one happening under two names. */
function sameToll(a: Claim, b: Claim, codebook: Codebook): boolean {
  if (!isDeadly(a.kind, codebook) || !isDeadly(b.kind, codebook)) return false;
  if (!a.places.some((x) => b.places.some((y) => samePlace(x, y)))) return false;
  return a.counts.some(
    (x) =>
      (x.what === 'killed' || x.what === 'wounded') &&
      (x.best ?? 0) > 2 &&
      b.counts.some((y) => y.what === x.what && y.low === x.low && y.high === x.high && y.best === x.best),
  );
}

/** A headline names the province where the body names the village: same parties, one province, another section. */
function retold(a: Claim, b: Claim, codebook: Codebook): boolean {
  if (a.section === b.section || a.initiator.length + a.target.length === 0) return false;
  const bothNamed = (x: readonly ActorReference[], y: readonly ActorReference[]) =>
    x.length === 0 || y.length > 0;
  if (!bothNamed(a.initiator, b.initiator) || !bothNamed(a.target, b.target)) return false;
  const provinces = (places: readonly PlaceReference[]) =>
    places.flatMap((p) => p.candidates.map((id) => codebook.places.get(id)?.admin1 ?? null));
  const mine = provinces(a.places);
  const theirs = provinces(b.places);
  return mine.length === 0 || theirs.length === 0 || mine.some((p) => p !== null && theirs.includes(p));
}

function actorsAgree(a: readonly ActorReference[], b: readonly ActorReference[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((x) => b.some((y) => sameActor(x, y)));
}

function sameActor(a: ActorReference, b: ActorReference): boolean {
  if (a.candidates.length > 0 && b.candidates.length > 0)
    return a.candidates.some((id) => b.candidates.includes(id));
  if (a.nationality && b.nationality) return a.nationality === b.nationality;
  return a.candidates.length === 0 && b.candidates.length === 0 && a.force === b.force;
}

function placesAgree(a: readonly PlaceReference[], b: readonly PlaceReference[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((x) => b.some((y) => samePlace(x, y)));
}

function samePlace(a: PlaceReference, b: PlaceReference): boolean {
  if (a.candidates.length > 0 && b.candidates.length > 0)
    return a.candidates.some((id) => b.candidates.includes(id));
  return a.name.toLowerCase() === b.name.toLowerCase();
}

/** Different dead are different events: of each thing both count, some figures or their sum must be able to be one. */
function countsAgree(a: Claim, b: Claim): boolean {
  const shared = new Set(
    a.counts.map(({ what }) => what).filter((what) => b.counts.some((y) => y.what === what)),
  );
  return [...shared].every((what) => {
    const mine = figures(a, what);
    const theirs = figures(b, what);
    return mine.some((x) => theirs.some((y) => meets(x, y)));
  });
}

type Figure = Pick<Count, 'low' | 'high'>;

/** What a claim says of one thing counted, and the sum where it gives it side by side. */
function figures({ counts }: Claim, what: Countable): readonly Figure[] {
  const own = counts.filter((count) => count.what === what);
  const add = (ends: readonly (number | null)[]) =>
    ends.includes(null) ? null : ends.reduce<number>((sum, end) => sum + (end ?? 0), 0);
  if (own.length < 2) return own;
  return [...own, { low: add(own.map(({ low }) => low)), high: add(own.map(({ high }) => high)) }];
}

/** "At least 27" may turn out half as many again, not a hundred. */
const openEnd = 1.5;

/** Whether two figures can be one. */
function meets(a: Figure, b: Figure): boolean {
  const highest = ({ low, high }: Figure) =>
    high ?? (low === null ? Number.POSITIVE_INFINITY : low * openEnd);
  return (a.low ?? 0) <= highest(b) && (b.low ?? 0) <= highest(a);
}

/** The figures of two tellings: the closer of two that can be one, and those only one gives. */
function joinCounts(full: Claim, other: Claim): readonly Count[] {
  const kept = full.counts.map((count) => {
    const closer = other.counts.find(
      (c) => c.what === count.what && meets(c, count) && width(c) < width(count),
    );
    return closer ?? count;
  });
  const known = (c: Count) => figures({ ...full, counts: kept }, c.what).some((figure) => meets(c, figure));
  return [...kept, ...other.counts.filter((c) => !known(c))];
}

/** How far the ends of a figure lie apart. */
function width({ low, high }: Figure): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : high - low;
}

function weight(claim: Claim): number {
  const named = [...claim.initiator, ...claim.target].filter((a) => a.candidates.length > 0).length;
  const placed = claim.places.filter((p) => p.at !== null).length;
  return (
    named * 2 +
    placed * 2 +
    claim.counts.length +
    (claim.section === 'body' ? 1 : 0) +
    (claim.when ? 1 : 0) -
    (claim.rule.endsWith('/attempt') ? 10 : 0)
  );
}

/** A time in the words of its own sentence beats one carried over from another, and that the bound publication sets. */
function statedFirst(a: Claim, b: Claim): Claim['when'] {
  return certainty(b) > certainty(a) ? b.when : (a.when ?? b.when);
}

function certainty({ when, evidence }: Claim): number {
  if (!when?.text) return 0;
  return when.at && contains(evidence, when.at) ? 2 : 1;
}

/** "The counter-offensive ran aground": that it was repelled says more than that it was fought. */
function isNarrower(a: Claim, b: Claim, { kinds }: Codebook): boolean {
  return kinds.get(a.kind)?.broader === b.kind;
}

function join(a: Claim, b: Claim, codebook: Codebook): Claim {
  const narrower = isNarrower(b, a, codebook);
  const fuller = narrower || (weight(b) > weight(a) && !isNarrower(a, b, codebook));
  const [full, other] = fuller ? [b, a] : [a, b];
  const places = full.places.some((p) => p.at !== null)
    ? full.places
    : other.places.length > 0
      ? other.places
      : full.places;
  const further = new Map(
    [...full.alsoAt, other.evidence, ...other.alsoAt].map((sentence) => [sentence.start, sentence]),
  );
  further.delete(full.evidence.start);
  return {
    ...full,
    initiator: full.initiator.length > 0 ? full.initiator : other.initiator,
    target: full.target.length > 0 ? full.target : other.target,
    places,
    when: statedFirst(full, other),
    attribution: full.attribution ?? other.attribution,
    counts: joinCounts(full, other),
    means: [...new Set([...full.means, ...other.means])],
    alsoAt: [...further.values()].slice(0, mostRepeats),
  };
}
