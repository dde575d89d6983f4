import type { KindGroup, Side, Status } from './vocabulary.ts';

/** West, south, east, north in degrees WGS84; west greater than east crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Which incidents are meant. A field left out, or an empty list, does not narrow; several values of one field
 * widen each other, different fields narrow each other. The browser's address, the command line and the
 * exports all ask with this.
 */
export interface IncidentFilter {
  /** Words the text of one of its articles must contain, all of them, in any inflection. */
  readonly q?: string | undefined;
  /** First and last ISO day, inclusive. An incident known as `2019-01` matches any day of that month. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  /** Actor ids, in either role of any of its claims. */
  readonly actor?: readonly string[] | undefined;
  /** Gazetteer id; places within it count, and places a position was solved from count. */
  readonly place?: string | undefined;
  readonly status?: readonly Status[] | undefined;
  /** Outlet ids that report it. */
  readonly outlet?: readonly string[] | undefined;
  /** The incident's point lies in the box; incidents without a place never match a box. */
  readonly bbox?: Box | undefined;
}

/** A filter and the page wanted of its result. */
export interface IncidentQuery extends IncidentFilter {
  /** Most incidents to return; 500 when left out. */
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export const defaultLimit = 500;

/**
 * What a store asks of codebook, gazetteer and languages to answer a query. It is asked at query time, never
 * written down, so that a codebook edited today regroups what was stored yesterday.
 */
export interface StoreKnowledge {
  /** The dictionary forms a word of a search may have, over all languages; the word itself is always tried. */
  lemmasOf(word: string): readonly string[];
  /** Ids of the places that lie within a place, itself not included. */
  placesWithin(place: string): readonly string[];
  groupOf(kind: string): KindGroup;
  sideOf(actor: string): Side;
}

/** Knows nothing: words match as they stand, every kind and every actor is `other`. */
export const noKnowledge: StoreKnowledge = {
  lemmasOf: () => [],
  placesWithin: () => [],
  groupOf: () => 'other',
  sideOf: () => 'other',
};
