/**
 * Keys under which spellings of one name meet. `nameKey` folds what is only typography (case, accents,
 * apostrophes, hyphens, the Arabic article); `skeleton` also folds romanisations of one sound and is used
 * for places only, when no exact key fits.
 */

const article = new Set([
  'al',
  'el',
  'an',
  'ad',
  'as',
  'ar',
  'at',
  'az',
  'ash',
  'es',
  'ez',
  'ed',
  'er',
  'et',
  'ul',
  'ush',
]);
const marks = /\p{M}/gu;
const apostrophes = /['’‘`ʿʾ´]/gu;

/** The pieces of a name: lower case, no accents or apostrophes, split at spaces and hyphens. */
export function namePieces(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(marks, '')
    .replace(apostrophes, '')
    .toLowerCase()
    .split(/[\s‐-―.,()/-]+/u)
    .filter((piece) => piece !== '');
}

/** Whether a piece is only an article (al-, ez-). */
export function isArticle(piece: string): boolean {
  return article.has(piece);
}

/** Below this many letters a name keeps its article: Al-Rai is a town, Rai a broadcaster. */
const shortestBare = 4;

/** The pieces joined without Arabic articles, unless too little would remain. */
export function keyOf(pieces: readonly string[]): string {
  const kept = pieces.filter((piece) => !article.has(piece)).join('');
  if (kept.length >= shortestBare || kept.length === pieces.join('').length) return kept;
  return kept === '' ? pieces.join('') : `al${kept}`;
}

/** The typographic key of a name. */
export function nameKey(name: string): string {
  return keyOf(namePieces(name));
}

const romanisations: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/ou|oo|uw|w/g, 'u'],
  [/ee|iy|y/g, 'i'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/sc(?=[ie])|ch|sh/g, 's'],
  [/q|ck|c(?![ie])/g, 'k'],
  [/dj|j/g, 'g'],
  [/o/g, 'u'],
  [/e/g, 'a'],
  [/ai|ia$/g, 'i'],
  [/(?<=[aui])h$/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Shortest key whose skeleton is compared: shorter names meet by chance. */
export const shortestSkeleton = 5;

/** The consonants-and-vowels skeleton of a typographic key. */
export function skeleton(key: string): string {
  return romanisations.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), key);
}
