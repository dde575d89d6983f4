/** A point in degrees WGS84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const radians = Math.PI / 180;
/** Mean Earth radius in km (IUGG). */
const earthKm = 6371.0088;

/** Great-circle distance in km (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point `km` away from `from` on an initial bearing of `degrees` clockwise from north. */
export function destination(from: Point, km: number, degrees: number): Point {
  const angle = km / earthKm;
  const lat1 = from.lat * radians;
  const bearing = degrees * radians;
  const lat2 = Math.asin(
    Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(bearing),
  );
  const lon2 =
    from.lon * radians +
    Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat1),
      Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2),
    );
  return { lat: lat2 / radians, lon: ((lon2 / radians + 540) % 360) - 180 };
}

/** Initial bearing of the great circle from one point to another, in degrees clockwise from north, 0 to 360. */
export function bearing(from: Point, to: Point): number {
  const [lat1, lat2] = [from.lat * radians, to.lat * radians];
  const dLon = (to.lon - from.lon) * radians;
  const east = Math.sin(dLon) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon);
  return (Math.atan2(east, north) / radians + 360) % 360;
}

/** The middle of points: of two, midway on the great circle; of more, the mean of one theatre. Null of none. */
export function midpoint(points: readonly Point[]): Point | null {
  const [one, other] = points;
  if (!one) return null;
  if (!other) return { lat: one.lat, lon: one.lon };
  if (points.length > 2) return centroid(points);
  return destination(one, distanceKm(one, other) / 2, bearing(one, other));
}

/** The mean of points that lie within one theatre; not meant for sets that straddle the antimeridian. */
function centroid(points: readonly Point[]): Point {
  const n = Math.max(1, points.length);
  return {
    lat: points.reduce((sum, p) => sum + p.lat, 0) / n,
    lon: points.reduce((sum, p) => sum + p.lon, 0) / n,
  };
}
