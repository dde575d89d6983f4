import type { Token } from '../model/token.ts';
import { isReduced, type Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import type { Predicate } from './predicates.ts';

/** An `of` phrase belongs to its noun, unless the noun is a mere holder of the verb ("il controllo di X"). */
export function isOwned(
  mention: Mention,
  inside: readonly Mention[],
  parsed: Parsed,
  predicate: Predicate,
): boolean {
  if (mention.preposition === 'from') return mention.actor !== null && isFromNoun(mention, parsed);
  if (mention.preposition !== 'of' || mention.ofHead === null) return false;
  const head = parsed.tokens[mention.ofHead] as Token | undefined;
  if (!head || mention.ofHead === predicate.head) return false;
  // "near the homes of the ambassadors of Italy": whose noun hangs by a preposition is no party of the verb.
  if (
    mention.actor &&
    head.pos === 'NOUN' &&
    parsed.tokens.some((t) => t.head === mention.ofHead && t.relation === 'case')
  )
    return true;
  return inside.some(
    (other) =>
      other !== mention && other.first <= (mention.ofHead ?? -1) && (mention.ofHead ?? -1) <= other.last,
  );
}

/** "with support from the army", "under fire from the rebels": what a noun that hangs by a preposition itself comes from. */
function isFromNoun({ first, last }: Mention, { tokens, mentions }: Parsed): boolean {
  const above = tokens
    .slice(first, last + 1)
    .flatMap(({ head, relation }) =>
      relation === 'nmod' && typeof head === 'number' && (head < first || head > last) ? [head] : [],
    );
  return above.some(
    (at) =>
      tokens[at]?.pos === 'NOUN' &&
      tokens.some((t) => t.head === at && t.relation === 'case') &&
      !mentions.some((m) => m.first <= at && at <= m.last),
  );
}

/** "le SDF, sostenute dalla Coalizione, hanno conquistato": the phrase right behind a participle is the participle's. */
export function isOfParticiple(mention: Mention, parsed: Parsed, predicate: Predicate): boolean {
  const between = (p: Predicate) => p.head < mention.start && mention.start - p.head <= 2;
  const owner = parsed.predicates.findLast((p) => p !== predicate && isReduced(p) && between(p));
  return owner !== undefined && mention.last < predicate.first;
}

/** "forces loyal to Hadi advanced": what an adjective governs is nothing of the verb's. */
export function isOfAdjective(mention: Mention, { tokens }: Parsed, predicate: Predicate): boolean {
  for (let at = mention.first; at <= mention.last; at += 1) {
    const head = tokens[at]?.head;
    if (head === null || head === undefined || (head >= mention.first && head <= mention.last)) continue;
    const above = tokens[head];
    return above?.pos === 'ADJ' && above.relation === 'amod' && head !== predicate.head;
  }
  return false;
}
