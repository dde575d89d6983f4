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

/** The surface of a token as phrases spell it: lower case, no trailing apostrophe. */
export function bareForm({ form }: Token): string {
  const known = bareForms.get(form);
  if (known !== undefined) return known;
  const bare = form.toLowerCase().replace(/’/g, "'").replace(/'$/, '');
  if (bareForms.size >= mostForms) bareForms.clear();
  bareForms.set(form, bare);
  return bare;
}

/** Bare forms seen lately: every phrase list asks each token again, and text repeats its words. */
const bareForms = new Map<string, string>();
const mostForms = 20_000;

/** Whether a token is spelled so or has this lemma. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lemma === word || bareForm(token) === word);
}

/** The longest phrase starting at `at`, by lemma or surface of each token. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
): PhraseMatch<T> | null {
  const token = tokens[at];
  if (!token) return null;
  const form = bareForm(token);
  const byLemma = index.byFirst.get(token.lemma);
  const byForm = token.lemma === form ? undefined : index.byFirst.get(form);
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
    if (words.every((word, i) => isWord(tokens[at + i], word))) return { first: at, last, value };
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
