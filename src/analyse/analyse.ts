import type { Article } from '../model/article.ts';
import type { Language } from '../model/language.ts';
import type { Sentence, Token } from '../model/token.ts';
import { formIndex } from './form-index.ts';
import { sentenceSpans } from './sentences.ts';
import { tagWords } from './tag.ts';
import { tokenSpans } from './tokenise.ts';

/**
 * Turns an article into sentences of tagged tokens. `shallowAnalyser` works from the language data alone;
 * `parsingAnalyser` also gives every sentence its tree.
 */
export interface Analyser {
  /** Recorded in `doctor` and with each stored article. */
  readonly name: string;
  analyse(article: Article, language: Language): Promise<readonly Sentence[]>;
}

export const shallowAnalyser: Analyser = {
  name: 'shallow/1',
  analyse: async (article, language) => shallowSentences(article, language),
};

/** A form as phrases of the language data spell it. */
export function bareOf(form: string): string {
  const straight = form.toLowerCase().replaceAll('’', "'");
  return straight.endsWith("'") ? straight.slice(0, -1) : straight;
}

/** Sentences longer than this are cut into stretches, so that every later step stays linear. */
const longestSentence = 400;

/** The sentences of an article, tagged from the language data alone, without trees. */
export function shallowSentences(article: Article, language: Language): readonly Sentence[] {
  const index = formIndex(language);
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, blockIndex) => {
    for (const span of sentenceSpans(article.text, block, language)) {
      const spans = tokenSpans(article.text, span, language.grammar);
      for (let from = 0; from < spans.length; from += longestSentence) {
        const part = spans.slice(from, from + longestSentence);
        const first = part[0];
        const last = part.at(-1);
        if (!first || !last) continue;
        const forms = part.map((t) => article.text.slice(t.start, t.end));
        const readings = tagWords(forms, language, index);
        const tokens = part.map(
          (t, i): Token => ({
            ...t,
            form: forms[i] ?? '',
            bare: bareOf(forms[i] ?? ''),
            lemma: readings[i]?.lemma ?? '',
            pos: readings[i]?.pos ?? 'X',
            morphology: readings[i]?.morphology ?? {},
            head: null,
            relation: null,
          }),
        );
        sentences.push({
          start: first.start,
          end: last.end,
          index: sentences.length,
          section: block.section,
          block: blockIndex,
          tokens,
          words: [],
        });
      }
    }
  });
  return sentences;
}
