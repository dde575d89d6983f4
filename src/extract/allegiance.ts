import type { NameFinder } from '../model/names.ts';
import type { Token } from '../model/token.ts';
import type { Mention } from './mention.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tokens between such an adjective and its noun ("pro-Hadi tribal fighters"). */
const reach = 2;

/**
 * "pro-GNA militias", "miliziani filo-Haftar": fighters of whom an adjective says whose side they are on. They are that side's, and
 * not the last fighters named.
 */
export function withAllegiance(
  mention: Mention,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  names: NameFinder,
): Mention {
  const { actor, first, last } = mention;
  if (!actor?.force || actor.force === 'civilians' || actor.candidates.length > 0 || actor.nationality)
    return mention;
  for (let step = 1; step <= reach; step += 1) {
    for (const at of [first - step, last + step]) {
      const side = sideNamed(tokens, at, vocabulary, names);
      const before = at < first;
      const end = before ? at : (side?.last ?? at);
      if (side && joined(tokens, before ? end + 1 : last + 1, before ? first : at))
        return {
          ...mention,
          first: Math.min(first, at),
          start: Math.min(mention.start, at),
          last: Math.max(last, end),
          actor: { ...actor, candidates: side.candidates },
        };
    }
  }
  return mention;
}

/** The actor a word like "pro-Hadi" names. */
function sideNamed(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  names: NameFinder,
): { readonly candidates: readonly string[]; readonly last: number } | null {
  const word = tokens[at];
  const { alliedPrefixes } = vocabulary.language.people;
  const prefix = word && alliedPrefixes.find((p) => word.bare.startsWith(`${p}-`));
  if (!word || prefix === undefined) return null;
  const form = word.form.slice(prefix.length + 1);
  if (!/^\p{Lu}/u.test(form)) return null;
  const part: Token = { ...word, form, bare: form.toLowerCase(), lemma: form.toLowerCase(), pos: 'PROPN' };
  const words = [part, ...tokens.slice(at + 1, at + 1 + reach)].map((t) => ({
    ...t,
    head: null,
    relation: null,
  }));
  const found = names
    .find(words, vocabulary.language.code)
    .filter(({ type, first }) => type === 'actor' && first === 0)
    .sort((a, b) => b.last - a.last)[0];
  return found ? { candidates: found.ids, last: at + found.last } : null;
}

/** Whether only words of the phrase itself stand between. */
function joined(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ pos }) => /^(?:ADJ|NOUN|PROPN)$/.test(pos));
}
