import { createHash } from 'node:crypto';
import type { ControlStatement, ResolvedClaim, ResolvedPlace } from '../model/contract.ts';
import type { ArticleToSave } from '../model/desk-records.ts';
import type { ArticleId, ClaimId, DocumentId, IncidentId, OutletId } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { StoreKnowledge } from '../model/query.ts';

/**
 * A desk small enough to know by heart, for the tests of every store and of the API: three invented articles,
 * four claims, three incidents, one of them reported twice and one without a place.
 */

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function place(gazetteerId: string, name: string, lat: number, lon: number): ResolvedPlace {
  return {
    text: name,
    name,
    lat,
    lon,
    radiusKm: 3,
    relation: 'in',
    kind: 'town',
    admin1: 'Deir ez-Zor',
    country: 'SY',
    gazetteerId,
    anchors: [],
    at: null,
  };
}

export const hajin = place('sy-hajin', 'Hajin', 34.689, 40.831);
export const baghuz = place('sy-baghuz', 'Baghuz', 34.452, 40.955);

const party = (actor: string, name: string) => ({ actor, name, mention: name, at: null });
export const sdf = party('syrian-democratic-forces', 'Syrian Democratic Forces');
export const islamicState = party('islamic-state', 'Islamic State');

interface ClaimSketch extends Partial<ResolvedClaim> {
  readonly quote: string;
}

/** An article whose body is `paragraphs`, with one claim for each sketch whose quote it contains. */
export function articleOf(
  id: string,
  paragraphs: readonly string[],
  claims: readonly ClaimSketch[],
  more: {
    readonly outlet?: string;
    readonly published?: string;
    readonly control?: readonly ControlStatement[];
    readonly holdings?: readonly ResolvedClaim[];
  } = {},
): ArticleToSave {
  const text = paragraphs.join('\n\n');
  const articleId = id as ArticleId;
  let from = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = text.indexOf(paragraph, from);
    from = start + paragraph.length;
    return { start, end: from, section: 'body' as const };
  });
  const article = {
    id: articleId,
    document: sha256(text) as DocumentId,
    url: `https://sample.example/${id}`,
    title: `Title of ${id}`,
    language: 'en',
    published: more.published ?? null,
    outlet: (more.outlet ?? null) as OutletId | null,
    text,
    noise: [],
    blocks,
    notes: [],
  };
  const { document: _document, blocks: _blocks, notes: _notes, ...record } = article;
  return {
    document: {
      id: article.document,
      address: `${id}.txt`,
      mediaType: 'text/plain',
      charset: null,
      bytes: new TextEncoder().encode(text),
      capturedAt: '2024-01-01T00:00:00.000Z',
      declared: {},
    },
    article,
    extraction: {
      article: record,
      claims: claims.map(({ quote, ...sketch }, index) => ({
        id: `${id}#${index}`,
        kind: 'armed_clash',
        trigger: 'clash',
        status: 'reported',
        attribution: null,
        initiator: [],
        target: [],
        places: [],
        when: null,
        counts: [],
        means: [],
        evidence: { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote },
        alsoAt: [],
        rule: 'test',
        ...sketch,
      })),
      holdings: [...(more.holdings ?? [])],
      control: [...(more.control ?? [])],
      notes: [],
    },
    lemmas: text.toLowerCase(),
  };
}

const day = (start: string, end = start) => ({
  text: start,
  start,
  end,
  precision: 'day' as const,
  at: null,
});

export const sampleArticles: readonly ArticleToSave[] = [
  articleOf(
    'a-first',
    ['The front moved again.', 'The SDF entered Hajin on Friday. Fighting went on after dark.'],
    [
      {
        quote: 'The SDF entered Hajin on Friday.',
        kind: 'territory_captured',
        initiator: [sdf],
        target: [islamicState],
        places: [hajin],
        when: day('2018-12-14'),
      },
      {
        quote: 'Fighting went on after dark.',
        initiator: [sdf],
        places: [hajin],
        when: day('2018-12-14'),
        status: 'ongoing',
      },
    ],
    {
      outlet: 'sample-herald',
      published: '2018-12-15',
      control: [
        {
          place: 'Hajin',
          gazetteerId: 'sy-hajin',
          lat: 34.689,
          lon: 40.831,
          holder: 'Syrian Democratic Forces',
          actor: 'syrian-democratic-forces',
          status: 'gained',
          certainty: 'reported',
          claim: 'a-first#0',
        },
      ],
    },
  ),
  articleOf(
    'a-second',
    ['Hajin was claimed by the coalition on 13 December.'],
    [
      {
        quote: 'Hajin was claimed by the coalition on 13 December.',
        kind: 'territory_captured',
        initiator: [sdf],
        target: [islamicState],
        places: [hajin],
        when: day('2018-12-13'),
        status: 'claimed',
      },
    ],
    { outlet: 'sample-gazette', published: '2018-12-16' },
  ),
  articleOf(
    'a-third',
    ['Negotiators were said to have met.'],
    [
      {
        quote: 'Negotiators were said to have met.',
        kind: 'negotiation',
        initiator: [islamicState],
        status: 'unconfirmed',
      },
    ],
  ),
];

const incident = (id: string, claims: readonly string[], more: Partial<Incident>): Incident => ({
  id: id as IncidentId,
  kind: 'armed_clash',
  claims: claims as readonly ClaimId[],
  start: null,
  end: null,
  place: null,
  initiator: [],
  target: [],
  counts: [],
  status: 'reported',
  sources: 1,
  disagreements: [],
  ...more,
});

export const sampleIncidents: readonly Incident[] = [
  incident('i-capture', ['a-second#0', 'a-first#0'], {
    kind: 'territory_captured',
    start: '2018-12-13',
    end: '2018-12-14',
    place: hajin,
    initiator: [sdf],
    target: [islamicState],
    sources: 2,
    disagreements: [
      {
        field: 'when',
        values: [
          { value: '2018-12-13', claims: ['a-second#0' as ClaimId] },
          { value: '2018-12-14', claims: ['a-first#0' as ClaimId] },
        ],
      },
    ],
  }),
  incident('i-clash', ['a-first#1'], {
    start: '2018-12-14',
    end: '2018-12-14',
    place: hajin,
    initiator: [sdf],
    status: 'ongoing',
  }),
  incident('i-talks', ['a-third#0'], {
    kind: 'negotiation',
    initiator: [islamicState],
    status: 'unconfirmed',
  }),
];

/** Knows that `entered` is a form of `enter`, that Hajin lies in its province, and two sides. */
export const sampleKnowledge: StoreKnowledge = {
  lemmasOf: (word) => (word === 'entering' ? ['entered'] : []),
  placesWithin: (id) => (id === 'sy-deir-ez-zor' ? ['sy-hajin', 'sy-baghuz'] : []),
  groupOf: (kind) => (kind === 'negotiation' ? 'talk' : kind === 'territory_captured' ? 'control' : 'combat'),
  sideOf: (actor) => (actor === 'islamic-state' ? 'islamic_state' : 'sdf'),
};
