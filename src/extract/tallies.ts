import type { Token } from '../model/token.ts';
import type { Countable } from '../model/vocabulary.ts';
import { isReduced, type Parsed } from './clause.ts';
import { byNoun, type Fate } from './fate.ts';
import type { NumberPhrase } from './numbers.ts';
import { classAt, countableOf } from './people.ts';
import { children } from './tree.ts';

/** Tokens between a noun for a number and the number. */
const reach = 14;

/** The fate of those a bare number counts, by the noun it is said of. */
export function tallied(parsed: Parsed, number: NumberPhrase, at: number): Fate | null {
  return fromPredication(parsed, at) ?? fromTally(parsed, number);
}

/** "le vittime sono tre", "it put its dead at four", "il bilancio sale a 35": the number is said of a noun for those harmed. */
function fromPredication(parsed: Parsed, at: number): Fate | null {
  const { tokens } = parsed;
  const { head, relation } = tokens[at] as Token;
  if (head === null || !/^(?:root|obl|obj|xcomp|conj|ccomp|advcl|parataxis|nmod)/.test(relation ?? ''))
    return null;
  const copular = tokens.some((t) => t.head === at && t.relation === 'cop');
  const verb = copular ? at : head;
  if (verb < 0) return null;
  for (let i = Math.max(0, verb - 12); i < tokens.length && i - verb <= 12; i += 1) {
    const token = tokens[i] as Token;
    if (i === at || token.head !== verb || !/^(?:nsubj|obj)/.test(token.relation ?? '')) continue;
    const what = saidOf(parsed, i);
    if (what) return byNoun(verb, what);
  }
  return null;
}

/** "the number of soldiers killed at X at 84": the parser may hang the number on the last word of a long noun. */
function fromTally(parsed: Parsed, { first }: NumberPhrase): Fate | null {
  const { tokens, vocabulary } = parsed;
  const { tallies, tolls } = vocabulary.language.people;
  if (tokens[first - 1]?.pos !== 'ADP') return null;
  for (let at = first - 2; at >= 0 && first - at <= reach; at -= 1) {
    const { form, lemma } = tokens[at] as Token;
    if (/^[.;:]$/.test(form)) return null;
    if (!tallies.includes(lemma) && !tolls.includes(lemma)) continue;
    const what = saidOf(parsed, at);
    return what && byNoun(at, what);
  }
  return null;
}

/** What those a noun stands for or is about became: "victims", "the toll", "the number of people killed". */
function saidOf(parsed: Parsed, at: number): Countable | null {
  const { tokens } = parsed;
  const whose = tokens.findIndex((t, j) => t.head === at && j > at && t.pos === 'NOUN');
  const which = tokens.findIndex((t, j) => t.head === whose && j < whose && t.relation === 'amod');
  return (
    classOf(parsed, at) ??
    classOf(parsed, whose) ??
    classOf(parsed, which) ??
    participleOf(parsed, at) ??
    participleOf(parsed, whose)
  );
}

function classOf(parsed: Parsed, at: number): Countable | null {
  const isToll = parsed.vocabulary.language.people.tolls.includes(parsed.tokens[at]?.lemma ?? '');
  return isToll ? 'killed' : classAt(parsed, at);
}

/** "gli uomini persi", "people executed". */
function participleOf(parsed: Parsed, at: number): Countable | null {
  if (at < 0) return null;
  for (const i of children(parsed.tokens, at)) {
    const predicate = parsed.predicates.find((p) => p.head === i && isReduced(p));
    const what = predicate ? countableOf(parsed, predicate.lemma) : null;
    if (what) return what;
  }
  return null;
}
