import { Piscina } from 'piscina';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import { Problem } from '../model/problem.ts';
import type { LineOptions } from './extract-line.ts';
import type { ThreadAnswer, ThreadData } from './extract-worker.ts';
import { failedItem } from './report-problem.ts';

export interface ThreadOptions {
  readonly threads: number;
  /** Documents a thread has at once: those it reads, and those it will read next. */
  readonly atOnce: number;
  /** Documents that may wait for a thread. */
  readonly queue: number;
  /** What a thread runs: takes a `Document`, answers with a `ThreadAnswer`. */
  readonly worker: URL;
}

/**
 * Threads, each with a reader of its own, behind one queue. A document crosses by itself, and a thread reads several at once.
 * Where one ends over them, each is read again with no other beside it, so that it is known over which one it ended.
 */
export class ReadingThreads {
  readonly #options: LineOptions;
  readonly #threads: ThreadOptions;
  readonly #pool: Piscina<Document, ThreadAnswer>;
  /** One thread, for documents that were being read when another thread ended. */
  #alone: Piscina<Document, ThreadAnswer> | null = null;
  /** Why there are no threads any more. */
  #failure: Problem | null = null;
  #closing: Promise<void> | null = null;
  /** Not 0 once what still waits shall not be read. */
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: LineOptions, threads: ThreadOptions) {
    this.#options = options;
    this.#threads = threads;
    this.#pool = this.#start(threads.threads, threads.atOnce);
  }

  #start(threads: number, atOnce: number): Piscina<Document, ThreadAnswer> {
    const { worker, queue } = this.#threads;
    const pool = new Piscina<Document, ThreadAnswer>({
      filename: worker.href,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: atOnce,
      maxQueue: queue,
      stricterFIFO: true,
      recordTiming: false,
      workerData: { options: this.#options, stop: this.#stop } satisfies ThreadData,
    });
    // A thread that could not even start held no document that failed with it: those queued would wait for ever.
    pool.on('error', (error) => {
      this.#failure ??= threadEnded(error, worker.pathname);
      this.#closing ??= this.#destroy();
    });
    return pool;
  }

  /**
   * The document's line; one with an error where a thread ended over it.
   * @throws what kept the thread from reading anything at all
   */
  async read(document: Document): Promise<ExtractLine> {
    if (this.#failure) throw this.#failure;
    const reading = this.#answer(document);
    this.#underWay.add(reading);
    const done = () => this.#underWay.delete(reading);
    reading.then(done, done);
    const answer = await reading.catch((error: unknown) => {
      if (this.#failure) throw this.#failure;
      return { line: failedItem(threadEnded(error, document.address), this.#options.language) };
    });
    if ('line' in answer) return answer.line;
    const { code, item, facts } = answer.problem;
    throw new Problem(code, item, facts);
  }

  /** Another thread takes the place of one that ends. */
  async #answer(document: Document): Promise<ThreadAnswer> {
    try {
      return await this.#pool.run(document);
    } catch (error) {
      if (this.#failure || this.#closing) throw error;
      this.#alone ??= this.#start(1, 1);
      return this.#alone.run(document);
    }
  }

  /**
   * Ends every thread once it has read the documents it is at; those that wait are not read. A thread that is ended inside
   * the parser's native library takes the whole process with it.
   */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    Atomics.store(this.#stop, 0, 1);
    await Promise.allSettled(this.#underWay);
    await this.#destroy();
  }

  async #destroy(): Promise<void> {
    await Promise.all([this.#pool.destroy(), this.#alone?.destroy()]);
  }
}

function threadEnded(error: unknown, item: string): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return new Problem('cli/thread-ended', item, { reason }, error);
}
