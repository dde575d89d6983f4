import type { Status } from '../model/vocabulary.ts';
import type { When } from '../model/when.ts';

const dayMs = 86_400_000;

/** An ISO day as a whole number of days since 1970-01-01; null for null. */
function dayNumber(day: string | null): number | null {
  if (day === null) return null;
  const parsed = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(parsed) ? null : Math.floor(parsed / dayMs);
}

/** When a claim can be about, in day numbers, inclusive, and what says so. */
export interface Window {
  readonly basis: 'dated' | 'published' | 'none';
  readonly from: number;
  readonly to: number;
  /** Day of publication, or null. */
  readonly published: number | null;
}

/** Days an undated report may look back (news) or, for other statuses, how far back and ahead it may speak. */
const reach: Readonly<Record<Status, readonly [back: number, ahead: number]>> = {
  reported: [7, 0],
  claimed: [7, 0],
  unconfirmed: [7, 0],
  ongoing: [7, 1],
  denied: [7, 1],
  background: [90, 0],
  planned: [0, 30],
  predicted: [0, 30],
};

/**
 * The window of a claim: its own dates when it states them; else, from the publication day, the last seven
 * days for news, the last ninety for background, the next thirty for plans and forecasts; else everything.
 * A time whose words are empty only repeats the publication's bound and counts as undated.
 */
export function windowOf(when: When | null, published: string | null, status: Status): Window {
  const told = dayNumber(published);
  const start = dayNumber(when?.start ?? null);
  const end = dayNumber(when?.end ?? null);
  if (when !== null && when.text !== '' && (start !== null || end !== null)) {
    const from = start ?? (end ?? 0) - 7;
    const to = end ?? Math.max(from, told ?? from);
    return { basis: 'dated', from: Math.min(from, to), to: Math.max(from, to), published: told };
  }
  const anchor = told ?? end ?? start;
  if (anchor === null) return { basis: 'none', from: -Infinity, to: Infinity, published: null };
  const [back, ahead] = reach[status];
  return { basis: 'published', from: anchor - back, to: anchor + ahead, published: anchor };
}

export interface TimeAgreement {
  readonly score: number;
  readonly reason: string;
}

const apart: TimeAgreement = { score: 0, reason: 'different times' };

/** Days two dated claims may lie apart: one (night raids, time zones, filing late), three where the act is told over days. */
const slackDays = (lasting: boolean) => (lasting ? 3 : 1);

/** The most days two windows may lie apart and still agree: what blocking must allow for. */
export const widestSlack = 3;

/**
 * Agreement of two windows. Both dated: overlapping 1 for days, 0.9 weeks, 0.75 months, 0.6 seasons, 0.45
 * beyond, by the longer of the two; apart by g days within the slack, 0.95 - 0.15 g. One undated: 0.85 less
 * 0.07 for each day beyond the first from event to publication. Both undated: 0.8 less 0.12 for each day
 * between publications. For lasting kinds (a place changes hands once) the decay is
 * halved; for recollections and plans it is spread over their longer window. 0 when neither
 * bounds meet; null when one of the two has no time at all.
 */
export function compareWindows(a: Window, b: Window, lasting: boolean): TimeAgreement | null {
  if (a.basis === 'none' || b.basis === 'none') return null;
  const gap = Math.max(0, a.from - b.to, b.from - a.to);
  // A recollection or a plan speaks of more days than news does, so each day weighs less.
  const decay = (lasting ? 0.5 : 1) * Math.min(1, 7 / Math.max(undatedDays(a), undatedDays(b)));
  if (a.basis === 'dated' && b.basis === 'dated') return bothDated(a, b, gap, lasting);
  if (gap > 0) return apart;
  if (a.basis === 'published' && b.basis === 'published') {
    const days = Math.abs((a.published ?? 0) - (b.published ?? 0));
    return { score: Math.max(0.05, 0.8 - 0.12 * decay * days), reason: 'undated, published close together' };
  }
  const [dated, undated] = a.basis === 'dated' ? [a, b] : [b, a];
  const lag = Math.max(
    0,
    Math.abs((undated.published ?? 0) - Math.min(dated.to, undated.published ?? 0)) - 1,
  );
  const certain = Math.min(0.85, overlapScore(dated.to - dated.from + 1));
  return {
    score: Math.max(0.05, certain - 0.07 * decay * lag),
    reason: 'an undated report published within days of it',
  };
}

const undatedDays = ({ basis, from, to }: Window) => (basis === 'published' ? to - from : 0);

function bothDated(a: Window, b: Window, gap: number, lasting: boolean): TimeAgreement {
  if (gap > slackDays(lasting)) return apart;
  if (gap > 0) return { score: 0.95 - 0.15 * gap, reason: 'days apart, within the slack' };
  const longest = Math.max(a.to - a.from, b.to - b.from) + 1;
  return { score: overlapScore(longest), reason: longest <= 2 ? 'same day' : 'times overlap' };
}

const overlapScore = (days: number) =>
  days <= 2 ? 1 : days <= 8 ? 0.9 : days <= 31 ? 0.75 : days <= 93 ? 0.6 : 0.45;
