import type { ActorReference, Claim, PlaceReference } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import { contains } from '../model/span.ts';
import type { Status } from '../model/vocabulary.ts';
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
    const told = other ? join(other, claim) : claim;
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
  const related =
    a.kind === b.kind ||
    (sameSentence && (kinds.get(a.kind)?.broader === b.kind || kinds.get(b.kind)?.broader === a.kind));
  if (!related) return false;
  return (
    actorsAgree(a.initiator, b.initiator) &&
    actorsAgree(a.target, b.target) &&
    (placesAgree(a.places, b.places) || retold(a, b, codebook)) &&
    countsAgree(a, b)
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

/** Different dead are different events: two exact figures that do not overlap keep claims apart within a section. */
function countsAgree(a: Claim, b: Claim): boolean {
  if (a.section !== b.section) return true;
  return a.counts.every((x) =>
    b.counts.every(
      (y) =>
        x.what !== y.what ||
        ((x.low ?? 0) <= (y.high ?? Number.POSITIVE_INFINITY) &&
          (y.low ?? 0) <= (x.high ?? Number.POSITIVE_INFINITY)),
    ),
  );
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

function join(a: Claim, b: Claim): Claim {
  const [full, other] = weight(b) > weight(a) ? [b, a] : [a, b];
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
    counts: [...full.counts, ...other.counts.filter((c) => !full.counts.some((d) => d.what === c.what))],
    means: [...new Set([...full.means, ...other.means])],
    alsoAt: [...further.values()].slice(0, mostRepeats),
  };
}
