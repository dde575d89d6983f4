import type { PlaceReference } from '../model/claim.ts';
import type { Codebook, PlaceEntry } from '../model/codebook.ts';
import type { ResolvedPlace } from '../model/contract.ts';
import { distanceKm } from '../model/geo.ts';
import type { PlaceGround } from '../model/vocabulary.ts';
import { countryEntries, touch } from './borders.ts';
import { impliedArea } from './implied-area.ts';
import { bySource, importedPlace } from './imported-places.ts';
import { type Choice, candidatesOf, noChoice, type Weighed } from './place-candidates.ts';
import type { Neighbourhood } from './place-neighbourhood.ts';
import { areaAtBorder, areaBetween, areaOf } from './solve-area.ts';
import { nameKey } from './spelling.ts';

/** What place choice may lean on: the countries of the article and the places it surely names. */
export interface PlaceContext {
  readonly codebook: Codebook;
  /** Most likely first. */
  readonly countries: readonly string[];
  /** How much of what the article names is of each country, beside the most likely; by rank where left out. */
  readonly presence?: ReadonlyMap<string, number>;
  readonly surroundings: readonly PlaceEntry[];
  /** Countries the parties to the claim are of. */
  readonly parties?: ReadonlySet<string>;
  /** Divisions of other countries that the names of countries stand for here, by the countries' identifiers. */
  readonly namesakes?: ReadonlyMap<string, PlaceEntry>;
  /** Imported places and what to choose among them by, asked for names the codebook does not have. */
  readonly imported?: Neighbourhood;
}

/**
 * Looks a place up and solves its relation into a centre and an honest radius; unresolved keeps its words, with what they can mean
 * and the area the context implies.
 */
export function resolvePlace(reference: PlaceReference, context: PlaceContext): ResolvedPlace {
  const choice = choosePlace(reference, context);
  const { entry } = choice;
  const others = reference.others.map((other) => ({ other, entry: choosePlace(other, context).entry }));
  const words = { text: reference.text, relation: reference.relation, at: reference.at };
  const joint = reference.relation === 'between' || reference.relation === 'border_of';
  if (joint && others.length > 0) {
    const place = among(reference, entry, others, words);
    return place.lat === null ? { ...place, unresolved: unresolvedOf(reference, choice, context) } : place;
  }
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
      unresolved: unresolvedOf(reference, choice, context),
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

function unresolvedOf(
  reference: PlaceReference,
  { candidates }: Choice,
  { codebook, countries, presence, surroundings, imported }: PlaceContext,
): NonNullable<ResolvedPlace['unresolved']> {
  const named = imported ? imported.spots.map(({ entry }) => entry) : surroundings;
  const [first = '', second = ''] = countries;
  const tied = presence?.has(second) === true && presence.get(first) === presence.get(second);
  const home = tied ? null : (countryEntries(codebook).get(first) ?? null);
  return {
    candidates: candidatesOf(candidates, named),
    area: impliedArea(reference, candidates, imported, home),
  };
}

/** "at the border with Algeria" in an article on Mali: the country of the article that has the border; null where none does. */
function borderingCountry(entry: PlaceEntry, { codebook, countries }: PlaceContext): PlaceEntry | null {
  if (entry.kind !== 'country') return null;
  const [home] = countries.filter((code) => code !== entry.country);
  const own = home === undefined ? undefined : countryEntries(codebook).get(home);
  return own && touch(own, entry) ? own : null;
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

/**
 * The place a name means, by the asked-for kind, the article's countries and nearness to its other places; none where two places
 * that lie apart fit about as well.
 */
export function choosePlace(reference: PlaceReference, context: PlaceContext): Choice {
  const { codebook, imported } = context;
  const candidates = reference.candidates.flatMap((id) => codebook.places.get(id) ?? []);
  const [only] = candidates;
  if (!only) return imported ? fromElsewhere(importedPlace(reference, imported), codebook) : noChoice;
  if (candidates.length === 1) return { entry: context.namesakes?.get(only.id) ?? only, candidates: [] };
  const weighed = candidates
    .map((entry) => weigh(entry, reference, context))
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = weighed;
  const rival = others.find((other) => best && liesApart(other.entry, best.entry));
  if (!best || (rival && best.score - rival.score < clearLead)) return { entry: null, candidates: weighed };
  return { entry: best.entry, candidates: [] };
}

/** In a spelling the codebook lacks it may still be one of its places. */
function fromElsewhere(choice: Choice, codebook: Codebook): Choice {
  const { entry } = choice;
  return entry ? { ...choice, entry: bySource(codebook).get(entry.source) ?? entry } : choice;
}

/** Two places of one name are told apart when one fits better by so much. Ours. */
const clearLead = 0.3;

/** Whether it matters which of two is meant: a town and its district hold one another. */
function liesApart(one: PlaceEntry, other: PlaceEntry): boolean {
  return distanceKm(one, other) > one.radiusKm + other.radiusKm;
}

/** Km beyond which two places are so far from all the article names that it no longer matters which is farther. Ours. */
const tellingKm = 1000;
/** Km within which a place is near another the article names. Ours. */
const nearKm = 150;

function weigh(entry: PlaceEntry, reference: PlaceReference, context: PlaceContext): Weighed {
  const { surroundings, countries } = context;
  const { kindHints, name } = reference;
  const home = entry.country !== null && countries.slice(0, 3).includes(entry.country);
  const asked = kindHints.includes(entry.kind);
  const nearest = Math.min(...surroundings.map((p) => distanceKm(entry, p)));
  const near = nearest - entry.radiusKm <= nearKm;
  const grounds: readonly (PlaceGround | false)[] = [
    asked && 'asked_kind',
    home && 'country',
    isOfParty(entry, context) && 'parties',
    near && 'near',
    nameKey(entry.name) === nameKey(name) && 'usual_name',
  ];
  const against: readonly (PlaceGround | false)[] = [
    !asked && kindHints.length > 0 && 'other_kind',
    !home && countries.length > 0 && 'other_country',
    home && !near && surroundings.length > 0 && 'far',
  ];
  return {
    entry,
    score: score(entry, asked, nearest, reference, context),
    population: null,
    for: grounds.filter((ground) => ground !== false),
    against: against.filter((ground) => ground !== false),
  };
}

function isOfParty({ country }: PlaceEntry, { parties }: PlaceContext): boolean {
  return country !== null && parties?.has(country) === true;
}

/** The town before the village of that name, where nothing else tells. */
const standing: Readonly<Partial<Record<PlaceEntry['kind'], number>>> = {
  city: 0.9,
  town: 0.7,
  village: 0.5,
};

function score(
  entry: PlaceEntry,
  asked: boolean,
  nearest: number,
  { kindHints }: PlaceReference,
  context: PlaceContext,
): number {
  const { countries, presence } = context;
  const rank = entry.country ? countries.indexOf(entry.country) : -1;
  const home = rank < 0 ? 0 : 3 * (presence?.get(entry.country ?? '') ?? 1 / (1 + rank));
  // A bare name means the town before the province that is named after it.
  const settled = kindHints.length === 0 ? (standing[entry.kind] ?? 0) : 0;
  const close = 1 / (1 + nearest / 50) + Math.max(0, 1 - nearest / tellingKm);
  const ofParty = isOfParty(entry, context) ? 1.5 : 0;
  return home + ofParty + (asked ? 2 : 0) + settled + close;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
