import { z } from 'zod';
import { noiseReasons } from './article.ts';
import { placeKinds } from './codebook.ts';
import {
  certainties,
  controlStatuses,
  countables,
  impliedBy,
  placeGrounds,
  relations,
  statuses,
} from './vocabulary.ts';
import { timePrecisions } from './when.ts';

/**
 * The machine-readable contract of `riscontro extract`: one `ExtractLine` an input item, in input order.
 * These Zod types are the single source of the published JSON Schema (`docs/schema/`), of the store's rows
 * and of the API's documents. All offsets are UTF-16 into `article.text`; all coordinates degrees WGS84.
 */

export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const participantSchema = z.object({
  actor: z.string().nullable().describe('Codebook id, or null when no actor of the codebook is meant'),
  name: z.string().describe('Canonical English name of the actor, or the mention itself'),
  mention: z.string().describe('The words of the article'),
  at: spanSchema.nullable().describe('Where the mention stands; null when carried over from the discourse'),
  provisional: z
    .literal(true)
    .optional()
    .describe(
      'Present on an armed body the codebook does not know: it stands for itself, under its own name',
    ),
});

export const anchorSchema = z.object({
  name: z.string(),
  gazetteerId: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});

export const placeCandidateSchema = z.object({
  name: z.string(),
  gazetteerId: z.string(),
  kind: z.enum(placeKinds),
  admin1: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
  lat: z.number(),
  lon: z.number(),
  population: z.number().nullable().describe('Inhabitants, 0 unknown; null for places of the codebook'),
  nearest: z
    .object({ name: z.string(), km: z.number() })
    .nullable()
    .describe('The nearest other place the text names'),
  for: z.array(z.enum(placeGrounds)).describe('What speaks for it'),
  against: z.array(z.enum(placeGrounds)).describe('What speaks against it'),
});

export const impliedAreaSchema = z.object({
  lat: z.number(),
  lon: z.number(),
  radiusKm: z.number(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2; null where it spreads over several'),
  admin1: z.string().nullable().describe('Null where it spreads over several'),
  by: z.enum(impliedBy).describe('What implies it'),
  from: z.array(z.string()).describe('Names of the places it was drawn around'),
});

export const placeSchema = z.object({
  text: z.string().describe('The words of the article'),
  name: z.string().describe('Canonical name, or the words when unresolved'),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  radiusKm: z.number().min(0).nullable().describe('Honest radius of what is meant, km'),
  relation: z.enum(relations),
  kind: z.string().nullable(),
  admin1: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
  gazetteerId: z.string().nullable(),
  anchors: z.array(anchorSchema).describe('Places a relation such as `between` was solved from'),
  at: spanSchema.nullable(),
  unresolved: z
    .object({
      candidates: z.array(placeCandidateSchema).describe('What the name can mean, best first, at most five'),
      area: impliedAreaSchema.nullable().describe('Where the context lets it lie: no point of it is meant'),
    })
    .optional()
    .describe('Present where no place was chosen'),
});

export const whenSchema = z.object({
  text: z.string(),
  start: z.string().nullable().describe('ISO day, inclusive'),
  end: z.string().nullable().describe('ISO day, inclusive'),
  precision: z.enum(timePrecisions),
  at: spanSchema.nullable(),
});

export const countSchema = z.object({
  what: z.enum(countables),
  group: z.string().nullable().describe('Whom or what is counted: an actor name, `civilians`, or the words'),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  wording: z.string(),
  at: spanSchema.nullable(),
});

export const attributionSchema = z.object({
  speaker: z.string().nullable().describe('Who says so, as a reader would name them'),
  actor: z.string().nullable().describe('Codebook id of the actor they speak for'),
  hedge: z.string().nullable().describe('The words of doubt, when there are any'),
});

export const evidenceSchema = spanSchema.extend({ quote: z.string() });

export const claimSchema = z.object({
  id: z.string(),
  kind: z.string(),
  trigger: z.string(),
  status: z.enum(statuses),
  attribution: attributionSchema.nullable(),
  initiator: z.array(participantSchema).describe('Who acts, or who gains ground'),
  target: z.array(participantSchema).describe('Who is acted on, or who loses ground'),
  places: z.array(placeSchema),
  when: whenSchema.nullable(),
  counts: z.array(countSchema),
  means: z.array(z.string()).describe('Means classes named with the act: air, drone, artillery, ...'),
  evidence: evidenceSchema,
  alsoAt: z.array(evidenceSchema).describe('Other sentences of the article that repeat the fact'),
  rule: z.string().describe('The lexicon entry and frame that made the claim'),
});

export const controlStatementSchema = z.object({
  place: z.string(),
  gazetteerId: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  holder: z.string().describe('Canonical English name of the actor'),
  actor: z.string().nullable(),
  status: z.enum(controlStatuses),
  certainty: z.enum(certainties),
  claim: z.string().describe('Id of the claim, or of the holding, that says so'),
});

export const noteSchema = z.object({
  rule: z.string(),
  reason: z.string(),
  at: spanSchema.nullable(),
});

export const articleRecordSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable().describe('ISO day'),
  outlet: z.string().nullable(),
  noise: z.array(spanSchema.extend({ reason: z.enum(noiseReasons) })),
  text: z.string().optional().describe('Present with --with-text'),
});

export const extractionSchema = z.object({
  article: articleRecordSchema,
  claims: z.array(claimSchema),
  holdings: z
    .array(claimSchema)
    .describe(
      'What is said to be so and did not happen: who holds a place. Kinds are those of codebook/states',
    ),
  control: z.array(controlStatementSchema),
  notes: z.array(noteSchema),
});

export const problemRecordSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  item: z.string().describe('Address of the item that failed'),
});

export const failedItemSchema = z.object({ error: problemRecordSchema });

export const extractLineSchema = z.union([extractionSchema, failedItemSchema]);

export type Participant = z.infer<typeof participantSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type PlaceCandidate = z.infer<typeof placeCandidateSchema>;
export type ImpliedArea = z.infer<typeof impliedAreaSchema>;
export type ResolvedPlace = z.infer<typeof placeSchema>;
export type PlacedWhen = z.infer<typeof whenSchema>;
export type Count = z.infer<typeof countSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
/** A claim whose actors and places have been looked up. */
export type ResolvedClaim = z.infer<typeof claimSchema>;
export type ControlStatement = z.infer<typeof controlStatementSchema>;
export type ArticleRecord = z.infer<typeof articleRecordSchema>;
export type Extraction = z.infer<typeof extractionSchema>;
export type FailedItem = z.infer<typeof failedItemSchema>;
export type ExtractLine = z.infer<typeof extractLineSchema>;
