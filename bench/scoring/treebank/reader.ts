import type { ParsedWords, Parser } from '../../../src/analyse/parser/parser.ts';
import { withPostposedSubjects } from '../../../src/analyse/postposed-subjects.ts';
import { sentenceSpans } from '../../../src/analyse/sentences.ts';
import { type SyntacticWord, syntacticWords } from '../../../src/analyse/words.ts';
import type { Language } from '../../../src/model/language.ts';
import type { PartOfSpeech } from '../../../src/model/token.ts';
import type { ParsedSentence, ParsedWord, TreebankLanguage, TreebankParser } from './parser.ts';

/** The shipped parser, on given words and on running text cut as the reader cuts it. */
export function shippedParser(
  parser: Parser,
  languageOf: (code: TreebankLanguage) => Language,
): TreebankParser {
  const parse = async (
    sentences: readonly (readonly SyntacticWord[])[],
    code: TreebankLanguage,
  ): Promise<readonly ParsedSentence[]> => {
    const parsed = await parser.parse(
      sentences.map((words) => words.map(({ form }) => form)),
      code,
    );
    return sentences.map((words, i) => {
      const read = words.map((word, j) => named(word, parsed[i] as ParsedWords, j, parser));
      const relations = withPostposedSubjects(
        read.map((word) => ({
          ...word,
          pos: word.upos as PartOfSpeech,
          finite: word.feats.VerbForm === 'Fin',
          relation: word.deprel,
        })),
        languageOf(code),
      );
      return { words: read.map((word, j) => ({ ...word, deprel: relations[j] ?? word.deprel })) };
    });
  };
  return {
    fromWords: (sentences, code) =>
      parse(
        sentences.map(({ forms }) => forms.map((form) => ({ form, start: 0, end: 0, part: 0 }))),
        code,
      ),
    fromText: (paragraphs, code) => {
      const language = languageOf(code);
      let from = 0;
      const sentences = paragraphs.flatMap((paragraph) => {
        const base = from;
        from += paragraph.length + 1;
        const block = { start: 0, end: paragraph.length, section: 'body' } as const;
        return sentenceSpans(paragraph, block, language).map((span) =>
          syntacticWords(paragraph, span, language).map((word) => ({
            ...word,
            start: base + word.start,
            end: base + word.end,
          })),
        );
      });
      return parse(sentences, code);
    },
  };
}

function named(word: SyntacticWord, parsed: ParsedWords, at: number, { labels }: Parser): ParsedWord {
  const features = Object.entries(labels.features);
  const feats = features.flatMap(([name, values], k) => {
    const value = values[(parsed.features[at * features.length + k] ?? 0) - 1];
    return value === undefined ? [] : [[name, value] as const];
  });
  const name = labels.names[parsed.names[at] ?? 0] ?? 'O';
  return {
    ...word,
    lemma: parsed.lemmas[at] ?? word.form,
    upos: labels.upos[parsed.upos[at] ?? 0] ?? 'X',
    feats: Object.fromEntries(feats),
    head: parsed.heads[at] ?? -1,
    deprel: labels.relations[parsed.relations[at] ?? 0] ?? 'dep',
    name: name === 'O' ? null : name,
  };
}
