import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Gazetteer, GazetteerPlace, NameKeys } from '../../model/gazetteer.ts';
import { distanceKm } from '../../model/geo.ts';
import { sourceOf } from '../load-yaml.ts';
import { type FeatureKinds, featuresPath, loadFeatureKinds } from './features.ts';
import { layoutVersion } from './layout.ts';
import { inOrder, openPlaceIndex } from './open-index.ts';
import { IndexDraft } from './write-index.ts';

const require = createRequire(import.meta.url);

/** Countries the package gives no code: that of ISO 3166-1 for the ground they are on, or the one in use (Kosovo). */
const disputed: Readonly<Record<string, string>> = { Kosovo: 'XK', Somaliland: 'SO' };

/** What the package `city-timezones` says of a city; a few entries have fewer than no inhabitants. */
const citySchema = z.object({
  city: z.string().min(1),
  city_ascii: z.string(),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  pop: z.number().nonnegative(),
  iso2: z.union([z.string(), z.number()]),
  country: z.string(),
  province: z.string().nullish(),
});

/**
 * Some 7,300 larger cities of the whole world and the provinces they lie in, of the package `city-timezones`: what is known of a country that neither the
 * codebook nor an import covers. They are looked up in an index made under `.cache/` when the first name is asked for; where
 * none can be written they are kept in memory.
 * @param root the folder codebook and cache lie below
 */
export function worldCities(root: string, keys: NameKeys): Pick<Gazetteer, 'lookup'> {
  let cities: Pick<Gazetteer, 'lookup'> | null = null;
  return {
    lookup(name) {
      cities ??= openCities(root, keys);
      return cities.lookup(name);
    },
  };
}

function openCities(root: string, keys: NameKeys): Pick<Gazetteer, 'lookup'> {
  const folder = join(root, '.cache');
  const name = `cities-${fingerprint(root, keys)}.places`;
  const path = join(folder, name);
  try {
    return openPlaceIndex(path, keys);
  } catch {
    // Not made yet, or damaged: made anew.
  }
  const cities = readCities(loadFeatureKinds(root));
  const places = [...cities, ...provincesOf(cities)];
  try {
    mkdirSync(folder, { recursive: true });
    const draft = new IndexDraft(keys);
    for (const place of places) draft.add(place);
    draft.write(path, []);
    for (const file of readdirSync(folder))
      if (/^cities-[0-9a-f]+\.places$/.test(file) && file !== name)
        rmSync(join(folder, file), { force: true });
    return openPlaceIndex(path, keys);
  } catch {
    // A checkout that may not be written reads the package in each process; slower, never wrong.
    return inMemory(places, keys);
  }
}

/** Of all the index is made from. */
function fingerprint(root: string, keys: NameKeys): string {
  const hash = createHash('sha256').update(`${layoutVersion} ${keys.scheme} `);
  hash.update(readFileSync(require.resolve('city-timezones/package.json')));
  hash.update(sourceOf(featuresPath(root)));
  hash.update(readFileSync(import.meta.filename));
  return hash.digest('hex').slice(0, 16);
}

function readCities(kinds: FeatureKinds): readonly GazetteerPlace[] {
  const text = readFileSync(require.resolve('city-timezones/data/cityMap.json'), 'utf8');
  const cities = z.array(z.unknown()).parse(JSON.parse(text));
  return cities.flatMap((entry) => {
    const { success, data } = citySchema.safeParse(entry);
    if (!success) return [];
    const { city, city_ascii, lat, lng, pop, iso2, province } = data;
    const population = Math.round(pop);
    const kind = kinds('P.PPL', population);
    const code = disputed[data.country] ?? String(iso2);
    if (!kind || !/^[A-Z]{2}$/.test(code)) return [];
    const names = [...new Set([city, city_ascii].filter((name) => name !== ''))];
    const place = {
      id: `city:${[code, province ?? '', city_ascii || city].map(slug).join('/')}`,
      name: city,
      ...kind,
      feature: 'P.PPL',
      lat: round(lat),
      lon: round(lng),
      country: code,
      admin1: province ?? null,
      population,
      names,
    };
    return [place];
  });
}

/** The cities of a province lie in it, but not at its edge. Ours, km: about the radius of an average province. */
const beyondCitiesKm = 60;

/** First-level divisions, as far as their cities tell: the middle of the box around them, out to the furthest. */
function provincesOf(cities: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  const named = cities.filter(({ admin1 }) => admin1 !== null && admin1 !== '');
  return [...Map.groupBy(named, ({ country, admin1 }) => `${country}/${admin1}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first?.admin1) return [];
    const population = own.reduce((sum, city) => sum + city.population, 0);
    const middle = (of: (city: GazetteerPlace) => number) =>
      round((Math.min(...own.map(of)) + Math.max(...own.map(of))) / 2);
    const centre = { lat: middle(({ lat }) => lat), lon: middle(({ lon }) => lon) };
    const radiusKm = Math.round(Math.max(...own.map((city) => distanceKm(centre, city))) + beyondCitiesKm);
    const { country, admin1 } = first;
    const id = `city:${slug(country)}/${slug(admin1)}`;
    const place = { id, name: admin1, kind: 'province' as const, feature: 'A.ADM1', ...centre, radiusKm };
    return [{ ...place, country, admin1, population, names: [admin1] }];
  });
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
}

function inMemory(places: readonly GazetteerPlace[], keys: NameKeys): Pick<Gazetteer, 'lookup'> {
  const byKey = new Map<string, GazetteerPlace[]>();
  for (const place of places)
    for (const key of new Set(place.names.flatMap((name) => keys.of(name)))) {
      const known = byKey.get(key);
      if (known) known.push(place);
      else byKey.set(key, [place]);
    }
  return {
    lookup: (name) => inOrder(new Set(keys.of(name).flatMap((key) => byKey.get(key) ?? []))),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
