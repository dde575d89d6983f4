import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startFixture } from './fixture-server.ts';

/** A running desk to play against. */
export interface RunningDesk {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/**
 * The demo as a person starts it, on a free port and with a desk file of its own. `RISCONTRO_FIXTURE=1` serves the
 * hand-written records instead, for work on the desk alone. Throws when the desk does not answer in two minutes.
 */
export async function startDesk(): Promise<RunningDesk> {
  if (process.env.RISCONTRO_FIXTURE === '1') return startFixture(join(root, 'web/dist'));
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'riscontro-'));
  const child = spawn(
    './riscontro',
    ['demo', '--no-open', '--port', String(port), '--desk', join(folder, 'demo.desk')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)));
  const address = `http://127.0.0.1:${port}/`;
  await answering(address, child, said);
  return {
    address,
    close: async () => {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return address.port;
}

async function answering(address: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the demo ended by itself:\n${said.join('')}`);
    const answer = await fetch(`${address}api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the demo did not answer at ${address}:\n${said.join('')}`);
}

/** Ends the process group: the command is a shell that hands over to Node. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await gone;
}

/** Debian's Chromium, or the one `CHROMIUM_PATH` names, kept from asking anybody anything. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
