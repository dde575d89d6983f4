import type { PlaceReference } from '../model/claim.ts';
import type { Codebook, PlaceEntry } from '../model/codebook.ts';
import type { ResolvedPlace } from '../model/contract.ts';
import { centroid, destination, distanceKm, type Point } from '../model/geo.ts';
import type { Relation } from '../model/vocabulary.ts';
import { bySource, importedPlace, type Neighbourhood } from './imported-places.ts';

/** What place choice may lean on: the countries of the article and the places it surely names. */
export interface PlaceContext {
  readonly codebook: Codebook;
  readonly countries: readonly string[];
  readonly surroundings: readonly Point[];
  /** Imported places and what to choose among them by, asked for names the codebook does not have. */
  readonly imported?: Neighbourhood;
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

/** How far, in km beyond the place's own radius, a vague relation reaches. Ours: kept wide enough to be honest. */
const reachKm: Readonly<Partial<Record<Relation, number>>> = {
  near: 10,
  around: 8,
  outskirts_of: 4,
  border_of: 30,
  along: 20,
  toward: 10,
};

/** Distance assumed for "north of X" without a figure, km. */
const vagueDistanceKm = 10;

/** Looks a place up and solves its relation into a centre and an honest radius; unresolved keeps its words. */
export function resolvePlace(reference: PlaceReference, context: PlaceContext): ResolvedPlace {
  const entry = choosePlace(reference, context);
  const others = reference.others.map((other) => ({ other, entry: choosePlace(other, context) }));
  const words = { text: reference.text, relation: reference.relation, at: reference.at };
  if (reference.relation === 'between' && others.length > 0) return between(reference, entry, others, words);
  if (!entry) {
    return {
      ...words,
      name: reference.name,
      lat: null,
      lon: null,
      radiusKm: null,
      kind: reference.kindHints[0] ?? null,
      admin1: null,
      country: null,
      gazetteerId: null,
      anchors: [],
    };
  }
  const area = areaOf(reference, entry);
  return {
    ...words,
    name: entry.name,
    lat: round(area.lat),
    lon: round(area.lon),
    radiusKm: round(area.radiusKm),
    kind: entry.kind,
    admin1: entry.admin1,
    country: entry.country,
    gazetteerId: entry.id,
    anchors: area.moved ? [{ name: entry.name, gazetteerId: entry.id, lat: entry.lat, lon: entry.lon }] : [],
  };
}

function areaOf(reference: PlaceReference, entry: PlaceEntry): Point & { radiusKm: number; moved: boolean } {
  const bearing = bearings[reference.relation];
  if (bearing !== undefined) {
    const km = entry.radiusKm + (reference.distanceKm ?? vagueDistanceKm);
    const centre = destination(entry, km, bearing);
    return {
      ...centre,
      radiusKm: Math.max(3, reference.distanceKm === null ? vagueDistanceKm : km * 0.3),
      moved: true,
    };
  }
  const reach = reference.distanceKm ?? reachKm[reference.relation] ?? 0;
  return { lat: entry.lat, lon: entry.lon, radiusKm: entry.radiusKm + reach, moved: false };
}

function between(
  reference: PlaceReference,
  entry: PlaceEntry | null,
  others: readonly { readonly other: PlaceReference; readonly entry: PlaceEntry | null }[],
  words: Pick<ResolvedPlace, 'text' | 'relation' | 'at'>,
): ResolvedPlace {
  const all = [{ other: reference, entry }, ...others];
  const known = all.flatMap((a) => a.entry ?? []);
  const anchors = all.map((a) => ({
    name: a.entry?.name ?? a.other.name,
    gazetteerId: a.entry?.id ?? null,
    lat: a.entry?.lat ?? null,
    lon: a.entry?.lon ?? null,
  }));
  const centre = known.length > 0 ? centroid(known) : null;
  const radius = centre ? Math.max(...known.map((k) => distanceKm(centre, k) + k.radiusKm)) : null;
  const one = known[0];
  return {
    ...words,
    text: all.map((a) => a.other.text).join(' / '),
    name: anchors.map((a) => a.name).join(' – '),
    lat: centre && round(centre.lat),
    lon: centre && round(centre.lon),
    radiusKm: radius === null ? null : round(radius),
    kind: null,
    admin1: known.every((k) => k.admin1 === one?.admin1) ? (one?.admin1 ?? null) : null,
    country: known.every((k) => k.country === one?.country) ? (one?.country ?? null) : null,
    gazetteerId: known.length === 1 ? (one?.id ?? null) : null,
    anchors,
  };
}

/** The best of the entries a name can mean: asked-for kind, the article's countries, nearness to its other places. */
export function choosePlace(reference: PlaceReference, context: PlaceContext): PlaceEntry | null {
  const candidates = reference.candidates.flatMap((id) => context.codebook.places.get(id) ?? []);
  if (candidates.length === 0 && context.imported) {
    const entry = importedPlace(reference, context.imported);
    // In a spelling the codebook lacks it may still be one of its places.
    return entry && (bySource(context.codebook).get(entry.source) ?? entry);
  }
  if (candidates.length < 2) return candidates[0] ?? null;
  const scored = candidates.map((entry, order) => ({
    entry,
    order,
    score: score(entry, reference, context),
  }));
  scored.sort((a, b) => b.score - a.score || a.order - b.order);
  return scored[0]?.entry ?? null;
}

function score(entry: PlaceEntry, reference: PlaceReference, context: PlaceContext): number {
  const rank = entry.country ? context.countries.indexOf(entry.country) : -1;
  const home = rank < 0 ? 0 : 3 / (1 + rank);
  const asked = reference.kindHints.includes(entry.kind) ? 2 : 0;
  const nearest = Math.min(...context.surroundings.map((p) => distanceKm(entry, p)), 2000);
  // A bare name means the town before the province that is named after it.
  const settled =
    reference.kindHints.length === 0 &&
    (entry.kind === 'city' || entry.kind === 'town' || entry.kind === 'village')
      ? 0.5
      : 0;
  return home + asked + settled + 1 - nearest / 2000;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
