import type { NameFinder, NameMatch } from '../model/names.ts';
import type { Token } from '../model/token.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import { nationalityAt } from './nationality.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tokens before a compound that a name in it may begin with ("Islamic State-held"). */
const reach = 3;

/**
 * Who stands before the hyphen of each compound that is an entry of the lexicon ("rebel-held", "Islamic State-controlled"),
 * by the token of the compound.
 */
export function compoundHolders(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  names: NameFinder,
): ReadonlyMap<number, Mention> {
  const found = new Map<number, Mention>();
  tokens.forEach((token, at) => {
    const hyphen = token.bare.lastIndexOf('-');
    if (hyphen <= 0 || !vocabulary.triggers.byFirst.has(token.bare.slice(hyphen))) return;
    const holder = holderBefore(tokens, at, hyphen, vocabulary, names);
    if (holder) found.set(at, holder);
  });
  return found;
}

/** The phrase that ends with the first part of a compound, placed at the compound. */
function holderBefore(
  tokens: readonly Token[],
  at: number,
  hyphen: number,
  vocabulary: Vocabulary,
  names: NameFinder,
): Mention | null {
  const whole = tokens[at] as Token;
  const form = whole.form.slice(0, hyphen);
  const part: Token = {
    ...whole,
    form,
    bare: form.toLowerCase(),
    lemma: form.toLowerCase(),
    pos: /^\p{Lu}/u.test(form) ? 'PROPN' : 'NOUN',
    end: whole.start + hyphen,
  };
  const from = Math.max(0, at - reach);
  const words = [...tokens.slice(from, at), part].map((token) => ({ ...token, head: null, relation: null }));
  const matches = names.find(words, vocabulary.language.code);
  const last = words.length - 1;
  const mention = findMentions(words, vocabulary, matches).findLast(
    (m) => m.last === last && m.actor !== null,
  );
  if (!mention) {
    const nationality = nationalityAt(words, last, vocabulary);
    return nationality !== null || vocabulary.rulers.has(part.lemma) ? armyOf(at, nationality) : null;
  }
  return {
    ...mention,
    ...{ first: from + mention.first, last: at, head: at, start: from + mention.start },
    ...{ ofHead: null, listedWith: null, preposition: null },
  };
}

/** The places whose name the phrase of somebody has taken in: "la roccaforte jihadista di Hajin". */
export function swallowedPlaces(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  matches: readonly NameMatch[],
): readonly Mention[] {
  return matches.flatMap(({ type, first, last, ids, via }): readonly Mention[] => {
    const around = mentions.find((m) => m.first < first && last <= m.last);
    if (type !== 'place' || via === 'metonym' || !around || around.place !== null) return [];
    const name = tokens
      .slice(first, last + 1)
      .map(({ form }) => form)
      .join(' ');
    const place = { name, candidates: ids, kindHints: [], anaphoric: false };
    return [
      { ...around, ...{ first, last, head: first, start: first }, ...{ actor: null, place, count: null } },
    ];
  });
}

/** Who holds ground for a state named by an adjective or by what rules it: its army, at a token. */
export function armyOf(at: number, nationality: string | null): Mention {
  return {
    ...{ first: at, last: at, head: at, start: at },
    actor: { candidates: [], force: 'army', nationality, metonym: false },
    ...{ place: null, things: [], body: [], count: null, preposition: null },
    ...{ ofHead: null, listedWith: null, distanceKm: null },
  };
}
