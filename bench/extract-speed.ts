import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { productRoot } from '../src/desk.ts';
import { engineOptions } from './engine-options.ts';
import { type Measurement, median } from './measurement.ts';
import { paragraphsOf, wordCount } from './paragraphs.ts';
import { capture, isPresent, type Workload, workloads } from './workload.ts';

/** Words of the reports that are read, about: an agency's longer dispatch. */
const wordsOfReport = 400;
const reportsRead = 900;
const times = 3;

/**
 * `riscontro extract` as a user runs it, from its start to its last line, on one thread and on two: reports a second, the
 * seconds of processor they take and the most memory.
 */
export async function extractSpeed(
  command: string,
  round: (value: number) => number,
): Promise<readonly Measurement[]> {
  const rows: Measurement[] = [];
  for (const workload of workloads.filter(isPresent)) {
    const reports = await reportsOf(workload);
    for (const jobs of [1, 2]) {
      const runs = runsOver(reports, jobs);
      const of = (pick: (run: Run) => number) => round(median(runs.map(pick)));
      const note = `${reports.length} reports of ${wordsOfReport} words, start to end, --jobs ${jobs}, median of ${times}`;
      const row = (metric: string, value: number, unit: string): Measurement => ({
        suite: `extract/${workload.name}`,
        metric: `${metric}_${jobs}`,
        value,
        unit,
        n: reports.length,
        command,
        note,
      });
      rows.push(
        row(
          'articles',
          of(({ seconds }) => reports.length / seconds),
          'articles/s',
        ),
        row(
          'processor',
          of(({ processor }) => (processor * 1000) / reports.length),
          'ms/article',
        ),
        row(
          'memory',
          of(({ bytes }) => bytes / 2 ** 20),
          'MiB',
        ),
      );
    }
  }
  return rows;
}

interface Run {
  readonly seconds: number;
  /** Seconds of processor time, all threads together. */
  readonly processor: number;
  readonly bytes: number;
}

/** Reads the reports in processes of their own. */
function runsOver(reports: readonly string[], jobs: number): readonly Run[] {
  const scratch = mkdtempSync(join(tmpdir(), 'riscontro-bench-'));
  try {
    const input = join(scratch, 'reports.jsonl');
    writeFileSync(
      input,
      reports.map((text, i) => `${JSON.stringify({ id: `report-${i}`, text })}\n`).join(''),
    );
    const script = join(productRoot, 'bench', 'timed-extract.ts');
    const run = (): Run => {
      const begun = performance.now();
      const { stderr, status } = spawnSync(
        process.execPath,
        [...engineOptions, script, 'extract', '--format', 'jsonl', '--jobs', String(jobs), input],
        { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
      );
      // 1: some report could not be read, such as one cut out in a language that is none of ours.
      if (status !== 0 && status !== 1) throw new Error(`extract ended with ${status}: ${stderr}`);
      const seconds = (performance.now() - begun) / 1000;
      return { seconds, ...(JSON.parse(stderr) as Omit<Run, 'seconds'>) };
    };
    return Array.from({ length: times }, run);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Reports cut out of a workload at the ends of paragraphs, each beginning at another; none stands twice. */
async function reportsOf({ folder }: Workload): Promise<readonly string[]> {
  const texts = (await capture(folder)).documents.map(paragraphsOf);
  const reports = new Set<string>();
  const longest = Math.max(...texts.map(({ length }) => length));
  for (let from = 0; from < longest && reports.size < reportsRead; from += 1) {
    for (const paragraphs of texts) {
      const report = reports.size < reportsRead ? reportFrom(paragraphs, from) : null;
      if (report !== null) reports.add(report);
    }
  }
  return [...reports];
}

/** The report that begins at a paragraph, from the first on where the last is reached; null where there is too little text. */
function reportFrom(paragraphs: readonly string[], from: number): string | null {
  const taken: string[] = [];
  let words = 0;
  for (let i = 0; i < paragraphs.length && words < wordsOfReport; i += 1) {
    const next = paragraphs[(from + i) % paragraphs.length] ?? '';
    taken.push(next);
    words += wordCount(next);
  }
  return from < paragraphs.length && words >= wordsOfReport / 2 ? taken.join('\n\n') : null;
}
