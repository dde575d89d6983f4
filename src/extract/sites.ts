import type { Codebook, PlaceEntry, PlaceKind } from '../model/codebook.ts';

/** Kinds of places of which a town has one that bears its name. */
const ofTowns: ReadonlySet<PlaceKind> = new Set(['airport', 'base', 'dam', 'crossing', 'oil_field', 'camp']);

type Sites = ReadonlyMap<string, readonly PlaceEntry[]>;

const known = new WeakMap<Codebook['places'], Sites>();

/** The codebook's sites by the first word of their names. */
function sitesOf(places: Codebook['places']): Sites {
  let sites = known.get(places);
  if (!sites) {
    const byTown = new Map<string, PlaceEntry[]>();
    for (const place of places.values()) {
      if (!ofTowns.has(place.kind)) continue;
      const town = place.name.slice(0, Math.max(0, place.name.lastIndexOf(' ')));
      byTown.set(town, [...(byTown.get(town) ?? []), place]);
    }
    sites = byTown;
    known.set(places, sites);
  }
  return sites;
}

/**
 * "Goma's airport", "the airport" in a text that is at Goma: the site of a kind that bears the name of a town, as
 * identifiers; none where the codebook knows none or the kinds are no kinds of sites.
 */
export function sitesOfTown(
  towns: readonly string[],
  kinds: readonly PlaceKind[],
  { places }: Codebook,
): readonly string[] {
  if (kinds.length === 0 || !kinds.every((kind) => ofTowns.has(kind))) return [];
  const sites = sitesOf(places);
  const found = towns.flatMap((id) => {
    const town = places.get(id);
    if (!town || ofTowns.has(town.kind)) return [];
    return (sites.get(town.name) ?? []).filter(
      ({ kind, country }) => kinds.includes(kind) && country === town.country,
    );
  });
  return found.length === 1 ? found.map(({ id }) => id) : [];
}
