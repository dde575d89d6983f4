import { Piscina } from 'piscina';
import { type Analysed, inGroups, type ParsedVolume } from './parsed-articles.ts';
import type { ParsingTask } from './parsing-worker.ts';
import { medianSeconds } from './workload.ts';

/** Tasks that lie ready while others are worked on. */
const ahead = 8;

/** Median seconds of a pass over the articles on several threads, each with a parser of its own, once warm. */
export async function secondsOnThreads(
  articles: readonly Analysed[],
  threads: number,
  passes: number,
): Promise<number> {
  const tasks = inGroups(articles).map((group) => ({
    language: group[0]?.language.code ?? '',
    articles: group.map(({ article: { text, blocks } }) => ({ text, blocks })),
  }));
  const pool = new Piscina<ParsingTask, ParsedVolume>({
    filename: new URL('./parsing-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    stricterFIFO: true,
    recordTiming: false,
  });
  try {
    const { seconds } = await medianSeconds(async () => {
      const running: Promise<ParsedVolume>[] = [];
      for (const task of tasks) {
        if (running.length >= ahead) await running.shift();
        running.push(pool.run(task));
      }
      await Promise.all(running);
    }, passes);
    return seconds;
  } finally {
    await pool.destroy();
  }
}
