import { openParser } from '../src/analyse/parser/parser.ts';
import { productRoot } from '../src/desk.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import type { Article } from '../src/model/article.ts';
import { type ParsedVolume, parseGroups } from './parsed-articles.ts';

/** Articles of one language, as they cross to a thread. */
export interface ParsingTask {
  readonly language: string;
  readonly articles: readonly Pick<Article, 'text' | 'blocks'>[];
}

const { languages } = loadKnowledge(productRoot);
const parser = openParser(`${productRoot}/models/reader`);

/** A thread of `parsing-threads.ts`: from the text of articles to their trees, which stay in the thread. */
export default async function parse({ language: code, articles }: ParsingTask): Promise<ParsedVolume> {
  const language = languages.get(code);
  if (!language) throw new Error(`no language data for ${code}`);
  return parseGroups(parser, [articles.map((article) => ({ article, language }))]);
}
