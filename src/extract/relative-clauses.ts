import type { GrammarFunction } from '../model/grammar.ts';
import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { mentionAt, withList } from './mention-lookup.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { child, children } from './tree.ts';

/** A part that the noun over a relative clause plays in it. */
interface Part {
  readonly function: GrammarFunction;
  readonly mentions: readonly Mention[];
}

/**
 * What the noun over a relative clause is to its verb, where it is not its subject: its object ("the town that rebels took",
 * "the town rebels took"), or where it happened ("Otoka, where three men were shot", "the gorge, from which they withdrew").
 */
export function partOfAntecedent(parsed: Parsed, { head, passive }: Predicate): Part | null {
  const { tokens, vocabulary } = parsed;
  const { grammar } = vocabulary.language;
  const { head: noun, relation } = tokens[head] ?? {};
  if (relation !== 'acl:relcl' || typeof noun !== 'number' || noun > head) return null;
  const mentions = withList(mentionAt(parsed, noun), parsed.mentions, parsed);
  if (mentions.length === 0) return null;
  const pronoun = children(tokens, head).find(
    (at) => at < head && grammar.relatives.includes(bareForm(tokens[at] as (typeof tokens)[number])),
  );
  const how = pronoun === undefined ? null : (tokens[pronoun]?.relation ?? '');
  if (pronoun !== undefined && /^(?:obl|advmod)/.test(how ?? '')) {
    const marker = child(tokens, pronoun, /^case$/);
    const name =
      marker === null ? 'at' : grammar.prepositions[bareForm(tokens[marker] as (typeof tokens)[number])];
    return name === undefined || name === 'of' ? null : { function: name, mentions };
  }
  if (passive || grammar.prodrop) return null;
  const leavesOut = pronoun === undefined || how === 'obj';
  const own = child(tokens, head, /^nsubj/);
  if (!leavesOut || own === null || own === pronoun || own < noun) return null;
  const objects = children(tokens, head).filter((at) =>
    /^(?:obj|ccomp|xcomp)$/.test(tokens[at]?.relation ?? ''),
  );
  return objects.every((at) => at === pronoun) ? { function: 'object', mentions } : null;
}
