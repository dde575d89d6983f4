import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArcScores, bestTree, isTree } from './tree.ts';

/** A whole matrix with a margin around it, as a batch holds it. */
function arcsOf(rows: readonly (readonly number[])[]): ArcScores {
  const stride = rows.length + 2;
  const scores = new Float32Array(3 + rows.length * stride).fill(1e4);
  rows.forEach((line, i) => {
    scores.set(line, 3 + i * stride);
  });
  return { scores, from: 3, stride, words: rows.length - 1 };
}

function scoreOf(rows: readonly (readonly number[])[], heads: readonly number[]): number {
  return heads.slice(1).reduce((sum, head, i) => sum + Math.fround(rows[i + 1]?.[head] ?? Number.NaN), 0);
}

/** Every assignment of heads that is a tree with one root. */
function everyTree(words: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const all = (words + 1) ** words;
  for (let code = 0; code < all; code += 1) {
    const heads = [0];
    for (let rest = code; heads.length <= words; rest = Math.floor(rest / (words + 1)))
      heads.push(rest % (words + 1));
    if (isTree(Int32Array.from(heads))) found.push(heads);
  }
  return found;
}

const trees = [0, 1, 2, 3, 4, 5].map(everyTree);
const matrix = (words: number, score: fc.Arbitrary<number>) =>
  fc.array(fc.array(score, { minLength: words + 1, maxLength: words + 1 }), {
    minLength: words + 1,
    maxLength: words + 1,
  });

describe('trees', () => {
  it('counts as many as Cayley: words ** (words - 1)', () => {
    expect(trees.slice(1).map((found) => found.length)).toEqual([1, 2, 9, 64, 625]);
  });

  it.each([
    [[0, 0], true],
    [[0, 1], false],
    [[0, 2, 0], true],
    [[0, 2, 1], false],
    [[0, 0, 0], false],
    [[0, 0, 3, 2], false],
    [[0], true],
  ])('%j is a tree: %s', (heads, expected) => {
    expect(isTree(Int32Array.from(heads))).toBe(expected);
  });
});

describe('the best tree', () => {
  it.each([1, 2, 3, 4, 5])('of %d words scores as the best of all there are', (words) => {
    const score = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.float({ min: -40, max: 40, noNaN: true }));
    fc.assert(
      fc.property(matrix(words, score), (rows) => {
        const heads = [...bestTree(arcsOf(rows))];
        expect(isTree(Int32Array.from(heads))).toBe(true);
        const best = Math.max(...(trees[words] ?? []).map((tree) => scoreOf(rows, tree)));
        expect(scoreOf(rows, heads)).toBeCloseTo(best, 4);
      }),
      { numRuns: words === 5 ? 150 : 300, seed: 11 },
    );
  });

  it('is a tree whatever the scores, in long sentences too, and the same each time', () => {
    const score = fc.constantFrom(0, 1, -1, 1e4, -1e4, Number.NaN, Number.POSITIVE_INFINITY, 1e-30);
    const rows = fc.integer({ min: 6, max: 24 }).chain((words) => matrix(words, score));
    fc.assert(
      fc.property(rows, (one) => {
        const heads = bestTree(arcsOf(one));
        expect(isTree(heads)).toBe(true);
        expect(bestTree(arcsOf(one))).toEqual(heads);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('takes the first of equals', () => {
    const flat = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
    expect(isTree(bestTree(arcsOf(flat)))).toBe(true);
    expect([...bestTree(arcsOf(flat))]).toEqual([...bestTree(arcsOf(flat))]);
  });

  it('reads a sentence of 400 words in which every pair is a cycle', () => {
    const words = 400;
    const rows = Array.from({ length: words + 1 }, (_, i) =>
      Array.from(
        { length: words + 1 },
        (_, j) => -Math.abs((i - 1) ^ 1 ^ (j - 1)) / (1 + ((i * 7 + j * 13) % 5)),
      ),
    );
    expect(isTree(bestTree(arcsOf(rows)))).toBe(true);
  });
});
