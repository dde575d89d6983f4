import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { acquire, productRoot, type Reader } from '../../src/desk.ts';
import { type Extraction, extractionSchema } from '../../src/model/contract.ts';
import { Problem } from '../../src/model/problem.ts';
import type { Measurement } from '../measurement.ts';
import type { SuiteResult } from './suite-result.ts';

/**
 * Five real dispatches that may lie beside the checkout, with a coding and a scorer of their own. Neither is part
 * of the repository: where they are absent the suite is skipped, and says so.
 */
const beside = join(productRoot, '..', 'shared');
const dispatchFolder = join(beside, 'seeds');
const goldFolder = join(beside, 'gold');

/** A dispatch by the number its coding knows it by. */
export interface Dispatch {
  readonly id: string;
  readonly text: string;
}

/** The dispatches in order; empty where there are none. */
export function dispatches(): readonly Dispatch[] {
  if (!existsSync(dispatchFolder)) return [];
  return readdirSync(dispatchFolder)
    .filter((file) => /^\d{3}_.*\.txt$/.test(file))
    .sort()
    .map((file) => ({
      id: `S${file.slice(1, 3)}`,
      text: readFileSync(join(dispatchFolder, file), 'utf8'),
    }));
}

/** Reads the dispatches through the contract: JSON Lines in, one line an article out. */
export async function extractDispatches(reader: Reader): Promise<readonly Extraction[]> {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-'));
  try {
    const path = join(folder, 'dispatches.jsonl');
    writeFileSync(
      path,
      dispatches()
        .map((dispatch) => `${JSON.stringify(dispatch)}\n`)
        .join(''),
    );
    const read: Extraction[] = [];
    for await (const item of acquire(path, { clock: () => new Date(0) })) {
      if (item instanceof Problem) throw item;
      read.push(extractionSchema.parse(await reader.extract(item)));
    }
    return read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const share = z.number().nullable();
const verdictSchema = z.object({
  overall: z.object({
    precision: share,
    recall_core: share,
    f1_core: z.number(),
    recall_all: share,
    gold_core: z.number(),
    predicted: z.number(),
  }),
  type_exact: share,
  place: share,
  actor_recall: share,
  actor_precision: share,
  status_strict: share,
  status_lenient: share,
  attribution: share,
  counts: share,
  control_recall: share,
  control_precision: share,
});
export type Verdict = z.infer<typeof verdictSchema>;

/** Why there is no verdict, for a person to read. */
export interface Skipped {
  readonly skipped: string;
}

/** What the dispatches' own scorer says, or why it was not asked. */
export async function judgeDispatches(reader: Reader): Promise<Verdict | Skipped> {
  if (dispatches().length === 0) return { skipped: 'seeds: skipped, ../shared/seeds is not there' };
  if (!existsSync(join(goldFolder, 'score.py'))) {
    return { skipped: 'seeds: skipped, ../shared/gold is not there' };
  }
  if (!hasPython()) return { skipped: 'seeds: skipped, the scorer needs python3 and there is none' };
  const extractions = await extractDispatches(reader);
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-'));
  try {
    const input = extractions.map((extraction) => `${JSON.stringify(extraction)}\n`).join('');
    python(['to_gold.py', folder], input);
    return verdictSchema.parse(JSON.parse(python(['score.py', folder, join(goldFolder, 'seeds')], '')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The `seeds` suite: rows, or the remark that it was skipped. */
export async function dispatchSuite(reader: Reader, command: string): Promise<SuiteResult> {
  const verdict = await judgeDispatches(reader);
  if ('skipped' in verdict) return { rows: [], remarks: [verdict.skipped] };
  const { overall, type_exact: kindExact, ...rest } = verdict;
  const { gold_core: core, predicted, ...headline } = overall;
  const n = dispatches().length;
  const row = (metric: string, value: number | null, size: number, note: string): Measurement => ({
    suite: 'seeds',
    metric,
    value,
    unit: 'share',
    n: size,
    command,
    note,
  });
  const details = { kind_exact: kindExact, ...rest };
  return {
    rows: [
      row('precision', headline.precision, predicted, 'five dispatches, by the scorer beside them'),
      row('recall_core', headline.recall_core, core, 'n: coded core claims'),
      row('recall_all', headline.recall_all, n, 'n, here and below: dispatches'),
      row('f1_core', headline.f1_core, core, 'harmonic mean of precision and recall_core'),
      ...Object.entries(details).map(([metric, value]) => row(metric, value, n, '')),
    ],
    remarks: [],
  };
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function python(args: readonly string[], input: string): string {
  const [script = '', ...rest] = args;
  return execFileSync('python3', [join(goldFolder, script), ...rest], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}
