import { Piscina } from 'piscina';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import { Problem } from '../model/problem.ts';
import type { LineOptions } from './extract-line.ts';
import type { ThreadAnswer, ThreadData } from './extract-worker.ts';
import { failedItem } from './report-problem.ts';

export interface ThreadOptions {
  readonly threads: number;
  /** Documents that may wait for a thread. */
  readonly queue: number;
  /** What a thread runs: takes a `Document`, answers with a `ThreadAnswer`. */
  readonly worker: URL;
}

/**
 * Threads, each with a reader of its own, behind one queue. A document crosses by itself: several at a time saved a
 * twentieth on short reports, and like this it is known over which one a thread ended.
 */
export class ReadingThreads {
  readonly #pool: Piscina<Document, ThreadAnswer>;
  readonly #options: LineOptions;
  /** Why there are no threads any more. */
  #failure: Problem | null = null;
  #closing: Promise<void> | null = null;
  /** Not 0 once what still waits shall not be read. */
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: LineOptions, { threads, queue, worker }: ThreadOptions) {
    this.#options = options;
    this.#pool = new Piscina({
      filename: worker.href,
      minThreads: threads,
      maxThreads: threads,
      maxQueue: queue,
      stricterFIFO: true,
      recordTiming: false,
      workerData: { options, stop: this.#stop } satisfies ThreadData,
    });
    // A thread that could not even start held no document that failed with it: those queued would wait for ever.
    this.#pool.on('error', (error) => {
      this.#failure ??= threadEnded(error, worker.pathname);
      this.#closing ??= this.#pool.destroy();
    });
  }

  /**
   * The document's line; one with an error where a thread ended over it.
   * @throws what kept the thread from reading anything at all
   */
  async read(document: Document): Promise<ExtractLine> {
    if (this.#failure) throw this.#failure;
    const reading = this.#pool.run(document);
    this.#underWay.add(reading);
    const done = () => this.#underWay.delete(reading);
    reading.then(done, done);
    const answer = await reading.catch((error: unknown) => {
      if (this.#failure) throw this.#failure;
      // Another thread takes the place of the one that is gone.
      return { line: failedItem(threadEnded(error, document.address), this.#options.language) };
    });
    if ('line' in answer) return answer.line;
    const { code, item, facts } = answer.problem;
    throw new Problem(code, item, facts);
  }

  /**
   * Ends every thread once it has read the document it is at; those that wait are not read. A thread that is ended inside
   * the parser's native library takes the whole process with it.
   */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    Atomics.store(this.#stop, 0, 1);
    await Promise.allSettled(this.#underWay);
    await this.#pool.destroy();
  }
}

function threadEnded(error: unknown, item: string): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return new Problem('cli/thread-ended', item, { reason }, error);
}
