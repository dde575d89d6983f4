import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../query/desk-query.ts';
import { type Words, wordsOf } from './words.ts';

const WordsContext = createContext<Words>(wordsOf('en'));

/** The words of the interface's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** The language asked for in the address, else the browser's when we speak it, else English. */
export function chosenLanguage(asked: Language | null): Language {
  if (asked) return asked;
  return navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en';
}

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'it-IT'}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  );
}
