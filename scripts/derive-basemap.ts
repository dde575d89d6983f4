/**
 * Derives `web/public/basemap/admin1.json`: the province lines of the theatres and a label point for every
 * country of the world, from Natural Earth (public domain, https://www.naturalearthdata.com/).
 *
 * The input is the GeoPackage `world_map.gpkg` that Debian ships in `qgis-common` (Natural Earth 10m admin-0 and
 * admin-1, thinned by QGIS with shared borders kept). It is needed only to derive the file again:
 *
 *     apt-get download qgis-common && dpkg -x qgis-common_*.deb unpacked
 *     node scripts/derive-basemap.ts unpacked/usr/share/qgis/resources/data/world_map.gpkg
 *
 * Only lines shared by two provinces of one country are kept: coasts and state borders come from `world-atlas`
 * at build time (see `web/basemap-plugin.ts`). Province names are not taken over: many of that edition are dated.
 */
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

type Position = readonly [lon: number, lat: number];
type Ring = readonly Position[];

const theatres = 'SY IQ LB JO LY ML BF NE UA YE AF SD PS IL TR IR'.split(' ');
/** Decimals kept: 1e-3 degrees is about 100 m, finer than the source's own thinning. */
const decimals = 3;
/** Largest distance in degrees a dropped vertex may lie from the line drawn without it. */
const tolerance = 0.004;
const envelopeBytes = [0, 32, 48, 48, 64];

/** The rings of a GeoPackage geometry blob (Polygon or MultiPolygon, two dimensions). Throws on other types. */
function ringsOf(blob: Uint8Array): Ring[] {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  let at = 8 + (envelopeBytes[((blob[3] ?? 0) >> 1) & 7] ?? 0);
  const rings: Ring[] = [];
  const geometry = (): void => {
    const little = view.getUint8(at) === 1;
    const type = view.getUint32(at + 1, little);
    const parts = view.getUint32(at + 5, little);
    at += 9;
    if (type === 6) for (let i = 0; i < parts; i += 1) geometry();
    else if (type === 3) for (let i = 0; i < parts; i += 1) rings.push(ring(little));
    else throw new Error(`expected a Polygon (3) or MultiPolygon (6), found geometry type ${type}`);
  };
  const ring = (little: boolean): Ring => {
    const size = view.getUint32(at, little);
    at += 4;
    return Array.from({ length: size }, (_, i) => {
      const lon = view.getFloat64(at + i * 16, little);
      const lat = view.getFloat64(at + i * 16 + 8, little);
      if (i === size - 1) at += size * 16;
      return [round(lon), round(lat)] as const;
    });
  };
  geometry();
  return rings;
}

function round(degrees: number): number {
  return Number(degrees.toFixed(decimals));
}

/** The segments that two or more of the provinces share, as an adjacency list of positions. */
function sharedSegments(provinces: readonly (readonly Ring[])[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<number>>();
  for (const [owner, rings] of provinces.entries()) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i += 1) {
        const ends = [String(ring[i - 1]), String(ring[i])].sort();
        if (ends[0] === ends[1]) continue;
        const key = ends.join(' ');
        owners.set(key, (owners.get(key) ?? new Set()).add(owner));
      }
    }
  }
  const neighbours = new Map<string, Set<string>>();
  for (const [key, by] of owners) {
    if (by.size < 2) continue;
    const [a = '', b = ''] = key.split(' ');
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  return neighbours;
}

/** Joins segments into lines that run from junction to junction, so that thinning keeps them joined. */
function joinLines(neighbours: Map<string, Set<string>>): Position[][] {
  const lines: Position[][] = [];
  const walk = (from: string, first: string): void => {
    const line = [from];
    let previous = from;
    let here = first;
    for (;;) {
      neighbours.get(previous)?.delete(here);
      neighbours.get(here)?.delete(previous);
      line.push(here);
      const next = neighbours.get(here);
      if (junctions.has(here) || next?.size !== 1) break;
      previous = here;
      here = [...next][0] ?? '';
    }
    lines.push(line.map((key) => key.split(',').map(Number) as unknown as Position));
  };
  const junctions = new Set([...neighbours].filter(([, set]) => set.size !== 2).map(([key]) => key));
  for (const key of [...junctions, ...neighbours.keys()]) {
    for (const next of [...(neighbours.get(key) ?? [])]) {
      if (neighbours.get(key)?.has(next)) walk(key, next);
    }
  }
  return lines;
}

/** Douglas-Peucker: the line without the vertices that lie within `tolerance` of it. */
function thin(line: readonly Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let farthest = 0;
  let index = 0;
  for (const [i, point] of line.entries()) {
    const far = offLine(point, first, last);
    if (far > farthest) [farthest, index] = [far, i];
  }
  if (farthest <= tolerance) return [first, last];
  return [...thin(line.slice(0, index + 1)).slice(0, -1), ...thin(line.slice(index))];
}

function offLine(p: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** Signed area in square degrees and centroid of a ring (shoelace). */
function areaAndCentre(ring: Ring): { area: number; centre: Position } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (!a || !b) continue;
    const cross = a[0] * b[1] - b[0] * a[1];
    area += cross / 2;
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
  }
  return { area: Math.abs(area), centre: [round(x / (6 * area || 1)), round(y / (6 * area || 1))] };
}

function provinceLines(db: DatabaseSync): object[] {
  const rows = db.prepare('select geom from states_provinces where iso_a2 = ? order by fid');
  return theatres.map((country) => {
    const provinces = rows.all(country).map((row) => ringsOf(row.geom as Uint8Array));
    const lines = joinLines(sharedSegments(provinces)).map(thin);
    return {
      type: 'Feature',
      properties: { country },
      geometry: { type: 'MultiLineString', coordinates: lines },
    };
  });
}

function countryLabels(db: DatabaseSync): object[] {
  const rows = db
    .prepare("select iso_a2, geom from countries where length(iso_a2) = 2 and iso_a2 <> '-9'")
    .all();
  const largest = new Map<string, { area: number; centre: Position }>();
  for (const row of rows) {
    for (const ring of ringsOf(row.geom as Uint8Array)) {
      const found = areaAndCentre(ring);
      const country = String(row.iso_a2);
      if (found.area > (largest.get(country)?.area ?? 0)) largest.set(country, found);
    }
  }
  return [...largest]
    .filter(([country]) => country !== 'AQ')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, { area, centre }]) => ({
      type: 'Feature',
      properties: { country, rank: Math.round(area * 10) / 10 },
      geometry: { type: 'Point', coordinates: centre },
    }));
}

const [input, output = 'web/public/basemap/admin1.json'] = process.argv.slice(2);
if (input === undefined) {
  process.stderr.write(
    'Say which GeoPackage to read: node scripts/derive-basemap.ts world_map.gpkg [OUTPUT]\n',
  );
  process.exit(2);
}
const db = new DatabaseSync(input, { readOnly: true });
const collection = {
  type: 'FeatureCollection',
  source:
    'Natural Earth 10m admin-1 and admin-0, public domain, naturalearthdata.com; as thinned in qgis-common; derived by scripts/derive-basemap.ts',
  features: [...provinceLines(db), ...countryLabels(db)],
};
writeFileSync(output, `${JSON.stringify(collection)}\n`);
