import type { TimeUnit } from '../model/date-words.ts';
import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import { phraseWords } from './phrases.ts';
import type { Amount, Fillings } from './time-meaning.ts';

/** A word as expressions are read: "mid-January" is two of one token. */
export interface Part {
  readonly form: string;
  readonly capital: boolean;
  readonly token: number;
}

export const nothing: Fillings = {
  amounts: [],
  units: [],
  weekdays: [],
  months: [],
  days: [],
  years: [],
  seasons: [],
  decades: [],
  ordinals: [],
  figures: [],
  times: [],
};

/** The words of a language by what they can fill, under their first word, longest first. */
export interface Lists {
  readonly amounts: ReadonlyMap<string, readonly (readonly [readonly string[], Amount])[]>;
  readonly units: ReadonlyMap<string, { readonly unit: TimeUnit; readonly plural: boolean }>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
}

const known = new WeakMap<Language, Lists>();

export function lists(language: Language): Lists {
  let found = known.get(language);
  if (!found) {
    found = makeLists(language);
    known.set(language, found);
  }
  return found;
}

function makeLists({ grammar, dates, numbers }: Language): Lists {
  const amounts = new Map<string, (readonly [readonly string[], Amount])[]>();
  const add = (phrase: string, amount: Amount) => {
    const words = phraseWords(phrase);
    const bucket = amounts.get(words[0] ?? '') ?? [];
    bucket.push([words, amount]);
    amounts.set(
      words[0] ?? '',
      bucket.sort(([a], [b]) => b.length - a.length),
    );
  };
  for (const [phrase, value] of Object.entries(numbers.words)) add(phrase, { low: value, high: value });
  for (const [phrase, value] of Object.entries(dates.amounts)) {
    const [low, high] = typeof value === 'number' ? [value, value] : value === 'few' ? [0, 0] : value;
    add(phrase, { low, high });
  }
  const units = Object.entries(dates.units).flatMap(([unit, words]) =>
    [...words.one, ...words.many].map(
      (word) => [word, { unit: unit as TimeUnit, plural: words.many.includes(word) }] as const,
    ),
  );
  const named = (full: readonly string[], first: number, short: Readonly<Record<string, number>>) =>
    new Map([...full.map((word, i) => [word, i + first] as const), ...Object.entries(short)]);
  return {
    amounts,
    units: new Map(units),
    weekdays: named(grammar.weekdays, 0, dates.weekdays),
    months: named(grammar.months, 1, dates.months),
  };
}

/** What a word can begin: itself, and slots as `{n}`. */
export function keysOfWord(form: string, language: Language): readonly string[] {
  const { amounts, weekdays, months, units } = lists(language);
  const keys = [form];
  const digit = /^\d/.test(form);
  if (digit) keys.push('{n}', '{day}', '{year}', '{figures}', '{clock}', '{decade}', '{ordinal}');
  else if (amounts.has(form)) keys.push('{n}');
  if (weekdays.has(form)) keys.push('{weekday}');
  if (months.has(form)) keys.push('{month}');
  if (units.has(form)) keys.push('{unit}', '{units}');
  const { seasons, decades, ordinals, days } = language.dates;
  if (Object.hasOwn(seasons, form)) keys.push('{season}');
  if (Object.hasOwn(decades, form) || form === "'") keys.push('{decade}', '{year}');
  if (Object.hasOwn(ordinals, form)) keys.push('{ordinal}');
  if (Object.hasOwn(days, form)) keys.push('{day}');
  return keys;
}

export function joined(a: Fillings, b: Partial<Fillings>): Fillings {
  const both = { ...a } as Record<keyof Fillings, readonly unknown[]>;
  for (const [key, more] of Object.entries(b)) {
    const name = key as keyof Fillings;
    both[name] = [...a[name], ...more];
  }
  return both as unknown as Fillings;
}

/** A hyphen between letters joins words of an expression; between figures it is a word of its own already. */
export function partsOf(token: Token, index: number): readonly Part[] {
  const form = token.bare === "'s" ? 's' : token.bare;
  const capital = /^\p{Lu}/u.test(token.form);
  if (token.form === "'" || token.form === '’') return [{ form: "'", capital: false, token: index }];
  if (!form.includes('-') || !/\p{L}-[\p{L}\d]|^\d+-\p{L}/u.test(form))
    return [{ form, capital, token: index }];
  const written = token.form.split('-');
  return form
    .split('-')
    .map((word, i) => ({ form: word, capital: /^\p{Lu}/u.test(written[i] ?? ''), token: index }));
}

/** The first of ascending places that is not before `at`, or infinity. */
export function firstFrom(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
}
