import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import type { CountSense } from './mention.ts';
import { bareForm, type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

type Bound = 'atLeast' | 'atMost' | 'about' | 'none';
interface Range {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

interface NumberIndex {
  readonly bounds: PhraseIndex<Bound>;
  readonly narrowing: PhraseIndex<Range>;
}

const indexes = new WeakMap<Language, NumberIndex>();

function numberIndex(language: Language): NumberIndex {
  let index = indexes.get(language);
  if (!index) {
    const { numbers } = language;
    const bounds = (['atLeast', 'atMost', 'about', 'none'] as const).flatMap((bound) =>
      numbers[bound].map((word): [string, Bound] => [word, bound]),
    );
    index = { bounds: phraseIndex(bounds), narrowing: phraseIndex(Object.entries(numbers.narrowing)) };
    indexes.set(language, index);
  }
  return index;
}

/** The value of a number written in digits ("1.500", "3,5", "1,500") by the language's separators, or null. */
export function digits(form: string, decimalComma: boolean): number | null {
  if (!/^\d/.test(form)) return null;
  const thousands = decimalComma ? /\.(?=\d{3}(?:\D|$))/g : /,(?=\d{3}(?:\D|$))/g;
  const plain = form.replace(thousands, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
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

interface Value {
  readonly range: Range;
  readonly first: number;
  readonly last: number;
}

/** The number whose last token is `last`. */
export function valueAt(tokens: readonly Token[], last: number, language: Language): Value | null {
  const token = tokens[last];
  if (!token) return null;
  const { numbers } = language;
  const { narrowing } = numberIndex(language);
  for (let first = Math.max(0, last - 3); first <= last; first += 1) {
    const phrase = phraseAt(narrowing, tokens, first);
    if (phrase && phrase.last === last) return { range: phrase.value, first, last };
  }
  const word = bareForm(token);
  const own = (table: Readonly<Record<string, Range>>, key: string) =>
    Object.hasOwn(table, key) ? table[key] : undefined;
  const vague = own(numbers.vague, word);
  if (vague) return { range: vague, first: last, last };
  const exact =
    digits(token.form, numbers.decimalComma) ??
    (Object.hasOwn(numbers.words, word) ? (numbers.words[word] ?? null) : null);
  const scale = Object.hasOwn(numbers.scales, word) ? numbers.scales[word] : undefined;
  const before = last > 0 ? tokens[last - 1] : undefined;
  if (scale !== undefined && before) {
    const factor = digits(before.form, numbers.decimalComma) ?? numbers.words[bareForm(before)];
    if (typeof factor === 'number') return { range: point(factor * scale), first: last - 1, last };
  }
  if (exact === null || /^(?:19|20)\d\d$/.test(token.form)) return null;
  return { range: point(exact), first: last, last };
}

function point(value: number): Range {
  return { low: value, best: value, high: value };
}

/** Widens a value by the words before it: at least, up to, about, "between X and Y", "X-Y". */
function bound(tokens: readonly Token[], value: Value, language: Language): { range: Range; first: number } {
  const { bounds } = numberIndex(language);
  const joiner = tokens[value.first - 1];
  const other = valueBeforeJoiner(tokens, value.first, language);
  if (
    joiner &&
    other &&
    other.range.best !== null &&
    value.range.best !== null &&
    other.range.best < value.range.best
  ) {
    const opener = tokens[other.first - 1];
    const between = opener !== undefined && language.grammar.prepositions[bareForm(opener)] === 'between';
    return {
      range: { low: other.range.low, best: null, high: value.range.high },
      first: between ? other.first - 1 : other.first,
    };
  }
  for (let length = 3; length >= 1; length -= 1) {
    const first = value.first - length;
    const phrase = first >= 0 ? phraseAt(bounds, tokens, first) : null;
    if (!phrase || phrase.last !== value.first - 1) continue;
    const { low, best, high } = value.range;
    if (phrase.value === 'atLeast') return { range: { low: low ?? best, best, high: null }, first };
    if (phrase.value === 'atMost') return { range: { low: null, best: null, high: high ?? best }, first };
    return { range: value.range, first };
  }
  return { range: value.range, first: value.first };
}

function valueBeforeJoiner(tokens: readonly Token[], first: number, language: Language): Value | null {
  const joiner = tokens[first - 1];
  if (
    !joiner ||
    !(
      joiner.pos === 'CCONJ' ||
      joiner.form === '-' ||
      joiner.form === '–' ||
      language.numbers.joiners.includes(bareForm(joiner))
    )
  )
    return null;
  return valueAt(tokens, first - 2, language);
}
