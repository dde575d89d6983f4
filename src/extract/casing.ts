import type { Token } from '../model/token.ts';

/**
 * Most words of a headline in Title Case are capitalised; then a capital says nothing about names. Its verbs are too: a sentence
 * of many names that tells what they did is none.
 */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((t) => /^\p{L}{4,}/u.test(t.form));
  if (words.some((t) => t.pos === 'VERB' && /^\p{Ll}/u.test(t.form))) return false;
  return words.filter((t) => /^\p{Lu}/u.test(t.form)).length > words.length * 0.7;
}

/** Most letters of the sentence are capitals. */
export function isUpperCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((t) => /^\p{L}{4,}/u.test(t.form));
  return words.length > 2 && words.filter((t) => t.form === t.form.toUpperCase()).length > words.length * 0.7;
}
