import type { Token } from '../model/token.ts';
import type { Gap } from './gapping.ts';
import type { Mention } from './mention.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence with everything found in it, as the argument finder reads it. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly predicates: readonly Predicate[];
  readonly vocabulary: Vocabulary;
  /** Tokens inside the names of bodies: "Liberation" in "National Liberation Army" tells of none. */
  readonly inNames?: ReadonlySet<number>;
  /** Who stands before the hyphen of a compound that says who holds a place ("rebel-held"), by its token. */
  readonly compounds?: ReadonlyMap<number, Mention>;
  /** Places inside the phrases of others: Hajin in "jihadista di Hajin". */
  readonly swallowed?: readonly Mention[];
  /** The sentence before it in its block. */
  readonly previous?: Parsed | undefined;
  /** The text tells its news in the remote past, which elsewhere looks back on history. */
  readonly remoteIsNews?: boolean;
  /** Clauses that leave out the verb they share with the one before, by its token. */
  readonly gaps?: ReadonlyMap<number, readonly Gap[]>;
  /** The one of them that is being read, in place of the clause that has the verb. */
  readonly gap?: Gap;
}

/** The stretch of tokens an event word can take its arguments from. */
export interface Window {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What stopped the walk to the left: what the subject may be inherited from. */
  readonly opener: 'start' | 'relative' | 'subordinate' | 'coordinated' | 'break';
  /** Token of the relative pronoun, or of the verb group the clause is coordinated with. */
  readonly openedBy: number | null;
}

const hardBreak = /^[;:«»"“”()–—]$/;

/** The clause around a verb group: left to a break, a relative, a conjunction or another verb; right likewise. */
export function clauseAround(parsed: Parsed, predicate: Predicate): Window {
  const left = walkLeft(parsed, predicate);
  const shared = parsed.gaps?.get(predicate.head)?.[0];
  if (!shared) return { ...left, to: clauseEnd(parsed, predicate.head) };
  return { ...left, to: parsed.gap?.verb === predicate.head ? parsed.gap.to : shared.from };
}

function walkLeft(parsed: Parsed, predicate: Predicate): Omit<Window, 'to'> {
  const { tokens, predicates, vocabulary } = parsed;
  const { relatives, subordinators } = vocabulary.language.grammar;
  const own = [predicate, ...governors(predicate, predicates)];
  let depth = 0;
  for (let at = predicate.first - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    const form = bareForm(token);
    if (token.form === ')') depth += 1;
    if (token.form === '(' && depth > 0) {
      depth -= 1;
      continue;
    }
    if (depth > 0 || own.some(({ first, head }) => first <= at && at <= head)) continue;
    if (hardBreak.test(token.form)) {
      if (/^[«»"“”]$/.test(token.form)) continue;
      return { from: at + 1, opener: 'break', openedBy: null };
    }
    if (isRelative(token) && relatives.includes(form))
      return { from: at + 1, opener: 'relative', openedBy: at };
    if (isSubordinator(token) && subordinators.includes(form))
      return { from: at + 1, opener: 'subordinate', openedBy: at };
    const other = predicates.find((p) => p.head === at);
    if (other && !isReduced(other)) return { from: at + 1, opener: 'coordinated', openedBy: at };
  }
  return { from: 0, opener: 'start', openedBy: null };
}

/** A participle without auxiliary modifies a noun; it does not open a clause of its own. */
export function isReduced(predicate: Predicate): boolean {
  return predicate.form === 'participle' && predicate.auxiliary === 'none';
}

/** "by retreating soldiers", "a destroyed bridge": a participle that stands before its noun is one of its words. */
function isBeforeItsNoun(tokens: readonly Token[], { head, form }: Predicate): boolean {
  const { head: noun, relation } = tokens[head] ?? {};
  const participle = form === 'participle' || form === 'gerund';
  return participle && relation === 'amod' && typeof noun === 'number' && noun > head;
}

/** The token before which the clause of a verb ends. */
export function clauseEnd(parsed: Parsed, head: number): number {
  const { tokens, predicates, vocabulary } = parsed;
  const { relatives, subordinators } = vocabulary.language.grammar;
  let depth = 0;
  for (let at = head + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const form = bareForm(token);
    if (token.form === '(') depth += 1;
    if (token.form === ')' && depth > 0) {
      depth -= 1;
      continue;
    }
    if (depth > 0) continue;
    if (/^[;:–—]$/.test(token.form)) return at;
    if (isRelative(token) && relatives.includes(form)) return at;
    if (isSubordinator(token) && subordinators.includes(form) && !isAfterWord(parsed, at)) return at;
    const other = predicates.find((p) => p.first === at);
    if (other && other.head !== head && !isBeforeItsNoun(tokens, other))
      return trimTrailing(tokens, other, at, head, parsed);
  }
  return tokens.length;
}

/** "who", "which", "where": what opens a clause of its own. */
function isRelative({ pos, relation }: Token): boolean {
  return pos === 'PRON' || (pos === 'ADV' && relation === 'advmod');
}

/** "after the army withdrew": the tree tells the word that opens a clause from the preposition spelt the same. */
function isSubordinator({ pos, relation }: Token): boolean {
  return pos === 'SCONJ' || (pos === 'ADP' && relation === 'mark');
}

/** "dopo la riconquista": a subordinator before a noun phrase is a preposition and opens no clause. */
function isAfterWord(parsed: Parsed, at: number): boolean {
  if (parsed.tokens[at]?.relation === 'mark') return false;
  const next = parsed.predicates.find((p) => p.first > at);
  const window = parsed.tokens.slice(at + 1, next?.first ?? parsed.tokens.length);
  return !next || window.length > 12;
}

/** A verb to the right owns the bare phrase before it as its subject: the window ends before that phrase. */
function trimTrailing(
  tokens: readonly Token[],
  other: Predicate,
  at: number,
  head: number,
  parsed: Parsed,
): number {
  if (other.form !== 'finite' || isReduced(other)) return at;
  for (let back = at - 1; back > head; back -= 1) {
    const token = tokens[back] as Token;
    if (token.form === ',' || token.pos === 'CCONJ') {
      const subject = parsed.mentions.some((m) => m.start > back && m.last < at && m.preposition === null);
      return subject ? back : at;
    }
  }
  return at;
}

/** The verbs an infinitive hangs from, nearest first. */
export function governors(predicate: Predicate, predicates: readonly Predicate[]): readonly Predicate[] {
  const chain: Predicate[] = [];
  for (let next = predicate.governor; next !== null && chain.length < 4; ) {
    const governor: Predicate | undefined = predicates[next];
    if (!governor) break;
    chain.push(governor);
    next = governor.governor;
  }
  return chain;
}
