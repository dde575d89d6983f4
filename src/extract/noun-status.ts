import type { Token } from '../model/token.ts';
import { awaitedBy } from './awaited.ts';
import { governors, type Parsed, type Window } from './clause.ts';
import { governedStatus, isHave, modalStatus } from './governed-status.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { bearingOf, isQuestion, isToCome, isUninvolved, lacksNoun, prospectOf } from './prospects.ts';
import { bearsOn, type Governors, governorsOfNoun, governorsOfVerb, headOf, isWithout } from './scope.ts';
import { excludedOnly, goesOnNow, hypothetical, isPast, lacksEvidence, lasting, undone } from './status.ts';
import { cuesIn, hedgeWords } from './status-cues.ts';
import { reading, type StatusReading } from './status-reading.ts';
import { child } from './tree.ts';

/**
 * The status of a claim whose trigger is a noun: the verb of its clause and the cue words around it.
 * @param undergone whether what the noun is "of" undergoes the act: "the capture of X"
 */
export function nounStatus(
  parsed: Parsed,
  first: number,
  last: number,
  kind: string,
  undergone = false,
): StatusReading {
  if (isAnniversary(parsed, first)) return reading('background', 'earlier than the news');
  const over = governorsOfNoun(parsed, first, last);
  const carrying = over ? over.verbs[0] : nearestPredicate(parsed, first, last);
  const head = headOf(parsed.tokens, first, last) ?? first;
  const window: Window = clauseSpan(parsed, first, last);
  const cues = cuesIn(parsed, window, first).filter((cue) => bearsOn(parsed, cue, head));
  if (cues.some((c) => c.value === 'stillNot')) return reading(null, 'still not');
  if (negatedNoun(parsed, first) || isWithout(parsed, head)) return reading(null, 'negated');
  if (isUninvolved(parsed, head)) return reading(null, undone);
  if (over && lacksNoun(parsed, over.nouns)) return reading(null, 'negated');
  if (over && lacksEvidence(parsed, over.nouns)) return reading(null, 'no evidence');
  const awaited = awaitedBy(parsed, head);
  if (awaited) return awaited;
  const hedge = hedgeWords(parsed, cues);
  const copula = over?.verbs.length === 0 ? copulaOver(parsed, head) : null;
  const chain =
    copula ??
    (over ? withModals(parsed, over.verbs) : null) ??
    (carrying ? [carrying, ...governors(carrying, parsed.predicates)] : []);
  const given = over !== null && isGiven(parsed, head, over);
  const unreal = given ? null : unrealNoun(parsed, first, head, over, chain, kind, undergone);
  if (unreal) return { ...unreal, hedge: unreal.hedge ?? (unreal.status === null ? null : hedge) };
  const purposed = given ? null : (prospectOf(parsed, head, over) ?? goalOf(parsed, first, head, over, kind));
  if (purposed) return purposed;
  const mood = chain.find((p) => p.form === 'finite');
  if (!given && mood?.mood === 'conditional')
    return reading(isForecast(parsed, mood) ? 'predicted' : 'unconfirmed', 'conditional', hedge);
  if (!given && (mood?.tense === 'future' || mood?.modal === 'future')) return reading('predicted', 'future');
  if (hypothetical(parsed, window, head)) return reading('predicted', 'hypothetical clause');
  if (cues.some((c) => c.value === 'imminent') && !(mood && isPast(mood)))
    return reading('predicted', 'imminent', hedge);
  if (hedge) return reading('unconfirmed', 'hedge', hedge);
  if (cues.some((c) => c.value === 'background')) return reading('background', 'earlier than the news');
  if (isQuestion(parsed, head)) return reading('unconfirmed', 'question');
  const goesOn =
    chain.some((p) => p.progressive || goesOnNow(p, parsed.vocabulary)) ||
    cues.some((c) => c.value === 'ongoing');
  return goesOn || lasting.has(kind) ? reading('ongoing', 'in progress') : reading('reported', 'asserted');
}

/** A conditional that looks ahead: without auxiliary, and in English without a perfect. */
function isForecast(parsed: Parsed, mood: Predicate): boolean {
  const { hearsayConditional } = parsed.vocabulary.language.grammar;
  return mood.auxiliary === 'none' || (!hearsayConditional && !isHave(parsed, mood));
}

/** "dovrebbe entrare": the modals that the tree has beside a verb, not over it. */
function withModals({ tokens, predicates }: Parsed, verbs: readonly Predicate[]): readonly Predicate[] {
  const [first] = verbs;
  if (first?.form !== 'infinitive' || first.auxiliary !== 'none') return verbs;
  const modals = governors(first, predicates).filter(({ head }) => tokens[head]?.head === first.head);
  return [...verbs, ...modals.filter((p) => !verbs.includes(p))];
}

/** "a dieci anni dagli attentati", "three months after the attack": what an event of long ago dates is the news. */
function isAnniversary({ tokens, vocabulary: { language } }: Parsed, first: number): boolean {
  const article = tokens[first - 1]?.pos === 'DET' ? 1 : 0;
  const preposition = tokens[first - 1 - article];
  const name = preposition ? language.grammar.prepositions[bareForm(preposition)] : undefined;
  if (name !== 'from' && name !== 'after') return false;
  const before = tokens[first - 2 - article];
  const { month, year, decade } = language.dates.units;
  const long = [month, year, decade].flatMap((u) => (u ? [...u.one, ...u.many] : []));
  return before !== undefined && long.includes(bareForm(before));
}

/** "the siege would be broken": where the tree takes the verb for an adjective or noun, its "be" tells the mood. */
function copulaOver({ tokens, predicates }: Parsed, head: number): readonly Predicate[] | null {
  const above = tokens[head]?.head ?? -1;
  const be = above < 0 ? null : child(tokens, above, /^(?:cop|aux)$/);
  const predicate = be === null ? undefined : predicates.find((p) => p.first <= be && be <= p.head);
  return predicate ? [predicate] : null;
}

/** Kinds of act somebody announces before they do it: their own to do, whatever undergoes it. */
const isMeant: ReadonlySet<string> = new Set([
  'withdrawal',
  'displacement',
  'prisoner_exchange',
  'aid_corridor',
]);

/** What the verbs over an event noun make of it, where they keep it from being a fact. */
function unrealNoun(
  parsed: Parsed,
  first: number,
  head: number,
  over: Governors | null,
  chain: readonly Predicate[],
  kind: string,
  undergone: boolean,
): StatusReading | null {
  const { reporting, agreeing, rejecting } = parsed.vocabulary;
  if (excludedOnly(parsed, chain)) return reading('predicted', 'not excluded');
  if (chain.some((p) => p.negated)) return reading(null, 'negated');
  if (chain[0]?.form === 'infinitive' && isToCome(parsed, chain[0])) return reading('planned', 'is to');
  const meant = meantBy(parsed, chain[0], over);
  if (meant) return meant;
  const relation = over?.relation ?? null;
  for (const [i, governor] of chain.entries()) {
    const bearing = bearingOf(parsed, governor.head, governor.lemma, head);
    // A battle that stopped was fought; an attack somebody prevented was not.
    const undergoes =
      relation === null || i > 0 ? governor.head < first || governor.passive : relation !== 'nsubj';
    if ((bearing === 'prevented' || bearing === 'excluded') && undergoes) return reading(null, 'prevented');
    // Who announces a truce, or agrees to one, has made it; who announces the capture of a town has taken it.
    const announces = reporting.has(governor.lemma);
    const agrees = kind === 'agreement_ceasefire' && (announces || agreeing.has(governor.lemma));
    // "rejected a ceasefire": there was none; who rejects an attack fought it.
    if (undergoes && rejecting.has(governor.lemma) && (kind === 'agreement_ceasefire' || isMeant.has(kind)))
      return reading(null, 'rejected');
    const made = agrees || (undergone && announces && !isMeant.has(kind));
    if (bearing === 'plan' && undergoes && !made) return reading('planned', 'plan verb');
    if (bearing === 'forecast' && undergoes) return reading('predicted', 'forecast');
    if (
      governor.modal === 'possibility' ||
      governor.modal === 'obligation' ||
      (bearing === 'possibility' && governor.auxiliary === 'none')
    )
      return modalStatus(parsed, governor) ?? reading('predicted', 'possibility');
  }
  return null;
}

/** "gathered to launch an attack", "talks to open a corridor": what the verb that carries out the event is governed by. */
function meantBy(parsed: Parsed, verb: Predicate | undefined, over: Governors | null): StatusReading | null {
  const carries = verb?.form === 'infinitive' && parsed.vocabulary.support.has(verb.lemma);
  // "A lanciare l'attacco è stato ...": who did it is told.
  if (!verb || !carries || verb.first <= 1 || !/^(?:obj|nsubj:pass)$/.test(over?.relation ?? '')) return null;
  const governed = governedStatus(parsed, verb, governorsOfVerb(parsed, verb));
  const unreal = governed?.status === 'planned' || governed?.status === 'predicted';
  return unreal || governed?.because === 'prevented' ? governed : null;
}

/** A goal, plan, risk or wish the event is the content of. */
function goalOf(
  parsed: Parsed,
  first: number,
  head: number,
  over: Governors | null,
  kind: string,
): StatusReading | null {
  const { tokens, vocabulary } = parsed;
  const above = over?.nouns.flatMap((at) => tokens[at] ?? []) ?? tokens.slice(Math.max(0, first - 4), first);
  // "talks after the attack": it happened.
  if (over && givenBy.has(prepositionOf(parsed, head))) return null;
  // "Incubo attacco a X": a headline sets it before.
  const before = tokens[first - 1];
  const set = before && before.head === head && before.relation !== 'det' ? [before] : [];
  if ([...above, ...set].some((t) => vocabulary.riskNouns.has(t.lemma)))
    return reading('predicted', 'risk noun');
  // "the target of the attack": the attack is given, its aim is not the attack.
  const definite = over !== null && isDefinite(parsed, first, head);
  const aimed = above.some((t) => vocabulary.goalNouns.has(t.lemma)) && !definite;
  const sought =
    above.some((t) => vocabulary.soughtNouns.has(t.lemma)) &&
    kind !== 'agreement_ceasefire' &&
    (!definite || isMeant.has(kind));
  return aimed || sought ? reading('planned', 'goal noun') : null;
}

function prepositionOf({ tokens, vocabulary }: Parsed, head: number): string {
  const preposition = child(tokens, head, /^case$/);
  if (preposition === null) return '';
  return vocabulary.language.grammar.prepositions[bareForm(tokens[preposition] as Token)] ?? '';
}

/** Prepositions whose noun has happened, whatever the verb: "could leave after the attack". */
const givenBy: ReadonlySet<string> = new Set(['after', 'during', 'cause']);

/**
 * Whether the clause takes the event for granted: it comes after it, or the event is the doer of a verb with an object of its
 * own ("the attack did not kill anyone").
 */
function isGiven(parsed: Parsed, head: number, { verbs, nouns, relation }: Governors): boolean {
  if (nouns.length > 0 || !verbs[0]) return false;
  if (relation === 'obl') return givenBy.has(prepositionOf(parsed, head));
  const { head: verb, mood, tense, modal } = verbs[0];
  const told = mood === 'indicative' && tense !== 'future' && modal === null;
  return relation === 'nsubj' && told && child(parsed.tokens, verb, /^obj$/) !== null;
}

/** "the attack", "dell'attacco": with an article of something known. */
function isDefinite({ tokens, vocabulary }: Parsed, first: number, head: number): boolean {
  const { definite } = vocabulary.language.grammar;
  const article = child(tokens, head, /^(?:det|case)$/);
  const before = tokens[first - 1];
  return [article === null ? undefined : tokens[article], before].some(
    (t) => t !== undefined && definite.includes(bareForm(t)),
  );
}

function nearestPredicate(parsed: Parsed, first: number, last: number): Predicate | undefined {
  const before = parsed.predicates.findLast((p) => p.head < first && first - p.head <= 12);
  const after = parsed.predicates.find(
    (p) => p.first > last && p.form === 'finite' && !inRelative(parsed, p, last),
  );
  if (
    before &&
    (parsed.vocabulary.support.has(before.lemma) || parsed.vocabulary.control.has(before.lemma) || !after)
  )
    return before;
  return after ?? before;
}

/** Whether a relative pronoun stands between the noun and the verb, with no break to close its clause. */
function inRelative(parsed: Parsed, predicate: Predicate, last: number): boolean {
  const { relatives } = parsed.vocabulary.language.grammar;
  const between = parsed.tokens.slice(last + 1, predicate.first);
  const relative = between.findLastIndex((t) => t.pos === 'PRON' && relatives.includes(bareForm(t)));
  return relative >= 0 && !between.slice(relative).some((t) => /^[,–—)]$/.test(t.form));
}

function clauseSpan(parsed: Parsed, first: number, last: number): Window {
  const breaks = /^[;:]$/;
  let from = first;
  while (from > 0 && !breaks.test(parsed.tokens[from - 1]?.form ?? '')) from -= 1;
  let to = last + 1;
  while (to < parsed.tokens.length && !breaks.test(parsed.tokens[to]?.form ?? '')) to += 1;
  return { from, to, opener: 'start', openedBy: null };
}

function negatedNoun(parsed: Parsed, first: number): boolean {
  const negation = parsed.vocabulary.language.status.negation;
  return parsed.tokens.slice(Math.max(0, first - 2), first).some((t) => negation.includes(bareForm(t)));
}
