import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { bareForm, type PhraseIndex, phraseAt } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { type Governors, isSought } from './scope.ts';
import { reading, type StatusReading } from './status-reading.ts';
import { above, child, children } from './tree.ts';
import type { ControlClass } from './vocabulary.ts';

/**
 * How the word over an event word bears on it: with the words behind it ("give up", "mettere in guardia"), its particle or the
 * noun's preposition ("call off", "warn of"), or alone.
 */
export function bearingOf(
  parsed: Parsed,
  verb: number,
  lemma: string,
  event: number,
): ControlClass | undefined {
  const { tokens, vocabulary } = parsed;
  const phrase = phraseAt(vocabulary.controlPhrases, tokens, verb);
  if (phrase && (event < verb || phrase.last < event)) return phrase.value;
  const beside = [child(tokens, verb, /^compound:prt$/), child(tokens, event, /^case$/)];
  const phrases = beside.flatMap((at) => (at === null ? [] : `${lemma} ${tokens[at]?.form.toLowerCase()}`));
  return phrases.map((words) => vocabulary.control.get(words)).find(Boolean) ?? vocabulary.control.get(lemma);
}

/** Whether a phrase opens the clause or phrase of a word: its last word hangs on it, or on what opens it. */
function opensWith({ tokens }: Parsed, index: PhraseIndex<true>, word: number): boolean {
  for (let at = Math.max(0, word - 6); at < word; at += 1) {
    const match = phraseAt(index, tokens, at);
    const over = match ? (tokens[match.last]?.head ?? -1) : -1;
    if (over === word || (over >= 0 && over < word && tokens[over]?.head === word)) return true;
  }
  return false;
}

/** "instead of storming X", "far from taking it": something else was done. */
export function isInstead(parsed: Parsed, word: number): boolean {
  return opensWith(parsed, parsed.vocabulary.instead, word);
}

/** "had nothing to do with the attack", "estraneo all'attacco": whoever is spoken of did not do it. */
export function isUninvolved(parsed: Parsed, word: number): boolean {
  return opensWith(parsed, parsed.vocabulary.uninvolved, word);
}

/** "no intention of leaving", "nessun piano di attacco": a goal, attempt or risk that is not there. */
export function lacksNoun(parsed: Parsed, nouns: readonly number[]): boolean {
  const { tokens, vocabulary } = parsed;
  const { negation } = vocabulary.language.status;
  return nouns.some(
    (noun) =>
      isSought(parsed, noun) &&
      children(tokens, noun).some(
        (at) => tokens[at]?.relation === 'det' && negation.includes(bareForm(tokens[at] as Token)),
      ),
  );
}

/** Verbs of a chain that are denied or averted undo each other in pairs: "could not prevent the rebels from taking it". */
export function isUnprevented(parsed: Parsed, [own, ...over]: readonly Predicate[]): boolean {
  if (!own || own.negated) return false;
  const averted = over.filter(
    (p) => bearingOf(parsed, p.head, p.lemma, own.head) === 'prevented' && p.head !== own.head,
  ).length;
  const denied = over.filter((p) => p.negated).length;
  return averted > 0 && denied > 0 && (averted + denied) % 2 === 0;
}

/** "verify whether they took it": what a clause asks, which nobody knows; not the condition of another. */
export function isAskedWhether(parsed: Parsed, word: number): boolean {
  const { tokens, vocabulary } = parsed;
  const { whether } = vocabulary.language.status;
  const asks = (at: number) =>
    /^(?:ccomp|csubj|acl|obl|nmod)/.test(tokens[at]?.relation ?? '') &&
    children(tokens, at).some(
      (c) => c < at && tokens[c]?.relation === 'mark' && whether.includes(bareForm(tokens[c] as Token)),
    );
  if (asks(word)) return true;
  for (const { at, from } of above(tokens, word)) {
    if (/^(?:parataxis|advcl)/.test(tokens[from]?.relation ?? '')) return false;
    if (asks(at)) return true;
  }
  return false;
}

/** "Has the town fallen?": a question that can be answered by no; "why did the town fall?" takes it for granted. */
export function isQuestion({ tokens, vocabulary }: Parsed, word: number): boolean {
  const ends = /^[.?!;:]$/;
  const end = tokens.findIndex((t, at) => at > word && ends.test(t.form));
  if (end < 0 || tokens[end]?.form !== '?') return false;
  const from = tokens.findLastIndex((t, at) => at < word && ends.test(t.form)) + 1;
  const { interrogatives } = vocabulary.language.status;
  return !tokens.slice(from, Math.min(word, from + 4)).some((t) => interrogatives.includes(bareForm(t)));
}

/** What words around an event noun make of it that say it is still to come; null where none does. */
export function prospectOf(parsed: Parsed, head: number, over: Governors | null): StatusReading | null {
  if (opensWith(parsed, parsed.vocabulary.aheadOf, head)) return reading('planned', 'ahead of');
  return isBegun(parsed, over) ? null : (aheadBy(parsed, head) ?? soughtBeside(parsed, head));
}

/** "The expected assault began", "launched a long-planned attack": what was awaited came. */
function isBegun({ tokens, vocabulary }: Parsed, over: Governors | null): boolean {
  const verb = over?.nouns.length === 0 ? over.verbs[0] : undefined;
  if (!verb || verb.negated || verb.mood !== 'indicative' || verb.modal !== null) return false;
  const past = verb.tense === 'past' || verb.auxiliary !== 'none' || verb.tense === 'present';
  if (!past || child(tokens, verb.head, /^cop$/) !== null) return false;
  if (over?.relation === 'nsubj') return verb.lemma !== vocabulary.language.grammar.auxiliaries.be;
  return /^(?:obj|nsubj:pass)$/.test(over?.relation ?? '') && vocabulary.support.has(verb.lemma);
}

/** "a coming offensive", "the planned withdrawal", "a possible attack". */
function aheadBy({ tokens, vocabulary }: Parsed, head: number): StatusReading | null {
  for (const at of children(tokens, head)) {
    const { relation, lemma, morphology } = tokens[at] as Token;
    if (!/^(?:amod|compound|acl)$/.test(relation ?? '')) continue;
    const form = bareForm(tokens[at] as Token);
    if (vocabulary.ahead.has(lemma) || vocabulary.ahead.has(form)) return reading('predicted', 'ahead');
    if (morphology.form !== 'participle' || child(tokens, at, /^(?:aux|xcomp|ccomp|obj)/) !== null) continue;
    const bearing = vocabulary.control.get(lemma);
    if (bearing === 'plan') return reading('planned', 'planned');
    if (bearing === 'forecast') return reading('predicted', 'expected');
  }
  return null;
}

/** "Fears are growing of an attack", "have drawn up plans for an attack": the noun whose content it is stands beside its verb. */
function soughtBeside({ tokens, vocabulary }: Parsed, head: number): StatusReading | null {
  const { head: verb, relation } = tokens[head] as Token;
  const preposition = child(tokens, head, /^case$/);
  if (preposition === null || !/^(?:obl|nmod)/.test(relation ?? '') || (verb ?? -1) < 0) return null;
  const { grammar } = vocabulary.language;
  const name = grammar.prepositions[bareForm(tokens[preposition] as Token)];
  const article = child(tokens, head, /^det/);
  const known = article !== null && grammar.definite.includes(bareForm(tokens[article] as Token));
  if ((name !== 'of' && name !== 'for') || known) return null;
  const beside = children(tokens, verb as number).filter(
    (at) => at < head && /^(?:nsubj|obj)/.test(tokens[at]?.relation ?? ''),
  );
  const lemmas = beside.map((at) => tokens[at]?.lemma ?? '');
  if (lemmas.some((lemma) => vocabulary.riskNouns.has(lemma))) return reading('predicted', 'risk noun');
  const sought = (lemma: string) => vocabulary.goalNouns.has(lemma) || vocabulary.soughtNouns.has(lemma);
  return lemmas.some(sought) ? reading('planned', 'goal noun') : null;
}

/** "are to withdraw", "was due to enter": what somebody is to do. */
export function isToCome({ tokens, vocabulary }: Parsed, { head }: Predicate): boolean {
  const { auxiliaries, infinitiveMarker } = vocabulary.language.grammar;
  const before = children(tokens, head).filter((at) => at < head);
  const is = before.some(
    (at) => tokens[at]?.lemma === auxiliaries.be && /^(?:cop|aux)/.test(tokens[at]?.relation ?? ''),
  );
  const marks = before.filter((at) => tokens[at]?.relation === 'mark');
  return (
    is &&
    infinitiveMarker !== null &&
    marks.some((at) =>
      [at, ...children(tokens, at)].some((i) => bareForm(tokens[i] as Token) === infinitiveMarker),
    )
  );
}

/** Whether a verb over an infinitive says in the progressive that it will be ("are going to storm"). */
export function looksAhead({ vocabulary }: Parsed, governor: Predicate): boolean {
  return governor.progressive && vocabulary.language.verbs.control.goingTo.includes(governor.lemma);
}

/** "tried in vain to take it": words of failure in the clause of the attempt. */
export function isVain({ tokens, vocabulary }: Parsed, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, tokens.length); at += 1)
    if (phraseAt(vocabulary.vain, tokens, at)) return true;
  return false;
}
