import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './run-riscontro.fixture.ts';

/** A checkout with nothing installed, and an npm that only notes that it was called. */
let copy = '';
let tools = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'riscontro-setup-'));
  tools = join(copy, 'tools');
  for (const name of ['scripts', 'tools', 'src/cli']) mkdirSync(join(copy, name), { recursive: true });
  for (const name of ['riscontro', 'scripts/setup', 'package-lock.json'])
    cpSync(join(root, name), join(copy, name));
  writeFileSync(join(copy, 'src/cli/main.ts'), "console.log('ran', process.argv.slice(2).join(' '));\n");
  for (const name of [
    'sh',
    'env',
    'cat',
    'cksum',
    'uname',
    'dirname',
    'readlink',
    'mkdir',
    'rm',
    'mv',
    'sed',
    'tr',
    'grep',
    'paste',
    'sleep',
    'tail',
    'ln',
  ])
    for (const folder of ['/bin', '/usr/bin'])
      if (existsSync(join(folder, name)) && !existsSync(join(tools, name)))
        symlinkSync(join(folder, name), join(tools, name));
  npm(
    'echo x >>"$ROOT/calls"; sleep 0.3; mkdir -p "$ROOT/node_modules/.bin"; ln -sf "$NODE" "$ROOT/node_modules/.bin/node"',
  );
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function npm(body: string): void {
  const path = join(tools, 'npm');
  writeFileSync(path, `#!/bin/sh\nROOT='${copy}' NODE='${process.execPath}'\n${body}\n`);
  chmodSync(path, 0o755);
}

function run(...line: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(join(copy, 'riscontro'), line, {
    env: { PATH: tools, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })));
}

const calls = () =>
  existsSync(join(copy, 'calls')) ? readFileSync(join(copy, 'calls'), 'utf8').length / 2 : 0;

describe('the first run in a checkout', () => {
  test('installs once, with one line, then runs; the next run installs nothing and says nothing', async () => {
    const first = await run('list', '--desk', 'a b');
    expect(first).toMatchObject({ status: 0, out: 'ran list --desk a b\n' });
    expect(first.err.trim().split('\n')).toHaveLength(1);
    expect(await run('list')).toEqual({ status: 0, out: 'ran list\n', err: '' });
    expect(calls()).toBe(1);
  });

  test('two at once install once', async () => {
    const both = await Promise.all([run('one'), run('two')]);
    expect(both.map(({ out }) => out)).toEqual(['ran one\n', 'ran two\n']);
    expect(calls()).toBe(1);
  });

  test('another lock file, or an install that was interrupted, is installed again', async () => {
    await run();
    writeFileSync(join(copy, 'package-lock.json'), '{}');
    await run();
    rmSync(join(copy, 'node_modules/.riscontro-setup'));
    await run();
    expect(calls()).toBe(3);
  });

  test('a set-up that was killed does not hold up the next', async () => {
    mkdirSync(join(copy, '.cache/setup.lock'), { recursive: true });
    // Above the largest process id there can be.
    writeFileSync(join(copy, '.cache/setup.lock/pid'), '4194305');
    expect((await run('x')).out).toBe('ran x\n');
    expect(existsSync(join(copy, '.cache/setup.lock'))).toBe(false);
  });

  test('without npm it says what to install, in Italian and as JSON when asked', async () => {
    rmSync(join(tools, 'npm'));
    const plain = await run('list', '--lang', 'it');
    expect(plain.status).toBe(3);
    expect(plain.err).toMatch(/^errore setup\/npm-missing: npm\n.*\n {2}Che cosa fare: /);
    const json = await run('list', '--json');
    expect(JSON.parse(json.err)).toMatchObject({ error: { code: 'setup/npm-missing', item: 'npm' } });
  });

  test('when npm fails it names the log and what npm said, and leaves nothing that looks installed', async () => {
    npm('echo "npm error \\"quoted\\" network" >&2; exit 1');
    const { status, err } = await run('--json');
    expect(status).toBe(3);
    const { error } = JSON.parse(err.split('\n').at(-2) ?? '') as { error: Record<string, string> };
    expect(error.code).toBe('setup/npm-failed');
    expect(error.message).toContain('npm error "quoted" network');
    expect(readFileSync(error.item ?? '', 'utf8')).toContain('network');
    expect(existsSync(join(copy, 'node_modules/.riscontro-setup'))).toBe(false);
    expect(existsSync(join(copy, '.cache/setup.lock'))).toBe(false);
  });
});
