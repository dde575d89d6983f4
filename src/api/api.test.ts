import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApiDocument, renderClient } from '../../scripts/openapi-client.ts';
import { Problem } from '../model/problem.ts';
import { describeProblem, type InterfaceLanguage } from '../model/problem-wording.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { articleOf, sampleArticles, sampleKnowledge } from '../store/sample-desk.ts';
import { openStore } from '../store/sqlite-store.ts';
import { createApi } from './create-api.ts';
import type { DeskPort, ReaderPort } from './desk-port.ts';
import { articleExplanationSchema } from './explanation-schema.ts';
import { samplePort, samplePortReader } from './sample-port.ts';
import * as schemas from './schemas.ts';

const base = 'http://127.0.0.1:4173';
const common = { version: '1.2.3' };

let folder: string;
let store: DeskStore;
let desk: DeskPort;
let app: OpenAPIHono;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-api-'));
  const options = { clock: () => new Date(0), version: '0.0.0', knowledge: sampleKnowledge };
  store = await openStore(join(folder, 'api.desk'), options);
  await store.saveArticle(articleOf('https://sample.example/a b?c', ['Odd id.'], []));
  desk = await samplePort(store);
  app = createApi({ ...common, desk, reader: samplePortReader });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const get = (path: string, init: RequestInit = {}) => app.request(`${base}${path}`, init);

/** Exactly as documented: nothing missing, nothing more. */
async function body<Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.output<Schema>> {
  const value: unknown = await response.json();
  expect(response.status, JSON.stringify(value)).toBe(200);
  const parsed = schema.parse(value);
  expect(parsed).toEqual(value);
  return parsed;
}

async function failureOf(response: Response): Promise<{ status: number; code: string; item: string }> {
  const value: unknown = await response.json();
  const { error } = schemas.errorSchema.parse(value);
  expect(value).toEqual({ error });
  expect(error.message).not.toBe('');
  return { status: response.status, code: error.code, item: error.item };
}

describe('answers', () => {
  const idsFor = async (query: string) =>
    (await body(await get(`/api/incidents${query}`), schemas.incidentListSchema)).incidents.map(
      ({ id }) => id,
    );
  it.each([
    ['', ['i-capture', 'i-clash', 'i-talks']],
    ['?kind=armed_clash', ['i-clash']],
    ['?kind=armed_clash&kind=negotiation', ['i-clash', 'i-talks']],
    ['?status=ongoing&actor=syrian-democratic-forces', ['i-clash']],
    ['?q=entering&outlet=sample-herald&place=sy-deir-ez-zor', ['i-capture', 'i-clash']],
    ['?bbox=40.8,34.6,40.9,34.7&from=2018-12-14&to=2018-12-31', ['i-capture', 'i-clash']],
    ['?limit=1&offset=1', ['i-clash']],
  ])('incidents%s', async (query, expected) => {
    expect(await idsFor(query)).toEqual(expected);
  });

  it('an incident with its reports', async () => {
    const detail = await body(await get('/api/incidents/i-capture'), schemas.incidentDetailSchema);
    expect(detail.reports.map(({ article }) => article.id)).toEqual(['a-second', 'a-first']);
  });

  it('an article, whatever its id', async () => {
    const [first] = sampleArticles;
    const detail = await body(await get('/api/articles/a-first'), schemas.articleDetailSchema);
    expect(detail.article.text).toBe(first?.article.text);
    const odd = encodeURIComponent('https://sample.example/a b?c');
    expect((await body(await get(`/api/articles/${odd}`), schemas.articleDetailSchema)).article.text).toBe(
      'Odd id.',
    );
  });

  it('timeline and facets of the same set as the list', async () => {
    const query = '?actor=islamic-state';
    const { total } = await body(await get(`/api/incidents${query}`), schemas.incidentListSchema);
    const line = await body(await get(`/api/timeline${query}`), schemas.timelineSchema);
    const facets = await body(await get(`/api/facets${query}`), schemas.facetsSchema);
    expect(line.bins.reduce((sum, bin) => sum + bin.count, line.undated)).toBe(total);
    expect(facets.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(total);
  });

  it('the situation, each colour with its sentence', async () => {
    const situation = await body(await get('/api/situation?at=2018-12-15'), schemas.situationSchema);
    expect(situation.assessments[0]?.holders.map(({ side }) => side)).toEqual(['sdf', 'other']);
    expect(situation.assessments[0]?.evidence.map(({ quote }) => quote)).toEqual([
      'The SDF entered Hajin on Friday.',
    ]);
  });

  it('armed bodies the codebook does not know', async () => {
    const list = z.object({ provisional: z.array(schemas.provisionalActorSchema.strict()) });
    const { provisional } = await body(await get('/api/provisional-actors'), list);
    expect(provisional.map(({ name }) => name)).toEqual(['Arakan Army']);
  });

  it('codebook and health', async () => {
    const codebook = await body(await get('/api/codebook'), schemas.codebookSchema);
    expect(codebook.actors).toEqual([
      {
        id: 'syrian-democratic-forces',
        name: 'Syrian Democratic Forces',
        label: { it: 'Forze democratiche siriane' },
        side: 'sdf',
      },
    ]);
    expect((await body(await get('/api/health'), schemas.healthSchema)).version).toBe('1.2.3');
  });

  it('why an article says what it says, from an offset or a sentence on, in words of both languages', async () => {
    const explained = async (query: string) =>
      body(await get(`/api/articles/a-first/explanation${query}`), articleExplanationSchema);
    const first = await explained('');
    expect([first.total, first.sentences.length, first.article?.id]).toEqual([2, 1, 'a-first']);
    expect(first.sentences[0]?.events[0]).toMatchObject({
      considered: [{ senses: [{ unmet: { en: 'asks for a place as its object' } }], fell: null }],
      status: [{ status: 'reported', because: { en: 'asserted', it: 'affermato' } }],
    });
    const end = first.sentences[0]?.end ?? 0;
    const [before, after] = [await explained(`?at=${end - 1}`), await explained(`?at=${end}`)];
    expect([before.sentences[0]?.sentence, after.sentences[0]?.sentence]).toEqual([1, 2]);
    expect(after.sentences[0]?.events[0]?.considered[0]?.fell?.it).toBe('nessun senso della voce è adatto');
    expect((await explained('?limit=50')).sentences).toHaveLength(2);
    expect((await explained('?sentence=3')).sentences).toEqual([]);
    expect((await explained('?at=100000')).sentences).toEqual([]);
  });

  it('what a pasted article says, keeping nothing', async () => {
    const before = await store.stats();
    const extraction = await body(
      await get('/api/read', post({ text: 'Hello.', published: '2024-02-29' })),
      schemas.extractionSchema,
    );
    expect(extraction.article.text).toBe('Hello.');
    expect(await store.stats()).toEqual(before);
  });

  it('what was added, and that adding again changes nothing', async () => {
    const outcomes = [];
    for (let time = 0; time < 2; time += 1) {
      const response = await get('/api/articles', post({ text: 'Pasted.' }));
      outcomes.push((await body(response, schemas.addedArticleSchema)).outcome);
    }
    expect(outcomes).toEqual(['added', 'unchanged']);
  });

  it('an export of the same set, as a file', async () => {
    const response = await get('/api/export?format=csv&kind=armed_clash');
    expect(await response.text()).toBe('id\r\ni-clash\r\n');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="riscontro.csv"');
  });

  it('never from a cache', async () => {
    expect((await get('/api/health')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/nowhere')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the description', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

  it('is the committed docs/openapi.json', async () => {
    const served: unknown = await (await get('/api/openapi.json')).json();
    expect(served, 'run: node scripts/generate-openapi.ts').toEqual(JSON.parse(read('docs/openapi.json')));
  });

  it('is what the typed client of the desk was made from', () => {
    const client = renderClient(JSON.parse(read('docs/openapi.json')) as OpenApiDocument);
    expect(client, 'run: node scripts/generate-openapi.ts').toBe(read('web/src/api/client.generated.ts'));
    expect(client).not.toMatch(/\bany\b(?=[;>)[])/);
  });
});

describe('failures have one shape', () => {
  const cases: readonly (readonly [string, RequestInit, object])[] = [
    ['/api/incidents?knd=x', {}, { status: 400, code: 'api/bad-request' }],
    ['/api/incidents?from=2019-02-30', {}, { status: 400, item: 'from' }],
    ['/api/incidents?from=2019-01-01&from=2019-01-02', {}, { status: 400, item: 'from' }],
    ['/api/incidents?status=certain', {}, { status: 400, item: 'status.0' }],
    ['/api/incidents?bbox=1,2,3', {}, { status: 400, item: 'bbox' }],
    ['/api/incidents?bbox=0,91,0,95', {}, { status: 400, item: 'bbox' }],
    ['/api/incidents?limit=0', {}, { status: 400, item: 'limit' }],
    ['/api/incidents?limit=many', {}, { status: 400, item: 'limit' }],
    ['/api/incidents?offset=-1', {}, { status: 400, item: 'offset' }],
    ['/api/timeline?limit=3', {}, { status: 400 }],
    ['/api/incidents/nowhere', {}, { status: 404, code: 'desk/no-such-record', item: 'nowhere' }],
    ['/api/articles/nowhere', {}, { status: 404, code: 'desk/no-such-record', item: 'nowhere' }],
    ['/api/articles/nowhere/explanation', {}, { status: 404, code: 'desk/no-such-record', item: 'nowhere' }],
    ['/api/articles/a-first/explanation?limit=51', {}, { status: 400, item: 'limit' }],
    ['/api/articles/a-first/explanation?sentence=0', {}, { status: 400, item: 'sentence' }],
    ['/api/articles/a-first/explanation?at=here', {}, { status: 400, item: 'at' }],
    ['/api/situation', {}, { status: 400, item: 'at' }],
    ['/api/situation?at=today', {}, { status: 400, item: 'at' }],
    ['/api/export', {}, { status: 400, item: 'format' }],
    ['/api/export?format=xls', {}, { status: 400, item: 'format' }],
    ['/api/read', post({}), { status: 400, item: 'text' }],
    ['/api/read', post({ text: '' }), { status: 400, item: 'text' }],
    ['/api/read', post({ text: 'x', published: 'yesterday' }), { status: 400, item: 'published' }],
    ['/api/read', post({ text: 'x', url: 'not an address' }), { status: 400, item: 'url' }],
    ['/api/read', post('{"text":'), { status: 400, code: 'api/bad-request' }],
    ['/api/read', post({ text: 'x' }, { 'content-type': 'text/plain' }), { status: 400 }],
    ['/api/read', post({ text: 'x'.repeat(9_000_000) }), { status: 413, code: 'input/too-large' }],
    ['/api/nowhere', {}, { status: 404, code: 'api/no-such-route', item: '/api/nowhere' }],
    ['/api/incidents', { method: 'DELETE' }, { status: 404, code: 'api/no-such-route' }],
    ['/', {}, { status: 404, code: 'api/no-such-route' }],
  ];
  it.each(cases)('%s %#', async (path, init, expected) => {
    expect(await failureOf(await get(path, init))).toMatchObject(expected);
  });

  const failing = (error: Error) => {
    const broken = new Proxy(
      { exportFormats: [{ name: 'csv', extension: 'csv', mediaType: 'text/csv' }] },
      {
        get: (known, name) =>
          name === 'exportFormats'
            ? known.exportFormats
            : name === 'codebook'
              ? new Proxy(
                  {},
                  {
                    get: () => {
                      throw error;
                    },
                  },
                )
              : () => {
                  throw error;
                },
      },
    );
    const defects: unknown[] = [];
    const api = createApi({
      ...common,
      desk: broken as unknown as DeskPort,
      reader: broken as unknown as ReaderPort,
      onDefect: (defect) => defects.push(defect),
    });
    return { api, defects };
  };

  /** A request to each documented route that is well formed. */
  async function everyRoute(): Promise<readonly (readonly [string, RequestInit])[]> {
    const document = (await (await get('/api/openapi.json')).json()) as OpenApiDocument;
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => {
        const query = { '/api/situation': '?at=2019-01-01', '/api/export': '?format=csv' }[path] ?? '';
        const address = `${base}${path.replace('{id}', 'x')}${query}`;
        return [address, method === 'post' ? post({ text: 'x' }) : {}] as const;
      }),
    );
  }

  it('on every route, when the desk has a problem', async () => {
    const { api, defects } = failing(new Problem('desk/busy', 'my.desk'));
    const routes = await everyRoute();
    expect(routes.length).toBeGreaterThanOrEqual(11);
    for (const [address, init] of routes)
      expect([address, await failureOf(await api.request(address, init))]).toEqual([
        address,
        { status: 503, code: 'desk/busy', item: 'my.desk' },
      ]);
    expect(defects).toEqual([]);
  });

  it('on every route, when there is a defect, which is told to the log and not to the client', async () => {
    const { api, defects } = failing(new TypeError('secret of the house'));
    for (const [address, init] of await everyRoute()) {
      const response = await api.request(address, init);
      expect(await response.clone().text()).not.toContain('secret');
      expect(await failureOf(response)).toMatchObject({ status: 500, code: 'internal/defect' });
    }
    expect(defects).toHaveLength((await everyRoute()).length);
  });

  it('in the language asked for', async () => {
    const problem = new Problem('api/no-such-route', '/api/nowhere');
    const said = (language: InterfaceLanguage) => describeProblem(problem, language).message;
    expect(said('it')).not.toBe(said('en'));
    const italian = await get('/api/nowhere', { headers: { 'accept-language': 'it-IT,it;q=0.9' } });
    expect(await italian.text()).toContain(said('it'));
    expect(await (await get('/api/nowhere')).text()).toContain(said('en'));
  });
});
