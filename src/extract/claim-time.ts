import type { Claim } from '../model/claim.ts';
import type { PlacedWhen } from '../model/contract.ts';
import { assertiveStatuses, type Status } from '../model/vocabulary.ts';
import { addDays, type Days, daysBetween, precisionOf } from '../model/when.ts';
import type { Parsed, Window } from './clause.ts';
import { reports } from './speakers.ts';
import { type TimeMention, whenOf } from './times.ts';

/** Days from which on a dated act is no longer news. */
const backgroundDays = 32;

/** Days from which on one told in passing is not. */
const passingDays = 14;

/** Days from which on what began so long before, told in passing, is not. */
const sinceDays = 92;

/** Days within which a remote past tells news. */
const recentDays = 10;

/** Days before publication that news without a date may speak of: of the day, or of the eve for a morning paper. */
const newsDays = 1;

/** Days before the time the text is at that it may look back on ("had seized"). */
const earlierDays = 2;

/** What of an event word tells when it happened. */
export interface Happening {
  readonly head: number;
  readonly window: Window;
  readonly status: Status;
  /** Told as over by the time the text is at: "had seized". */
  readonly earlier: boolean;
  /** The words that may date it where clauses share their verb; `to` is exclusive. */
  readonly apart?: Pick<Window, 'from' | 'to'> | undefined;
}

/** What dates the claims of a sentence beside its own words. */
export interface Passage {
  /** ISO day of publication, or null. */
  readonly published: string | null;
  /** The days the text last named: what "the next day" is counted from. */
  readonly scene: Days | null;
  /** What an undated event of this passage is dated by, or null. */
  readonly carried: PlacedWhen | null;
  /** The earliest day the news of the text is told to be of, or null. */
  readonly earliest: string | null;
}

/** When what a sentence tells happened. */
export class ClaimTimes {
  readonly published: string | null;
  readonly #parsed: Parsed;
  readonly #mentions: readonly TimeMention[];
  readonly #passage: Passage;

  constructor(parsed: Parsed, mentions: readonly TimeMention[], passage: Passage) {
    this.published = passage.published;
    this.#parsed = parsed;
    this.#mentions = mentions;
    this.#passage = passage;
  }

  /**
   * The time the words of the event give: those that hang from it, of its clause, else the nearest of the sentence. Without
   * any, what the passage is dated by; else news speaks of the days up to its publication, an interval with no words. Null
   * where nothing bounds it.
   */
  whenOf(happening: Happening): PlacedWhen | null {
    const { status, earlier } = happening;
    const mention = this.#mentionFor(happening);
    const said = mention !== null && isWhenSaid(mention, this.#parsed, happening.head);
    if (mention && !said) return this.#anchor(mention, happening);
    if (!assertiveStatuses.has(status) && status !== 'denied') return null;
    const { published, carried } = this.#passage;
    const told = said ? this.#anchor(mention, happening).end : published;
    if (status === 'ongoing') return told === null ? null : upTo(told, told);
    if (carried && !said) return earlier ? earlierThan(carried) : carried;
    if (told === null) return null;
    const near = addDays(told, earlier ? -earlierDays : -newsDays);
    const { earliest } = this.#passage;
    return upTo(!said && earliest !== null && earliest < near ? earliest : near, told);
  }

  /** The days a state is told of where no words of its own date it: those of the passage, else that of publication. */
  ofState(): PlacedWhen | null {
    const { published, carried } = this.#passage;
    return carried ?? (published === null ? null : upTo(published, published));
  }

  #mentionFor({ head, window, apart }: Happening): TimeMention | null {
    const mentions = apart
      ? this.#mentions.filter(({ first }) => first >= apart.from && first < apart.to)
      : this.#mentions;
    const own = mentions.filter((mention) => verbAbove(mention, this.#parsed) === head);
    const inClause = mentions.filter(({ first }) => first >= window.from && first < window.to);
    const candidates = own.length > 0 ? own : inClause.length > 0 ? inClause : mentions;
    const distance = ({ first }: TimeMention) => Math.abs(first - head);
    return candidates.reduce<TimeMention | null>(
      (best, one) => (best && distance(best) <= distance(one) ? best : one),
      null,
    );
  }

  /** Nothing told as happened lies after publication. */
  #anchor(mention: TimeMention, { status, earlier }: Happening): PlacedWhen {
    const { published, scene } = this.#passage;
    const direction = status === 'planned' || status === 'predicted' ? 'future' : 'past';
    const when = whenOf(mention, { published, scene, direction, earlier });
    const { start, end } = when;
    if (published === null || end === null || end <= published) return when;
    if (!assertiveStatuses.has(status) || (start !== null && start > published)) return when;
    return { ...when, end: published };
  }
}

/** An interval that no words of the text give. */
function upTo(start: string, end: string): PlacedWhen {
  return { text: '', start, end, precision: precisionOf({ start, end }), at: null };
}

function earlierThan(when: PlacedWhen): PlacedWhen {
  const { start, end } = when;
  if (start === null || end === null) return when;
  const days = { start: addDays(start, -earlierDays), end };
  return { ...when, ...days, precision: precisionOf(days) };
}

/** "officials said on Tuesday": the day of the words, by which the event is over. `head` is the event's own word. */
export function isWhenSaid(mention: TimeMention, parsed: Parsed, head: number): boolean {
  const saying = (at: number | null) =>
    at !== null && at !== head && parsed.predicates.some((p) => p.head === at && reports(parsed, p));
  return saying(mention.first - 1) || saying(verbAbove(mention, parsed));
}

/** The verb a time expression hangs from; null when no parser ran. */
export function verbAbove(mention: TimeMention, { tokens, predicates }: Parsed): number | null {
  const known = verbs.get(mention);
  if (known !== undefined) return known;
  const verb = climb(mention, tokens, predicates);
  verbs.set(mention, verb);
  return verb;
}

/** Every event word of a sentence asks for the verb of each of its times. */
const verbs = new WeakMap<TimeMention, number | null>();

/** Arcs between a time and its verb. */
const longestClimb = 12;

function climb(
  { first, last }: TimeMention,
  tokens: Parsed['tokens'],
  predicates: Parsed['predicates'],
): number | null {
  let at = last;
  for (let steps = 0; steps < longestClimb && at >= 0; steps += 1) {
    const outside = at < first || at > last;
    if (outside && predicates.some((p) => p.head === at)) return at;
    const above = tokens[at]?.head;
    if (above === undefined || above === null) return null;
    at = above;
  }
  return null;
}

/** How what is dated is told. */
export interface Telling {
  /** As over and done: a plan is not. */
  readonly past: boolean;
  /** In passing, by a participle, a relative clause or a pluperfect: not as the news. */
  readonly passing: boolean;
}

/**
 * What ended a month before publication is background, and so is what ended half as long before and is told in passing; what
 * is dated after publication and not told as done is a plan. A remote past of the news window is news.
 */
export function asDated(claim: Claim, published: string | null, { past, passing }: Telling): Claim {
  const { when, status } = claim;
  if (published === null || !when) return claim;
  const age = when.end === null ? null : daysBetween(when.end, published);
  if (status === 'background' && claim.rule.endsWith('/remote-past') && isRecent(when, age))
    return { ...claim, status: 'reported', rule: `${claim.rule}/recent` };
  if (!assertiveStatuses.has(status)) return claim;
  const old = passing || isOfEarlierMonth(when, published) ? passingDays : backgroundDays;
  // "held since March 2022": told in passing, what lasts began then.
  const since = passing && when.start !== null ? daysBetween(when.start, published) : 0;
  if ((age !== null && age >= old) || since >= sinceDays)
    return { ...claim, status: 'background', rule: `${claim.rule}/dated` };
  if (!past && when.start !== null && when.start > published)
    return { ...claim, status: 'planned', rule: `${claim.rule}/ahead` };
  return claim;
}

/** Whether words of the text date an act in the days before publication. */
function isRecent({ text, start }: PlacedWhen, age: number | null): boolean {
  return text !== '' && start !== null && age !== null && age >= 0 && age <= recentDays;
}

/** "last month", "in July" of a text of August: a month that is over, and no day of it. */
function isOfEarlierMonth({ start, end, precision }: PlacedWhen, published: string): boolean {
  return precision === 'month' && start !== null && end !== null && end.slice(0, 7) < published.slice(0, 7);
}
