import { peacetime } from '../model/domain.ts';
import type { Sentence } from '../model/token.ts';
import { phrasesIn } from './phrases.ts';
import type { Trace } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WarSigns } from './war-signs.ts';

/** Distinct cue words of one domain that make an article suspect; war reporting rarely holds more than two. */
const suspicion = 3;
/** War words one distinct cue outweighs: armed names recur in any text that mentions them. */
const outweighs = 3;

/**
 * The domain other than war an article belongs to, or null. War words live in sport, politics, markets and
 * film too; what tells is the company they keep. `warWords` counts armed actors named and strong triggers, `signs` are
 * what is of war alone.
 */
export function foreignDomain(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  warWords: number,
  signs: WarSigns,
  trace?: Trace,
): string | null {
  const cues = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    for (const match of phrasesIn(vocabulary.domains, sentence.tokens)) {
      const words = sentence.tokens.slice(match.first, match.last + 1).map((t) => t.lemma);
      cues.set(match.value, (cues.get(match.value) ?? new Set()).add(words.join(' ')));
    }
  }
  const ranked = [...cues].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  const [domain, words] = ranked[0] ?? ['', new Set()];
  const other = words.size >= suspicion && words.size * outweighs > warWords ? domain : null;
  const foreign = other ?? (signs.areEnough() ? null : peacetime);
  trace?.domain({ foreign, suspected: domain || null, words: [...words], warWords, signs: signs.all() });
  return foreign;
}
