import type { Parsed } from './clause.ts';
import { gapsIn } from './gapping.ts';
import type { Mention, PlaceSense } from './mention.ts';
import { bareForm } from './phrases.ts';

/** Functions that only the name of a place has; one also speaks *to* people, and attacks go *on* them. */
const certain = /^(?:at|near|between|outskirts_of|border_of|.*_of)$/;

/** What an article calls a place in one sentence is one in all of them: "the town of Khafji" and "pulled out of Khafji". */
export function withPlacesOfText(parses: readonly Parsed[]): readonly Parsed[] {
  const told = new Map<string, PlaceSense>();
  for (const parsed of parses) for (const place of toldIn(parsed)) keep(told, place);
  return told.size === 0 ? parses : parses.map((parsed) => settled(parsed, told));
}

/** The kind a noun gives a name ("the town of") is kept whatever is said of it elsewhere. */
function keep(told: Map<string, PlaceSense>, place: PlaceSense): void {
  const known = told.get(place.name);
  if (!known || known.kindHints.length === 0) told.set(place.name, { ...place, uncertain: false });
}

/** The unknown names a sentence itself calls places. */
function toldIn(parsed: Parsed): readonly PlaceSense[] {
  return parsed.mentions.flatMap((mention) => {
    const { place, preposition, actor } = mention;
    if (!place || actor || place.anaphoric || place.candidates.length > 0) return [];
    const governed = preposition !== null && certain.test(preposition);
    return governed || place.kindHints.length > 0 || isSaidToBePlace(mention, parsed) ? [place] : [];
  });
}

/** "From Bouar, where the rebels ...", "left Bria, a mining town": the clause or the noun that stands behind a name. */
function isSaidToBePlace({ last }: Mention, { tokens, mentions, vocabulary }: Parsed): boolean {
  if (tokens[last + 1]?.form !== ',') return false;
  const { whereWords } = vocabulary.language.grammar;
  const next = tokens[last + 2];
  if (next && whereWords.includes(bareForm(next))) return true;
  const gloss = mentions.find(({ start }) => start === last + 2);
  const noun = gloss?.place?.anaphoric && gloss.actor === null && gloss.preposition === null;
  return noun === true && tokens[gloss.head]?.relation === 'appos';
}

/** A sentence with the names that stand in it uncertain settled by what the rest of the text says. */
function settled(parsed: Parsed, told: ReadonlyMap<string, PlaceSense>): Parsed {
  const mentions = parsed.mentions.map((mention) => {
    const place = mention.place?.uncertain && !mention.actor ? told.get(mention.place.name) : undefined;
    return place ? { ...mention, place } : mention;
  });
  const changed = { ...parsed, mentions };
  return { ...changed, gaps: gapsIn(changed) };
}
