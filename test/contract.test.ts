import { beforeAll, describe, expect, test } from 'vitest';
import { extractFile, sampleReports } from '../bench/scoring/corpus.ts';
import { openReader, type Reader } from '../src/desk.ts';
import { type Extraction, extractionSchema } from '../src/model/contract.ts';
import { overlaps, type Span } from '../src/model/span.ts';

/** What every extraction promises, whatever the report says: held on every report of the corpus. */

/** A span that stands in the text, with something in it. */
function isPlaced(span: Span, text: string): boolean {
  return span.start < span.end && span.end <= text.length;
}

/** All that an extraction says, of events and of states. */
const told = ({ claims, holdings }: Extraction) => [...claims, ...holdings];

let reader: Reader;
let secondReader: Reader;
let found = 0;

beforeAll(() => {
  reader = openReader();
  secondReader = openReader();
});

describe.each(sampleReports())('$name', ({ path }) => {
  let extraction: Extraction;
  let text: string;

  beforeAll(async () => {
    extraction = await extractFile(reader, path);
    text = extraction.article.text ?? '';
    found += extraction.claims.length;
  });

  test('keeps the contract, to the last field', () => {
    // A strict copy: nothing is dropped on parsing, so nothing was put out that the schema does not know.
    expect(extractionSchema.parse(extraction)).toEqual(extraction);
    expect(JSON.parse(JSON.stringify(extraction))).toEqual(extraction);
  });

  test('every quote is the text at its span', () => {
    const evidence = told(extraction).flatMap((claim) => [claim.evidence, ...claim.alsoAt]);
    expect(evidence.map(({ quote }) => quote)).toEqual(
      evidence.map(({ start, end }) => text.slice(start, end)),
    );
    expect(evidence.filter((span) => !isPlaced(span, text))).toEqual([]);
    expect(told(extraction).filter(({ evidence: own, trigger }) => !own.quote.includes(trigger))).toEqual([]);
  });

  test('every mention stands where it is said to', () => {
    const mentions = told(extraction).flatMap((claim) => [
      ...[...claim.initiator, ...claim.target].map(({ mention, at }) => ({ words: mention, at })),
      ...claim.places.map(({ text: words, at }) => ({ words, at })),
      ...claim.counts.map(({ wording: words, at }) => ({ words, at })),
      ...(claim.when ? [{ words: claim.when.text, at: claim.when.at }] : []),
    ]);
    const astray = mentions.filter(({ words, at }) => {
      if (at === null) return false;
      const [first = ''] = words.split(/\s+/);
      return first === '' || !isPlaced(at, text) || !text.slice(at.start, at.end).includes(first);
    });
    expect(astray).toEqual([]);
  });

  test('ids are unique, and control statements rest on claims and holdings', () => {
    const ids = told(extraction).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(extraction.control.filter(({ claim }) => !ids.includes(claim))).toEqual([]);
  });

  test('no claim and no mention rests on noise', () => {
    const { noise } = extraction.article;
    const spans = told(extraction).flatMap((claim) => [
      claim.evidence,
      ...claim.alsoAt,
      ...[...claim.initiator, ...claim.target, ...claim.places, ...claim.counts].flatMap(
        ({ at }) => at ?? [],
      ),
    ]);
    expect(spans.filter((span) => noise.some((cut) => overlaps(cut, span)))).toEqual([]);
  });

  test('times and counts run from low to high, on days that exist', () => {
    const crossed = extraction.claims.filter(
      ({ when, counts }) =>
        (when?.start && when.end && when.start > when.end) ||
        counts.some(({ low, best, high }) => !ascending([low, best, high])),
    );
    expect(crossed).toEqual([]);
    const days = extraction.claims
      .flatMap(({ when }) => [when?.start, when?.end])
      .filter((day) => day != null);
    expect(days.filter((day) => new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day)).toEqual([]);
  });

  test('a second reader says the same, bit for bit', async () => {
    const again = await extractFile(secondReader, path);
    expect(JSON.stringify(again)).toBe(JSON.stringify(extraction));
  });
});

function ascending(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.every((value, i) => i === 0 || value >= (known[i - 1] ?? value));
}

test('the corpus gives claims to hold', () => {
  expect(found).toBeGreaterThan(100);
});
