/**
 * The one query that is everything the desk shows, and its form in the address. Copy the address, get the same
 * desk: filters, time window, map camera, selected incident or ground, the situation's clock and the language.
 */

export const statuses = [
  'reported',
  'claimed',
  'unconfirmed',
  'ongoing',
  'planned',
  'predicted',
  'denied',
  'background',
] as const;
export type Status = (typeof statuses)[number];

export const languages = ['en', 'it'] as const;
export type Language = (typeof languages)[number];

/** Which sheet a narrow screen shows; a wide one shows all and ignores it. */
export const views = ['list', 'dossier', 'map'] as const;
export type View = (typeof views)[number];

/** Centre in degrees WGS84 and MapLibre zoom level. */
export interface Camera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

export interface DeskQuery {
  /** Words searched for; empty for none. */
  readonly text: string;
  readonly kinds: readonly string[];
  readonly actors: readonly string[];
  readonly statuses: readonly Status[];
  readonly outlets: readonly string[];
  /** Gazetteer id. */
  readonly place: string | null;
  /** Time window, ISO days, inclusive; null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Null lets the desk fit the results. */
  readonly camera: Camera | null;
  /** Selected incident. */
  readonly incident: string | null;
  /** Day of the situation layer; null when the layer is off. */
  readonly day: string | null;
  /** Gazetteer id of the ground whose evidence is shown. */
  readonly ground: string | null;
  /** Null follows the browser. */
  readonly language: Language | null;
  readonly view: View;
}

export const emptyQuery: DeskQuery = {
  text: '',
  kinds: [],
  actors: [],
  statuses: [],
  outlets: [],
  place: null,
  from: null,
  to: null,
  camera: null,
  incident: null,
  day: null,
  ground: null,
  language: null,
  view: 'list',
};

/** Address parameters of the fields that narrow the set, named as the API names them. */
function filterPairs(query: DeskQuery): [string, string][] {
  const many = (name: string, values: readonly string[]) =>
    values.map((value): [string, string] => [name, value]);
  const one = (name: string, value: string | null) => (value ? [[name, value] as [string, string]] : []);
  return [
    ...one('q', query.text),
    ...many('kind', query.kinds),
    ...many('actor', query.actors),
    ...many('status', query.statuses),
    ...many('outlet', query.outlets),
    ...one('place', query.place),
    ...one('from', query.from),
    ...one('to', query.to),
  ];
}

/** The part of the query the API answers, as a query string without `?`. */
export function filterString(query: DeskQuery): string {
  return new URLSearchParams(filterPairs(query)).toString();
}

/** The query as address parameters, `?` included; empty when it is the empty query. */
export function writeDeskQuery(query: DeskQuery): string {
  const pairs = filterPairs(query);
  const put = (name: string, value: string | null) => {
    if (value) pairs.push([name, value]);
  };
  put('at', query.camera && writeCamera(query.camera));
  put('incident', query.incident);
  put('day', query.day);
  put('ground', query.ground);
  put('lang', query.language);
  put('view', query.view === emptyQuery.view ? null : query.view);
  const text = new URLSearchParams(pairs).toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Reads an address; what it does not understand it leaves out rather than fail. */
export function readDeskQuery(search: string): DeskQuery {
  const given = new URLSearchParams(search);
  const word = (name: string) => given.get(name)?.trim() || null;
  const list = (name: string) => [...new Set(given.getAll(name).filter((value) => value !== ''))];
  const [from, to] = inOrder(readDay(word('from')), readDay(word('to')));
  return {
    text: given.get('q') ?? '',
    kinds: list('kind'),
    actors: list('actor'),
    statuses: list('status').filter((value) => isOneOf(statuses, value)),
    outlets: list('outlet'),
    place: word('place'),
    from,
    to,
    camera: readCamera(word('at')),
    incident: word('incident'),
    day: readDay(word('day')),
    ground: word('ground'),
    language: oneOf(languages, word('lang')),
    view: oneOf(views, word('view')) ?? emptyQuery.view,
  };
}

/** Whether anything narrows the set. */
export function isFiltered(query: DeskQuery): boolean {
  return filterPairs(query).length > 0;
}

/** The camera at the precision the address keeps: about 10 m and a hundredth of a zoom level. */
export function roundCamera({ lat, lon, zoom }: Camera): Camera {
  return { lat: rounded(lat, 4), lon: rounded(lon, 4), zoom: rounded(zoom, 2) };
}

function rounded(value: number, decimals: number): number {
  // `+ 0` turns -0, which an address cannot keep, into 0.
  return Number(value.toFixed(decimals)) + 0;
}

function writeCamera(camera: Camera): string {
  const { lat, lon, zoom } = roundCamera(camera);
  return `${lat},${lon},${zoom}`;
}

function readCamera(text: string | null): Camera | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) return null;
  const [lat = 0, lon = 0, zoom = 0] = match.slice(1).map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom <= 22 ? roundCamera({ lat, lon, zoom }) : null;
}

function readDay(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

function inOrder(a: string | null, b: string | null): [string | null, string | null] {
  return a && b && a > b ? [b, a] : [a, b];
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

function oneOf<T extends string>(list: readonly T[], value: string | null): T | null {
  return value !== null && isOneOf(list, value) ? value : null;
}
