import type { Codebook, PlaceKind } from '../model/codebook.ts';
import type { Mention } from './mention.ts';
import { sitesOfTown } from './sites.ts';

const settlements: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'neighbourhood']);
const wide: ReadonlySet<PlaceKind> = new Set([
  'country',
  'province',
  'region',
  'desert',
  'sea',
  'river',
  'road',
]);
const spots: ReadonlySet<PlaceKind> = new Set([
  'oil_field',
  'dam',
  'camp',
  'crossing',
  'base',
  'hill',
  'mountain',
]);

/**
 * Holds the name of a place against the noun before it. "The town of the Sinai" names no town, only where it lies: the
 * noun points back. "The Tanak district" is none of the oil field called Tanak; "Goma's airport" is the one that bears its name.
 */
export function fitPlace(mention: Mention, codebook: Codebook): Mention {
  const { places } = codebook;
  const { place } = mention;
  if (!place || place.anaphoric || place.candidates.length === 0 || place.kindHints.length === 0)
    return mention;
  const site = sitesOfTown(place.candidates, place.kindHints, codebook);
  if (site.length > 0) return { ...mention, place: { ...place, candidates: site } };
  const kindOf = (id: string) => places.get(id)?.kind ?? 'town';
  if (!place.kindHints.every((kind) => settlements.has(kind))) return mention;
  const kinds = place.candidates.map(kindOf);
  if (kinds.every((kind) => wide.has(kind)))
    return { ...mention, place: { ...place, candidates: [], anaphoric: true } };
  if (kinds.every((kind) => spots.has(kind))) return { ...mention, place: { ...place, candidates: [] } };
  return mention;
}
