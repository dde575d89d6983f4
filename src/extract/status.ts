import type { Token } from '../model/token.ts';
import type { Parsed, Window } from './clause.ts';
import { governedStatus, groupWords, isHave } from './governed-status.ts';
import { isNobody } from './people.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { isAskedWhether, isInstead, isQuestion, isUnprevented, lacksNoun } from './prospects.ts';
import { isRemote } from './remote-past.ts';
import {
  bearsOn,
  governorsOfVerb,
  hasNegatedArgument,
  isHypothetical,
  isWithout,
  withAuxiliary,
} from './scope.ts';
import { type Cue, cuesIn, hedgeBefore, hedgeWords } from './status-cues.ts';
import { reading, type StatusReading } from './status-reading.ts';
import { above, children } from './tree.ts';

/** Kinds that last: in the present they are going on. */
export const lasting = new Set(['siege_blockade', 'protest', 'negotiation']);

/**
 * The status of a claim whose trigger is a verb, by negation, governing verb, mood, tense and cue words in
 * its clause. The order of the tests is the order of harm: a plan or denial put out as fact is the worst error.
 */
export function verbStatus(
  parsed: Parsed,
  predicate: Predicate,
  window: Window,
  kind: string,
): StatusReading {
  const over = governorsOfVerb(parsed, predicate);
  const chain = [withAuxiliary(parsed, predicate), ...over.verbs];
  const cues = cuesIn(parsed, window, predicate.head).filter((cue) => bearsOn(parsed, cue, predicate.head));
  const finite = chain.find((p) => p.form === 'finite') ?? carrier(parsed, predicate) ?? predicate;
  if (cues.some((c) => c.value === 'stillNot')) return reading(null, 'still not');
  if (excludedOnly(parsed, over.verbs)) return reading('predicted', 'not excluded');
  if (isOfNobody(parsed, predicate)) return reading(null, undone);
  if (isUnprevented(parsed, chain) && finite.tense !== 'future' && finite.modal !== 'future')
    return factStatus([predicate], finite, cues, kind, parsed);
  const none = hasNegatedArgument(parsed, predicate.head);
  if (chain.some((p) => p.negated) || none) return reading(null, isUndone(chain, none) ? undone : 'negated');
  if (isAttribute(parsed, predicate)) return reading(null, 'attribute');
  if (chain.some(({ head }) => isWithout(parsed, head))) return reading(null, 'without');
  if (isInstead(parsed, predicate.head)) return reading(null, 'instead');
  if (lacksNoun(parsed, over.nouns)) return reading(null, 'negated');
  if (isAlmost(parsed, predicate)) return reading(null, 'almost');
  if (lacksEvidence(parsed, over.nouns)) return reading(null, 'no evidence');
  // "are believed to have captured": hearsay that governs an infinitive.
  const rumour = predicate.form === 'infinitive' ? hedgeBefore(parsed, predicate) : null;
  if (rumour) return reading('unconfirmed', 'hedge', rumour);
  const asked = isAskedWhether(parsed, predicate.head);
  if (
    asked &&
    predicate.form === 'finite' &&
    (isPast(finite) || finite.auxiliary !== 'none') &&
    predicate.modal === null
  )
    return reading('unconfirmed', 'open question');
  const governed = governedStatus(parsed, predicate, over);
  if (governed) return governed;
  const hedge = hedgeWords(parsed, cues);
  if (isOpenQuestion(parsed, cues)) return reading('unconfirmed', 'open question', hedge);
  if (hypothetical(parsed, window, predicate.head)) return reading('predicted', 'hypothetical clause');
  if (finite.mood === 'conditional') {
    const perfect = finite.auxiliary !== 'none' && finite.modal === 'conditional' && isHave(parsed, finite);
    // "would have been cut off": it was not.
    if (perfect && !parsed.vocabulary.language.grammar.hearsayConditional)
      return reading(null, 'counterfactual');
    const hearsay = parsed.vocabulary.language.grammar.hearsayConditional;
    return finite.auxiliary === 'none' || finite.modal === 'possibility' || (!perfect && !hearsay)
      ? reading('predicted', 'conditional', hedge)
      : reading('unconfirmed', 'conditional of hearsay', hedge ?? groupWords(parsed, finite));
  }
  if (finite.tense === 'future' || finite.modal === 'future') return reading('predicted', 'future', hedge);
  if (cues.some((c) => c.value === 'imminent') && !isPast(finite))
    return reading('predicted', 'imminent', hedge);
  if (hedge) return reading('unconfirmed', 'hedge', hedge);
  if (isQuestion(parsed, predicate.head)) return reading('unconfirmed', 'question');
  return factStatus(chain, finite, cues, kind, parsed);
}

/** "there is no kidnapped soldier": a participle of somebody who is not there. */
function isOfNobody(parsed: Parsed, { head, form, auxiliary }: Predicate): boolean {
  const { head: noun, relation } = parsed.tokens[head] ?? {};
  const reduced = form === 'participle' && auxiliary === 'none' && relation === 'amod';
  return reduced && isNobody(parsed, noun ?? -1);
}

/** "armed insurgents", "the fortified airport", "in the occupied West Bank": what a participle before its noun says is so, it does not tell. */
function isAttribute({ tokens }: Parsed, { head, form, auxiliary }: Predicate): boolean {
  const { head: noun, relation } = tokens[head] ?? {};
  // "gunmen allied with the GNA looted shops": no participle of the shops.
  const opens = !/^(?:NOUN|PROPN|PRON)$/.test(tokens[head - 1]?.pos ?? '');
  return form === 'participle' && auxiliary === 'none' && relation === 'amod' && opens && (noun ?? -1) > head;
}

/** Why a clause claims nothing that says of an act in the past that it was not done: who says so denies it. */
export const undone = 'not done';

/**
 * "have nearly taken", "came close to taking", "è stato vicino a riprendere": not done. A number that is nearly reached stands
 * behind the verb.
 */
function isAlmost({ tokens, vocabulary }: Parsed, { first, head, form }: Predicate): boolean {
  const { almost } = vocabulary.language.status;
  const { head: up, relation } = tokens[head] ?? {};
  const over =
    form !== 'finite' && /^(?:advcl|xcomp|acl|ccomp)$/.test(relation ?? '') ? tokens[up ?? -1] : undefined;
  return [...tokens.slice(Math.max(0, first - 1), head), ...(over ? [over] : [])].some((t) =>
    almost.includes(bareForm(t)),
  );
}

/** "had not shelled", "di non aver bombardato": the act itself, in the past; not "does not want to", "is not trying to". */
function isUndone([own]: readonly Predicate[], none: boolean): boolean {
  if (!own || !(own.negated || none) || own.modal !== null || own.progressive) return false;
  return own.form === 'finite' ? own.tense === 'past' || own.auxiliary !== 'none' : own.auxiliary !== 'none';
}

/** A perfect, or a simple past: nothing that is still to come. */
export function isPast(finite: Predicate): boolean {
  return finite.tense === 'past' || finite.pluperfect;
}

/** "has not ruled out attacking", "non si esclude un attacco": what is not excluded may be. */
export function excludedOnly({ vocabulary }: Parsed, verbs: readonly Predicate[]): boolean {
  return verbs.some((p) => p.negated && vocabulary.control.get(p.lemma) === 'excluded');
}

/** "no evidence that", "nessuna prova di": a noun of evidence that is not there. */
export function lacksEvidence({ tokens, vocabulary, predicates }: Parsed, nouns: readonly number[]): boolean {
  const { negation } = vocabulary.language.status;
  return nouns.some((noun) => {
    if (!vocabulary.evidenceNouns.has(tokens[noun]?.lemma ?? '')) return false;
    const denied = children(tokens, noun).some((at) => negation.includes(bareForm(tokens[at] as Token)));
    return denied || predicates.some((p) => p.negated && p.head === tokens[noun]?.head);
  });
}

function factStatus(
  chain: readonly Predicate[],
  finite: Predicate,
  cues: readonly Cue[],
  kind: string,
  parsed: Parsed,
): StatusReading {
  const predicate = chain[0] as Predicate;
  const { vocabulary } = parsed;
  if (cues.some((c) => c.value === 'background')) return reading('background', 'earlier than the news');
  if (!parsed.remoteIsNews && isRemote(finite, vocabulary)) return reading('background', 'remote past');
  if (describesParty(parsed, predicate)) return reading('background', 'tells who somebody is');
  const goingOn = chain.slice(1).some((p) => goesOnNow(p, vocabulary));
  const ongoing =
    goingOn || predicate.progressive || finite.progressive || cues.some((c) => c.value === 'ongoing');
  const simple = finite.auxiliary === 'none' || finite.passive;
  const present = finite.form === 'finite' && finite.tense === 'present' && simple;
  const lasts = predicate === finite && isDurative(parsed, predicate);
  if (
    ongoing ||
    (present && (lasting.has(kind) || lasts)) ||
    (predicate.form === 'participle' && predicate.auxiliary === 'none' && lasting.has(kind))
  ) {
    return reading('ongoing', 'in progress');
  }
  if (
    finite.tense === 'imperfect' &&
    !predicate.passive &&
    finite.auxiliary === 'none' &&
    !finite.progressive
  )
    return reading('background', 'imperfect');
  return reading('reported', 'asserted');
}

/** "i ribelli avanzano": an act without an end of its own; "the soldiers who fight beside them" tells who they are. */
function isDurative({ tokens, vocabulary }: Parsed, { head, lemma, passive, reflexive }: Predicate): boolean {
  const tellsWho = tokens[head]?.relation === 'acl:relcl' && !reflexive;
  return vocabulary.durative.has(lemma) && !passive && !tellsWho;
}

/**
 * "the ADF, a group that fights the army", "una forza che combatte lo Stato islamico": the second name of somebody, and what
 * they are known for; it may be going on, but it is not what the article tells.
 */
function describesParty({ tokens, vocabulary, mentions }: Parsed, predicate: Predicate): boolean {
  const { head: noun, relation } = tokens[predicate.head] ?? {};
  if (typeof noun !== 'number' || !/^acl/.test(relation ?? '') || tokens[noun]?.relation !== 'appos')
    return false;
  const party = mentions.some(({ head, actor }) => head === noun && actor !== null && actor.force !== null);
  const { tense, auxiliary, passive, form, lemma } = predicate;
  const habit = form === 'finite' && tense === 'present' && auxiliary === 'none' && !passive;
  return party && (habit || (form !== 'finite' && auxiliary === 'none' && vocabulary.durative.has(lemma)));
}

/** The finite verb a gerund or reduced participle leans on for its time. */
function carrier(parsed: Parsed, predicate: Predicate): Predicate | undefined {
  if (predicate.form !== 'gerund' && predicate.form !== 'participle') return undefined;
  for (const { at } of above(parsed.tokens, predicate.head)) {
    const over = parsed.predicates.find((p) => p.head === at && p.form === 'finite');
    if (over) return over;
  }
  const before = parsed.predicates.findLast((p) => p.head < predicate.first && p.form === 'finite');
  return before ?? parsed.predicates.find((p) => p.first > predicate.head && p.form === 'finite');
}

/** "continua a", "is still shelling": a phase verb in the present; "ha ripreso" is an event that happened. */
export function goesOnNow(predicate: Predicate, vocabulary: Parsed['vocabulary']): boolean {
  return (
    vocabulary.control.get(predicate.lemma) === 'phase' &&
    predicate.tense === 'present' &&
    predicate.auxiliary === 'none'
  );
}

/** "it is unclear if", "non è chiaro se": a hedge whose last word opens the clause in doubt. */
function isOpenQuestion({ tokens, vocabulary }: Parsed, cues: readonly Cue[]): boolean {
  const { conditionals } = vocabulary.language.grammar;
  return cues.some(
    ({ value, last }) => value === 'hedge' && conditionals.includes(bareForm(tokens[last] as Token)),
  );
}

/** The clause is opened by "if" and its like: in the tree where there is one. */
export function hypothetical(parsed: Parsed, window: Window, word: number): boolean {
  if (parsed.tokens[word]?.head !== null) return isHypothetical(parsed, word);
  if (window.openedBy === null || window.opener !== 'subordinate') return false;
  const opener = parsed.tokens[window.openedBy];
  return opener !== undefined && parsed.vocabulary.language.grammar.conditionals.includes(bareForm(opener));
}
