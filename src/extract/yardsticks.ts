import type { Parsed } from './clause.ts';
import { bareForm } from './phrases.ts';
import { above, child, children } from './tree.ts';

/**
 * Whether a stretch of time, `first` to `last`, only says for how long there was nothing of the rank beside it: "the worst
 * attack in years", "la più grave da mesi". It tells neither when the act was nor that it goes on. False where no parser ran.
 */
export function isYardstick(parsed: Parsed, first: number, last: number): boolean {
  for (const { at } of above(parsed.tokens, last)) {
    if (at >= first && at <= last) continue;
    if (isRanked(parsed, at)) return true;
    // "il primo attacco a Goma da mesi": the tree may hang it on the last noun of the phrase.
    if (parsed.tokens[at]?.relation !== 'nmod') return false;
  }
  return false;
}

/** A word of rank, or a noun or adjective that one stands with. What a copula only compares ("è più attivo") has no article. */
function isRanked({ tokens, vocabulary: { language } }: Parsed, host: number): boolean {
  const pos = tokens[host]?.pos;
  if (pos === 'VERB' || pos === 'AUX') return false;
  if (pos === 'ADJ' && child(tokens, host, /^cop$/) !== null && child(tokens, host, /^det$/) === null)
    return false;
  const near = [host, ...children(tokens, host).filter((at) => isAttribute(tokens[at]?.relation))];
  const words = near.flatMap((at) => [
    at,
    ...children(tokens, at).filter((x) => isDegree(tokens[x]?.relation)),
  ]);
  return words.some((at) => {
    const token = tokens[at];
    return token !== undefined && language.status.superlatives.includes(bareForm(token));
  });
}

function isAttribute(relation?: string | null): boolean {
  return relation === 'amod' || relation === 'appos';
}

function isDegree(relation?: string | null): boolean {
  return relation === 'advmod' || relation === 'amod';
}
