/**
 * Finds copies of one text among articles, so that an agency's dispatch carried by twenty papers counts as one
 * source. MinHash (A. Broder, "On the resemblance and containment of documents", 1997) over 3-word shingles
 * with 128 hash functions, candidates by banding (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4).
 */

const hashCount = 128;
const bands = 42;
const rows = 3;
const shingleWords = 3;
/** Estimated share of shingles in common from which two texts are copies; independent stories stay under 0.05. */
const copyResemblance = 0.5;
/** A text cut short or set in a longer one is a copy when most of the shorter is in the longer. */
const cutContainment = 0.85;
const cutResemblance = 0.3;
/** Texts shorter than this many shingles are copies only when equal. */
const fewShingles = 8;

/** What is kept of a text: 128 minima, the number of distinct shingles, and a hash of the whole. */
export interface Fingerprint {
  readonly minima: Uint32Array;
  readonly shingles: number;
  readonly whole: number;
}

/** 32-bit FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A 32-bit finaliser (murmur3), so that near inputs give far outputs. */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Multipliers (odd) and addends of the hash functions: fixed, so that fingerprints can be stored. */
const functions = Array.from({ length: hashCount }, (_, i) => ({
  multiply: mix(2 * i + 1) | 1,
  add: mix(0x9e3779b9 + i),
}));

/** Fingerprint of a text; case, accents kept, punctuation and spacing do not matter. */
export function fingerprint(text: string): Fingerprint {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let i = 0; i + shingleWords <= hashes.length; i += 1) {
    let hash = 0;
    for (let k = 0; k < shingleWords; k += 1) hash = mix(Math.imul(hash, 31) + (hashes[i + k] ?? 0));
    shingles.add(hash);
  }
  const minima = new Uint32Array(hashCount).fill(0xffffffff);
  for (const shingle of shingles) {
    functions.forEach(({ multiply, add }, i) => {
      const value = (Math.imul(shingle ^ add, multiply) ^ (shingle >>> 15)) >>> 0;
      if (value < (minima[i] ?? 0)) minima[i] = value;
    });
  }
  return {
    minima,
    shingles: shingles.size,
    whole: hashes.reduce((hash, word) => mix(Math.imul(hash, 31) + word), 7),
  };
}

/** Estimated resemblance (Jaccard) of two texts, 0..1; standard error at most 0.045. */
export function resemblance(a: Fingerprint, b: Fingerprint): number {
  let same = 0;
  for (let i = 0; i < hashCount; i += 1) if (a.minima[i] === b.minima[i]) same += 1;
  return same / hashCount;
}

/** Whether two texts are copies of one, whole or cut. Symmetric. */
function areCopies(a: Fingerprint, b: Fingerprint): boolean {
  const few = Math.min(a.shingles, b.shingles);
  if (few < fewShingles) return a.whole === b.whole && a.shingles === b.shingles;
  const alike = resemblance(a, b);
  if (alike >= copyResemblance) return true;
  const common = (alike * (a.shingles + b.shingles)) / (1 + alike);
  return alike >= cutResemblance && common / few >= cutContainment;
}

/**
 * Groups articles whose texts are copies of one another.
 *
 * @returns for every article id, the syndicate: the smallest id among its copies, itself when it has none.
 *   The order of the articles does not matter, and an article unlike all others changes nothing.
 */
export function syndicates(
  articles: readonly { readonly id: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  return syndicatesOf(new Map(articles.map(({ id, text }) => [id, fingerprint(text)])));
}

/** Syndicates from fingerprints, by article id. */
function syndicatesOf(prints: ReadonlyMap<string, Fingerprint>): ReadonlyMap<string, string> {
  const leader = new Map([...prints.keys()].map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at) ?? at; up !== at; up = leader.get(at) ?? at) at = up;
    return at;
  };
  const join = (x: string, y: string) => {
    const [a, b] = [find(x), find(y)];
    if (a !== b) leader.set(a < b ? b : a, a < b ? a : b);
  };
  const distinct = new Map<string, string>();
  for (const [id, { whole, shingles }] of prints) {
    const same = distinct.get(`${whole} ${shingles}`);
    if (same === undefined) distinct.set(`${whole} ${shingles}`, id);
    else join(same, id);
  }
  for (const bucket of buckets(prints, distinct.values()).values()) {
    for (let i = 0; i < bucket.length; i += 1) {
      for (let j = i + 1; j < bucket.length; j += 1) {
        const [a, b] = [bucket[i] ?? '', bucket[j] ?? ''];
        if (find(a) !== find(b) && copies(prints, a, b)) join(a, b);
      }
    }
  }
  return new Map([...prints.keys()].map((id) => [id, find(id)]));
}

function copies(prints: ReadonlyMap<string, Fingerprint>, a: string, b: string): boolean {
  const one = prints.get(a);
  const other = prints.get(b);
  return one !== undefined && other !== undefined && areCopies(one, other);
}

/** Ids that share a band of minima; texts too short for shingles were joined when equal. */
function buckets(
  prints: ReadonlyMap<string, Fingerprint>,
  ids: Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const put = (key: string, id: string) => {
    const bucket = found.get(key);
    if (bucket === undefined) found.set(key, [id]);
    else bucket.push(id);
  };
  for (const id of ids) {
    const print = prints.get(id);
    if (print === undefined || print.shingles < fewShingles) continue;
    for (let band = 0; band < bands; band += 1)
      put(`${band} ${print.minima.subarray(band * rows, (band + 1) * rows).join(' ')}`, id);
  }
  return found;
}
