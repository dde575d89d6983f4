import type { Morphology, Token } from '../model/token.ts';
import { bareForm } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A verb with its auxiliaries, clitics and negation: one event word and what grammar says of it. */
export interface Predicate {
  /** First token of the group (negation, clitics and auxiliaries included). */
  readonly first: number;
  /** The lexical verb. */
  readonly head: number;
  readonly lemma: string;
  readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund';
  readonly mood: Morphology['mood'];
  /** Tense of the finite part. */
  readonly tense: Morphology['tense'];
  readonly auxiliary: 'none' | 'have' | 'be';
  /** Auxiliary in the imperfect with a participle: aveva conquistato, had captured. */
  readonly pluperfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly reflexive: boolean;
  /** Governing predicate of an infinitive, as an index into the list, or null. */
  readonly governor: number | null;
  readonly modal: 'possibility' | 'future' | 'conditional' | 'obligation' | null;
}

/** "killing six", "uccidendone sei": English tags it as the participle it is spelled like. */
export function isGerund({ form, tense, auxiliary }: Predicate): boolean {
  return form === 'gerund' || (form === 'participle' && tense === 'present' && auxiliary === 'none');
}

/** Words that may stand inside a verb group without ending it, and the quotes of a word one keeps at a distance ('has "liberated" it'). */
function isInside(token: Token): boolean {
  return token.pos === 'ADV' || token.pos === 'PART' || /^["«“'‘]$/.test(token.form);
}

/** The predicates of a sentence in order. */
export function findPredicates(tokens: readonly Token[], vocabulary: Vocabulary): readonly Predicate[] {
  const predicates: Predicate[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || (token.pos !== 'VERB' && token.pos !== 'AUX')) continue;
    const group = verbGroup(tokens, i, vocabulary);
    predicates.push(
      withGovernor(withShared(group, predicates, tokens, vocabulary), predicates, tokens, vocabulary),
    );
    i = group.head;
  }
  return predicates;
}

/**
 * "hanno attaccato la base e ucciso due soldati", "raided the houses, kidnapped dozens": a participle that the tree joins to a
 * verb before it, or that has an object of its own, shares the auxiliaries of that verb, or is a past tense too.
 */
function withShared(
  predicate: Predicate,
  earlier: readonly Predicate[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): Predicate {
  if (predicate.form !== 'participle' || predicate.auxiliary !== 'none' || predicate.tense === 'present')
    return predicate;
  const { head, relation } = tokens[predicate.head] ?? {};
  const joined = relation === 'conj' ? earlier.find((p) => p.head === head) : undefined;
  const acts = hasOwnObject(predicate, tokens, vocabulary);
  const parted = /^(?:PUNCT|CCONJ)$/.test(tokens[predicate.first - 1]?.pos ?? '');
  const active = (p: Predicate) =>
    p.form === 'finite' && !p.passive && (!vocabulary.language.grammar.prodrop || p.auxiliary === 'have');
  const above = joined ?? (acts && parted ? earlier.findLast(active) : undefined);
  if (above?.form !== 'finite' || above.progressive || (acts && above.passive)) return predicate;
  const { form, mood, tense, auxiliary, pluperfect, passive, modal } = above;
  return { ...predicate, form, mood, tense, auxiliary, pluperfect, passive, modal };
}

/** Whether a participle has an object that it does not agree with: nothing that is done to it alone ("rapite due donne"). */
function hasOwnObject({ head }: Predicate, tokens: readonly Token[], { language }: Vocabulary): boolean {
  const object = tokens.find((t, at) => at > head && t.head === head && t.relation === 'obj');
  if (!object) return false;
  const { number, gender } = tokens[head]?.morphology ?? {};
  const agrees =
    number === object.morphology.number &&
    (gender === undefined || object.morphology.gender === undefined || gender === object.morphology.gender);
  return !language.grammar.prodrop || !agrees;
}

interface Group {
  readonly auxiliaries: readonly Token[];
  readonly head: number;
}

function verbGroup(tokens: readonly Token[], start: number, vocabulary: Vocabulary): Predicate {
  const group = gather(tokens, start, vocabulary);
  const head = tokens[group.head] as Token;
  const finite = group.auxiliaries.find((t) => t.morphology.form === 'finite') ?? head;
  const { be, have, progressive } = vocabulary.language.grammar.auxiliaries;
  const lemmas = group.auxiliaries.map((t) => t.lemma);
  const participle = head.morphology.form === 'participle' && head.morphology.tense !== 'present';
  const auxiliary = lemmas.includes(be) ? 'be' : lemmas.includes(have) ? 'have' : 'none';
  const prodrop = vocabulary.language.grammar.prodrop;
  const first = groupStart(tokens, start, vocabulary);
  const before = tokens.slice(first, start);
  const { form, tense } = head.morphology;
  const doing = form === 'gerund' || (form === 'participle' && tense === 'present');
  const isProgressive = doing && lemmas.includes(progressive);
  return {
    first,
    head: group.head,
    lemma: head.lemma,
    form:
      group.auxiliaries.length > 0
        ? groupForm(group.auxiliaries[0] as Token)
        : (head.morphology.form ?? 'finite'),
    mood: finite.morphology.mood,
    tense: finite.morphology.tense,
    auxiliary,
    pluperfect:
      participle &&
      (finite.morphology.tense === 'imperfect' ||
        (!prodrop && finite.lemma === have && finite.form.toLowerCase() === 'had')),
    progressive: isProgressive,
    passive:
      participle && !isReflexive(before, head, vocabulary) && undergoes(head, group.auxiliaries, vocabulary),
    negated: [...before, ...tokens.slice(start, group.head)].some((t) =>
      vocabulary.language.grammar.negations.includes(bareForm(t)),
    ),
    reflexive: isReflexive(before, head, vocabulary),
    governor: null,
    modal: modalOf([...missedAuxiliaries(tokens, start, group.head), ...group.auxiliaries], vocabulary),
  };
}

function isReflexive(before: readonly Token[], head: Token, vocabulary: Vocabulary): boolean {
  const { reflexive } = vocabulary.language.grammar;
  if (
    before.some((t, at) => reflexive.includes(bareForm(t)) || isReflexiveBeforeClitic(before, at, vocabulary))
  )
    return true;
  // Attached to an infinitive or gerund: ritirarsi, spostandosi.
  const hosts = head.morphology.form === 'infinitive' || head.morphology.form === 'gerund';
  return hosts && reflexive.some((pronoun) => pronoun.length > 1 && bareForm(head).endsWith(pronoun));
}

/** A participle is passive on its own, with "be", or with an auxiliary such as "venire"; never after "have" alone. */
function undergoes(head: Token, auxiliaries: readonly Token[], vocabulary: Vocabulary): boolean {
  const { be, passive } = vocabulary.language.grammar.auxiliaries;
  if (vocabulary.language.verbs.unaccusative.includes(head.lemma)) return false;
  return auxiliaries.length === 0 || auxiliaries.some((t) => t.lemma === be || passive.includes(t.lemma));
}

/** A group is finite unless its first auxiliary is not ("aver minato", "essendo caduta"). */
function groupForm(first: Token): Predicate['form'] {
  const form = first.morphology.form;
  return form === 'infinitive' || form === 'gerund' ? form : 'finite';
}

/** Words right before a verb group the tree takes for auxiliaries of its verb, whatever else they could be ("may", the month). */
function missedAuxiliaries(tokens: readonly Token[], start: number, head: number): readonly Token[] {
  return tokens.slice(Math.max(0, start - 3), start).filter((t) => t.head === head && t.relation === 'aux');
}

function modalOf(auxiliaries: readonly Token[], vocabulary: Vocabulary): Predicate['modal'] {
  const modals = vocabulary.language.verbs.modals;
  if (!modals) return null;
  for (const token of auxiliaries) {
    const form = bareForm(token);
    if (modals.possibility?.includes(form)) return 'possibility';
    if (modals.future?.includes(form)) return 'future';
    if (modals.conditional?.includes(form)) return 'conditional';
    if (modals.obligation?.includes(form)) return 'obligation';
  }
  return null;
}

/** Walks right from an auxiliary to the lexical verb it serves. */
function gather(tokens: readonly Token[], start: number, vocabulary: Vocabulary): Group {
  const auxiliaries: Token[] = [];
  let head = start;
  const { progressive, passive } = vocabulary.language.grammar.auxiliaries;
  for (let at = start, skipped = 0; at < tokens.length && skipped <= 3; at += 1) {
    const token = tokens[at] as Token;
    if (isInside(token)) {
      skipped += 1;
      continue;
    }
    if (token.pos !== 'AUX' && token.pos !== 'VERB') break;
    if (at !== head && !continues(tokens[head] as Token, token, vocabulary)) break;
    if (at !== head) auxiliaries.push(tokens[head] as Token);
    head = at;
    const serves = token.pos === 'AUX' || token.lemma === progressive || passive.includes(token.lemma);
    if (!serves) break;
  }
  return { auxiliaries, head };
}

/** Whether `next` can be the participle, gerund or infinitive that `auxiliary` serves. */
function continues(auxiliary: Token, next: Token, vocabulary: Vocabulary): boolean {
  const { be, have, progressive, passive } = vocabulary.language.grammar.auxiliaries;
  const form = next.morphology.form;
  if (auxiliary.lemma === be || auxiliary.lemma === have || passive.includes(auxiliary.lemma)) {
    if (form === 'participle') return true;
  }
  if (auxiliary.lemma === progressive && form === 'gerund') return true;
  const isModal = auxiliary.pos === 'AUX' && auxiliary.lemma !== be && auxiliary.lemma !== have;
  return isModal && (form === 'infinitive' || next.pos === 'AUX' || form === 'finite');
}

/** "se l'è ripresa", "se la sono presa": a pronoun, where before a noun or another verb it is "if". */
export function isReflexiveBeforeClitic(
  tokens: readonly Token[],
  at: number,
  { language: { grammar } }: Vocabulary,
): boolean {
  const [word, clitic, auxiliary] = tokens.slice(at, at + 3);
  if (!word || !clitic || !grammar.reflexiveBeforeClitic.includes(bareForm(word))) return false;
  if (!grammar.clitics.includes(bareForm(clitic)) || clitic.pos !== 'PRON') return false;
  // Inside the words before a verb group, what follows the clitic is the group.
  return auxiliary === undefined || auxiliary.lemma === grammar.auxiliaries.be;
}

/** Includes clitics, negation and adverbs right before the first auxiliary. */
function groupStart(tokens: readonly Token[], start: number, vocabulary: Vocabulary): number {
  const { clitics, negations } = vocabulary.language.grammar;
  let at = start;
  for (let steps = 0; at > 0 && steps < 4; steps += 1) {
    const before = tokens[at - 1] as Token;
    const form = bareForm(before);
    if (
      !negations.includes(form) &&
      !(clitics.includes(form) && before.pos === 'PRON') &&
      !isReflexiveBeforeClitic(tokens, at - 1, vocabulary) &&
      before.pos !== 'ADV'
    )
      break;
    at -= 1;
  }
  return at;
}

/** Ties an infinitive to the verb, or the noun of purpose, that governs it across a preposition and a short object. */
function withGovernor(
  predicate: Predicate,
  earlier: readonly Predicate[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): Predicate {
  if (predicate.form === 'gerund') return withAccuser(predicate, earlier, tokens, vocabulary);
  if (predicate.form !== 'infinitive') return predicate;
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const candidate = earlier[index] as Predicate;
    const between = tokens.slice(candidate.head + 1, predicate.first);
    if (between.some((t) => t.pos === 'PUNCT' && /[;:.]/.test(t.form)) || between.length > 14)
      return predicate;
    if (governs(candidate, between, vocabulary) || reports(candidate, predicate, between, vocabulary))
      return { ...predicate, governor: index };
    // A coordinated infinitive shares the governor of the first ("cacciare X e scendere fino a Y").
    if (
      candidate.form === 'infinitive' &&
      candidate.governor !== null &&
      between.some((t) => t.pos === 'CCONJ' || t.form === ',')
    ) {
      return { ...predicate, governor: candidate.governor };
    }
  }
  return predicate;
}

/** "claims to have killed", "dicono di aver preso": what a verb of saying says was done. */
function reports(
  candidate: Predicate,
  predicate: Predicate,
  between: readonly Token[],
  vocabulary: Vocabulary,
): boolean {
  const says = vocabulary.reporting.has(candidate.lemma) || vocabulary.denying.has(candidate.lemma);
  return says && predicate.auxiliary !== 'none' && between.length <= 4;
}

/** "accused the army of shelling": the gerund's doer is the verb's object. */
function withAccuser(
  predicate: Predicate,
  earlier: readonly Predicate[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): Predicate {
  const before = tokens[predicate.first - 1];
  if (before?.pos !== 'ADP') return predicate;
  const index = earlier.findLastIndex((p) => predicate.first - p.head <= 10);
  const candidate = earlier[index];
  if (!candidate || !vocabulary.objectControl.has(candidate.lemma)) return predicate;
  return tokens.slice(candidate.head, predicate.first).some((t) => /^[,;:]$/.test(t.form))
    ? predicate
    : { ...predicate, governor: index };
}

function governs(candidate: Predicate, between: readonly Token[], vocabulary: Vocabulary): boolean {
  const known = vocabulary.control.has(candidate.lemma) || vocabulary.objectControl.has(candidate.lemma);
  if (!known || (candidate.form === 'infinitive' && between.length > 3)) return false;
  if (between.length <= 2) return true;
  return (
    vocabulary.objectControl.has(candidate.lemma) &&
    !between.some((t) => vocabulary.language.grammar.adversatives.includes(bareForm(t)))
  );
}
