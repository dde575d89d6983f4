import { availableParallelism } from 'node:os';
import { acquire, type ReadOptions } from '../desk.ts';
import type { ExtractLine } from '../model/contract.ts';
import { Problem } from '../model/problem.ts';
import type { CommandContext } from './command.ts';
import { type PoolItem, readInOrder } from './extract-pool.ts';
import { progress } from './progress.ts';

export interface ExtractJob {
  readonly inputs: readonly string[];
  readonly read: ReadOptions;
  readonly triggers: readonly string[];
  /** Index of imported places, or null. */
  readonly places: string | null;
  readonly withText: boolean;
  /** Threads; chosen by how much there is to read when undefined. */
  readonly jobs: number | undefined;
  readonly context: CommandContext;
}

/** Captures and reads everything the inputs name: one line an item, in order, failures in their place. */
export async function* extractItems(job: ExtractJob): AsyncGenerator<ExtractLine> {
  const { context } = job;
  const bar = progress(context, null);
  const lines = readInOrder(documents(job), {
    root: context.root,
    read: job.read,
    triggers: job.triggers,
    places: job.places,
    withText: job.withText,
    language: context.language,
    jobs: job.jobs ?? availableParallelism(),
    // Below this many articles a second thread costs more to start than it saves.
    aloneFor: job.jobs === undefined ? 64 : 0,
  });
  for await (const line of lines) {
    bar.done('error' in line ? line.error.item : (line.article.title ?? line.article.id));
    // The line is wiped before results are printed to the same terminal.
    if (context.out.isTerminal) bar.clear();
    yield line;
  }
  bar.clear();
}

async function* documents({ inputs, context }: ExtractJob): AsyncGenerator<PoolItem> {
  for (const input of inputs) {
    for await (const item of acquire(input, { stdin: context.stdin, clock: context.clock })) {
      yield item instanceof Problem ? { problem: item } : { document: item };
    }
  }
}
