import { describe, expect, it } from 'vitest';
import { bucketsOf, paddedWidth } from './batches.ts';
import { longestStretch, stretchesOf } from './stretches.ts';

/** Words of a sentence with signs at some places. */
function sentence(words: number, signs: Readonly<Record<number, string>> = {}): readonly string[] {
  return Array.from({ length: words }, (_, i) => signs[i] ?? 'raid');
}

function cuts(forms: readonly string[]): readonly number[] {
  return stretchesOf([forms]).map(({ to }) => to);
}

describe('stretches', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['a sentence of no words has none', [], []],
    ['what fits is left whole', sentence(longestStretch, { 200: ';' }), [longestStretch]],
    ['cut behind the last semicolon', sentence(300, { 150: ';', 180: ':', 250: ',' }), [181, 300]],
    ['or behind the last comma', sentence(300, { 150: ',', 250: ',' }), [251, 300]],
    ['a mark too early is passed over', sentence(300, { 20: ';' }), [longestStretch, 300]],
    ['or anywhere', sentence(600), [256, 512, 600]],
  ])('%s', (_, forms, expected) => {
    expect(cuts(forms)).toEqual(expected);
  });

  it('cover every word once, in batches that stay within bounds', () => {
    const sentences = [
      sentence(3),
      sentence(0),
      sentence(1000),
      ...Array.from({ length: 400 }, () => sentence(20)),
    ];
    const stretches = stretchesOf(sentences);
    const covered = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(covered).toBe(1003 + 400 * 20);
    const buckets = bucketsOf(stretches);
    expect(buckets.flatMap((bucket) => bucket.stretches)).toHaveLength(stretches.length);
    for (const { width, stretches: own } of buckets) {
      expect(own.length * width).toBeLessThanOrEqual(2000);
      for (const { from, to } of own) {
        expect(paddedWidth(to - from)).toBe(width);
        expect(to - from).toBeLessThan(width);
      }
    }
  });
});
