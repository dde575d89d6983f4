import type { Codebook } from '../model/codebook.ts';
import type { NameMatch } from '../model/names.ts';
import type { Sentence, Token } from '../model/token.ts';
import { withAllegiance } from './allegiance.ts';
import type { Parsed } from './clause.ts';
import { compoundHolders, swallowedPlaces } from './compounds.ts';
import type { ExtractionContext } from './extract.ts';
import { gapsIn } from './gapping.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import { fitPlace } from './place-kinds.ts';
import { findPredicates } from './predicates.ts';
import { withVerbs } from './verbs-of-trees.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A sentence with its names, phrases and predicates found.
 * @param foreign short names that are nobody's of the codebook in this text
 */
export function parse(
  sentence: Sentence,
  vocabulary: Vocabulary,
  { names, codebook }: Pick<ExtractionContext, 'names' | 'codebook'>,
  foreign: ReadonlySet<string> = new Set(),
): Parsed {
  const matches = names
    .find(sentence.tokens, vocabulary.language.code)
    .filter(({ first, last, type }) => !isForeign(sentence.tokens, first, last, type, foreign));
  const tokens = withVerbs(withNames(sentence.tokens, matches), vocabulary);
  const mentions = findMentions(tokens, vocabulary, matches).map((mention) =>
    fitPlace(asCivilian(withAllegiance(mention, tokens, vocabulary, names), codebook), codebook),
  );
  const parsed = {
    tokens,
    mentions,
    predicates: findPredicates(tokens, vocabulary),
    vocabulary,
    inNames: insideNames(tokens, mentions, matches),
    compounds: compoundHolders(tokens, vocabulary, names),
    swallowed: swallowedPlaces(tokens, mentions, matches),
  };
  return { ...parsed, gaps: gapsIn(parsed) };
}

/** Whether a name is a short one that stands for something else in this text. */
function isForeign(
  tokens: readonly Token[],
  first: number,
  last: number,
  type: NameMatch['type'],
  foreign: ReadonlySet<string>,
): boolean {
  return type === 'actor' && first === last && foreign.has(tokens[first]?.form ?? '');
}

/** Tokens of the names of bodies that begin with a capital; that of a sentence says nothing of its first word. */
function insideNames(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  matches: readonly NameMatch[],
): ReadonlySet<number> {
  const bodies = matches.filter(({ type, first, last }) => type === 'actor' && last > first);
  const provisional = mentions.filter(({ actor }) => actor?.provisional);
  const inside = new Set<number>();
  for (const { first, last } of [...bodies, ...provisional]) {
    const capital = tokens.findIndex((t, i) => i >= first && i <= last && /^\p{Lu}/u.test(t.form));
    if (capital < 0) continue;
    // "A Turkish military convoy": what ends a name in lower case may begin an event.
    for (let at = Math.max(capital, 1); at <= last; at += 1)
      if (at < last || /^\p{Lu}/u.test(tokens[at]?.form ?? '')) inside.add(at);
  }
  return inside;
}

/** Journalists, health workers and others the codebook knows by name are people who do not fight, like any civilians. */
function asCivilian(mention: Mention, { actors }: Codebook): Mention {
  const { actor } = mention;
  if (!actor || actor.force !== null || actor.candidates.length === 0) return mention;
  const civilian = actor.candidates.every((id) => actors.get(id)?.kind === 'civilians');
  return civilian ? { ...mention, actor: { ...actor, force: 'civilians' } } : mention;
}

/** Words inside a name are names, whatever they look like ("Islamic State overran ..."). */
function withNames(tokens: readonly Token[], matches: readonly NameMatch[]): readonly Token[] {
  const inside = new Set(
    matches.flatMap((m) => Array.from({ length: m.last - m.first + 1 }, (_, i) => m.first + i)),
  );
  return tokens.map((token, i) => {
    const verbal = token.pos === 'VERB' || token.pos === 'AUX';
    return inside.has(i) && verbal ? { ...token, pos: 'PROPN' as const, morphology: {} } : token;
  });
}
