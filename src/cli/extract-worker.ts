import { workerData } from 'node:worker_threads';
import type { Reader } from '../desk.ts';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import { Problem } from '../model/problem.ts';
import { type LineOptions, openLineReader, readLine } from './extract-line.ts';

/** What a thread makes of a document, or why it can read none: as data, because an error between threads loses its facts. */
export type ThreadAnswer =
  | { readonly line: ExtractLine }
  | { readonly problem: Pick<Problem, 'code' | 'item' | 'facts'> };

/** What a thread is started with. */
export interface ThreadData {
  readonly options: LineOptions;
  /** Not 0 once nobody waits for answers. */
  readonly stop: Int32Array;
}

const { options, stop } = workerData as ThreadData;
let reader: Reader | null = null;

/** One thread of `extract --jobs`: reads the documents it is handed, one at a time. */
export default async function readDocument(document: Document): Promise<ThreadAnswer> {
  if (Atomics.load(stop, 0) !== 0) throw new Error('the reading was stopped');
  try {
    reader ??= openLineReader(options);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, item, facts } = error;
    return { problem: { code, item, facts } };
  }
  return { line: await readLine(reader, document, options) };
}
