import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, segmentsOf } from './segments.ts';

const mark = (id: string, start: number, end: number): Mark => ({ id, tone: 'fact', start, end });

describe('cutting a text at its marks', () => {
  it('keeps overlapping marks on the words they share', () => {
    const cut = segmentsOf('SDF took Hajin', [mark('a', 0, 8), mark('b', 4, 14)]);
    expect(cut.map(({ text, marks }) => [text, marks.map(({ id }) => id)])).toEqual([
      ['SDF ', ['a']],
      ['took', ['b', 'a']],
      [' Hajin', ['b']],
    ]);
  });

  it('gives the text back whatever the marks', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, pairs) => {
        const cut = segmentsOf(
          text,
          pairs.map(([start, end], index) => mark(String(index), start, end)),
        );
        expect(cut.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  it('marks nothing outside the text', () => {
    expect(segmentsOf('ab', [mark('a', 5, 9)])).toEqual([{ text: 'ab', start: 0, marks: [] }]);
  });
});
