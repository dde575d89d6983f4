import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Problem } from '../../model/problem.ts';
import type { DeskPort } from '../desk-port.ts';
import { failure } from '../failures.ts';
import { filterSchema } from '../query-schema.ts';

const file = { schema: z.string().openapi({ format: 'binary' }) };

const exporting = createRoute({
  method: 'get',
  path: '/api/export',
  operationId: 'exportIncidents',
  summary: 'The incidents the query means, as a file',
  request: {
    query: filterSchema.extend({
      format: z
        .string()
        .max(50)
        .openapi({ description: 'One of the exports the codebook lists', example: 'csv' }),
    }),
  },
  responses: {
    200: {
      description: 'The file, in the media type of its format',
      content: { 'application/octet-stream': file },
    },
    ...failure,
  },
});

/** Writes files piece by piece, so that the size of the desk does not matter. */
export function exportRoutes(app: OpenAPIHono, desk: DeskPort): void {
  app.openapi(exporting, async (c) => {
    const { format: name, ...filter } = c.req.valid('query');
    const format = desk.exportFormats.find((candidate) => candidate.name === name);
    if (format === undefined) {
      const reason = `expected ${desk.exportFormats.map((candidate) => candidate.name).join(' or ')}`;
      throw new Problem('api/bad-request', 'format', { reason });
    }
    const pieces = piecesOf(desk.exportTo(name, filter));
    // The first piece is made before the answer begins, so that what fails at once is said in the error's shape.
    const first = await pieces.next();
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        if (!first.done) controller.enqueue(encoder.encode(first.value));
      },
      async pull(controller) {
        const piece = await pieces.next();
        if (piece.done) controller.close();
        else controller.enqueue(encoder.encode(piece.value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    });
    return new Response(body, {
      headers: {
        'Content-Type': format.mediaType,
        'Content-Disposition': `attachment; filename="riscontro.${format.extension}"`,
        'Cache-Control': 'no-store',
      },
    });
  });
}

async function* piecesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string, void> {
  yield* pieces;
}
