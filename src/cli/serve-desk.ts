import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../api/create-api.ts';
import type { DeskPort, ReaderPort } from '../api/desk-port.ts';
import { startServer } from '../api/start-server.ts';
import type { CommandContext } from './command.ts';
import type { Words } from './words.ts';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly openBrowser: boolean;
  /** Query of the desk's address the browser opens on; the whole desk when left out. */
  readonly view?: string;
}

const openWords: Words = {
  en: 'The desk is open at {address}  (Ctrl-C closes it)',
  it: 'Il desk è aperto su {address}  (Ctrl-C lo chiude)',
};

/** Serves a desk until the process is asked to end; returns when the last answer has been given. */
export async function serveDesk(
  desk: DeskPort,
  reader: ReaderPort,
  context: CommandContext,
  options: ServeOptions,
): Promise<void> {
  const app = createApi({
    desk,
    reader,
    version: context.version,
    webRoot: join(context.root, 'web', 'dist'),
    hosts: hostNames(options.host),
    onDefect: (error, request) => {
      void context.err.write(`${request}: ${error instanceof Error ? error.stack : String(error)}\n`);
    },
  });
  const server = await startServer({ app, port: options.port, host: options.host });
  await context.out.write(
    context.json
      ? `${JSON.stringify({ address: server.address, port: server.port })}\n`
      : `${context.say(openWords).replace('{address}', context.style.bold(server.address))}\n`,
  );
  if (options.openBrowser) openInBrowser(new URL(options.view ?? '', server.address).href);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
}

/** The names a desk is asked for under: the one it listens on, or all of this machine's when it listens on all. */
function hostNames(host: string): readonly string[] {
  const listensOnAll = host === '0.0.0.0' || host === '::';
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  );
  const names = listensOnAll ? [hostname(), `${hostname()}.local`, ...addresses] : [host];
  return names.map((name) => (name.includes(':') ? `[${name}]` : name));
}

/** Asks the system to show an address; a machine without a browser just does not. */
function openInBrowser(address: string): void {
  const command = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
