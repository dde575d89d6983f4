import type { GazetteerPlace, LineFault } from '../../model/gazetteer.ts';
import type { FeatureKinds } from './features.ts';

/** A line of a dump: a place, one of a kind that is left out, or a fault. */
export type DumpLine =
  | { readonly place: GazetteerPlace; readonly modified: string | null }
  | { readonly leftOut: string }
  | { readonly fault: LineFault };

/** What the other files of a dump add to its lines. */
export interface DumpContext {
  /** ISO 3166-1 alpha-2 every line must be of. */
  readonly country: string;
  readonly kinds: FeatureKinds;
  /** Names of first-level divisions by `COUNTRY.CODE`. */
  readonly admin1: ReadonlyMap<string, string>;
  /** Further names by GeoNames id. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** Names kept of one place, and the longest: beyond that they are no names. */
const mostNames = 200;
const longestName = 200;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Takes one line of a country dump apart. Columns as https://download.geonames.org/export/dump/readme.txt has them: 19, parted
 * by tabs, without quoting.
 */
export function readDumpLine(bytes: Uint8Array | null, context: DumpContext): DumpLine {
  if (bytes === null) return { fault: 'too-long' };
  const text = textOf(bytes);
  if (text === null) return { fault: 'encoding' };
  const columns = text.split('\t');
  if (columns.length !== 19) return { fault: 'columns' };
  const [id = '', name = '', ascii = '', others = '', latitude = '', longitude = ''] = columns;
  const [featureClass = '', featureCode = '', country = '', , admin1Code = ''] = columns.slice(6);
  if (!/^\d{1,15}$/.test(id)) return { fault: 'id' };
  if (country !== context.country) return { fault: 'country' };
  const lat = degrees(latitude, 90);
  const lon = degrees(longitude, 180);
  if (lat === null || lon === null) return { fault: 'coordinates' };
  const all = [latinName(name, ascii), name, ascii, ...others.split(',')];
  const names = namesOf(all, context.names.get(id));
  if (names.length === 0) return { fault: 'name' };
  const feature = `${featureClass}.${featureCode}`;
  const population = Number(/^\d{1,12}$/.test(columns[14] ?? '') ? columns[14] : 0);
  const kind = context.kinds(feature, population);
  if (!kind) return { leftOut: feature };
  const place = {
    id: `geonames:${id}`,
    name: names[0] as string,
    ...kind,
    feature,
    lat,
    lon,
    country,
    admin1: context.admin1.get(`${country}.${admin1Code}`) ?? null,
    population,
    names,
  };
  const modified = /^\d{4}-\d{2}-\d{2}$/.test(columns[18] ?? '') ? (columns[18] ?? null) : null;
  return { place, modified };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes).replace(/\r$/, '');
  } catch {
    return null;
  }
}

/** Degrees within ±`most`, or null. */
function degrees(text: string, most: number): number | null {
  const value = /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= most ? value : null;
}

/** The name where the Latin-1 letters of newspapers spell it, else its transcription (Abū Ḩayyah: Abu Hayyah). */
function latinName(name: string, ascii: string): string {
  return /^[\u0020-\u00ff]+$/.test(name) || ascii === '' ? name : ascii;
}

const latin = /^\p{Script=Latin}/u;

/** Control characters stand in no name. */
const control = /\p{Cc}/u;

function namesOf(own: readonly string[], further: readonly string[] = []): readonly string[] {
  const names = [...own, ...further]
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= longestName && !control.test(name));
  // A record may have its usual name in another script alone.
  const usual = latin.test(names[0] ?? '') ? undefined : names.find((name) => latin.test(name));
  return [...new Set([...(usual ? [usual] : []), ...names])].slice(0, mostNames);
}

/** `CODE <tab> name <tab> ...` of `admin1CodesASCII.txt`, or null. */
export function readAdmin1Line(bytes: Uint8Array | null): readonly [code: string, name: string] | null {
  const [code = '', name = ''] = (bytes && textOf(bytes))?.split('\t') ?? [];
  return /^[A-Z]{2}\.\w+$/.test(code) && name !== '' && !control.test(name) ? [code, name] : null;
}

/** A language, or none said; links, postcodes and codes of airports have longer marks (`link`, `post`, `iata`). */
const language = /^(?:[a-z]{2,3}(?:-[\w-]+)?)?$/;

/** Id and name of a line of `alternateNamesV2.txt`; null for what is no name. */
export function readAlternateName(bytes: Uint8Array | null): readonly [id: string, name: string] | null {
  const [, id = '', mark = '', name = ''] = (bytes && textOf(bytes))?.split('\t') ?? [];
  return /^\d{1,15}$/.test(id) && language.test(mark) && name !== '' ? [id, name] : null;
}
