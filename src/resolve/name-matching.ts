import {
  alignmentCost,
  type Correspondence,
  correspondencesOf,
  limitOf,
  type Sparse,
} from './name-alignment.ts';
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
  return nameDistance(one, other) <= 1;
}

/**
 * How far apart two spellings are: 0 where only typography, articles and doubled letters differ, up to 1 where they can still
 * be one name, infinite beyond. To rank candidates, and to ask for more likeness than `sameName` does where the words around
 * do not say that a place is meant.
 */
export function nameDistance(one: string, other: string): number {
  let least = one === other && readingsOf(one).length > 0 ? 0 : Number.POSITIVE_INFINITY;
  for (const first of readingsOf(one)) {
    for (const second of readingsOf(other)) least = Math.min(least, distance(first, second));
  }
  return least;
}

/** The same question as `sameName`, answered with reasons. */
export function compareNames(one: string, other: string): NameComparison {
  const ways = readingsOf(one).flatMap((first) => readingsOf(other).map((second) => compare(first, second)));
  const [best] = ways.sort(
    (a, b) => Number(b.same) - Number(a.same) || (a.cost ?? never) - (b.cost ?? never),
  );
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

/** Short names need their article (Al-Bab is not a Bab), and figures must be the same. */
function comparable(one: Reading, other: Reading): boolean {
  return (one.article === other.article || !(one.short || other.short)) && one.figures === other.figures;
}

/** The share of what it may cost that the dearest pair of pieces costs. */
function distance(one: Reading, other: Reading): number {
  if (!comparable(one, other)) return Number.POSITIVE_INFINITY;
  const sparse = sparseOf(one, other);
  if (one.pieces.length !== other.pieces.length) return pieceDistance(one.joined, other.joined, sparse);
  let dearest = 0;
  for (let at = 0; at < one.pieces.length && dearest <= 1; at += 1) {
    const [piece, opposite] = [one.pieces[at], other.pieces[at]];
    if (piece && opposite) dearest = Math.max(dearest, pieceDistance(piece, opposite, sparse));
  }
  return dearest;
}

function pieceDistance(one: Piece, other: Piece, sparse: Sparse): number {
  const limit = limitOf(one, other);
  const cost = alignmentCost(one, other, limit + rounding, sparse);
  if (cost > limit + rounding) return Number.POSITIVE_INFINITY;
  return cost <= rounding ? 0 : Math.min(1, cost / limit);
}

/** Costs are sums of 32-bit fractions. */
const rounding = 1e-4;

function compare(one: Reading, other: Reading): NameComparison {
  const sparse = sparseOf(one, other);
  const pairs = pairsOf(one, other);
  const costs = pairs.map(([a, b]) => alignmentCost(a, b, limitOf(a, b) + rounding, sparse));
  const limits = pairs.map(([a, b]) => limitOf(a, b));
  const same = comparable(one, other) && costs.every((cost, at) => cost <= (limits[at] ?? 0) + rounding);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return {
    same,
    cost: total < never ? Math.round(total * 100) / 100 : null,
    limit: limits.reduce((sum, limit) => sum + limit, 0),
    correspondences: same ? pairs.flatMap(([a, b]) => correspondencesOf(a, b, sparse)) : [],
  };
}
