import type { Claim } from '../model/claim.ts';
import type { StateKind } from '../model/codebook.ts';
import type { PlacedWhen } from '../model/contract.ts';
import type { Token } from '../model/token.ts';
import type { Sense, Trigger } from '../model/trigger.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import { build, type SentenceContext, settled } from './build-claim.ts';
import type { Outcome } from './claims.ts';
import type { Parsed } from './clause.ts';
import { isLocative } from './cores.ts';
import type { Discourse } from './discourse.ts';
import { frames } from './frames.ts';
import { isAttributive } from './holdings.ts';
import type { Mention } from './mention.ts';
import { nounStatus } from './noun-status.ts';
import { type PhraseIndex, phraseAt } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { fillRoles } from './roles.ts';
import { governorsOfNoun } from './scope.ts';
import { verbStatus } from './status.ts';
import { reading, type StatusReading } from './status-reading.ts';
import type { TriggerMatch } from './triggers.ts';

/** The words that tell of a state, read in one of their senses. */
export interface ToldState {
  readonly trigger: Trigger;
  readonly sense: Sense;
  readonly match: TriggerMatch;
  readonly predicate: Predicate | undefined;
  readonly set: ArgumentSet;
}

/**
 * The claim that a place is held: who holds it and what place it is must both be told, neither is carried over but by a
 * pronoun. It sets no scene and counts nobody, since nothing happens in it.
 */
export function holdingOf(
  state: StateKind,
  { trigger, sense, match, predicate, set }: ToldState,
  parsed: Parsed,
  context: SentenceContext,
  discourse: Discourse,
): Outcome {
  const verb = trigger.pos === 'verb' ? predicate : undefined;
  const isOver = saysNoLonger(parsed, match, verb);
  if (isOver && state.over === null) return { fell: 'no longer so' };
  const status = standing(statusOf(parsed, match, verb, set, isOver));
  context.trace?.reading(set, status);
  if (status.status === null) return { fell: status.because };
  const attributed = isAttributed(parsed, match, verb);
  const held = set.arguments.filter((argument) => !isNoGround(argument, attributed, discourse));
  const roles = fillRoles(frames[sense.frame], { ...set, arguments: held }, parsed, discourse, 'control');
  if (roles.initiator.length === 0) return { fell: 'nobody holds it' };
  if (roles.places.length === 0) return { fell: 'no place is held' };
  const places = held.filter(({ mention }) =>
    roles.places.some(({ at }) => at?.start === startOf(mention, parsed)),
  );
  const partly = state.partly !== null && places.length > 0 && places.every((p) => isOfPart(p, parsed));
  if (partly && isOver) return { fell: 'no longer a part of it' };
  const kind = (isOver ? state.over : partly ? state.partly : null) ?? state.id;
  const told = build(trigger, { ...sense, kind }, match, parsed, context, roles, status, [], [], set);
  if (verb) discourse.setSubject(roles.initiator);
  const when = verb && told.when?.text ? told.when : context.times.ofState();
  // "nel pomeriggio avevano in mano la città": how things stood on a day of the news.
  const stood = status.because === 'imperfect' && told.when?.text && isOneDay(told.when);
  const dated: Claim = { ...told, when, status: stood ? 'reported' : told.status };
  return { claim: settled(dated, match, parsed, context.times), toll: false };
}

/**
 * Whether an argument is a place that nobody is said to hold whole: "areas" are none in particular, a stronghold in a region
 * is not the region, and a name no gazetteer knows may be anything where the words only qualify it ("il ministero della Sanità,
 * controllato da").
 */
function isNoGround(
  { function: name, mention }: Argument,
  attributed: boolean,
  discourse: Discourse,
): boolean {
  const { place, preposition } = mention;
  if (place === null || (mention.actor !== null && !mention.actor.metonym) || name === 'subject')
    return false;
  if (place.anaphoric) return place.kindHints.includes('region');
  return (
    (attributed && place.uncertain === true) || (isLocative(preposition) && discourse.places.isWide(place))
  );
}

function startOf({ first }: Mention, { tokens }: Parsed): number {
  return tokens[first]?.start ?? -1;
}

/** "the eastern half of Bakhmut", "il 40% della città": a place of which only a part is meant. */
function isOfPart({ mention }: Argument, { tokens, vocabulary }: Parsed): boolean {
  const { place, preposition, ofHead, start, first } = mention;
  if (place === null) return false;
  // "tre quartieri di Goma"
  if (!place.anaphoric && mention.count !== null && tokens[mention.first]?.pos === 'NOUN') return true;
  const { parts } = vocabulary.language.grammar;
  const owner = preposition === 'of' && ofHead !== null ? [ofHead, start - 1] : [];
  const before = Array.from({ length: first - start }, (_, i) => start + i);
  return [...owner, ...before].some((at) => {
    const token = tokens[at];
    return token !== undefined && (parts.includes(token.lemma) || /%$/.test(token.form));
  });
}

function isOneDay({ start, end }: PlacedWhen): boolean {
  return start !== null && start === end;
}

/** A state lasts by its nature: "still" adds nothing to it. */
function standing(status: StatusReading): StatusReading {
  return status.status === 'ongoing' ? { ...status, status: 'reported' } : status;
}

/** Tokens around a phrase in which words say that what it tells is over. */
const reach = 6;

/** "no longer controls", "non è più in mano a" */
function saysNoLonger(parsed: Parsed, { first, last }: TriggerMatch, verb: Predicate | undefined): boolean {
  const { noLonger, notAnyMore, language } = parsed.vocabulary;
  const from = Math.max(0, (verb?.first ?? first) - reach);
  if (occurs(noLonger, parsed, from, last)) return true;
  const negated = parsed.tokens.slice(from, last).some((t) => language.grammar.negations.includes(t.bare));
  return negated && occurs(notAnyMore, parsed, from, last + reach);
}

function occurs(index: PhraseIndex<true>, { tokens }: Parsed, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at <= Math.min(to, tokens.length - 1); at += 1)
    if (phraseAt(index, tokens, at)) return true;
  return false;
}

function statusOf(
  parsed: Parsed,
  match: TriggerMatch,
  verb: Predicate | undefined,
  { window }: ArgumentSet,
  isOver: boolean,
): StatusReading {
  const attributed = isAttributed(parsed, match, verb);
  if (wasOnce(parsed, match, verb)) return reading('background', 'of old');
  // "will attack the rebel-held town": what is said of a noun is so, whatever the verb of the clause.
  if (attributed) return reading('reported', isOver ? 'no longer' : 'said of it');
  if (isOver && !verb) return reading('reported', 'no longer');
  if (!verb) return nounStatus(parsed, match.first, match.last, '');
  return verbStatus(parsed, isOver ? { ...verb, negated: false } : verb, window, '');
}

function isAttributed(parsed: Parsed, match: TriggerMatch, verb: Predicate | undefined): boolean {
  return verb ? isReducedVerb(verb) : isAttributive(parsed, match);
}

function isReducedVerb({ form, auxiliary }: Predicate): boolean {
  return form === 'participle' && auxiliary === 'none';
}

/** "the former stronghold", "had held", "era in mano ai ribelli", "until 2016": it was so, and nothing says that it is. */
function wasOnce(parsed: Parsed, { first, last }: TriggerMatch, verb: Predicate | undefined): boolean {
  if (verb?.pluperfect) return true;
  const from = (verb?.first ?? first) - (verb ? 1 : 3);
  const to = clauseEnd(parsed, last);
  if (occurs(parsed.vocabulary.former, parsed, from, to) || saysUntil(parsed, from, to)) return true;
  const over = verb ? [] : (governorsOfNoun(parsed, first, last)?.verbs ?? []);
  return over.slice(0, 1).some((p) => p.pluperfect || (p.tense === 'imperfect' && p.form === 'finite'));
}

/** The last token that can say of a phrase that it is over: before the next sign, and not far. */
function clauseEnd({ tokens }: Parsed, last: number): number {
  const sign = tokens.findIndex((t, at) => at > last && /^[,;:.()–—]$/.test(t.form));
  return Math.min(last + reach, sign < 0 ? tokens.length : sign);
}

/** "until 2016", "fino a gennaio": a time follows; "fino al confine" is how far the ground goes. */
function saysUntil({ tokens, vocabulary }: Parsed, from: number, to: number): boolean {
  const { months, weekdays } = vocabulary.language.grammar;
  const isTime = (token: Token) =>
    token.pos === 'NUM' || /^\d+$/.test(token.form) || [...months, ...weekdays].includes(token.bare);
  for (let at = Math.max(0, from); at <= to; at += 1) {
    const phrase = phraseAt(vocabulary.until, tokens, at);
    if (phrase && tokens.slice(phrase.last + 1, phrase.last + 4).some(isTime)) return true;
  }
  return false;
}
