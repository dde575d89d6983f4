import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Reader } from '../src/desk.ts';
import { engineOptions } from './engine-options.ts';
import { extractSpeed } from './extract-speed.ts';
import { gazetteer } from './gazetteer.ts';
import { baseLength, costAtLength, costsOfVariedText } from './growth.ts';
import { jsonLines, type Measurement, textTable } from './measurement.ts';
import { parsing } from './parsing.ts';
import { sampleReports } from './scoring/corpus.ts';
import { medianStartUp, startCommand } from './start-up.ts';
import {
  capture,
  countingReader,
  isPresent,
  medianPass,
  type Volume,
  type Workload,
  workloads,
} from './workload.ts';

/**
 * `npm run bench [-- --json --suite NAME]`: how fast reading is, what memory it takes, how soon the command answers, and
 * whether a long article costs more than its length. It reports and never fails on a slow machine.
 */

const command = 'npm run bench';
const passes = 5;
const starts = 7;
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    suite: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** What each suite measures, in the order of the table. */
const suites: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  throughput: everyThroughput,
  parsing: () => parsing(command, passes, say),
  extract: () => extractSpeed(command, round),
  memory: async () => memory(),
  'start-up': startUp,
  growth: () => growth(countingReader()),
  gazetteer: () => gazetteer(command, say),
};

async function main(): Promise<void> {
  const { suite } = values;
  if (suite !== undefined && !Object.hasOwn(suites, suite)) {
    say(`no suite ${suite}; there are ${Object.keys(suites).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const rows: Measurement[] = [];
  for (const [name, measure] of Object.entries(suites))
    if (suite === undefined || suite === name) rows.push(...(await measure()));
  process.stdout.write(values.json ? jsonLines(rows) : textTable(rows));
  if (!values.json)
    say(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
}

async function everyThroughput(): Promise<readonly Measurement[]> {
  const counting = countingReader();
  const rows: Measurement[] = [];
  for (const workload of workloads) {
    if (isPresent(workload)) rows.push(...(await throughput(workload, counting)));
    else say(`throughput/${workload.name}: skipped, ${workload.folder} is not there`);
  }
  return rows;
}

async function throughput(
  workload: Workload,
  { reader, volume }: ReturnType<typeof countingReader>,
): Promise<readonly Measurement[]> {
  const { documents, failed } = await capture(workload.folder);
  Object.assign(volume, { articles: 0, sentences: 0, tokens: 0 });
  const { seconds, passes: all } = await medianPass(reader, documents, passes);
  // The counter ran through the passes that warmed up and those that were timed.
  const rate = (unit: keyof Volume): Measurement => {
    const once = volume[unit] / all;
    const suite = `throughput/${workload.name}`;
    const left = failed > 0 ? `; ${failed} could not be captured` : '';
    const note = `extract in one process and thread, warm, median of ${passes} passes${left}`;
    return { suite, metric: unit, value: round(once / seconds), unit: `${unit}/s`, n: once, command, note };
  };
  return [rate('articles'), rate('sentences'), rate('tokens')];
}

function memory(): readonly Measurement[] {
  const peak = (metric: string, args: readonly string[], n: number, note: string): Measurement => {
    const script = fileURLToPath(new URL('./peak-memory.ts', import.meta.url));
    const bytes = Number(
      execFileSync(process.execPath, [...engineOptions, script, ...args], { encoding: 'utf8' }),
    );
    return { suite: 'memory', metric, value: round(bytes / 2 ** 20), unit: 'MiB', n, command, note };
  };
  return [
    peak('idle', [], 1, 'most memory a process held that opened a reader and read nothing'),
    ...workloads
      .filter(isPresent)
      .map(({ name, folder }) =>
        peak(name, [folder], 1, 'most memory a process held that read all of it once'),
      ),
  ];
}

async function startUp(): Promise<readonly Measurement[]> {
  const [report] = sampleReports();
  const timed = async (name: string, args: readonly string[]): Promise<readonly Measurement[]> => {
    const what = `${startCommand.length === 1 ? './riscontro' : 'src/cli/main.ts'} ${name}`;
    try {
      const { firstOutput, end } = await medianStartUp(args, starts);
      const row = (metric: string, value: number, note: string): Measurement => ({
        suite: 'start-up',
        metric,
        value: round(value),
        unit: 's',
        n: starts,
        command,
        note: `${what}: ${note}, median`,
      });
      const metric = name.replace(/^-+/, '').split(' ')[0] ?? name;
      return [row(metric, firstOutput, 'to its first output'), row(`${metric}_end`, end, 'to its end')];
    } catch (error) {
      say(`start-up: ${what} could not be timed: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  return [
    ...(await timed('--version', ['--version'])),
    ...(report ? await timed('extract ONE', ['extract', '--format', 'jsonl', report.path]) : []),
  ];
}

async function growth(counting: ReturnType<typeof countingReader>): Promise<readonly Measurement[]> {
  // The longest first, so that the short article is read by code as warm as the long one was.
  const longest = await costAtLength(counting, 100, passes);
  const long = await costAtLength(counting, 10, passes);
  const base = await costAtLength(counting, 1, 9 * passes);
  const repeated = [
    { factor: 10, cost: long },
    { factor: 100, cost: longest },
  ].map(({ factor, cost }) => ({
    suite: 'growth',
    metric: `${factor}x`,
    value: round(cost / base),
    unit: 'ratio',
    n: passes,
    command,
    note: `cost of a token at ${baseLength * factor} characters over that at ${baseLength}: 1 is linear`,
  }));
  return [...repeated, ...(await variedGrowth(counting.reader))];
}

async function variedGrowth(reader: Reader): Promise<readonly Measurement[]> {
  const rows: Measurement[] = [];
  for (const workload of workloads.filter(isPresent)) {
    for (const { words, milliseconds } of await costsOfVariedText(reader, workload, passes))
      rows.push({
        suite: `growth/${workload.name}`,
        metric: `${words / 1000}k`,
        value: round(milliseconds),
        unit: 'ms/1,000 words',
        n: passes,
        command,
        note: `one article of ${words} words, made of paragraphs that all differ, warm, median of ${passes} passes`,
      });
  }
  return rows;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Four significant figures: more would not come back on the next run. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}

if (values.help) process.stdout.write(`${command} -- [--json] [--suite NAME]\n`);
else await main();
