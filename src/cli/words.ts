import type { InterfaceLanguage } from '../model/problem-wording.ts';

/** A sentence in every language the program speaks; a missing one does not compile. */
export type Words = Readonly<Record<InterfaceLanguage, string>>;

/** A list of adjectives and nouns that count: `one` when n is 1, else `other`. `{n}` is replaced. */
export interface CountedWords {
  readonly one: Words;
  readonly other: Words;
}

/** The language of messages: what `--lang` says, else the locale (POSIX order), else English. */
export function chooseLanguage(
  wanted: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): InterfaceLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^it(?:[_.@-]|$)/i.test(wanted ?? locale) ? 'it' : 'en';
}

/** The number in the words that fit it. */
export function counted(n: number, words: CountedWords, language: InterfaceLanguage): string {
  const chosen = n === 1 ? words.one : words.other;
  return chosen[language].replace('{n}', n.toLocaleString(language));
}
