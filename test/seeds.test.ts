import { beforeAll, describe, expect, test } from 'vitest';
import { dispatches, extractDispatches, judgeDispatches } from '../bench/scoring/dispatches.ts';
import { openReader, type Reader } from '../src/desk.ts';
import { type Extraction, extractionSchema } from '../src/model/contract.ts';

/**
 * Five real dispatches that may lie beside the checkout: read through the contract, and scored by the scorer that
 * lies with them. Skipped by name where they are absent. Nothing of their text is kept here but the names that
 * stand only in first lines that belong to other articles.
 */

/** Names, by any wording, that only the stray first lines hold. */
const strays = /\bJNIM\b|Nusrat al-Islam|Jama'?at Nasr|Acharan|Timbuctu|Timbuktu|Tombouctou/i;
/** What the stray first lines tell: leaflets on the doors of mosques, 31 captured, eight killed. */
const strayTopics = /moschee|mosque|volantin|leaflet/i;

/** The reader may not fall below this: core F1 by the dispatches' own scorer. */
const leastF1Core = 0.45;

const present = dispatches().length > 0;

describe.skipIf(!present)(`dispatches in ../shared/seeds${present ? '' : ' (not there: skipped)'}`, () => {
  let reader: Reader;
  let extractions: readonly Extraction[];

  beforeAll(async () => {
    reader = openReader();
    extractions = await extractDispatches(reader);
  });

  test('one line each, in order, under the ids they came with', () => {
    expect(extractions.map(({ article }) => article.id)).toEqual(dispatches().map(({ id }) => id));
    expect(extractions.filter(({ claims }) => claims.length === 0)).toEqual([]);
  });

  test('every line keeps the contract', () => {
    for (const extraction of extractions) {
      expect(extractionSchema.parse(JSON.parse(JSON.stringify(extraction)))).toEqual(extraction);
    }
  });

  test('every quote is the text at its span', () => {
    for (const { article, claims } of extractions) {
      const evidence = claims.flatMap((claim) => [claim.evidence, ...claim.alsoAt]);
      expect(evidence.map(({ quote }) => quote)).toEqual(
        evidence.map(({ start, end }) => (article.text ?? '').slice(start, end)),
      );
    }
  });

  test('nothing comes from the stray first lines', () => {
    // The stray lines are there to be read: the test would hold nothing if they were not.
    expect(dispatches().filter(({ text }) => strays.test(text)).length).toBeGreaterThan(0);
    for (const { claims, control } of extractions) {
      expect(JSON.stringify(claims)).not.toMatch(strays);
      expect(JSON.stringify(control)).not.toMatch(strays);
      expect(claims.map(({ evidence }) => evidence.quote).filter((quote) => strayTopics.test(quote))).toEqual(
        [],
      );
      const counts = claims.flatMap((claim) => claim.counts);
      expect(counts.filter(({ what, best }) => what === 'captured' && best === 31)).toEqual([]);
      expect(counts.filter(({ what, best }) => what === 'killed' && best === 8)).toEqual([]);
    }
  });

  test(`core F1 is at least ${leastF1Core}`, async ({ skip }) => {
    const verdict = await judgeDispatches(reader);
    if ('skipped' in verdict) return skip(verdict.skipped);
    expect(verdict.overall.f1_core).toBeGreaterThanOrEqual(leastF1Core);
  });
});
