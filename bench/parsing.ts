import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openParser, type Parser } from '../src/analyse/parser/parser.ts';
import { sentenceSpans } from '../src/analyse/sentences.ts';
import { syntacticWords } from '../src/analyse/words.ts';
import { openReader, productRoot } from '../src/desk.ts';
import type { Article } from '../src/model/article.ts';
import type { Language } from '../src/model/language.ts';
import { type Measurement, median } from './measurement.ts';
import { capture, isPresent, pass, type Workload, workloads } from './workload.ts';

/** The trained parser by itself: from text to trees, what it takes to load and to hold. */

const parserFolder = join(productRoot, 'models', 'reader');

/** What a parse went through. */
interface ParsedVolume {
  sentences: number;
  /** Words as they are written. */
  tokens: number;
  /** Words of grammar. */
  words: number;
}

/** An article as the analyser gets it. */
interface Analysed {
  readonly article: Article;
  readonly language: Language;
}

/** Hands over, one after another, what an analyser would be given of a folder. */
async function analyseEach(folder: string, use: (analysed: Analysed) => Promise<void>): Promise<void> {
  const reader = openReader(productRoot, {
    name: 'none',
    analyse: async (article, language) => {
      await use({ article, language });
      return [];
    },
  });
  await pass(reader, (await capture(folder)).documents);
}

/** Parses a folder, keeping nothing. */
export async function parseFolder(parser: Parser, folder: string): Promise<void> {
  await analyseEach(folder, async (analysed) => {
    await parseAll(parser, [analysed]);
  });
}

/** Sentences, words and trees of every article. */
async function parseAll(parser: Parser, articles: readonly Analysed[]): Promise<ParsedVolume> {
  const volume: ParsedVolume = { sentences: 0, tokens: 0, words: 0 };
  for (const { article, language } of articles) {
    const sentences = article.blocks
      .flatMap((block) => sentenceSpans(article.text, block, language))
      .map((span) => syntacticWords(article.text, span, language));
    await parser.parse(
      sentences.map((words) => words.map(({ form }) => form)),
      language.code,
    );
    volume.sentences += sentences.length;
    for (const words of sentences) {
      volume.words += words.length;
      volume.tokens += words.filter(({ part }) => part === 0).length;
    }
  }
  return volume;
}

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
    const { seconds, volume } = await speed(workload, passes);
    const note = `text to trees in one thread, warm, median of ${passes} passes`;
    for (const unit of ['tokens', 'words', 'sentences'] as const)
      rows.push(row(workload.name, unit, volume[unit] / seconds, `${unit}/s`, volume[unit], note));
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
    const { bytes } = inNewProcess([folder]);
    const note = 'most memory a process held that opened a reader and parsed all of it once';
    rows.push(row(name, 'resident', bytes / 2 ** 20, 'MiB', 1, note));
  }
  return rows;
}

async function speed(
  { folder }: Workload,
  passes: number,
): Promise<{ readonly seconds: number; readonly volume: ParsedVolume }> {
  const articles: Analysed[] = [];
  await analyseEach(folder, async (analysed) => {
    articles.push(analysed);
  });
  const parser = openParser(parserFolder);
  const timed = async () => {
    const begun = performance.now();
    const volume = await parseAll(parser, articles);
    return { seconds: (performance.now() - begun) / 1000, volume };
  };
  const { volume } = await timed();
  const seconds: number[] = [];
  for (let i = 0; i < passes; i += 1) seconds.push((await timed()).seconds);
  return { seconds: median(seconds), volume };
}

/** Loads the parser in a process of its own, and parses the folder given. */
function inNewProcess(args: readonly string[]): { readonly seconds: number; readonly bytes: number } {
  const script = fileURLToPath(new URL('./load-parser.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }));
}

function packageBytes(): number {
  return readdirSync(parserFolder).reduce((sum, name) => sum + statSync(join(parserFolder, name)).size, 0);
}
