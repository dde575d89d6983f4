import type { Claim } from '../model/claim.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';
import { type SentenceContext, spelt } from './build-claim.ts';
import { clauseAround, type Parsed, type Window } from './clause.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';
import { withList } from './mention-lookup.ts';
import { type PhraseMatch, phrasesIn } from './phrases.ts';
import { placesOf } from './place-references.ts';
import type { Predicate } from './predicates.ts';
import { predicateAt } from './scope.ts';
import { verbStatus } from './status.ts';
import type { Placed } from './tolls.ts';
import { above, child } from './tree.ts';

/** Steps of the tree between the words for "the same" and the place it befell. */
const reach = 2;

/**
 * What befell one place and then another: "The army took Hama on Monday. Homs followed", "il giorno dopo è toccato a Homs". The
 * claim told last, of the next place and at its own time; none where the text has just told no event with a place.
 */
export function toldAgain(
  parsed: Parsed,
  context: SentenceContext,
  discourse: Discourse,
  before: Claim | undefined,
): readonly Placed[] {
  const { again } = parsed.vocabulary;
  if (!before || before.places.length === 0 || !assertiveStatuses.has(before.status)) return [];
  if (discourse.groupOf(before.kind) === 'talk') return [];
  return phrasesIn(again, parsed.tokens).flatMap((words) => {
    const predicate = verbOf(parsed, words);
    if (predicate && takesMore(parsed, predicate, words)) return [];
    const head = predicate?.head ?? words.last;
    // "Homs was followed by Hama" says of Hama what it does not say of Homs.
    const undergoes = predicate?.passive === true && predicate.head === words.last;
    const first = parsed.mentions.find(
      (m) => isNextPlace(m, parsed, words, head) && !(undergoes && m.preposition === null),
    );
    const places = withList(first, parsed.mentions, parsed).flatMap((m) => placesOf(m, parsed, discourse));
    if (places.length === 0 || places.some((p) => before.places.some(({ name }) => name === p.name)))
      return [];
    const window = predicate ? clauseAround(parsed, predicate) : whole(parsed);
    const status = predicate ? verbStatus(parsed, predicate, window, before.kind).status : before.status;
    if (status === null || !assertiveStatuses.has(status)) return [];
    const trigger = { first: words.first, last: words.last, head, triggers: [] };
    const when = context.times.whenOf({ head, window, status, earlier: predicate?.pluperfect === true });
    const { sentence, quote } = context;
    const claim: Claim = {
      ...before,
      attribution: null,
      ...spelt(trigger, parsed, context),
      places,
      when,
      status: before.status,
      counts: [],
      evidence: { start: sentence.start, end: sentence.end, quote },
      alsoAt: [],
      section: sentence.section,
      rule: `${before.rule}/again`,
    };
    return [{ claim, toll: false, trigger }];
  });
}

/** The verb of the words, or of the clause they stand in. */
function verbOf(parsed: Parsed, { first, last }: PhraseMatch<true>): Predicate | undefined {
  for (let at = last; at >= first; at -= 1) {
    const own = parsed.predicates.find((p) => p.head === at);
    if (own) return own;
  }
  const copula = child(parsed.tokens, last, /^cop$/);
  const be = copula === null ? undefined : parsed.predicates.find((p) => p.head === copula);
  return be ?? predicateAt(parsed, parsed.tokens[last]?.head ?? -1);
}

/** "followed the suspect to Hama", "it is up to Hama to decide": the words have another sense where the verb has more to it. */
function takesMore({ tokens }: Parsed, { head }: Predicate, { first, last }: PhraseMatch<true>): boolean {
  const more = child(tokens, head, /^(?:obj|ccomp|xcomp|csubj)/);
  return more !== null && (more < first || more > last);
}

/** "Stessa sorte per Homs": words without a verb speak for their whole sentence. */
function whole({ tokens }: Parsed): Window {
  return { from: 0, to: tokens.length, opener: 'start', openedBy: null };
}

function isNextPlace(
  { head, place, actor, preposition }: Mention,
  { tokens }: Parsed,
  { first, last }: PhraseMatch<true>,
  verb: number,
): boolean {
  if (!place || place.anaphoric || (actor && !actor.metonym)) return false;
  if (preposition !== null && !goals.has(preposition)) return false;
  let steps = 0;
  for (const { at } of above(tokens, head)) {
    steps += 1;
    if ((first <= at && at <= last) || at === verb) return true;
    if (steps === reach) return false;
  }
  return false;
}

/** Functions in which the place it befell next can stand, beside that of the subject. */
const goals: ReadonlySet<string> = new Set(['to', 'at', 'of', 'for']);
