import type { Language } from '../model/language.ts';

/** The gender and number forms of an adjective by the language's ending rules, lower case. */
export function adjectiveEndings(adjective: string, language: Language): readonly string[] {
  const lemma = adjective.toLowerCase();
  for (const [pattern, endings] of language.inflection.adjectives) {
    const expression = new RegExp(pattern);
    if (expression.test(lemma)) return endings.map((ending) => lemma.replace(expression, ending));
  }
  return [];
}
