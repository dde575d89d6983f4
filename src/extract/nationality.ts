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
