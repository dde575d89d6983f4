import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import type { Countable } from '../model/vocabulary.ts';
import type { Parsed } from './clause.ts';
import type { NumberPhrase } from './numbers.ts';
import { bareForm } from './phrases.ts';
import { children } from './tree.ts';

/** Nouns and adjectives that say by themselves what became of those counted ("12 morti", "30 wounded"). */
const classes = [
  'killed',
  'wounded',
  'captured',
  'arrested',
  'hostages',
  'displaced',
  'trapped',
  'evacuated',
] as const;

/** What the word at a token says became of people, or null. */
export function classAt(parsed: Parsed, at: number): Countable | null {
  const token = parsed.tokens[at];
  if (!token) return null;
  const { classRanks } = parsed.vocabulary;
  const byLemma = classRanks.get(token.lemma) ?? classes.length;
  const byForm = classRanks.get(bareForm(token)) ?? classes.length;
  return classes[Math.min(byLemma, byForm)] ?? null;
}

/** By word, the place among the classes of the first that has it. */
export function ranksOfClasses(people: Language['people']): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, name] of classes.entries())
    for (const word of people[name]) if (!ranks.has(word)) ranks.set(word, rank);
  return ranks;
}

/** What a verb's undergoers are counted as, or null. */
export function countableOf(parsed: Parsed, lemma: string): Countable | null {
  const { counts } = parsed.vocabulary.language.verbs;
  for (const [what, lemmas] of Object.entries(counts)) if (lemmas?.includes(lemma)) return what as Countable;
  return null;
}

/** What the people an event noun speaks of are counted as ("la morte di", "the arrest of"), or null. */
export function countableOfNoun(parsed: Parsed, at: number): Countable | null {
  const token = parsed.tokens[at];
  if (token === undefined) return null;
  const { countNouns } = parsed.vocabulary.language.verbs;
  for (const [what, nouns] of Object.entries(countNouns))
    if (nouns?.includes(token.lemma) || nouns?.includes(bareForm(token))) return what as Countable;
  return null;
}

/** A patrol, a family or a crowd is not one person. */
export function isCollective(parsed: Parsed, at: number): boolean {
  const token = parsed.tokens[at];
  return token !== undefined && parsed.vocabulary.language.people.collectives.includes(token.lemma);
}

/** "300 troops": a word for a body that counts its members where a number stands before it, not an article. */
export function isHeads({ tokens, vocabulary }: Parsed, { article }: NumberPhrase, at: number): boolean {
  return !article && vocabulary.language.people.heads.includes(tokens[at]?.lemma ?? '');
}

/** "nessun gruppo", "no group", "nobody": a noun or pronoun that names somebody only to say that there is none. */
export function isNobody({ tokens, vocabulary }: Parsed, at: number): boolean {
  const { negation } = vocabulary.language.status;
  return [at, ...children(tokens, at).filter((i) => tokens[i]?.relation === 'det')].some((i) =>
    negation.includes(bareForm(tokens[i] as Token)),
  );
}
