import type { TimeUnit } from '../model/date-words.ts';
import { addDays, type Days, monthDays, monthOf, weekDays, yearDays, yearOf } from '../model/when.ts';
import {
  closed,
  date,
  dateRange,
  decade,
  decadeOf,
  lastWeekday,
  month,
  on,
  quarter,
  season,
  type Work,
  weekday,
  weekdayDay,
  weekend,
} from './time-calendar.ts';
import {
  type Amount,
  type Anchors,
  blur,
  few,
  half,
  type Operation,
  type Stretch,
  shifted,
  type TimeMeaning,
  third,
} from './time-meaning.ts';

type Anchoring = (work: Work) => Stretch | null;

/** The days an expression means, or null where nothing anchors it. */
export function anchored(meaning: TimeMeaning, anchors: Anchors): Stretch | null {
  const [operation, ...rest] = meaning.operations;
  if (operation === undefined || isBeyondHistory(meaning)) return null;
  return anchorings[operation]({
    ...anchors,
    meaning,
    number: (at) => meaning.numbers[at] ?? 0,
    inner: (at = 0, from = anchors) => {
      if (rest.length > 0) return anchored({ ...meaning, operations: rest }, from);
      const time = meaning.fillings.times[at];
      return time ? anchored(time, from) : null;
    },
  });
}

const unitsOfYear: Readonly<Record<TimeUnit, number>> = {
  hour: 8766,
  day: 365.25,
  week: 52,
  month: 12,
  year: 1,
  decade: 0.1,
};
const longestYears = 1000;

/** "Five thousand years ago" is no day of the calendar. */
function isBeyondHistory({ fillings: { units, amounts } }: TimeMeaning): boolean {
  const [{ unit } = { unit: 'day' } as const] = units;
  return amounts.some(({ high }) => high > longestYears * unitsOfYear[unit]);
}

/** How many of which unit: a bare plural is a few, a bare singular one. */
function counted({ fillings }: TimeMeaning): { amount: Amount; unit: TimeUnit } {
  const { unit, plural } = fillings.units[0] ?? { unit: 'day', plural: false };
  const written = fillings.amounts[0] ?? (plural ? { low: 0, high: 0 } : { low: 1, high: 1 });
  return { unit, amount: written.high === 0 ? few[unit] : written };
}

function away({ meaning }: Work, from: Days | null, sign: -1 | 1): Stretch | null {
  if (!from) return null;
  const { amount, unit } = counted(meaning);
  const [near, far] = [amount.low, amount.high].map((n) => sign * n) as [number, number];
  const fraction = unit === 'hour' && amount.low < 24 ? 0 : near;
  const at = sign < 0 ? from.start : from.end;
  const inner = blur(shifted(at, fraction, unit), {
    unit,
    amount: amount.low,
    sign: sign < 0 ? 1 : -1,
  });
  const outer = blur(shifted(at, far, unit), { unit, amount: amount.high, sign });
  return sign < 0 ? { start: outer, end: inner } : { start: inner, end: outer };
}

const today = ({ published }: Anchors): Days | null =>
  published === null ? null : { start: published, end: published };

/** A calendar unit around a day, `offset` units on. */
function unitAround(day: string, unit: TimeUnit, offset: number): Days {
  const at = shifted(day, offset, unit === 'hour' ? 'day' : unit);
  if (unit === 'week') return weekDays(at);
  if (unit === 'month') return monthDays(yearOf(at), monthOf(at));
  if (unit === 'year') return yearDays(yearOf(at));
  if (unit === 'decade') return decadeOf(yearOf(at));
  return { start: at, end: at };
}

/** From one to the other; "between Thursday and Saturday" counts back from the second. */
function between(work: Work): Stretch | null {
  const to = work.inner(1);
  if (!to) return null;
  const from = work.inner(0);
  if (from?.start && to.end && from.start <= to.end) return { start: from.start, end: to.end };
  if (!to.start) return null;
  const earlier = work.inner(0, { ...work, published: to.start, direction: 'past' });
  return earlier?.start && to.end && earlier.start <= to.end ? { start: earlier.start, end: to.end } : null;
}

function since(work: Work): Stretch | null {
  const from = work.inner(0, { ...work, direction: 'past' })?.start ?? null;
  if (from === null) return null;
  return { start: from, end: work.published !== null && work.published >= from ? work.published : null };
}

function by(work: Work): Stretch | null {
  const limit = work.inner();
  if (!limit || work.direction !== 'future') return limit;
  const { published } = work;
  const start = published !== null && limit.end !== null && published <= limit.end ? published : null;
  return { start, end: limit.end };
}

/** Part of an earlier time: a night of several days, a third, a half. */
const part =
  (cut: (days: Days, work: Work) => Days): Anchoring =>
  (work) => {
    const whole = closed(work.inner());
    return whole && cut(whole, work);
  };

/** Counted from the time the text is at. */
const fromScene =
  (count: (scene: Days, work: Work) => Stretch | null): Anchoring =>
  (work) =>
    work.scene && count(work.scene, work);

/** The hours of a day that the words leave open: the day the text is at, else publication's or the one before. */
function hours({ scene, published }: Work): Stretch | null {
  if (scene && addDays(scene.start, 1) >= scene.end) return on(scene.end);
  return published === null ? null : { start: addDays(published, -1), end: published };
}

/** Last night, or the one before the day the text is at where the verb looks back from there. */
function nightHours({ scene, published, earlier }: Work): Stretch | null {
  if (scene && (earlier || published === null)) return { start: addDays(scene.start, -1), end: scene.end };
  return published === null ? null : { start: addDays(published, -1), end: published };
}

const lastUnits: Anchoring = (work) => {
  const { amount, unit } = counted(work.meaning);
  const { published } = work;
  return published === null ? null : { start: shifted(published, -amount.high, unit), end: published };
};

const nextUnits: Anchoring = (work) => {
  const { amount, unit } = counted(work.meaning);
  const { published } = work;
  return published === null ? null : { start: published, end: shifted(published, amount.high, unit) };
};

const anchorings: Readonly<Record<Operation, Anchoring>> = {
  day: (work) =>
    work.published === null
      ? null
      : {
          start: addDays(work.published, work.number(0)),
          end: addDays(work.published, work.meaning.numbers[1] ?? work.number(0)),
        },
  this: (work) =>
    work.published === null ? null : unitAround(work.published, counted(work.meaning).unit, work.number(0)),
  ago: (work) => away(work, today(work), -1),
  ahead: (work) => away(work, today(work), 1),
  last: lastUnits,
  next: nextUnits,
  within: (work) => {
    if (work.direction === 'future') return nextUnits(work);
    // "Within hours they had overrun it": of what the text has just told.
    const soon = counted(work.meaning).unit === 'hour' && work.scene;
    return soon ? { start: soon.start, end: addDays(soon.end, 1) } : lastUnits(work);
  },
  over: (work) => {
    const { amount, unit } = counted(work.meaning);
    const { published } = work;
    return published === null
      ? null
      : { start: shifted(published, -2 * amount.high, unit), end: shifted(published, -amount.low, unit) };
  },
  from: (work) => work.inner(),
  since,
  since_ago: lastUnits,
  until: (work) => {
    const end = work.inner()?.end ?? null;
    return end === null ? null : { start: null, end };
  },
  by,
  between,
  night: part(({ start, end }) => ({ start, end: addDays(end, 1) })),
  night_into: part(({ start, end }) => ({ start: addDays(start, -1), end })),
  tonight: ({ published, direction }) =>
    published === null
      ? null
      : direction === 'future'
        ? { start: published, end: addDays(published, 1) }
        : { start: addDays(published, -1), end: published },
  shift: part(({ start, end }, work) =>
    work.number(0) < 0
      ? { start: addDays(start, work.number(0)), end: addDays(start, -1) }
      : { start: addDays(end, 1), end: addDays(end, work.number(0)) },
  ),
  early: part((whole) => third(whole, 0)),
  mid: part((whole) => third(whole, 1)),
  late: part((whole) => third(whole, 2)),
  half: part((whole, work) => half(whole, work.meaning.fillings.ordinals.at(-1) === 2)),
  same: (work) => work.inner(),
  weekday,
  weekday_day: weekdayDay,
  weekday_of: (work) => {
    const { published, meaning } = work;
    if (published === null) return null;
    const { start } = unitAround(published, 'week', work.number(0));
    return on(addDays(start, ((meaning.fillings.weekdays[0] ?? 1) + 6) % 7));
  },
  weekday_range: (work) => {
    const end = weekday({ ...work, meaning: lastWeekday(work.meaning) })?.end ?? null;
    const days = work.meaning.fillings.weekdays;
    if (end === null) return null;
    return { start: addDays(end, -(((days[1] ?? 0) - (days[0] ?? 0) + 7) % 7)), end };
  },
  of_year: (work) => {
    const { published, meaning } = work;
    if (published === null) return null;
    const named = { ...meaning.fillings, years: [yearOf(published) + work.number(0)] };
    const dated = { ...work, meaning: { ...meaning, fillings: named } };
    return named.days.length > 0 ? date(dated) : month(dated);
  },
  elapsed: (work) =>
    work.published === null
      ? null
      : { start: unitAround(work.published, counted(work.meaning).unit, 0).start, end: work.published },
  rest: (work) =>
    work.published === null
      ? null
      : { start: work.published, end: unitAround(work.published, counted(work.meaning).unit, 0).end },
  date,
  day_range: dateRange,
  date_range: dateRange,
  figures: (work) => {
    const [readings = []] = work.meaning.fillings.figures;
    return readings.length === 1 ? on(readings[0] ?? null) : null;
  },
  month,
  year: ({ meaning }) => yearDays(meaning.fillings.years[0] ?? 0),
  year_range: ({ meaning }) => {
    const [from = 0, to = from] = meaning.fillings.years;
    return from <= to ? { start: yearDays(from).start, end: yearDays(to).end } : null;
  },
  season,
  quarter,
  decade,
  weekend,
  scene: fromScene((scene, work) => {
    const from = work.number(0);
    const to = work.meaning.numbers[1] ?? from;
    return {
      start: addDays(from > 0 ? scene.end : scene.start, from),
      end: addDays(to < 0 ? scene.start : scene.end, to),
    };
  }),
  scene_this: fromScene((scene, work) =>
    unitAround(work.number(0) > 0 ? scene.end : scene.start, counted(work.meaning).unit, work.number(0)),
  ),
  later: fromScene((scene, work) => away(work, scene, 1)),
  earlier: fromScene((scene, work) => away(work, scene, -1)),
  hours,
  night_hours: nightHours,
  none: () => null,
};
