import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Analyser } from '../src/analyse/analyse.ts';
import { parsingAnalyser } from '../src/analyse/parsing-analyser.ts';
import { acquire, openReader, productRoot, type Reader } from '../src/desk.ts';
import type { Document } from '../src/model/article.ts';
import { Problem } from '../src/model/problem.ts';
import { median } from './measurement.ts';

/** A folder to read at speed. `optional` ones are not part of the repository. */
export interface Workload {
  readonly name: string;
  readonly folder: string;
  readonly optional: boolean;
}

export const workloads: readonly Workload[] = [
  { name: 'corpus', folder: join(productRoot, 'corpus'), optional: false },
  {
    name: 'wikipedia-syria',
    folder: join(productRoot, '..', 'shared', 'data', 'wikipedia-syria'),
    optional: true,
  },
];

/** Whether there is anything to read. */
export function isPresent({ folder }: Workload): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Everything a folder holds, captured; items that cannot be captured are left out and counted. */
export async function capture(
  folder: string,
): Promise<{ readonly documents: readonly Document[]; readonly failed: number }> {
  const documents: Document[] = [];
  let failed = 0;
  for await (const item of acquire(folder, { clock: () => new Date(0) })) {
    if (item instanceof Problem) failed += 1;
    else documents.push(item);
  }
  return { documents, failed };
}

/** What a pass went through. */
export interface Volume {
  articles: number;
  sentences: number;
  tokens: number;
}

/** A reader whose analyser counts what passes. */
export function countingReader(): { readonly reader: Reader; readonly volume: Volume } {
  const volume: Volume = { articles: 0, sentences: 0, tokens: 0 };
  const parsing = parsingAnalyser(join(productRoot, 'models', 'reader'));
  const analyser: Analyser = {
    name: parsing.name,
    async analyse(article, language) {
      const sentences = await parsing.analyse(article, language);
      volume.articles += 1;
      volume.sentences += sentences.length;
      volume.tokens += sentences.reduce((all, { tokens }) => all + tokens.length, 0);
      return sentences;
    },
  };
  return { reader: openReader(productRoot, { analyser }), volume };
}

/** Reads every document once; those that cannot be read are passed over, as `extract` does. */
export async function pass(reader: Reader, documents: readonly Document[]): Promise<void> {
  for (const document of documents) {
    try {
      await reader.extract(document);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}

/** Reading is warm after this long: by then the code that matters is compiled. Seconds. */
const warmUp = 2;

/** Median seconds of a pass over the documents once warm, and how many passes there were with those that warmed up. */
export async function medianPass(
  reader: Reader,
  documents: readonly Document[],
  times: number,
): Promise<{ readonly seconds: number; readonly passes: number }> {
  return medianSeconds(() => pass(reader, documents), times);
}

/** Median seconds of a run once warm, and how many runs there were with those that warmed up. */
export async function medianSeconds(
  run: () => unknown,
  times: number,
): Promise<{ readonly seconds: number; readonly passes: number }> {
  const timed = async (): Promise<number> => {
    const begun = performance.now();
    await run();
    return (performance.now() - begun) / 1000;
  };
  let passes = 0;
  for (let warm = 0; warm < warmUp; passes += 1) warm += await timed();
  const seconds: number[] = [];
  for (let i = 0; i < times; i += 1) seconds.push(await timed());
  return { seconds: median(seconds), passes: passes + times };
}
