import type { Actor, Codebook, PlaceEntry } from '../../src/model/codebook.ts';
import type {
  ControlStatement,
  Count,
  Participant,
  ResolvedClaim,
  ResolvedPlace,
} from '../../src/model/contract.ts';
import { distanceKm } from '../../src/model/geo.ts';
import type { KindGroup } from '../../src/model/vocabulary.ts';
import type { ExpectedClaim, ExpectedControl, ExpectedCount } from './expected.ts';

/** Kind groups between which careful coders drift: an assault that takes a village is a clash or a capture. */
const neighbours: readonly (readonly [KindGroup, KindGroup])[] = [
  ['combat', 'control'],
  ['combat', 'person'],
  ['combat', 'remote'],
  ['remote', 'person'],
  ['remote', 'asset'],
  ['control', 'civil'],
  ['control', 'person'],
  ['control', 'asset'],
  ['person', 'asset'],
];

/** How far two places may lie apart and still be one: 5 km, or one and a half times the thing's own radius. */
const nearKm = 5;
const radiusFactor = 1.5;
/** From this radius on a place is a country, and sharing the country is sharing the place. */
const countryKm = 250;

/** Lower case without accents, punctuation or doubled spaces: what two spellings of a name share. */
function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether one of two wordings is part of the other, word by word. */
export function sharesWords(a: string, b: string): boolean {
  const [one, other] = [` ${plain(a)} `, ` ${plain(b)} `];
  return one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one));
}

/** Holds what a person coded against what the reader found, with the codebook's knowledge of names and kinds. */
export interface Comparison {
  /** 1 the same kind or an accepted one, 0.6 the same group, 0.4 a neighbouring group, else 0. */
  kind(expected: ExpectedClaim, found: ResolvedClaim): number;
  group(kind: string): KindGroup | 'unknown';
  actor(name: string, found: Participant): boolean;
  place(name: string, found: ResolvedPlace): boolean;
  /** Whether the two share a place; a claim coded without any asks for none. */
  sharesPlace(expected: ExpectedClaim, found: ResolvedClaim): boolean;
  /** 1 a participant in common, 0.5 where the coder or the reader names too few to tell, else 0. */
  participants(expected: ExpectedClaim, found: ResolvedClaim): number;
  attribution(expected: string, found: ResolvedClaim): boolean;
  control(expected: ExpectedControl, found: ControlStatement): boolean;
  theatres(name: string): readonly string[];
}

export function createComparison(codebook: Codebook): Comparison {
  const places = placesByName(codebook.places.values());
  const actors = byName(codebook.actors.values());
  const aliases = aliasesOf(codebook.actors.values());
  const bodies = bodyNames(codebook);

  const actorIds = (name: string): readonly string[] =>
    (actors.get(plain(name)) ?? []).map((entry) => entry.id);
  const related = (a: string, b: string): boolean =>
    a === b || codebook.actors.get(a)?.parent === b || codebook.actors.get(b)?.parent === a;
  const sameActor = (name: string, actor: string | null, wordings: readonly string[]): boolean =>
    wordings.some((wording) => plain(wording) === plain(name)) ||
    (actor !== null && actorIds(name).some((id) => related(id, actor)));
  const group = (kind: string): KindGroup | 'unknown' => codebook.kinds.get(kind)?.group ?? 'unknown';

  const comparison: Comparison = {
    group,
    kind: (expected, found) => {
      if (found.kind === expected.kind || expected.altKinds.includes(found.kind)) return 1;
      const [a, b] = [group(expected.kind), group(found.kind)];
      if (a === b) return 0.6;
      return neighbours.some(([x, y]) => (x === a && y === b) || (x === b && y === a)) ? 0.4 : 0;
    },
    actor: (name, found) => sameActor(name, found.actor, [found.name, found.mention]),
    place: (name, found) => samePlace(name, places.get(plain(name)) ?? [], found),
    sharesPlace: (expected, found) =>
      expected.places.length === 0 ||
      expected.places.some((place) => found.places.some((other) => comparison.place(place.name, other))),
    participants: (expected, found) => {
      const coded = [...expected.initiator, ...expected.target];
      const named = [...found.initiator, ...found.target];
      if (coded.some((name) => named.some((participant) => comparison.actor(name, participant)))) return 1;
      // Without place and participant nothing but the kind would tie the two.
      if (expected.places.length === 0) return 0;
      return expected.initiator.length === 0 || named.length === 0 ? 0.5 : 0;
    },
    attribution: (expected, found) =>
      found.attribution !== null &&
      (agrees(expected, found.attribution, aliases) || sameBody(expected, found.attribution.speaker, bodies)),
    control: (expected, found) =>
      expected.status === found.status &&
      sameActor(expected.holder, found.actor, [found.holder]) &&
      (plain(expected.place) === plain(found.place) ||
        (places.get(plain(expected.place)) ?? []).some(
          (entry) => entry.id === found.gazetteerId || withinReach(entry, found, null),
        )),
    theatres: (name) => (places.get(plain(name)) ?? []).map((entry) => entry.theatre),
  };
  return comparison;
}

/**
 * A count agrees when its range meets the coded one widened by 15%; "at least 20" may run to half as many again.
 */
export function sameCount(expected: ExpectedCount, found: Count): boolean {
  if (expected.what !== found.what) return false;
  if (expected.low === null && expected.high === null) return true;
  const low = found.low ?? found.best;
  const high = found.high ?? found.best ?? low;
  if (low === null && high === null) return false;
  const floor = (expected.low ?? 0) * 0.85;
  const ceiling = (expected.high ?? (expected.low ?? 0) * 1.5) * 1.15;
  return (low ?? 0) <= ceiling && (high ?? low ?? 0) >= floor;
}

/** Whether the reader put the doer where the coder put the one done to, or the other way round. */
export function isSwapped(comparison: Comparison, expected: ExpectedClaim, found: ResolvedClaim): boolean {
  const shared = (names: readonly string[], participants: readonly Participant[]): boolean =>
    names.some((name) => participants.some((participant) => comparison.actor(name, participant)));
  const right = shared(expected.initiator, found.initiator) || shared(expected.target, found.target);
  const crossed = shared(expected.initiator, found.target) || shared(expected.target, found.initiator);
  return crossed && !right;
}

function samePlace(name: string, entries: readonly PlaceEntry[], found: ResolvedPlace): boolean {
  const anchored = found.anchors.some(
    (anchor) => plain(anchor.name) === plain(name) || entries.some(({ id }) => id === anchor.gazetteerId),
  );
  if (anchored || entries.some(({ id }) => id === found.gazetteerId)) return true;
  const spelt = [found.name, found.text].some((words) => plain(words) === plain(name));
  if (found.lat === null || found.lon === null || entries.length === 0) return spelt;
  return entries.some((entry) => withinReach(entry, found, found.country, spelt ? 25 : nearKm));
}

function withinReach(
  entry: PlaceEntry,
  found: { readonly lat: number | null; readonly lon: number | null },
  country: string | null,
  leastKm = nearKm,
): boolean {
  if (entry.radiusKm >= countryKm && country !== null) return entry.country === country;
  if (found.lat === null || found.lon === null) return false;
  const apart = distanceKm(entry, { lat: found.lat, lon: found.lon });
  return apart <= Math.max(leastKm, radiusFactor * entry.radiusKm);
}

/** Words that tell no speaker from another. */
const empty = new Set('the of and for a an by s to in on un una il lo la gli le di del della dei'.split(' '));

/**
 * The coder names the speaker in English, the reader in the article's words: they agree on a word in common,
 * or when the coder's words hold a name of the actor the reader says the speaker stands for.
 */
function agrees(
  expected: string,
  found: { readonly speaker: string | null; readonly actor: string | null },
  aliases: ReadonlyMap<string, readonly string[]>,
): boolean {
  const words = new Set(
    plain(found.speaker ?? '')
      .split(' ')
      .filter((word) => word !== '' && !empty.has(word)),
  );
  if (
    plain(expected)
      .split(' ')
      .some((word) => words.has(word))
  )
    return true;
  const names = found.actor === null ? [] : (aliases.get(found.actor) ?? []);
  return names.some((name) => ` ${plain(expected)} `.includes(` ${name} `));
}

/** Every name and alias of every actor, outlet and speaker, with all names of the same body. */
function bodyNames(codebook: Codebook): ReadonlyMap<string, ReadonlySet<string>> {
  const bodies = new Map<string, Set<string>>();
  const entries = [codebook.actors, codebook.outlets, codebook.speakers].flatMap((list) => [
    ...list.values(),
  ]);
  for (const { name, aliases } of entries) {
    const exact = 'exact' in aliases ? aliases.exact : [];
    const names = [name, ...aliases.any, ...exact, ...aliases.it, ...aliases.en]
      .map(plain)
      .filter((n) => n.length > 2);
    for (const one of names) bodies.set(one, new Set([...(bodies.get(one) ?? []), ...names]));
  }
  return bodies;
}

/** The coder and the reader name one body by two of its names. */
function sameBody(
  expected: string,
  speaker: string | null,
  bodies: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const words = ` ${plain(speaker ?? '')} `;
  return [...(bodies.get(plain(expected)) ?? [])].some((name) => words.includes(` ${name} `));
}

function byName<Entry extends { readonly name: string }>(entries: Iterable<Entry>): Map<string, Entry[]> {
  return Map.groupBy(entries, (entry) => plain(entry.name));
}

/** A place under every spelling the codebook has of it: a coder need not choose the one it prefers. */
function placesByName(entries: Iterable<PlaceEntry>): Map<string, PlaceEntry[]> {
  const places = new Map<string, PlaceEntry[]>();
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.variants, ...entry.it].map(plain)))
      places.set(name, [...(places.get(name) ?? []), entry]);
  }
  return places;
}

function aliasesOf(actors: Iterable<Actor>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...actors].map((actor) => [
      actor.id,
      [actor.name, ...actor.aliases.any, ...actor.aliases.exact, ...actor.aliases.en]
        .map(plain)
        .filter((name) => name.length > 1),
    ]),
  );
}
