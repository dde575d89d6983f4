import type { Season, TimeUnit } from '../model/date-words.ts';
import { addDays, addMonths, type Days, yearOf } from '../model/when.ts';

/** A number of units, or a range of them; 0 to 0 is "a few", which are not as many hours as days. */
export interface Amount {
  readonly low: number;
  readonly high: number;
}

/** What the places of an expression were filled with, each in order of reading. */
export interface Fillings {
  readonly amounts: readonly Amount[];
  readonly units: readonly { readonly unit: TimeUnit; readonly plural: boolean }[];
  readonly weekdays: readonly number[];
  /** From 1. */
  readonly months: readonly number[];
  readonly days: readonly number[];
  readonly years: readonly number[];
  readonly seasons: readonly Season[];
  /** First year of each. */
  readonly decades: readonly number[];
  readonly ordinals: readonly number[];
  /** Dates in figures, every way they can be read. */
  readonly figures: readonly (readonly string[])[];
  readonly times: readonly TimeMeaning[];
}

/** What an expression means before anybody knows when it was written. */
export interface TimeMeaning {
  /** Applied from the last to the first: `early this` is the early part of this unit. */
  readonly operations: readonly Operation[];
  readonly numbers: readonly number[];
  readonly fillings: Fillings;
}

/** From what an expression is counted. */
export interface Anchors {
  /** ISO day of publication. */
  readonly published: string | null;
  /** The time the text was last at, for "the next day". */
  readonly scene: Days | null;
  /** Where the verb looks: "on Monday" is the last one, or the next; `any` where no verb says. */
  readonly direction: 'past' | 'future' | 'any';
  /** The verb looks back from the time the text is at: "had left in the night". */
  readonly earlier?: boolean;
}

/** A time with one end open, where it has one. */
export interface Stretch {
  readonly start: string | null;
  readonly end: string | null;
}

export const operations = [
  'day',
  'this',
  'ago',
  'ahead',
  'last',
  'next',
  'within',
  'over',
  'from',
  'since',
  'since_ago',
  'until',
  'by',
  'between',
  'night',
  'night_into',
  'tonight',
  'shift',
  'early',
  'mid',
  'late',
  'half',
  'same',
  'weekday',
  'weekday_day',
  'weekday_of',
  'weekday_range',
  'of_year',
  'elapsed',
  'rest',
  'date',
  'day_range',
  'date_range',
  'figures',
  'month',
  'year',
  'year_range',
  'season',
  'quarter',
  'decade',
  'weekend',
  'scene',
  'scene_this',
  'later',
  'earlier',
  'hours',
  'night_hours',
  'none',
] as const;
export type Operation = (typeof operations)[number];

/** How many "a few" and bare plurals are: "hours ago", "in recent weeks". */
export const few: Readonly<Record<TimeUnit, Amount>> = {
  hour: { low: 2, high: 6 },
  day: { low: 2, high: 7 },
  week: { low: 2, high: 4 },
  month: { low: 2, high: 6 },
  year: { low: 2, high: 5 },
  decade: { low: 2, high: 4 },
};

/** The day a number of units after another; hours fill up to whole days. */
export function shifted(day: string, count: number, unit: TimeUnit): string {
  if (unit === 'hour') return addDays(day, Math.sign(count) * Math.ceil(Math.abs(count) / 24));
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, count * 7);
  return addMonths(day, count * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120));
}

/** Days that "N units ago" may be off: nobody counts to the day in weeks, nor says twenty for nineteen. */
export function blur(day: string, { unit, amount, sign }: Blurred): string {
  if (unit === 'hour') return day;
  if (unit === 'day') return addDays(day, sign * (amount >= 10 ? Math.round(amount / 10) : 0));
  if (unit === 'week') return addDays(day, sign * 3);
  if (unit === 'month') return addDays(day, sign * 15);
  return addMonths(day, sign * (unit === 'year' ? 6 : 60));
}

export interface Blurred {
  readonly unit: TimeUnit;
  readonly amount: number;
  readonly sign: -1 | 1;
}

/** The early, middle or late third of a time: whole months of years, days of what is shorter. */
export function third({ start, end }: Days, which: 0 | 1 | 2): Days {
  const months = (yearOf(end) - yearOf(start) + 1) * 12;
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  if (days <= 2) return { start, end };
  if (days > 360) {
    const from = addMonths(start, Math.round((months * which) / 3));
    return { start: from, end: addDays(addMonths(start, Math.round((months * (which + 1)) / 3)), -1) };
  }
  const part = Math.ceil(days / 3);
  if (which === 0) return { start, end: addDays(start, part - 1) };
  if (which === 2) return { start: addDays(end, 1 - part), end };
  const from = addDays(start, Math.floor((days - part) / 2));
  return { start: from, end: addDays(from, part - 1) };
}

/** The first or second half of a time. */
export function half({ start, end }: Days, second: boolean): Days {
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  if (days > 360) {
    const middle = addMonths(start, (yearOf(end) - yearOf(start) + 1) * 6);
    return second ? { start: middle, end } : { start, end: addDays(middle, -1) };
  }
  const first = addDays(start, Math.ceil(days / 2) - 1);
  return second ? { start: addDays(start, Math.floor(days / 2)), end } : { start, end: first };
}
