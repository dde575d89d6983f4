import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { bareForm, type PhraseIndex, phrasesIn } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { headOf } from './scope.ts';
import { above, children } from './tree.ts';

/** Words that call what a sentence tells untrue. */
export interface Refutation {
  /** The verb by which somebody calls it so ("dismissed as propaganda"); null where the text itself does ("is false"). */
  readonly verb: Predicate | null;
}

/** Relations by which what is called false hangs on the word, or on the verb, that calls it so. */
const judged = /^(?:nsubj|csubj|ccomp|obj)/;
/** Relations of the word to the verb that calls something so. */
const judgement = /^(?:xcomp|obl|obj|ccomp|nmod|advmod|amod|conj)/;
/** Relations by which a sentence is the content of what is called false: "it is not true that", "reports that". */
const content = /^(?:csubj|ccomp|acl)/;

/**
 * What calls the event at a token untrue: "reports that the town fell are false", "it is not true that", "called talk of a
 * retreat a fabrication". Only what is told, in a clause or by a noun such as "claim", can be: an attack that was wrong took
 * place. Null where nothing does.
 */
export function refutationOf(parsed: Parsed, event: number): Refutation | null {
  const { tokens, vocabulary, predicates } = parsed;
  const words = [...untrue(parsed, vocabulary.falsehoods, false), ...untrue(parsed, vocabulary.truths, true)];
  if (words.length === 0) return null;
  if (isToldUntrue(parsed, event, words)) return { verb: null };
  let told = false;
  for (const { at, from } of above(tokens, event)) {
    const relation = tokens[from]?.relation ?? '';
    const named = [at, from].some((i) => vocabulary.deniedNouns.has(tokens[i]?.lemma ?? ''));
    told ||= named || content.test(relation);
    if (told && words.includes(at) && (judged.test(relation) || /^(?:nmod|acl)/.test(relation)))
      return { verb: null };
    const called = children(tokens, at).some(
      (below) => below !== from && words.includes(below) && judgement.test(tokens[below]?.relation ?? ''),
    );
    const verb = predicates.find((p) => p.head === at);
    if (told && called && (verb ? judged.test(relation) : named))
      return { verb: verb && judges(relation) ? verb : null };
  }
  return null;
}

/**
 * "reports that the town has fallen are, as far as we know, wrong": a noun for what is told, its content, a "be" and the word
 * that ends the stretch. The surface tells it where trees go astray.
 */
function isToldUntrue({ tokens, vocabulary }: Parsed, event: number, words: readonly number[]): boolean {
  const { be } = vocabulary.language.grammar.auxiliaries;
  const breaks = (at: number) => /^[;:.!?]$/.test(tokens[at]?.form ?? '');
  const from = tokens.findLastIndex((_, at) => at < event && breaks(at)) + 1;
  const last = words.find((at) => at > event && (at + 1 === tokens.length || breaks(at + 1)));
  if (last === undefined || tokens.some((_, at) => at > event && at < last && breaks(at))) return false;
  const opens = tokens.findIndex((t, at) => at >= from && !/^(?:DET|CCONJ|ADV)$/.test(t.pos));
  const named = opens < event && vocabulary.deniedNouns.has(tokens[opens]?.lemma ?? '');
  const is = tokens.slice(event + 1, last).some((t) => t.lemma === be && t.relation === 'cop');
  return named && is;
}

/** A verb whose object is called false has a subject that calls it so; "the report proved false" has none. */
function judges(relation: string): boolean {
  return relation === 'obj' || relation === 'ccomp';
}

/** Tokens of the words of an index that stand in a sentence, with or without a negation. */
function untrue(parsed: Parsed, index: PhraseIndex<true>, negated: boolean): readonly number[] {
  const { tokens } = parsed;
  return phrasesIn(index, tokens).flatMap(({ first, last }) => {
    const head = headOf(tokens, first, last);
    return head !== null && isNegated(parsed, head) === negated ? [head] : [];
  });
}

function isNegated({ tokens, predicates, vocabulary }: Parsed, at: number): boolean {
  const { negation } = vocabulary.language.status;
  const parts = children(tokens, at);
  // "non corrisponde al vero": the verb of the phrase is denied.
  const over = tokens[at]?.relation === 'obl' ? (tokens[at]?.head ?? -1) : -1;
  return (
    parts.some((i) => negation.includes(bareForm(tokens[i] as Token))) ||
    predicates.some((p) => p.negated && (p.head === at || p.head === over || parts.includes(p.head)))
  );
}
