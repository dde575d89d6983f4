import type { Export, ExportRow } from '../../model/export.ts';
import { ids, names, point, quotes, timePrecision, total, urls } from './row.ts';

/** Seven decimals are a centimetre: more would be a precision nobody has. */
const degrees = (value: number) => Math.round(value * 1e7) / 1e7;

/**
 * Time of a feature by OGC Features and Geometries JSON (JSON-FG, OGC 21-045): a `date` when it is one day, an
 * `interval` with `..` for an open end otherwise, null when nothing is dated.
 */
function time(start: string | null, end: string | null) {
  if (start === null && end === null) return null;
  return start === end ? { date: start } : { interval: [start ?? '..', end ?? '..'] };
}

/** An incident as a feature. Without a located place its geometry is null and it is kept (RFC 7946, 3.2). */
function feature(row: ExportRow) {
  const { incident, kindLabel } = row;
  const { place } = incident;
  const at = point(place);
  return {
    type: 'Feature',
    id: incident.id,
    geometry: at === null ? null : { type: 'Point', coordinates: [degrees(at.lon), degrees(at.lat)] },
    time: time(incident.start, incident.end),
    properties: {
      kind: incident.kind,
      label: kindLabel,
      start: incident.start,
      end: incident.end,
      timePrecision: timePrecision(row),
      status: incident.status,
      sources: incident.sources,
      initiator: names(incident.initiator),
      initiatorIds: ids(incident.initiator),
      target: names(incident.target),
      targetIds: ids(incident.target),
      place: place?.name ?? null,
      gazetteerId: place?.gazetteerId ?? null,
      radiusKm: place?.radiusKm ?? null,
      relation: place?.relation ?? null,
      country: place?.country ?? null,
      admin1: place?.admin1 ?? null,
      killed: total(incident.counts, 'killed'),
      wounded: total(incident.counts, 'wounded'),
      captured: total(incident.counts, 'captured'),
      displaced: total(incident.counts, 'displaced'),
      disagreements: incident.disagreements,
      claims: incident.claims,
      quotes: quotes(row),
      articleUrls: urls(row),
    },
  };
}

/** RFC 7946 FeatureCollection, one feature a line, with JSON-FG `time` on each feature mirrored as `start` and `end` in its properties. */
export const geojson: Export = {
  name: 'geojson',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  description: 'One feature an incident with its time, for a map or a GIS',
  *write(rows) {
    yield '{"type":"FeatureCollection","conformsTo":["http://www.opengis.net/spec/json-fg-1/1.0/conf/core"],"features":[';
    let before = '\n';
    for (const row of rows) {
      yield `${before}${JSON.stringify(feature(row))}`;
      before = ',\n';
    }
    yield '\n]}\n';
  },
};
