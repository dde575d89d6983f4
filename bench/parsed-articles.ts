import type { Analyser } from '../src/analyse/analyse.ts';
import type { Parser } from '../src/analyse/parser/parser.ts';
import { sentenceSpans } from '../src/analyse/sentences.ts';
import { type SyntacticWord, syntacticWords } from '../src/analyse/words.ts';
import { acquire, openReader, productRoot } from '../src/desk.ts';
import type { Article } from '../src/model/article.ts';
import type { Language } from '../src/model/language.ts';
import { Problem } from '../src/model/problem.ts';
import { pass } from './workload.ts';

/** What the parser is measured on: articles as an analyser gets them, and the way from their text to their trees. */

/** An article as the analyser gets it. */
export interface Analysed {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly language: Language;
}

/** What a parse went through. */
export interface ParsedVolume {
  sentences: number;
  /** Words as they are written. */
  tokens: number;
  /** Words of grammar. */
  words: number;
}

/** Hands over, one after another, what an analyser would be given of a folder; no more than one document is held. */
async function analyseEach(folder: string, use: (analysed: Analysed) => Promise<void>): Promise<void> {
  const analyser: Analyser = {
    name: 'none',
    analyse: async (article, language) => {
      await use({ article, language });
      return [];
    },
  };
  const reader = openReader(productRoot, { analyser });
  for await (const item of acquire(folder, { clock: () => new Date(0) }))
    if (!(item instanceof Problem)) await pass(reader, [item]);
}

/** All that an analyser would be given of a folder. */
export async function analysedOf(folder: string): Promise<readonly Analysed[]> {
  const articles: Analysed[] = [];
  await analyseEach(folder, async (analysed) => {
    articles.push(analysed);
  });
  return articles;
}

/** Sentences, words and trees, one call of the parser an article. */
export async function parseEach(parser: Parser, articles: readonly Analysed[]): Promise<ParsedVolume> {
  return parseGroups(
    parser,
    articles.map((one) => [one]),
  );
}

/** Sentences, words and trees, one call of the parser a group. */
export async function parseGroups(
  parser: Parser,
  groups: readonly (readonly Analysed[])[],
): Promise<ParsedVolume> {
  const volume: ParsedVolume = { sentences: 0, tokens: 0, words: 0 };
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const sentences = group.flatMap(wordsOf);
    await parser.parse(
      sentences.map((words) => words.map(({ form }) => form)),
      first.language.code,
    );
    volume.sentences += sentences.length;
    for (const words of sentences) {
      volume.words += words.length;
      volume.tokens += words.filter(({ part }) => part === 0).length;
    }
  }
  return volume;
}

/** The words of each sentence of an article. */
function wordsOf({ article, language }: Analysed): readonly (readonly SyntacticWord[])[] {
  return article.blocks
    .flatMap((block) => sentenceSpans(article.text, block, language))
    .map((span) => syntacticWords(article.text, span, language));
}

/** Characters after which a group takes no more articles: about ten reports of a news agency, or one long article. */
const groupCharacters = 20_000;

/** Articles in order, neighbours of one language together until there are enough of them for one call. */
export function inGroups(articles: readonly Analysed[]): readonly (readonly Analysed[])[] {
  const groups: Analysed[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const one of articles) {
    const last = groups.at(-1);
    if (last && characters < groupCharacters && last[0]?.language.code === one.language.code) last.push(one);
    else {
      groups.push([one]);
      characters = 0;
    }
    characters += one.article.text.length;
  }
  return groups;
}
