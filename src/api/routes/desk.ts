import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { DeskPort } from '../desk-port.ts';
import { failure } from '../failures.ts';
import { codebookSchema, healthSchema } from '../schemas.ts';
import { wire } from '../wire.ts';

const codebook = createRoute({
  method: 'get',
  path: '/api/codebook',
  operationId: 'getCodebook',
  summary: 'Names, labels and groups of everything the desk can show',
  responses: {
    200: { description: 'The codebook', content: { 'application/json': { schema: codebookSchema } } },
    ...failure,
  },
});

const health = createRoute({
  method: 'get',
  path: '/api/health',
  operationId: 'getHealth',
  summary: 'Version of the program and size of the desk',
  responses: {
    200: { description: 'It answers', content: { 'application/json': { schema: healthSchema } } },
    ...failure,
  },
});

/** What the desk is and knows. */
export function deskRoutes(app: OpenAPIHono, desk: DeskPort, version: string): void {
  app.openapi(codebook, (c) => c.json(wire<z.output<typeof codebookSchema>>(codebookOf(desk)), 200));
  app.openapi(health, async (c) => {
    const body = { version, desk: await desk.stats() };
    return c.json(wire<z.output<typeof healthSchema>>(body), 200);
  });
}

function codebookOf({ codebook, exportFormats }: DeskPort) {
  return {
    kinds: [...codebook.kinds.values()].map(({ id, label, definition, group }) => ({
      id,
      label,
      definition,
      group,
    })),
    actors: [...codebook.actors.values()].map(({ id, name, label, side }) => ({ id, name, label, side })),
    outlets: [...codebook.outlets.values()].map(({ id, name, kind, country, side, stance }) => ({
      id,
      name,
      kind,
      country,
      side,
      stance,
    })),
    exports: exportFormats.map(({ name, extension, mediaType }) => ({ name, extension, mediaType })),
  };
}
