import type { UnmetCondition } from '../model/explanation.ts';
import type { GrammarFunction } from '../model/grammar.ts';
import type { Token } from '../model/token.ts';
import type { Sense, SlotType, Trigger } from '../model/trigger.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import { clauseAround, type Parsed } from './clause.ts';
import { meansIn } from './cores.ts';
import { isOfType, isParty } from './mention.ts';
import { isOfIts, objects, subjects, withoutOthersPhrases } from './of-phrases.ts';
import { countableOf } from './people.ts';
import { isWord, phraseWords, wordsStandAt } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { antecedentsOf } from './stand-ins.ts';
import type { Trace } from './trace.ts';
import { meetsByClass } from './word-classes.ts';

/**
 * The first sense of a trigger whose conditions the clause meets; where none is met to the letter, the first that is when
 * cue words also stand for their class; null when silence is right.
 */
export function chooseSense(
  trigger: Trigger,
  argumentsOf: (sense: Sense) => ArgumentSet,
  parsed: Parsed,
  head: number,
  trace?: Trace,
): Sense | null {
  let byClass: Sense | null = null;
  for (const sense of trigger.senses) {
    const set = sense.when ? argumentsOf(sense) : null;
    const unmet = set ? unmetBy(trigger, sense, set, parsed, head) : [];
    trace?.sense(sense, set, unmet[0] ?? null);
    if (unmet.length === 0) return sense;
    const uncued = unmet.length === 1 && unmet[0]?.condition === 'any';
    if (
      byClass === null &&
      uncued &&
      set &&
      meetsByClass(sense, withoutOthersPhrases(set, trigger, parsed, head), parsed.vocabulary)
    )
      byClass = sense;
  }
  if (byClass) trace?.sense(byClass, argumentsOf(byClass), null);
  return byClass;
}

/**
 * The sense of a trigger whose weapon the text has named right before: "Rockets hit Homs. Hama was hit too." Null where
 * more than the weapon is missing, or the event before was of another kind.
 */
export function senseAsBefore(
  trigger: Trigger,
  argumentsOf: (sense: Sense) => ArgumentSet,
  parsed: Parsed,
  head: number,
  before: string,
  trace?: Trace,
): Sense | null {
  // Whom it killed is a toll, and no event beside it.
  if (trigger.pos !== 'verb' || countableOf(parsed, trigger.lemma) !== null) return null;
  for (const sense of trigger.senses) {
    if (sense.kind !== before || !sense.when?.means) continue;
    const unmet = unmetBy(trigger, sense, argumentsOf(sense), parsed, head);
    if (unmet.length !== 1 || unmet[0]?.condition !== 'means') continue;
    trace?.sense(sense, argumentsOf(sense), null);
    return sense;
  }
  return null;
}

/** The conditions a clause does not meet, in the order they are tried. */
function unmetBy(
  trigger: Trigger,
  { when = {} }: Sense,
  set: ArgumentSet,
  parsed: Parsed,
  head: number,
): readonly UnmetCondition[] {
  const { from } = set.window;
  const to = endOfGoverned(parsed, head, set.window.to);
  const headLemma = parsed.tokens[head]?.lemma ?? '';
  const unmet: UnmetCondition[] = [];
  const ofIts = (owner: RegExp) => (a: Argument) =>
    a.function === 'of' && isOfIts(a, owner, trigger, parsed, head);
  if (when.object && !fills(set, ['object'], when.object, ofIts(objects)))
    unmet.push({ condition: 'object', values: [when.object] });
  if (when.subject && !fills(set, ['subject'], when.subject, ofIts(subjects)))
    unmet.push({ condition: 'subject', values: [when.subject] });
  if (when.means) {
    const means = meansIn(parsed.tokens, from, to, parsed.vocabulary);
    if (!when.means.some((m) => means.includes(m))) unmet.push({ condition: 'means', values: when.means });
  }
  if (
    when.any &&
    !wordsOfCues(when.any).some((words) => occurs(words, parsed, from, to, headLemma)) &&
    !apart(parsed, head, from, to).some((token) => when.any?.some((word) => isWord(token, word))) &&
    !when.any.some((word) => isMeant(word, parsed, head))
  )
    unmet.push({ condition: 'any', values: when.any });
  const unwanted = when.none
    ? wordsOfCues(when.none).findIndex((words) =>
        occurs(words, parsed, from, to, headLemma, isParticipleOfNoun),
      )
    : -1;
  if (unwanted >= 0) unmet.push({ condition: 'none', values: [when.none?.[unwanted] ?? ''] });
  if (when.parties !== undefined && partiesOf(set) < when.parties)
    unmet.push({ condition: 'parties', values: [String(when.parties)] });
  const unfilled = Object.entries(when.prep ?? {}).find(([name, type]) => !fills(set, [name], type));
  if (unfilled) unmet.push({ condition: 'prep', values: [unfilled.join(' ')] });
  return unmet;
}

/** "A bid to retake Vallaipadu failed": the subject and object of a verb that a clause of their own parts from it. */
function apart({ tokens }: Parsed, head: number, from: number, to: number): readonly Token[] {
  return tokens.filter(
    (token, at) =>
      token.head === head && (at < from || at >= to) && /^(?:nsubj|obj)/.test(token.relation ?? ''),
  );
}

/**
 * Where the clause of an event word ends, with what it governs: "agreed to reopen the border", "warned that it would strike".
 */
function endOfGoverned(parsed: Parsed, head: number, end: number): number {
  const { tokens, predicates } = parsed;
  const next = predicates.find((p) => p.head > head && isGoverned(parsed, p, head, end));
  if (!next) return end;
  const { relation } = tokens[next.head] ?? {};
  return relation === 'ccomp' || next.first <= end + 1 ? Math.max(end, clauseAround(parsed, next).to) : end;
}

function isGoverned({ tokens, predicates }: Parsed, next: Predicate, head: number, end: number): boolean {
  const { head: above, relation } = tokens[next.head] ?? {};
  if (above === head && relation === 'ccomp') return true;
  if (next.form !== 'infinitive' || next.first < end - 1) return false;
  const governor = next.governor === null ? undefined : predicates[next.governor];
  return governor?.head === head || (above === head && /^(?:xcomp|obl|advcl)$/.test(relation ?? ''));
}

function fills(
  set: ArgumentSet,
  functions: readonly string[],
  type: SlotType,
  also: (argument: Argument) => boolean = () => false,
): boolean {
  return set.arguments.some((a) => (functions.includes(a.function) || also(a)) && isA(a, type));
}

/** Whether an argument is of a type; a people that does something are those who live there, too ("the Syrians return"). */
function isA({ function: name, mention }: Argument, type: SlotType): boolean {
  return (
    isOfType(mention, type) || (type === 'civilian' && name === 'subject' && mention.actor?.nation === true)
  );
}

/** Functions in which those an event is between can stand. */
const sidesOfEvent: ReadonlySet<GrammarFunction> = new Set([
  'subject',
  'object',
  'agent',
  'by',
  'of',
  'to',
  'with',
  'between',
  'against',
]);

/** How many who can make war or peace an event word brings together ("the two foreign ministers met" are two). */
function partiesOf({ arguments: found }: ArgumentSet): number {
  const sides = new Set(
    found.filter((a) => sidesOfEvent.has(a.function) && isParty(a.mention)).map(({ mention }) => mention),
  );
  return [...sides].reduce(
    (sum, { count, actor }) => sum + (actor?.force === 'state' ? (count?.best ?? 1) : 1),
    0,
  );
}

/** "Of 40 drones, 38 were shot down": a word that is only stood for. */
function isMeant(word: string, parsed: Parsed, head: number): boolean {
  return antecedentsOf(parsed, head).some(({ noun }) => isWord(noun, word));
}

/** "suspected rebels": a participle before its noun is not the word it is spelt like ("a suspect"). */
function isParticipleOfNoun({ pos, relation }: Token): boolean {
  return pos === 'VERB' && relation === 'amod';
}

const splitCues = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The words of each phrase of a list of the language data, which is asked for again and again. */
function wordsOfCues(phrases: readonly string[]): readonly (readonly string[])[] {
  let split = splitCues.get(phrases);
  if (!split) {
    split = phrases.map(phraseWords);
    splitCues.set(phrases, split);
  }
  return split;
}

function occurs(
  words: readonly string[],
  parsed: Parsed,
  from: number,
  to: number,
  headLemma: string,
  excepted: (token: Token) => boolean = () => false,
): boolean {
  if (words.length === 1 && words[0] === headLemma) return false;
  for (let at = from; at < to; at += 1)
    if (wordsStandAt(parsed.tokens, at, words) && !excepted(parsed.tokens[at] as Token)) return true;
  return false;
}
