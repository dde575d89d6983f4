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
  /**
   * Coarse keys by sound, which spellings of one name nearly always share, and many other names too; none for a name that is not
   * to be found in another spelling. Left out where names are only asked for as they are spelt.
   */
  sounds?(name: string): readonly string[];
  /** How far apart two spellings are: 0 hardly at all, up to 1 where they can be one name, infinite beyond. */
  distance?(one: string, other: string): number;
}

/** A place found under a name that is spelt in another way. */
export interface RespeltPlace {
  readonly place: GazetteerPlace;
  /** The spelling of the source that is nearest, and how far from it the asked one is, 0 to 1. */
  readonly spelling: string;
  readonly distance: number;
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
  /**
   * Places of these countries (ISO 3166-1 alpha-2) one of whose names can be a spelling of this one: the nearest spelling first;
   * none for a name so common that dozens sound alike.
   * @throws Problem `places/damaged`
   */
  respelt(name: string, countries: readonly string[]): readonly RespeltPlace[];
  close(): void;
}

/** What is asked for names the codebook does not have. */
export type PlaceSource = Pick<Gazetteer, 'lookup'> & Partial<Pick<Gazetteer, 'respelt'>>;

/** Who made the data, and under what terms it may be passed on: said wherever places are imported, kept with the index. */
export const geonamesCredit = 'GeoNames (https://www.geonames.org), CC BY 4.0';

/** Why a line of a dump cannot be used. */
export type LineFault = 'encoding' | 'too-long' | 'columns' | 'id' | 'name' | 'coordinates' | 'country';
