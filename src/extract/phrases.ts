import type { Token } from '../model/token.ts';

/** A multi-word entry of the language data found in a sentence; `last` is inclusive. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

interface PhraseEntry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Words and phrases under their first word, longest first: a lookup a token instead of a scan a list. */
export interface PhraseIndex<T> {
  readonly byFirst: ReadonlyMap<string, readonly PhraseEntry<T>[]>;
}

/** Phrases under their first word and under their last: found from either end. */
export interface PhraseEdges {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Splits a phrase of the language data the way the tokeniser splits text (dell'Isis -> dell' Isis). */
export function phraseWords(phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .replace(/([’'])(?=\S)/g, '$1 ')
    .split(/\s+/)
    .map((word) => word.replace(/[’']$/, ''))
    .filter((word) => word !== '');
}

export function phraseIndex<T>(entries: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const byFirst = new Map<string, PhraseEntry<T>[]>();
  for (const [phrase, value] of entries) {
    const words = phraseWords(phrase);
    const head = words[0];
    if (head === undefined) continue;
    const bucket = byFirst.get(head) ?? [];
    bucket.push({ words, value });
    byFirst.set(head, bucket);
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

export function phraseEdges(phrases: readonly string[]): PhraseEdges {
  const split = phrases.map((phrase) => phrase.toLowerCase().split(' '));
  return {
    byFirst: Map.groupBy(split, ([word = '']) => word),
    byLast: Map.groupBy(split, (words) => words.at(-1) ?? ''),
  };
}

/** Whether one of the phrases begins or ends at a token. */
export function beginsOrEndsAt(
  { byFirst, byLast }: PhraseEdges,
  tokens: readonly Token[],
  at: number,
): boolean {
  const { lemma, bare } = tokens[at] as Token;
  for (const word of lemma === bare ? [lemma] : [lemma, bare]) {
    if (byFirst.get(word)?.some((words) => wordsStandAt(tokens, at, words))) return true;
    if (byLast.get(word)?.some((words) => wordsStandAt(tokens, at - words.length + 1, words))) return true;
  }
  return false;
}

/** The surface of a token as phrases spell it. */
export function bareForm({ bare }: Token): string {
  return bare;
}

/** Whether a token is spelled so or has this lemma. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lemma === word || token.bare === word);
}

/** Whether the words stand in a sentence one behind the other from a token on. */
export function wordsStandAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i += 1) if (!isWord(tokens[at + i], words[i] as string)) return false;
  return true;
}

/** The longest phrase starting at `at`, by lemma or surface of each token. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
): PhraseMatch<T> | null {
  const token = tokens[at];
  if (!token) return null;
  const byLemma = index.byFirst.get(token.lemma);
  const byForm = token.lemma === token.bare ? undefined : index.byFirst.get(token.bare);
  const best = byLemma ? longestOf(byLemma, tokens, at, null) : null;
  return byForm ? longestOf(byForm, tokens, at, best) : best;
}

/** The longest of the phrases, which stand longest first, that the text has at a token, where it is longer than `best`. */
function longestOf<T>(
  phrases: readonly PhraseEntry<T>[],
  tokens: readonly Token[],
  at: number,
  best: PhraseMatch<T> | null,
): PhraseMatch<T> | null {
  for (const { words, value } of phrases) {
    const last = at + words.length - 1;
    if (best && best.last >= last) return best;
    if (wordsStandAt(tokens, at, words)) return { first: at, last, value };
  }
  return best;
}

/** All phrases of a sentence, left to right, longest first, not overlapping. */
export function phrasesIn<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): readonly PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  for (let i = from; i < to; ) {
    const match = phraseAt(index, tokens, i);
    if (match && match.last < to) {
      found.push(match);
      i = match.last + 1;
    } else i += 1;
  }
  return found;
}
