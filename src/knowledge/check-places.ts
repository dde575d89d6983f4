import type { PlaceEntry, PlaceKind } from '../model/codebook.ts';
import { distanceKm } from '../model/geo.ts';
import type { CheckedKnowledge, Report } from './check.ts';
import { foldName, reportBrokenLinks, reportDuplicateIds } from './check-graph.ts';

/** Kinds that cross or hold borders, so that no one place need contain them. */
const unbounded: ReadonlySet<PlaceKind> = new Set([
  'country',
  'region',
  'sea',
  'river',
  'desert',
  'mountain',
  'road',
]);

/**
 * Places that may share a name because a reader tells them apart by the noun before it: a town gives its name to
 * its district, its province, its airport, its camp and its oil field.
 */
const family: Readonly<Record<PlaceKind, string>> = {
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  neighbourhood: 'neighbourhood',
  country: 'country',
  region: 'region',
  province: 'province',
  district: 'district',
  camp: 'camp',
  oil_field: 'oil_field',
  crossing: 'crossing',
  hill: 'relief',
  mountain: 'relief',
  base: 'base',
  airport: 'airport',
  desert: 'desert',
  river: 'water',
  dam: 'dam',
  island: 'island',
  road: 'road',
  sea: 'water',
};

/** Places: what they lie within, that they lie there, and that a name means one of them. */
export function checkPlaces({ places }: CheckedKnowledge, report: Report): void {
  reportDuplicateIds(places, report);
  reportBrokenLinks(
    places,
    (place) => place.within,
    { unknown: 'place/unknown-within', cycle: 'place/cycle' },
    report,
  );
  const byId = new Map(places.map(({ entry }) => [entry.id, entry]));
  const owners = new Map<string, string>();
  for (const { file, entry } of places) {
    checkPosition(file, entry, byId, report);
    if (entry.country === null) report('place/no-country', file, entry.id);
    if (entry.within === null && !unbounded.has(entry.kind)) report('place/no-within', file, entry.id);
    if (entry.admin1 === null && !unbounded.has(entry.kind)) report('place/no-admin1', file, entry.id);
    const names = [entry.name, ...entry.variants, ...entry.it].map(foldName);
    for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
      report('place/repeated-name', file, entry.id, { name });
    for (const name of new Set(names)) {
      const key = `${entry.country} ${family[entry.kind]} ${name}`;
      const other = owners.get(key);
      if (other === undefined) owners.set(key, entry.id);
      else
        report('place/ambiguous-name', file, entry.id, {
          name,
          admin1: entry.admin1 ?? '?',
          other,
          otherAdmin1: byId.get(other)?.admin1 ?? '?',
        });
    }
  }
}

/**
 * A place lies within another when its centre is no further away than the other reaches. Radii are of discs and
 * provinces are not: half as much again is allowed, and what the place itself measures.
 */
function checkPosition(
  file: string,
  place: PlaceEntry,
  byId: ReadonlyMap<string, PlaceEntry>,
  report: Report,
): void {
  const within = place.within === null ? undefined : byId.get(place.within);
  if (!within) return;
  const reach = within.radiusKm * 1.5 + place.radiusKm;
  const km = distanceKm(place, within);
  if (km > reach)
    report('place/outside', file, place.id, {
      km: Math.round(km),
      within: within.id,
      reach: Math.round(reach),
    });
}
