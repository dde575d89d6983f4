import type { UnmetCondition } from '../model/explanation.ts';
import type { GrammarFunction } from '../model/grammar.ts';
import type { Token } from '../model/token.ts';
import type { Sense, SlotType, Trigger } from '../model/trigger.ts';
import { adjectiveEndings } from './adjectives.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import { clauseAround, type Parsed } from './clause.ts';
import { meansIn } from './cores.ts';
import { isAimOfBody, isInsideName } from './inside-names.ts';
import { isOfType, isParty } from './mention.ts';
import { isOfIts, objects, subjects, withoutOthersPhrases } from './of-phrases.ts';
import { countableOf } from './people.ts';
import { isWord, phraseWords, wordsStandAt } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { antecedentsOf } from './stand-ins.ts';
import type { Trace } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';
import { meetsByClass } from './word-classes.ts';

/** A trigger of the lexicon found in a sentence; `head` is the token that carries the sense. */
export interface TriggerMatch {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly triggers: readonly Trigger[];
  /** The match of fewer words that begins here, for where no sense of this one fits ("fare cadere", cadere). */
  readonly shorter?: TriggerMatch | undefined;
}

/** Words an adverb, article or adjective may put inside a phrase trigger ("prendere rapidamente il pieno controllo"). */
const longestGap = 3;

/** The triggers of a sentence, longest first at each token, not overlapping. */
export function findTriggers(parsed: Parsed, trace?: Trace): readonly TriggerMatch[] {
  const found: TriggerMatch[] = [];
  for (let at = 0; at < parsed.tokens.length; ) {
    const match = parsed.inNames?.has(at) ? null : triggerAt(parsed, at, trace);
    if (match) found.push(match);
    at = match ? match.last + 1 : at + 1;
  }
  return found;
}

function triggerAt(parsed: Parsed, at: number, trace: Trace | undefined): TriggerMatch | null {
  const { tokens, vocabulary } = parsed;
  const token = tokens[at] as Token;
  const found = new Map<number, TriggerMatch>();
  for (const key of keysOf(token)) {
    for (const entry of vocabulary.triggers.byFirst.get(key) ?? []) {
      const last = lastWord(parsed, at, entry.words, () => entry.value.some(isOfOwner));
      if (last === null || found.has(last)) continue;
      const triggers = entry.value.filter((t) => fitsPartOfSpeech(t, parsed, at, last));
      if (triggers.length > 0) found.set(last, { first: at, last, head: at, triggers });
      const others = trace && entry.value.filter((t) => !triggers.includes(t));
      if (others && others.length > 0) trace.passedOver({ first: at, last, head: at, triggers: others });
    }
  }
  const shortestFirst = [...found.values()].sort((a, b) => a.last - b.last);
  return shortestFirst.reduce<TriggerMatch | null>(
    (shorter, match) => (shorter ? { ...match, shorter } : match),
    null,
  );
}

/** What an entry can be found by: the lemma, the form, and the last part of a compound with its hyphen ("-held"). */
function keysOf({ lemma, bare }: Token): readonly string[] {
  const hyphen = bare.lastIndexOf('-');
  const keys = lemma === bare ? [bare] : [lemma, bare];
  return hyphen > 0 ? [...keys, bare.slice(hyphen)] : keys;
}

/** A phrase whose noun is somebody's, by name even: "in SDF hands", "under Islamic State's control". */
function isOfOwner({ pos, senses }: Trigger): boolean {
  return pos === 'noun' && senses.some(({ frame }) => frame === 'hold');
}

function lastWord(
  { tokens, vocabulary }: Parsed,
  at: number,
  words: readonly string[],
  isOwned: () => boolean,
): number | null {
  let position = at;
  for (const word of words.slice(1)) {
    let next = position + 1;
    while (
      next - position <= longestGap &&
      tokens[next] &&
      !isPhraseWord(tokens[next], word, vocabulary) &&
      (isFiller(tokens[next] as Token) || isName(tokens[next] as Token))
    )
      next += 1;
    if (next - position > longestGap + 1 || !isPhraseWord(tokens[next], word, vocabulary)) return null;
    if (next > position + 1 && !isOwned() && !mayStandApart(tokens, position, next, word === words.at(-1)))
      return null;
    position = next;
  }
  return position;
}

/** A word of a phrase: an adjective or participle in any of its forms ("rimasta isolata", "presi vivi"). */
function isPhraseWord(token: Token | undefined, word: string, { language }: Vocabulary): boolean {
  if (isWord(token, word)) return true;
  if (!token || token.bare.length !== word.length || token.bare.slice(0, -1) !== word.slice(0, -1))
    return false;
  return isAttribute(token) && adjectiveEndings(word, language).includes(token.bare);
}

/** The tree's word for it where the part of speech is a guess: a predicate's complement, or what goes with a noun. */
function isAttribute({ pos, relation, morphology }: Token): boolean {
  if (pos === 'ADJ' || morphology.form === 'participle') return true;
  return relation === 'amod' || relation === 'xcomp' || relation === 'acl';
}

/**
 * Whether what stands in a gap leaves the words one phrase. "drove Islamic State out": a name only before an adverb; "took a
 * drone down over the sea": a preposition behind a noun begins something else.
 */
function mayStandApart(tokens: readonly Token[], from: number, to: number, isLast: boolean): boolean {
  const gap = tokens.slice(from + 1, to);
  const { pos, relation } = tokens[to] as Token;
  const particle = isLast && (pos === 'ADV' || relation === 'compound:prt');
  if (gap.some(isName)) return particle;
  return !isLast || particle || pos !== 'ADP' || !gap.some((t) => t.pos === 'NOUN');
}

function isName({ pos, form }: Token): boolean {
  return pos === 'PROPN' || pos === 'PART' || /^['’]s?$/.test(form);
}

function isFiller(token: Token): boolean {
  return (
    token.pos === 'DET' ||
    token.pos === 'ADV' ||
    token.pos === 'ADJ' ||
    token.pos === 'NUM' ||
    token.pos === 'NOUN' ||
    token.pos === 'PRON'
  );
}

function fitsPartOfSpeech(
  trigger: Trigger,
  { tokens, vocabulary }: Parsed,
  at: number,
  last: number,
): boolean {
  const token = tokens[at] as Token;
  if (trigger.pos === 'verb') return token.pos === 'VERB' || token.pos === 'AUX';
  const single = last === at;
  // "drones struck" is no drone strike: the words of a noun phrase are no verbs.
  if (trigger.pos === 'noun') {
    if (isInsideName(tokens, at, last) || isAimOfBody(tokens, at, vocabulary)) return false;
    const final = tokens[last];
    const isParticiple = final?.morphology.form === 'participle' || (final && isSpeltSo(trigger, final));
    if (final?.pos === 'VERB' && (!isParticiple || last - at > 1)) return false;
    return token.pos === 'NOUN' || token.pos === 'PROPN' || (!single && token.pos !== 'VERB');
  }
  const compound = trigger.lemma.startsWith('-') && token.pos === 'PROPN';
  return token.pos === 'ADJ' || token.pos === 'VERB' || token.pos === 'NOUN' || compound;
}

/** "shots fired": an entry that ends with a form of a verb means that form, whichever the tagger takes it for. */
function isSpeltSo({ lemma }: Trigger, { bare, lemma: dictionaryForm }: Token): boolean {
  return dictionaryForm !== bare && lemma.endsWith(` ${bare}`);
}

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
