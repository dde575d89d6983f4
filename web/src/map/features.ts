import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { Assessment, Claim, Extraction, IncidentSummary, KindGroup, Side } from '../api/client.ts';
import { disc } from './disc.ts';

/** The desk's records as GeoJSON for the map's sources. Records without coordinates are the list's alone. */

/** Statuses that do not assert that it happened: drawn hollow. */
const hollowStatuses: ReadonlySet<string> = new Set(['unconfirmed', 'planned', 'predicted', 'denied']);

export interface PointFacts {
  readonly id: string;
  readonly group: KindGroup;
  /** Image name of the mark. */
  readonly mark: string;
}

export function markName(group: KindGroup, status: string): string {
  return `mark-${group}-${hollowStatuses.has(status) ? 'hollow' : 'solid'}`;
}

export function incidentPoints(incidents: readonly IncidentSummary[]): FeatureCollection<Point, PointFacts> {
  const features = incidents.flatMap(({ id, group, status, place }) =>
    place?.lat != null && place.lon != null
      ? [point(place.lat, place.lon, { id, group, mark: markName(group, status) })]
      : [],
  );
  return { type: 'FeatureCollection', features };
}

/** One disc of true radius a place, however many incidents it has. */
export function incidentAreas(incidents: readonly IncidentSummary[]): FeatureCollection<Polygon> {
  const areas = new Map<string, Feature<Polygon>>();
  for (const { place } of incidents) {
    if (place?.lat == null || place.lon == null || !place.radiusKm) continue;
    const key = `${place.lat},${place.lon},${place.radiusKm}`;
    if (!areas.has(key))
      areas.set(key, area(place.lat, place.lon, place.radiusKm, { radiusKm: place.radiusKm }));
  }
  return { type: 'FeatureCollection', features: [...areas.values()] };
}

/** The places of a reading not yet on the desk. */
export function draftFeatures(
  draft: Extraction | null,
  group: (kind: string) => KindGroup,
): { points: FeatureCollection<Point, PointFacts>; areas: FeatureCollection<Polygon> } {
  const placed = (draft?.claims ?? []).flatMap((claim) =>
    claim.places
      .slice(0, 1)
      .flatMap(({ lat, lon, radiusKm }) =>
        lat === null || lon === null ? [] : [{ claim, lat, lon, radiusKm }],
      ),
  );
  return {
    points: {
      type: 'FeatureCollection',
      features: placed.map(({ claim, lat, lon }) =>
        point(lat, lon, {
          id: claim.id,
          group: group(claim.kind),
          mark: markName(group(claim.kind), claim.status),
        }),
      ),
    },
    areas: {
      type: 'FeatureCollection',
      features: placed.map(({ lat, lon, radiusKm }) => area(lat, lon, radiusKm ?? 1, {})),
    },
  };
}

/** How certain ground is drawn: `solid` for several outlets that agree, `hatched` for one side or one report. */
export type GroundLook =
  | { readonly look: 'solid' | 'hatched'; readonly side: Side; readonly label: string }
  | { readonly look: 'striped'; readonly side: Side; readonly other: Side; readonly label: string }
  | { readonly look: 'blank' };

export function groundLook(
  assessment: Pick<Assessment, 'state' | 'holders' | 'evidence'>,
  shortActor: (id: string | null, name: string) => string,
): GroundLook {
  const [first, second] = [...assessment.holders].sort((a, b) => b.probability - a.probability);
  if (!first || assessment.state === 'unknown') return { look: 'blank' };
  const label = shortActor(first.actor, first.name);
  if (assessment.state === 'contested') {
    const rival = second ? shortActor(second.actor, second.name) : '?';
    return {
      look: 'striped',
      side: first.side,
      other: second?.side ?? 'other',
      label: `${label} / ${rival}`,
    };
  }
  const outlets = new Set(assessment.evidence.map(({ article }) => article.outlet ?? article.id));
  return { look: outlets.size > 1 ? 'solid' : 'hatched', side: first.side, label };
}

/** Image name of a look's fill pattern, null where nothing is filled. */
export function patternName(look: GroundLook): string | null {
  if (look.look === 'blank') return null;
  if (look.look === 'striped') return `striped-${look.side}-${look.other}`;
  return `${look.look}-${look.side}`;
}

/** Opacity of ground whose last evidence is `days` old: fades over two months, never to nothing. */
export function fadedOpacity(days: number): number {
  return 0.35 + 0.45 * Math.max(0, 1 - days / 60);
}

/** Radius in km where the record itself gives none: a small town's. */
const fallbackKm = 2;

export function groundFeatures(
  assessments: readonly Assessment[],
  radiusOf: (gazetteerId: string) => number | undefined,
  shortActor: (id: string | null, name: string) => string,
): FeatureCollection<Polygon | Point> {
  const features = assessments.flatMap((assessment) => {
    const look = groundLook(assessment, shortActor);
    const age = (Date.parse(assessment.day) - Date.parse(assessment.lastEvidence)) / 86_400_000;
    const facts = {
      id: assessment.gazetteerId,
      place: assessment.place,
      look: look.look,
      pattern: patternName(look) ?? '',
      core: `core-${patternName(look) ?? 'blank'}`,
      label: look.look === 'blank' ? '?' : look.label,
      opacity: fadedOpacity(age),
    };
    const { lat, lon, gazetteerId } = assessment;
    return [area(lat, lon, radiusOf(gazetteerId) ?? fallbackKm, facts), point(lat, lon, facts)];
  });
  return { type: 'FeatureCollection', features };
}

/** What is ringed: the selected incident, the ground asked about, the draft claim looked at. */
export function chosenPoints(
  incident: IncidentSummary | null,
  ground: Assessment | undefined,
  draft: Claim | undefined,
): FeatureCollection<Point> {
  const at = draft?.places[0] ?? ground ?? incident?.place;
  if (at?.lat == null || at.lon == null) return { type: 'FeatureCollection', features: [] };
  const mark = !draft && !ground && incident ? markName(incident.group, incident.status) : '';
  const name = 'name' in at ? at.name : at.place;
  return { type: 'FeatureCollection', features: [point(at.lat, at.lon, { name, mark })] };
}

/** Degrees: west, south, east, north; null when nothing is placed. */
export function boundsOf(points: FeatureCollection<Point>): [number, number, number, number] | null {
  if (points.features.length === 0) return null;
  const lons = points.features.map(({ geometry }) => geometry.coordinates[0] ?? 0);
  const lats = points.features.map(({ geometry }) => geometry.coordinates[1] ?? 0);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function point<P>(lat: number, lon: number, properties: P): Feature<Point, P> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

function area<P>(lat: number, lon: number, radiusKm: number, properties: P): Feature<Polygon, P> {
  return { type: 'Feature', properties, geometry: disc(lat, lon, radiusKm) };
}
