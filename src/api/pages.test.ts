import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskStore } from '../store/desk-store.ts';
import { openStore } from '../store/sqlite-store.ts';
import { createApi } from './create-api.ts';
import type { DeskPort } from './desk-port.ts';
import { samplePort, samplePortReader } from './sample-port.ts';
import * as schemas from './schemas.ts';

const base = 'http://127.0.0.1:4173';
const common = { version: '1.2.3' };

let folder: string;
let store: DeskStore;
let desk: DeskPort;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-pages-'));
  store = await openStore(join(folder, 'api.desk'), { clock: () => new Date(0), version: '0.0.0' });
  desk = await samplePort(store);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('who may ask', () => {
  const asked = async (headers: Record<string, string>, hosts: readonly string[] = []) =>
    (
      await createApi({ ...common, desk, reader: samplePortReader, hosts }).request('/api/health', {
        headers,
      })
    ).status;

  it.each(['localhost', '127.0.0.1:4173', 'LOCALHOST:80', '[::1]:4173'])('host %s may', async (host) => {
    expect(await asked({ host })).toBe(200);
  });
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4173', '192.168.1.7', ''])(
    'host %s may not',
    async (host) => {
      expect(await asked({ host })).toBe(403);
    },
  );
  it('a host that was allowed may', async () => {
    expect(await asked({ host: 'Desk.Newsroom.example:8080' }, ['desk.newsroom.example'])).toBe(200);
  });
  it.each([
    ['http://localhost:4173', 200],
    ['http://localhost:9999', 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('a page of %s gets %i', async (origin, status) => {
    expect(await asked({ host: 'localhost:4173', origin })).toBe(status);
  });
});

describe('the pages', () => {
  let web: OpenAPIHono;
  beforeAll(() => {
    const root = join(folder, 'dist');
    mkdirSync(join(root, 'assets'), { recursive: true });
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>Desk</title>');
    writeFileSync(join(root, 'assets', 'app-1a2b.js'), 'export {};');
    web = createApi({ ...common, desk, reader: samplePortReader, webRoot: root });
  });
  const page = (path: string) => web.request(`${base}${path}`);

  it.each(['/', '/index.html', '/?kind=armed_clash', '/incident/i-capture', '/some/deep/address'])(
    'serves the desk at %s',
    async (path) => {
      const response = await page(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(await response.text()).toContain('<title>Desk</title>');
    },
  );

  it('serves files with their type, to be kept', async () => {
    const response = await page('/assets/app-1a2b.js');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/assets/gone.js', '/api/nowhere', '/api'])('has no page at %s', async (path) => {
    const response = await page(path);
    expect(response.status).toBe(404);
    expect(schemas.errorSchema.parse(await response.json()).error.code).toBe('api/no-such-route');
  });

  it.each(['/../api.desk', '/%2e%2e/api.desk', '/..%2fapi.desk', '/assets/..%5c..%5capi.desk'])(
    'gives nothing outside its folder: %s',
    async (path) => {
      expect(await (await page(path)).text()).not.toContain('SQLite');
    },
  );

  it('asks nobody but itself', async () => {
    const policy = (await page('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect((await page('/')).headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('says so when they are not built', () => {
    expect(() =>
      createApi({ ...common, desk, reader: samplePortReader, webRoot: join(folder, 'no') }),
    ).toThrow(expect.objectContaining({ code: 'serve/web-not-built' }));
  });
});
