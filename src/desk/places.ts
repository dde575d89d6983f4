import { existsSync } from 'node:fs';
import { type CountryDump, folderDump, publishedDump } from '../acquire/country-dump.ts';
import { type FeatureKinds, loadFeatureKinds } from '../knowledge/gazetteer/features.ts';
import { readAdmin1Line, readAlternateName, readDumpLine } from '../knowledge/gazetteer/geonames.ts';
import { lockIndex } from '../knowledge/gazetteer/lock.ts';
import { openPlaceIndex } from '../knowledge/gazetteer/open-index.ts';
import { IndexDraft } from '../knowledge/gazetteer/write-index.ts';
import type { Gazetteer, ImportedCountry, LineFault } from '../model/gazetteer.ts';
import { Problem } from '../model/problem.ts';
import type { Fetch } from '../model/source-type.ts';
import { placeKeys } from '../resolve/place-keys.ts';

/** A line of a dump that was skipped. */
export interface BrokenLine {
  /** Counted from 1. */
  readonly line: number;
  readonly fault: LineFault;
}

/** What became of one country of an import. */
export interface CountryReport extends ImportedCountry {
  /** Records of kinds that are left out (`codebook/features.yaml`). */
  readonly leftOut: number;
  /** The first lines that were skipped. */
  readonly brokenLines: readonly BrokenLine[];
}

export interface AddPlacesOptions {
  /** The folder codebook lies below. */
  readonly root: string;
  /** Folder with dumps; they are downloaded when left out. */
  readonly from?: string | undefined;
  readonly fetch?: Fetch;
  /** Told of the country under way and of the lines of it that are done. */
  readonly onLines?: (country: string, lines: number) => void;
}

/** Broken lines named one by one. */
const brokenNamed = 20;
/** Lines between two words on how far an import is. */
const tellEvery = 5_000;

/** Opens the imported places a reader may ask. Throws `places/*` problems. */
export function openGazetteer(path: string): Gazetteer {
  return openPlaceIndex(path, placeKeys);
}

/** ISO 3166-1 alpha-2 in upper case. Throws `places/no-such-country`. */
export function countryCode(word: string): string {
  const code = word.toUpperCase();
  const known = /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames('en', { type: 'region' }).of(code) !== code;
  if (!known || code === 'ZZ') throw new Problem('places/no-such-country', word);
  return code;
}

/**
 * Brings the dumps of countries into the index at a path, in place of what it had of them; the index is made when it is not
 * there, and stays as it was when anything fails.
 * @param codes as `countryCode` gives them
 * @throws the `places/*` problems, `codebook/*`
 */
export async function addPlaces(
  path: string,
  codes: readonly string[],
  options: AddPlacesOptions,
): Promise<readonly CountryReport[]> {
  const kinds = loadFeatureKinds(options.root);
  return await changeIndex(path, new Set(codes), async (draft) => {
    const reports: CountryReport[] = [];
    for (const code of new Set(codes)) {
      options.onLines?.(code, 0);
      const dump = options.from
        ? await folderDump(code, options.from)
        : await publishedDump(code, options.fetch);
      reports.push(await importCountry(code, dump, kinds, draft, options));
    }
    return reports;
  });
}

/** Takes countries out of the index. Throws `places/no-such-country` for one that is not in it, and `places/*`. */
export async function removePlaces(path: string, codes: readonly string[]): Promise<void> {
  if (!existsSync(path)) throw new Problem('places/missing', path);
  await changeIndex(path, new Set(codes), async (_draft, had) => {
    for (const code of codes)
      if (!had.some((country) => country.code === code))
        throw new Problem('places/no-such-country', code, {
          reason: 'not imported',
          found: had.map((country) => country.code).join(', '),
        });
    return [];
  });
}

/** Files what the index holds under the keys of this version. Throws `places/*` problems. */
export async function renewPlaces(path: string): Promise<void> {
  if (!existsSync(path)) throw new Problem('places/missing', path);
  await changeIndex(path, new Set(), async () => []);
}

/** Writes the index anew: what it had of other countries, and what `change` brings. Holds its lock meanwhile. */
async function changeIndex(
  path: string,
  without: ReadonlySet<string>,
  change: (draft: IndexDraft, had: readonly ImportedCountry[]) => Promise<readonly CountryReport[]>,
): Promise<readonly CountryReport[]> {
  const unlock = lockIndex(path);
  try {
    const former = existsSync(path) ? openPlaceIndex(path, placeKeys, true) : null;
    try {
      const had = former?.countries ?? [];
      const draft = new IndexDraft(placeKeys);
      const reports = await change(draft, had);
      for (const place of former?.all() ?? []) if (!without.has(place.country)) draft.add(place);
      const added = reports.map(({ code, places, newest, broken }) => ({ code, places, newest, broken }));
      draft.write(path, [...had.filter((country) => !without.has(country.code)), ...added]);
      return reports;
    } finally {
      former?.close();
    }
  } finally {
    unlock();
  }
}

async function importCountry(
  code: string,
  dump: CountryDump,
  kinds: FeatureKinds,
  draft: IndexDraft,
  { from, onLines }: AddPlacesOptions,
): Promise<CountryReport> {
  const context = {
    country: code,
    kinds,
    admin1: await admin1Names(dump),
    names: await alternateNames(dump),
  };
  const brokenLines: BrokenLine[] = [];
  let [places, leftOut, broken, lines] = [0, 0, 0, 0];
  let newest: string | null = null;
  for await (const { number, bytes } of dump.places()) {
    lines = number;
    if (number % tellEvery === 0) onLines?.(code, number);
    const line = readDumpLine(bytes, context);
    if ('leftOut' in line) leftOut += 1;
    else if ('place' in line) {
      places += 1;
      if (line.modified !== null && (newest === null || line.modified > newest)) newest = line.modified;
      draft.add(line.place);
    } else {
      broken += 1;
      if (brokenLines.length < brokenNamed) brokenLines.push({ line: number, fault: line.fault });
    }
  }
  onLines?.(code, lines);
  // A file of something else has lines too.
  if (places === 0 || broken > places + leftOut)
    throw new Problem('places/not-a-dump', from ?? code, {
      country: code,
      lines,
      broken,
      ...(brokenLines[0] && { line: brokenLines[0].line, reason: brokenLines[0].fault }),
    });
  return { code, places, newest, broken, leftOut, brokenLines };
}

async function admin1Names({ admin1 }: CountryDump): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for await (const { bytes } of admin1?.() ?? []) {
    const line = readAdmin1Line(bytes);
    if (line) names.set(...line);
  }
  return names;
}

/** Further names of the places of the dump: of the many lines of all countries only theirs are kept. */
async function alternateNames(dump: CountryDump): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  if (!dump.alternateNames) return names;
  for await (const { bytes } of dump.places()) {
    const id = /^\d+/.exec(Buffer.from(bytes?.subarray(0, 16) ?? []).toString('latin1'))?.[0];
    if (id) names.set(id, []);
  }
  for await (const { bytes } of dump.alternateNames()) {
    const line = readAlternateName(bytes);
    if (line) names.get(line[0])?.push(line[1]);
  }
  return names;
}
