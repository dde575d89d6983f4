import type { Problem } from './problem.ts';
import type { Wordings } from './problem-facts.ts';
import { english } from './problem-wording-en.ts';
import { italian } from './problem-wording-it.ts';
import { placesEnglish, placesItalian } from './problem-wording-places.ts';

/** Languages the program speaks to people (not the languages it reads). */
export const interfaceLanguages = ['it', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const wordings: Readonly<Record<InterfaceLanguage, Wordings>> = {
  en: { ...english, ...placesEnglish },
  it: { ...italian, ...placesItalian },
};

/**
 * Puts a problem in words for a person. Works with any facts, none included, so that a problem made in haste is
 * still said plainly.
 * @returns what was expected and found, and what to do; whole sentences without the code and without the item.
 */
export function describeProblem(
  problem: Pick<Problem, 'code' | 'item' | 'facts'>,
  language: InterfaceLanguage,
): { readonly message: string; readonly remedy: string } {
  const wording = wordings[language][problem.code];
  return {
    message: wording.message(problem.facts, problem.item),
    remedy: wording.remedy(problem.facts, problem.item),
  };
}
