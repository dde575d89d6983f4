import fc from 'fast-check';
import type { ResolvedPlace } from '../../model/contract.ts';
import type { ExportRow } from '../../model/export.ts';
import type { ArticleId, ClaimId, IncidentId } from '../../model/ids.ts';

/** Rows for the tests of exports: one of each sort by hand, and arbitrary ones. */

const place: ResolvedPlace = {
  text: 'Hajin',
  name: 'Hajin',
  lat: 34.689,
  lon: 40.831,
  radiusKm: 3,
  relation: 'in',
  kind: 'town',
  admin1: 'Deir ez-Zor',
  country: 'SY',
  gazetteerId: 'sy-hajin',
  anchors: [],
  at: null,
};

interface Sketch {
  readonly id: string;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly place?: ResolvedPlace | null;
  readonly quote?: string;
  readonly url?: string | null;
  readonly name?: string;
  readonly killed?: {
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
  };
}

export function row(sketch: Sketch): ExportRow {
  const {
    start = '2018-12-14',
    end = start,
    quote = 'Hajin has fallen.',
    name = 'Syrian Democratic Forces',
  } = sketch;
  const claimId = `a#${sketch.id}`;
  const party = { actor: 'syrian-democratic-forces', name, mention: name, at: null };
  const where = sketch.place === undefined ? place : sketch.place;
  const counts =
    sketch.killed === undefined
      ? []
      : [{ what: 'killed' as const, group: null, ...sketch.killed, wording: 'w', at: null }];
  return {
    kindLabel: 'Territory captured',
    incident: {
      id: `i-${sketch.id}` as IncidentId,
      kind: 'territory_captured',
      claims: [claimId as ClaimId],
      start,
      end,
      place: where,
      initiator: [party],
      target: [],
      counts,
      status: 'reported',
      sources: 1,
      disagreements: [{ field: 'when', values: [{ value: '2018-12-13', claims: [claimId as ClaimId] }] }],
    },
    claims: [
      {
        claim: {
          id: claimId,
          kind: 'territory_captured',
          trigger: 'fallen',
          status: 'reported',
          attribution: null,
          initiator: [party],
          target: [],
          places: where === null ? [] : [where],
          when: start === null ? null : { text: 'Friday', start, end, precision: 'day', at: null },
          counts,
          means: [],
          evidence: { start: 0, end: quote.length, quote },
          alsoAt: [],
          rule: 'r',
        },
        article: 'a' as ArticleId,
      },
    ],
    articles: [
      {
        id: 'a' as ArticleId,
        url: sketch.url === undefined ? 'https://sample.example/a' : sketch.url,
        title: null,
        language: 'en',
        published: null,
        outlet: null,
      },
    ],
  };
}

export const sampleRows: readonly ExportRow[] = [
  row({ id: 'plain' }),
  row({ id: 'no-place', place: null }),
  row({ id: 'unlocated', place: { ...place, lat: null, lon: null, radiusKm: null, gazetteerId: null } }),
  row({ id: 'undated', start: null, end: null }),
  row({ id: 'range', start: '2018-12-01', end: '2018-12-31', killed: { low: 20, best: null, high: null } }),
  row({ id: 'open', end: null }),
  row({
    id: 'hostile',
    quote: '=HYPERLINK("http://x.example"), "quoted"\r\nand a line',
    name: '@cmd',
    url: null,
  }),
  row({ id: 'south-west', place: { ...place, lat: -33.9, lon: -70.5 } }),
];

/** Text that hurts: quotes, commas, line breaks, formulas, apostrophes, spaces at the ends, any Unicode. */
const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', '+', '-', '@', "'", '\t', ' ', 'a', '|') }),
);

export const anyRow: fc.Arbitrary<ExportRow> = fc
  .record({
    id: fc.stringMatching(/^[0-9a-f]{12}$/),
    quote: hostileText,
    name: hostileText,
    url: fc.option(fc.webUrl()),
    lat: fc.option(fc.double({ min: -90, max: 90, noNaN: true })),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    low: fc.option(fc.nat()),
    start: fc.option(fc.constantFrom('2018-12-01', '2018-12-14')),
  })
  .map(({ id, quote, name, url, lat, lon, low, start }) =>
    row({
      id,
      quote,
      name,
      url,
      start,
      place: { ...place, name: quote, lat, lon: lat === null ? null : lon },
      killed: { low, best: null, high: null },
    }),
  );
