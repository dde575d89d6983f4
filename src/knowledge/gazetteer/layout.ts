import type { ImportedCountry } from '../../model/gazetteer.ts';

/**
 * The file of imported places, little-endian, made to be asked without being read:
 *
 * ```
 * magic (8 bytes) | length of the header (u32) | header (JSON, UTF-8)
 * directory: 65,537 x u32    entry at which each bucket begins; a bucket is the first 16 bits of the hash of a key
 * entries: n x (u32, u32)    the other 32 bits of the hash; where in the records the place begins
 * records: each length (u32) | place (JSON, UTF-8)
 * ```
 *
 * A name is also filed under how it sounds in its country (`SY~HJN`): of such a key the entry has 24 bits of the hash, and in the low
 * eight which of the names of the place it is.
 *
 * Opening reads the header and the directory; a lookup reads one bucket and the records it points to.
 */
export const magic = Buffer.from('RISCPLC1', 'latin1');
export const buckets = 65_536;
export const directoryBytes = (buckets + 1) * 4;
export const entryBytes = 8;
/** No header or record is larger; one that says so is damaged. */
export const mostBytes = 1_048_576;

export interface Header {
  /** Of the layout; `magic` tells files of ours from others, this tells ours apart. */
  readonly version: number;
  /** Of the keys names are filed under. */
  readonly scheme: string;
  readonly credit: string;
  readonly countries: readonly ImportedCountry[];
  readonly entries: number;
  readonly recordBytes: number;
}

export const layoutVersion = 1;

/** Where the directory begins: behind the header. */
export function directoryAt(headerBytes: number): number {
  return magic.length + 4 + headerBytes;
}

/** 48 bits of a key: the bucket it lies in, and what tells it from others there. */
export interface KeyHash {
  readonly bucket: number;
  readonly rest: number;
}

/**
 * Two 32-bit hashes side by side, each FNV-1a over UTF-16 units with its own basis and multiplier, ended with the mixing step
 * of MurmurHash3 (Appleby, public domain). A key
 * asked of an index of two million finds a stranger once in a hundred million times.
 */
export function hashOf(key: string): KeyHash {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca77);
  }
  return { bucket: mixed(a) >>> 16, rest: mixed(b) };
}

/** The key of a sound in a country: no name has a tilde. */
export function soundKey(country: string, sound: string): string {
  return `${country}~${sound}`;
}

/** The low bits of `rest` that say which name of a place sounds so. */
export const nameBits = 0xff;

function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
