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

/** Short documents a thread reads at once, because the parser is quicker with many sentences than with few. */
export const together = 16;
/** Documents taken ahead of the lines given out, a thread: those being read and those that will be next. */
const backlog = 24;
/** Bytes of documents above which few are taken ahead, a thread: a long one keeps the parser busy by itself. */
const manyBytes = 2 ** 18;
const fewAhead = 2;

/**
 * Reads documents on one or several threads; lines come out in the order the documents went in, each as soon as it can. At
 * most `jobs` times 24 items are taken ahead of the lines given out, and only twice as many as `jobs` where they are long,
 * however slowly those are taken.
 * @param worker what the threads run
 * @throws what keeps a reader from being opened; `cli/thread-ended` when no thread can be started
 */
export async function* readInOrder(
  items: AsyncIterable<PoolItem>,
  options: PoolOptions,
  worker = new URL('./extract-worker.ts', import.meta.url),
): AsyncGenerator<ExtractLine> {
  const line = new Line(options.jobs);
  let reader: Reader | null = null;
  let threads: ReadingThreads | null = null;
  let seen = 0;
  const read = async (item: PoolItem): Promise<ExtractLine> => {
    if ('problem' in item) return failedItem(item.problem, options.language);
    if (threads) return threads.read(item.document);
    reader ??= openLineReader(options);
    return readLine(reader, item.document, options);
  };
  const source = items[Symbol.asyncIterator]();
  try {
    let next: Promise<IteratorResult<PoolItem>> | null = null;
    for (let ended = false; !ended || line.head; ) {
      if (!ended && line.hasRoom) next ??= awaitedLater(source.next());
      if (!next || (await line.comesBefore(next))) {
        yield await line.shift();
        continue;
      }
      const taken: IteratorResult<PoolItem> = await next;
      next = null;
      ended = taken.done === true;
      if (taken.done) continue;
      const item = taken.value;
      if (seen++ >= options.aloneFor && options.jobs > 1 && !('problem' in item))
        threads ??= await startThreads(options, worker);
      line.push(item, awaitedLater(read(item)));
    }
  } finally {
    await source.return?.();
    await threads?.close();
  }
}

/** The lines waited for, in order, with how much is being read for them. */
class Line {
  readonly #waiting: { readonly bytes: number; readonly line: Promise<ExtractLine> }[] = [];
  readonly #jobs: number;
  #bytes = 0;

  constructor(jobs: number) {
    this.#jobs = jobs;
  }

  /** The line that is to be given out next. */
  get head(): Promise<ExtractLine> | undefined {
    return this.#waiting[0]?.line;
  }

  push(item: PoolItem, line: Promise<ExtractLine>): void {
    const bytes = 'document' in item ? item.document.bytes.length : 0;
    this.#waiting.push({ bytes, line });
    this.#bytes += bytes;
  }

  shift(): Promise<ExtractLine> {
    const first = this.#waiting.shift();
    if (!first) throw new Error('no line is waited for');
    this.#bytes -= first.bytes;
    return first.line;
  }

  get hasRoom(): boolean {
    const most = this.#bytes > this.#jobs * manyBytes ? fewAhead : backlog;
    return this.#waiting.length < this.#jobs * most;
  }

  /** Whether the next line is there before an item is. */
  async comesBefore(item: Promise<unknown>): Promise<boolean> {
    const { head } = this;
    if (!head) return false;
    const [taken, given] = [item, head].map((one, i) => {
      const which = () => i === 1;
      return one.then(which, which);
    });
    return Promise.race([taken, given]) as Promise<boolean>;
  }
}

/** Piscina is loaded where it is needed: a short run does without. */
async function startThreads(options: PoolOptions, worker: URL): Promise<ReadingThreads> {
  const { ReadingThreads } = await import('./reading-threads.ts');
  const { root, read, triggers, places, withText, language } = options;
  return new ReadingThreads(
    { root, read, triggers, places, withText, language },
    { threads: options.jobs, together, queue: options.jobs * backlog, worker },
  );
}

/** A promise whose failure comes up in its turn, and is not one nobody looks at until then. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
