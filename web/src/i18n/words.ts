import type { Language } from '../query/desk-query.ts';
import { en, type Key } from './en.ts';
import { it } from './it.ts';

export type { Key };

const dictionaries: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, it };

/** Keys that come in a `.one` and an `.other` form, without the ending. */
type Plural = { [K in Key]: K extends `${infer Stem}.one` ? Stem : never }[Key];
type Facts = Readonly<Record<string, string | number>>;

/** The words of one language, with numbers and days written its way. */
export interface Words {
  readonly language: Language;
  say(key: Key, facts?: Facts): string;
  /** The singular or plural form for `n`, with `{n}` filled in. */
  count(stem: Plural, n: number): string;
  number(n: number): string;
  /** An ISO day as people write it; null as the words for "no date". */
  day(iso: string | null): string;
  /** A day or a range of days, no longer than it must be. */
  days(start: string | null, end: string | null): string;
  /** Name of a country from its ISO 3166-1 alpha-2 code. */
  country(code: string): string;
}

/** The words of `language`. */
export function wordsOf(language: Language): Words {
  const dictionary = dictionaries[language];
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const say = (key: Key, facts: Facts = {}) =>
    dictionary[key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name];
      return typeof fact === 'number' ? numbers.format(fact) : (fact ?? '');
    });
  const day = (iso: string | null) =>
    iso === null ? say('list.no-date') : dates.format(new Date(`${iso}T00:00:00Z`));
  return {
    language,
    say,
    count: (stem, n) => say(`${stem}.${plurals.select(n) === 'one' ? 'one' : 'other'}` as Key, { n }),
    number: (n) => numbers.format(n),
    day,
    days: (start, end) =>
      start && end && start !== end
        ? dates.formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`))
        : day(start ?? end),
    country: (code) => regions.of(code) ?? code,
  };
}
