import type { Status } from '../model/vocabulary.ts';
import { governors, type Parsed, type Window } from './clause.ts';
import { bareForm, phraseAt, phrasesIn } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import type { StatusCue } from './vocabulary.ts';

/** What grammar and cue words say of a claim, and the words that say it. */
export interface StatusReading {
  /** Null when the sentence denies or merely wishes the act away: then there is nothing to claim. */
  readonly status: Status | null;
  readonly hedge: string | null;
  /** Name of the rule that decided, for the record. */
  readonly because: string;
}

interface Cue {
  readonly first: number;
  readonly last: number;
  readonly value: StatusCue;
}

/** Kinds that last: in the present they are going on. */
const lasting = new Set(['siege_blockade', 'protest', 'negotiation']);

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
  const chain = [predicate, ...governors(predicate, parsed.predicates)];
  const cues = cuesIn(parsed, window, predicate.first);
  const finite = chain.find((p) => p.form === 'finite') ?? carrier(parsed, predicate) ?? predicate;
  if (cues.some((c) => c.value === 'stillNot')) return reading(null, 'still not');
  if (chain.some((p) => p.negated)) return reading(null, 'negated');
  // "are believed to have captured": hearsay that governs an infinitive.
  const rumour = predicate.form === 'infinitive' ? hedgeBefore(parsed, predicate) : null;
  if (rumour) return reading('unconfirmed', 'hedge', rumour);
  const governed = governedStatus(parsed, predicate, chain);
  if (governed) return governed;
  if (hypothetical(parsed, window)) return reading('predicted', 'hypothetical clause');
  const hedge = hedgeWords(parsed, cues);
  if (finite.mood === 'conditional') {
    return finite.auxiliary === 'none' || finite.modal === 'possibility'
      ? reading('predicted', 'conditional', hedge)
      : reading('unconfirmed', 'conditional of hearsay', hedge ?? groupWords(parsed, finite));
  }
  if (finite.tense === 'future' || finite.modal === 'future') return reading('predicted', 'future', hedge);
  if (cues.some((c) => c.value === 'imminent')) return reading('predicted', 'imminent', hedge);
  if (hedge) return reading('unconfirmed', 'hedge', hedge);
  return factStatus(chain, finite, cues, kind, parsed.vocabulary);
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

function factStatus(
  chain: readonly Predicate[],
  finite: Predicate,
  cues: readonly Cue[],
  kind: string,
  vocabulary: Parsed['vocabulary'],
): StatusReading {
  const predicate = chain[0] as Predicate;
  if (cues.some((c) => c.value === 'background')) return reading('background', 'earlier than the news');
  if (isRemote(finite, vocabulary)) return reading('background', 'remote past');
  const ongoing = predicate.progressive || finite.progressive || cues.some((c) => c.value === 'ongoing');
  const simple = finite.auxiliary === 'none' || finite.passive;
  const present = finite.form === 'finite' && finite.tense === 'present' && simple;
  if (
    ongoing ||
    (present && lasting.has(kind)) ||
    (predicate.form === 'participle' && predicate.auxiliary === 'none' && lasting.has(kind))
  ) {
    return reading('ongoing', 'in progress');
  }
  if (finite.tense === 'imperfect' && !predicate.passive && predicate.auxiliary === 'none')
    return reading('background', 'imperfect');
  return reading('reported', 'asserted');
}

/** What the verbs above an infinitive make of it; an infinitive under an unknown verb claims nothing. */
function governedStatus(
  parsed: Parsed,
  predicate: Predicate,
  chain: readonly Predicate[],
): StatusReading | null {
  if (predicate.form !== 'infinitive') return modalStatus(predicate);
  const { vocabulary } = parsed;
  if (chain.length === 1) return infinitiveAlone(parsed, predicate);
  for (const governor of chain.slice(1)) {
    const control = vocabulary.control.get(governor.lemma);
    if (control === 'prevented') return reading(null, 'prevented');
    // "ha annunciato di aver preso": what is already done is no plan.
    if (control === 'plan' && predicate.auxiliary !== 'none') return null;
    if (control === 'plan') return reading('planned', 'plan verb');
    // "hanno potuto lasciare", "were able to": a power that was used is a fact.
    if (control === 'possibility' && governor.auxiliary === 'none')
      return reading('predicted', 'possibility');
    if (control === 'attempt') return reading('ongoing', 'attempt');
  }
  return null;
}

function modalStatus(predicate: Predicate): StatusReading | null {
  return predicate.modal === 'possibility' ? reading('predicted', 'possibility') : null;
}

/** An infinitive no known verb governs: a goal after its noun or after "per"/"to", else silence. */
function infinitiveAlone(parsed: Parsed, predicate: Predicate): StatusReading {
  const { tokens, vocabulary } = parsed;
  const stretch = tokens.slice(Math.max(0, predicate.first - 6), predicate.first);
  if (stretch.some((t) => vocabulary.attemptNouns.has(t.lemma))) return reading('ongoing', 'attempt noun');
  if (stretch.some((t) => vocabulary.goalNouns.has(t.lemma))) return reading('planned', 'goal noun');
  const before = tokens[predicate.first - 1];
  const purpose =
    before !== undefined && vocabulary.language.grammar.prepositions[bareForm(before)] === 'for';
  return purpose ? reading('planned', 'purpose') : reading(null, 'ungoverned infinitive');
}

/** The finite verb a gerund or reduced participle leans on for its time. */
function carrier(parsed: Parsed, predicate: Predicate): Predicate | undefined {
  if (predicate.form !== 'gerund' && predicate.form !== 'participle') return undefined;
  const before = parsed.predicates.findLast((p) => p.head < predicate.first && p.form === 'finite');
  return before ?? parsed.predicates.find((p) => p.first > predicate.head && p.form === 'finite');
}

/** The status of a claim whose trigger is a noun: the verb of its clause and the cue words around it. */
export function nounStatus(parsed: Parsed, first: number, last: number, kind: string): StatusReading {
  const carrying = nearestPredicate(parsed, first, last);
  const window: Window = clauseSpan(parsed, first, last);
  const cues = cuesIn(parsed, window, first);
  if (cues.some((c) => c.value === 'stillNot')) return reading(null, 'still not');
  if (negatedNoun(parsed, first)) return reading(null, 'negated');
  const { vocabulary, tokens } = parsed;
  const goal = tokens.slice(Math.max(0, first - 4), first).some((t) => vocabulary.goalNouns.has(t.lemma));
  const hedge = hedgeWords(parsed, cues);
  const chain = carrying ? [carrying, ...governors(carrying, parsed.predicates)] : [];
  if (chain.some((p) => p.negated)) return reading(null, 'negated');
  for (const governor of chain) {
    const control = vocabulary.control.get(governor.lemma);
    // A battle that stopped was fought; an attack somebody prevented was not.
    const undergoes = governor.head < first || governor.passive;
    if (control === 'prevented' && undergoes) return reading(null, 'prevented');
    if (control === 'plan') return reading('planned', 'plan verb');
    if (control === 'possibility' || governor.modal === 'possibility')
      return reading('predicted', 'possibility');
  }
  if (goal) return reading('planned', 'goal noun');
  const mood = chain.find((p) => p.form === 'finite');
  if (mood?.mood === 'conditional')
    return reading(mood.auxiliary === 'none' ? 'predicted' : 'unconfirmed', 'conditional', hedge);
  if (mood?.tense === 'future' || mood?.modal === 'future') return reading('predicted', 'future');
  if (hypothetical(parsed, window)) return reading('predicted', 'hypothetical clause');
  if (cues.some((c) => c.value === 'imminent')) return reading('predicted', 'imminent', hedge);
  if (hedge) return reading('unconfirmed', 'hedge', hedge);
  if (cues.some((c) => c.value === 'background')) return reading('background', 'earlier than the news');
  const goesOn =
    chain.some((p) => p.progressive || goesOnNow(p, vocabulary)) || cues.some((c) => c.value === 'ongoing');
  return goesOn || lasting.has(kind) ? reading('ongoing', 'in progress') : reading('reported', 'asserted');
}

/** "continua a", "is still shelling": a phase verb in the present; "ha ripreso" is an event that happened. */
function goesOnNow(predicate: Predicate, vocabulary: Parsed['vocabulary']): boolean {
  return (
    vocabulary.control.get(predicate.lemma) === 'phase' &&
    predicate.tense === 'present' &&
    predicate.auxiliary === 'none'
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

/** Cue words of the clause, and those that open the sentence and so govern all of it. */
function cuesIn(parsed: Parsed, window: Window, trigger: number): readonly Cue[] {
  const inClause = phrasesIn(parsed.vocabulary.cues, parsed.tokens, window.from, window.to);
  const opening: Cue[] = [];
  for (let at = 0; at < Math.min(window.from, trigger); at += 1) {
    const match = phraseAt(parsed.vocabulary.cues, parsed.tokens, at);
    if (match && match.value === 'hedge' && at <= 6) opening.push(match);
  }
  return [...opening, ...inClause];
}

/** A hedge phrase that ends right before an infinitive, its particle included ("is believed to"). */
function hedgeBefore(parsed: Parsed, predicate: Predicate): string | null {
  for (let first = Math.max(0, predicate.first - 6); first < predicate.first; first += 1) {
    const match = phraseAt(parsed.vocabulary.cues, parsed.tokens, first);
    if (match?.value !== 'hedge' || match.last < predicate.first - 2) continue;
    return parsed.tokens
      .slice(match.first, match.last + 1)
      .map((t) => t.form)
      .join(' ');
  }
  return null;
}

function hedgeWords(parsed: Parsed, cues: readonly Cue[]): string | null {
  const hedge = cues.find((c) => c.value === 'hedge');
  return hedge
    ? parsed.tokens
        .slice(hedge.first, hedge.last + 1)
        .map((t) => t.form)
        .join(' ')
    : null;
}

function groupWords(parsed: Parsed, predicate: Predicate): string {
  return parsed.tokens
    .slice(predicate.first, predicate.head + 1)
    .map((t) => t.form)
    .join(' ');
}

/** The clause is opened by "if" and its like. */
function hypothetical(parsed: Parsed, window: Window): boolean {
  if (window.openedBy === null || window.opener !== 'subordinate') return false;
  const opener = parsed.tokens[window.openedBy];
  return opener !== undefined && parsed.vocabulary.language.grammar.conditionals.includes(bareForm(opener));
}

function reading(status: Status | null, because: string, hedge: string | null = null): StatusReading {
  return { status, hedge, because };
}
