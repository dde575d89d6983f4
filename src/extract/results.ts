import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import type { Countable } from '../model/vocabulary.ts';
import type { Parsed } from './clause.ts';
import { classAt, countableOf, countableOfNoun } from './people.ts';
import { type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts';
import type { Predicate } from './predicates.ts';

/** What a verb and the words beside it make of people. */
export interface Result {
  readonly what: Countable;
  /** First and last token of the words that say it. */
  readonly first: number;
  readonly last: number;
}

/** Tokens between a verb and the words that say what became of its people. */
const reach = 8;

interface Outcome {
  readonly what: Countable;
  readonly verbs: readonly string[];
}

const indexes = new WeakMap<Language, PhraseIndex<readonly Outcome[]>>();

function outcomesOf(language: Language): PhraseIndex<readonly Outcome[]> {
  let index = indexes.get(language);
  if (!index) {
    const phrases = new Map<string, Outcome[]>();
    for (const { what, verbs, words } of language.verbs.outcomes)
      for (const phrase of words) phrases.set(phrase, [...(phrases.get(phrase) ?? []), { what, verbs }]);
    index = phraseIndex(phrases);
    indexes.set(language, index);
  }
  return index;
}

/** What a verb makes of people: by itself where it takes nothing else, else by the words beside it, else as it may. */
export function resultOf(parsed: Parsed, predicate: Predicate): Countable | null {
  const own = countableOf(parsed, predicate.lemma);
  if (own !== null && !parsed.vocabulary.language.verbs.countsLoosely.includes(predicate.lemma)) return own;
  return idiomOf(parsed, predicate)?.what ?? wordBeside(parsed, predicate) ?? own;
}

/** "lost their lives", "rimasti sul terreno", "presi in ostaggio": verbs that only with a phrase say what became of people. */
export function idiomOf(parsed: Parsed, { head, lemma }: Predicate): Result | null {
  const { tokens, vocabulary } = parsed;
  const index = outcomesOf(vocabulary.language);
  for (let at = Math.max(0, head - reach); at < tokens.length && at - head <= reach; at += 1) {
    const match = phraseAt(index, tokens, at);
    const outcome = match?.value.find(({ verbs }) => verbs.includes(lemma));
    // What stands before the verb hangs on it; a phrase behind it may hang on what lies between.
    if (match && outcome && (at > head ? isOpen(tokens, head, at) : hangsBefore(tokens, match.last, head)))
      return { what: outcome.what, first: match.first, last: match.last };
  }
  return null;
}

/** What a phrase that is said of a noun by a verb of being makes of people: "dozens more are in hospital". */
export function copularResult({ tokens, vocabulary }: Parsed, head: number): Countable | null {
  const { language } = vocabulary;
  if (!tokens.some((t) => t.head === head && t.relation === 'cop')) return null;
  for (let at = Math.max(0, head - 2); at <= head; at += 1) {
    const match = phraseAt(outcomesOf(language), tokens, at);
    const outcome = match?.value.find(({ verbs }) => verbs.includes(language.grammar.auxiliaries.be));
    if (match && match.last >= head && outcome) return outcome.what;
  }
  return null;
}

function isOpen(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every(({ form, pos }) => !/^[.;:]$/.test(form) && pos !== 'SCONJ');
}

function hangsBefore(tokens: readonly Token[], last: number, head: number): boolean {
  return tokens[last]?.head === head && last < head;
}

/** "rimasti uccisi", "shot dead", "took prisoner": the word that says what became of them stands beside the verb. */
function wordBeside(parsed: Parsed, { head }: Predicate): Countable | null {
  const { tokens } = parsed;
  for (let at = Math.max(0, head - 1); at < tokens.length && at - head <= reach; at += 1) {
    const token = tokens[at] as Token;
    if (at === head) continue;
    const hung = token.head === head && token.relation === 'xcomp';
    const beside = at === head + 1 && token.pos !== 'NUM';
    if (!hung && !beside) continue;
    const said = classAt(parsed, at) ?? countableOf(parsed, token.lemma);
    if (said) return said;
  }
  return null;
}

/** "claimed the lives of six", "è costato la vita a sei". */
export function takesLives({ tokens, ...rest }: Parsed, { head }: Predicate): boolean {
  return tokens.some(
    (t, i) => t.head === head && t.relation === 'obj' && countableOfNoun({ tokens, ...rest }, i) === 'killed',
  );
}
