import type { Sentence } from '../model/token.ts';
import { phrasesIn } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Distinct cue words of one domain that make an article suspect. */
const suspicion = 4;

/**
 * The domain other than war an article belongs to, or null. War words live in sport, politics, markets and
 * film too; what tells is the company they keep. `warWords` counts armed actors named and strong triggers.
 */
export function foreignDomain(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  warWords: number,
): string | null {
  const cues = new Map<string, Set<string>>();
  let total = 0;
  for (const sentence of sentences) {
    for (const match of phrasesIn(vocabulary.domains, sentence.tokens)) {
      const lemma = sentence.tokens[match.first]?.lemma ?? '';
      cues.set(match.value, (cues.get(match.value) ?? new Set()).add(lemma));
      total += 1;
    }
  }
  const [domain, words] = [...cues].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))[0] ?? [
    '',
    new Set(),
  ];
  return words.size >= suspicion && total > warWords ? domain : null;
}
