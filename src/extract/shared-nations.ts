import type { Token } from '../model/token.ts';
import type { Core } from './cores.ts';
import { nationalityAt } from './nationality.ts';
import { phraseAt } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An adjective of nationality that shares the noun of another. */
export interface SharedNation {
  readonly at: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * The further nationalities of a noun: "Armenian and Azerbaijani soldiers", "truppe russe, siriane e iraniane" are bodies of several
 * states. Those before a phrase that opens with a nationality, and those behind one that ends with it.
 */
export function sharedNations(
  { first, last, actor }: Core,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): readonly SharedNation[] {
  if (!actor || actor.nation || actor.metonym) return [];
  const opens = first < last && nationalityAt(tokens, first, vocabulary) !== null;
  const closes = first < last && nationalityAt(tokens, last, vocabulary) !== null;
  return [
    ...(opens ? along(tokens, first, -1, vocabulary) : []),
    ...(closes ? along(tokens, last, 1, vocabulary) : []),
  ];
}

function along(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  vocabulary: Vocabulary,
): readonly SharedNation[] {
  const found: SharedNation[] = [];
  for (let at = from + 2 * step; ; at += 2 * step) {
    const joint = tokens[at - step];
    const token = tokens[at];
    const country = nationalityAt(tokens, at, vocabulary);
    if (!joint || !token || country === null || (joint.pos !== 'CCONJ' && joint.form !== ',')) break;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(token.pos) || hasOwnNoun(tokens, at, step, vocabulary)) break;
    found.push({ at, country });
  }
  // A list goes on by commas and ends with "and": two adjectives with a comma between them belong to two phrases.
  const joins = found.some(({ at }) => tokens[at - step]?.pos === 'CCONJ');
  return joins ? found : [];
}

/** "truppe russe e siriani armati", "Syrian rebels and Turkish troops": an adjective with a noun of its own shares none. */
function hasOwnNoun(tokens: readonly Token[], at: number, step: 1 | -1, vocabulary: Vocabulary): boolean {
  const { head, relation } = tokens[at] as Token;
  const beside = tokens[at + 1];
  if (step > 0) return phraseAt(vocabulary.people, tokens, at + 1) !== null && beside?.pos === 'NOUN';
  return relation === 'amod' && typeof head === 'number' && head < at;
}
