import type { ResolvedPlace } from '../model/contract.ts';
import { distanceKm } from '../model/geo.ts';

/** How well two places can be one, and why; 0 when they cannot. */
export interface PlaceAgreement {
  readonly score: number;
  readonly reason: string;
}

/** Slack in km added to radii: gazetteers put a town's point at its mosque, its market or its middle. */
export const slackKm = 2;
/** Beyond this radius in km a place says where the war is, not where the act was. */
export const vagueKm = 150;

const administrative = new Set([
  'country',
  'region',
  'province',
  'district',
  'desert',
  'sea',
  'river',
  'mountain',
]);
const partsOfTowns = new Set([
  'neighbourhood',
  'camp',
  'base',
  'airport',
  'oil_field',
  'crossing',
  'dam',
  'road',
]);

/** A place with coordinates, a radius and an end of movement; `name` folds case and accents. */
export interface Spot {
  readonly id: string | null;
  readonly name: string;
  readonly kind: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  /** `from` and `to` ends never match each other; everything else is `at`, which matches both. */
  readonly end: 'from' | 'to' | 'at';
  /** Inside the named place itself, not near or between. */
  readonly exact: boolean;
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function spot(place: ResolvedPlace): Spot {
  const { relation } = place;
  const end = relation === 'from' ? 'from' : relation === 'to' || relation === 'toward' ? 'to' : 'at';
  return {
    id: place.gazetteerId,
    name: fold(place.name),
    kind: place.kind,
    lat: place.lat,
    lon: place.lon,
    radiusKm: place.radiusKm ?? 1,
    end,
    exact: relation === 'in' || relation === 'from' || relation === 'to',
  };
}

/** The places of a claim that can link it: countries, seas and anything over 150 km left out. */
export function spots(places: readonly ResolvedPlace[]): readonly Spot[] {
  return places
    .filter((place) => place.kind !== 'country' && place.kind !== 'sea' && (place.radiusKm ?? 1) <= vagueKm)
    .map(spot);
}

/** Countries named by a claim's places, sorted. */
export function countries(places: readonly ResolvedPlace[]): readonly string[] {
  return [...new Set(places.flatMap((place) => place.country ?? []))].sort();
}

const none: PlaceAgreement = { score: 0, reason: 'different places' };
const clamp = (text: string, score: number): PlaceAgreement => ({ score, reason: text });

/**
 * Agreement of two places. Same gazetteer entry 1 (0.85 where only one is exact, 0.6 for areas over 60 km);
 * same unknown name 0.9; one holds the other 0.85 up to 10 km of radius, 0.7 to 30, 0.6 to 60, 0.5 beyond;
 * overlapping areas (distance <= both radii + 2 km) 0.75; two different named places that touch 0.4: two
 * villages taken on one day are two captures, so only agreeing figures can join them.
 */
export function compareSpots(a: Spot, b: Spot): PlaceAgreement {
  if (a.end !== b.end && a.end !== 'at' && b.end !== 'at') return none;
  if (a.id !== null && a.id === b.id) return sameEntry(a, b);
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null)
    return a.name === b.name ? clamp('same name', 0.9) : none;
  const apart = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
  if (apart > a.radiusKm + b.radiusKm + slackKm) return none;
  const [small, large] = a.radiusKm <= b.radiusKm ? [a, b] : [b, a];
  if (apart <= large.radiusKm && large.radiusKm >= 1.5 * small.radiusKm && holds(large, small))
    return clamp('one place holds the other', containment(large.radiusKm));
  if (a.exact && b.exact && a.id !== null && b.id !== null) return clamp('different places that touch', 0.4);
  return clamp('the areas overlap', 0.75);
}

function sameEntry(a: Spot, b: Spot): PlaceAgreement {
  if (a.radiusKm > 60) return clamp('same large area', 0.6);
  return a.exact === b.exact ? clamp('same place', 1) : clamp('same place, one of them near it', 0.85);
}

/** Whether a place of this kind is said to hold others: an administrative area, an area solved from a relation, or a town its own parts. */
function holds(large: Spot, small: Spot): boolean {
  if (large.id === null || !large.exact) return true;
  return administrative.has(large.kind ?? '') || partsOfTowns.has(small.kind ?? '');
}

const containment = (radiusKm: number) =>
  radiusKm <= 10 ? 0.85 : radiusKm <= 30 ? 0.7 : radiusKm <= 60 ? 0.6 : 0.5;

/** The best agreement of any two places of two claims; null when either claim has none. */
export function comparePlaces(a: readonly Spot[], b: readonly Spot[]): PlaceAgreement | null {
  if (a.length === 0 || b.length === 0) return null;
  let best = none;
  for (const one of a) {
    for (const other of b) {
      const found = compareSpots(one, other);
      if (found.score > best.score) best = found;
    }
  }
  return best;
}
