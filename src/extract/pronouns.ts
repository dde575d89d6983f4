import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';

/** Tokens between a verb and its pronoun: a particle or an adverb ("drove them out", "took all of it"). */
const reach = 2;

/**
 * The pronoun a verb has for its object ("lo hanno riconquistato", "riprenderla", "drove them out"), or null. One thing
 * is taken for a place to point back to, several for people: ground is held village by village, fighters come in groups.
 */
export function pronounObject(parsed: Parsed, predicate: Predicate): Mention | null {
  const { objectPronouns } = parsed.vocabulary.language.grammar;
  const at = pronounAt(parsed, predicate);
  if (at === null) return null;
  const form = bareForm(parsed.tokens[at] as Parsed['tokens'][number]);
  const ends = (pronouns: readonly string[]) =>
    pronouns.some((pronoun) => (at === predicate.head ? form.endsWith(pronoun) : form === pronoun));
  const several = ends(objectPronouns.plural);
  return {
    first: at,
    last: at,
    head: at,
    start: at,
    actor: several ? { candidates: [], force: 'force', nationality: null, metonym: false } : null,
    place: several ? null : { name: form, candidates: [], kindHints: [], anaphoric: true },
    things: [],
    body: [],
    count: null,
    preposition: null,
    ofHead: null,
    listedWith: null,
    distanceKm: null,
    pronoun: true,
  };
}

/** Where the pronoun stands: before the verb, behind it, or, in infinitives and gerunds, at its end. */
function pronounAt({ tokens, vocabulary }: Parsed, { first, head, form, passive }: Predicate): number | null {
  const { objectPronouns, clitics } = vocabulary.language.grammar;
  const pronouns = [...objectPronouns.singular, ...objectPronouns.plural];
  if (passive || pronouns.length === 0) return null;
  const isPronoun = (at: number) => {
    const token = tokens[at];
    return token?.pos === 'PRON' && pronouns.includes(bareForm(token));
  };
  if (clitics.length > 0) {
    // "l'hanno ripresa": an article before a verb is none.
    const elided = tokens[first - 1];
    if (elided && elided.pos === 'DET' && /['’]$/.test(elided.form) && pronouns.includes(bareForm(elided)))
      return first - 1;
    for (let at = first; at < head; at += 1) if (isPronoun(at)) return at;
    const joined = form === 'infinitive' || form === 'gerund';
    const word = bareForm(tokens[head] as Parsed['tokens'][number]);
    return joined && pronouns.some((p) => p.length > 1 && word.endsWith(p)) ? head : null;
  }
  for (let at = head + 1; at <= head + reach; at += 1) if (isPronoun(at)) return at;
  return null;
}
