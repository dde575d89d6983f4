import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { token } from '../theme/theme.ts';
import { bold, regular } from './style.ts';

/** The desk's own sources and layers over the basemap, from the ground up. */

const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
export const deskSources = [
  'ground',
  'areas',
  'incidents',
  'draft-areas',
  'drafts',
  'chosen-areas',
  'chosen',
] as const;
export type DeskSource = (typeof deskSources)[number];

/** Layers a click or a pointer can mean something on. */
export const pointedLayers = ['incident-marks', 'clusters', 'ground-cores', 'ground-fill', 'drafts'] as const;

export function addDeskLayers(map: MapLibre): void {
  for (const source of deskSources) {
    map.addSource(source, {
      type: 'geojson',
      data: empty,
      // Incidents at one place stay one cluster at every zoom: the total is always that of the records under it.
      ...(source === 'incidents'
        ? { cluster: true, clusterRadius: 34, clusterMaxZoom: 22, maxzoom: 23 }
        : {}),
    });
  }
  addGround(map);
  addIncidents(map);
  addChosen(map);
  colourLayers(map);
}

function addGround(map: MapLibre): void {
  const below = 'town-dots';
  map.addLayer(
    {
      id: 'ground-fill',
      type: 'fill',
      source: 'ground',
      filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['!=', ['get', 'pattern'], '']],
      paint: { 'fill-pattern': ['get', 'pattern'], 'fill-opacity': ['get', 'opacity'] },
    },
    below,
  );
  map.addLayer(
    {
      id: 'ground-edge',
      type: 'line',
      source: 'ground',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-width': 1.2, 'line-dasharray': [3, 2] },
    },
    below,
  );
  // From afar the true disc is too small to find: a core stands under it, clear of the incidents' marks.
  map.addLayer({
    id: 'ground-cores',
    type: 'symbol',
    source: 'ground',
    maxzoom: 9,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'icon-image': ['get', 'core'],
      'icon-offset': [0, 20],
      'icon-allow-overlap': true,
    },
  });
  map.addLayer({
    id: 'ground-labels',
    type: 'symbol',
    source: 'ground',
    minzoom: 7,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': bold,
      'text-size': 11,
      'text-anchor': 'top',
      'text-offset': ['step', ['zoom'], ['literal', [0, 2.7]], 9, ['literal', [0, 1.3]]],
      'text-overlap': ['step', ['zoom'], 'never', 8.5, 'always'],
      'text-ignore-placement': true,
    },
    paint: { 'text-halo-width': 1.6 },
  });
}

function addIncidents(map: MapLibre): void {
  map.addLayer(
    {
      id: 'areas',
      type: 'line',
      source: 'areas',
      // A disc too small to be told from its mark is left out until the camera comes near.
      filter: ['>', ['get', 'radiusKm'], ['step', ['zoom'], 60, 5, 20, 7, 5, 8.5, 0]],
      paint: { 'line-width': 1, 'line-opacity': 0.55, 'line-dasharray': [1.5, 2] },
    },
    'town-dots',
  );
  map.addLayer({
    id: 'clusters',
    type: 'circle',
    source: 'incidents',
    filter: ['has', 'point_count'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1.4, 11, 6, 20, 20, 32],
      'circle-stroke-width': 2,
      'circle-opacity': 0.92,
    },
  });
  map.addLayer({
    id: 'cluster-totals',
    type: 'symbol',
    source: 'incidents',
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['to-string', ['get', 'point_count']],
      'text-font': bold,
      'text-size': 12,
      'text-allow-overlap': true,
    },
  });
  map.addLayer({
    id: 'incident-marks',
    type: 'symbol',
    source: 'incidents',
    filter: ['!', ['has', 'point_count']],
    layout: { 'icon-image': ['get', 'mark'], 'icon-allow-overlap': true },
  });
  map.addLayer({ id: 'draft-areas', type: 'line', source: 'draft-areas', paint: { 'line-width': 2 } });
  map.addLayer({
    id: 'drafts',
    type: 'symbol',
    source: 'drafts',
    layout: { 'icon-image': ['get', 'mark'], 'icon-allow-overlap': true, 'icon-size': 1.25 },
  });
}

function addChosen(map: MapLibre): void {
  map.addLayer(
    { id: 'chosen-fill', type: 'fill', source: 'chosen-areas', paint: { 'fill-opacity': 0.14 } },
    'town-dots',
  );
  map.addLayer({ id: 'chosen-edge', type: 'line', source: 'chosen-areas', paint: { 'line-width': 2.2 } });
  map.addLayer({
    id: 'chosen-ring',
    type: 'circle',
    source: 'chosen',
    paint: { 'circle-radius': 17, 'circle-opacity': 0, 'circle-stroke-width': 3 },
  });
  map.addLayer({
    id: 'chosen-mark',
    type: 'symbol',
    source: 'chosen',
    layout: {
      'icon-image': ['get', 'mark'],
      'icon-allow-overlap': true,
      'icon-size': 1.2,
      'text-field': ['get', 'name'],
      'text-font': regular,
      'text-size': 12.5,
      'text-anchor': 'bottom',
      'text-offset': [0, -1.6],
      'text-allow-overlap': true,
    },
    paint: { 'text-halo-width': 2 },
  });
}

/** Layer, property and token of what follows the theme. */
const colours = [
  ['ground-edge', 'line-color', '--ink'],
  ['ground-labels', 'text-color', '--ink'],
  ['ground-labels', 'text-halo-color', '--map-halo'],
  ['areas', 'line-color', '--ink'],
  ['clusters', 'circle-color', '--ink'],
  ['clusters', 'circle-stroke-color', '--panel'],
  ['cluster-totals', 'text-color', '--panel'],
  ['draft-areas', 'line-color', '--sentence-edge'],
  ['chosen-fill', 'fill-color', '--sentence-edge'],
  ['chosen-edge', 'line-color', '--sentence-edge'],
  ['chosen-ring', 'circle-stroke-color', '--sentence-edge'],
  ['chosen-mark', 'text-color', '--ink'],
  ['chosen-mark', 'text-halo-color', '--map-halo'],
] as const;

export function colourLayers(map: MapLibre): void {
  for (const [layer, property, name] of colours) map.setPaintProperty(layer, property, token(name));
}

export function setFeatures(map: MapLibre, source: DeskSource, features: GeoJSON.FeatureCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(features);
}
