import { join } from 'node:path';
import {
  type Actor,
  actorFileSchema,
  type Codebook,
  eventKindSchema,
  outletFileSchema,
  type PlaceEntry,
  placeFileSchema,
  type StateKind,
  speakerFileSchema,
  stateKindSchema,
  type War,
  warFileSchema,
} from '../model/codebook.ts';
import { type Nationalities, nationalitiesSchema } from '../model/language.ts';
import { Problem } from '../model/problem.ts';
import { loadYaml, yamlFiles } from './load-yaml.ts';

/** The codebook as plain arrays: what a cache can keep as JSON. */
export interface CodebookData {
  readonly kinds: Codebook['kinds'] extends ReadonlyMap<string, infer T> ? readonly T[] : never;
  readonly states: readonly StateKind[];
  readonly actors: readonly Actor[];
  readonly places: readonly PlaceEntry[];
  readonly wars: readonly War[];
  readonly outlets: Codebook['outlets'] extends ReadonlyMap<string, infer T> ? readonly T[] : never;
  readonly speakers: Codebook['speakers'] extends ReadonlyMap<string, infer T> ? readonly T[] : never;
  readonly nationalities: Nationalities;
}

/**
 * Reads and validates every file under `codebook/`.
 * @throws Problem `codebook/invalid` or `codebook/missing`.
 */
export function loadCodebookData(folder: string): CodebookData {
  const outletFolder = join(folder, 'outlets');
  const outletFiles = yamlFiles(outletFolder);
  return {
    kinds: yamlFiles(join(folder, 'event-kinds')).map((path) => loadYaml(path, eventKindSchema)),
    states: yamlFiles(join(folder, 'states')).map((path) => loadYaml(path, stateKindSchema)),
    actors: yamlFiles(join(folder, 'actors')).flatMap((path) => {
      const file = loadYaml(path, actorFileSchema);
      return file.actors.map((actor) => ({ ...actor, theatre: file.theatre }));
    }),
    places: yamlFiles(join(folder, 'places')).flatMap((path) => {
      const file = loadYaml(path, placeFileSchema);
      return file.places.map((place) => ({
        ...place,
        country: place.country ?? file.country,
        theatre: file.theatre,
      }));
    }),
    wars: loadYaml(join(folder, 'wars.yaml'), warFileSchema).wars,
    outlets: outletFiles
      .filter((path) => !path.endsWith('speakers.yaml'))
      .flatMap((path) => loadYaml(path, outletFileSchema).outlets),
    speakers: outletFiles
      .filter((path) => path.endsWith('speakers.yaml'))
      .flatMap((path) => loadYaml(path, speakerFileSchema).speakers),
    nationalities: loadYaml(join(folder, 'nationalities.yaml'), nationalitiesSchema),
  };
}

/**
 * Indexes codebook data by id.
 * @throws Problem `codebook/invalid` when an id occurs twice.
 */
export function indexCodebook(data: CodebookData): Codebook {
  return {
    kinds: byId(data.kinds),
    states: byId(data.states),
    actors: byId(data.actors),
    places: byId(data.places),
    wars: byId(data.wars),
    outlets: byId(data.outlets),
    speakers: byId(data.speakers),
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) {
    if (map.has(entry.id))
      throw new Problem('codebook/invalid', entry.id, { where: 'id', found: 'the same id twice' });
    map.set(entry.id, entry);
  }
  return map;
}
