import { knowledge, languageOf, names, sentencesOf } from '../../test/one-sentence.fixture.ts';
import type { Parsed } from './clause.ts';
import { findMentions } from './mentions.ts';
import { findPredicates } from './predicates.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A language's words in the shape extraction reads them. */
export function vocabularyFor(code: string): Vocabulary {
  return vocabularyOf(languageOf(code), knowledge.nationalities);
}

/** The first sentence of a text with its mentions and predicates. Throws when there is none. */
export function parsedSentence(text: string, code: string): Parsed {
  const tokens = sentencesOf(text, code)[0]?.tokens;
  if (!tokens) throw new Error(`no sentence in ${JSON.stringify(text)}`);
  const vocabulary = vocabularyFor(code);
  return {
    tokens,
    mentions: findMentions(tokens, vocabulary, names.find(tokens, code)),
    predicates: findPredicates(tokens, vocabulary),
    vocabulary,
  };
}
