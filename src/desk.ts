import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { document } from './acquire/document.ts';
import { type Analyser, shallowAnalyser } from './analyse/analyse.ts';
import { extractClaims, lemmasOf } from './extract/extract.ts';
import { type Knowledge, loadKnowledge } from './knowledge/knowledge.ts';
import type { Article, Document } from './model/article.ts';
import type { ArticleRecord, Extraction } from './model/contract.ts';
import { readArticle } from './read/index.ts';
import { readingLanguage } from './read/reading-language.ts';
import { createNameFinder } from './resolve/name-finder.ts';
import { resolveClaims } from './resolve/resolve.ts';

export { type AcquireOptions, acquire } from './acquire/index.ts';
export { checkKnowledge } from './knowledge/check.ts';

/** The folder the product runs from: where codebook, languages and models lie. */
export const productRoot = join(import.meta.dirname, '..');

/** The version in `package.json`. */
export function productVersion(): string {
  return (JSON.parse(readFileSync(join(productRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

export interface ReadOptions {
  /** ISO day of publication, stronger than what the source says. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** An article somebody pasted: its words and what they know about it. Absent is unknown, never guessed. */
export interface PastedArticle {
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
}

/** All that reading one document yields: what is printed, and what a desk keeps. */
export interface ReadDocument {
  readonly article: Article;
  /** With the article's text. */
  readonly extraction: Extraction;
  /** Dictionary forms in reading order, for full-text search. */
  readonly lemmas: string;
}

/** Reads without keeping anything. */
export interface Reader {
  readonly knowledge: Knowledge;
  readonly codebook: Knowledge['codebook'];
  /** Name and version of the analyser, recorded by `doctor`. */
  readonly analyser: string;
  /** Throws `input/*` problems. */
  readDocument(document: Document, options?: ReadOptions): Promise<ReadDocument>;
  extract(document: Document, options?: ReadOptions): Promise<Extraction>;
  read(item: PastedArticle): Promise<Extraction>;
}

/** Document -> Article -> Sentence -> Claim -> ResolvedClaim: the stateless half of the diagram. */
export function openReader(root = productRoot, analyser: Analyser = shallowAnalyser): Reader {
  const knowledge = loadKnowledge(root);
  const { codebook, nationalities } = knowledge;
  const languages = [...knowledge.languages.values()].map((language) =>
    readingLanguage(language.code, language.noise),
  );
  const names = createNameFinder(codebook);

  const readDocument = async (source: Document, options: ReadOptions = {}): Promise<ReadDocument> => {
    const article = readArticle(source, { languages, outlets: codebook.outlets, ...given(options) });
    const language = knowledge.languages.get(article.language);
    if (!language) throw new Error(`no language data for ${article.language}`);
    const sentences = analyser.analyse(article, language);
    const extracted = extractClaims(article, sentences, { language, codebook, nationalities, names });
    const claims = resolveClaims(extracted.claims, article, codebook);
    return {
      article,
      extraction: {
        article: recordOf(article),
        claims: [...claims],
        control: [],
        notes: [...article.notes, ...extracted.notes],
      },
      lemmas: lemmasOf(sentences),
    };
  };
  return {
    knowledge,
    codebook,
    analyser: analyser.name,
    readDocument,
    extract: async (source, options) => (await readDocument(source, options)).extraction,
    read: async (item) => (await readDocument(pasted(item, () => new Date()))).extraction,
  };
}

/** A pasted article as the document a capture would have made of it. */
export function pasted(item: PastedArticle, clock: () => Date): Document {
  const { text, ...declared } = item;
  return document(
    {
      address: 'pasted',
      mediaType: 'text/plain',
      charset: 'utf-8',
      bytes: new TextEncoder().encode(text),
      declared: given(declared),
    },
    clock,
  );
}

function recordOf(article: Article): ArticleRecord {
  const { id, url, title, language, published, outlet, noise, text } = article;
  return { id, url, title, language, published, outlet, noise: [...noise], text };
}

/** An object without the keys that hold undefined. */
function given<T extends object>(options: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
