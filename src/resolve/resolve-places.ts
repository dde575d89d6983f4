import type { PlaceReference } from '../model/claim.ts';
import type { Codebook, PlaceEntry } from '../model/codebook.ts';
import type { ResolvedPlace } from '../model/contract.ts';
import { distanceKm, type Point } from '../model/geo.ts';
import { bySource, importedPlace, type Neighbourhood } from './imported-places.ts';
import { areaAtBorder, areaBetween, areaOf } from './solve-area.ts';

/** What place choice may lean on: the countries of the article and the places it surely names. */
export interface PlaceContext {
  readonly codebook: Codebook;
  readonly countries: readonly string[];
  readonly surroundings: readonly Point[];
  /** Imported places and what to choose among them by, asked for names the codebook does not have. */
  readonly imported?: Neighbourhood;
}

/** Looks a place up and solves its relation into a centre and an honest radius; unresolved keeps its words. */
export function resolvePlace(reference: PlaceReference, context: PlaceContext): ResolvedPlace {
  const entry = choosePlace(reference, context);
  const others = reference.others.map((other) => ({ other, entry: choosePlace(other, context) }));
  const words = { text: reference.text, relation: reference.relation, at: reference.at };
  const joint = reference.relation === 'between' || reference.relation === 'border_of';
  if (joint && others.length > 0) return among(reference, entry, others, words);
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
  const neighbour = reference.relation === 'border_of' ? borderingCountry(entry, context) : null;
  const area = neighbour
    ? areaAtBorder(neighbour, entry)
    : areaOf(reference.relation, entry, reference.distanceKm);
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

/** Countries whose middles lie further apart than their sizes and this share more do not touch. */
const touching = 1.3;

/** "at the border with Algeria" in an article on Mali: the country of the article that has the border; null where none does. */
function borderingCountry(entry: PlaceEntry, { codebook, countries }: PlaceContext): PlaceEntry | null {
  if (entry.kind !== 'country') return null;
  const [home] = countries.filter((code) => code !== entry.country);
  const own = home === undefined ? undefined : countryEntries(codebook).get(home);
  return own && distanceKm(own, entry) <= (own.radiusKm + entry.radiusKm) * touching ? own : null;
}

const countriesOf = new WeakMap<Codebook, ReadonlyMap<string, PlaceEntry>>();

function countryEntries(codebook: Codebook): ReadonlyMap<string, PlaceEntry> {
  const known = countriesOf.get(codebook);
  if (known) return known;
  const made = new Map<string, PlaceEntry>();
  for (const entry of codebook.places.values())
    if (entry.kind === 'country' && entry.country && !made.has(entry.country)) made.set(entry.country, entry);
  countriesOf.set(codebook, made);
  return made;
}

/** Several places and what lies between them, or where two of them meet. */
function among(
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
  const [one, two] = known;
  const meeting = reference.relation === 'border_of' && one && two && known.length === 2;
  const area = meeting ? areaAtBorder(one, two) : areaBetween(known);
  return {
    ...words,
    text: all.map((a) => a.other.text).join(' / '),
    name: anchors.map((a) => a.name).join(' – '),
    lat: area && round(area.lat),
    lon: area && round(area.lon),
    radiusKm: area && round(area.radiusKm),
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
