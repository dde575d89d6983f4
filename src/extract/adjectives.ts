import type { Language } from '../model/language.ts';

/** The gender and number forms of an adjective by the language's ending rules, lower case. */
export function adjectiveEndings(adjective: string, { inflection }: Language): readonly string[] {
  return byEndings(adjective, inflection.adjectives);
}

/** The plurals of a noun by the language's ending rules, lower case. */
export function nounPlurals(noun: string, { inflection }: Language): readonly string[] {
  return byEndings(noun, inflection.nouns);
}

function byEndings(word: string, rules: Language['inflection']['nouns']): readonly string[] {
  const lemma = word.toLowerCase();
  for (const [pattern, endings] of rules) {
    const expression = new RegExp(pattern);
    if (expression.test(lemma)) return endings.map((ending) => lemma.replace(expression, ending));
  }
  return [];
}
