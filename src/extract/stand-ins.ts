import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { nounAt, thingAt } from './counted-nouns.ts';
import type { Mention } from './mention.ts';
import { mentionAt } from './mention-lookup.ts';
import { numbersIn } from './numbers.ts';
import { bareForm } from './phrases.ts';

/** The noun that a number or pronoun without one stands for, in its own sentence or the one before. */
export interface Antecedent {
  readonly noun: Token;
  readonly mention: Mention | null;
  /** A pronoun takes it up ("three of them", "ne ha presi due"); a mere number may count something else. */
  readonly takenUp: boolean;
}

/** Steps of the tree between a stand-in and the verb it belongs to ("12 of them were shot down"). */
const reach = 3;

/** What the words that stand for a noun bring to a verb: "40 drones were launched; 38 were shot down", "ne ha abbattuti 38". */
export function antecedentsOf(parsed: Parsed, verb: number): readonly Antecedent[] {
  return standIns(parsed)
    .filter(({ at }) => belongsTo(parsed, at, verb))
    .flatMap((one) => {
      const found = nounBefore(parsed, one.at) ?? (parsed.previous && nounBefore(parsed.previous));
      return found ? [{ ...found, takenUp: one.pronoun }] : [];
    });
}

interface StandIn {
  readonly at: number;
  readonly pronoun: boolean;
}

const known = new WeakMap<Parsed, readonly StandIn[]>();

/** The numbers and pronouns of a sentence that have no noun. */
function standIns(parsed: Parsed): readonly StandIn[] {
  let found = known.get(parsed);
  if (!found) {
    const { tokens, vocabulary } = parsed;
    const { standIns: pronouns } = vocabulary.language.grammar;
    const numbers = numbersIn(tokens, vocabulary.language).flatMap((number): readonly StandIn[] => {
      const noun = number.article ? null : nounAt(parsed, number);
      const bare = noun !== null && (noun.pronoun || noun.at === number.last);
      return bare && tokens[number.last]?.relation !== 'nummod'
        ? [{ at: number.last, pronoun: noun.pronoun }]
        : [];
    });
    const others = tokens.flatMap((token, at): readonly StandIn[] =>
      pronouns.includes(bareForm(token)) && !/^(?:det|amod|nummod|case|mark)/.test(token.relation ?? '')
        ? [{ at, pronoun: true }]
        : [],
    );
    found = [...numbers, ...others];
    known.set(parsed, found);
  }
  return found;
}

function belongsTo({ tokens }: Parsed, from: number, verb: number): boolean {
  // "17 of which intercepted by the army": the participle hangs on what it says something of.
  if (tokens[verb]?.head === from && tokens[verb]?.relation?.startsWith('acl')) return true;
  for (let at = from, steps = 0; steps < reach; steps += 1) {
    const head = tokens[at]?.head ?? -1;
    if (head === verb) return true;
    if (head < 0 || tokens[head]?.pos === 'VERB') return false;
    at = head;
  }
  return false;
}

/** The nearest noun before a token that is counted, else the nearest in the plural, of people or of a thing that is used in war. */
function nounBefore(parsed: Parsed, before = parsed.tokens.length): Omit<Antecedent, 'takenUp'> | null {
  const { tokens, vocabulary } = parsed;
  const counted = numbersIn(tokens, vocabulary.language).flatMap((number) => {
    if (number.last >= before) return [];
    const noun = nounAt(parsed, number);
    const own = noun !== null && !noun.pronoun && noun.at !== number.last && noun.at < before;
    return own && isThing(parsed, noun.at) ? [noun.at] : [];
  });
  const several = tokens.findLastIndex(
    (t, at) => at < before && t.pos === 'NOUN' && t.morphology.number === 'plural' && isThing(parsed, at),
  );
  const at = counted.at(-1) ?? several;
  const noun = tokens[at];
  return noun ? { noun, mention: mentionAt(parsed, at) ?? null } : null;
}

/** Days, kilometres and attacks are counted too, but nothing is done to them. */
function isThing(parsed: Parsed, at: number): boolean {
  const thing = thingAt(parsed, at);
  return parsed.tokens[at]?.pos === 'NOUN' && thing !== 'nothing' && thing !== 'km' && thing !== 'sorties';
}
