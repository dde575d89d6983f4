import type { Claim, PlaceReference } from '../model/claim.ts';
import type { Codebook, PlaceEntry } from '../model/codebook.ts';
import type { Participant } from '../model/contract.ts';
import type { PlaceSource } from '../model/gazetteer.ts';
import { overlaps } from '../model/span.ts';
import { impliedSpots } from './imported-places.ts';
import { type Nameable, namesakeDivisions } from './namesake-divisions.ts';
import type { Spot } from './place-candidates.ts';
import { choosePlace, type PlaceContext } from './resolve-places.ts';

/** For the places of one claim: an army is likelier to strike where it is at home. */
export function ofParties(
  context: PlaceContext,
  claim: Claim,
  resolved: readonly Participant[],
): PlaceContext {
  const { actors } = context.codebook;
  const said = [...claim.initiator, ...claim.target].flatMap(({ nationality }) => nationality ?? []);
  const known = resolved.flatMap(({ actor }) => (actor && actors.get(actor)?.countries) || []);
  return { ...context, parties: new Set([...said, ...known]) };
}

/** The places of the claims, and those that are named where nothing is said to happen. */
export function withScene(
  references: readonly PlaceReference[],
  scene: readonly PlaceReference[],
): readonly PlaceReference[] {
  const taken = references.flatMap(({ at }) => at ?? []);
  return [...references, ...scene.filter(({ at }) => at && !taken.some((span) => overlaps(span, at)))];
}

/** What all places and actors an article names say of where it is. */
export function placeContextOf(
  references: readonly PlaceReference[],
  actors: readonly Nameable[],
  codebook: Codebook,
  gazetteers: readonly PlaceSource[],
): PlaceContext {
  const namesakes = namesakeDivisions(references, actors, codebook, gazetteers);
  const votes = countryVotes(actors, references, codebook, namesakes);
  const told = [...votes.keys()];
  const implied = impliedSpots(references, gazetteers, told);
  const countries = told.length > 0 ? told : mostOften(implied.flatMap(({ entry }) => entry.country ?? []));
  const sure = sureSpots(references, codebook);
  const spots = [...sure, ...implied];
  const surroundings = sure.map(({ entry }) => entry);
  const imported = { gazetteers, countries, spots, mentions: mentionsOf(references) };
  const most = votes.values().next().value ?? 1;
  const presence = new Map([...votes].map(([country, count]) => [country, count / most]));
  return { codebook, countries, presence, surroundings, namesakes, imported };
}

/** Countries with how many places and actors of the article they hold, most first. */
function countryVotes(
  actors: readonly Nameable[],
  references: readonly PlaceReference[],
  codebook: Codebook,
  namesakes: ReadonlyMap<string, PlaceEntry>,
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const vote = (country: string | null | undefined, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  for (const reference of references) {
    const countries = new Set(
      reference.candidates.map((id) => (namesakes.get(id) ?? codebook.places.get(id))?.country),
    );
    for (const country of countries) vote(country, 1 / countries.size);
  }
  for (const actor of actors) {
    // "Gangs", "le milizie filogovernative": a description is of whichever country the text is about.
    if (actor.mention !== undefined && !/\p{Lu}/u.test(actor.mention)) continue;
    const first = codebook.actors.get(actor.candidates[0] ?? '');
    for (const country of first?.countries ?? []) vote(country, 0.5 / (first?.countries.length ?? 1));
  }
  return new Map([...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

function mostOften(words: readonly string[]): readonly string[] {
  const byWord = [...Map.groupBy(words, (word) => word)];
  return byWord.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** The places of the names that mean one small place only. */
function sureSpots(references: readonly PlaceReference[], codebook: Codebook): readonly Spot[] {
  const none: PlaceContext = { codebook, countries: [], surroundings: [] };
  const sure = references
    .filter((r) => r.candidates.length === 1)
    .flatMap((r) => {
      const { entry } = choosePlace(r, none);
      return entry ? [{ entry, at: r.at?.start ?? null }] : [];
    });
  return sure.filter(({ entry }) => entry.kind !== 'country');
}

/** Where in the article each name stands. */
function mentionsOf(references: readonly PlaceReference[]): ReadonlyMap<string, readonly number[]> {
  const mentions = new Map<string, number[]>();
  for (const { name, at } of references)
    if (at) mentions.set(name, [...(mentions.get(name) ?? []), at.start]);
  return mentions;
}
