import type { Morphology, Token } from '../model/token.ts';
import { children } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

const present: Morphology = { form: 'finite', mood: 'indicative', tense: 'present' };
const past: Morphology = { form: 'finite', mood: 'indicative', tense: 'past' };

/**
 * Words that can be two things, as the tree takes them: "reports", "plans", "hold" are verbs with a subject before and a
 * clause or an object behind; "retained" is no participle where it has both and no auxiliary.
 */
export function withVerbs(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const found = new Map<number, Morphology>();
  tokens.forEach((token, at) => {
    const morphology = morphologyOf(tokens, token, at, vocabulary);
    if (morphology) found.set(at, morphology);
  });
  if (found.size === 0) return tokens;
  return tokens.map((token, at): Token => {
    const morphology = found.get(at);
    return morphology ? { ...token, pos: 'VERB', morphology } : token;
  });
}

function morphologyOf(
  tokens: readonly Token[],
  token: Token,
  at: number,
  vocabulary: Vocabulary,
): Morphology | null {
  if (token.pos === 'NOUN') return canBeVerb(token, vocabulary) && isActive(tokens, at) ? present : null;
  const participle = token.pos === 'VERB' && token.morphology.form === 'participle';
  const { prodrop } = vocabulary.language.grammar;
  if (prodrop || !participle || token.morphology.tense !== 'past') return null;
  return token.form.endsWith('ed') && isActive(tokens, at) ? past : null;
}

function canBeVerb({ lemma }: Token, { reporting, control, triggers }: Vocabulary): boolean {
  const entries = triggers.byFirst.get(lemma) ?? [];
  return reporting.has(lemma) || control.has(lemma) || entries.some(({ value }) => value.some(isVerb));
}

function isVerb({ pos }: { readonly pos: string }): boolean {
  return pos === 'verb';
}

/** Whether the tree gives a word a subject before it and an object or clause behind, and no auxiliary. */
function isActive(tokens: readonly Token[], at: number): boolean {
  const below = children(tokens, at);
  const related = (relation: RegExp) => below.filter((i) => relation.test(tokens[i]?.relation ?? ''));
  return (
    related(/^nsubj$/).some((i) => i < at) &&
    related(/^(?:ccomp|xcomp|obj|acl:relcl)$/).some((i) => i > at) &&
    related(/^(?:aux|cop)/).length === 0
  );
}
