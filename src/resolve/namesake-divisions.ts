import type { ActorReference, PlaceReference } from '../model/claim.ts';
import type { Codebook, PlaceEntry } from '../model/codebook.ts';
import type { PlaceSource } from '../model/gazetteer.ts';
import { countryEntries, touch } from './borders.ts';
import { entryOf, wellKnown } from './imported-places.ts';
import { nameKey } from './spelling.ts';

/** As much of an actor as tells of where it is. */
export type Nameable = Pick<ActorReference, 'candidates'> &
  Partial<Pick<ActorReference, 'nationality' | 'mention'>>;

/** Other names of an article that must lie in the division's country before it is taken to be meant. Ours. */
const enough = 2;
/**
 * Names of countries that in an article mean a first-level division of another country (Georgia in the United States): several other
 * names of the article lie in that country, and none, and no actor, in the country itself. A neighbour's name stays the
 * neighbour's: reports from Nigeria speak of Niger.
 * @returns the divisions by the identifier of the country's entry
 */
export function namesakeDivisions(
  references: readonly PlaceReference[],
  actors: readonly Nameable[],
  codebook: Codebook,
  gazetteers: readonly PlaceSource[],
): ReadonlyMap<string, PlaceEntry> {
  const meant = new Map<string, PlaceEntry>();
  if (gazetteers.length === 0) return meant;
  const byName = new Map(references.map((reference) => [nameKey(reference.name), reference]));
  for (const [key, { candidates, name }] of byName) {
    const country = candidates.length === 1 ? codebook.places.get(candidates[0] ?? '') : undefined;
    if (country?.kind !== 'country' || !country.country || meant.has(country.id)) continue;
    const divisions = gazetteers
      .flatMap((gazetteer) => gazetteer.lookup(name))
      .filter((place) => place.kind === 'province' && place.country !== country.country);
    const [division] = divisions;
    const holder = countryEntries(codebook).get(division?.country ?? '');
    if (!division || divisions.length > 1 || (holder && touch(country, holder))) continue;
    const others = [...byName].flatMap(([other, reference]) => (other === key ? [] : [reference]));
    const home = others.some((other) => liesIn(other, country.country ?? '', codebook, gazetteers));
    if (home || actors.some((actor) => isOf(actor, country.country ?? '', codebook))) continue;
    const there = others.filter((other) => liesIn(other, division.country, codebook, gazetteers));
    if (there.length >= enough) meant.set(country.id, entryOf(division, name));
  }
  return meant;
}

function liesIn(
  { candidates, name }: PlaceReference,
  country: string,
  { places }: Codebook,
  gazetteers: readonly PlaceSource[],
): boolean {
  if (candidates.length > 0) return candidates.some((id) => places.get(id)?.country === country);
  return gazetteers
    .flatMap((gazetteer) => gazetteer.lookup(name))
    .some((p) => p.country === country && (p.kind === 'province' || p.population >= wellKnown));
}

function isOf({ candidates, nationality }: Nameable, country: string, { actors }: Codebook) {
  return nationality === country || actors.get(candidates[0] ?? '')?.countries.includes(country) === true;
}
