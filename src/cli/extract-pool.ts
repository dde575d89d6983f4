import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { type LineOptions, openLineReader, readLine } from './extract-line.ts';
import { ReadingGroups, together } from './reading-groups.ts';
import type { ReadingThreads } from './reading-threads.ts';
import { failedItem } from './report-problem.ts';

export type PoolItem = { readonly document: Document } | { readonly problem: Problem };

export interface PoolOptions extends LineOptions {
  readonly jobs: number;
  /** Items read on this thread before others are started. */
  readonly aloneFor: number;
}

/** Documents taken ahead of the lines given out, a thread: those being read and those that will be next. */
const backlog = 2 * together;
/** Bytes of documents above which few are taken ahead, a thread: a long one keeps the parser busy by itself. */
const manyBytes = 2 ** 18;
const fewAhead = 2;
/** Bytes of a document that is left to the others: should it need more memory than there is, only its thread ends. */
const hugeBytes = 2 ** 23;

/**
 * Reads documents on this thread and, for more than one job, on others beside it; lines come out in the order the documents
 * went in, each as soon as it can. At most `jobs` times 32 items are taken ahead of the lines given out, and only twice as
 * many as `jobs` where they are long, however slowly those are taken.
 * @param worker what the other threads run
 * @throws what keeps a reader from being opened; `cli/thread-ended` when no thread can be started
 */
export async function* readInOrder(
  items: AsyncIterable<PoolItem>,
  options: PoolOptions,
  worker = new URL('./extract-worker.ts', import.meta.url),
): AsyncGenerator<ExtractLine> {
  const line = new Line(options.jobs);
  const readers = new Readers(options, worker);
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
      if (!taken.done) line.push(taken.value, awaitedLater(readers.read(taken.value)));
    }
  } finally {
    await source.return?.();
    await readers.close();
  }
}

/** This thread, which reads too, and the others once they are wanted. */
class Readers {
  readonly #options: PoolOptions;
  readonly #worker: URL;
  #here: ReadingGroups | null = null;
  #others: Promise<ReadingThreads> | null = null;
  /** Documents the others have and have not read yet. */
  #elsewhere = 0;
  #seen = 0;

  constructor(options: PoolOptions, worker: URL) {
    this.#options = options;
    this.#worker = worker;
  }

  async read(item: PoolItem): Promise<ExtractLine> {
    const { jobs, aloneFor, language } = this.#options;
    if ('problem' in item) return failedItem(item.problem, language);
    const number = this.#seen++;
    if (number >= aloneFor && jobs > 1)
      this.#others ??= awaitedLater(startThreads(this.#options, this.#worker));
    // Waited for before anything is read here, which would keep the others from starting.
    const others = await this.#others;
    // They are to have the next group at hand when they are done with one; this thread takes the first, and what is left.
    const busy = number < aloneFor + together || this.#elsewhere >= (jobs - 1) * backlog;
    const huge = item.document.bytes.length > hugeBytes;
    if (!others || (busy && !huge)) return this.#readHere(item.document);
    this.#elsewhere += 1;
    try {
      return await others.read(item.document);
    } finally {
      this.#elsewhere -= 1;
    }
  }

  #readHere(document: Document): Promise<ExtractLine> {
    this.#here ??= openGroups(this.#options);
    return this.#here.read(document);
  }

  async close(): Promise<void> {
    this.#here?.close();
    await (await this.#others)?.close();
  }
}

function openGroups(options: PoolOptions): ReadingGroups {
  const reader = openLineReader(options);
  return new ReadingGroups((document) => readLine(reader, document, options));
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
    { threads: options.jobs - 1, atOnce: backlog, queue: options.jobs * backlog, worker },
  );
}

/** A promise whose failure comes up in its turn, and is not one nobody looks at until then. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
