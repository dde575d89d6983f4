import type { Span } from '../model/span.ts';
import type { CompiledWords } from './word-rules.ts';

/** What one written word, no elision or enclitic on it any more, falls into. */
export interface Parts {
  readonly forms: readonly string[];
  /** Whether the forms one after the other are the written word, so that each has its own place in it. */
  readonly cut: boolean;
}

/** What decides about a capital: names are neither contractions nor verbs. */
export interface WordContext {
  /** Whether a sentence or quotation begins here, so that any word has a capital. */
  readonly opening: boolean;
  /** Finds the word that follows, or nothing. */
  readonly next: () => string;
  /** The words before, the last one last; enough of them to see where a name began. */
  readonly before: () => readonly string[];
}

const longestParted = 40;
const shortestVerb = 4;
const longestAffix = 12;

/** The parts of a contraction (di + la, can + not) or of a verb with clitics (attaccando + li); null when it is one word. */
export function partsOf(form: string, context: WordContext, rules: CompiledWords): Parts | null {
  if (form.length > longestParted) return null;
  const named = /^\p{Lu}/u.test(form) && !isShouted(form) && !context.opening;
  const contraction = rules.contractions.get(form.toLowerCase());
  if (contraction) {
    if (onlyLooksContracted(form, named, context, rules)) return null;
    return contraction.join('') === form.toLowerCase()
      ? { forms: cutAt(form, contraction), cut: true }
      : { forms: withCase(form, contraction), cut: false };
  }
  const words = named ? null : cliticParts(form.toLowerCase(), rules);
  return words && { forms: withCase(form, words), cut: false };
}

/** Whether a contraction is part of a name (al Qaeda, Abu Anas al Farra) or another word (con dei ribelli). */
function onlyLooksContracted(
  form: string,
  named: boolean,
  { next, before }: WordContext,
  { uncontracted }: CompiledWords,
): boolean {
  const follower = next();
  const leaders = before();
  if (uncontracted.before.get(form.toLowerCase())?.has(follower.toLowerCase())) return true;
  if (uncontracted.after.has(leaders.at(-1)?.toLowerCase() ?? '')) return true;
  if (!/^\p{Lu}/u.test(follower)) return false;
  const inName = /^\p{Lu}/u.test(leaders.at(-1) ?? '');
  return named || (inName && leaders.some((word) => uncontracted.nameBeginnings.has(word.toLowerCase())));
}

function cliticParts(lower: string, rules: CompiledWords): readonly string[] | null {
  if (lower.length < shortestVerb || rules.cliticLookalikes.has(lower)) return null;
  for (const { verb, forms } of rules.clitics) {
    const match = verb.exec(lower);
    const clitics = match && forms.get(match[2] ?? '');
    if (match && clitics) return [match[1] ?? '', ...clitics];
  }
  return null;
}

/** Where a word is cut at its hyphens, each hyphen a piece of its own; offsets from the word's start. */
export function hyphenPieces(form: string, { hyphens }: CompiledWords): readonly Span[] {
  const whole = [{ start: 0, end: form.length }];
  if (hyphens.joined || !/[-‐‑]/.test(form)) return whole;
  const at = [...form.matchAll(/[-‐‑]/g)].map(({ index }) => index);
  if (form.length <= longestParted && hyphens.words.has(form.toLowerCase())) return whole;
  const pieces: Span[] = [];
  let from = 0;
  for (const [i, hyphen] of at.entries()) {
    const next = at[i + 1] ?? form.length;
    const before = form.slice(from, Math.min(hyphen, from + longestAffix)).toLowerCase();
    const after = form.slice(hyphen + 1, Math.min(next, hyphen + longestAffix)).toLowerCase();
    const prefixed = hyphens.prefixes.has(before) && /\p{L}/u.test(after);
    if (prefixed || (next === form.length && hyphens.suffixes.has(after))) continue;
    pieces.push({ start: from, end: hyphen }, { start: hyphen, end: hyphen + 1 });
    from = hyphen + 1;
  }
  return [...pieces, { start: from, end: form.length }];
}

function isShouted(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase();
}

function cutAt(form: string, words: readonly string[]): readonly string[] {
  let from = 0;
  return words.map((part) => {
    from += part.length;
    return form.slice(from - part.length, from);
  });
}

/** Carries the capitals of a written word over to its parts: Della is Di + la, DELLA is DI + LA. */
function withCase(form: string, words: readonly string[]): readonly string[] {
  if (isShouted(form.replace(/[^\p{L}]/gu, ''))) return words.map((part) => part.toUpperCase());
  if (!/^\p{Lu}/u.test(form)) return words;
  return words.map((part, i) => (i === 0 ? part.charAt(0).toUpperCase() + part.slice(1) : part));
}
