import type { Season } from '../model/date-words.ts';
import {
  addDays,
  addMonths,
  type Days,
  dayOf,
  monthDays,
  monthOf,
  weekDays,
  weekdayOf,
  yearDays,
  yearOf,
} from '../model/when.ts';
import type { Anchors, Stretch, TimeMeaning } from './time-meaning.ts';

/** What an operation works on: the meaning with its own operation first, and how to anchor what is inside it. */
export interface Work extends Anchors {
  readonly meaning: TimeMeaning;
  /** The number `at` of the operation, or 0. */
  readonly number: (at: number) => number;
  /** The inner time, or the time the remaining operations give. */
  readonly inner: (at?: number, anchors?: Anchors) => Stretch | null;
}

export const closed = (stretch: Stretch | null): Days | null =>
  stretch?.start && stretch.end ? { start: stretch.start, end: stretch.end } : null;

export const on = (day: string | null): Stretch | null => (day === null ? null : { start: day, end: day });

export function decadeOf(year: number): Days {
  const first = year - (year % 10);
  return { start: yearDays(first).start, end: yearDays(first + 9).end };
}

/** Of dates that can be meant, the one the words and the verb ask for. `number` -1 asks for one gone by, 1 for one to come. */
function choose(candidates: readonly (Days | null)[], work: Work, slack: number): Days | null {
  const days = candidates
    .filter((one): one is Days => one !== null)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const { published, scene } = work;
  if (published === null) {
    // A date without a year belongs beside the last one that had one.
    const near = scene?.start ?? null;
    if (near === null || work.number(0) !== 0) return null;
    const off = (one: Days) => Math.abs(Date.parse(one.start) - Date.parse(near));
    return days.reduce<Days | null>((best, one) => (best && off(best) <= off(one) ? best : one), null);
  }
  if (work.number(0) < 0) return days.findLast(({ end }) => end < published) ?? null;
  if (work.number(0) > 0) return days.find(({ start }) => start > published) ?? null;
  if (work.direction === 'future')
    return days.find(({ end }) => end >= addDays(published, -plansSlack)) ?? null;
  const latest = addDays(published, work.direction === 'past' ? 1 : slack);
  return days.findLast(({ start }) => start <= latest) ?? null;
}

/** A plan told in June may have been for May: days back that are nearer than next year's. */
const plansSlack = 92;

/** Years a date without one may be of. */
function years({ published, scene }: Anchors): readonly number[] {
  const base = published ?? scene?.start ?? null;
  if (base === null) return [];
  return Array.from({ length: 2 * middleYear + 1 }, (_, i) => yearOf(base) + i - middleYear);
}

/** Years looked at on each side: a 29 February may lie eight years off. */
const middleYear = 8;

/** Days a date without a year may lie on the far side of publication before the other year is meant. */
const dateSlack = 31;

export function date(work: Work): Stretch | null {
  const { days, months, years: named, weekdays } = work.meaning.fillings;
  const [day = 0, month = 0] = [days[0], months[0]];
  if (named[0] !== undefined) return on(dayOf(named[0], month, day));
  const possible = years(work).map((year) => dayOf(year, month, day));
  // A slip of the pen in the weekday does not take the date away, nor move it to another decade.
  const near = possible.slice(middleYear - 1, middleYear + 2);
  const fitting = near.filter((one) => one !== null && weekdayOf(one) === weekdays[0]);
  const use = fitting.length > 0 ? fitting : possible;
  return choose(
    use.map((one) => closed(on(one))),
    work,
    dateSlack,
  );
}

export function dateRange(work: Work): Stretch | null {
  const { days, months, years: named } = work.meaning.fillings;
  const [from = 0, to = from] = days;
  const [first = 0, second = first] = months;
  const write = (year: number): Days | null => {
    const end = dayOf(year, second, to);
    const start = dayOf(first > second ? year - 1 : year, first, from);
    return start && end && start <= end ? { start, end } : null;
  };
  const year = named.at(-1);
  return year !== undefined ? write(year) : choose(years(work).map(write), work, dateSlack);
}

export function month(work: Work): Stretch | null {
  const { months, years: named } = work.meaning.fillings;
  const [first = 1] = months;
  if (named[0] !== undefined) return monthDays(named[0], first);
  return choose(
    years(work).map((year) => monthDays(year, first)),
    work,
    0,
  );
}

const firstMonth: Readonly<Record<Season, number>> = { winter: 12, spring: 3, summer: 6, autumn: 9 };

/** Three months; a winter begins in the year before, and "the winter of 2014" may be either. */
export function season(work: Work): Stretch | null {
  const { seasons, years: named } = work.meaning.fillings;
  const [name = 'winter'] = seasons;
  const of = (year: number): Days => ({
    start: monthDays(year, firstMonth[name]).start,
    end: monthDays(year, firstMonth[name] + 2).end,
  });
  const [year, next] = named;
  if (year === undefined) return choose(years(work).map(of), work, 0);
  if (name !== 'winter' || next !== undefined) return of(year);
  return { start: of(year - 1).start, end: of(year).end };
}

export function quarter(work: Work): Stretch | null {
  const { ordinals, years: named } = work.meaning.fillings;
  const first = ((ordinals[0] ?? 1) - 1) * 3 + 1;
  const of = (year: number): Days => ({
    start: monthDays(year, first).start,
    end: monthDays(year, first + 2).end,
  });
  return named[0] !== undefined ? of(named[0]) : choose(years(work).map(of), work, 0);
}

/** 1990 for "the nineties": the last such decade begun, but for the young decades of this century. */
export function decade({ meaning, published }: Work): Stretch | null {
  const named = meaning.fillings.decades[0] ?? 0;
  if (named >= 100) return decadeOf(named);
  if (named >= 30) return decadeOf(1900 + named);
  if (published === null) return null;
  return decadeOf(2000 + named <= yearOf(published) ? 2000 + named : 1900 + named);
}

export function weekday(work: Work): Stretch | null {
  const { published, direction } = work;
  if (published === null) return null;
  const back = (weekdayOf(published) - (work.meaning.fillings.weekdays[0] ?? 0) + 7) % 7;
  const forward = (7 - back) % 7;
  const asked = work.number(0);
  if (asked < 0) return on(addDays(published, -(back || 7)));
  if (asked > 0) return on(addDays(published, forward || 7));
  return on(addDays(published, direction === 'future' ? forward : -back));
}

/** The second of two weekdays alone. */
export function lastWeekday(meaning: TimeMeaning): TimeMeaning {
  return { ...meaning, fillings: { ...meaning.fillings, weekdays: meaning.fillings.weekdays.slice(1) } };
}

/** "Monday 11": the nearest such day, not long ahead. */
export function weekdayDay(work: Work): Stretch | null {
  const { published } = work;
  const { weekdays, days } = work.meaning.fillings;
  if (published === null) return null;
  const candidates = Array.from({ length: 14 }, (_, i) => addMonths(`${published.slice(0, 7)}-01`, i - 12))
    .map((first) => dayOf(yearOf(first), monthOf(first), days[0] ?? 0))
    .filter((one) => one !== null && weekdayOf(one) === weekdays[0]);
  return choose(
    candidates.map((one) => closed(on(one))),
    work,
    dateSlack,
  );
}

/** Saturday and Sunday: the last begun, the one before this week's, or the coming one. */
export function weekend(work: Work): Stretch | null {
  const { published, direction } = work;
  if (published === null) return null;
  const own = addDays(weekDays(published).start, 5);
  const of = (saturday: string): Days => ({ start: saturday, end: addDays(saturday, 1) });
  if (work.number(0) > 0) return of(published < own ? own : addDays(own, 7));
  if (work.number(0) < 0) return of(addDays(own, -7));
  return of(direction === 'future' || own <= published ? own : addDays(own, -7));
}
