import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ControlAssessment } from '../../model/control.ts';
import type { EvidenceLink } from '../../model/desk-records.ts';
import type { Side } from '../../model/vocabulary.ts';
import type { DeskPort } from '../desk-port.ts';
import { failure } from '../failures.ts';
import { situationSchema } from '../schemas.ts';
import { wire } from '../wire.ts';

const situation = createRoute({
  method: 'get',
  path: '/api/situation',
  operationId: 'getSituation',
  summary: 'Who held which place on a day, with the evidence',
  request: {
    query: z.strictObject({
      at: z.iso.date().openapi({ description: 'The day' }),
      place: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Gazetteer id; what lies within it counts' }),
    }),
  },
  responses: {
    200: { description: 'The assessments', content: { 'application/json': { schema: situationSchema } } },
    ...failure,
  },
});

/** Every assessment leaves with the quotes it rests on: no colour without its sentences. */
export function situationRoutes(app: OpenAPIHono, desk: DeskPort): void {
  app.openapi(situation, async (c) => {
    const { at, place } = c.req.valid('query');
    const assessments = await desk.situation(at, place);
    const links = await desk.evidence(assessments.flatMap((assessment) => assessment.claims));
    const evidence = new Map(links.map((link) => [link.claim, link]));
    const body = { day: at, assessments: assessments.map((one) => presented(one, evidence, desk)) };
    return c.json(wire<z.output<typeof situationSchema>>(body), 200);
  });
}

function presented(
  assessment: ControlAssessment,
  evidence: ReadonlyMap<string, EvidenceLink>,
  { codebook }: DeskPort,
) {
  const { claims, holders, ...rest } = assessment;
  const sideOf = (actor: string | null): Side =>
    (actor === null ? undefined : codebook.actors.get(actor)?.side) ?? 'other';
  return {
    ...rest,
    holders: holders.map((holder) => ({ ...holder, side: sideOf(holder.actor) })),
    evidence: claims.flatMap((claim) => evidence.get(claim) ?? []),
  };
}
