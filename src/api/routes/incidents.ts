import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DeskPort } from '../desk-port.ts';
import { failure } from '../failures.ts';
import { filterSchema, querySchema } from '../query-schema.ts';
import { facetsSchema, incidentDetailSchema, incidentListSchema, timelineSchema } from '../schemas.ts';
import { wire } from '../wire.ts';

const list = createRoute({
  method: 'get',
  path: '/api/incidents',
  operationId: 'listIncidents',
  summary: 'Incidents the query means, a page at a time',
  request: { query: querySchema },
  responses: {
    200: {
      description: 'A page and the size of the whole set',
      content: { 'application/json': { schema: incidentListSchema } },
    },
    ...failure,
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/incidents/{id}',
  operationId: 'getIncident',
  summary: 'One incident with every report of it in its paragraph',
  request: { params: z.object({ id: z.string().min(1) }) },
  responses: {
    200: {
      description: 'The incident',
      content: { 'application/json': { schema: incidentDetailSchema } },
    },
    ...failure,
  },
});

const timeline = createRoute({
  method: 'get',
  path: '/api/timeline',
  operationId: 'getTimeline',
  summary: 'Number of incidents a day and group of kinds',
  request: { query: filterSchema },
  responses: {
    200: { description: 'The bins', content: { 'application/json': { schema: timelineSchema } } },
    ...failure,
  },
});

const facets = createRoute({
  method: 'get',
  path: '/api/facets',
  operationId: 'getFacets',
  summary: 'Number of incidents by value of each field',
  request: { query: filterSchema },
  responses: {
    200: { description: 'The counts', content: { 'application/json': { schema: facetsSchema } } },
    ...failure,
  },
});

/** Lists, counts and shows incidents. */
export function incidentRoutes(app: OpenAPIHono, desk: DeskPort): void {
  app.openapi(list, async (c) => {
    const page = await desk.queryIncidents(c.req.valid('query'));
    return c.json(wire<z.output<typeof incidentListSchema>>(page), 200);
  });
  app.openapi(one, async (c) => {
    const detail = await desk.incident(c.req.valid('param').id);
    return c.json(wire<z.output<typeof incidentDetailSchema>>(detail), 200);
  });
  app.openapi(timeline, async (c) => {
    const line = await desk.timeline(c.req.valid('query'));
    return c.json(wire<z.output<typeof timelineSchema>>(line), 200);
  });
  app.openapi(facets, async (c) => {
    const counts = await desk.facets(c.req.valid('query'));
    return c.json(wire<z.output<typeof facetsSchema>>(counts), 200);
  });
}
