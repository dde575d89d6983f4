import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtractLine, extractLineSchema } from '../src/model/contract.ts';
import type { ProblemCode } from '../src/model/problem.ts';
import { jsonLines, type Ran, riscontro } from './run-riscontro.fixture.ts';

/** The bad input the product promises to survive: each kind told apart, the rest read, nothing stored lost. */
const folder = mkdtempSync(join(tmpdir(), 'riscontro-bad-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const story = `L'esercito riprende il villaggio
L'esercito siriano ha riconquistato ieri il villaggio di Hajin, perché la città era circondata. Lo Stato Islamico si è ritirato verso est e almeno venti jihadisti sono stati uccisi negli scontri.
`;
/** The same with a last word of its own, so that each file is another article. */
const storyOf = (word: string) => `${story}Firmato: ${word}.\n`;
const record = (fields: Readonly<Record<string, unknown>>) => JSON.stringify({ text: story, ...fields });

/** What each file becomes: an error of this code, or an article in which these words are readable. */
interface Case {
  readonly name: string;
  readonly content: string | Uint8Array | null;
  readonly lines: readonly (ProblemCode | { readonly reads: string })[];
}

const reads = { reads: 'perché la città era circondata' } as const;
const cases: readonly Case[] = [
  { name: '00-good.txt', content: storyOf('primo'), lines: [reads] },
  { name: '01-empty.txt', content: '', lines: ['input/empty'] },
  { name: '02-blank.txt', content: ' \n\t\r\n\ufeff', lines: ['input/empty'] },
  {
    name: '03-binary.txt',
    content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    lines: ['input/binary'],
  },
  { name: '04-zeros.txt', content: Buffer.alloc(5000), lines: ['input/binary'] },
  { name: '05-windows-1252.txt', content: Buffer.from(storyOf('latino'), 'latin1'), lines: [reads] },
  { name: '06-utf-16.txt', content: Buffer.from(`\ufeff${storyOf('largo')}`, 'utf16le'), lines: [reads] },
  {
    name: '07-menu.html',
    content: '<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>',
    lines: ['input/no-article'],
  },
  {
    name: '08-broken.html',
    content: `<html><body><div><p>${story.replace('\n', '<p><b>')}<table><tr>`,
    lines: [reads],
  },
  { name: '09-not-a-feed.rss', content: 'Tutte le notizie di oggi', lines: ['input/bad-feed'] },
  {
    name: '10-cut.xml',
    content: '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Si',
    lines: ['input/bad-feed'],
  },
  {
    name: '11-lines.jsonl',
    content: [
      record({ id: 'one' }),
      '{"text": "cut',
      record({ id: 'two' }),
      '{"id":"three"}',
      '[]',
      record({ text: 7 }),
    ].join('\n'),
    lines: [reads, 'input/bad-json-line', reads, 'input/bad-record', 'input/bad-record', 'input/bad-record'],
  },
  {
    name: '12-foreign.txt',
    content:
      'Les forces gouvernementales ont repris le contrôle du village hier soir, selon des témoins joints par téléphone. Les combats ont duré toute la nuit et les habitants ont fui vers le sud.',
    lines: ['input/unsupported-language'],
  },
  { name: '13-impossible-date.jsonl', content: record({ published: '2019-02-30' }), lines: [reads] },
  { name: '14-signs.txt', content: '*** --- !!! ??? ...', lines: ['input/empty'] },
  { name: '15-loop.txt', content: null, lines: ['input/unreadable'] },
  { name: '99-good.txt', content: storyOf('ultimo'), lines: [reads] },
];

let ran: Ran;
let lines: readonly ExtractLine[];

beforeAll(async () => {
  mkdirSync(at('items'));
  for (const { name, content } of cases) {
    if (content === null) symlinkSync(name, at(`items/${name}`));
    else writeFileSync(at(`items/${name}`), content);
  }
  ran = await riscontro(
    ['extract', '--format', 'jsonl', '--with-text', ...cases.map(({ name }) => at(`items/${name}`))],
    { environment: { LC_ALL: 'it_IT.UTF-8' } },
  );
  lines = jsonLines(ran.out).map((line) => extractLineSchema.parse(line));
}, 60_000);

describe('one run over all of it', () => {
  const before = (n: number) => cases.slice(0, n).reduce((sum, one) => sum + one.lines.length, 0);
  test.each(cases.map((one, n) => ({ ...one, from: before(n) })))(
    '$name',
    ({ name, lines: expected, from }) => {
      const found = lines.slice(from, from + expected.length);
      expected.forEach((what, index) => {
        const line = found[index];
        if (line === undefined) throw new Error(`no line ${from + index}`);
        if (typeof what === 'string') {
          expect('error' in line ? line.error : line.article.id).toMatchObject({ code: what });
          if (!('error' in line)) return;
          expect(line.error.item).toContain(name);
          expect(line.error.message).toMatch(/[.!]$/);
          expect(line.error.remedy).toMatch(/[.!]$/);
        } else {
          expect('error' in line ? line.error : line.article.text).toContain(what.reads);
        }
      });
    },
  );

  test('gives a line an item, and says by its status that some failed', () => {
    expect(lines.length).toBe(cases.reduce((sum, one) => sum + one.lines.length, 0));
    expect(ran.status).toBe(1);
    expect(ran.err).toBe('');
  });

  test('speaks Italian to an Italian', () => {
    const empty = lines.find((line) => 'error' in line && line.error.code === 'input/empty');
    expect(empty && 'error' in empty ? empty.error.message : '').toMatch(/Serve un articolo/);
  });

  test('an impossible date is no date, and is said', () => {
    const line = lines.at(-4);
    if (!line || 'error' in line) throw new Error('expected an article');
    expect(line.article.published).toBeNull();
    expect(line.notes.map(({ reason }) => reason).join(' ')).toContain('2019-02-30');
  });
});

test.each([
  ['a missing path', ['extract', '/nowhere/at/all.txt'], 'input/missing-path'],
  ['an address that is none', ['extract', 'ftp://outlet.example/x'], 'input/bad-address'],
  ['a folder without articles', ['extract', join(import.meta.dirname, '..', '.ci')], 'input/nothing-found'],
] as const)('%s', async (_, line, code) => {
  const { status, out } = await riscontro([...line, '--format', 'jsonl']);
  expect(status).toBe(1);
  expect(jsonLines(out)).toMatchObject([{ error: { code } }]);
});

test('50 MB of text and a line of a million characters are read', { timeout: 120_000 }, async () => {
  const filler =
    'Le parole di questa riga non parlano di nulla, e sono qui per fare peso sulla carta. '.repeat(25);
  const paragraph = `${story.replace('\n', ' ').trim()} ${filler}`;
  writeFileSync(at('line.txt'), paragraph.repeat(Math.ceil(1_000_000 / paragraph.length)));
  writeFileSync(at('large.txt'), `${story}\n${`${filler}\n`.repeat(Math.ceil(50_000_000 / filler.length))}`);
  const { status, out } = await riscontro(['extract', '--format', 'jsonl', at('line.txt'), at('large.txt')]);
  expect(status).toBe(0);
  expect(jsonLines(out).map((line) => Array.isArray(line.claims) && line.claims.length > 0)).toEqual([
    true,
    true,
  ]);
});

test('more than an item may hold is refused before it is read', async () => {
  writeFileSync(at('huge.txt'), '');
  truncateSync(at('huge.txt'), 65 * 1024 * 1024);
  const { out } = await riscontro(['extract', '--format', 'jsonl', at('huge.txt')]);
  expect(jsonLines(out)).toMatchObject([{ error: { code: 'input/too-large' } }]);
});

describe('a desk', () => {
  const stored = async (desk: string) =>
    JSON.parse((await riscontro(['list', '--desk', desk, '--json'])).out) as { total: number };
  const desk = at('good.desk');

  beforeAll(async () => {
    await riscontro(['add', '--desk', desk, at('items/00-good.txt')]);
  }, 60_000);

  test('keeps what it has when most of what is added is bad, and adding again changes nothing', async () => {
    const before = await stored(desk);
    expect(before.total).toBeGreaterThan(0);
    const added = await riscontro(['add', '--desk', desk, '--json', at('items')]);
    expect(added.status).toBe(1);
    const report = JSON.parse(added.out) as { added: number; failed: { code: string }[] };
    expect(report.added).toBeGreaterThan(0);
    expect(report.failed.map(({ code }) => code)).toContain('input/bad-json-line');
    const after = await stored(desk);
    expect(after.total).toBeGreaterThanOrEqual(before.total);
    const again = JSON.parse((await riscontro(['add', '--desk', desk, '--json', at('items')])).out) as object;
    expect(again).toMatchObject({ added: 0, updated: 0, incidents: { added: 0, changed: 0, removed: 0 } });
    expect(await stored(desk)).toEqual(after);
  });

  /** Spoils a copy of the good desk. */
  const spoilt = (name: string, spoil: (path: string) => void): string => {
    const path = at(name);
    const source = new DatabaseSync(desk);
    source.exec('pragma wal_checkpoint(truncate)');
    source.close();
    copyFileSync(desk, path);
    spoil(path);
    return path;
  };
  const setVersion = (path: string) => {
    const database = new DatabaseSync(path);
    database.exec('pragma user_version = 999; pragma wal_checkpoint(truncate)');
    database.close();
  };
  const overwrite = (path: string) => {
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, Math.min(bytes.length, 4096 * 24));
    writeFileSync(path, bytes);
  };

  test.each([
    ['from a newer version', 'newer.desk', setVersion, 'desk/newer'],
    ['that is corrupt', 'corrupt.desk', overwrite, 'desk/corrupt'],
    [
      'that is a text file',
      'text.desk',
      (path: string) => writeFileSync(path, story.repeat(100)),
      'desk/not-a-desk',
    ],
  ] as const)('%s is refused and not touched', async (_, name, spoil, code) => {
    const path = spoilt(name, spoil);
    const before = readFileSync(path);
    for (const line of [['list'], ['add', at('items/99-good.txt')], ['doctor']]) {
      const { status, out, err } = await riscontro([...line, '--desk', path, '--json']);
      expect(status, line[0]).toBe(3);
      expect(out + err, line[0]).toContain(code);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('that is not there is not made by asking', async () => {
    const { status, err } = await riscontro(['list', '--desk', at('none.desk'), '--json']);
    expect(status).toBe(3);
    expect(err).toContain('desk/not-found');
    expect((await riscontro(['doctor', '--desk', at('none.desk')])).status).toBe(0);
  });

  test('has no incident of an id nobody gave', async () => {
    const { status, err } = await riscontro(['show', 'i-000000000000', '--desk', desk, '--json']);
    expect(status).toBe(1);
    expect(err).toContain('desk/no-such-record');
  });

  test('cannot be opened on a port in use', { timeout: 60_000 }, async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { status, err } = await riscontro(['serve', '--port', port, '--desk', desk]);
    server.close();
    expect(status).toBe(3);
    expect(err).toMatch(/serve\/port-in-use.*--port 0/s);
  });

  test('on a full disk says so, and keeps what was stored', async () => {
    const { openStore } = await import('../src/store/sqlite-store.ts');
    const { openReader } = await import('../src/desk.ts');
    const path = spoilt('full.desk', () => {});
    const options = { clock: () => new Date(0), version: 'test' };
    const full = await openStore(path, { ...options, maxPages: Math.ceil(statSync(path).size / 4096) });
    const before = await full.stats();
    const document = {
      id: 'full' as never,
      address: 'full',
      mediaType: 'text/plain',
      charset: null,
      bytes: new TextEncoder().encode(
        `${story}\n${'Ancora parole per riempire il disco fino in fondo. '.repeat(20_000)}`,
      ),
      capturedAt: '2026-01-01T00:00:00Z',
      declared: {},
    };
    const read = await openReader().readDocument(document);
    await expect(full.saveArticle({ document, ...read })).rejects.toMatchObject({ code: 'desk/disk-full' });
    expect(await full.stats()).toEqual(before);
    await full.close();
    await (await openStore(path, options)).check();
  });

  test('export to a place that cannot be written leaves nothing half written', async () => {
    const { status, err } = await riscontro(['export', '--desk', desk, '--out', at('nowhere/x.csv')]);
    expect(status).toBe(3);
    expect(err).toMatch(/cli\/output-failed.*no such folder/s);
  });
});
