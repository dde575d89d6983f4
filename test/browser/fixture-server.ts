import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import {
  actors,
  articles,
  type FixtureClaim,
  grounds,
  kinds,
  outlets,
  places,
  reports,
} from './fixture-data.ts';

/**
 * The built desk over the hand-written records of `fixture-data.ts`, under the Content-Security-Policy of the real
 * server. `node test/browser/fixture-server.ts [PORT]` serves it; `?empty` and `?broken` in the search words make
 * the empty and the failing desk.
 */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
].join('; ');

const groupOf = (kind: string) => kinds.find(({ id }) => id === kind)?.group ?? 'other';
const sideOf = (actor: string | null) => actors.find(({ id }) => id === actor)?.side ?? 'other';
const party = ({ actor, name }: { actor: string | null; name: string }) => ({
  actor,
  name,
  side: sideOf(actor),
});

const incidents = Object.entries(Object.groupBy(reports, ({ incident }) => incident)).map(
  ([id, list = []]) => {
    const claims = list.map(({ report }) => report.claim);
    const [first] = claims as [FixtureClaim];
    const starts = claims.flatMap(({ when }) => when?.start ?? []).sort();
    const ends = claims.flatMap(({ when }) => when?.end ?? []).sort();
    const killed = claims.flatMap(({ id: claim, counts }) =>
      counts
        .filter(({ what, group }) => what === 'killed' && group === 'islamic-state')
        .map((count) => ({ claim, count })),
    );
    const disagreements =
      killed.length > 1
        ? [
            {
              field: 'killed',
              values: killed.map(({ claim, count }) => ({ value: count.wording, claims: [claim] })),
            },
          ]
        : [];
    const summary = {
      id,
      kind: first.kind,
      group: groupOf(first.kind),
      start: starts[0] ?? null,
      end: ends.at(-1) ?? null,
      place: first.places[0] ?? null,
      initiator: first.initiator.map(party),
      target: first.target.map(party),
      counts: first.counts,
      status: first.status,
      sources: new Set(list.map(({ report }) => report.article.outlet)).size,
      claimCount: claims.length,
      headlineQuote: first.evidence.quote,
      disagreementCount: disagreements.length,
    };
    return {
      summary,
      incident: { ...summary, claims: claims.map((claim) => claim.id), disagreements },
      reports: list.map(({ report }) => report),
    };
  },
);
incidents.sort((a, b) => (a.summary.start ?? '9999').localeCompare(b.summary.start ?? '9999'));

function matching(query: URLSearchParams): typeof incidents {
  const any = (name: string, values: readonly (string | null)[]) => {
    const wanted = query.getAll(name);
    return wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value));
  };
  const [q, from, to] = ['q', 'from', 'to'].map((name) => query.get(name)?.toLowerCase() ?? '');
  return incidents.filter(
    ({ summary, reports: told }) =>
      any('kind', [summary.kind]) &&
      any('status', [summary.status]) &&
      any(
        'actor',
        [...summary.initiator, ...summary.target].map(({ actor }) => actor),
      ) &&
      any(
        'outlet',
        told.map(({ article }) => article.outlet),
      ) &&
      any('place', [summary.place?.gazetteerId ?? null]) &&
      (!q || told.some(({ context }) => context.text.toLowerCase().includes(q))) &&
      (!from || (summary.end !== null && summary.end >= from)) &&
      (!to || (summary.start !== null && summary.start <= to)),
  );
}

function tally(values: readonly (string | null)[]) {
  const counted = Map.groupBy(
    values.filter((value) => value !== null),
    (value) => value,
  );
  return [...counted]
    .map(([value, list]) => ({ value, count: list.length }))
    .sort((a, b) => b.count - a.count);
}

function assessments(day: string) {
  return grounds
    .filter(({ from }) => from <= day)
    .map(({ place, holder, state, probability, from }) => {
      const { id, lat, lon } = places[place];
      const said = reports.filter(({ report }) => report.claim.places[0]?.gazetteerId === id);
      const other = holder === 'sdf' ? 'islamic-state' : 'sdf';
      const held = (actor: string, share: number) => ({
        actor,
        name: actors.find((one) => one.id === actor)?.name ?? actor,
        side: sideOf(actor),
        probability: share,
      });
      return {
        place,
        gazetteerId: id,
        lat,
        lon,
        day,
        state,
        holders: [held(holder, probability), ...(state === 'contested' ? [held(other, 0.4)] : [])],
        lastEvidence: from,
        why: `Rests on ${said.length} reports; the latest speaks of ${from}.`,
        evidence: said.map(({ report }) => ({
          claim: report.claim.id,
          quote: report.claim.evidence.quote,
          article: report.article,
        })),
      };
    });
}

const refusal = (code: string, message: string, remedy: string) => ({
  error: { code, message, remedy, item: '' },
});

export function fixtureApp(root: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
  });
  app.use('/api/*', async (c, next) => {
    if (c.req.query('q') !== 'broken') return next();
    return c.json(refusal('desk/busy', 'The desk is busy.', 'Wait a moment and try again.'), 503);
  });
  app.get('/api/incidents', (c) => {
    const found = matching(new URL(c.req.url).searchParams).map(({ summary }) => summary);
    const mapped = found.filter(({ place }) => place !== null).length;
    return c.json({ total: found.length, mapped, unmapped: found.length - mapped, incidents: found });
  });
  app.get('/api/incidents/:id', (c) => {
    const found = incidents.find(({ summary }) => summary.id === c.req.param('id'));
    return found
      ? c.json(found)
      : c.json(refusal('desk/no-such-record', 'No such incident.', 'Search again.'), 404);
  });
  app.get('/api/articles/:id', (c) => {
    const found = articles.find(({ article }) => article.id === c.req.param('id'));
    return found ? c.json(found) : c.json(refusal('desk/no-such-record', 'No such article.', ''), 404);
  });
  app.get('/api/timeline', (c) => {
    const dated = matching(new URL(c.req.url).searchParams).filter(({ summary }) => summary.start);
    const bins = dated.map(({ summary }) => ({ day: summary.start, group: summary.group, count: 1 }));
    const undated = incidents.length - dated.length;
    return c.json({
      bins,
      first: dated[0]?.summary.start ?? null,
      last: dated.at(-1)?.summary.start ?? null,
      undated,
    });
  });
  app.get('/api/facets', (c) => {
    const found = matching(new URL(c.req.url).searchParams);
    const summaries = found.map(({ summary }) => summary);
    const named = new Map<string | undefined, string | undefined>(
      summaries.map(({ place }) => [place?.gazetteerId, place?.name]),
    );
    return c.json({
      kinds: tally(summaries.map(({ kind }) => kind)),
      groups: tally(summaries.map(({ group }) => group)),
      actors: tally(summaries.flatMap((one) => [...one.initiator, ...one.target].map(({ actor }) => actor))),
      statuses: tally(summaries.map(({ status }) => status)),
      outlets: tally(found.flatMap(({ reports: told }) => told.map(({ article }) => article.outlet))),
      countries: tally(summaries.map(({ place }) => place?.country ?? null)),
      places: tally(summaries.map(({ place }) => place?.gazetteerId ?? null)).map((one) => ({
        ...one,
        name: named.get(one.value),
      })),
    });
  });
  app.get('/api/situation', (c) => {
    const day = c.req.query('at') ?? '';
    return c.json({ day, assessments: assessments(day) });
  });
  app.get('/api/codebook', (c) =>
    c.json({
      kinds,
      actors,
      outlets,
      exports: [
        { name: 'csv', extension: 'csv', mediaType: 'text/csv' },
        { name: 'geojson', extension: 'geojson', mediaType: 'application/geo+json' },
      ],
    }),
  );
  app.post('/api/read', async (c) => c.json(readingOf(await c.req.json())));
  app.post('/api/articles', async (c) =>
    c.json({ outcome: 'added', extraction: readingOf(await c.req.json()), incidents: ['i-hajin'] }),
  );
  app.use('*', serveStatic({ root }));
  app.get('*', (c) => c.html(readFileSync(join(root, 'index.html'), 'utf8')));
  return app;
}

/** "Reads" any text that holds a sentence of the fixture: its claims, moved to where the sentence stands. */
function readingOf({ text }: { text: string }) {
  const claims = reports.flatMap(({ report: { claim } }) => {
    const start = text.indexOf(claim.evidence.quote);
    return start < 0
      ? []
      : [{ ...claim, evidence: { ...claim.evidence, start, end: start + claim.evidence.quote.length } }];
  });
  const article = {
    id: 'a-draft',
    url: null,
    title: null,
    language: 'it',
    published: null,
    outlet: null,
    noise: [],
    text,
  };
  return { article, claims, control: [], notes: [] };
}

/** Starts the fixture desk on a free port; gives its address and how to stop it. */
export function startFixture(
  root: string,
  port = 0,
): Promise<{ address: string; close: () => Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: fixtureApp(root).fetch, hostname: '127.0.0.1', port }, (info) =>
      resolve({
        address: `http://127.0.0.1:${info.port}/`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
  });
}

if (process.argv[1]?.endsWith('fixture-server.ts')) {
  const { address } = await startFixture(process.argv[3] ?? 'web/dist', Number(process.argv[2] ?? 4390));
  process.stdout.write(`${address}\n`);
}
