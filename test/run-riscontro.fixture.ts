import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs the command as a person does, in English and without colour unless asked otherwise. */
export function riscontro(line: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const child = spawn(join(root, 'riscontro'), [...line], {
    cwd: options.cwd ?? root,
    env: {
      ...inherited,
      LC_ALL: 'C.UTF-8',
      RISCONTRO_DESK: '',
      RISCONTRO_PLACES: '',
      ...options.environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

/** The lines of JSON Lines output. */
export function jsonLines(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
