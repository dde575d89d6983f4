import type { PlaceReference } from '../model/claim.ts';
import type { PlaceKind } from '../model/codebook.ts';
import type { Parsed } from './clause.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';
import { spanOf, textOf } from './mention-lookup.ts';
import { phraseAt } from './phrases.ts';
import type { NamedPlace } from './place-memory.ts';

/** Works and posts, which lie in a town only where the text says so. */
const works: ReadonlySet<PlaceKind> = new Set(['base', 'airport', 'oil_field', 'camp']);
const towns: readonly PlaceKind[] = ['town'];

/**
 * "in the Saudi Maternity Hospital", "nel rione di al-Kifah": where all that a clause names are quarters, buildings or works
 * that no gazetteer knows, the town they lie in, as the sentence says it or as the text is in it; none where neither tells. A
 * name of no kind is near the town the whole article is about, and what goes on where the text was is in it.
 */
export function townOfParts(
  places: readonly PlaceReference[],
  parsed: Parsed,
  discourse: Discourse,
): readonly PlaceReference[] {
  if (places.some(({ candidates, relation }) => candidates.length > 0 || relation !== 'in')) return [];
  const home = discourse.places.home();
  if (places.length > 0 && places.every(({ at }) => at === null)) return home ? [asTown(home)] : [];
  const named = parsed.mentions.find(
    (m) =>
      places.some(({ at }) => at?.start === parsed.tokens[m.first]?.start) &&
      isWithin(m, parsed) !== 'elsewhere',
  );
  // "at Umm Hujul": somewhere about the town.
  if (!named) return home ? [{ ...asTown(home), relation: 'near' }] : [];
  const behind = townBehind(named, parsed);
  if (behind?.place) {
    const text = textOf(parsed, behind.first, behind.last);
    const { name, candidates, kindHints } = behind.place;
    return [{ text, name, at: spanOf(parsed, behind), candidates, kindHints, ...inside }];
  }
  if (isWithin(named, parsed) === 'perhaps') return [];
  const current = discourse.places.current();
  const isTown =
    current && current.sense.candidates.length > 0 && discourse.places.fits(current.sense, towns);
  const scene = isTown ? current : home;
  return scene ? [asTown(scene)] : [];
}

function asTown({ sense: { name, candidates, kindHints }, words }: NamedPlace): PlaceReference {
  return { text: words, name, at: null, candidates, kindHints, ...inside };
}

const inside = { relation: 'in', others: [], distanceKm: null } as const;

/** Whether what a mention names is a part of some town. */
function isWithin(
  { place, things, last }: Mention,
  { tokens, vocabulary }: Parsed,
): 'surely' | 'perhaps' | 'elsewhere' {
  if (!place || place.anaphoric) return 'elsewhere';
  const { kindHints } = place;
  if (kindHints.length > 0 && kindHints.every((kind) => kind === 'neighbourhood')) return 'surely';
  if (kindHints.length > 0) return kindHints.every((kind) => works.has(kind)) ? 'perhaps' : 'elsewhere';
  // "the Saudi Maternity Hospital": the noun behind the name.
  const behind = phraseAt(vocabulary.things, tokens, last + 1)?.value ?? [];
  return things.includes('building') || behind.includes('building') ? 'surely' : 'elsewhere';
}

/** "the Lukoil refinery in Volgograd": the town named right behind. */
function townBehind({ last }: Mention, { mentions, tokens }: Parsed): Mention | undefined {
  const next = mentions.find(({ start, place }) => start > last && place !== null);
  const close =
    next && tokens.slice(last + 1, next.start).every(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  const lies = next?.preposition === 'at' || next?.preposition === 'of';
  return close && lies && (next.place?.candidates.length ?? 0) > 0 ? next : undefined;
}
