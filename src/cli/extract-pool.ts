import { Worker } from 'node:worker_threads';
import { openReader, type Reader, type ReadOptions } from '../desk.ts';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import type { InterfaceLanguage } from '../model/problem-wording.ts';
import { readLine } from './extract-line.ts';
import { failedItem } from './report-problem.ts';

export type PoolItem = { readonly document: Document } | { readonly problem: Problem };

export interface PoolOptions {
  readonly read: ReadOptions;
  readonly withText: boolean;
  /** Language of error messages. */
  readonly language: InterfaceLanguage;
  readonly jobs: number;
  /** Items read on this thread before others are started. */
  readonly aloneFor: number;
}

/** Articles a thread is handed at a time, and how many lie ready for it. */
const backlog = 4;

/** Reads documents on one or several threads; lines come out in the order the documents went in. */
export async function* readInOrder(
  items: AsyncIterable<PoolItem>,
  options: PoolOptions,
): AsyncGenerator<ExtractLine> {
  let reader: Reader | null = null;
  let pool: Pool | null = null;
  const waiting: Promise<ExtractLine>[] = [];
  let seen = 0;
  try {
    for await (const item of items) {
      seen += 1;
      if ('problem' in item) {
        waiting.push(Promise.resolve(failedItem(item.problem, options.language)));
      } else if (options.jobs === 1 || seen <= options.aloneFor) {
        reader ??= openReader();
        waiting.push(Promise.resolve(await readLine(reader, item.document, options)));
      } else {
        pool ??= new Pool(options);
        waiting.push(pool.read(item.document));
      }
      while (waiting.length > (pool ? options.jobs * backlog : 0)) {
        const next = await waiting.shift();
        if (next) yield next;
      }
    }
    for (const next of waiting) yield await next;
  } finally {
    await pool?.close();
  }
}

interface Pending {
  readonly resolve: (line: ExtractLine) => void;
  readonly reject: (error: Error) => void;
}

/** Worker threads, each with a reader of its own; a document goes to the one with the least to do. */
class Pool {
  readonly #workers: readonly { readonly worker: Worker; readonly pending: Map<number, Pending> }[];
  #next = 0;

  constructor(options: PoolOptions) {
    this.#workers = Array.from({ length: options.jobs }, () => {
      const { read, withText, language } = options;
      const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), {
        workerData: { read, withText, language },
      });
      const pending = new Map<number, Pending>();
      worker.on('message', ({ id, line }: { id: number; line: ExtractLine }) => {
        pending.get(id)?.resolve(line);
        pending.delete(id);
      });
      worker.on('error', (error) => {
        for (const { reject } of pending.values()) reject(error as Error);
        pending.clear();
      });
      return { worker, pending };
    });
  }

  read(document: Document): Promise<ExtractLine> {
    const id = this.#next++;
    const idlest = this.#workers.reduce((a, b) => (b.pending.size < a.pending.size ? b : a));
    const answer = new Promise<ExtractLine>((resolve, reject) => {
      idlest.pending.set(id, { resolve, reject });
    });
    idlest.worker.postMessage({ id, document });
    return answer;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()));
  }
}
