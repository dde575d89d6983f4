import type { Note } from '../model/article.ts';
import { parseDay } from '../model/when.ts';
import type { ReadingLanguage } from './reading-language.ts';

/** An ISO day, or the reason there is none. Never a guess. */
export type Published =
  | { readonly day: string }
  | { readonly problem: 'impossible' | 'ambiguous' | 'partial' | 'unreadable' };

const pad = (value: number) => String(value).padStart(2, '0');

function day(year: number, month: number, date: number): Published {
  const parsed = parseDay(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`);
  return parsed && year >= 1800 && year <= 2200 ? { day: parsed } : { problem: 'impossible' };
}

/**
 * Reads a publication date: ISO 8601 days and instants, RFC 822, `8 marzo 2019`, `March 8, 2019`, `08/03/2019`.
 * The day is the one written, whatever the time zone: it is the day the outlet put on the page. A figures-only
 * date is read only where the language's order of day and month is known, or where one of them exceeds 12.
 */
export function parsePublished(
  text: string,
  languages: readonly ReadingLanguage[],
  language?: ReadingLanguage,
): Published {
  const value = text.trim().slice(0, 120);
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(value) ??
    /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/.exec(value);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{4}(?:-\d{2})?$/.test(value)) return { problem: 'partial' };
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ ,T].*)?$/.exec(value);
  if (slashed) return day(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,].*)?$/.exec(value);
  if (figures) return byFigures(Number(figures[1]), Number(figures[2]), Number(figures[3]), language);
  return inWords(value, languages);
}

function byFigures(a: number, b: number, year: number, language?: ReadingLanguage): Published {
  if (a > 12 || a === b) return day(year, b, a);
  if (b > 12) return day(year, a, b);
  return language?.dates.order === 'day-month' ? day(year, b, a) : { problem: 'ambiguous' };
}

/** A day, a month's name in any language and a year, in either order, with nothing else but known fillers and a time. */
function inWords(value: string, languages: readonly ReadingLanguage[]): Published {
  let month: number | undefined;
  const numbers: number[] = [];
  const words = value.toLowerCase().replace(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?/g, ' ');
  for (const word of words.match(/[\p{L}']+|\d+(?:º|°|st|nd|rd|th)?|[+-]\d{4}/gu) ?? []) {
    if (/^[+-]\d{4}$/.test(word)) continue;
    if (/^\d/.test(word)) numbers.push(Number.parseInt(word, 10));
    else if (monthNumber(word, languages) !== undefined && month === undefined)
      month = monthNumber(word, languages);
    else if (!isFiller(word, languages)) return { problem: 'unreadable' };
  }
  const [first, second] = numbers;
  if (month === undefined || first === undefined) return { problem: 'unreadable' };
  if (numbers.length === 1) return first > 31 ? { problem: 'partial' } : { problem: 'unreadable' };
  if (second === undefined || second < 1000) return { problem: 'unreadable' };
  return day(second, month, first);
}

const monthNumber = (word: string, languages: readonly ReadingLanguage[]) =>
  languages.map((l) => l.dates.months.get(word)).find((found) => found !== undefined);

/** Zone names belong to RFC 822, whatever the language. */
const zones = new Set([
  'gmt',
  'utc',
  'ut',
  'z',
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'cet',
  'cest',
  't',
]);

const isFiller = (word: string, languages: readonly ReadingLanguage[]) =>
  zones.has(word) || languages.some((l) => l.dates.fillers.has(word));

/** "BEIRUT, 20 March 2019 - ...", "Beirut, 20 March 2019 (Agency) - ...": the day a story was filed. */
const datelines: readonly RegExp[] = [
  /^\p{Lu}[\p{Lu}'’ ./-]{2,60}, ?([^()–—]{6,40}?) ?(?:\(|[-–—] )/u,
  /^\p{Lu}[\p{L}'’ ./-]{2,60}, ?([^()–—]{6,40}?) ?\([^)]{2,40}\) ?[-–—]/u,
];

/**
 * The date an article's own first lines give: a line that is nothing but a date, or follows a label such as
 * "Published on", or the day in a dateline.
 */
export function publishedInText(
  lines: readonly string[],
  languages: readonly ReadingLanguage[],
  language: ReadingLanguage,
): string | null {
  for (const line of lines.slice(0, 6)) {
    if (!/\d{4}/.test(line)) continue;
    const filed = datelines.map((pattern) => pattern.exec(line)?.[1]).find((day) => day !== undefined);
    const filedOn = filed === undefined ? null : parsePublished(filed, languages, language);
    if (filedOn && 'day' in filedOn) return filedOn.day;
    if (line.length > 80) continue;
    const label = language.dates.labels.find((candidate) => line.toLowerCase().startsWith(candidate));
    const found = parsePublished(line.slice(label?.length ?? 0).replace(/^[\s:,]+/, ''), languages, language);
    if ('day' in found) return found.day;
  }
  return null;
}

/** The note for a date that could not be taken over; the rule names what was wrong. */
export function publishedNote(text: string, problem: Exclude<Published, { day: string }>['problem']): Note {
  const why = {
    impossible: 'names a day that does not exist',
    ambiguous: 'can be read as two days',
    partial: 'does not name a day',
    unreadable: 'is in no known form',
  }[problem];
  const rule = {
    impossible: 'impossible-date',
    ambiguous: 'ambiguous-date',
    partial: 'partial-date',
    unreadable: 'unreadable-date',
  }[problem];
  return {
    rule: `read/${rule}`,
    reason: `The date "${text.slice(0, 60)}" ${why}; the article stays undated.`,
    at: null,
  };
}
