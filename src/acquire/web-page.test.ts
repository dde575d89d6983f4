import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../model/problem.ts';
import type { SourceLimits } from '../model/source-type.ts';
import { acquire } from './index.ts';

/** A server on the loopback stands for the web. */
const atom =
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>x</id><updated>2019-03-08T10:00:00Z</updated><entry><title>Uno</title><id>i</id><link href="https://x.example/1"/><updated>2019-03-08T10:00:00Z</updated><content type="html">&lt;p&gt;Ciao&lt;/p&gt;</content></entry></feed>';

const routes: Readonly<Record<string, RequestListener>> = {
  '/page': (_, res) =>
    res.setHeader('content-type', 'text/html; charset="ISO-8859-1"').end('<html><body>Città</body></html>'),
  '/feed': (_, res) => res.setHeader('content-type', 'application/atom+xml').end(atom),
  '/unnamed-feed': (_, res) => res.setHeader('content-type', 'text/xml').end(atom),
  '/html-as-feed': (_, res) =>
    res.setHeader('content-type', 'application/rss+xml').end('<html><body>x</body></html>'),
  '/moved': (_, res) => res.writeHead(302, { location: '/page' }).end(),
  '/circle': (_, res) => res.writeHead(301, { location: '/circle' }).end(),
  '/to-file': (_, res) => res.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/gone': (_, res) => res.writeHead(410).end('gone'),
  '/picture': (_, res) => res.setHeader('content-type', 'image/png').end('x'),
  '/hidden-pdf': (_, res) => res.setHeader('content-type', 'text/html').end('%PDF-1.4'),
  '/announced-large': (_, res) =>
    res.setHeader('content-type', 'text/html').setHeader('content-length', '5000').end('x'.repeat(5000)),
  '/large': (_, res) => {
    res.setHeader('content-type', 'text/html').write('<p>'.repeat(500));
    res.end('x'.repeat(5000));
  },
  '/silent': () => {},
  '/stalls': (_, res) => void res.setHeader('content-type', 'text/html').write('<html>'),
  '/stalls-later': (_, res) => void res.setHeader('content-type', 'text/html').write('<p>'.repeat(300)),
  '/empty': (_, res) => res.setHeader('content-type', 'text/html').end(),
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((req, res) =>
    (routes[req.url ?? ''] ?? ((_: unknown, r) => r.writeHead(404).end()))(req, res),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function get(address: string, limits: Partial<SourceLimits> = {}) {
  const items = [];
  const clock = () => new Date(0);
  for await (const item of acquire(address, {
    clock,
    limits: { timeoutMs: 2000, itemBytes: 2000, ...limits },
  }))
    items.push(item);
  return items;
}

describe('a web address', () => {
  test('gives a page with its declared encoding and its address', async () => {
    expect(await get(`${base}/page#top`)).toMatchObject([
      {
        mediaType: 'text/html',
        charset: 'iso-8859-1',
        address: `${base}/page`,
        declared: { url: `${base}/page` },
      },
    ]);
  });

  test('follows a redirect, and says where it ended', async () => {
    expect(await get(`${base}/moved`)).toMatchObject([
      { address: `${base}/page`, declared: { url: `${base}/page` } },
    ]);
  });

  test.each(['/feed', '/unnamed-feed'])('%s is a feed', async (path) => {
    expect(await get(base + path)).toMatchObject([
      {
        address: `${base}${path}#1`,
        mediaType: 'text/html',
        declared: { url: 'https://x.example/1', title: 'Uno' },
      },
    ]);
  });

  test.each([
    ['/html-as-feed', 'input/bad-feed'],
    ['/circle', 'input/fetch-failed'],
    ['/to-file', 'input/bad-address'],
    ['/gone', 'input/fetch-failed'],
    ['/nowhere', 'input/fetch-failed'],
    ['/picture', 'input/binary'],
    ['/hidden-pdf', 'input/binary'],
    ['/announced-large', 'input/too-large'],
    ['/large', 'input/too-large'],
    ['/empty', 'input/empty'],
  ])('%s: %s', async (path, code) => {
    expect(await get(base + path)).toMatchObject([{ code }]);
  });

  test.each(['/silent', '/stalls', '/stalls-later'])('%s is given up in time', async (path) => {
    const [problem] = await get(base + path, { timeoutMs: 150 });
    expect(problem).toMatchObject({ code: 'input/fetch-failed', facts: { reason: 'no answer in time' } });
  });

  test('a port where nobody listens', async () => {
    const [problem] = await get('http://127.0.0.1:1/');
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'input/fetch-failed' });
  });

  test.each(['http://', 'https://user:secret@x.example/', 'http://[bad'])(
    '%s is no address',
    async (address) => {
      expect(await get(address)).toMatchObject([{ code: 'input/bad-address' }]);
    },
  );
});
