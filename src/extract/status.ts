import type { Token } from '../model/token.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Parsed, Window } from './clause.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import {
  bearsOn,
  type Governors,
  governorsOfVerb,
  hasNegatedArgument,
  isHypothetical,
  isWithout,
  withAuxiliary,
} from './scope.ts';
import { type Cue, cuesIn, hedgeBefore, hedgeWords } from './status-cues.ts';
import { above, children } from './tree.ts';

/** What grammar and cue words say of a claim, and the words that say it. */
export interface StatusReading {
  /** Null when the sentence denies or merely wishes the act away: then there is nothing to claim. */
  readonly status: Status | null;
  readonly hedge: string | null;
  /** Name of the rule that decided, for the record. */
  readonly because: string;
}

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
  const none = hasNegatedArgument(parsed, predicate.head);
  if (chain.some((p) => p.negated) || none) return reading(null, isUndone(chain, none) ? undone : 'negated');
  if (isWithout(parsed, predicate.head)) return reading(null, 'without');
  if (lacksEvidence(parsed, over.nouns)) return reading(null, 'no evidence');
  // "are believed to have captured": hearsay that governs an infinitive.
  const rumour = predicate.form === 'infinitive' ? hedgeBefore(parsed, predicate) : null;
  if (rumour) return reading('unconfirmed', 'hedge', rumour);
  const governed = governedStatus(parsed, predicate, over);
  if (governed) return governed;
  if (hypothetical(parsed, window, predicate.head)) return reading('predicted', 'hypothetical clause');
  const hedge = hedgeWords(parsed, cues);
  if (finite.mood === 'conditional') {
    const perfect = finite.auxiliary !== 'none' && finite.modal === 'conditional' && isHave(parsed, finite);
    // "would have been cut off": it was not.
    if (perfect && !parsed.vocabulary.language.grammar.hearsayConditional)
      return reading(null, 'counterfactual');
    return finite.auxiliary === 'none' || finite.modal === 'possibility'
      ? reading('predicted', 'conditional', hedge)
      : reading('unconfirmed', 'conditional of hearsay', hedge ?? groupWords(parsed, finite));
  }
  if (finite.tense === 'future' || finite.modal === 'future') return reading('predicted', 'future', hedge);
  if (cues.some((c) => c.value === 'imminent') && !isPast(finite))
    return reading('predicted', 'imminent', hedge);
  if (hedge) return reading('unconfirmed', 'hedge', hedge);
  return factStatus(chain, finite, cues, kind, parsed);
}

/** Why a clause claims nothing that says of an act in the past that it was not done: who says so denies it. */
export const undone = 'not done';

/** "had not shelled", "di non aver bombardato": the act itself, in the past; not "does not want to", "is not trying to". */
function isUndone([own]: readonly Predicate[], none: boolean): boolean {
  if (!own || !(own.negated || none) || own.modal !== null || own.progressive) return false;
  return own.form === 'finite' ? own.tense === 'past' || own.auxiliary !== 'none' : own.auxiliary !== 'none';
}

/** Whether "have" stands in a verb group. */
function isHave({ tokens, vocabulary }: Parsed, { first, head }: Predicate): boolean {
  const { have } = vocabulary.language.grammar.auxiliaries;
  return tokens.slice(first, head).some((t) => t.lemma === have);
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

/** The passato remoto of a news text looks back on history. */
function isRemote(finite: Predicate, vocabulary: Parsed['vocabulary']): boolean {
  return (
    vocabulary.language.grammar.remotePast &&
    finite.form === 'finite' &&
    finite.mood === 'indicative' &&
    finite.tense === 'past'
  );
}

/** Whether a text tells its news in the remote past, as some translations and long stories do: more often than in the perfect. */
export function tellsInRemotePast(parses: readonly Parsed[]): boolean {
  const verbs = parses.flatMap(({ predicates, vocabulary }) => predicates.map((p) => ({ p, vocabulary })));
  const remote = verbs.filter(
    ({ p, vocabulary }) => p.auxiliary === 'none' && isRemote(p, vocabulary),
  ).length;
  const perfect = verbs.filter(
    ({ p }) => p.form === 'finite' && p.auxiliary !== 'none' && p.tense === 'present',
  ).length;
  return remote > leastRemote && remote > perfect;
}

/** Verbs in the remote past from which on they may be how a text tells its news, and not a look back. */
const leastRemote = 2;

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
  const goingOn = chain.slice(1).some((p) => goesOnNow(p, vocabulary));
  const ongoing =
    goingOn || predicate.progressive || finite.progressive || cues.some((c) => c.value === 'ongoing');
  const simple = finite.auxiliary === 'none' || finite.passive;
  const present = finite.form === 'finite' && finite.tense === 'present' && simple;
  if (
    ongoing ||
    (present && lasting.has(kind)) ||
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

/** What the verbs above a verb make of it; an infinitive under an unknown verb claims nothing. */
function governedStatus(parsed: Parsed, predicate: Predicate, over: Governors): StatusReading | null {
  const { control, reporting } = parsed.vocabulary;
  if (predicate.form !== 'infinitive') {
    const [first] = over.verbs;
    const bearing =
      over.relation === 'ccomp' && first && !isPerfect(predicate) ? control.get(first.lemma) : undefined;
    if (bearing === 'forecast') return reading('predicted', 'forecast');
    if (bearing === 'plan' && first && !reporting.has(first.lemma)) return reading('planned', 'plan verb');
    return modalStatus(parsed, predicate);
  }
  const missed = over.verbs.some((p) => control.get(p.lemma) === 'prevented');
  if (missed && over.nouns.length > 0) return reading(null, 'prevented');
  // "dopo aver preso la città": what comes before the main clause is done.
  if (over.relation === 'advcl' && over.nouns.length === 0 && isPerfect(predicate)) return null;
  // "the charge of having shelled a school": what a report or a charge tells is told.
  const told = over.nouns.some((at) => parsed.vocabulary.deniedNouns.has(parsed.tokens[at]?.lemma ?? ''));
  if (told && isPerfect(predicate)) return null;
  if (over.verbs.length === 0 || over.nouns.length > 0) return infinitiveAlone(parsed, predicate, over);
  for (const governor of over.verbs) {
    const bearing = control.get(governor.lemma);
    if (bearing === 'prevented' || bearing === 'excluded') return reading(null, 'prevented');
    // "ha annunciato di aver preso": what is already done is no plan.
    if (bearing === 'plan' && predicate.auxiliary !== 'none') return null;
    if (bearing === 'plan') return reading('planned', 'plan verb');
    if (bearing === 'forecast' && predicate.auxiliary === 'none') return reading('predicted', 'forecast');
    // "avrebbero dovuto attaccare": they were to, and nothing says that they did.
    if (bearing === 'possibility' && governor.mood === 'conditional' && predicate.auxiliary === 'none')
      return reading('predicted', 'possibility');
    if (bearing === 'possibility' && predicate.auxiliary !== 'none')
      return reading('unconfirmed', 'possibility of the past', groupWords(parsed, governor));
    // "hanno potuto lasciare", "were able to": a power that was used is a fact.
    if (bearing === 'possibility' && governor.auxiliary === 'none')
      return reading('predicted', 'possibility');
    if (bearing === 'attempt') return attempted(parsed, predicate, over);
  }
  return isBorne(parsed, predicate, over.verbs) ? null : infinitiveAlone(parsed, predicate, over);
}

/** "tries to storm" goes on; "will try", "is likely to try", "should try to" is still to come. */
function attempted(parsed: Parsed, predicate: Predicate, { verbs }: Governors): StatusReading {
  const { control } = parsed.vocabulary;
  const ahead = verbs.some(
    (p) =>
      p.tense === 'future' ||
      p.modal === 'future' ||
      p.modal === 'possibility' ||
      (control.get(p.lemma) === 'possibility' && predicate.auxiliary === 'none'),
  );
  return ahead ? reading('predicted', 'attempt ahead') : reading('ongoing', 'attempt');
}

/** Whether some verb over an infinitive is known to let it happen, or the infinitive is of the perfect ("boast of having taken it"). */
function isBorne({ vocabulary }: Parsed, predicate: Predicate, verbs: readonly Predicate[]): boolean {
  const { control, objectControl } = vocabulary;
  if (predicate.auxiliary !== 'none') return verbs.length > 0;
  return verbs.some(({ lemma }) => control.has(lemma) || objectControl.has(lemma));
}

/** "have struck", "abbia preso": done, whatever the verb above thinks of it. */
function isPerfect(predicate: Predicate): boolean {
  return predicate.auxiliary !== 'none' && !predicate.passive && !predicate.progressive;
}

/** "could strike" is to come; "may have struck" is a guess at what happened. */
export function modalStatus(parsed: Parsed, predicate: Predicate): StatusReading | null {
  if (predicate.modal !== 'possibility') return null;
  return isHave(parsed, predicate)
    ? reading('unconfirmed', 'possibility of the past', groupWords(parsed, predicate))
    : reading('predicted', 'possibility');
}

/** An infinitive no known verb governs: a goal after its noun or after "per"/"to", else silence. */
function infinitiveAlone(parsed: Parsed, predicate: Predicate, over: Governors): StatusReading {
  const { tokens, vocabulary } = parsed;
  const above = over.nouns.flatMap((at) => tokens[at] ?? []);
  const nouns = above.length > 0 ? above : tokens.slice(Math.max(0, predicate.first - 6), predicate.first);
  const ahead = over.verbs.some((p) => p.tense === 'future' || p.modal === 'future');
  if (nouns.some((t) => vocabulary.attemptNouns.has(t.lemma)))
    return ahead ? reading('predicted', 'attempt ahead') : reading('ongoing', 'attempt noun');
  if (isToCome(parsed, predicate)) return reading('planned', 'is to');
  if (nouns.some((t) => vocabulary.riskNouns.has(t.lemma))) return reading('predicted', 'risk noun');
  if (nouns.some((t) => vocabulary.goalNouns.has(t.lemma))) return reading('planned', 'goal noun');
  const before = tokens[predicate.first - 1];
  const purpose =
    before !== undefined && vocabulary.language.grammar.prepositions[bareForm(before)] === 'for';
  return purpose || over.relation === 'advcl'
    ? reading('planned', 'purpose')
    : reading(null, 'ungoverned infinitive');
}

/** "are to withdraw", "was to enter": what somebody is due to do. */
function isToCome({ tokens, vocabulary }: Parsed, { head }: Predicate): boolean {
  const { auxiliaries, infinitiveMarker } = vocabulary.language.grammar;
  const parts = children(tokens, head).flatMap((at) => (at < head ? (tokens[at] ?? []) : []));
  return (
    infinitiveMarker !== null &&
    parts.some((t) => t.lemma === auxiliaries.be && /^(?:cop|aux)/.test(t.relation ?? '')) &&
    parts.some((t) => bareForm(t) === infinitiveMarker && t.relation === 'mark')
  );
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

function groupWords(parsed: Parsed, predicate: Predicate): string {
  return parsed.tokens
    .slice(predicate.first, predicate.head + 1)
    .map((t) => t.form)
    .join(' ');
}

/** The clause is opened by "if" and its like: in the tree where there is one. */
export function hypothetical(parsed: Parsed, window: Window, word: number): boolean {
  if (parsed.tokens[word]?.head !== null) return isHypothetical(parsed, word);
  if (window.openedBy === null || window.opener !== 'subordinate') return false;
  const opener = parsed.tokens[window.openedBy];
  return opener !== undefined && parsed.vocabulary.language.grammar.conditionals.includes(bareForm(opener));
}

export function reading(status: Status | null, because: string, hedge: string | null = null): StatusReading {
  return { status, hedge, because };
}
