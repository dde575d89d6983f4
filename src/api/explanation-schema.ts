import { z } from '@hono/zod-openapi';
import type { ExplainedEvent, ExplainedSentence } from '../model/explanation.ts';
import * as explanation from '../model/explanation.ts';
import { reasonText, unmetText } from '../model/reason-wording.ts';
import { statuses } from '../model/vocabulary.ts';
import { claimSchema } from './schemas.ts';

/**
 * What `riscontro explain` prints, for the desk: a few sentences of one article, their reasons in words of both languages.
 */

const wordsSchema = z.object({ en: z.string(), it: z.string() }).openapi('Words');

const { considered, ...eventShape } = explanation.explainedEventSchema.shape;
const { senses, ...considerationShape } = considered.element.shape;
const { unmet: _, ...senseShape } = senses.element.shape;

const explainedEventSchema = z
  .object({
    ...eventShape,
    considered: z
      .array(
        z.object({
          ...considerationShape,
          senses: z
            .array(
              z.object({
                ...senseShape,
                unmet: z
                  .union([wordsSchema, z.null()])
                  .describe('The condition that does not hold; null for the sense taken'),
              }),
            )
            .describe('Senses in the order tried; the last one was taken, or none'),
          fell: z
            .union([wordsSchema, z.null()])
            .describe('Why the entry made no claim; null when it made one'),
        }),
      )
      .describe('Lexicon entries in the order tried'),
    status: z
      .array(z.object({ status: z.enum(statuses), because: wordsSchema }))
      .describe('The status as it was found, then each change and its reason; the last one stands'),
  })
  .openapi('ExplainedEvent');

const { article, ...sentenceShape } = explanation.explainedSentenceSchema.shape;

const explainedSentenceSchema = z
  .object({ ...sentenceShape, events: z.array(explainedEventSchema), claims: z.array(claimSchema) })
  .openapi('ExplainedSentence');

export const articleExplanationSchema = z
  .object({
    article: z.union([article, z.null()]).describe('Null where the article has no sentence'),
    total: z.int().min(0).describe('Sentences of the article'),
    sentences: z.array(explainedSentenceSchema).describe('Those asked for, in order'),
    elsewhere: z
      .array(z.object({ claim: z.string(), kind: z.string(), sentence: z.int().min(1) }))
      .describe('Claims these sentences only repeat or add to, and the sentence that tells each'),
  })
  .openapi('ArticleExplanation');
export type ArticleExplanation = z.infer<typeof articleExplanationSchema>;

const mostSentences = 50;

export const explanationQuerySchema = z.object({
  at: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('An offset in the text: the sentence that holds it, or the next one, comes first'),
  sentence: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Number of the sentence that comes first, from 1'),
  limit: z.coerce.number().int().min(1).max(mostSentences).default(1).describe('Sentences to answer with'),
});

/** The sentences asked for, of all that an article has; none beyond its end. */
export function explanationOf(
  all: readonly ExplainedSentence[],
  { at, sentence, limit }: z.infer<typeof explanationQuerySchema>,
): ArticleExplanation {
  const holding = at === undefined ? 0 : all.findIndex(({ end }) => end > at);
  const from = sentence === undefined ? holding : sentence - 1;
  const asked = from < 0 ? [] : all.slice(from, from + limit);
  const told = new Set(asked.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const named = new Set(asked.flatMap(({ events }) => events.flatMap(({ claim }) => claim ?? [])));
  const elsewhere = all.flatMap(({ claims, sentence: number }) =>
    claims
      .filter(({ id }) => named.has(id) && !told.has(id))
      .map(({ id, kind }) => ({ claim: id, kind, sentence: number })),
  );
  return {
    article: all[0]?.article ?? null,
    total: all.length,
    sentences: asked.map(({ article: _article, ...one }) => ({ ...one, events: one.events.map(worded) })),
    elsewhere,
  };
}

function worded(event: ExplainedEvent): ArticleExplanation['sentences'][number]['events'][number] {
  return {
    ...event,
    considered: event.considered.map((entry) => ({
      ...entry,
      senses: entry.senses.map((sense) => ({ ...sense, unmet: sense.unmet && unmetText(sense.unmet) })),
      fell: entry.fell === null ? null : reasonText(entry.fell),
    })),
    status: event.status.map(({ status, because }) => ({ status, because: reasonText(because) })),
  };
}
