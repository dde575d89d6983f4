import type { PlaceReference } from '../model/claim.ts';
import type { Codebook, PlaceEntry, PlaceKind } from '../model/codebook.ts';
import type { GazetteerPlace } from '../model/gazetteer.ts';
import { distanceKm } from '../model/geo.ts';
import type { PlaceGround } from '../model/vocabulary.ts';
import { type Choice, noChoice, type Spot, type Weighed } from './place-candidates.ts';
import { type Near, type Neighbourhood, nearSpots, statedContainer } from './place-neighbourhood.ts';
import { nameKey } from './spelling.ts';
import { isRespelt } from './spelling-index.ts';

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
export const wellKnown = 15_000;
/** Inhabitants from which a city is known in the whole world, and how many times those of its namesakes it must have. Ours. */
const worldKnown = 150_000;
const outshines = 5;
/** Two places of one name are told apart when one fits better by so much. Ours. */
const clearLead = 0.3;
/** Within this distance, in km, two records of one name are one place. */
const sameSpotKm = 6;

/**
 * The place of an imported gazetteer an unknown name stands for, or none where none fits, or several do alike; then all of that
 * name are its candidates. Extraction has already judged by the grammar that the name is a place's; it must also lie in a country
 * of the article, be of the kind the words ask for, and, unless it is well known, lie near the places named around it.
 */
export function importedPlace(reference: PlaceReference, neighbourhood: Neighbourhood): Choice {
  if (nameKey(reference.name).length < shortestBare && reference.kindHints.length === 0) return noChoice;
  const { countries } = neighbourhood;
  const near = nearSpots(reference, neighbourhood);
  const container = statedContainer(reference, neighbourhood);
  const all = neighbourhood.gazetteers.map((gazetteer) => gazetteer.lookup(reference.name));
  const known = all.map((places) =>
    places.filter((place) => isAskedFor(place, reference) && (!container || liesIn(place, container))),
  );
  const undecided = (respelt: readonly GazetteerPlace[] = []): Choice => ({
    entry: null,
    candidates: distinct([...all.flat(), ...respelt])
      .flatMap((place) => weighed(place, reference, { near, countries, container }) ?? [])
      .sort(likelier),
  });
  for (const places of known) {
    const fitting = townsFirst(
      places.filter((place) => isAtHome(place, near, countries)),
      reference,
    );
    if (fitting.length === 0) continue;
    const entry = chosen(fitting, reference, near, countries);
    return entry ? { entry, candidates: [] } : undecided();
  }
  const far = knownAnywhere(known.flat());
  if (far) return { entry: entryOf(far, reference.name), candidates: [] };
  const respelt = respeltPlaces(reference, neighbourhood, near).filter(
    (place) => isAskedFor(place, reference) && (!container || liesIn(place, container)),
  );
  const entry = chosen(respelt, reference, near, countries);
  return entry ? { entry, candidates: [] } : undecided(respelt);
}

/** Names that are as near in sound as the nearest and this much are alike near. Ours. */
const asNear = 0.1;

/**
 * Places whose names can be another romanisation of this one, the nearest spellings: in a country of the article and beside what it
 * names, however well known, for among some ten thousand names there is one for many a word.
 */
function respeltPlaces(
  { name, kindHints }: PlaceReference,
  { gazetteers, countries }: Neighbourhood,
  near: Near,
): readonly GazetteerPlace[] {
  const likely = countries.slice(0, likelyCountries);
  const found = gazetteers
    .flatMap((gazetteer) => gazetteer.respelt?.(name, likely) ?? [])
    .filter(({ spelling }) => isRespelt(name, spelling, kindHints.length > 0))
    .filter(({ place }) => near.spots.length > 0 && nearestKm(place, near.spots) <= near.reachKm);
  const nearest = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance <= nearest + asNear).map(({ place }) => place);
}

/** Nothing against it first, then by how well it fits. */
function likelier(a: Weighed, b: Weighed): number {
  return a.against.length - b.against.length || b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1);
}

/** Without records of a spot that is there already. */
function distinct(places: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  const kept: GazetteerPlace[] = [];
  for (const place of places)
    if (!kept.some((one) => one.kind === place.kind && distanceKm(one, place) <= sameSpotKm))
      kept.push(place);
  return kept;
}

/** What speaks for a record and against it; null for one nobody would mean: of elsewhere, and small. */
function weighed(
  place: GazetteerPlace,
  reference: PlaceReference,
  { near, countries, container }: { near: Near; countries: readonly string[]; container: PlaceEntry | null },
): Weighed | null {
  const home = countries.slice(0, likelyCountries).includes(place.country);
  const asked = isAskedFor(place, reference);
  const km = near.spots.length === 0 ? null : nearestKm(place, near.spots);
  const large = place.population >= wellKnown;
  const grounds: readonly (PlaceGround | false)[] = [
    asked && reference.kindHints.length > 0 && 'asked_kind',
    container !== null && liesIn(place, container) && 'stated_province',
    home && 'country',
    km !== null && km <= near.reachKm && 'near',
    nameKey(place.name) === nameKey(reference.name) && 'usual_name',
    !place.names.some((name) => nameKey(name) === nameKey(reference.name)) && 'respelt',
    large && 'large',
  ];
  const against: readonly (PlaceGround | false)[] = [
    !asked && 'other_kind',
    container !== null && !liesIn(place, container) && 'outside_province',
    !home && countries.length > 0 && 'other_country',
    home && km !== null && km > near.reachKm && 'far',
  ];
  const [pro, contra] = [grounds, against].map((list) => list.filter((ground) => ground !== false));
  if (!pro || !contra || (!large && (contra.length > 1 || !home))) return null;
  return {
    entry: { ...entryOf(place, reference.name), name: place.name },
    score: suitability(place, reference.name, near, countries),
    population: place.population,
    for: pro,
    against: contra,
  };
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
  const rank = countries.indexOf(place.country);
  const home = rank < 0 ? 0 : 1 / (1 + rank);
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
export function entryOf(place: GazetteerPlace, name: string): PlaceEntry {
  const { id, kind, admin1, country, lat, lon, radiusKm } = place;
  return {
    ...{ id, name, kind, admin1, country, lat, lon, radiusKm },
    ...{ variants: [], it: [], within: null, theatre: '', source: id },
  };
}
