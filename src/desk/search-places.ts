import type { Codebook } from '../model/codebook.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { placeKeys } from '../resolve/place-keys.ts';

/** A place a name can mean, wherever it is known from. */
export interface FoundPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  /** Inhabitants, 0 where nobody says; null for the codebook, which does not count them. */
  readonly population: number | null;
  readonly source: 'codebook' | 'imported';
}

/**
 * Every place one of whose names is this one: of the codebook first, as reading has it, then imported ones. Where there is none,
 * imported places whose names can be another spelling of it, the nearest first.
 */
export function findPlaces(
  name: string,
  codebook: Codebook,
  gazetteer: Gazetteer | null,
): readonly FoundPlace[] {
  const keys = new Set(placeKeys.of(name));
  const curated = [...codebook.places.values()]
    .filter((place) =>
      [place.name, ...place.variants, ...place.it].some((form) =>
        placeKeys.of(form).some((key) => keys.has(key)),
      ),
    )
    .map(({ id, name, kind, country, admin1, lat, lon, radiusKm }) => ({
      ...{ id, name, kind, country, admin1, lat, lon, radiusKm },
      ...{ population: null, source: 'codebook' as const },
    }));
  const spelt = gazetteer?.lookup(name) ?? [];
  const found =
    spelt.length > 0 || curated.length > 0 || !gazetteer
      ? spelt
      : gazetteer
          .respelt(
            name,
            gazetteer.countries.map(({ code }) => code),
          )
          .map(({ place }) => place);
  const imported = found.map(({ id, name, kind, country, admin1, lat, lon, radiusKm, population }) => ({
    ...{ id, name, kind, country, admin1, lat, lon, radiusKm },
    ...{ population, source: 'imported' as const },
  }));
  return [...curated, ...imported];
}
