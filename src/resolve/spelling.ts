/**
 * The key under which typographic variants of one name meet: case, accents, apostrophes, hyphens and the Arabic article are folded.
 * Romanisations of one sound are the business of `name-matching.ts`, asked when no such key fits.
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
const plain = /^[a-z\d '-]*$/i;
const apostrophes = /['’‘`ʿʾ´]/gu;

/** The pieces of a name: lower case, no accents or apostrophes, split at spaces and hyphens. */
export function namePieces(name: string): readonly string[] {
  // Most names are plain letters, which have nothing to fold.
  const folded = plain.test(name) ? name : name.normalize('NFKD').replace(marks, '');
  return folded
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

/** Pieces written one behind the other. */
export interface Run {
  readonly whole: string;
  /** Without Arabic articles. */
  readonly kept: string;
}

export const emptyRun: Run = { whole: '', kept: '' };

export function runOf(pieces: readonly string[]): Run {
  return { whole: pieces.join(''), kept: pieces.filter((piece) => !article.has(piece)).join('') };
}

export function runOfPiece(piece: string): Run {
  return { whole: piece, kept: article.has(piece) ? '' : piece };
}

export function joined(run: Run, next: Run): Run {
  return { whole: run.whole + next.whole, kept: run.kept + next.kept };
}

/** A run without Arabic articles, unless too little would remain. */
export function keyOfRun({ whole, kept }: Run): string {
  if (kept.length >= shortestBare || kept.length === whole.length) return kept;
  return kept === '' ? whole : `al${kept}`;
}

/** The pieces joined without Arabic articles, unless too little would remain. */
export function keyOf(pieces: readonly string[]): string {
  return keyOfRun(runOf(pieces));
}

/** The typographic key of a name. */
export function nameKey(name: string): string {
  return keyOf(namePieces(name));
}
