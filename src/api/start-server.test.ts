import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { describeProblem } from '../model/problem-wording.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { openStore } from '../store/sqlite-store.ts';
import { createApi } from './create-api.ts';
import { samplePort, samplePortReader } from './sample-port.ts';
import { type RunningServer, startServer } from './start-server.ts';

let folder: string;
let store: DeskStore;
let server: RunningServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-serve-'));
  store = await openStore(join(folder, 'serve.desk'), { clock: () => new Date(0), version: '0.0.0' });
  const desk = await samplePort(store);
  const app = createApi({ desk, reader: samplePortReader, version: '1.2.3' });
  server = await startServer({ app, port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('answers the generated client, failures included', async () => {
  // The address keeps the desk's code out of what the API is built from; only this test joins the two.
  const address = new URL('../../web/src/api/client.generated.ts', import.meta.url).href;
  const { createClient, ApiError } = (await import(
    address
  )) as typeof import('../../web/src/api/client.generated.ts');
  const client = createClient({ base: server.address.slice(0, -1), language: () => 'it' });
  const page = await client.listIncidents({ kind: ['armed_clash', 'negotiation'], limit: 10 });
  expect(page.incidents.map(({ id }) => id)).toEqual(['i-clash', 'i-talks']);
  expect((await client.readArticle({ text: 'Città: “presa”.' })).article.text).toBe('Città: “presa”.');
  expect(await (await fetch(client.exportIncidentsAddress({ format: 'csv' }))).text()).toContain('i-capture');
  const failure: unknown = await client.getIncident('no/where').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({
    status: 404,
    code: 'desk/no-such-record',
    item: 'no/where',
    message: describeProblem(new Problem('desk/no-such-record', 'no/where'), 'it').message,
  });
  const nobody = createClient({ base: 'http://127.0.0.1:1' });
  await expect(nobody.getHealth()).rejects.toMatchObject({ status: 0, code: 'unreachable' });
});

it('says that the port is taken', async () => {
  const app = createApi({
    desk: await samplePort(store),
    reader: samplePortReader,
    version: '1.2.3',
  });
  await expect(startServer({ app, port: server.port, host: '127.0.0.1' })).rejects.toMatchObject({
    code: 'serve/port-in-use',
    item: String(server.port),
  });
});

it('says that there is no such address here', async () => {
  const app = createApi({
    desk: await samplePort(store),
    reader: samplePortReader,
    version: '1.2.3',
  });
  await expect(startServer({ app, port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
    code: 'serve/port-refused',
  });
});
