import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '../model/problem.ts';

/**
 * Serves the built desk. Any address that is not a file or the API's is the desk's own (the whole query lives in
 * it), so it gets the page. Throws `serve/web-not-built` when there is no page at `root`.
 */
export function serveWeb(app: OpenAPIHono, root: string): void {
  const folder = resolve(root);
  if (!existsSync(join(folder, 'index.html'))) throw new Problem('serve/web-not-built', folder);
  app.get('/assets/*', async (c, next) => {
    await next();
    // The build puts a hash of the content into these names.
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.get('*', serveStatic({ root: folder }));
  app.get('*', async (c, next) => {
    const { path } = c.req;
    if (path.startsWith('/api/') || path === '/api' || path.startsWith('/assets/')) return next();
    c.header('Cache-Control', 'no-cache');
    return serveStatic({ root: folder, path: 'index.html' })(c, next);
  });
}
