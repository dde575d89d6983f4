import { channel } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acquire, pasted, productRoot } from '../desk.ts';
import type { ExtractLine } from '../model/contract.ts';
import { Problem } from '../model/problem.ts';
import { type PoolItem, type PoolOptions, readInOrder } from './extract-pool.ts';

const clock = () => new Date(0);
const options = (jobs: number): PoolOptions => ({
  root: productRoot,
  read: {},
  triggers: [],
  places: null,
  withText: true,
  language: 'it',
  jobs,
  aloneFor: 0,
});
const ending = new URL('./ending-worker.fixture.ts', import.meta.url);
const stillborn = new URL('./stillborn-worker.fixture.ts', import.meta.url);

/** Every thread started during a test. */
const started: Worker[] = [];
const note = (message: unknown) => void started.push((message as { readonly worker: Worker }).worker);
beforeEach(() => {
  started.length = 0;
  channel('worker_threads').subscribe(note);
});
afterEach(() => {
  channel('worker_threads').unsubscribe(note);
  return vi.waitFor(() => expect(started.filter(({ threadId }) => threadId !== -1).length).toBe(0), 10_000);
});

const report = (words: string): PoolItem => ({
  document: {
    ...pasted(
      { text: `Le SDF hanno conquistato ieri il villaggio di Hajin.\n${words}`, language: 'it' },
      clock,
    ),
    address: words,
  },
});

async function* each<T>(items: Iterable<T>, taken = { count: 0 }): AsyncGenerator<T> {
  for (const item of items) {
    taken.count += 1;
    yield item;
  }
}

/** Each line by its error code, or by its last word. */
const inShort = (line: ExtractLine): string =>
  'error' in line ? `${line.error.code} ${line.error.item}` : (line.article.text?.split('\n').at(-1) ?? '');

const numbered = (count: number) => Array.from({ length: count }, (_, n) => report(`numero ${n}`));

test('the corpus gives the same bytes on one, two and three threads, what cannot be read included', async () => {
  async function* corpus(): AsyncGenerator<PoolItem> {
    yield { problem: new Problem('input/empty', 'vuoto.txt') };
    for await (const item of acquire(join(productRoot, 'corpus'), { clock }))
      yield item instanceof Problem ? { problem: item } : { document: item };
    yield { document: pasted({ text: 'Die Truppen haben gestern das Dorf eingenommen, sagte er.' }, clock) };
  }
  const outputs = [];
  for (const jobs of [1, 2, 3]) {
    const lines = await Array.fromAsync(readInOrder(corpus(), options(jobs)));
    outputs.push(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(started.length).toBe([0, 1, 3][jobs - 1]);
  }
  const [one, two, three] = outputs;
  expect(one).toMatch(/input\/empty.*corpus.*input\/unsupported-language/s);
  expect(two).toBe(one);
  expect(three).toBe(one);
}, 90_000);

test('what keeps a thread from reading at all is said as on one thread', async () => {
  const root = mkdtempSync(join(tmpdir(), 'riscontro-'));
  for (const folder of ['outlets', 'event-kinds', 'actors', 'places'])
    mkdirSync(join(root, 'codebook', folder), { recursive: true });
  mkdirSync(join(root, 'languages'));
  const problems = [];
  for (const jobs of [1, 2]) {
    const lines = Array.fromAsync(readInOrder(each(numbered(12)), { ...options(jobs), root }));
    problems.push(await lines.catch((error: unknown) => error));
  }
  rmSync(root, { recursive: true });
  const [one, two] = problems as [Problem, Problem];
  expect(one).toBeInstanceOf(Problem);
  expect(one.code).toBe('codebook/missing');
  expect(two).toBeInstanceOf(Problem);
  expect([two.code, two.item, two.facts]).toEqual([one.code, one.item, one.facts]);
});

test('a thread that ends gives its document an error in its place, and the rest is read', async () => {
  const items = [
    // The first are read on this thread.
    ...numbered(16),
    ...numbered(9),
    report('EXIT'),
    ...numbered(4),
    report('THROW'),
    report('EXIT'),
    ...numbered(6),
  ];
  const lines = await Array.fromAsync(readInOrder(each(items), options(2), ending));
  expect(lines.map(inShort)).toEqual(
    items.map((item) => {
      const words = 'document' in item ? item.document.address : '';
      return words.startsWith('numero') ? words : `cli/thread-ended ${words}`;
    }),
  );
  const [exit, thrown] = lines.filter((line) => 'error' in line);
  expect(exit?.error.message).toMatch(/^Il thread che lo leggeva.*code: 7/);
  expect(thrown?.error.message).toMatch(/nobody catches this/);
});

test('threads that cannot start end the reading, not hang it', async () => {
  const lines = Array.fromAsync(readInOrder(each(numbered(40)), options(3), stillborn));
  await expect(lines).rejects.toMatchObject({
    code: 'cli/thread-ended',
    item: expect.stringContaining('stillborn-worker'),
    facts: { reason: 'no such library' },
  });
});

test('a slow consumer is not run ahead of, and one that stops early ends the threads', async () => {
  const taken = { count: 0 };
  let given = 0;
  for await (const line of readInOrder(each(numbered(200), taken), options(2))) {
    expect(inShort(line)).toBe(`numero ${given}`);
    given += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(taken.count).toBeLessThanOrEqual(given + 64);
    if (given === 5) break;
  }
  expect(given).toBe(5);
  expect(started.length).toBe(1);
});

test('of long documents few are taken ahead', async () => {
  const taken = { count: 0 };
  const long = Array.from({ length: 12 }, (_, n) => report(`${' '.repeat(300_000)}\nnumero ${n}`));
  let given = 0;
  for await (const line of readInOrder(each(long, taken), options(2))) {
    expect(inShort(line)).toBe(`numero ${given}`);
    given += 1;
    expect(taken.count).toBeLessThanOrEqual(given + 4);
    if (given === 3) break;
  }
});

test('a line comes out while the source is still to give the next item', async () => {
  let given = 0;
  async function* source(): AsyncGenerator<PoolItem> {
    for (const item of numbered(3)) {
      yield item;
      await vi.waitFor(() => expect(given).toBe(taken), 15_000);
    }
  }
  let taken = 0;
  async function* counted(): AsyncGenerator<PoolItem> {
    for await (const item of source()) {
      taken += 1;
      yield item;
    }
  }
  for await (const _ of readInOrder(counted(), options(1))) given += 1;
  expect(given).toBe(3);
});

test('a source that fails ends the threads', async () => {
  async function* source(): AsyncGenerator<PoolItem> {
    yield* numbered(5);
    throw new Problem('input/unreadable', 'disco');
  }
  await expect(Array.fromAsync(readInOrder(source(), options(2)))).rejects.toThrow('disco');
});

test('few items are read without another thread', async () => {
  const lines = await Array.fromAsync(readInOrder(each(numbered(3)), { ...options(2), aloneFor: 3 }));
  expect(lines.map(inShort)).toEqual(['numero 0', 'numero 1', 'numero 2']);
  expect(started).toEqual([]);
});
