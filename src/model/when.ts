/** From closest to widest; `relative` where nothing anchors the words. */
export const timePrecisions = ['day', 'week', 'month', 'season', 'year', 'relative'] as const;

/**
 * A time with its precision: a month stays a month. Both ends are ISO days, inclusive, or null where the
 * expression is relative and nothing anchors it, or where it is open ("until Monday").
 */
export type TimePrecision = (typeof timePrecisions)[number];

export interface When {
  /** The words that say it; empty when only the publication date bounds it. */
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
}

/** ISO days, both inclusive. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

const dayMs = 86_400_000;

/** Parses `YYYY-MM-DD` strictly; null for any other shape and for days that do not exist (2019-02-30). */
export function parseDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}

/** The ISO day of a year, a month from 1 and a day; null where there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
/** The month of an ISO day, from 1. */
export const monthOf = (day: string): number => Number(day.slice(5, 7));
/** The weekday of an ISO day, 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The ISO day `days` after (before, when negative) an ISO day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The ISO day `months` after an ISO day; where that month is too short, its last day. */
export function addMonths(day: string, months: number): string {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const last = Number(monthDays(year, month).end.slice(8));
  return dayOf(year, month, Math.min(Number(day.slice(8)), last)) as string;
}

/** All days of a month, from 1; months beyond 12 run into the next year. */
export function monthDays(year: number, month: number): Days {
  const iso = (y: number, m: number) => {
    const count = y * 12 + m - 1;
    return dayOf(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1) as string;
  };
  return { start: iso(year, month), end: addDays(iso(year, month + 1), -1) };
}

export function yearDays(year: number): Days {
  return { start: dayOf(year, 1, 1) as string, end: dayOf(year, 12, 31) as string };
}

/** Monday to Sunday (ISO 8601) around a day. */
export function weekDays(day: string): Days {
  const start = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { start, end: addDays(start, 6) };
}

/** Whole days from `a` to `b`, both ISO days; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / dayMs);
}

/** The smallest unit of the calendar that days fill: a night is still of a day, a third of a month of a week. */
export function precisionOf({ start, end }: Days): TimePrecision {
  const days = daysBetween(start, end) + 1;
  if (days <= 2) return 'day';
  if (days <= 11) return 'week';
  if (days <= 31) return 'month';
  return days <= 100 ? 'season' : 'year';
}

/** A range of ISO days as briefly as ISO 8601 allows; `../END` where it has no beginning, empty where it has neither. */
export function formatDays(start: string | null, end: string | null): string {
  if (start === null) return end === null ? '' : `../${end}`;
  return end === null || end === start ? start : `${start}/${end}`;
}
