import type { Polygon, Position } from 'geojson';

const earthKm = 6371.0088;
const radians = Math.PI / 180;
const corners = 64;

/** A disc of true radius on the ground as a polygon; degrees WGS84 and km. */
export function disc(lat: number, lon: number, radiusKm: number): Polygon {
  const angle = radiusKm / earthKm;
  const lat0 = lat * radians;
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const bearing = (index / corners) * 2 * Math.PI;
    const lat1 = Math.asin(
      Math.sin(lat0) * Math.cos(angle) + Math.cos(lat0) * Math.sin(angle) * Math.cos(bearing),
    );
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat0),
      Math.cos(angle) - Math.sin(lat0) * Math.sin(lat1),
    );
    // GeoJSON wants counter-clockwise outer rings: bearings run the other way, so longitudes are mirrored.
    return [lon - turn / radians, lat1 / radians];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [lon, lat]]] };
}
