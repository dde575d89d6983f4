import { z } from '@hono/zod-openapi';
import * as contract from '../model/contract.ts';
import { kindGroups, relations, sides, statuses } from '../model/vocabulary.ts';

/**
 * What the API takes and returns. Shapes that `riscontro extract` also prints are the contract's own; what
 * stands here is only what the desk adds. `docs/openapi.json` and the typed client of the desk are generated
 * from these. All coordinates are degrees WGS84, all offsets UTF-16, all days ISO `YYYY-MM-DD`.
 */

// Named here so that the OpenAPI document refers to one `Claim` instead of repeating it in every route. Made anew,
// because a schema knows `openapi` only when it is made after this package has extended Zod.
export const claimSchema = z.object(contract.claimSchema.shape).openapi('Claim');
export const participantSchema = z.object(contract.participantSchema.shape).openapi('Participant');
export const placeSchema = z.object(contract.placeSchema.shape).openapi('Place');
export const countSchema = z.object(contract.countSchema.shape).openapi('Count');
export const extractionSchema = z.object(contract.extractionSchema.shape).openapi('Extraction');

export const sideSchema = z.enum(sides).openapi('Side');
export const kindGroupSchema = z.enum(kindGroups).openapi('KindGroup');
export const statusSchema = z.enum(statuses).openapi('Status');

// `.nullable()` would make the named schema itself nullable, everywhere it is used.
const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

/** One shape for everything that goes wrong, on every route. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'desk/no-such-record' }),
      message: z.string().describe('What happened, for a person'),
      remedy: z.string().describe('What to do about it'),
      item: z.string().describe('The address, field or record it is about'),
    }),
  })
  .openapi('Failure');

/** A participant as a list or a map needs it: who, under which name, in which colour. */
export const partySchema = z
  .object({ actor: z.string().nullable(), name: z.string(), side: sideSchema })
  .openapi('Party');

export const incidentPlaceSchema = z
  .object({
    name: z.string(),
    gazetteerId: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number().nullable(),
    relation: z.enum(relations),
    admin1: z.string().nullable(),
    country: z.string().nullable(),
  })
  .openapi('IncidentPlace');

export const incidentSummarySchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    group: kindGroupSchema,
    start: z.string().nullable().describe('Earliest day the reports allow'),
    end: z.string().nullable().describe('Latest day the reports allow'),
    place: orNull(incidentPlaceSchema),
    initiator: z.array(partySchema),
    target: z.array(partySchema),
    counts: z.array(countSchema),
    status: statusSchema,
    sources: z.int().describe('Independent texts; syndicated copies count once'),
    claimCount: z.int(),
    headlineQuote: z.string().describe('The sentence that best says it, verbatim'),
    disagreementCount: z.int(),
  })
  .openapi('IncidentSummary');

export const incidentListSchema = z
  .object({
    total: z.int(),
    mapped: z.int().describe('Of `total`, those with coordinates'),
    unmapped: z.int().describe('Of `total`, those without'),
    incidents: z.array(incidentSummarySchema).describe('The page asked for, earliest first, undated last'),
  })
  .openapi('IncidentList');

export const articleHeadSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
  })
  .openapi('ArticleHead');

export const contextSchema = z
  .object({
    text: z.string().describe('The paragraph the evidence stands in'),
    start: z.int().describe('Where the evidence begins within `text`'),
    end: z.int().describe('Where it ends within `text`'),
    offset: z.int().describe("Where `text` begins within the article's text"),
  })
  .openapi('Context');

export const sourcedReportSchema = z
  .object({ claim: claimSchema, article: articleHeadSchema, context: contextSchema })
  .openapi('SourcedReport');

export const disagreementSchema = z
  .object({
    field: z.enum(['kind', 'initiator', 'target', 'place', 'when', 'killed', 'wounded', 'status']),
    values: z.array(z.object({ value: z.string(), claims: z.array(z.string()) })),
  })
  .openapi('Disagreement');

export const incidentSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    claims: z.array(z.string()),
    start: z.string().nullable(),
    end: z.string().nullable(),
    place: orNull(placeSchema),
    initiator: z.array(participantSchema),
    target: z.array(participantSchema),
    counts: z.array(countSchema),
    status: statusSchema,
    sources: z.int(),
    disagreements: z.array(disagreementSchema),
  })
  .openapi('Incident');

export const incidentDetailSchema = z
  .object({
    summary: incidentSummarySchema,
    incident: incidentSchema,
    reports: z.array(sourcedReportSchema).describe('Every claim with the article and paragraph it stands in'),
  })
  .openapi('IncidentDetail');

export const documentHeadSchema = z
  .object({
    id: z.string().describe('SHA-256 of the bytes as captured'),
    address: z.string(),
    mediaType: z.string(),
    capturedAt: z.string().describe('ISO instant'),
  })
  .openapi('DocumentHead');

export const articleDetailSchema = contract.extractionSchema
  .extend({
    article: contract.articleRecordSchema.extend({ text: z.string() }),
    document: documentHeadSchema,
    incidentOf: z.record(z.string(), z.string()).describe('Claim id to the id of the incident it supports'),
  })
  .openapi('ArticleDetail');

export const timelineSchema = z
  .object({
    bins: z
      .array(z.object({ day: z.string(), group: kindGroupSchema, count: z.int() }))
      .describe('Incidents by the first day they may have happened on'),
    first: z.string().nullable(),
    last: z.string().nullable(),
    undated: z.int(),
  })
  .openapi('Timeline');

const facet = z.array(z.object({ value: z.string(), count: z.int() }));

export const facetsSchema = z
  .object({
    kinds: facet,
    groups: facet,
    actors: facet,
    statuses: facet,
    outlets: facet,
    countries: facet,
    places: z.array(z.object({ value: z.string(), name: z.string(), count: z.int() })),
  })
  .describe('Each list ignores the filter on its own field, so that a second value can still be chosen')
  .openapi('Facets');

export const evidenceLinkSchema = z
  .object({ claim: z.string(), quote: z.string(), article: articleHeadSchema })
  .openapi('EvidenceLink');

export const assessmentSchema = z
  .object({
    place: z.string(),
    gazetteerId: z.string(),
    lat: z.number(),
    lon: z.number(),
    day: z.string(),
    state: z.enum(['held', 'contested', 'unknown']),
    holders: z.array(
      z.object({
        actor: z.string().nullable(),
        name: z.string(),
        side: sideSchema,
        probability: z.number().min(0).max(1),
      }),
    ),
    lastEvidence: z.string().describe('Day of the latest evidence on or before `day`'),
    why: z.string(),
    evidence: z.array(evidenceLinkSchema),
  })
  .openapi('Assessment');

export const situationSchema = z
  .object({ day: z.string(), assessments: z.array(assessmentSchema) })
  .openapi('Situation');

const bilingual = z.object({ en: z.string(), it: z.string() });

export const codebookSchema = z
  .object({
    kinds: z.array(
      z.object({ id: z.string(), label: bilingual, definition: bilingual, group: kindGroupSchema }),
    ),
    actors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        label: z.record(z.string(), z.string()).describe('By language; the name serves where it is missing'),
        side: sideSchema,
      }),
    ),
    outlets: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        country: z.string().nullable(),
        side: z.string().nullable().describe('Actor it speaks for'),
        stance: z.enum(['belligerent', 'aligned', 'independent']),
      }),
    ),
    exports: z.array(z.object({ name: z.string(), extension: z.string(), mediaType: z.string() })),
  })
  .openapi('Codebook');

export const pastedArticleSchema = z
  .object({
    text: z.string().min(1).max(2_000_000),
    title: z.string().max(2_000).optional(),
    url: z.url().optional(),
    published: z.iso.date().optional().describe('Day of publication; dates such as "yesterday" need it'),
    outlet: z.string().max(200).optional(),
    language: z.string().max(16).optional().describe('Language tag; recognised from the text when missing'),
  })
  .openapi('PastedArticle');

export const addedArticleSchema = z
  .object({
    outcome: z.enum(['added', 'unchanged', 'updated']),
    extraction: extractionSchema,
    incidents: z.array(z.string()).describe('Incidents its claims now support'),
  })
  .openapi('AddedArticle');

export const deskStatsSchema = z
  .object({
    documents: z.int(),
    articles: z.int(),
    claims: z.int(),
    incidents: z.int(),
    controlStatements: z.int(),
    outlets: z.int(),
    first: z.string().nullable().describe('First dated day'),
    last: z.string().nullable().describe('Last dated day'),
  })
  .openapi('DeskStats');

export const healthSchema = z.object({ version: z.string(), desk: deskStatsSchema }).openapi('Health');

export const provisionalActorSchema = z
  .object({
    name: z.string().describe('As it is written most often'),
    names: z.array(z.string()).describe('Every way it is written, the most frequent first'),
    claims: z.int(),
    articles: z.int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    countries: z.array(z.string()).describe('ISO 3166-1 alpha-2, the most frequent first'),
    against: z.array(z.string()).describe('Codebook ids of those it fights'),
    example: z.object({ quote: z.string(), claim: z.string(), article: z.string() }),
    entry: z.string().describe('An entry for a file of codebook/actors/, in YAML, to be completed'),
  })
  .openapi('ProvisionalActor');
