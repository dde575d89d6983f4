import { beforeAll, expect, test } from 'vitest';
import type { Measurement } from '../bench/measurement.ts';
import { ablationSuites, type RemovablePart, removableParts } from '../bench/scoring/ablation.ts';
import { readReports } from '../bench/scoring/corpus.ts';
import { scoreReports, wholeSuites } from '../bench/scoring/suites.ts';
import { openReader } from '../src/desk.ts';

/** What leaving a part out must change; a part that changes nothing was not left out. */

/** The corpus is read four times, ms. */
const readingTime = 120_000;

let whole: readonly Measurement[];
const without = new Map<RemovablePart, readonly Measurement[]>();

beforeAll(async () => {
  const reader = openReader();
  whole = wholeSuites('corpus', scoreReports(await readReports(reader), reader.codebook), 'score');
  for (const part of removableParts) without.set(part, await ablationSuites(part, 'score'));
}, readingTime);

function value(rows: readonly Measurement[] | undefined, metric: string): number {
  return rows?.find((row) => row.metric === metric)?.value ?? Number.NaN;
}

test('a part left out gives the suites of the whole corpus under its name', () => {
  for (const part of removableParts)
    expect(new Set(without.get(part)?.map(({ suite }) => suite))).toEqual(
      new Set(whole.map(({ suite }) => suite.replace('corpus', `ablation/${part}`))),
    );
});

test('without the parser other claims are read', () => {
  expect(without.get('parser')?.map(({ value }) => value)).not.toEqual(whole.map(({ value }) => value));
});

test('without discourse a dropped subject and an unnamed place are lost', () => {
  expect(value(without.get('discourse'), 'recall_all')).toBeLessThan(value(whole, 'recall_all') - 0.05);
});

test('without status, plans and denials are put out as happened, and nothing is found or lost by it', () => {
  const { status } = Object.fromEntries(without);
  expect(value(status, 'hard_status')).toBeGreaterThan(value(whole, 'hard_status') + 5);
  expect(value(status, 'place')).toBeCloseTo(value(whole, 'place'), 1);
  expect(value(status, 'recall_all')).toBeCloseTo(value(whole, 'recall_all'), 1);
});
