import type { PlacedWhen } from '../model/contract.ts';
import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import { addDays, parseDay, type TimePrecision } from '../model/when.ts';
import { bareForm, type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts';

const indexes = new WeakMap<Language, PhraseIndex<readonly [number, number]>>();

function relativeIndex(language: Language): PhraseIndex<readonly [number, number]> {
  let index = indexes.get(language);
  if (!index) {
    index = phraseIndex(Object.entries(language.dates.relative));
    indexes.set(language, index);
  }
  return index;
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
}

/**
 * The time expressions of a sentence as intervals. Relative ones are anchored on `published` (ISO day); without
 * it they stay relative, never a guess.
 */
export function timesIn(
  tokens: readonly Token[],
  language: Language,
  published: string | null,
): readonly (PlacedWhen & { readonly first: number })[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match =
      calendarDate(tokens, at, language, published) ??
      relative(tokens, at, language, published) ??
      weekday(tokens, at, language, published) ??
      wholeMonth(tokens, at, language, published) ??
      wholeYear(tokens, at, language, published);
    if (match) {
      found.push(match);
      at = match.last + 1;
    } else at += 1;
  }
  return found.map((f) => {
    const first = tokens[f.first] as Token;
    const last = tokens[f.last] as Token;
    return {
      text: tokens
        .slice(f.first, f.last + 1)
        .map((t) => t.form)
        .join(' '),
      start: f.start,
      end: f.end,
      precision: f.precision,
      at: { start: first.start, end: last.end },
      first: f.first,
    };
  });
}

function relative(
  tokens: readonly Token[],
  at: number,
  language: Language,
  published: string | null,
): Found | null {
  const phrase = phraseAt(relativeIndex(language), tokens, at);
  if (!phrase) return null;
  const [from, to] = phrase.value;
  const span = { first: phrase.first, last: phrase.last };
  if (!published) return { ...span, start: null, end: null, precision: 'relative' };
  return {
    ...span,
    start: addDays(published, from),
    end: addDays(published, to),
    precision: to - from > 1 ? 'week' : 'day',
  };
}

/** "14 dicembre 2018", "December 14", "14 dicembre", "dicembre 2018". */
function calendarDate(
  tokens: readonly Token[],
  at: number,
  language: Language,
  published: string | null,
): Found | null {
  const month = (i: number) => monthOf(tokens[i], language);
  const day = (i: number) => dayNumber(tokens[i]);
  const year = (i: number) =>
    /^(?:19|20)\d\d$/.test(tokens[i]?.form ?? '') ? Number(tokens[i]?.form) : null;
  const d = day(at);
  const m = month(at);
  if (d !== null && month(at + 1) !== null)
    return dated(at, at + 1, d, month(at + 1) as number, year(at + 2), published);
  if (m === null) return null;
  const after = day(at + 1);
  if (after !== null) {
    const y = tokens[at + 2]?.form === ',' ? at + 3 : at + 2;
    return dated(at, at + 1, after, m, year(y), published, y);
  }
  const y = year(at + 1);
  return y === null ? null : monthSpan(at, at + 1, y, m);
}

function dated(
  first: number,
  last: number,
  day: number,
  month: number,
  year: number | null,
  published: string | null,
  yearAt = last + 1,
): Found | null {
  const write = (y: number) =>
    parseDay(`${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  if (year !== null) {
    const exact = write(year);
    return exact ? { first, last: yearAt, start: exact, end: exact, precision: 'day' } : null;
  }
  if (!published) return { first, last, start: null, end: null, precision: 'relative' };
  // Without a year the latest such day not more than a month after publication is meant.
  const base = Number(published.slice(0, 4));
  const candidate = [base + 1, base, base - 1]
    .map(write)
    .find((d) => d !== null && d <= addDays(published, 31));
  return candidate ? { first, last, start: candidate, end: candidate, precision: 'day' } : null;
}

function monthSpan(first: number, last: number, year: number, month: number): Found {
  const start = `${year}-${String(month).padStart(2, '0')}-01`;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { first, last, start, end: addDays(next, -1), precision: 'month' };
}

/** "in June": without a year the latest such month that does not begin more than a month after publication. */
function wholeMonth(
  tokens: readonly Token[],
  at: number,
  language: Language,
  published: string | null,
): Found | null {
  const month = monthOf(tokens[at], language);
  const before = tokens[at - 1];
  const { lastWords } = language.dates;
  const said =
    before?.pos === 'ADP' || [before, tokens[at + 1]].some((t) => t && lastWords.includes(bareForm(t)));
  if (month === null || !said || !published) return null;
  const year = Number(published.slice(0, 4));
  const latest = [year + 1, year, year - 1]
    .map((y) => monthSpan(at, at, y, month))
    .find(({ start }) => start !== null && start <= addDays(published, 31));
  return latest ? until(latest, before, language, published) : null;
}

/** "in 2012", "dal 2014". */
function wholeYear(
  tokens: readonly Token[],
  at: number,
  language: Language,
  published: string | null,
): Found | null {
  const year = tokens[at]?.form ?? '';
  const before = tokens[at - 1];
  if (!/^(?:19|20)\d\d$/.test(year) || before?.pos !== 'ADP' || tokens[at + 1]?.pos === 'NOUN') return null;
  const whole: Found = {
    first: at,
    last: at,
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    precision: 'year',
  };
  return until(whole, before, language, published);
}

/** What began then and is said to last ("since June") runs up to publication. */
function until(found: Found, before: Token | undefined, language: Language, published: string | null): Found {
  const since = before !== undefined && language.dates.since.includes(bareForm(before));
  return since ? { ...found, first: found.first - 1, end: published } : found;
}

/** A weekday is the latest one not after publication. */
function weekday(
  tokens: readonly Token[],
  at: number,
  language: Language,
  published: string | null,
): Found | null {
  const token = tokens[at];
  const index = token ? language.grammar.weekdays.indexOf(bareForm(token)) : -1;
  if (index < 0) return null;
  const before = tokens[at - 1];
  const first =
    before &&
    (language.dates.lastWords.includes(bareForm(before)) || language.dates.since.includes(bareForm(before)))
      ? at - 1
      : at;
  const last = language.dates.lastWords.includes(tokens[at + 1]?.form.toLowerCase() ?? '') ? at + 1 : at;
  if (!published) return { first, last, start: null, end: null, precision: 'relative' };
  const today = new Date(`${published}T00:00:00Z`).getUTCDay();
  const day = addDays(published, -((today - index + 7) % 7));
  const since = before !== undefined && language.dates.since.includes(bareForm(before));
  return { first, last, start: day, end: since ? published : day, precision: since ? 'week' : 'day' };
}

function monthOf(token: Token | undefined, language: Language): number | null {
  const index = token ? language.grammar.months.indexOf(bareForm(token)) : -1;
  return index < 0 ? null : index + 1;
}

function dayNumber(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|º|°)?$/.exec(token?.form ?? '');
  const value = match ? Number(match[1]) : Number.NaN;
  return value >= 1 && value <= 31 ? value : null;
}
