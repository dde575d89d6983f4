import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import { bareForm, type PhraseIndex, phraseAt, phraseIndex, phraseWords } from './phrases.ts';

/** What a number can be: ends that are not known are null. */
export interface Range {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** A number without the words that bound it. Tokens are inclusive. */
export interface Value {
  readonly range: Range;
  readonly first: number;
  readonly last: number;
}

/** Words of one number at most ("two hundred and fifty thousand"). */
const longestNumber = 6;

/** The value of a number written in digits ("1.500", "3,5", "1,500") by the language's separators, or null. */
export function digits(form: string, decimalComma: boolean): number | null {
  if (!/^\d/.test(form)) return null;
  const thousands = decimalComma ? /\.(?=\d{3}(?:\D|$))/g : /,(?=\d{3}(?:\D|$))/g;
  const plain = form.replace(thousands, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** The number whose last token is `last`, exact or vague, or null. */
export function valueAt(tokens: readonly Token[], last: number, language: Language): Value | null {
  const token = tokens[last];
  if (!token) return null;
  const { index, endings, vague: vagueWords } = lookupOf(language);
  const mayNarrow = endings.has(token.bare) || endings.has(token.lemma);
  for (let first = Math.max(0, last - 4); mayNarrow && first <= last; first += 1) {
    const phrase = phraseAt(index, tokens, first);
    if (phrase && phrase.last === last) return { range: phrase.value, first, last };
  }
  const vague = vagueWords.get(token.bare);
  const before = vague?.best && last > 0 ? exactAt(tokens, last - 1, language) : null;
  // "two dozen" and "due dozzine" are counted, "a dozen" is about one.
  if (vague?.best && before && before.range.best !== null && before.range.best > 1)
    return { range: times(vague.best, before.range.best), first: before.first, last };
  if (vague) return { range: vague, first: last, last };
  return exactAt(tokens, last, language) ?? hyphened(token, last, language);
}

/** A number in digits and number words that reads as one: "20 mila", "two hundred and fifty". */
function exactAt(tokens: readonly Token[], last: number, language: Language): Value | null {
  const parts: number[] = [];
  let best: Value | null = null;
  for (let at = last; at >= 0 && last - at < longestNumber; at -= 1) {
    const token = tokens[at] as Token;
    const word = bareForm(token);
    if (at < last && language.numbers.within.includes(word)) continue;
    const figure = digits(token.form, language.numbers.decimalComma);
    const atoms = figure === null ? atomsOf(word, language) : [figure];
    if (!atoms) break;
    // "200 and 20" are two numbers, "20 thousand" is one.
    if (figure !== null && parts[0] !== undefined && parts[0] < 100) break;
    parts.unshift(...atoms);
    const value = isYear(tokens, at, last, parts) ? null : fold(parts);
    if (value !== null) best = { range: times(value, 1), first: at, last };
    if (figure !== null) break;
  }
  return best;
}

/** "Nel 2018", "in 2018": four digits that begin 19 or 20 are a year, except a round number nothing dates. */
function isYear(tokens: readonly Token[], first: number, last: number, parts: readonly number[]): boolean {
  const form = tokens[first]?.form ?? '';
  if (first !== last || !/^(?:19|20)\d\d$/.test(form)) return false;
  return (parts[0] ?? 0) % 100 !== 0 || tokens[first - 1]?.pos === 'ADP';
}

/** Adds up number words left to right: 2 100 50 -> 250, 3 1000 -> 3000; null where they are no one number (5 10). */
function fold(parts: readonly number[]): number | null {
  let total = 0;
  let current: number | null = null;
  for (const part of parts) {
    if (part >= 1000 && current !== null) {
      total += current * part;
      current = null;
    } else if (part === 100 && current !== null && current < 100) current *= 100;
    else if (current === null) current = part;
    else if (current % 100 === 0 && current > 0 && part < 100) current += part;
    else if (current % 10 === 0 && current % 100 >= 20 && part < 10) current += part;
    else return null;
  }
  // "mille" and "thousand" stand alone too.
  return total + (current ?? 0);
}

/** The numbers a word is put together from (centoventicinque -> 100 20 5, twenty-two -> 20 2), or null. */
function atomsOf(word: string, language: Language): readonly number[] | null {
  const { values, units, stems } = lookupOf(language);
  const whole = values.get(word);
  if (whole !== undefined) return [whole];
  if (word.includes('-')) {
    const [tens, unit, ...more] = word.split('-').map((part) => units.get(part));
    if (tens !== undefined && unit !== undefined && more.length === 0)
      return tens >= 20 && tens % 10 === 0 && unit < 10 ? [tens, unit] : null;
  }
  if (!language.numbers.joined || word.length > longestWord) return null;
  for (const { stem, value, elided } of stems.get(word.slice(0, shortestAtom - 1)) ?? []) {
    if (!word.startsWith(stem) || word.length === stem.length) continue;
    const rest = word.slice(stem.length);
    if (elided && !/^[uo]/.test(rest)) continue;
    const atoms = unitAtoms(rest, language) ?? atomsOf(rest, language);
    const all = atoms && [value, ...atoms];
    if (all && fold(all) !== null) return all;
  }
  return null;
}

/** "uno" and "unomila" behind a ten: one by itself is an article, inside a number it is one. */
function unitAtoms(word: string, language: Language): readonly number[] | null {
  const { units } = lookupOf(language);
  if (units.get(word) === 1) return [1];
  const { words, scales } = language.numbers;
  for (const [scale, value] of Object.entries(scales))
    if (word.endsWith(scale) && words[word.slice(0, -scale.length)] === 1) return [1, value];
  return null;
}

/** "due-tre", "two-three" in one token is a range. */
function hyphened(token: Token, at: number, language: Language): Value | null {
  if (!/[-–]/.test(token.bare)) return null;
  const [low, high, ...more] = token.bare
    .split(/[-–]/)
    .map((part) => digits(part, language.numbers.decimalComma) ?? lookupOf(language).units.get(part));
  if (low === undefined || high === undefined || more.length > 0 || low >= high) return null;
  return { range: { low, best: null, high }, first: at, last: at };
}

function times(value: number, by: number): Range {
  return { low: value * by, best: value * by, high: value * by };
}

/** Letters of the shortest atom that others are joined to, and of the longest word made of them. */
const shortestAtom = 3;
const longestWord = 40;

/** The beginning of a number written in one word. */
interface Stem {
  readonly stem: string;
  readonly value: number;
  /** "vent-otto": a vowel gave way to a vowel. */
  readonly elided: boolean;
}

/** A language's words of number, as they are looked up. */
interface Lookup {
  readonly index: PhraseIndex<Range>;
  /** The words these phrases end in. */
  readonly endings: ReadonlySet<string>;
  readonly vague: ReadonlyMap<string, Range>;
  readonly units: ReadonlyMap<string, number>;
  /** The units and the scales. */
  readonly values: ReadonlyMap<string, number>;
  /** What a joined number can begin with, by its first letters; none where numbers are not joined. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
}

const lookups = new WeakMap<Language, Lookup>();

function lookupOf(language: Language): Lookup {
  let found = lookups.get(language);
  if (!found) {
    const { narrowing, vague, words, scales, joined } = language.numbers;
    const entries = Object.entries(narrowing);
    const atoms = [...Object.entries(words), ...Object.entries(scales)];
    found = {
      index: phraseIndex(entries),
      endings: new Set(entries.map(([phrase]) => phraseWords(phrase).at(-1) ?? '')),
      vague: new Map(Object.entries(vague)),
      units: new Map(Object.entries(words)),
      values: new Map([...Object.entries(scales), ...Object.entries(words)]),
      stems: joined ? stemsOf(atoms) : new Map(),
    };
    lookups.set(language, found);
  }
  return found;
}

function stemsOf(atoms: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly Stem[]> {
  const stems = atoms.flatMap(([atom, value]): Stem[] => {
    if (value === 1 || atom.length < shortestAtom) return [];
    const whole = { stem: atom, value, elided: false };
    return /[aeio]$/.test(atom) ? [whole, { stem: atom.slice(0, -1), value, elided: true }] : [whole];
  });
  return Map.groupBy(stems, ({ stem }) => stem.slice(0, shortestAtom - 1));
}
