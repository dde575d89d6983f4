import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../query/desk-query.ts';
import { token } from '../theme/theme.ts';

/**
 * The offline style. It names no glyph server: MapLibre then draws labels with the reader's own fonts, `Bold` and
 * `Italic` in a font's name choosing the cut (a font that is not there falls back to the sans-serif). All sources are files beside the page.
 */
export const regular = ['sans-serif'];
export const bold = ['Desk Bold'];
const italic = ['Desk Italic'];

/** Paint that follows the theme: layer, property, colour token. */
const colours = [
  ['water', 'background-color', '--water'],
  ['land', 'fill-color', '--land'],
  ['lakes', 'fill-color', '--water'],
  ['rivers', 'line-color', '--river'],
  ['provinces', 'line-color', '--province'],
  ['borders', 'line-color', '--border'],
  ['countries', 'text-color', '--map-ink'],
  ['countries', 'text-halo-color', '--map-halo'],
  ['towns', 'text-color', '--map-ink'],
  ['towns', 'text-halo-color', '--map-halo'],
  ['town-dots', 'circle-color', '--map-ink'],
  ['town-dots', 'circle-stroke-color', '--map-halo'],
] as const;

/** The basemap alone; `colourMap` and the desk's own layers come on top. */
export function baseStyle(): StyleSpecification {
  const file = (name: string) =>
    ({
      type: 'geojson',
      data: new URL(`/basemap/${name}.json`, location.href).href,
      tolerance: 0.2,
    }) as const;
  return {
    version: 8,
    name: 'Riscontro offline',
    sources: {
      land: file('land'),
      borders: file('borders'),
      lakes: file('lakes'),
      rivers: file('rivers'),
      admin1: { ...file('admin1'), attribution: 'Natural Earth' },
      towns: file('towns'),
    },
    layers: [
      { id: 'water', type: 'background' },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-antialias': true } },
      { id: 'lakes', type: 'fill', source: 'lakes' },
      {
        id: 'rivers',
        type: 'line',
        source: 'rivers',
        paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 9, 2.4] },
      },
      {
        id: 'provinces',
        type: 'line',
        source: 'admin1',
        minzoom: 4,
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: { 'line-width': 0.9, 'line-dasharray': [4, 2] },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 9, 1.6] },
      },
      {
        id: 'town-dots',
        type: 'circle',
        source: 'towns',
        minzoom: 5,
        filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 7.5, 2, 9, 3]],
        paint: { 'circle-radius': 2, 'circle-stroke-width': 1 },
      },
      {
        id: 'towns',
        type: 'symbol',
        source: 'towns',
        minzoom: 5,
        filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 7.5, 2, 9, 3]],
        layout: {
          'text-font': regular,
          'text-size': ['match', ['get', 'rank'], 1, 12.5, 2, 11.5, 10.5],
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.5,
          'text-justify': 'auto',
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: { 'text-halo-width': 1.4 },
      },
      {
        id: 'countries',
        type: 'symbol',
        source: 'admin1',
        maxzoom: 8,
        filter: [
          'all',
          ['==', ['geometry-type'], 'Point'],
          ['>', ['get', 'rank'], ['step', ['zoom'], 40, 3, 8, 4.5, 0.5]],
        ],
        layout: {
          'text-font': italic,
          'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 7, 16],
          'text-letter-spacing': 0.12,
          'text-max-width': 8,
          'symbol-sort-key': ['-', 0, ['get', 'rank']],
        },
        paint: { 'text-halo-width': 1.6, 'text-opacity': 0.85 },
      },
    ],
  };
}

/** Paints the basemap in the theme in force. */
export function colourMap(map: MapLibre): void {
  for (const [layer, property, name] of colours) {
    if (map.getLayer(layer)) map.setPaintProperty(layer, property, token(name));
  }
}

/** Writes country names and towns in `language`. */
export function nameMap(map: MapLibre, language: Language, country: (code: string) => string): void {
  const [first = 'SY', ...others] = regionCodes();
  const names = others.flatMap((code) => [code, country(code)]);
  map.setLayoutProperty('countries', 'text-field', [
    'match',
    ['get', 'country'],
    first,
    country(first),
    ...names,
    '',
  ]);
  map.setLayoutProperty('towns', 'text-field', ['get', language === 'it' ? 'labelIt' : 'label']);
}

/** Every two-letter code the browser knows a region by. */
function regionCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => known.of(code) !== undefined);
}
