import type { SourcedClaim } from '../model/incident.ts';

/** A stated time with at least one end, ISO days. */
export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
}

/** The time a claim states in words of its own; null when it is only bounded by publication. */
export function statedInterval({ claim }: SourcedClaim): Interval | null {
  const { when } = claim;
  if (when === null || when.text === '' || (when.start === null && when.end === null)) return null;
  return { start: when.start, end: when.end };
}

/** The interval a claim's publication bounds it to; null when there is none. */
export function boundedInterval({ claim }: SourcedClaim): Interval | null {
  const { when } = claim;
  return when === null || (when.start === null && when.end === null)
    ? null
    : { start: when.start, end: when.end };
}

const from = ({ start }: Interval) => start ?? '';
const to = ({ end }: Interval) => end ?? '~';
const holds = (outer: Interval, inner: Interval) =>
  from(outer) <= from(inner) &&
  to(inner) <= to(outer) &&
  (from(outer) !== from(inner) || to(outer) !== to(inner));

/** Whether two intervals have no day in common. */
export const disjoint = (a: Interval, b: Interval) => to(a) < from(b) || to(b) < from(a);

/**
 * Earliest start and latest end over the stated times, leaving out any that merely holds a closer one: "in
 * December" adds nothing to "on the 14th".
 */
export function envelope(intervals: readonly Interval[]): Interval {
  const close = intervals.filter((one) => !intervals.some((other) => holds(one, other)));
  const starts = close.map(({ start }) => start);
  const ends = close.map(({ end }) => end);
  return {
    start: starts.includes(null) ? null : (starts.filter((day) => day !== null).sort()[0] ?? null),
    end: ends.includes(null)
      ? null
      : (ends
          .filter((day) => day !== null)
          .sort()
          .at(-1) ?? null),
  };
}
