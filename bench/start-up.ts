import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { productRoot } from '../src/desk.ts';
import { median } from './measurement.ts';

const launcher = join(productRoot, 'riscontro');

/** The command as a person starts it; where the launcher cannot run, the program behind it. */
export const startCommand: readonly [string, ...string[]] =
  existsSync(launcher) && process.platform !== 'win32'
    ? [launcher]
    : [process.execPath, join(productRoot, 'src', 'cli', 'main.ts')];

/** Seconds from starting the command to its first output, and to its end. Throws when it fails. */
export interface StartUp {
  readonly firstOutput: number;
  readonly end: number;
}

function start(args: readonly string[]): Promise<StartUp> {
  const [program, ...before] = startCommand;
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let firstOutput: number | null = null;
    let complaint = '';
    const child = spawn(program, [...before, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', () => {
      firstOutput ??= (performance.now() - begun) / 1000;
    });
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const end = (performance.now() - begun) / 1000;
      if (code === 0 && firstOutput !== null) resolve({ firstOutput, end });
      else reject(new Error(complaint.trim().split('\n').at(-1) || `exit status ${code}, no output`));
    });
  });
}

/** Median over `times` starts, after one that fills the caches. */
export async function medianStartUp(args: readonly string[], times: number): Promise<StartUp> {
  await start(args);
  const starts: StartUp[] = [];
  for (let i = 0; i < times; i += 1) starts.push(await start(args));
  return {
    firstOutput: median(starts.map(({ firstOutput }) => firstOutput)),
    end: median(starts.map(({ end }) => end)),
  };
}
