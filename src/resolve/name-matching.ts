import { alignmentCost, type Correspondence, correspondencesOf, limitOf, type Sparse } from './name-alignment.ts';
import { never } from './name-correspondences.ts';
import { keysOf } from './name-keys.ts';
import { type Piece, type Reading, readingsOf } from './name-reading.ts';

/** Whether two written names can be one, and how: docs/names.md. */
export interface NameComparison {
  readonly same: boolean;
  /** What the cheapest reading costs (0: only typography differs), and the most it may; null where there is no reading. */
  readonly cost: number | null;
  readonly limit: number;
  /** Where the spellings differ, in order; empty when they are not the same. */
  readonly correspondences: readonly Correspondence[];
}

/**
 * Keys to look a name up by, at most 8, the likeliest first, the same whenever asked: two spellings `sameName` takes for one
 * name nearly always share a key. A key is a few letters; many names share one, so compare what you find. Empty for a text
 * without a letter of the Latin, Cyrillic or Arabic script.
 */
export function nameKeys(name: string): readonly string[] {
  return keysOf(name);
}

/**
 * Whether two written names can be spellings of one name, by sound and convention alone: Latin, Cyrillic or Arabic script. Says
 * nothing of where the place is. Symmetric; a name is the same as itself if it holds a letter.
 */
export function sameName(one: string, other: string): boolean {
  const ones = readingsOf(one);
  const others = readingsOf(other);
  return ones.some((first) => others.some((second) => fits(first, second)));
}

/** The same question as `sameName`, answered with reasons. */
export function compareNames(one: string, other: string): NameComparison {
  const ways = readingsOf(one).flatMap((first) => readingsOf(other).map((second) => compare(first, second)));
  const [best] = ways.sort((a, b) => Number(b.same) - Number(a.same) || (a.cost ?? never) - (b.cost ?? never));
  return best ?? { same: false, cost: null, limit: 0, correspondences: [] };
}

/** Pieces that are compared with one another: one by one where both names have as many, else each name as a whole. */
function pairsOf(one: Reading, other: Reading): readonly (readonly [Piece, Piece])[] {
  if (one.pieces.length !== other.pieces.length) return [[one.joined, other.joined]];
  return one.pieces.map((piece, at) => [piece, other.pieces[at] ?? piece]);
}

function sparseOf(one: Reading, other: Reading): Sparse {
  if (one.unvowelled === other.unvowelled) return 'neither';
  return one.unvowelled ? 'one' : 'other';
}

function fits(one: Reading, other: Reading): boolean {
  const sparse = sparseOf(one, other);
  if (one.pieces.length !== other.pieces.length) return pieceFits(one.joined, other.joined, sparse);
  return one.pieces.every((piece, at) => pieceFits(piece, other.pieces[at] ?? piece, sparse));
}

function pieceFits(one: Piece, other: Piece, sparse: Sparse): boolean {
  const limit = limitOf(one, other) + rounding;
  return alignmentCost(one, other, limit, sparse) <= limit;
}

/** Costs are sums of 32-bit fractions. */
const rounding = 1e-4;

function compare(one: Reading, other: Reading): NameComparison {
  const sparse = sparseOf(one, other);
  const pairs = pairsOf(one, other);
  const costs = pairs.map(([a, b]) => alignmentCost(a, b, limitOf(a, b) + rounding, sparse));
  const limits = pairs.map(([a, b]) => limitOf(a, b));
  const same = costs.every((cost, at) => cost <= (limits[at] ?? 0) + rounding);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return {
    same,
    cost: total < never ? Math.round(total * 100) / 100 : null,
    limit: limits.reduce((sum, limit) => sum + limit, 0),
    correspondences: same ? pairs.flatMap(([a, b]) => correspondencesOf(a, b, sparse)) : [],
  };
}
