import type { KindGroup, Timeline } from '../api/client.ts';
import { groupOrder } from '../components/groups.ts';

/** Days as whole numbers since 1970-01-01, for arithmetic; ISO days everywhere else. */
const dayMs = 86_400_000;

export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs);
}

export function isoDay(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return isoDay(dayNumber(iso) + days);
}

export function clampDay(iso: string, first: string, last: string): string {
  return iso < first ? first : iso > last ? last : iso;
}

export type Unit = 'day' | 'week' | 'month';

/** The widest unit whose bars a person can still tell apart over `pixels`. */
export function unitFor(first: string, last: string, pixels: number): Unit {
  const days = dayNumber(last) - dayNumber(first) + 1;
  const room = Math.max(1, pixels) / days;
  return room >= 3 ? 'day' : room >= 0.6 ? 'week' : 'month';
}

/** First day of the unit a day falls in; weeks begin on Monday. */
export function startOf(iso: string, unit: Unit): string {
  if (unit === 'month') return `${iso.slice(0, 7)}-01`;
  if (unit === 'day') return iso;
  const number = dayNumber(iso);
  // Day 0, 1 January 1970, was a Thursday.
  // Twice the remainder, so that days before it count from Monday too.
  return isoDay(number - ((((number + 3) % 7) + 7) % 7));
}

/** First day of the unit after the one that starts on `iso`. */
export function startOfNext(iso: string, unit: Unit): string {
  if (unit === 'day') return addDays(iso, 1);
  if (unit === 'week') return addDays(iso, 7);
  return startOf(addDays(iso, 31), 'month');
}

/** A bar piece: `count` incidents of a group between `start` and `end` (exclusive), ISO days. */
export interface Bar {
  readonly start: string;
  readonly end: string;
  readonly group: KindGroup;
  readonly count: number;
}

/** The timeline's days gathered into units, groups in stacking order. Counts are kept: nothing is lost or doubled. */
export function barsOf(bins: Timeline['bins'], unit: Unit): readonly Bar[] {
  const bars = new Map<string, { start: string; group: KindGroup; count: number }>();
  for (const { day, group, count } of bins) {
    const start = startOf(day, unit);
    const key = `${start} ${group}`;
    const bar = bars.get(key) ?? { start, group, count: 0 };
    bar.count += count;
    bars.set(key, bar);
  }
  return [...bars.values()]
    .map((bar) => ({ ...bar, end: startOfNext(bar.start, unit) }))
    .sort((a, b) => a.start.localeCompare(b.start) || rank(a.group) - rank(b.group));
}

function rank(group: KindGroup): number {
  return groupOrder.indexOf(group);
}
