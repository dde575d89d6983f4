import type { Token } from '../model/token.ts';
import { bareForm } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The country a qualifying adjective within a few tokens names, or null. */
export function nationalityAt(tokens: readonly Token[], i: number, vocabulary: Vocabulary): string | null {
  const token = tokens[i];
  if (!token) return null;
  const form = bareForm(token);
  const exact = vocabulary.nationalities.get(form);
  if (exact === undefined) return null;
  // "us" the pronoun is not the United States.
  return form === 'us' && token.form !== 'US' ? null : exact;
}

/**
 * The country whose people a word names by itself: "the Russians", "gli israeliani", "the French". A person ("a Russian")
 * stands for no country, nor does an adjective beside its noun ("Russian troops", "i soldati russi").
 */
export function nationAt(tokens: readonly Token[], i: number, vocabulary: Vocabulary): string | null {
  const token = tokens[i];
  if (!token || !/^(?:NOUN|PROPN|ADJ)$/.test(token.pos)) return null;
  const form = bareForm(token);
  const { grammar } = vocabulary.language;
  const before = tokens[i - 1];
  const article = before !== undefined && grammar.definite.includes(bareForm(before));
  const plural = vocabulary.nations.get(form);
  // "the French": where adjectives do not change, one that is a noun has the article and no noun behind.
  const country = plural ?? (article && !grammar.prodrop ? nationalityAt(tokens, i, vocabulary) : null);
  if (country === null || (!grammar.prodrop && !/^\p{Lu}/u.test(token.form))) return null;
  return isQualifier(tokens, i) ? null : country;
}

/** Whether a word belongs to a noun beside it. */
function isQualifier(tokens: readonly Token[], i: number): boolean {
  const { head, relation } = tokens[i] as Token;
  const beside = (at: number) => /^(?:NOUN|PROPN)$/.test(tokens[at]?.pos ?? '');
  if (/^(?:amod|compound|flat)/.test(relation ?? '') && typeof head === 'number' && beside(head)) return true;
  const next = tokens[i + 1];
  if (beside(i - 1) && tokens[i - 1]?.head !== i) return true;
  return next !== undefined && beside(i + 1) && (relation === null || next.head === null || head === i + 1);
}
