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
  const people = { candidates: [], force: 'force', nationality: null, metonym: false } as const;
  return several ? { ...standIn(at, form), actor: people, place: null } : standIn(at, form);
}

/** A pronoun that stands for a place named before. */
function standIn(at: number, form: string): Mention {
  return {
    first: at,
    last: at,
    head: at,
    start: at,
    actor: null,
    place: { name: form, candidates: [], kindHints: [], anaphoric: true },
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

/** "vi sono entrati", "ne sono usciti": the place a clitic beside a verb of motion stands for, or null. */
export function placePronoun(
  { tokens, vocabulary }: Parsed,
  { first, head, auxiliary }: Predicate,
): { readonly function: 'at' | 'from'; readonly mention: Mention } | null {
  const { placePronouns } = vocabulary.language.grammar;
  // "ci siamo ritirati": of those who speak it is no place; "ne hanno presi due" counts.
  if (auxiliary === 'have') return null;
  if (tokens.slice(first, head + 1).some((t) => t.morphology.person === 1)) return null;
  for (let at = first; at < head; at += 1) {
    const token = tokens[at];
    if (token?.pos !== 'PRON') continue;
    const form = bareForm(token);
    const found = (['at', 'from'] as const).find((name) => placePronouns[name].includes(form));
    if (found) return { function: found, mention: { ...standIn(at, form), preposition: found } };
  }
  return null;
}

/**
 * "L'elicottero lo hanno abbattuto i ribelli", "Rawa, l'hanno ripresa i soldati": whether the phrase before a verb is what its
 * pronoun takes up. It is, where it cannot be the subject: the verb is plural and it is not, or another party follows, or it
 * is a mere place.
 */
export function isTakenUp(
  [phrase, ...more]: readonly Mention[],
  pronoun: Mention,
  after: readonly Mention[],
  { tokens, vocabulary }: Parsed,
  { first, head }: Predicate,
): boolean {
  if (!phrase || pronoun.first >= head || !vocabulary.language.grammar.prodrop) return false;
  const several = more.length > 0 || tokens[phrase.head]?.morphology.number === 'plural';
  if (several !== (pronoun.place === null)) return false;
  if (after.length === 1 && after[0]?.actor) return true;
  if (!phrase.actor && phrase.place) return true;
  // "Le unità lo hanno ripulito", "i Peshmerga l'hanno sgomberata": of a noun of one form, or a name, the number is not known.
  if (!several && tokens[phrase.head]?.morphology.number === undefined) return false;
  const verb = tokens.slice(first, head + 1).find((t) => t.morphology.form === 'finite');
  const verbIsPlural = verb?.morphology.number === 'plural';
  return verb?.morphology.number !== undefined && verbIsPlural !== several;
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
