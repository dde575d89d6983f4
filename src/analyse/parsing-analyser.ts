import type { Sentence, Word } from '../model/token.ts';
import { type Analyser, shallowSentences } from './analyse.ts';
import { withMissedParticiples } from './missed-participles.ts';
import { openParser } from './parser/parser.ts';
import { readerOf } from './parser/universal.ts';
import { withPostposedSubjects } from './postposed-subjects.ts';
import { projectTree } from './project-tree.ts';
import { syntacticWords } from './words.ts';

/**
 * The analyser that gives every sentence its words and their tree, and projects the tree onto the tokens, whose parts of
 * speech, lemmas and morphology stay those of the shallow analyser. Languages the package does not read have no trees.
 * @param folder the package, `models/reader`
 * @throws `model/missing`, `model/damaged` now or at the first article, `model/no-runtime` at the first article
 */
export function parsingAnalyser(folder: string): Analyser {
  const parser = openParser(folder);
  const readingOf = readerOf(parser.labels);
  return {
    name: parser.name,
    async analyse(article, language) {
      const sentences = shallowSentences(article, language);
      if (!parser.languages.includes(language.code)) return sentences;
      const written = sentences.map((sentence) => syntacticWords(article.text, sentence, language));
      const parses = await parser.parse(
        written.map((words) => words.map(({ form }) => form)),
        language.code,
      );
      return sentences.map((sentence, i): Sentence => {
        const parsed = parses[i];
        if (!parsed) return sentence;
        const words = withMissedParticiples(
          (written[i] ?? []).map(
            ({ start, end, form }, at): Word => ({
              start,
              end,
              form,
              lemma: parsed.lemmas[at] ?? form,
              head: parsed.heads[at] ?? -1,
              ...readingOf(parsed, at),
            }),
          ),
          language,
        );
        const relations = withPostposedSubjects(
          words.map((word) => ({ ...word, finite: word.morphology.form === 'finite' })),
          language,
        );
        const related = words.map((word, at) => {
          const relation = relations[at] ?? word.relation;
          return relation === word.relation ? word : { ...word, relation };
        });
        return {
          ...sentence,
          words: related,
          tokens: projectTree(sentence.tokens, related, language.grammar.clitics),
        };
      });
    },
  };
}
