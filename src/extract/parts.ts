import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import type { CountedNoun } from './counted-nouns.ts';
import type { NumberPhrase } from './numbers.ts';
import { classAt } from './people.ts';
import { bareForm, type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts';

/** Tokens between "among them" and the number, or between a negated verb and what there was none of. */
const reach = 5;

const indexes = new WeakMap<Language, PhraseIndex<true>>();

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
  return opensPart(parsed, number) || (noun.pronoun && isAside(parsed, number, noun));
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
function isAside({ tokens }: Parsed, { first }: NumberPhrase, { last }: CountedNoun): boolean {
  const before = tokens[first - 1];
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
