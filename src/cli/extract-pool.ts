import type { Reader } from '../desk.ts';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { type LineOptions, openLineReader, readLine } from './extract-line.ts';
import type { ReadingThreads } from './reading-threads.ts';
import { failedItem } from './report-problem.ts';

export type PoolItem = { readonly document: Document } | { readonly problem: Problem };

export interface PoolOptions extends LineOptions {
  readonly jobs: number;
  /** Items read on this thread before others are started. */
  readonly aloneFor: number;
}

/** Items taken ahead of those given out, a thread. */
const backlog = 4;

/**
 * Reads documents on one or several threads; lines come out in the order the documents went in. At most `jobs` times four
 * items are taken ahead of the lines given out, however slowly those are taken.
 * @param worker what the threads run
 * @throws what keeps a reader from being opened; `cli/thread-ended` when no thread can be started
 */
export async function* readInOrder(
  items: AsyncIterable<PoolItem>,
  options: PoolOptions,
  worker = new URL('./extract-worker.ts', import.meta.url),
): AsyncGenerator<ExtractLine> {
  const ahead = options.jobs * backlog;
  let reader: Reader | null = null;
  let threads: ReadingThreads | null = null;
  const waiting: Promise<ExtractLine>[] = [];
  let seen = 0;
  try {
    for await (const item of items) {
      seen += 1;
      if ('problem' in item) {
        waiting.push(Promise.resolve(failedItem(item.problem, options.language)));
      } else if (options.jobs === 1 || seen <= options.aloneFor) {
        reader ??= openLineReader(options);
        waiting.push(Promise.resolve(await readLine(reader, item.document, options)));
      } else {
        threads ??= await startThreads(options, ahead, worker);
        waiting.push(awaitedLater(threads.read(item.document)));
      }
      while (waiting.length >= (threads ? ahead : 1)) yield await (waiting.shift() as Promise<ExtractLine>);
    }
    for (const next of waiting) yield await next;
  } finally {
    await threads?.close();
  }
}

/** Piscina is loaded where it is needed: a short run does without. */
async function startThreads(options: PoolOptions, queue: number, worker: URL): Promise<ReadingThreads> {
  const { ReadingThreads } = await import('./reading-threads.ts');
  const { root, read, triggers, places, withText, language } = options;
  return new ReadingThreads(
    { root, read, triggers, places, withText, language },
    { threads: options.jobs, queue, worker },
  );
}

/** A promise whose failure comes up in its turn, and is not one nobody looks at until then. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
