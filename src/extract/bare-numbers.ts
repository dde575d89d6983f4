import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { numberBefore } from './numbers.ts';
import type { Predicate } from './predicates.ts';
import { antecedentsOf } from './stand-ins.ts';

/** Tokens between a verb and a number that stands for its people: a bound keeps long sentences linear. */
const countReach = 16;

/** Numbers that stand for people by themselves: right behind a verb with "ne", or what the tree gives the verb to count. */
function bareNumbers(parsed: Parsed, { head, first }: Predicate): readonly number[] {
  const { tokens, mentions } = parsed;
  const free = (at: number) =>
    tokens[at]?.pos === 'NUM' &&
    tokens[at]?.relation !== 'nummod' &&
    !(tokens[at]?.head === null && tokens[at + 1]?.pos === 'NOUN') &&
    !mentions.some((m) => (m.count?.first ?? m.first) <= at && at <= m.last);
  const beside = [head + 1, first - 1].filter(free);
  const start = Math.max(0, head - countReach);
  const hung = tokens
    .slice(start, head + countReach)
    .flatMap((t, i) =>
      t.head === head && /^(?:obj|nsubj(?::pass)?)$/.test(t.relation ?? '') && free(start + i)
        ? [start + i]
        : [],
    );
  return [...new Set([...beside, ...hung])];
}

/** "averne catturati 14", "captured several others": people who are only counted. */
export function onlyCounted(parsed: Parsed, predicate: Predicate): readonly Mention[] {
  const at = bareNumbers(parsed, predicate).find((i) => i > predicate.head || predicate.passive);
  const count = at === undefined ? null : numberBefore(parsed.tokens, at + 1, parsed.vocabulary);
  if (at === undefined || !count || count.first > at) return [];
  const meant = meantBy(parsed, predicate.head);
  return [
    {
      first: at,
      last: at,
      head: at,
      start: count.first,
      actor: meant ? meant.actor : { candidates: [], force: 'force', nationality: null, metonym: false },
      place: null,
      things: meant?.things ?? [],
      body: [],
      count,
      preposition: null,
      ofHead: null,
      listedWith: null,
      distanceKm: null,
      pronoun: true,
    },
  ];
}

/**
 * What those counted are, where the text has told it: the people a pronoun takes up ("ne hanno presi due"), or the things
 * that a mere number counts on ("Four rockets hit the town. Three were intercepted"). People it counts may be others
 * ("militants attacked a post and killed five").
 */
function meantBy(parsed: Parsed, verb: number): Pick<Mention, 'actor' | 'things'> | null {
  const told = antecedentsOf(parsed, verb).find(
    ({ mention, takenUp }) => mention && (takenUp || mention.actor === null),
  );
  return told?.mention ?? null;
}
