import type { Codebook } from '../model/codebook.ts';
import type { SourcedClaim } from '../model/incident.ts';
import { eachCandidatePair } from './blocking.ts';
import { compare, type Knowledge, knowledge, linkThreshold, mayLink } from './compatible.ts';
import { type Profile, profile } from './profile.ts';

/** Claims that copies of one text make with the same words: compared once, through the earliest. */
interface Atom {
  readonly profile: Profile;
  readonly claims: readonly SourcedClaim[];
}

/** Earliest published first, undated last, then by id: the order in which an incident's first claim is sought. */
export function earliestFirst(a: SourcedClaim, b: SourcedClaim): number {
  const day = (a.published ?? '9999').localeCompare(b.published ?? '9999', 'en');
  return day !== 0 ? day : byId(a, b);
}

const byId = (a: SourcedClaim, b: SourcedClaim) =>
  a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0;

/**
 * Groups claims that speak of one thing, each claim in exactly one group. Agglomerative: pairs at or above the
 * threshold are taken from the strongest; two groups merge when no pair across them contradicts and the mean
 * over the pairs that say anything reaches the threshold. Ties go by claim id, so the order of the input does not matter.
 */
export function linkClaims(
  claims: readonly SourcedClaim[],
  context: Pick<Codebook, 'kinds' | 'actors'>,
): readonly (readonly SourcedClaim[])[] {
  const known = knowledge(context);
  const atoms = collapseCopies([...claims].sort(byId));
  const profiles = atoms.map((atom) => atom.profile);
  const scores = new PairScores(profiles, known);
  const links = strongestFirst(profiles, known, scores);
  const groups = new Groups(atoms.length, scores);
  for (const { i, j } of links) groups.tryMerge(i, j);
  return groups.members().map((members) => members.flatMap((index) => atoms[index]?.claims ?? []));
}

interface Link {
  readonly score: number;
  readonly i: number;
  readonly j: number;
}

/** Every pair at or above the threshold, the strongest first, ties in the order of claim ids. */
function strongestFirst(profiles: readonly Profile[], known: Knowledge, scores: PairScores): readonly Link[] {
  const links: Link[] = [];
  eachCandidatePair(profiles, known, (i, j) => {
    const a = profiles[i];
    const b = profiles[j];
    if (a === undefined || b === undefined || !mayLink(a, b, known) || scores.has(i, j)) return;
    const score = compare(a, b, known)?.score ?? 0;
    if (score < linkThreshold) return;
    scores.set(i, j, score);
    links.push({ score, i, j });
  });
  return links.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
}

/** One atom for each kind, trigger and sentence of a text, however many articles carry it; repeats within one article stay apart. */
function collapseCopies(sorted: readonly SourcedClaim[]): readonly Atom[] {
  const bySignature = new Map<string, SourcedClaim[][]>();
  for (const source of sorted) {
    const { kind, status, trigger, evidence } = source.claim;
    const quote = evidence.quote.replace(/\s+/g, ' ').trim();
    const signature = JSON.stringify([source.syndicate, kind, status, trigger, quote]);
    const bundles = bySignature.get(signature) ?? [];
    const bundle = bundles.find((some) => some.every(({ article }) => article !== source.article));
    if (bundle === undefined) bundles.push([source]);
    else bundle.push(source);
    bySignature.set(signature, bundles);
  }
  return [...bySignature.values()]
    .flat()
    .map((copies) => ({ first: [...copies].sort(earliestFirst)[0], claims: copies }))
    .flatMap(({ first, claims }) => (first === undefined ? [] : [{ profile: profile(first), claims }]));
}

/** Scores of pairs, each kept once computed, keyed by the lower index first; null where a link is contradicted, 0 where nothing can be told. */
class PairScores {
  readonly #profiles: readonly Profile[];
  readonly #known: Knowledge;
  readonly #scores = new Map<number, number | null>();

  constructor(profiles: readonly Profile[], known: Knowledge) {
    this.#profiles = profiles;
    this.#known = known;
  }

  has(i: number, j: number): boolean {
    return this.#scores.has(i * this.#profiles.length + j);
  }

  set(i: number, j: number, score: number): void {
    this.#scores.set(i * this.#profiles.length + j, score);
  }

  of(a: number, b: number): number | null {
    const [i, j] = a < b ? [a, b] : [b, a];
    const key = i * this.#profiles.length + j;
    const done = this.#scores.get(key);
    if (done !== undefined) return done;
    const one = this.#profiles[i];
    const other = this.#profiles[j];
    const score =
      one === undefined || other === undefined ? null : (compare(one, other, this.#known)?.score ?? null);
    this.#scores.set(key, score);
    return score;
  }
}

/** Disjoint groups of atoms. */
class Groups {
  readonly #groupOf: number[];
  readonly #members: Map<number, number[]>;
  readonly #scores: PairScores;
  /** Pairs of groups found not to merge, by their ids and sizes. */
  readonly #refused = new Set<string>();

  constructor(count: number, scores: PairScores) {
    this.#groupOf = Array.from({ length: count }, (_, index) => index);
    this.#members = new Map(this.#groupOf.map((index) => [index, [index]]));
    this.#scores = scores;
  }

  tryMerge(i: number, j: number): void {
    const a = this.#groupOf[i] ?? i;
    const b = this.#groupOf[j] ?? j;
    if (a === b) return;
    const [into, from] = a < b ? [a, b] : [b, a];
    const keep = this.#members.get(into) ?? [];
    const join = this.#members.get(from) ?? [];
    const attempt = `${into}.${keep.length}.${from}.${join.length}`;
    if (this.#refused.has(attempt)) return;
    if (!this.#agree(keep, join)) {
      this.#refused.add(attempt);
      return;
    }
    for (const index of join) {
      this.#groupOf[index] = into;
      keep.push(index);
    }
    this.#members.delete(from);
  }

  #agree(some: readonly number[], others: readonly number[]): boolean {
    let sum = 0;
    let telling = 0;
    for (const i of some) {
      for (const j of others) {
        const score = this.#scores.of(i, j);
        if (score === null) return false;
        if (score > 0) telling += 1;
        sum += score;
      }
    }
    // A hair of slack, so that the order of additions cannot tip a mean that equals the threshold.
    return telling > 0 && sum / telling >= linkThreshold - 1e-9;
  }

  members(): readonly (readonly number[])[] {
    return [...this.#members.values()].map((members) => [...members].sort((a, b) => a - b));
  }
}
