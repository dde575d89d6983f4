import type { PlaceReference } from '../model/claim.ts';
import type { Codebook, PlaceEntry, PlaceKind } from '../model/codebook.ts';
import type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts';
import { distanceKm } from '../model/geo.ts';
import { nameKey } from './spelling.ts';

/** A place the article surely names, and where in it. */
export interface Spot {
  readonly entry: PlaceEntry;
  /** UTF-16 offset; null where it is carried over. */
  readonly at: number | null;
}

/** What the article says of where it is. */
export interface Neighbourhood {
  /** Asked one after the other, until one has a place that fits. */
  readonly gazetteers: readonly Pick<Gazetteer, 'lookup'>[];
  /** Countries of its places and actors, most likely first. */
  readonly countries: readonly string[];
  readonly spots: readonly Spot[];
  /** Where each name stands in the article. */
  readonly mentions: ReadonlyMap<string, readonly number[]>;
}

/** Countries an unknown name may lie in: beyond the first few an article only mentions them. */
const likelyCountries = 3;
/** A key of fewer letters is looked up only behind a noun for a place: May, Jan and Old are villages somewhere. */
const shortestBare = 4;

/** What a bare name may be: of hills, streams and camps a report says that they are some. */
const bareKinds: ReadonlySet<PlaceKind> = new Set([
  'province',
  'district',
  'city',
  'town',
  'village',
  'neighbourhood',
  'island',
]);
/** Words for a settlement are used loosely: the town of one report is the village of another. */
const settlements: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village']);

/** Inhabitants from which a place is known beyond its district. Ours. */
const wellKnown = 15_000;
/** Inhabitants from which a city is known in the whole world, and how many times those of its namesakes it must have. Ours. */
const worldKnown = 150_000;
const outshines = 5;
/** UTF-16 units a comma, a preposition and blanks take between a place and the province it is said to lie in. */
const chainGap = 5;
/** UTF-16 units around a name in which the places named are taken to be its neighbours: a paragraph or two. Ours. */
const around = 600;
/** How far, in km, a place few have heard of may lie from the nearest of its neighbours, of the whole article where no other is near. Ours. */
const reachKm = { neighbour: 100, article: 150 } as const;
/** Two places of one name are told apart when one fits better by so much. Ours. */
const clearLead = 0.3;
/** Within this distance, in km, two records of one name are one place. */
const sameSpotKm = 6;

/**
 * The place of an imported gazetteer an unknown name stands for, or null where none fits, or several do alike. Extraction has
 * already judged by the grammar that the name is a place's; it must also lie in a country of the article, be of the kind the
 * words ask for, and, unless it is well known, lie near the places named around it.
 */
export function importedPlace(reference: PlaceReference, neighbourhood: Neighbourhood): PlaceEntry | null {
  if (nameKey(reference.name).length < shortestBare && reference.kindHints.length === 0) return null;
  const { countries } = neighbourhood;
  const near = nearSpots(reference, neighbourhood);
  const container = statedContainer(reference, neighbourhood);
  const known = neighbourhood.gazetteers.map((gazetteer) =>
    gazetteer
      .lookup(reference.name)
      .filter((place) => isAskedFor(place, reference) && (!container || liesIn(place, container))),
  );
  for (const places of known) {
    const fitting = townsFirst(
      places.filter((place) => isAtHome(place, near, countries)),
      reference,
    );
    if (fitting.length > 0) return chosen(fitting, reference, near, countries);
  }
  const far = knownAnywhere(known.flat());
  return far && entryOf(far, reference.name);
}

/** The province named right after a place ("Richmond, Kentucky", "al-Burham, a Deir Ezzor"): it lies there; else null. */
function statedContainer({ at }: PlaceReference, { spots }: Neighbourhood): PlaceEntry | null {
  if (!at) return null;
  const next = spots.find(
    (spot) => spot.at !== null && spot.at > at.end && spot.at - at.end <= chainGap && isDivision(spot.entry),
  );
  return next?.entry ?? null;
}

function isDivision({ kind }: PlaceEntry): boolean {
  return kind === 'province' || kind === 'district';
}

function liesIn(place: GazetteerPlace, container: PlaceEntry): boolean {
  if (place.country !== container.country) return false;
  if (place.admin1 !== null && nameKey(place.admin1) === nameKey(container.name)) return true;
  // The two sources may spell a province differently; a point well inside it needs no name.
  return container.id.startsWith('city:') ? false : distanceKm(place, container) <= container.radiusKm;
}

/** A bare name means the town before the province named after it. */
function townsFirst(places: readonly GazetteerPlace[], { kindHints }: PlaceReference) {
  if (kindHints.length > 0) return places;
  const towns = new Set(places.filter(({ kind }) => settlements.has(kind)).map(({ country }) => country));
  return places.filter(({ kind, country }) => kind !== 'province' || !towns.has(country));
}

/** The city or province every reader takes a name for, wherever the article is (talks in Geneva, a trial in Texas); else null. */
function knownAnywhere(places: readonly GazetteerPlace[]): GazetteerPlace | null {
  const towns = places.filter(({ kind }) => settlements.has(kind));
  const [first, ...others] = (towns.length > 0 ? towns : places)
    .filter(({ kind }) => settlements.has(kind) || kind === 'province')
    .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  if (!first || first.population < worldKnown) return null;
  const rival = others.find((place) => distanceKm(place, first) > sameSpotKm);
  return rival && rival.population * outshines > first.population ? null : first;
}

/**
 * What names no codebook has tell of where an article is: provinces of one country, and, where nothing else says so, cities the
 * world knows.
 */
export function impliedSpots(
  references: readonly PlaceReference[],
  gazetteers: Neighbourhood['gazetteers'],
  countries: readonly string[],
): readonly Spot[] {
  const likely = countries.slice(0, likelyCountries);
  const asked = references.filter(
    ({ candidates, name }) => candidates.length === 0 && nameKey(name).length >= shortestBare,
  );
  return asked.flatMap((reference) => {
    const places = gazetteers.flatMap((gazetteer) => gazetteer.lookup(reference.name));
    const provinces = places.filter(({ kind }) => kind === 'province');
    const [province] = provinces.filter(({ country }) => likely.length === 0 || likely.includes(country));
    const city = likely.length === 0 ? knownAnywhere(places) : null;
    const found = city ?? (provinces.length === 1 ? province : null);
    return found ? [{ entry: entryOf(found, reference.name), at: reference.at?.start ?? null }] : [];
  });
}

/** The one that fits best, or null where another fits about as well. */
function chosen(
  fitting: readonly GazetteerPlace[],
  reference: PlaceReference,
  near: Near,
  countries: readonly string[],
): PlaceEntry | null {
  const [best, ...others] = fitting
    .map((place) => ({ place, score: suitability(place, reference.name, near, countries) }))
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
  if (!best) return null;
  const rival = others.find(({ place }) => distanceKm(place, best.place) > sameSpotKm);
  return rival && best.score - rival.score < clearLead ? null : entryOf(best.place, reference.name);
}

interface Near {
  readonly spots: readonly Spot[];
  readonly reachKm: number;
}

/** The places named around any mention of a name; all of the article where there are none. */
function nearSpots({ name }: PlaceReference, { spots, mentions }: Neighbourhood): Near {
  const at = mentions.get(name) ?? [];
  const close = spots.filter(
    (spot) => spot.at !== null && at.some((one) => Math.abs(one - (spot.at ?? one)) <= around),
  );
  return close.length > 0
    ? { spots: close, reachKm: reachKm.neighbour }
    : { spots, reachKm: reachKm.article };
}

function isAskedFor({ kind }: GazetteerPlace, { kindHints }: PlaceReference): boolean {
  if (kindHints.length === 0) return bareKinds.has(kind);
  return (
    kindHints.includes(kind) || (settlements.has(kind) && kindHints.some((hint) => settlements.has(hint)))
  );
}

function isAtHome(place: GazetteerPlace, near: Near, countries: readonly string[]): boolean {
  if (!countries.slice(0, likelyCountries).includes(place.country)) return false;
  return (
    place.population >= wellKnown || near.spots.length === 0 || nearestKm(place, near.spots) <= near.reachKm
  );
}

/** 0 to 4: the country's rank, nearness, how many live there, and whether it is just the name it usually has. */
function suitability(place: GazetteerPlace, name: string, near: Near, countries: readonly string[]): number {
  const home = 1 / (1 + countries.indexOf(place.country));
  const nearness = near.spots.length === 0 ? 0 : 1 / (1 + nearestKm(place, near.spots) / 50);
  const usual = nameKey(place.name) === nameKey(name) ? 1 : 0;
  return home + nearness + usual + Math.log10(1 + place.population) / 7;
}

/** From the edge of the nearest, which for a province is far from its middle. */
function nearestKm(place: GazetteerPlace, spots: readonly Spot[]): number {
  return Math.min(...spots.map(({ entry }) => Math.max(0, distanceKm(place, entry) - entry.radiusKm)));
}

const sources = new WeakMap<Codebook, ReadonlyMap<string, PlaceEntry>>();

/** The places of the codebook by the record their point is from (`geonames:ID`). */
export function bySource(codebook: Codebook): ReadonlyMap<string, PlaceEntry> {
  const known = sources.get(codebook);
  if (known) return known;
  const made = new Map([...codebook.places.values()].map((entry) => [entry.source, entry]));
  sources.set(codebook, made);
  return made;
}

/**
 * As an entry of the codebook, so that relations are solved alike. It keeps the name the article gives it: nobody has chosen an
 * English one, and that of the record is often a scholar's transcription (Mullā ‘Abd Allāh).
 */
function entryOf(place: GazetteerPlace, name: string): PlaceEntry {
  const { id, kind, admin1, country, lat, lon, radiusKm } = place;
  return {
    ...{ id, name, kind, admin1, country, lat, lon, radiusKm },
    ...{ variants: [], it: [], within: null, theatre: '', source: id },
  };
}
