import type { Token } from '../model/token.ts';
import { governors, type Parsed } from './clause.ts';
import { bareForm, type PhraseMatch, phraseAt } from './phrases.ts';
import { isGerund, isReflexiveBeforeClitic, type Predicate } from './predicates.ts';
import { above, child, children, hangsOn } from './tree.ts';
import type { StatusCue } from './vocabulary.ts';

/** What stands over an event word: the verbs that govern it, nearest first, and the nouns on the way to them. */
export interface Governors {
  readonly verbs: readonly Predicate[];
  /** Tokens of nouns the word depends on ("a bid to take", "il piano di un attacco"). */
  readonly nouns: readonly number[];
  /** Relation by which the word, or the last of the nouns, hangs from the first verb; null without a tree or verb. */
  readonly relation: string | null;
}

const nominal = /^(?:nmod|conj|appos|compound|acl|flat)/;

/** Longest climb, in steps: what stands higher no longer bears on the word. */
const reach = 8;

/** The verbs an event verb is the complement of: those next to it, else those the tree puts over it. */
export function governorsOfVerb(parsed: Parsed, predicate: Predicate): Governors {
  const near = governors(predicate, parsed.predicates);
  const last = near.at(-1);
  if (last || parsed.tokens[predicate.head]?.head === null)
    return { verbs: [...near, ...(last ? overComplement(parsed, last) : [])], nouns: [], relation: null };
  return climb(parsed, predicate.head, predicate);
}

/** "gave up trying to take": the verb over one that itself governs. */
function overComplement({ tokens, predicates }: Parsed, { head }: Predicate): readonly Predicate[] {
  const { head: up, relation } = tokens[head] ?? {};
  const over = relation === 'xcomp' ? predicates.find((p) => p.head === up) : undefined;
  return over ? [over] : [];
}

/** The verb of an event noun's own clause, those over it, and the nouns between. */
export function governorsOfNoun(parsed: Parsed, first: number, last: number): Governors | null {
  const head = headOf(parsed.tokens, first, last);
  if (head === null) return null;
  const over = climb(parsed, head, null);
  // "the next step will be the attack": the noun is the predicate itself.
  const copula = child(parsed.tokens, head, /^cop$/);
  const be = copula === null ? undefined : parsed.predicates.find((p) => p.head === copula);
  return be ? { ...over, verbs: [be, ...over.verbs], relation: 'cop' } : over;
}

/** The token of a stretch that hangs from outside it; null when no parser ran. */
export function headOf(tokens: readonly Token[], first: number, last: number): number | null {
  for (let at = first; at <= last; at += 1) {
    const head = tokens[at]?.head;
    if (head === null || head === undefined) return null;
    if (head < first || head > last) return at;
  }
  return last;
}

function climb(parsed: Parsed, start: number, event: Predicate | null): Governors {
  const { tokens } = parsed;
  const verbs: Predicate[] = [];
  const nouns: number[] = [];
  let relation: string | null = null;
  let steps = 0;
  for (const { at, from } of above(tokens, start)) {
    steps += 1;
    if (steps > reach) break;
    const how = tokens[from]?.relation ?? '';
    // "are ready to storm", "sono pronti ad assaltare": whatever the tagger takes the adjective for.
    if (how === 'xcomp' && tokens[at]?.pos !== 'VERB' && isSought(parsed, at)) {
      nouns.push(at);
      continue;
    }
    const verb = predicateAt(parsed, at);
    if (!verb) {
      // "no evidence that they took it": a finite clause hangs on the noun whose content it is.
      const content =
        /^(?:acl|ccomp)/.test(how) && parsed.vocabulary.evidenceNouns.has(tokens[at]?.lemma ?? '');
      if (content) nouns.push(at);
      const clause = from === start && event && event.form !== 'infinitive';
      if (content || !nominal.test(how) || (clause && !(isGerund(event) && isSought(parsed, at)))) break;
      if (how.startsWith('acl') && isFiniteVerb(parsed, from)) break;
      if (how !== 'conj') nouns.push(at);
      continue;
    }
    const below = predicateAt(parsed, from) ?? null;
    if (verbs.length === 0 && !below) {
      verbs.push(verb);
      relation = how;
      continue;
    }
    if (how === 'conj' && below && sharesGovernor(parsed, below, verb)) continue;
    if (how === 'xcomp' || (how === 'ccomp' && below)) {
      verbs.push(verb);
      relation ??= how;
      continue;
    }
    if (how.startsWith('acl') || how === 'advcl') {
      if (below?.form === 'infinitive') relation ??= how;
    }
    break;
  }
  return { verbs, nouns, relation };
}

/** The predicate a token is the verb of, or the predicate noun or adjective of ("are unable to"). */
export function predicateAt(parsed: Parsed, at: number): Predicate | undefined {
  const own = parsed.predicates.find((p) => p.head === at);
  if (own) return withAuxiliary(parsed, own);
  const token = parsed.tokens[at];
  if (token?.pos !== 'ADJ' && token?.pos !== 'ADV') return undefined;
  const copula = child(parsed.tokens, at, /^cop$/);
  const be = copula === null ? undefined : parsed.predicates.find((p) => p.head === copula);
  return be && { ...be, head: at, lemma: token.lemma };
}

/** A participle whose auxiliary stands apart from it ("sarebbe di fatto spezzato") has the auxiliary's mood and tense. */
export function withAuxiliary(parsed: Parsed, predicate: Predicate): Predicate {
  if (predicate.form !== 'participle') return predicate;
  const auxiliary = child(parsed.tokens, predicate.head, /^aux/);
  const other = auxiliary === null ? undefined : parsed.predicates.find((p) => p.head === auxiliary);
  if (other?.form !== 'finite') return predicate;
  const { mood, tense, modal, negated, pluperfect } = other;
  return {
    ...predicate,
    form: 'finite',
    mood,
    tense,
    modal,
    negated: negated || predicate.negated,
    pluperfect,
    auxiliary: 'be',
  };
}

/** A noun whose content is a goal, an attempt or a risk: "no intention of leaving". */
export function isSought({ tokens, vocabulary }: Parsed, at: number): boolean {
  const { goalNouns, soughtNouns, riskNouns, attemptNouns } = vocabulary;
  const lemma = tokens[at]?.lemma ?? '';
  return [goalNouns, soughtNouns, riskNouns, attemptNouns].some((nouns) => nouns.has(lemma));
}

function isFiniteVerb(parsed: Parsed, at: number): boolean {
  return predicateAt(parsed, at)?.form === 'finite';
}

/** "to attack X and capture Y", "could attack X and capture Y": the second verb stands under what the first does. */
function sharesGovernor(parsed: Parsed, second: Predicate, first: Predicate): boolean {
  if (second.form === first.form && second.form !== 'finite') return true;
  return (
    first.modal !== null &&
    second.auxiliary === 'none' &&
    child(parsed.tokens, second.head, /^nsubj/) === null
  );
}

/** Whether a clause around a word, its own or one over it, is opened by "if" and its like. */
export function isHypothetical({ tokens, vocabulary }: Parsed, word: number): boolean {
  const { conditionals } = vocabulary.language.grammar;
  const opened = (at: number) =>
    children(tokens, at).some(
      (c) =>
        c < at &&
        /^(?:mark|advmod|cc)$/.test(tokens[c]?.relation ?? '') &&
        conditionals.includes(bareForm(tokens[c] as Token)) &&
        !isReflexiveBeforeClitic(tokens, c, vocabulary),
    );
  if (opened(word)) return true;
  for (const { at, from } of above(tokens, word)) {
    // What is said in the main clause beside an if-clause is no hypothesis; what is below one is.
    if (/^(?:parataxis|conj)$/.test(tokens[from]?.relation ?? '') && child(tokens, from, /^nsubj/) !== null)
      return false;
    if (opened(at)) return true;
  }
  return false;
}

/**
 * Whether a cue bears on an event word: it stands in its clause or one over it. One that qualifies a figure, a name or another
 * clause ("and possibly a driver", "apparently Turkish") does not, unless it doubts who did it.
 */
export function bearsOn({ tokens, vocabulary }: Parsed, cue: PhraseMatch<StatusCue>, word: number): boolean {
  const top = headOf(tokens, cue.first, cue.last);
  if (top === null || cue.first <= 1 || cue.value !== 'hedge') return true;
  if (isAppended(tokens, cue)) return false;
  const over = tokens[top]?.head ?? -1;
  if (over < 0 || over === word || (word >= cue.first && word <= cue.last)) return true;
  const pos = tokens[over]?.pos;
  if (pos === 'VERB' || pos === 'AUX') return hangsOn(tokens, word, over) || isPartOf(tokens, over, word);
  // "22 alleged jihadists arrested": what they are is in doubt, and not their arrest.
  const adjective = tokens[top]?.relation === 'amod' && cue.first === cue.last;
  if (adjective && phraseAt(vocabulary.people, tokens, over) !== null) return isDoer(tokens, over, word);
  if (hangsOn(tokens, word, over)) return true;
  if (tokens[top]?.relation === 'advmod') return false;
  return isDoer(tokens, over, word);
}

/** ", apparently Turkish,", "and possibly a driver": set between stops with words of its own, none of them a verb. */
function isAppended(tokens: readonly Token[], cue: PhraseMatch<StatusCue>): boolean {
  const stop = (token: Token | undefined) =>
    !token || token.pos === 'CCONJ' || /^[,;:.()–—]$/.test(token.form);
  const verbal = (token: Token) => token.pos === 'VERB' || token.pos === 'AUX';
  if (!stop(tokens[cue.first - 1]) || tokens[cue.first]?.relation !== 'advmod') return false;
  let to = cue.last + 1;
  while (!stop(tokens[to]) && !verbal(tokens[to] as Token)) to += 1;
  const joined = tokens[cue.first - 1]?.pos === 'CCONJ';
  return to > cue.last + 1 && (joined || stop(tokens[to]));
}

/** An auxiliary or a complement of a word belongs to its clause. */
function isPartOf(tokens: readonly Token[], at: number, word: number): boolean {
  return tokens[at]?.head === word && /^(?:aux|cop|xcomp)/.test(tokens[at]?.relation ?? '');
}

/** Whether a hedge outside the clause of a word doubts who did it ("gunmen believed to be from ... shot dead two engineers"). */
export function doubtsDoer({ tokens }: Parsed, cue: PhraseMatch<StatusCue>, word: number): boolean {
  const top = headOf(tokens, cue.first, cue.last);
  if (top === null || cue.value !== 'hedge' || !/^(?:acl|amod)/.test(tokens[top]?.relation ?? ''))
    return false;
  return isDoer(tokens, tokens[top]?.head ?? -1, word);
}

/** Whether a noun is, or belongs to, the subject of the clause around a word. */
function isDoer(tokens: readonly Token[], noun: number, word: number): boolean {
  for (const { at, from } of [{ at: tokens[noun]?.head ?? -1, from: noun }, ...above(tokens, noun)]) {
    const relation = tokens[from]?.relation ?? '';
    // "arrested: 12 alleged rebels": who is arrested does nothing.
    const undergoes = relation === 'nsubj:pass' || (relation === 'nsubj' && isBareParticiple(tokens, at));
    if (!undergoes && /^(?:nsubj|obl:agent)/.test(relation)) return at === word || hangsOn(tokens, word, at);
  }
  return false;
}

function isBareParticiple(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.morphology.form === 'participle' && child(tokens, at, /^aux/) === null;
}

/** Whether "without" opens the clause or phrase of a word. */
export function isWithout({ tokens, vocabulary }: Parsed, word: number): boolean {
  const { negation } = vocabulary.language.status;
  return children(tokens, word).some(
    (at) =>
      /^(?:mark|case)$/.test(tokens[at]?.relation ?? '') && negation.includes(bareForm(tokens[at] as Token)),
  );
}

/** Whether a word, such as a date, stands in the clause of an event word or one over it, not in one below or beside. */
export function isOfClause({ tokens }: Parsed, at: number, word: number): boolean {
  for (const { at: over } of above(tokens, at)) {
    if (over === word) return true;
    const { pos } = tokens[over] as Token;
    // "the offensive launched on 4 April": the date of a reduced participle is the noun's.
    if (tokens[over]?.relation === 'acl' && tokens[over]?.morphology.form === 'participle') continue;
    // "took X, neighbouring Y, in May", "took X, killing nine, in May": a gerund shares the time of its verb.
    const shares = /^(?:acl|advcl)$/.test(tokens[over]?.relation ?? '');
    if (shares && tokens[over]?.morphology.form === 'gerund') continue;
    if (pos === 'VERB' || pos === 'AUX') return hangsOn(tokens, word, over);
  }
  return true;
}

/** Whether "no", "none" or "nobody" stands with the subject or object of a verb. */
export function hasNegatedArgument({ tokens, vocabulary }: Parsed, verb: number): boolean {
  const { language } = vocabulary;
  const { negation } = language.status;
  const negates = (at: number | null) =>
    at !== null &&
    /^(?:DET|PRON|ADV|NOUN)$/.test(tokens[at]?.pos ?? '') &&
    negation.includes(bareForm(tokens[at] as Token));
  // "neither the army nor the rebels shelled it".
  const correlates = (at: number) =>
    children(tokens, at).some(
      (c) =>
        c < at &&
        tokens[c]?.relation === 'cc' &&
        language.grammar.negations.includes(bareForm(tokens[c] as Token)),
    );
  return (
    correlates(verb) ||
    children(tokens, verb)
      .filter((at) => /^(?:nsubj|obj)/.test(tokens[at]?.relation ?? ''))
      .some((at) => negates(at) || negates(child(tokens, at, /^det/)) || correlates(at))
  );
}
