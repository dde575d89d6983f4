import { sentenceSpans } from '../../../src/analyse/sentences.ts';
import { type SyntacticWord, syntacticWords } from '../../../src/analyse/words.ts';
import type { Language } from '../../../src/model/language.ts';
import type { ParsedWord, TreebankLanguage, TreebankParser } from './parser.ts';

/**
 * A parser that only cuts text into sentences and words; every word hangs on the one before. Measures what the tokeniser
 * does by itself, and stands in for a parser where none is there.
 */
export function segmenter(languageOf: (code: TreebankLanguage) => Language): TreebankParser {
  return {
    fromWords: async (sentences) =>
      sentences.map(({ forms }) => ({
        words: forms.map((form, i) => leaning({ form, start: 0, end: 0, part: 0 }, i)),
      })),
    fromText: async (paragraphs, code) => {
      const language = languageOf(code);
      let from = 0;
      return paragraphs.flatMap((paragraph) => {
        const base = from;
        from += paragraph.length + 1;
        const block = { start: 0, end: paragraph.length, section: 'body' } as const;
        return sentenceSpans(paragraph, block, language).map((span) => ({
          words: syntacticWords(paragraph, span, language).map((word, i) =>
            leaning({ ...word, start: base + word.start, end: base + word.end }, i),
          ),
        }));
      });
    },
  };
}

function leaning(word: SyntacticWord, at: number): ParsedWord {
  return {
    ...word,
    lemma: word.form.toLowerCase(),
    upos: 'X',
    feats: {},
    head: at - 1,
    deprel: at === 0 ? 'root' : 'dep',
  };
}
