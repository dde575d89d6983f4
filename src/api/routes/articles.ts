import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DeskPort, ReaderPort } from '../desk-port.ts';
import { articleExplanationSchema, explanationOf, explanationQuerySchema } from '../explanation-schema.ts';
import { failure } from '../failures.ts';
import {
  addedArticleSchema,
  articleDetailSchema,
  extractionSchema,
  pastedArticleSchema,
} from '../schemas.ts';
import { wire } from '../wire.ts';

const pasted = {
  body: { required: true, content: { 'application/json': { schema: pastedArticleSchema } } },
} as const;

const one = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  operationId: 'getArticle',
  summary: 'One article with its text, what was cut away and what it says',
  request: { params: z.object({ id: z.string().min(1) }) },
  responses: {
    200: { description: 'The article', content: { 'application/json': { schema: articleDetailSchema } } },
    ...failure,
  },
});

const why = createRoute({
  method: 'get',
  path: '/api/articles/{id}/explanation',
  operationId: 'explainArticle',
  summary:
    'Why an article says what it says: its sentences read again, with what was considered and why it fell',
  request: { params: z.object({ id: z.string().min(1) }), query: explanationQuerySchema },
  responses: {
    200: {
      description: 'The sentences asked for',
      content: { 'application/json': { schema: articleExplanationSchema } },
    },
    ...failure,
  },
});

const add = createRoute({
  method: 'post',
  path: '/api/articles',
  operationId: 'addArticle',
  summary: 'Adds an article to the desk; adding it again changes nothing',
  request: pasted,
  responses: {
    200: { description: 'What was added', content: { 'application/json': { schema: addedArticleSchema } } },
    ...failure,
  },
});

const read = createRoute({
  method: 'post',
  path: '/api/read',
  operationId: 'readArticle',
  summary: 'Reads an article without keeping it',
  request: pasted,
  responses: {
    200: { description: 'What it says', content: { 'application/json': { schema: extractionSchema } } },
    ...failure,
  },
});

/** Shows, reads and adds articles. */
export function articleRoutes(app: OpenAPIHono, desk: DeskPort, reader: ReaderPort): void {
  app.openapi(one, async (c) => {
    const detail = await desk.article(c.req.valid('param').id);
    return c.json(wire<z.output<typeof articleDetailSchema>>(detail), 200);
  });
  app.openapi(why, async (c) => {
    const all = await desk.explain(c.req.valid('param').id);
    const explanation = explanationOf(all, c.req.valid('query'));
    return c.json(wire<z.output<typeof articleExplanationSchema>>(explanation), 200);
  });
  app.openapi(add, async (c) => {
    const added = await desk.add(c.req.valid('json'));
    return c.json(wire<z.output<typeof addedArticleSchema>>(added), 200);
  });
  app.openapi(read, async (c) => c.json(await reader.read(c.req.valid('json')), 200));
}
