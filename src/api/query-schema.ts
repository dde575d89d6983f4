import { z } from '@hono/zod-openapi';
import { defaultLimit } from '../model/query.ts';
import { statuses } from '../model/vocabulary.ts';

/**
 * The desk's whole address. The same query narrows incidents, timeline, facets and exports, so that what is
 * listed, drawn, counted and exported is always the same set. A list is given by repeating its name:
 * `kind=armed_clash&kind=ambush_raid`.
 */

const asList = (value: unknown): unknown =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const words = (describe: string) =>
  z
    .preprocess(asList, z.array(z.string().min(1).max(200)).max(200))
    .openapi({ type: 'array', items: { type: 'string' }, description: describe });

const box = z
  .string()
  .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/, 'expected west,south,east,north in degrees')
  .transform((text) => text.split(',').map(Number) as [number, number, number, number])
  .refine(
    ([west, south, east, north]) =>
      Math.max(Math.abs(west), Math.abs(east)) <= 180 &&
      Math.max(Math.abs(south), Math.abs(north)) <= 90 &&
      south <= north,
    'expected west,south,east,north in degrees, south not above north',
  )
  .openapi({
    type: 'string',
    example: '40.2,34.2,41.2,35.4',
    description: 'west,south,east,north in degrees; west greater than east crosses the antimeridian',
  });

const filterShape = {
  q: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: 'Words the article must contain, any inflection' }),
  from: z.iso.date().optional().openapi({ description: 'First day, inclusive' }),
  to: z.iso.date().optional().openapi({ description: 'Last day, inclusive' }),
  kind: words('Event kinds, any of'),
  actor: words('Actors in either role, any of'),
  place: z.string().max(200).optional().openapi({ description: 'Gazetteer id; what lies within it counts' }),
  status: z
    .preprocess(asList, z.array(z.enum(statuses)))
    .openapi({ type: 'array', items: { type: 'string', enum: [...statuses] }, description: 'Any of' }),
  outlet: words('Outlets that report it, any of'),
  bbox: box.optional(),
} as const;

/**
 * The filter alone: timeline, facets and exports are of the whole set, not of a page. A name that is not listed is
 * refused, because a misspelt filter would silently show everything.
 */
export const filterSchema = z.strictObject(filterShape);

export const querySchema = filterSchema.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(defaultLimit)
    .openapi({ type: 'integer', minimum: 1, maximum: 10_000, default: defaultLimit }),
  offset: z.coerce.number().int().min(0).default(0).openapi({ type: 'integer', minimum: 0, default: 0 }),
});

export type Filter = z.output<typeof filterSchema>;
export type Query = z.output<typeof querySchema>;
