import type { Codebook, PlaceEntry } from '../model/codebook.ts';
import { distanceKm } from '../model/geo.ts';

/** Countries whose middles lie further apart than their sizes and this share more do not touch. */
const touching = 1.3;

/** Whether two countries may have a border, as far as their middles and sizes tell. */
export function touch(one: PlaceEntry, other: PlaceEntry): boolean {
  return distanceKm(one, other) <= (one.radiusKm + other.radiusKm) * touching;
}

const countriesOf = new WeakMap<Codebook, ReadonlyMap<string, PlaceEntry>>();

/** The codebook's countries by their codes (ISO 3166-1 alpha-2). */
export function countryEntries(codebook: Codebook): ReadonlyMap<string, PlaceEntry> {
  const known = countriesOf.get(codebook);
  if (known) return known;
  const made = new Map<string, PlaceEntry>();
  for (const entry of codebook.places.values())
    if (entry.kind === 'country' && entry.country && !made.has(entry.country)) made.set(entry.country, entry);
  countriesOf.set(codebook, made);
  return made;
}
