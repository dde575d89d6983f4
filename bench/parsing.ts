import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openParser } from '../src/analyse/parser/parser.ts';
import { productRoot } from '../src/desk.ts';
import { engineOptions } from './engine-options.ts';
import { type Measurement, median } from './measurement.ts';
import { analysedOf, inGroups, type ParsedVolume, parseEach, parseGroups } from './parsed-articles.ts';
import { secondsOnThreads } from './parsing-threads.ts';
import { isPresent, medianSeconds, type Workload, workloads } from './workload.ts';

/**
 * The trained parser by itself: from text to trees, what it takes to load and to hold, and how its peers compare.
 */

const parserFolder = join(productRoot, 'models', 'reader');

/** One figure of a workload. */
type Speed = Pick<Measurement, 'metric' | 'unit' | 'n' | 'note'> & { readonly value: number };

/** Suites `parse/*`; none, and why, where there is no package. */
export async function parsing(
  command: string,
  passes: number,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  if (!existsSync(join(parserFolder, 'reader.json'))) {
    say(`parse: skipped, ${parserFolder} is not there`);
    return [];
  }
  const row = (suite: string, metric: string, value: number, unit: string, n: number, note: string) => ({
    suite: `parse/${suite}`,
    metric,
    value: Number(value.toPrecision(4)),
    unit,
    n,
    command,
    note,
  });
  const present = workloads.filter(isPresent);
  const rows: Measurement[] = [];
  for (const workload of present) {
    for (const { metric, value, unit, n, note } of await speeds(workload, passes))
      rows.push(row(workload.name, metric, value, unit, n, `${note}; warm, median of ${passes} passes`));
  }
  const loads = Array.from({ length: passes }, () => inNewProcess([]));
  rows.push(
    row(
      'load',
      'seconds',
      median(loads.map((one) => one.seconds)),
      's',
      passes,
      'package and native library in a new process, median',
    ),
    row(
      'load',
      'resident',
      median(loads.map((one) => one.bytes)) / 2 ** 20,
      'MiB',
      passes,
      'most memory a process held that loaded the parser, median',
    ),
    row('load', 'package', packageBytes() / 1e6, 'MB', 1, 'files of models/reader'),
  );
  for (const { name, folder } of present) {
    const bytes = await memoryToParse(folder);
    const note =
      'most memory a process held that went from text to trees for all of it once, article by article';
    rows.push(row(name, 'resident', bytes / 2 ** 20, 'MiB', 1, note));
  }
  return rows;
}

/** What the parser and its peers make of the articles of a workload in a second. */
async function speeds({ folder }: Workload, passes: number): Promise<readonly Speed[]> {
  const articles = await analysedOf(folder);
  const parser = openParser(parserFolder);
  const groups = inGroups(articles);
  const volume = await parseEach(parser, articles);
  const { seconds: alone } = await medianSeconds(() => parseEach(parser, articles), passes);
  const { seconds: together } = await medianSeconds(() => parseGroups(parser, groups), passes);
  const twoThreads = await secondsOnThreads(articles, 2, passes);
  // Loaded only now, so that nothing else is measured in their company.
  const { peerSpeeds } = await import('./parsing-peers.ts');
  const peers = await peerSpeeds(parser, articles, passes);
  const rate = (metric: string, seconds: number, note: string, of: keyof ParsedVolume = 'tokens'): Speed => ({
    metric,
    value: volume[of] / seconds,
    unit: `${of}/s`,
    n: volume[of],
    note,
  });
  const oneACall = 'text to trees in one thread, one article a call';
  const several = `several articles a call (${articles.length} in ${groups.length})`;
  return [
    rate('tokens', alone, oneACall),
    rate('words', alone, oneACall, 'words'),
    rate('sentences', alone, oneACall, 'sentences'),
    rate('tokens-together', together, `text to trees in one thread, ${several}`),
    rate(
      'two-threads',
      twoThreads,
      `text to trees in two threads, ${several}; the trees stay in their thread`,
    ),
    {
      metric: 'two-threads-ratio',
      value: together / twoThreads,
      unit: 'ratio',
      n: volume.tokens,
      note: 'two-threads over tokens-together: 2 would be perfect',
    },
    ...peers.map(({ metric, tokensPerSecond: value, tokens: n, note }) => ({
      metric,
      value,
      unit: 'tokens/s',
      n,
      note,
    })),
  ];
}

/** The most memory, in bytes, that a process of its own holds that parses the articles of a folder. */
async function memoryToParse(folder: string): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'riscontro-bench-'));
  try {
    const file = join(scratch, 'texts.jsonl');
    const lines = (await analysedOf(folder)).map(({ article: { text, blocks }, language: { code } }) =>
      JSON.stringify({ language: code, text, blocks }),
    );
    writeFileSync(file, `${lines.join('\n')}\n`);
    return inNewProcess([file]).bytes;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Loads the parser in a process of its own, and parses the texts of the file given. */
function inNewProcess(args: readonly string[]): { readonly seconds: number; readonly bytes: number } {
  const script = fileURLToPath(new URL('./load-parser.ts', import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [...engineOptions, script, ...args], { encoding: 'utf8' }),
  );
}

function packageBytes(): number {
  return readdirSync(parserFolder).reduce((sum, name) => sum + statSync(join(parserFolder, name)).size, 0);
}
