import type { PlaceEntry } from '../model/codebook.ts';
import { bearing, destination, distanceKm, midpoint, type Point } from '../model/geo.ts';
import type { Relation } from '../model/vocabulary.ts';

/** A circle that honestly holds what words of place can mean. */
export interface Area extends Point {
  readonly radiusKm: number;
  /** It is centred elsewhere than the place it is told from. */
  readonly moved: boolean;
}

/** Bearing in degrees of each relation that names a direction. */
const bearings: Readonly<Partial<Record<Relation, number>>> = {
  north_of: 0,
  north_east_of: 45,
  east_of: 90,
  south_east_of: 135,
  south_of: 180,
  south_west_of: 225,
  west_of: 270,
  north_west_of: 315,
};

/** How far, in km beyond the place's own edge, a vague relation reaches. Ours: kept wide enough to be honest. */
const reachKm: Readonly<Partial<Record<Relation, number>>> = {
  near: 10,
  around: 8,
  border_of: 30,
  along: 20,
  toward: 10,
};

/** Of an edge: outskirts lie about it, further out where the town is larger. Ours. */
const outskirts = { leastKm: 4, share: 0.3 } as const;

/** "North of X" without a figure: as far beyond its edge, or as far as it is large. Ours. */
const vagueDepthKm = 20;
/** Half the angle of a quarter of the horizon, which a direction without a figure leaves open. */
const vagueHalfAngle = Math.PI / 4;
/** A direction told with a distance is one of eight: half the angle between two of them. */
const toldHalfAngle = Math.PI / 8;
const leastRadiusKm = 3;

/** The area "RELATION X" speaks of, with the distance in km where the words have one. */
export function areaOf(relation: Relation, place: PlaceEntry, toldKm: number | null): Area {
  const direction = bearings[relation];
  if (direction !== undefined) {
    const { outKm, radiusKm } = toldKm === null ? wedge(place.radiusKm) : spot(toldKm, place.radiusKm);
    return { ...destination(place, outKm, direction), radiusKm, moved: true };
  }
  const edge = Math.max(outskirts.leastKm, place.radiusKm * outskirts.share);
  const reach = toldKm ?? (relation === 'outskirts_of' ? edge : (reachKm[relation] ?? 0));
  return { lat: place.lat, lon: place.lon, radiusKm: place.radiusKm + reach, moved: false };
}

/**
 * "20 km south of X" is measured from its middle or its edge: halfway between the two, and as wide as both and the next compass
 * points leave open.
 */
function spot(toldKm: number, edgeKm: number) {
  const outKm = toldKm + edgeKm / 2;
  return { outKm, radiusKm: Math.max(leastRadiusKm, edgeKm / 2 + toldKm * Math.sin(toldHalfAngle)) };
}

/** "South of X": the centroid of the quarter of a disc that opens at its edge, and the circle about it that holds the quarter. */
function wedge(edgeKm: number) {
  const depth = Math.max(vagueDepthKm, edgeKm);
  const centroidKm = ((2 / 3) * depth * Math.sin(vagueHalfAngle)) / vagueHalfAngle;
  const corner = depth * Math.SQRT1_2;
  return { outKm: edgeKm + centroidKm, radiusKm: Math.hypot(corner - centroidKm, corner) };
}

/** Between places: midway, out to the far edges of all. */
export function areaBetween(places: readonly PlaceEntry[]): Area | null {
  const centre = midpoint(places);
  if (!centre) return null;
  const radiusKm = Math.max(...places.map((place) => distanceKm(centre, place) + place.radiusKm));
  return { ...centre, radiusKm, moved: true };
}

/**
 * Where two countries or provinces meet, without their outlines: on the line between their middles, at the edge of each by its
 * size, and as wide as the smaller, for a border is about as long.
 */
export function areaAtBorder(one: PlaceEntry, other: PlaceEntry): Area {
  const apart = distanceKm(one, other);
  const share = one.radiusKm / Math.max(1, one.radiusKm + other.radiusKm);
  const radiusKm = Math.max(reachKm.border_of ?? 0, Math.min(one.radiusKm, other.radiusKm));
  return { ...destination(one, apart * share, bearing(one, other)), radiusKm, moved: true };
}
