import type { PlaceEntry } from '../../../src/model/codebook.ts';
import { distanceKm, type Point } from '../../../src/model/geo.ts';
import type { Span } from '../../../src/model/span.ts';
import { type Measurement, median } from '../../measurement.ts';
import type { FoundToponym } from './toponyms.ts';

/** A toponym as a person marked it. */
export interface WantedToponym {
  readonly at: Span;
  readonly text: string;
  readonly point: Point;
  /** Whether a place is the very record that was marked; null where the records cannot be compared. */
  readonly isIt: (entry: PlaceEntry) => boolean | null;
}

/** A text as marked and as read. */
export interface ScoredText {
  readonly text: string;
  readonly wanted: readonly WantedToponym[];
  readonly found: readonly FoundToponym[];
}

/** A marked toponym and what was found over it. */
export interface Pair {
  readonly wanted: WantedToponym;
  readonly found: FoundToponym | null;
}

/** 100 miles: as far off as published scores take a place for found. */
const nearKm = 161;
/** Two records of one place lie no further apart. */
export const samePlaceKm = 10;

/** Each marked toponym with the first found that shares a letter with it and is no other's. */
export function pairsOf({ wanted, found }: Omit<ScoredText, 'text'>): readonly Pair[] {
  const free = new Set(found);
  return wanted.map((one) => {
    const match = [...free].find(({ at }) => at.start < one.at.end && one.at.start < at.end) ?? null;
    if (match) free.delete(match);
    return { wanted: one, found: match };
  });
}

/** Km between where a toponym is and where it was put; null where it was not found, or put nowhere. */
export function errorKm({ wanted, found }: Pair): number | null {
  return found?.entry ? distanceKm(found.entry, wanted.point) : null;
}

/** The figures of a set: finding (spans that overlap), and placing, of those found and of all. */
export function geoRows(suite: string, texts: readonly ScoredText[], command: string): Measurement[] {
  const pairs = texts.flatMap(pairsOf);
  const spans = texts.reduce((sum, { found }) => sum + found.length, 0);
  const hit = pairs.filter(({ found }) => found !== null);
  const errors = pairs.flatMap((pair) => errorKm(pair) ?? []);
  const near = errors.filter((km) => km <= nearKm).length;
  const exact = pairs.map(({ wanted, found }) => (found?.entry ? wanted.isIt(found.entry) : null));
  const same = exact.filter((is) => is === true).length;
  const comparable = exact.filter((is) => is !== null).length;
  const precision = hit.length / spans;
  const recall = hit.length / pairs.length;
  const row = (metric: string, value: number, n: number, note: string, unit = 'share'): Measurement => {
    const rounded = n === 0 || Number.isNaN(value) ? null : Math.round(value * 1000) / 1000;
    return { suite, metric, value: rounded, unit, n, command, note };
  };
  return [
    row('toponym_precision', precision, spans, 'of the names taken for places, those marked'),
    row('toponym_recall', recall, pairs.length, 'of the toponyms marked, those taken for places'),
    row('toponym_f1', (2 * precision * recall) / (precision + recall), pairs.length, ''),
    row('placed', errors.length / pairs.length, pairs.length, 'of the toponyms marked, those given a point'),
    row('within_161km', near / errors.length, errors.length, 'of those given a point'),
    row('within_161km_all', near / pairs.length, pairs.length, 'of all marked: not found counts as wrong'),
    row('median_error', median(errors), errors.length, 'of those given a point', 'km'),
    row(
      'exact',
      same / comparable,
      comparable,
      'of those put on a record that can be compared, the very one marked',
    ),
    row('exact_all', same / pairs.length, pairs.length, 'of all marked, those put on the very record'),
  ];
}
