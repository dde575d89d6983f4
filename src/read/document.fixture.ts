import type { Declared, Document } from '../model/article.ts';
import type { DocumentId } from '../model/ids.ts';
import { type ReadingContext, readArticle } from './read-article.ts';
import { testLanguages } from './reading-language.fixture.ts';

/** A captured document for tests. */
export function captured(
  content: string | Uint8Array,
  mediaType = 'text/plain',
  declared: Declared = {},
  charset: string | null = null,
): Document {
  return {
    id: 'test' as DocumentId,
    address: 'test.txt',
    mediaType,
    charset,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    capturedAt: '2020-01-01T00:00:00.000Z',
    declared,
  };
}

/** Reads a document with the repository's languages and no outlets. */
export function read(document: Document, context: Partial<ReadingContext> = {}) {
  return readArticle(document, { languages: testLanguages, outlets: new Map(), ...context });
}
