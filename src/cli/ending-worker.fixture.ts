import type { Document } from '../model/article.ts';
import readDocument, { type ThreadAnswer } from './extract-worker.ts';

/** A worker whose thread ends over documents that say so, and which reads the others. */
export default async function readOrEnd(document: Document): Promise<ThreadAnswer> {
  const text = new TextDecoder().decode(document.bytes);
  if (text.includes('EXIT')) process.exit(7);
  if (text.includes('THROW')) {
    setImmediate(() => {
      throw new Error('nobody catches this');
    });
    return new Promise(() => {});
  }
  return readDocument(document);
}
