import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '../model/problem.ts';

export interface StartOptions {
  readonly app: OpenAPIHono;
  /** 0 for any free port. */
  readonly port: number;
  /** Name or address to listen on; `127.0.0.1` unless others are meant to reach the desk. */
  readonly host: string;
}

export interface RunningServer {
  /** To open in a browser, e.g. `http://127.0.0.1:4173/`. */
  readonly address: string;
  readonly port: number;
  /** Stops listening, lets answers under way finish. */
  close(): Promise<void>;
}

/** Starts listening. Throws `serve/port-in-use` and `serve/port-refused` (no right to the port, or no such address). */
export async function startServer({ app, port, host }: StartOptions): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(startProblem(error, port, host)));
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}

function startProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const facts = { port, host };
  if (error.code === 'EADDRINUSE') return new Problem('serve/port-in-use', String(port), facts, error);
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Problem('serve/port-refused', `${host}:${port}`, facts, error);
  return error;
}
