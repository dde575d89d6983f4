import type { Codebook, PlaceKind } from '../model/codebook.ts';
import type { Sentence } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { textOf } from './mention-lookup.ts';
import type { NamedPlace } from './place-memory.ts';

const towns: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village']);
/** Mentions in the body that one in the headline or standfirst is worth. */
const headWeight = 3;
/** Weight below which no town is what the article is about. */
const enough = 3;

/** The town a whole article is about: the one its headline or standfirst names, or that it names most; null where none stands out. */
export function homeTown(
  read: readonly { readonly sentence: Sentence; readonly parsed: Parsed }[],
  { places }: Codebook,
): NamedPlace | null {
  const weights = new Map<string, { weight: number; town: NamedPlace }>();
  for (const { sentence, parsed } of read) {
    for (const { place, actor, preposition, first, last } of parsed.mentions) {
      if (!place || place.anaphoric || (actor?.metonym && preposition === null)) continue;
      const kinds = place.candidates.flatMap((id) => places.get(id)?.kind ?? []);
      if (!kinds.some((kind) => towns.has(kind))) continue;
      const key = place.candidates.join();
      const known = weights.get(key);
      weights.set(key, {
        weight: (known?.weight ?? 0) + (sentence.section === 'body' ? 1 : headWeight),
        town: known?.town ?? { sense: place, words: textOf(parsed, first, last) },
      });
    }
  }
  const [most, next] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  return most && most.weight >= enough && most.weight > (next?.weight ?? 0) ? most.town : null;
}
