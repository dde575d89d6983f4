import type { Token } from '../model/token.ts';
import { isTitleCase } from './casing.ts';
import { bareForm } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "the National Liberation Army": a capital among capitals in a sentence that is no headline tells of no liberation. */
export function isInsideName(tokens: readonly Token[], at: number, last: number): boolean {
  const capital = (i: number) => /^\p{Lu}\p{Ll}/u.test(tokens[i]?.form ?? '');
  return last === at && capital(at - 1) && capital(at) && capital(at + 1) && !isTitleCase(tokens);
}

/** Tokens between the noun of a body and what it is for: "Fronte popolare democratico per la". */
const aimReach = 5;

/** "il Fronte democratico per la liberazione di X": what a body is named for does not happen each time it is named. */
export function isAimOfBody(tokens: readonly Token[], at: number, { language, bodies }: Vocabulary): boolean {
  const article = tokens[at - 1]?.pos === 'DET' ? 1 : 0;
  const preposition = tokens[at - 1 - article];
  if (!preposition || language.grammar.prepositions[bareForm(preposition)] !== 'for') return false;
  const before = tokens.slice(Math.max(0, at - 1 - article - aimReach), at - 1 - article);
  const name = before.findLastIndex((t) => /^\p{Lu}/u.test(t.form) && bodies.has(t.form.toLowerCase()));
  return (
    name >= 0 && before.slice(name + 1).every(({ pos }) => pos === 'ADJ' || pos === 'PROPN' || pos === 'NOUN')
  );
}
