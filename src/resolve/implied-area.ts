import type { PlaceReference } from '../model/claim.ts';
import type { PlaceEntry } from '../model/codebook.ts';
import type { ImpliedArea } from '../model/contract.ts';
import { distanceKm, midpoint, type Point } from '../model/geo.ts';
import type { ImpliedBy } from '../model/vocabulary.ts';
import type { Spot, Weighed } from './place-candidates.ts';
import { type Neighbourhood, nearSpots, statedContainer } from './place-neighbourhood.ts';

/** A circle wider than this, in km, says no more of a village than its country does. Ours. */
const widestKm = 200;
/** How far beyond the places around it a name may lie, in km. Ours. */
const marginKm = 20;
/** Radius in km up to which a place says where something is, rather than in what. Ours. */
const spotKm = 50;
/** Places of the text told as those an area was drawn around. */
const namesTold = 3;

/**
 * Where a name nobody could look up lies, by all its candidates, the province said after it, the places named around it, those of
 * the article, or its country: the first that says something. Null where nothing does.
 * @param home the entry of the one country the article is about most, or null
 */
export function impliedArea(
  reference: PlaceReference,
  candidates: readonly Weighed[],
  neighbourhood: Neighbourhood | undefined,
  home: PlaceEntry | null,
): ImpliedArea | null {
  const fitting = candidates.filter(({ against }) => against.length === 0).map(({ entry }) => entry);
  const province = neighbourhood ? statedContainer(reference, neighbourhood) : null;
  // What a name of the codebook can mean is known: what is around it says no more.
  const open = reference.candidates.length === 0;
  const near = open && neighbourhood ? nearSpots(reference, neighbourhood) : null;
  const tries: readonly (readonly [ImpliedBy, readonly PlaceEntry[], number])[] = [
    ['candidates', fitting.length > 1 ? fitting : [], 0],
    ['province', province ? [province] : [], 0],
    ['neighbours', near?.beside ? distinct(near.spots) : [], marginKm],
    ['article', open && neighbourhood ? distinct(neighbourhood.spots) : [], marginKm],
  ];
  for (const [by, entries, margin] of tries) {
    const area = around(by, entries, margin);
    if (area && (by === 'province' || area.radiusKm <= widestKm)) return area;
  }
  return open && home ? around('country', [home], 0) : null;
}

/** Each place once; provinces and rivers only where nothing smaller is named. */
function distinct(spots: readonly Spot[]): readonly PlaceEntry[] {
  const entries = [...new Map(spots.map(({ entry }) => [entry.id, entry])).values()];
  const small = entries.filter(({ radiusKm }) => radiusKm <= spotKm);
  return small.length > 0 ? small : entries;
}

/** The circle about the middle of places that holds them, and a margin; null of none. */
function around(by: ImpliedBy, entries: readonly PlaceEntry[], margin: number): ImpliedArea | null {
  const centre = midpoint(entries);
  if (!centre) return null;
  const same = (of: (entry: PlaceEntry) => string | null) => {
    const values = new Set(entries.map(of));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return {
    ...rounded(centre),
    radiusKm: Math.ceil(Math.max(...entries.map((e) => distanceKm(centre, e) + e.radiusKm)) + margin),
    country: same(({ country }) => country),
    admin1: same(({ admin1, kind, name }) => (kind === 'province' ? name : admin1)),
    by,
    from: [...new Set(entries.map(({ name }) => name))].slice(0, namesTold),
  };
}

function rounded({ lat, lon }: Point): Point {
  return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 };
}
