import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../model/problem.ts';
import type { DeskPort, ReaderPort } from './desk-port.ts';
import { asProblem, badRequest, respondWith } from './failures.ts';
import { articleRoutes } from './routes/articles.ts';
import { deskRoutes } from './routes/desk.ts';
import { exportRoutes } from './routes/export.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { situationRoutes } from './routes/situation.ts';
import { headers, sameHost } from './security.ts';
import { serveWeb } from './web.ts';

export interface ApiOptions {
  readonly desk: DeskPort;
  readonly reader: ReaderPort;
  /** Of the product. */
  readonly version: string;
  /** Folder of the built desk; without it only the API is served. */
  readonly webRoot?: string;
  /** Host names to answer to besides those of this machine, without port. */
  readonly hosts?: readonly string[];
  /** Told of every defect with what was asked, so that it can be logged; the answer keeps silent about it. */
  readonly onDefect?: (error: unknown, request: string) => void;
}

/** Largest request body, bytes; an article of two million characters fits in any script. */
const bodyBytes = 8 * 1024 * 1024;

/** Version of the API, not of the product: it changes when a client has to. */
const apiVersion = '1.0.0';

/** The API over a desk, and the desk's pages when they are built. See `docs/openapi.json`. */
export function createApi(options: ApiOptions): OpenAPIHono {
  const { desk, reader } = options;
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : respondWith(badRequest(result.error.issues), c),
  });
  app.onError((error, c) => {
    const problem = asProblem(error, c.req.path);
    if (problem.code === 'internal/defect') options.onDefect?.(error, `${c.req.method} ${c.req.path}`);
    return respondWith(problem, c);
  });
  app.notFound((c) => respondWith(new Problem('api/no-such-route', c.req.path), c));
  app.use(headers);
  app.use(sameHost(options.hosts ?? []));
  app.use(bodyLimit({ maxSize: bodyBytes, onError: (c) => tooLarge(c.req.path) }));
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  incidentRoutes(app, desk);
  articleRoutes(app, desk, reader);
  situationRoutes(app, desk);
  exportRoutes(app, desk);
  deskRoutes(app, desk, options.version);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Riscontro',
      version: apiVersion,
      description:
        'Corroborated, citable, geolocated incidents from war reporting. Every figure leads to the sentence it came from.',
    },
  });
  if (options.webRoot !== undefined) serveWeb(app, options.webRoot);
  return app;
}

function tooLarge(item: string): never {
  throw new Problem('input/too-large', item, { limit: bodyBytes });
}
