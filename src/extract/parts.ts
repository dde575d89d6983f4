import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import type { CountedNoun } from './counted-nouns.ts';
import type { NumberPhrase } from './numbers.ts';
import { classAt } from './people.ts';
import { bareForm, type PhraseIndex, phraseAt, phraseIndex, phrasesIn } from './phrases.ts';
import { valueAt } from './values.ts';

/** Tokens between "among them" and the number, or between a negated verb and what there was none of. */
const reach = 5;

/** Tokens between those counted and what says they are among others. */
const among = 12;

const indexes = new WeakMap<Language, PhraseIndex<true>>();
const amongIndexes = new WeakMap<Language, PhraseIndex<true>>();

function amongOf(language: Language): PhraseIndex<true> {
  let index = amongIndexes.get(language);
  if (!index) {
    index = phraseIndex(language.numbers.among.map((words): [string, true] => [words, true]));
    amongIndexes.set(language, index);
  }
  return index;
}

function partsOf(language: Language): PhraseIndex<true> {
  let index = indexes.get(language);
  if (!index) {
    index = phraseIndex(language.numbers.parts.map((words): [string, true] => [words, true]));
    indexes.set(language, index);
  }
  return index;
}

/** "including three children", "due dei quali civili": a part of those just counted is not counted again. */
export function isPart(parsed: Parsed, number: NumberPhrase, noun: CountedNoun): boolean {
  return (
    isWhole(parsed, number) ||
    opensPart(parsed, number) ||
    isAmong(parsed, noun.at) ||
    (noun.pronoun && isAside(parsed, number, noun))
  );
}

/** "three of the five hostages", "20 of 21 drones": the whole a part was taken of. */
function isWhole({ tokens, vocabulary }: Parsed, { first }: NumberPhrase): boolean {
  const { grammar } = vocabulary.language;
  const isOf = (at: number) => grammar.prepositions[tokens[at]?.bare ?? ''] === 'of';
  const of = isOf(first - 1)
    ? first - 1
    : tokens[first - 1]?.pos === 'DET' && isOf(first - 2)
      ? first - 2
      : null;
  return of !== null && valueAt(tokens, of - 1, vocabulary.language) !== null;
}

/** "Two medics are among the dead": who is said to be a part of others is not counted again. */
export function isAmong({ tokens, vocabulary }: Parsed, noun: number): boolean {
  const { language } = vocabulary;
  const found = phrasesIn(amongOf(language), tokens, noun + 1, Math.min(tokens.length, noun + 2 * among));
  return found.some(({ first, last }) => {
    const said = tokens.slice(noun + 1, first);
    const verbs = said.filter(({ pos }) => pos === 'VERB' || pos === 'AUX');
    const being = verbs.some(
      ({ lemma }) => lemma === language.grammar.auxiliaries.be || language.verbs.remaining.includes(lemma),
    );
    return (
      being &&
      verbs.length === 1 &&
      said.length <= among &&
      said.every(({ form }) => !/^[.;:]$/.test(form)) &&
      last > noun
    );
  });
}

function opensPart({ tokens, vocabulary }: Parsed, { first }: NumberPhrase): boolean {
  const index = partsOf(vocabulary.language);
  for (let at = first - 1; at >= 0 && first - at <= reach + 2; at -= 1) {
    const phrase = phraseAt(index, tokens, at);
    if (phrase && phrase.last < first) return true;
    const token = tokens[at] as Token;
    // Another part may stand between ("including three children and two women"), but no other clause.
    if (/^[.;:()]$/.test(token.form) || (token.pos === 'VERB' && token.morphology.form === 'finite'))
      return false;
  }
  return false;
}

/** ", eight of them soldiers,": a noun and no verb follows. */
function isAside({ tokens }: Parsed, { first }: NumberPhrase, { at, last }: CountedNoun): boolean {
  const before = tokens[first - 1];
  // "according to the rebels, two of them, both officers, were taken": the subject of a verb is no aside.
  const { head, relation } = tokens[at] as Token;
  if (/^nsubj/.test(relation ?? '') && tokens[head ?? -1]?.pos === 'VERB') return false;
  const next = tokens[last + 1];
  if (before?.form !== ',' && before?.form !== '(') return false;
  return next !== undefined && next.pos !== 'VERB' && next.pos !== 'AUX';
}

/** Tokens of nouns for the dead and hurt of whom the sentence says there were none, without a number: "senza vittime". */
export function nobodyHurt(parsed: Parsed, counted: ReadonlySet<number>): readonly number[] {
  return parsed.tokens.flatMap((token, at) => {
    const what = token.pos === 'NOUN' && !counted.has(at) ? classAt(parsed, at) : null;
    return (what === 'killed' || what === 'wounded') && isWithout(parsed, at) ? [at] : [];
  });
}

function isWithout({ tokens, predicates, vocabulary }: Parsed, noun: number): boolean {
  const { without } = vocabulary.language.numbers;
  for (let at = noun - 1; at >= 0 && noun - at <= reach; at -= 1) {
    const token = tokens[at] as Token;
    if (without.includes(bareForm(token))) return true;
    // "did not kill the wounded": a definite noun is somebody.
    if (token.pos === 'ADP' || (token.pos === 'DET' && at === noun - 1)) return false;
    const predicate = predicates.find((p) => p.head === at);
    if (predicate?.negated) return true;
    if (/^[,.;:]$/.test(token.form) || (predicate && predicate.form === 'finite')) return false;
  }
  return false;
}
