import { z } from 'zod';
import { kindGroups, sides } from './vocabulary.ts';

/**
 * What the system knows, as data. These are the shapes of the YAML under `codebook/`; the YAML is the type
 * a domain expert edits, `riscontro codebook check` holds it against these schemas.
 */

const text = z.string().min(1);
const bilingual = z.strictObject({ en: text, it: text });
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
  .nullable();
const aliasLists = z.strictObject({
  any: z.array(text).default([]),
  it: z.array(text).default([]),
  en: z.array(text).default([]),
});

export const controlEffects = [
  'none',
  'initiator_gains',
  'target_loses',
  'initiator_leaves',
  'besieged',
  'contested',
  'initiator_holds',
  'initiator_holds_part',
  'initiator_enters',
  'initiator_fails',
] as const;

export const eventKindSchema = z.strictObject({
  id: text,
  label: bilingual,
  definition: bilingual,
  group: z.enum(kindGroups),
  broader: text.nullable(),
  roles: z.strictObject({ initiator: bilingual.nullable(), target: bilingual.nullable() }),
  control: z.enum(controlEffects),
  presumes: z
    .array(z.enum(['initiator', 'target']))
    .default([])
    .describe('Roles that are the other side of the front where a text leaves them out'),
  mappings: z.strictObject({
    acled: z
      .strictObject({ eventType: text, subEventType: text, disorderType: text, note: text.optional() })
      .nullable(),
    plover: z.strictObject({ event: text, mode: z.array(text), note: text.optional() }).nullable(),
    cameo: z.strictObject({ root: text, note: text.optional() }).nullable(),
    ucdp: z.strictObject({ types: z.array(z.int().min(1).max(3)), note: text.optional() }),
  }),
  examples: z.array(z.strictObject({ lang: text, text })).min(1),
  source: text,
});

/** What can be said to be so, where an event kind is what can happen: a claim of a state is no event. */
export const stateKindSchema = z.strictObject({
  id: text,
  label: bilingual,
  definition: bilingual,
  roles: z.strictObject({ initiator: bilingual.nullable(), target: bilingual.nullable() }),
  control: z.enum(controlEffects),
  over: text.nullable().describe('The state that "no longer" makes of it, or null'),
  partly: text.nullable().describe('The state it is where only a part of the place is meant, or null'),
  examples: z.array(z.strictObject({ lang: text, text })).min(1),
  source: text,
});

const actorAliases = aliasLists.extend({
  exact: z
    .array(text)
    .default([])
    .describe('One-word forms read only as written here, in any language: "KIA" is an army, "Kia" a car'),
});

export const actorKinds = [
  'government',
  'army',
  'air_force',
  'police',
  'militia',
  'armed_group',
  'coalition',
  'mercenaries',
  'international',
  'civilians',
] as const;

export const actorSchema = z.strictObject({
  id: text,
  name: text,
  label: z.record(z.string(), text).default({}),
  type: z.int().min(1).max(8).describe('ACLED inter code'),
  kind: z.enum(actorKinds),
  parent: text.nullable().default(null),
  side: z.enum(sides),
  countries: z.array(z.string().length(2)).default([]),
  valid: z.strictObject({ from: partialDate, to: partialDate }),
  aliases: actorAliases,
  operations: z.array(text).default([]),
  metonyms: z.array(text).default([]),
  nationality: z.string().length(2).nullable().default(null),
  source: text,
});

export const placeKinds = [
  'country',
  'region',
  'province',
  'district',
  'city',
  'town',
  'village',
  'neighbourhood',
  'camp',
  'oil_field',
  'crossing',
  'hill',
  'base',
  'airport',
  'desert',
  'river',
  'dam',
  'island',
  'mountain',
  'road',
  'sea',
] as const;

export const placeEntrySchema = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(placeKinds),
  admin1: text.nullable().default(null),
  country: z.string().length(2).optional(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().positive(),
  variants: z.array(text).default([]),
  it: z.array(text).default([]),
  within: text.nullable().default(null),
  source: text,
});

export const outletSchema = z.strictObject({
  id: text,
  name: text,
  kind: z.enum([
    'newspaper',
    'agency',
    'blog',
    'broadcaster',
    'monitor',
    'ministry',
    'social',
    'international_body',
    'sample',
  ]),
  country: z.string().length(2).nullable().default(null),
  languages: z.array(text).default([]),
  domains: z.array(text).default([]),
  aliases: aliasLists.prefault({}),
  side: text.nullable().default(null),
  stance: z.enum(['belligerent', 'aligned', 'independent']),
  source: text,
});

export const speakerSchema = z.strictObject({
  id: text,
  name: text,
  aliases: aliasLists.prefault({}),
  speaksFor: text.nullable().default(null),
  side: text.nullable().default(null),
  source: text,
});

export const warSchema = z.strictObject({
  id: text,
  label: bilingual,
  from: partialDate,
  to: partialDate,
  countries: z.array(z.string().length(2)).min(1),
  insurgents: text
    .optional()
    .describe('Whom "the rebels" or "the militants" are in these countries, where a report names none'),
  camps: z
    .array(z.array(text).min(1))
    .min(2)
    .describe('Ids of actors; each camp is against every other, and an actor brings its children along'),
});

export const actorFileSchema = z.strictObject({ theatre: text, actors: z.array(actorSchema) });
export const placeFileSchema = z.strictObject({
  theatre: text,
  country: z.string().length(2).nullable(),
  places: z.array(placeEntrySchema),
});
export const outletFileSchema = z.strictObject({ outlets: z.array(outletSchema) });
export const speakerFileSchema = z.strictObject({ speakers: z.array(speakerSchema) });

export const warFileSchema = z.strictObject({ wars: z.array(warSchema) });

export type War = z.infer<typeof warSchema>;
export type EventKind = z.infer<typeof eventKindSchema>;
export type StateKind = z.infer<typeof stateKindSchema>;
export type Actor = z.infer<typeof actorSchema> & { readonly theatre: string };
export type PlaceEntry = Omit<z.infer<typeof placeEntrySchema>, 'country'> & {
  readonly country: string | null;
  readonly theatre: string;
};
export type Outlet = z.infer<typeof outletSchema>;
export type Speaker = z.infer<typeof speakerSchema>;
export type PlaceKind = (typeof placeKinds)[number];

/** The whole codebook, as stages receive it. */
export interface Codebook {
  readonly kinds: ReadonlyMap<string, EventKind>;
  /** Kinds of states; no id is also that of an event kind. */
  readonly states: ReadonlyMap<string, StateKind>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, PlaceEntry>;
  readonly wars: ReadonlyMap<string, War>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly speakers: ReadonlyMap<string, Speaker>;
}
