import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import type { CountSense } from './mention.ts';
import { bareForm, type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts';
import { type Range, type Value, valueAt } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

export { digits, valueAt } from './values.ts';

type Bound = 'atLeast' | 'atMost' | 'nearly' | 'about';

/** Low end of "nearly 200", as a share of it. Ours. */
const nearlyFrom = 0.9;

const indexes = new WeakMap<Language, PhraseIndex<Bound>>();

function boundsOf(language: Language): PhraseIndex<Bound> {
  let index = indexes.get(language);
  if (!index) {
    const bounds = (['atLeast', 'atMost', 'nearly', 'about'] as const).flatMap((bound) =>
      language.numbers[bound].map((word): [string, Bound] => [word, bound]),
    );
    index = phraseIndex(bounds);
    indexes.set(language, index);
  }
  return index;
}

/** A number as it is written, with the words that bound it. Tokens are inclusive. */
export interface NumberPhrase {
  readonly range: Range;
  readonly first: number;
  readonly last: number;
  /** Only an article says that it is one ("un soldato", "a soldier"). */
  readonly article: boolean;
}

/** Every number of a sentence, left to right, none inside another: "almeno 20", "tra 10 e 15", "no", "a". */
export function numbersIn(tokens: readonly Token[], language: Language): readonly NumberPhrase[] {
  const found: NumberPhrase[] = [];
  for (let last = tokens.length - 1; last >= 0; last -= 1) {
    const value = valueAt(tokens, last, language);
    const word = bareForm(tokens[last] as Token);
    const counts =
      !isGlued(tokens, last) && !isOrdinal(tokens, last, language) && !opensWithClock(tokens, last);
    if (value && !counts) {
      last = value.first;
    } else if (value) {
      const { range, first } = bound(tokens, value, language);
      const article = value.first === last && language.numbers.articles.includes(word);
      const more = moreBehind(tokens, last, language);
      if (more === null) found.unshift({ range, first, last, article });
      else found.unshift({ range: widened(range, 'atLeast'), first, last: more, article: false });
      last = first;
    } else if (language.numbers.articles.includes(word))
      found.unshift({ range: { low: 1, best: 1, high: 1 }, first: last, last, article: true });
    else if (language.numbers.none.includes(word))
      found.unshift({ range: { low: 0, best: 0, high: 0 }, first: last, last, article: false });
  }
  return found;
}

/** "a 74-year-old man", "a 40-vehicle column": a number glued to a word qualifies it; "20-30" is two numbers. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const [number, hyphen, word] = tokens.slice(at, at + 3);
  const glued = hyphen?.form === '-' && number?.end === hyphen.start && hyphen.end === word?.start;
  return glued && /^\p{L}/u.test(word?.form ?? '');
}

/** "13.25 Soldati e miliziani ...", "07:40 - Two residents ...": the hour an entry of a live page opens with. */
function opensWithClock(tokens: readonly Token[], at: number): boolean {
  const [clock, next] = tokens.slice(at, at + 2);
  const apart = next !== undefined && /^[\p{Lu}|–—-]/u.test(next.form);
  return at === 0 && apart && /^(?:[01]?\d|2[0-3])[.:h][0-5]\d$/.test(clock?.form ?? '');
}

/** "58th", "40esima", "7ª": a figure with the ending of an ordinal says which, not how many. */
function isOrdinal(tokens: readonly Token[], at: number, { numbers }: Language): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.start === tokens[at]?.end && numbers.ordinalEndings.includes(next.bare);
}

const moreIndexes = new WeakMap<Language, PhraseIndex<true>>();

/** Last token of the words right behind a number that leave it open ("30+", "30 or more"), or null. */
function moreBehind(tokens: readonly Token[], at: number, language: Language): number | null {
  let index = moreIndexes.get(language);
  if (!index) {
    index = phraseIndex(language.numbers.orMore.map((words): [string, true] => [words, true]));
    moreIndexes.set(language, index);
  }
  return phraseAt(index, tokens, at + 1)?.last ?? null;
}

/** The number, exact or vague, that stands right before a noun at `first` ("almeno 20", "decine di", "between 10 and 15"). */
export function numberBefore(
  tokens: readonly Token[],
  first: number,
  vocabulary: Vocabulary,
): CountSense | null {
  const { language } = vocabulary;
  let at = first - 1;
  let partitive = false;
  // Adjectives and a partitive preposition may stand between ("20 presunti miliziani", "decine di miliziani").
  for (let steps = 0; steps < 3 && at >= 0; steps += 1) {
    const token = tokens[at];
    if (!token || valueAt(tokens, at, language)) break;
    const passable =
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      token.pos === 'ADP' ||
      token.morphology.form === 'participle';
    if (!passable || (token.pos === 'ADP' && language.grammar.prepositions[bareForm(token)] !== 'of'))
      return null;
    // "due attacchi dei talebani" counts attacks, no Taliban.
    if (token.pos === 'NOUN' && partitive) return null;
    if (token.pos === 'ADP') partitive = true;
    at -= 1;
  }
  const value = valueAt(tokens, at, language);
  if (!value) return null;
  const bounded = bound(tokens, value, language);
  return {
    ...bounded.range,
    first: bounded.first,
    wording: tokens
      .slice(bounded.first, value.last + 1)
      .map((t) => t.form)
      .join(' '),
  };
}

/** Widens a value by the words before it: at least, up to, about, "between X and Y", "X-Y". */
function bound(tokens: readonly Token[], value: Value, language: Language): { range: Range; first: number } {
  const other = lowerEnd(tokens, value, language);
  if (other) {
    const opener = tokens[other.first - 1];
    const between = opener !== undefined && language.grammar.prepositions[bareForm(opener)] === 'between';
    return {
      range: { low: other.range.low, best: null, high: value.range.high },
      first: between ? other.first - 1 : other.first,
    };
  }
  let { range, first } = value;
  // "almeno una ventina": an article and a bound may both stand before it.
  for (let steps = 0; steps < 2; steps += 1) {
    const phrase = boundBefore(tokens, first, language);
    if (!phrase) break;
    first = phrase.first;
    range = widened(range, phrase.value);
    if (phrase.value !== 'about') break;
  }
  return { range, first };
}

function boundBefore(tokens: readonly Token[], at: number, language: Language) {
  for (let length = 3; length >= 1; length -= 1) {
    const phrase = at >= length ? phraseAt(boundsOf(language), tokens, at - length) : null;
    if (phrase && phrase.last === at - 1) return phrase;
  }
  return null;
}

function widened({ low, best, high }: Range, by: Bound): Range {
  const near = best ?? high;
  if (by === 'atLeast') return { low: best ?? low, best, high: null };
  if (by === 'atMost') return { low: null, best: null, high: high ?? best };
  if (by === 'nearly' && near !== null) return { low: Math.round(near * nearlyFrom), best, high: near };
  return { low, best, high };
}

/** The lower end of a range whose upper end is `value`: "10-15", "dieci o quindici", "tra 10 e 15". */
function lowerEnd(tokens: readonly Token[], value: Value, language: Language): Value | null {
  const joiner = tokens[value.first - 1];
  if (!joiner) return null;
  const { joiners, alternatives } = language.numbers;
  const word = bareForm(joiner);
  const ranges = /^[-–]$/.test(joiner.form) || joiners.includes(word) || alternatives.includes(word);
  if (!ranges && joiner.pos !== 'CCONJ') return null;
  const other = valueAt(tokens, value.first - 2, language);
  if (!other || other.range.best === null || value.range.best === null) return null;
  // "five dead and ten hurt" are two numbers; only "between" makes one of them.
  const opener = tokens[other.first - 1];
  const between = opener !== undefined && language.grammar.prepositions[bareForm(opener)] === 'between';
  if (!ranges && !between) return null;
  return other.range.best < value.range.best ? other : null;
}
