import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera, Language } from '../query/desk-query.ts';
import { roundCamera } from '../query/desk-query.ts';
import { onThemeChange } from '../theme/theme.ts';
import { putBlankCore, putGround, putMarks } from './images.ts';
import { addDeskLayers, colourLayers, type DeskSource, pointedLayers, setFeatures } from './layers.ts';
import { baseStyle, colourMap, nameMap } from './style.ts';

setWorkerUrl(workerUrl);

/** Something under the pointer; pixels within the map. */
export interface Hover {
  readonly source: string;
  readonly id: string;
  /** Incidents in a cluster, 1 for anything else. */
  readonly total: number;
  readonly x: number;
  readonly y: number;
}

/** What the map tells the desk. */
export interface MapEvents {
  /** The reader or the desk moved the camera; not called for the desk's own fit to results. */
  readonly moved: (camera: Camera) => void;
  readonly incident: (id: string) => void;
  /** Incidents that share a place no zoom can part. */
  readonly gathering: (ids: readonly string[], at: { readonly x: number; readonly y: number }) => void;
  readonly ground: (gazetteerId: string) => void;
  readonly draft: (claim: string) => void;
  /** What the pointer is over, or null when over nothing that speaks. */
  readonly hover: (over: Hover | null) => void;
  /** Nothing was under the click. */
  readonly nothing: () => void;
  readonly ready: () => void;
}

/** Below this zoom a cluster is opened by zooming in, at or above it by listing what is in it. */
const partingZoom = 11;

/** The MapLibre map with the desk's layers, driven by plain calls; the React component only feeds it. */
export class DeskMap {
  readonly #map: MapLibre;
  readonly #events: MapEvents;
  readonly #stop: () => void;
  #fitting = false;
  #last = '';
  #ready = false;
  readonly #waiting: (() => void)[] = [];
  #patterns: readonly string[] = [];

  /** Throws where the browser offers no WebGL2. */
  constructor(container: HTMLElement, camera: Camera | null, events: MapEvents) {
    this.#events = events;
    this.#map = new MapLibre({
      container,
      style: baseStyle(),
      center: camera ? [camera.lon, camera.lat] : [40, 33],
      zoom: camera?.zoom ?? 4,
      minZoom: 1.5,
      maxZoom: 15,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 120,
      validateStyle: false,
    });
    this.#last = JSON.stringify(this.camera());
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
    this.#map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
    this.#map.on('load', () => this.#loaded());
    this.#map.on('moveend', () => this.#moved());
    this.#map.on('click', (event) => void this.#clicked(event));
    this.#map.on('mousemove', (event) => {
      const found = this.#under(event);
      this.#map.getCanvas().style.cursor = found ? 'pointer' : '';
      const { id = '', point_count: total = 1 } = found?.properties ?? {};
      this.#events.hover(found ? { source: found.source, id: String(id), total, ...event.point } : null);
    });
    this.#map.on('mouseout', () => this.#events.hover(null));
    this.#stop = onThemeChange(() => this.#whenReady(() => this.#paint()));
  }

  remove(): void {
    this.#stop();
    this.#map.remove();
  }

  show(source: DeskSource, features: GeoJSON.FeatureCollection): void {
    this.#whenReady(() => setFeatures(this.#map, source, features));
  }

  /** Ground, after the patterns it names have been drawn. */
  showGround(features: GeoJSON.FeatureCollection): void {
    this.#whenReady(() => {
      this.#patterns = [
        ...new Set(features.features.map(({ properties }) => String(properties?.pattern ?? ''))),
      ];
      for (const name of this.#patterns) if (name) putGround(this.#map, name);
      setFeatures(this.#map, 'ground', features);
    });
  }

  name(language: Language, country: (code: string) => string): void {
    this.#whenReady(() => nameMap(this.#map, language, country));
  }

  camera(): Camera {
    const { lat, lng } = this.#map.getCenter();
    return roundCamera({ lat, lon: lng, zoom: this.#map.getZoom() });
  }

  /** Goes to a camera at once. */
  go(camera: Camera): void {
    this.#map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }

  /** Shows all of `bounds` (west, south, east, north), without telling the desk: a fit is not a choice. */
  fit([west, south, east, north]: readonly [number, number, number, number], padding: number): void {
    this.#fitting = true;
    this.#map.fitBounds([west, south, east, north], { padding, maxZoom: 9.2, duration: 0 });
  }

  /** Brings a point into the part of the map that `covered` pixels at its right leave free, moving only if needed. */
  reveal(lat: number, lon: number, covered: number): void {
    const { x, y } = this.#map.project([lon, lat]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const margin = 40;
    const free = clientWidth - covered > 4 * margin ? clientWidth - covered : clientWidth;
    const seen = x > margin && x < free - margin && y > margin && y < clientHeight - margin;
    if (seen && this.#map.getZoom() >= 6.5) return;
    this.#map.easeTo({
      center: [lon, lat],
      offset: [(free - clientWidth) / 2, 0],
      zoom: Math.max(this.#map.getZoom(), 8.5),
      duration: 500,
    });
  }

  zoomBy(step: number): void {
    this.#map.zoomTo(this.#map.getZoom() + step, { duration: 200 });
  }

  #whenReady(act: () => void): void {
    if (this.#ready) act();
    else this.#waiting.push(act);
  }

  #loaded(): void {
    addDeskLayers(this.#map);
    this.#ready = true;
    this.#paint();
    for (const act of this.#waiting.splice(0)) act();
    this.#map.once('idle', () => this.#events.ready());
  }

  #paint(): void {
    putMarks(this.#map);
    putBlankCore(this.#map);
    for (const name of this.#patterns) if (name) putGround(this.#map, name);
    colourMap(this.#map);
    colourLayers(this.#map);
  }

  #moved(): void {
    const camera = this.camera();
    const still = JSON.stringify(camera) === this.#last;
    this.#last = JSON.stringify(camera);
    // A change of the window's size ends a "move" too, though nobody moved.
    if (this.#fitting) this.#fitting = false;
    else if (!still) this.#events.moved(camera);
  }

  #under(event: MapMouseEvent) {
    if (!this.#ready) return undefined;
    const { x, y } = event.point;
    return this.#map.queryRenderedFeatures(
      [
        [x - 4, y - 4],
        [x + 4, y + 4],
      ],
      { layers: [...pointedLayers] },
    )[0];
  }

  async #clicked(event: MapMouseEvent): Promise<void> {
    const found = this.#under(event);
    if (!found) return this.#events.nothing();
    const { id, cluster_id: cluster } = found.properties;
    if (found.source === 'ground') return this.#events.ground(String(id));
    if (found.source === 'drafts') return this.#events.draft(String(id));
    if (cluster === undefined) return this.#events.incident(String(id));
    const source = this.#map.getSource<GeoJSONSource>('incidents');
    const leaves = (await source?.getClusterLeaves(Number(cluster), 500, 0)) ?? [];
    const places = new Set(
      leaves.map((leaf) => leaf.geometry.type === 'Point' && leaf.geometry.coordinates.join()),
    );
    if (places.size > 1 && this.#map.getZoom() < partingZoom) {
      const zoom = (await source?.getClusterExpansionZoom(Number(cluster))) ?? 0;
      this.#map.easeTo({ center: event.lngLat, zoom: Math.min(partingZoom, zoom + 0.3), duration: 400 });
      return;
    }
    this.#events.gathering(
      leaves.map((leaf) => String(leaf.properties?.id)),
      event.point,
    );
  }
}
