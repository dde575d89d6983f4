import type { Export, ExportRow } from '../../model/export.ts';
import { disagreements, ids, names, point, quotes, timePrecision, total, urls } from './row.ts';

type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly description: string;
  readonly value: (row: ExportRow) => Cell;
}

/** What separates several values in one cell. */
const separator = ' | ';

const list = (values: readonly string[]) => values.join(separator);

const counted = (what: 'killed' | 'wounded' | 'captured' | 'displaced'): readonly Column[] =>
  (['low', 'best', 'high'] as const).map((end) => ({
    name: `${what}_${end}`,
    description: {
      low: `Lowest number of people ${what} any report gives, all groups together; empty when open or not told.`,
      best: `Number of people ${what} most independent texts give as best; empty when there is none.`,
      high: `Highest number of people ${what} any report gives; empty when open or not told.`,
    }[end],
    value: ({ incident }) => total(incident.counts, what)?.[end] ?? null,
  }));

/** The columns, in order, each with what it holds. */
export const columns: readonly Column[] = [
  { name: 'id', description: 'Stable id of the incident.', value: ({ incident }) => incident.id },
  { name: 'kind', description: 'Event kind, as in the codebook.', value: ({ incident }) => incident.kind },
  { name: 'label', description: 'English label of the kind.', value: ({ kindLabel }) => kindLabel },
  {
    name: 'start',
    description: 'Earliest day the dated reports allow, ISO 8601; empty when undated.',
    value: ({ incident }) => incident.start,
  },
  {
    name: 'end',
    description: 'Latest day the dated reports allow, ISO 8601; empty when undated or open.',
    value: ({ incident }) => incident.end,
  },
  {
    name: 'time_precision',
    description: 'Closest precision any report gives: day, week, month, season, year or relative.',
    value: timePrecision,
  },
  {
    name: 'status',
    description:
      'Firmest status of its claims: reported, ongoing, claimed, unconfirmed, background, denied, planned or predicted.',
    value: ({ incident }) => incident.status,
  },
  {
    name: 'sources',
    description: 'Number of independent texts; copies of one text count once.',
    value: ({ incident }) => incident.sources,
  },
  {
    name: 'initiator',
    description: 'Who acts or gains ground: names.',
    value: ({ incident }) => list(names(incident.initiator)),
  },
  {
    name: 'initiator_ids',
    description: 'Codebook ids of those the codebook knows.',
    value: ({ incident }) => list(ids(incident.initiator)),
  },
  {
    name: 'target',
    description: 'Who is acted on or loses ground: names.',
    value: ({ incident }) => list(names(incident.target)),
  },
  {
    name: 'target_ids',
    description: 'Codebook ids of those the codebook knows.',
    value: ({ incident }) => list(ids(incident.target)),
  },
  {
    name: 'place',
    description: 'Name of the place; empty when no report gives one.',
    value: ({ incident }) => incident.place?.name ?? null,
  },
  {
    name: 'lat',
    description: 'Latitude, degrees WGS84; empty when the place is not located.',
    value: ({ incident }) => point(incident.place)?.lat ?? null,
  },
  {
    name: 'lon',
    description: 'Longitude, degrees WGS84.',
    value: ({ incident }) => point(incident.place)?.lon ?? null,
  },
  {
    name: 'radius_km',
    description: 'Radius around the point that the place may mean, km.',
    value: ({ incident }) => incident.place?.radiusKm ?? null,
  },
  {
    name: 'relation',
    description: 'How the incident lies to the named place: in, near, between, north_of, ...',
    value: ({ incident }) => incident.place?.relation ?? null,
  },
  {
    name: 'country',
    description: 'ISO 3166-1 alpha-2 code.',
    value: ({ incident }) => incident.place?.country ?? null,
  },
  {
    name: 'admin1',
    description: 'First administrative level.',
    value: ({ incident }) => incident.place?.admin1 ?? null,
  },
  ...counted('killed'),
  ...counted('wounded'),
  ...counted('captured'),
  ...counted('displaced'),
  {
    name: 'disagreements',
    description: 'Fields on which reports differ, every value with the claims that give it.',
    value: (row) => list(disagreements(row)),
  },
  {
    name: 'quotes',
    description: 'The sentences it rests on, word for word.',
    value: (row) => list(quotes(row)),
  },
  { name: 'article_urls', description: 'Addresses of the articles.', value: (row) => list(urls(row)) },
];

/** Text a spreadsheet would run as a formula; also such text already led by apostrophes, so that reading back is exact. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * A cell by RFC 4180: quoted when it holds a comma, quote or line break, or has spaces at an end. A text that
 * begins with `=`, `+`, `-`, `@`, tab or carriage return gets a leading apostrophe (OWASP, "CSV Injection");
 * numbers are left as they are. To read back: of a text that begins with apostrophes and one of these, drop the first apostrophe.
 */
export function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[]) => `${cells.map(cell).join(',')}\r\n`;

/** One row an incident; RFC 4180, UTF-8 without a byte order mark, header first. Several values in a cell are parted by ` | `. */
export const csv: Export = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  description: 'One row an incident, for a spreadsheet or a data frame',
  *write(rows) {
    yield line(columns.map(({ name }) => name));
    for (const row of rows) yield line(columns.map(({ value }) => value(row)));
  },
};
