import module from 'node:module';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import { Problem } from '../model/problem.ts';
import type { LineOptions } from './extract-line.ts';
import type { ReadingGroups } from './reading-groups.ts';

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
// A thread has a cache of its own, of the same files as the command's: half of what it takes to start.
module.enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'compile'));
let reading: ReturnType<typeof openReading> | null = null;

/** One thread of `extract --jobs`: reads the documents it is handed. */
export default async function readDocument(document: Document): Promise<ThreadAnswer> {
  if (Atomics.load(stop, 0) !== 0) throw new Error('the reading was stopped');
  reading ??= openReading();
  try {
    return { line: await (await reading).read(document) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, item, facts } = error;
    return { problem: { code, item, facts } };
  }
}

/** Loads what reads, after the cache was named. */
async function openReading(): Promise<ReadingGroups> {
  const { openLineReader, readLine } = await import('./extract-line.ts');
  const { ReadingGroups } = await import('./reading-groups.ts');
  const reader = openLineReader(options);
  return new ReadingGroups((document) => readLine(reader, document, options));
}
