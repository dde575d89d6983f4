import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { type PlaceKind, placeKinds } from '../../model/codebook.ts';
import type { Gazetteer, GazetteerPlace, NameKeys, RespeltPlace } from '../../model/gazetteer.ts';
import { Problem } from '../../model/problem.ts';
import {
  buckets,
  directoryAt,
  directoryBytes,
  entryBytes,
  type Header,
  hashOf,
  layoutVersion,
  magic,
  mostBytes,
  nameBits,
  soundKey,
} from './layout.ts';

const headerSchema = z.object({
  version: z.int(),
  scheme: z.string(),
  credit: z.string(),
  countries: z.array(
    z.object({
      code: z.string().length(2),
      places: z.int(),
      newest: z.string().nullable(),
      broken: z.int(),
    }),
  ),
  entries: z.int().nonnegative(),
  recordBytes: z.int().nonnegative(),
});

/** Names asked for lately: an article comes back to its places. */
const remembered = 2_000;

/** Names that sound as a name may: where there are more, sound tells nothing, and reading them all would take milliseconds. */
const mostAlike = 48;

/** An index file opened far enough to be asked. */
export interface PlaceIndex extends Gazetteer {
  readonly header: Header;
  /** Every place, in order. Throws `places/damaged`. */
  all(): Generator<GazetteerPlace>;
}

/**
 * Opens the index of imported places; what it holds stays on the disk until asked for.
 * @throws Problem `places/missing`, `places/damaged`, `places/newer`; `places/outdated` when names are filed under other keys
 * than `keys` makes, unless `anyScheme`
 */
export function openPlaceIndex(path: string, keys: NameKeys, anyScheme = false): PlaceIndex {
  const file = openFile(path);
  try {
    const { header, at } = readHeader(file, path);
    if (header.scheme !== keys.scheme && !anyScheme)
      throw new Problem('places/outdated', path, { expected: keys.scheme, found: header.scheme });
    return placeIndex(file, path, header, at, keys);
  } catch (error) {
    closeSync(file);
    if (error instanceof Problem) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Problem('places/damaged', path, { found: reason }, error);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Problem('places/missing', path, code === 'ENOENT' ? {} : { reason: code }, error);
  }
}

function damaged(path: string, found: string): Problem {
  return new Problem('places/damaged', path, { found });
}

function readHeader(file: number, path: string): { readonly header: Header; readonly at: number } {
  const start = Buffer.alloc(magic.length + 4);
  if (read(file, start, 0) < start.length || !start.subarray(0, magic.length).equals(magic))
    throw damaged(path, 'another kind of file');
  const length = start.readUInt32LE(magic.length);
  if (length > mostBytes) throw damaged(path, 'header');
  const bytes = Buffer.alloc(length);
  if (read(file, bytes, start.length) < length) throw damaged(path, 'header');
  const header = parsed(bytes, path);
  if (header.version > layoutVersion)
    throw new Problem('places/newer', path, { expected: layoutVersion, found: header.version });
  const at = directoryAt(length);
  const { size } = fstatSync(file);
  if (size !== at + directoryBytes + header.entries * entryBytes + header.recordBytes)
    throw damaged(path, 'size');
  return { header, at };
}

function parsed(bytes: Buffer, path: string): Header {
  try {
    return headerSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw damaged(path, 'header');
  }
}

function placeIndex(file: number, path: string, header: Header, at: number, keys: NameKeys): PlaceIndex {
  const directory = new Uint32Array(buckets + 1);
  if (read(file, Buffer.from(directory.buffer), at) < directoryBytes) throw damaged(path, 'directory');
  const entriesAt = at + directoryBytes;
  const recordsAt = entriesAt + header.entries * entryBytes;
  const lately = new Map<string, readonly GazetteerPlace[]>();

  const respeltLately = new Map<string, readonly RespeltPlace[]>();

  /** What is filed under a key: the low bits of its hash, and where the record begins. */
  const entriesOf = (key: string, ignored: number): readonly (readonly [number, number])[] => {
    const { bucket, rest } = hashOf(key);
    const from = directory[bucket] ?? 0;
    const to = directory[bucket + 1] ?? 0;
    if (to < from || to > header.entries) throw damaged(path, 'directory');
    if (from === to) return [];
    const entries = Buffer.allocUnsafe((to - from) * entryBytes);
    if (read(file, entries, entriesAt + from * entryBytes) < entries.length) throw damaged(path, 'entries');
    const found: (readonly [number, number])[] = [];
    for (let i = 0; i < entries.length; i += entryBytes) {
      const filed = entries.readUInt32LE(i);
      if ((filed & ~ignored) === (rest & ~ignored))
        found.push([filed & ignored, entries.readUInt32LE(i + 4)]);
    }
    return found;
  };
  const placeAt = (offset: number) => recordAt(file, recordsAt, offset, header, path).place;

  const find = (name: string): readonly GazetteerPlace[] => {
    const offsets = new Set(keys.of(name).flatMap((key) => entriesOf(key, 0).map(([, offset]) => offset)));
    return inOrder([...offsets].map(placeAt));
  };

  const findRespelt = (name: string, countries: readonly string[]): readonly RespeltPlace[] => {
    const sounds = keys.sounds?.(name) ?? [];
    const filed = countries.flatMap((country) =>
      sounds.flatMap((sound) => entriesOf(soundKey(country, sound), nameBits)),
    );
    if (filed.length > mostAlike) return [];
    const found = [...Map.groupBy(filed, ([, offset]) => offset)].flatMap(([offset, entries]) => {
      const place = placeAt(offset);
      const [nearest] = [...new Set(entries.map(([ordinal]) => place.names[ordinal] ?? ''))]
        .map((spelling) => ({
          spelling,
          distance: keys.distance?.(name, spelling) ?? Number.POSITIVE_INFINITY,
        }))
        .sort((a, b) => a.distance - b.distance);
      return nearest && nearest.distance <= 1 && countries.includes(place.country)
        ? [{ place, ...nearest }]
        : [];
    });
    return found.sort((a, b) => a.distance - b.distance || (a.place.id < b.place.id ? -1 : 1));
  };

  return {
    path,
    header,
    countries: header.countries,
    lookup: (name) => remember(lately, name, () => find(name)),
    respelt: (name, countries) =>
      remember(respeltLately, `${countries.join(' ')}~${name}`, () => findRespelt(name, countries)),
    *all() {
      for (let offset = 0; offset < header.recordBytes; ) {
        const { place, next } = recordAt(file, recordsAt, offset, header, path);
        yield place;
        offset = next;
      }
    },
    close: () => closeSync(file),
  };
}

/** What was found before for a key, or is now. */
function remember<Found>(lately: Map<string, Found>, key: string, find: () => Found): Found {
  const known = lately.get(key);
  if (known !== undefined) return known;
  const found = find();
  if (lately.size >= remembered) lately.clear();
  lately.set(key, found);
  return found;
}

/** The most inhabitants first, then by id. */
export function inOrder(places: Iterable<GazetteerPlace>): readonly GazetteerPlace[] {
  return [...places].sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
}

/** Most records are smaller; those that are not take a second read. */
const usualRecord = 512;

function recordAt(
  file: number,
  recordsAt: number,
  offset: number,
  { recordBytes }: Header,
  path: string,
): { readonly place: GazetteerPlace; readonly next: number } {
  if (offset + 4 > recordBytes) throw damaged(path, `record ${offset}`);
  const room = Math.min(usualRecord, recordBytes - offset);
  let bytes = Buffer.allocUnsafe(room);
  if (read(file, bytes, recordsAt + offset) < room) throw damaged(path, `record ${offset}`);
  const length = bytes.readUInt32LE(0);
  const next = offset + 4 + length;
  if (length > mostBytes || next > recordBytes) throw damaged(path, `record ${offset}`);
  if (length + 4 > room) {
    bytes = Buffer.allocUnsafe(length + 4);
    if (read(file, bytes, recordsAt + offset) < bytes.length) throw damaged(path, `record ${offset}`);
  }
  const place = decoded(bytes.toString('utf8', 4, 4 + length));
  if (!place) throw damaged(path, `record ${offset}`);
  return { place, next };
}

const kinds: ReadonlySet<unknown> = new Set(placeKinds);

/** A place as `encoded` wrote it; null for anything else. */
function decoded(text: string): GazetteerPlace | null {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(fields)) return null;
  const [id, kind, feature, lat, lon, radiusKm, country, admin1, population, ...names] = fields as unknown[];
  const sound =
    [id, feature, country, ...names].every((value) => typeof value === 'string') &&
    [lat, lon, radiusKm, population].every((value) => typeof value === 'number') &&
    (admin1 === null || typeof admin1 === 'string') &&
    kinds.has(kind) &&
    names.length > 0;
  if (!sound) return null;
  return {
    id: id as string,
    name: names[0] as string,
    kind: kind as PlaceKind,
    feature: feature as string,
    lat: lat as number,
    lon: lon as number,
    radiusKm: radiusKm as number,
    country: country as string,
    admin1: admin1 as string | null,
    population: population as number,
    names: names as string[],
  };
}

/** A place as bytes of the index. */
export function encoded(place: GazetteerPlace): Buffer {
  const { id, kind, feature, lat, lon, radiusKm, country, admin1, population, names } = place;
  return Buffer.from(
    JSON.stringify([id, kind, feature, lat, lon, radiusKm, country, admin1, population, ...names]),
    'utf8',
  );
}

/** Bytes read at a position, fewer than asked for only at the end of the file. */
function read(file: number, into: Buffer, position: number): number {
  let done = 0;
  while (done < into.length) {
    const count = readSync(file, into, done, into.length - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}
