import type { PlaceKind } from './codebook.ts';

/** A place of an imported gazetteer: less is known of it than of one of the codebook, and nobody has looked at it. */
export interface GazetteerPlace {
  /** `geonames:ID`. */
  readonly id: string;
  /** Its usual name in Latin letters. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** Class and code of the source, e.g. `P.PPL`. */
  readonly feature: string;
  /** Degrees WGS84. */
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Name of the first-level division, or null where the source gives none. */
  readonly admin1: string | null;
  /** Inhabitants; 0 is unknown. */
  readonly population: number;
  /** All its names, in any script, the usual one first. */
  readonly names: readonly string[];
}

/**
 * The keys under which spellings of one name meet. Names are filed under their keys, and asked for under the same: a change
 * of what `of` answers is a new `scheme`, so that an index filed under others is not asked in vain.
 */
export interface NameKeys {
  readonly scheme: string;
  of(name: string): readonly string[];
}

/** What was imported of one country. */
export interface ImportedCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly places: number;
  /** Day of the newest record, `YYYY-MM-DD`, or null where no record says. */
  readonly newest: string | null;
  /** Lines of the dump that could not be read. */
  readonly broken: number;
}

/** Imported places, asked by name. */
export interface Gazetteer {
  readonly path: string;
  readonly countries: readonly ImportedCountry[];
  /**
   * Every place one of whose names shares a key with this one: the most inhabitants first, then by id.
   * @throws Problem `places/damaged`
   */
  lookup(name: string): readonly GazetteerPlace[];
  close(): void;
}

/** Who made the data, and under what terms it may be passed on: said wherever places are imported, kept with the index. */
export const geonamesCredit = 'GeoNames (https://www.geonames.org), CC BY 4.0';

/** Why a line of a dump cannot be used. */
export type LineFault = 'encoding' | 'too-long' | 'columns' | 'id' | 'name' | 'coordinates' | 'country';
