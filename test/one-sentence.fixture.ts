import { shallowSentences } from '../src/analyse/analyse.ts';
import { Explainer } from '../src/extract/explain.ts';
import { extractClaims } from '../src/extract/extract.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import type { Article, Block } from '../src/model/article.ts';
import type { ResolvedClaim } from '../src/model/contract.ts';
import type { ExplainedSentence } from '../src/model/explanation.ts';
import type { ArticleId, DocumentId, OutletId } from '../src/model/ids.ts';
import type { Language } from '../src/model/language.ts';
import type { Sentence } from '../src/model/token.ts';
import { createNameFinder } from '../src/resolve/name-finder.ts';
import { resolveClaims } from '../src/resolve/resolve.ts';

/** The repository's own codebook and languages: the data is under test as much as the code. */
export const knowledge = loadKnowledge(`${import.meta.dirname}/..`);

/** Finds codebook names, as every reading does. */
export const names = createNameFinder(knowledge.codebook);

/** The language data of a folder. Throws when there is none. */
export function languageOf(code: string): Language {
  const language = knowledge.languages.get(code);
  if (!language) throw new Error(`no language data for ${code}`);
  return language;
}

export interface ReadingOptions {
  /** ISO day. */
  readonly published?: string;
  readonly outlet?: string;
  /** What extraction reads with, when not the analysed language's own data. */
  readonly language?: Language;
}

/** An article whose whole text is body, one block a line. */
export function articleOf(text: string, code: string, options: ReadingOptions = {}): Article {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    section: 'body',
  }));
  return {
    id: 'a-test' as ArticleId,
    document: 'test' as DocumentId,
    url: null,
    title: null,
    language: code,
    published: options.published ?? null,
    outlet: (options.outlet ?? null) as OutletId | null,
    text,
    noise: [],
    blocks,
    notes: [],
  };
}

/** The sentences of a text as the shallow analyser tags them. */
export function sentencesOf(text: string, code: string): readonly Sentence[] {
  return shallowSentences(articleOf(text, code), languageOf(code));
}

/** The resolved claims of a text, read as `openReader` reads an article: of what happened. */
export function claimsOf(text: string, code: string, options: ReadingOptions = {}): readonly ResolvedClaim[] {
  return toldOf(text, code, options).filter(({ kind }) => !knowledge.codebook.states.has(kind));
}

/** The same with what the text says to be so. */
export function toldOf(text: string, code: string, options: ReadingOptions = {}): readonly ResolvedClaim[] {
  return readOf(text, code, options);
}

/** What was considered in each sentence of a text, and what came of it. */
export function explanationOf(
  text: string,
  code: string,
  options: ReadingOptions = {},
): readonly ExplainedSentence[] {
  const trace = new Explainer();
  const claims = readOf(text, code, options, trace);
  return trace.explain(articleOf(text, code, options), claims);
}

function readOf(
  text: string,
  code: string,
  options: ReadingOptions,
  trace?: Explainer,
): readonly ResolvedClaim[] {
  const article = articleOf(text, code, options);
  const language = options.language ?? languageOf(code);
  const sentences = shallowSentences(article, languageOf(code));
  const { codebook, nationalities } = knowledge;
  const extracted = extractClaims(article, sentences, { language, codebook, nationalities, names }, trace);
  return resolveClaims(extracted, article, codebook);
}
