import type { Countable } from '../model/vocabulary.ts';
import type { Parsed } from './clause.ts';
import type { Predicate } from './predicates.ts';

/** What befalls those a number counts, or what they do. */
export interface Fate {
  /** Token of the verb or event noun that says it. */
  readonly verb: number;
  readonly role: 'undergoer' | 'agent';
  /** What it makes of people, where the word alone says so. */
  readonly what: Countable | null;
  /** The word takes more than people: one loses men and matches. */
  readonly loose: boolean;
  /** A verb says it, not a noun. */
  readonly verbal: boolean;
  /** The verb is said not to have happened. */
  readonly negated: boolean;
  /** It only may have happened. */
  readonly modal: boolean;
  /** It governs those counted themselves, not a phrase they are joined to. */
  readonly direct: boolean;
}

/** What a verb does to those counted. */
export function undergoer(parsed: Parsed, predicate: Predicate, what: Countable | null): Fate {
  const { head: verb, lemma, negated, modal } = predicate;
  const loose = parsed.vocabulary.language.verbs.countsLoosely.includes(lemma);
  return { verb, role: 'undergoer', what, loose, verbal: true, negated, modal: modal !== null, direct: true };
}

/** What a noun, not a verb, says of those counted. */
export function byNoun(verb: number, what: Countable | null): Fate {
  return {
    verb,
    role: 'undergoer',
    what,
    loose: false,
    verbal: false,
    negated: false,
    modal: false,
    direct: true,
  };
}

/** A verb whose doers are counted. */
export function agent({ head: verb, negated, modal }: Predicate): Fate {
  return {
    verb,
    role: 'agent',
    what: null,
    loose: false,
    verbal: true,
    negated,
    modal: modal !== null,
    direct: true,
  };
}

/** What is said of a phrase those counted are joined to. */
export function withoutNoun(fate: Fate | null): Fate | null {
  return fate && { ...fate, direct: false };
}
