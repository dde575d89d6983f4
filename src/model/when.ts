/**
 * A time with its precision: a month stays a month. Both ends are ISO days, inclusive, or null where the
 * expression is relative and nothing anchors it.
 */
export type TimePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'relative';

export interface When {
  /** The words that say it; empty when only the publication date bounds it. */
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
}

const dayMs = 86_400_000;

/** Parses `YYYY-MM-DD` strictly; null for any other shape and for days that do not exist (2019-02-30). */
export function parseDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}

/** The ISO day `days` after (before, when negative) an ISO day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from `a` to `b`, both ISO days; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / dayMs);
}

/** Days between the nearest ends of two dated times: 0 when they overlap, null when either is undated. */
export function gapDays(a: When | null, b: When | null): number | null {
  if (!a?.start || !b?.start) return null;
  const aEnd = a.end ?? a.start;
  const bEnd = b.end ?? b.start;
  if (a.start <= bEnd && b.start <= aEnd) return 0;
  return a.start > bEnd ? daysBetween(bEnd, a.start) : daysBetween(aEnd, b.start);
}
