import type { ArgumentSet } from './arguments.ts';
import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';

/** "contro una moschea sciita di Kunduz", "an attack on the crowded market of Mopti": the towns that buildings are said to be of. */
export function townsOfBuildings(set: ArgumentSet, { tokens, mentions }: Parsed): readonly Mention[] {
  const buildings = set.arguments.flatMap(({ mention }) =>
    mention.things.includes('building') && mention.place === null ? [mention] : [],
  );
  const isOfBuilding = (at: number) => buildings.some(({ first, last }) => first <= at && at <= last);
  return mentions.filter(
    ({ place, head, preposition }) =>
      place !== null &&
      preposition === 'of' &&
      !place.anaphoric &&
      place.candidates.length > 0 &&
      isOfBuilding(tokens[head]?.head ?? -1),
  );
}
