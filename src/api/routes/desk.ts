import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DeskPort } from '../desk-port.ts';
import { failure } from '../failures.ts';
import { codebookSchema, healthSchema, provisionalActorSchema } from '../schemas.ts';
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

const provisionalActorList = z.object({ provisional: z.array(provisionalActorSchema) });

const provisionalActors = createRoute({
  method: 'get',
  path: '/api/provisional-actors',
  operationId: 'listProvisionalActors',
  summary: 'Armed bodies of the desk the codebook does not know, the most reported first',
  responses: {
    200: {
      description: 'For a person to look at, and to give an entry',
      content: { 'application/json': { schema: provisionalActorList } },
    },
    ...failure,
  },
});

/** What the desk is and knows. */
export function deskRoutes(app: OpenAPIHono, desk: DeskPort, version: string): void {
  app.openapi(codebook, (c) => c.json(wire<z.output<typeof codebookSchema>>(codebookOf(desk)), 200));
  app.openapi(provisionalActors, async (c) => {
    const body = { provisional: await desk.provisionalActors() };
    return c.json(wire<z.output<typeof provisionalActorList>>(body), 200);
  });
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
