import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleOf, sampleArticles, sampleIncidents } from '../sample-desk.ts';
import { type OpenStoreOptions, openStore } from '../sqlite-store.ts';
import { deskVersion } from './identity.ts';

const options: OpenStoreOptions = { clock: () => new Date('2024-01-01T00:00:00Z'), version: '0.0.0' };
const pageBytes = 4096;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-desk-'));
  path = join(folder, 'test.desk');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function makeDesk(): Promise<void> {
  const store = await openStore(path, options);
  for (const item of sampleArticles) await store.saveArticle(item);
  await store.replaceIncidents(sampleIncidents);
  await store.close();
}

function overwrite(offset: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, offset);
  closeSync(file);
}

const code = (expected: string) => expect.objectContaining({ name: 'Problem', code: expected });

describe('opening', () => {
  it('makes a desk and leaves nothing else behind', async () => {
    await makeDesk();
    expect(readdirSync(folder)).toEqual(['test.desk']);
    const database = new DatabaseSync(path, { readOnly: true });
    expect(database.prepare("select value from desk_meta where key = 'created'").get()).toEqual({
      value: '2024-01-01T00:00:00.000Z',
    });
    database.close();
  });

  it('makes a desk of an empty file', async () => {
    writeFileSync(path, '');
    await makeDesk();
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it('makes one desk when two open it at once', async () => {
    const stores = await Promise.all([openStore(path, options), openStore(path, options)]);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
    for (const store of stores) await store.close();
  });

  it.each([
    ['a missing desk', { create: false }],
    ['a missing desk to read', { readOnly: true }],
  ])('refuses %s', async (_name, more) => {
    await expect(openStore(path, { ...options, ...more })).rejects.toEqual(code('desk/not-found'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a folder that is not there', async () => {
    await expect(openStore(join(folder, 'no', 'where.desk'), options)).rejects.toEqual(
      code('desk/not-found'),
    );
  });

  const foreign: readonly (readonly [string, () => void])[] = [
    ['a text file', () => writeFileSync(path, 'dear diary\n'.repeat(50))],
    ['a file shorter than a header', () => writeFileSync(path, 'SQLite format 3\0')],
    ['a folder', () => mkdirSync(path)],
    [
      "another program's database",
      () => {
        const database = new DatabaseSync(path);
        database.exec('pragma journal_mode = wal; create table mine (a)');
        database.close();
      },
    ],
  ];
  it.each(foreign)('refuses %s and does not touch it', async (_name, make) => {
    make();
    const before = statSync(path).isFile() ? readFileSync(path) : null;
    await expect(openStore(path, options)).rejects.toEqual(code('desk/not-a-desk'));
    if (before !== null) expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['test.desk']);
  });

  it('refuses a desk of a later version and does not touch it', async () => {
    await makeDesk();
    const database = new DatabaseSync(path);
    database.exec('pragma user_version = 99');
    database.close();
    const before = readFileSync(path);
    await expect(openStore(path, options)).rejects.toMatchObject({
      code: 'desk/newer',
      facts: { found: 99, expected: deskVersion },
    });
    expect(readFileSync(path)).toEqual(before);
  });

  it('refuses a desk cut short or scribbled over', async () => {
    await makeDesk();
    overwrite(100, new Uint8Array(pageBytes - 100).fill(0xff));
    await expect(openStore(path, options)).rejects.toEqual(code('desk/corrupt'));
  });
});

describe('damage', () => {
  it('is found by the check, wherever a page was overwritten', async () => {
    await makeDesk();
    const whole = readFileSync(path);
    const pages = whole.length / pageBytes;
    let found = 0;
    for (let page = 1; page < pages; page += 1) {
      writeFileSync(path, whole);
      overwrite(page * pageBytes, new Uint8Array(pageBytes).fill(0xa5));
      const outcome = await openStore(path, options).then(
        async (store) => {
          const result = await store.check().catch((error: unknown) => error);
          await store.close();
          return result;
        },
        (error: unknown) => error,
      );
      expect(outcome, `page ${page + 1}`).toEqual(code('desk/corrupt'));
      found += 1;
    }
    expect(found).toBeGreaterThan(10);
  });

  it('is reported by a query that meets it', async () => {
    await makeDesk();
    const store = await openStore(path, options);
    const size = statSync(path).size;
    overwrite(2 * pageBytes, new Uint8Array(size - 2 * pageBytes).fill(0xa5));
    await expect(store.sourcedClaims()).rejects.toEqual(code('desk/corrupt'));
    await store.close();
  });
});

describe('writing', () => {
  it('leaves whole articles only when the process is killed in the middle of one', async () => {
    const script = fileURLToPath(new URL('killed-writer.ts', import.meta.url));
    const child = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
    expect([child.signal, child.stderr]).toEqual(['SIGKILL', '']);
    const store = await openStore(path, options);
    await store.check();
    expect(await store.stats()).toMatchObject({ documents: 1, articles: 1, claims: 2 });
    for (const [index, item] of sampleArticles.entries())
      expect(await store.saveArticle(item)).toBe(index === 0 ? 'unchanged' : 'added');
    await store.close();
  });

  it('says that the disk is full, undoes what did not fit and goes on', async () => {
    await makeDesk();
    const pages = statSync(path).size / pageBytes;
    const store = await openStore(path, { ...options, maxPages: pages + 20 });
    const large = articleOf('a-large', ['word '.repeat(100_000)], []);
    await expect(store.saveArticle(large)).rejects.toEqual(code('desk/disk-full'));
    await store.check();
    expect((await store.stats()).articles).toBe(3);
    expect(await store.saveArticle(articleOf('a-small', ['Small.'], []))).toBe('added');
    await store.close();
  });

  it('is refused on a desk opened for reading', async () => {
    await makeDesk();
    const store = await openStore(path, { ...options, readOnly: true });
    for (const attempt of [
      () => store.saveArticle(articleOf('a-small', ['Small.'], [])),
      () => store.replaceIncidents([]),
      () => store.setSyndicates(new Map()),
    ])
      await expect(attempt()).rejects.toEqual(code('desk/read-only'));
    expect((await store.queryIncidents({})).total).toBe(3);
    await store.close();
  });

  it('waits for another writer, and says so when it waits too long', async () => {
    await makeDesk();
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const store = await openStore(path, { ...options, busyMs: 50 });
    await expect(store.saveArticle(articleOf('a-small', ['Small.'], []))).rejects.toEqual(code('desk/busy'));
    // Reading does not wait.
    expect((await store.queryIncidents({})).total).toBe(3);
    other.exec('rollback');
    expect(await store.saveArticle(articleOf('a-small', ['Small.'], []))).toBe('added');
    other.close();
    await store.close();
  });
});
