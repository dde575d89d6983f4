import type { Token } from '../model/token.ts';
import type { Countable } from '../model/vocabulary.ts';
import { verbArguments } from './arguments.ts';
import { isReduced, type Parsed } from './clause.ts';
import { agent, byNoun, type Fate, undergoer, withoutNoun } from './fate.ts';
import type { NumberPhrase } from './numbers.ts';
import { classAt, countableOf, countableOfNoun, isCollective } from './people.ts';
import type { Predicate } from './predicates.ts';
import { copularResult, idiomOf, resultOf, takesLives } from './results.ts';
import { tallied } from './tallies.ts';
import { children } from './tree.ts';
import { valueAt } from './values.ts';

/** Steps up a coordination or a "group of". */
const climb = 4;

/** The fate of what stands at a token, by the tree, else by the words beside it. */
export function fateOf(parsed: Parsed, number: NumberPhrase, at: number): Fate | null {
  const bare = at === number.last;
  const top = topOf(parsed, at, bare);
  const told = fromTree(parsed, top);
  // "four of the six hostages": the number is the word the verb has, for the noun it counts.
  const own = top === at || top === number.last;
  const parsedFate = own ? told : (fromParticiple(parsed, at) ?? withoutNoun(told));
  if (parsedFate) return parsedFate;
  const said =
    (bare ? tallied(parsed, number, at) : null) ?? besideVerb(parsed, number, at) ?? fromList(parsed, at);
  if (said || (bare && parsed.tokens[at]?.head !== null)) return said;
  return withoutNoun(fromClause(parsed, at)) ?? fromAnyParticiple(parsed, at);
}

/** "19 militants and two soldiers killed": what is said behind the last of a list is said of all. */
function fromList(parsed: Parsed, at: number): Fate | null {
  const next = parsed.tokens.findIndex(
    (t, i) => i > at && t.head === at && t.relation === 'conj' && t.pos === 'NOUN',
  );
  return next < 0 ? null : fromParticiple(parsed, next);
}

/** "morto un governatore", "feriti due soldati": a headline whose word for the dead or hurt was taken for its noun. */
function byClassWord(parsed: Parsed, head: number, relation: string): Fate | null {
  const what = /^nsubj/.test(relation) ? classAt(parsed, head) : null;
  return what && byNoun(head, what);
}

/** "dozens more are in hospital". */
function byCopula(parsed: Parsed, head: number, relation: string): Fate | null {
  if (!/^nsubj/.test(relation)) return null;
  // "sono morte": the participle may be read as the noun of the same spelling.
  const what = copularResult(parsed, head) ?? countableOfNoun(parsed, head);
  return what && byNoun(head, what);
}

/** Up from "civilian" in "three soldiers and a civilian", from "soldati" in "un gruppo di soldati", to what the verb has. */
function topOf(parsed: Parsed, from: number, bare: boolean): number {
  const { tokens } = parsed;
  let at = from;
  for (let steps = 0; steps < climb; steps += 1) {
    const { head, relation } = tokens[at] as Token;
    if (head === null || head < 0) return at;
    const above = tokens[head] as Token;
    const joined =
      relation === 'conj' && above.pos !== 'VERB' && above.pos !== 'AUX' && !isVerb(parsed, head);
    const whole =
      relation === 'nmod' &&
      (isCollective(parsed, head) || valueAt(tokens, head, parsed.vocabulary.language) !== null);
    // "la brigata, tremila uomini, si è schierata": a second name for those the verb has.
    const renamed = relation === 'appos' && !bare && isPeople(parsed, head);
    if (!joined && !whole && !renamed) return at;
    at = head;
  }
  return at;
}

function isPeople({ mentions }: Parsed, at: number): boolean {
  return mentions.some((m) => m.first <= at && at <= m.last && m.actor !== null && m.place === null);
}

/** The verb right behind a noun that the parser hung on another noun though no preposition joins them, or null. */
function unmarkedSubject({ tokens, predicates }: Parsed, at: number): number | null {
  if (tokens[at]?.relation !== 'nmod' || children(tokens, at).some((i) => tokens[i]?.relation === 'case'))
    return null;
  const behind = predicates.find((p) => p.first === at + 1);
  return behind?.form === 'finite' ? behind.head : null;
}

function isVerb(parsed: Parsed, at: number): boolean {
  return parsed.predicates.some((p) => p.head === at);
}

function fromTree(parsed: Parsed, at: number): Fate | null {
  const { tokens } = parsed;
  const { head: over, relation } = tokens[at] as Token;
  if (over === null || over < 0) return fromParticiple(parsed, at);
  const verb = unmarkedSubject(parsed, at);
  const [head, name] = verb === null ? [over, relation ?? ''] : [verb, 'nsubj'];
  if (/^nmod|^obl$|^appos$/.test(name)) {
    const noun = tokens[head]?.pos === 'NOUN' ? countableOfNoun(parsed, head) : null;
    if (noun) return byNoun(head, noun);
  }
  const own = fromParticiple(parsed, at);
  const predicate = parsed.predicates.find((p) => p.first <= head && head <= p.head);
  if (!predicate) return own ?? byClassWord(parsed, head, name) ?? byCopula(parsed, head, name);
  const what = resultOf(parsed, predicate);
  const raised = /^nsubj/.test(name) && what === null ? raisedTo(parsed, predicate) : null;
  if (raised) return raised;
  if (name === 'nsubj:pass') return undergoer(parsed, predicate, what);
  if (name === 'obj' || name === 'iobj') {
    // "è costato la vita a sei": those a life is taken from.
    return own ?? undergoer(parsed, predicate, what);
  }
  if (name === 'nsubj') {
    if (own && !what) return own;
    const passive = predicate.passive || takesSubject(parsed, predicate, what);
    return passive ? undergoer(parsed, predicate, what) : agent(predicate);
  }
  if (name === 'obl:agent') return agent(predicate);
  if (/^obl/.test(name)) return takesLives(parsed, predicate) ? undergoer(parsed, predicate, 'killed') : own;
  if (name === 'conj' && what && tokens[at]?.pos !== 'VERB')
    return withoutNoun(undergoer(parsed, predicate, what));
  return own;
}

/** "are thought to be encircled", "risultano uccisi": the subject of the verb of saying is that of the verb below it. */
function raisedTo(parsed: Parsed, { head }: Predicate): Fate | null {
  const below = parsed.predicates.find(
    (p) => parsed.tokens[p.head]?.head === head && parsed.tokens[p.head]?.relation === 'xcomp' && p.passive,
  );
  return below ? undergoer(parsed, below, countableOf(parsed, below.lemma)) : null;
}

/** Whether what a verb does befalls its subject: of dying, fleeing, surrendering; of "27 assailants killed" in a headline. */
function takesSubject(parsed: Parsed, predicate: Predicate, what: Countable | null): boolean {
  const { tokens, vocabulary } = parsed;
  const { verbs } = vocabulary.language;
  if (verbs.undergoneBySubject.includes(predicate.lemma)) return true;
  if (what === null) return false;
  const resulting = countableOfLemma(verbs.counts, predicate.lemma) === null;
  const idiom = idiomOf(parsed, predicate);
  const inIdiom = (at: number) => idiom !== null && idiom.first <= at && at <= idiom.last;
  const hasObject = tokens.some(
    (t, i) =>
      t.head === predicate.head &&
      /^(?:obj|ccomp)$/.test(t.relation ?? '') &&
      !inIdiom(i) &&
      !(i === predicate.head + 1 && classAt(parsed, i) !== null),
  );
  if (idiom && !hasObject) return true;
  // Where a past tense looks like a participle, a verb of harm that harms nobody is one.
  const participle = predicate.form === 'participle' || !vocabulary.language.grammar.prodrop;
  return !hasObject && (resulting || participle);
}

function countableOfLemma(counts: Readonly<Record<string, readonly string[] | undefined>>, lemma: string) {
  return Object.values(counts).find((lemmas) => lemmas?.includes(lemma)) ?? null;
}

/**
 * What the words that hang on a noun say its people do or undergo, beside the clause it stands in ("hundreds of soldiers who
 * pulled back"), and the act of a noun they belong to ("the release of 40 hostages").
 */
export function fatesBeside(parsed: Parsed, at: number): readonly Fate[] {
  const { tokens, predicates } = parsed;
  const told = children(tokens, at).flatMap((i) => {
    const predicate = /^acl/.test(tokens[i]?.relation ?? '') && predicates.find((p) => p.head === i);
    if (!predicate) return [];
    const what = countableOf(parsed, predicate.lemma);
    if (isReduced(predicate) && predicate.form === 'participle') return [undergoer(parsed, predicate, what)];
    const relative = children(tokens, i).find(
      (c) => tokens[c]?.pos === 'PRON' && /^(?:nsubj|obj)/.test(tokens[c]?.relation ?? ''),
    );
    const role = relative === undefined ? undefined : tokens[relative]?.relation;
    if (role === 'nsubj')
      return [takesSubject(parsed, predicate, what) ? undergoer(parsed, predicate, what) : agent(predicate)];
    return role === undefined ? [] : [undergoer(parsed, predicate, what)];
  });
  const { head, relation } = tokens[at] as Token;
  const noun = relation === 'nmod' && head !== null && tokens[head]?.pos === 'NOUN';
  return noun ? [...told, byNoun(head, null)] : told;
}

/** "31 soldati morti", "two policemen killed", "two people dead": a participle or adjective that belongs to the noun. */
function fromParticiple(parsed: Parsed, at: number): Fate | null {
  const { tokens, predicates } = parsed;
  const of = (token: number) => {
    const { head, relation } = tokens[token] as Token;
    if (head === null) return token > at && token - at <= 2;
    const gap = tokens.slice(at + 1, token).every(isQuote);
    return (head === at && /^(?:acl|amod|xcomp|advcl|appos)$/.test(relation ?? '')) || (token > at && gap);
  };
  const participle = predicates.find((p) => isReduced(p) && p.passive && p.head !== at && of(p.head));
  const what = participle ? countableOf(parsed, participle.lemma) : null;
  if (participle && what) return undergoer(parsed, participle, what);
  for (let next = at + 1; next <= at + 3 && next < tokens.length; next += 1) {
    const token = tokens[next] as Token;
    const said = token.pos === 'NOUN' && next > at + 1 ? null : classAt(parsed, next);
    if (said && (token.pos !== 'NOUN' || token.head === null || token.head <= next))
      return byNoun(next, said);
    if (isQuote(token)) continue;
    if (token.pos !== 'ADJ' && token.pos !== 'PROPN' && token.pos !== 'ADV') break;
  }
  return null;
}

function isQuote({ form }: Token): boolean {
  return /^[«»"“”'‘’]$/.test(form);
}

/** "uccisi 12 miliziani", "ne hanno uccisi 40": a verb that counts stands right before the number, or right behind it. */
function besideVerb(parsed: Parsed, number: NumberPhrase, at: number): Fate | null {
  const { predicates } = parsed;
  const close = (p: Predicate) =>
    p.head === number.first - 1 || (p.head === number.first - 2 && isWord(parsed, p.head + 1));
  const before = predicates.find(close);
  const what = before ? countableOf(parsed, before.lemma) : null;
  if (before && what && before.head < number.first) return undergoer(parsed, before, what);
  const behind = at === number.last ? predicates.find((p) => p.first === number.last + 1) : undefined;
  const said = behind?.passive ? countableOf(parsed, behind.lemma) : null;
  return behind && said ? undergoer(parsed, behind, said) : null;
}

function isWord({ tokens }: Parsed, at: number): boolean {
  return tokens[at]?.pos !== 'PUNCT' && tokens[at]?.pos !== 'CCONJ';
}

/** "quattro mezzi incendiati": what was done to a thing is said by the participle right behind it. */
function fromAnyParticiple(parsed: Parsed, at: number): Fate | null {
  const participle = parsed.predicates.find((p) => p.first === at + 1 && isReduced(p) && p.passive);
  return participle ? undergoer(parsed, participle, null) : null;
}

/** What the clause around a verb that counts offers it as object or subject. */
function fromClause(parsed: Parsed, at: number): Fate | null {
  const { predicates, vocabulary } = parsed;
  for (const predicate of predicates) {
    const what = countableOf(parsed, predicate.lemma);
    if (what === null || Math.abs(predicate.head - at) > 24) continue;
    const { undergoneBySubject, unaccusative } = vocabulary.language.verbs;
    const intransitive = unaccusative.includes(predicate.lemma);
    const brought = verbArguments(parsed, predicate, intransitive).arguments;
    const subject = intransitive || undergoneBySubject.includes(predicate.lemma);
    const taken = brought.find(
      ({ function: name, mention }) =>
        mention.first <= at && at <= mention.last && (name === 'object' || (subject && name === 'subject')),
    );
    if (taken) return undergoer(parsed, predicate, what);
  }
  return null;
}
