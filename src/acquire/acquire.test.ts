import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import { type AcquireOptions, acquire, sourceTypes } from './index.ts';

const clock = () => new Date('2020-01-01T00:00:00Z');
let root = '';
const at = (...parts: string[]) => join(root, ...parts);
const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'acquire-'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function all(input: string, options: Partial<AcquireOptions> = {}): Promise<(Document | Problem)[]> {
  const items: (Document | Problem)[] = [];
  for await (const item of acquire(input, { clock, ...options })) items.push(item);
  return items;
}

const text = (item: Document | Problem | undefined) =>
  item && !(item instanceof Problem) ? new TextDecoder().decode(item.bytes) : String(item);
/** What came, in short: the media type and text of a document, the code of a problem. */
const brief = (items: readonly (Document | Problem)[]) =>
  items.map((item) => (item instanceof Problem ? item.code : `${item.mediaType} ${text(item)}`));
async function* bytes(...chunks: string[]) {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk);
}

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Feed</title><link>https://x.example</link>
<item><title>Uno &amp; due</title><link>https://x.example/1</link><pubDate>Fri, 08 Mar 2019 10:00:00 GMT</pubDate><description>breve</description><content:encoded><![CDATA[<p>Intero</p>]]></content:encoded></item>
<item><title>Tre</title><link>https://x.example/3</link></item>
</channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>x</id><updated>2019-03-08T10:00:00Z</updated>
<entry><title>Uno</title><id>i</id><link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/><updated>2019-03-08T10:00:00Z</updated><content type="html">&lt;p&gt;Ciao&lt;/p&gt;</content></entry></feed>`;

describe('files', () => {
  test('a text file, with what its sidecar says', async () => {
    put('a.txt', 'Testo.');
    put('a.meta.json', '\uFEFF{"url":"https://x.example/a","published":"2019-03-08","title":null,"other":1}');
    expect(await all(at('a.txt'))).toMatchObject([
      {
        address: at('a.txt'),
        mediaType: 'text/plain',
        charset: null,
        capturedAt: '2020-01-01T00:00:00.000Z',
        declared: { url: 'https://x.example/a', published: '2019-03-08' },
        id: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test.each([
    ['b.md', 'Testo.', ['text/plain Testo.']],
    ['b.html', '<p>Testo.</p>', ['text/html <p>Testo.</p>']],
    ['b.htm', 'Testo.', ['text/html Testo.']],
    ['page.txt', '<!DOCTYPE html><p>x', ['text/html <!DOCTYPE html><p>x']],
    ['noext', 'Testo.', ['text/plain Testo.']],
    ['quote.txt', '< 3 villaggi', ['text/plain < 3 villaggi']],
    ['feed.xml', rss, ['text/html <p>Intero</p>', 'input/empty']],
    ['feed.txt', atom, ['text/html <p>Ciao</p>']],
    ['empty.txt', '', ['input/empty']],
    ['blank.txt', ' \n\t ', ['input/empty']],
    ['bom.txt', '\uFEFF', ['input/empty']],
    ['empty.jsonl', '\n\n', ['input/empty']],
    ['pdf.txt', '%PDF-1.7 x', ['input/binary']],
    ['nul.txt', 'ab\u0000cd', ['input/binary']],
    ['not-a-feed.xml', 'Testo.', ['input/bad-feed']],
    ['page.xml', '<html><body>x</body></html>', ['input/bad-feed']],
    ['other.xml', '<?xml version="1.0"?><note/>', ['input/bad-feed']],
    ['broken.xml', '<?xml version="1.0"?><rss><channel><item><title>x', ['input/nothing-found']],
  ])('%s', async (name, content, expected) => {
    const found = brief(await all(put(name, content)));
    if (name === 'broken.xml') expect(found.every((item) => item.startsWith('input/'))).toBe(true);
    else expect(found).toEqual(expected);
  });

  test.each([
    ['UTF-16LE', Buffer.from('\uFEFFTesto.', 'utf16le')],
    ['UTF-16BE', Buffer.from('\uFEFFTesto.', 'utf16le').swap16()],
    ['UTF-16LE without a mark', Buffer.from('Testo lungo quanto basta.', 'utf16le')],
  ])('%s is text, not binary', async (_, content) => {
    expect(await all(put('wide.txt', content))).toMatchObject([{ mediaType: 'text/plain' }]);
  });

  test('a feed entry says where it comes from', async () => {
    expect((await all(put('f.rss', rss)))[0]).toMatchObject({
      address: `${at('f.rss')}#1`,
      declared: {
        url: 'https://x.example/1',
        title: 'Uno & due',
        published: 'Fri, 08 Mar 2019 10:00:00 GMT',
      },
    });
    expect((await all(put('f.atom', atom)))[0]).toMatchObject({
      declared: { url: 'https://x.example/1', published: '2019-03-08T10:00:00Z' },
    });
  });

  test.each([
    ['missing', () => at('nowhere.txt'), 'input/missing-path'],
    ['a file taken for a folder', () => join(put('c.txt', 'x'), 'd.txt'), 'input/missing-path'],
    [
      'a link to itself',
      () => {
        symlinkSync(at('loop.txt'), at('loop.txt'));
        return at('loop.txt');
      },
      'input/unreadable',
    ],
    ['another protocol', () => 'ftp://x.example/a.txt', 'input/bad-address'],
    ['a broken sidecar', () => [put('d.txt', 'x'), put('d.meta.json', '{')][0] ?? '', 'input/bad-record'],
  ])('%s', async (_, path, code) => {
    expect(brief(await all(path()))).toEqual([code]);
  });

  test.skipIf(process.getuid?.() === 0)('no permission (skipped for root, who reads all)', async () => {
    const path = put('secret.txt', 'x');
    chmodSync(path, 0o000);
    expect(brief(await all(path))).toEqual(['input/unreadable']);
  });

  test('larger than the limit', async () => {
    expect(await all(put('big.txt', 'x'.repeat(2000)), { limits: { itemBytes: 1000 } })).toMatchObject([
      { code: 'input/too-large', facts: { limitBytes: 1000, foundBytes: 2000 } },
    ]);
  });

  test.skipIf(!existsSync('/dev/zero'))('without end', async () => {
    expect(brief(await all('/dev/zero'))).toEqual(['input/binary']);
  });
});

describe('folders', () => {
  test('are read at any depth, in order of name, hidden files left out; one bad file stops nothing', async () => {
    put('tree/b.txt', 'due');
    put('tree/a/z.html', '<p>uno</p>');
    put('tree/c.jsonl', '{"text":"tre"}\n');
    put('tree/bad.txt', '');
    put('tree/.hidden/x.txt', 'no');
    put('tree/.x.txt', 'no');
    put('tree/b.meta.json', '{"id":"due"}');
    put('tree/picture.jpg', 'no');
    symlinkSync(at('tree'), at('tree', 'again'));
    expect(brief(await all(at('tree')))).toEqual([
      'text/html <p>uno</p>',
      'text/plain due',
      'input/empty',
      'text/plain tre',
    ]);
  });

  test('without articles', async () => {
    put('bare/readme.pdf', 'x');
    expect(brief(await all(at('bare')))).toEqual(['input/nothing-found']);
  });
});

describe('JSON Lines', () => {
  test('a bad line is a problem with its number, and the rest goes on', async () => {
    const lines = [
      '{"id":7,"text":"uno","url":"https://x.example","published":"2019-03-08","extra":[]}',
      'not json',
      '',
      '{"title":"senza testo"}',
      '[1]',
      '{"text":"<p>due</p>"}\r',
      '{"text":"  "}',
      '{"text":"solo \\ud800"}',
    ];
    const items = await all(put('l.jsonl', lines.join('\n')));
    expect(brief(items)).toEqual([
      'text/plain uno',
      'input/bad-json-line',
      'input/bad-record',
      'input/bad-record',
      'text/html <p>due</p>',
      'input/empty',
      'text/plain solo \uFFFD',
    ]);
    expect(items[0]).toMatchObject({
      address: `${at('l.jsonl')}#1`,
      declared: { id: '7' },
      charset: 'utf-8',
    });
    expect(items[1]).toMatchObject({ item: `${at('l.jsonl')}#2`, facts: { line: 2 } });
    expect(items[4]).toMatchObject({ address: `${at('l.jsonl')}#6` });
  });

  test('a line of a million characters is one record', async () => {
    const long = 'a'.repeat(1_000_000);
    const items = await all(put('m.ndjson', `${JSON.stringify({ text: long })}\n{"text":"b"}`));
    expect(items.map((item) => text(item).length)).toEqual([1_000_000, 1]);
  });

  test('a line over the limit is dropped without being held, and the next is read', async () => {
    const stdin = bytes('{"text":"', 'x'.repeat(700), 'x'.repeat(700), '"}\n{"te', 'xt":"b"}\n');
    expect(brief(await all('-', { stdin, limits: { itemBytes: 1000 } }))).toEqual([
      'input/too-large',
      'text/plain b',
    ]);
  });

  test('lines are handed on as they come', async () => {
    let closed = false;
    async function* endless() {
      try {
        for (let i = 0; ; i += 1) yield new TextEncoder().encode(`{"text":"${i} ${'x'.repeat(600)}"}\n`);
      } finally {
        closed = true;
      }
    }
    let seen = 0;
    for await (const item of acquire('-', { clock, stdin: endless() })) {
      expect(item).not.toBeInstanceOf(Problem);
      if (++seen === 5) break;
    }
    expect(seen).toBe(5);
    expect(closed).toBe(true);
  });
});

describe('standard input', () => {
  test.each([
    ['text', ['Tes', 'to.'], ['text/plain Testo.']],
    ['a page', ['<html><body>', 'x</body></html>'], ['text/html <html><body>x</body></html>']],
    ['records', ['{"text":"a"}\n', '{"text":"b"}'], ['text/plain a', 'text/plain b']],
    ['a feed', [atom], ['text/html <p>Ciao</p>']],
    ['braces that are no record', ['{ancora} si combatte'], ['text/plain {ancora} si combatte']],
    ['nothing', [], ['input/empty']],
    ['binary', ['\u0000\u0001\u0002'], ['input/binary']],
  ])('%s', async (_, chunks, expected) => {
    expect(brief(await all('-', { stdin: bytes(...chunks) }))).toEqual(expected);
  });

  test('that breaks off is a problem', async () => {
    async function* broken() {
      yield new TextEncoder().encode('Testo');
      throw new Error('pipe');
    }
    expect(brief(await all('-', { stdin: broken() }))).toEqual(['input/unreadable']);
  });
});

test('every file that exports a source type is in the listing', async () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => /^[a-z-]+\.ts$/.test(name) && name !== 'index.ts',
  );
  const modules = await Promise.all(files.map((name) => import(join(import.meta.dirname, name))));
  const isType = (value: unknown) => typeof value === 'object' && value !== null && 'accepts' in value;
  const exported = modules.flatMap((module) => Object.values(module).filter(isType));
  expect(exported.length).toBeGreaterThan(5);
  expect(new Set(sourceTypes)).toEqual(new Set(exported));
  expect(new Set(sourceTypes.map((type) => type.name)).size).toBe(sourceTypes.length);
});
