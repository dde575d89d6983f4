import { markedLatin } from './name-scripts.ts';

/** Written names as pieces in plain letters: typography off, articles off, marked letters spelt out. */

const articles: ReadonlySet<string> = new Set(
  ['al', 'el', 'il', 'an', 'en', 'ad', 'as', 'ar', 'at', 'az', 'ash', 'asch', 'ach', 'es', 'ez', 'ed', 'er', 'et'].concat([
    'ul', 'ush', 'esh', 'esch', 'ech', 'adh', 'edh', 'ath', 'eth', 'us', 'ur', 'uz',
  ]),
);

/** Generic first words every convention spells its own way. */
const generic: ReadonlyMap<string, string> = new Map([
  ['abu', 'bu'], ['abou', 'bu'], ['bou', 'bu'], ['ابو', 'بو'],
  ['oued', 'wadi'], ['ouad', 'wadi'], ['wad', 'wad'],
  ['kfar', 'kafr'], ['kafar', 'kafr'], ['kufr', 'kafr'], ['kefar', 'kafr'],
]);

/** Below this many letters a name keeps its article: Al-Rai is a town, Rai a broadcaster. */
const shortestBare = 4;

const spaces = /[\s\u200c\u2010-\u2015.,()/-]+/u;
const apostrophes = /['’‘`´ʿʾʼ]/gu;
/** Primes that write the Cyrillic soft and hard sign. */
const softSigns = /[ʹʺ]/gu;
const marks = /\p{M}/gu;
/** Arabic short vowels and the stretching stroke. */
const arabicMarks = /[\u064b-\u0652\u0640\u0670]/gu;
const arabic = /\p{Script=Arabic}/u;
const plain = /^[a-z\s-]*$/;

/**
 * The pieces of a name, one list a way to read it: glued articles (Ezzor, Albukamal) kept, then taken off where there are any.
 * Pieces hold Latin letters without marks, Cyrillic or Arabic ones, and ʿ for ayn, hamza and apostrophe.
 */
export function piecesOfName(name: string): readonly (readonly string[])[] {
  const lower = name.toLowerCase();
  const spelt = plain.test(lower) ? lower : spellOut(lower);
  const bare = withoutArticles(spelt.split(spaces).filter((piece) => piece !== ''));
  const unglued = bare.map(withoutGluedArticle);
  return unglued.some((piece, at) => piece !== bare[at]) ? [bare, unglued] : [bare];
}

function spellOut(lower: string): string {
  const typography = lower.normalize('NFC').replace(softSigns, '').replace(arabicMarks, '').replace(apostrophes, 'ʿ');
  let spelt = '';
  for (const letter of typography) spelt += markedLatin.get(letter) ?? withoutMark(letter);
  return spelt;
}

/** й, ї, ё and the Arabic letters with hamza are letters of their own. */
function withoutMark(letter: string): string {
  return letter < '\u0300' || (letter >= '\u1e00' && letter < '\u2000')
    ? letter.normalize('NFD').replace(marks, '')
    : letter.replace(marks, '');
}

function withoutArticles(pieces: readonly string[]): readonly string[] {
  const stems = pieces.map(stem);
  const kept = stems.filter((piece) => piece !== '').map((piece) => generic.get(piece) ?? piece);
  if (kept.length === stems.length && kept.every((piece, at) => piece === pieces[at])) return kept;
  const letters = kept.reduce((sum, piece) => sum + heardLetters(piece), 0);
  if (letters >= shortestBare || !stems.some((piece, at) => piece !== pieces[at])) return kept;
  return kept.length === 0 ? pieces : [`al${kept.join('')}`];
}

/** A piece without its Arabic article; empty when it is nothing else, or only the Persian link (Mazar-e-Sharif). */
function stem(piece: string, at: number, all: readonly string[]): string {
  if (arabic.test(piece)) {
    const bare = piece.replace(/^[أإآٱ]/u, (alif) => (alif === 'آ' ? alif : 'ا'));
    return bare.startsWith('ال') && bare.length > 4 ? bare.slice(2) : bare;
  }
  if (all.length > 1 && articles.has(piece)) return '';
  if (at > 0 && at < all.length - 1 && (piece === 'i' || piece === 'e')) return '';
  return piece;
}

/** How many letters a piece has in Latin: Arabic script leaves a vowel out between two consonants. */
function heardLetters(piece: string): number {
  if (!arabic.test(piece)) return piece.replace(/ʿ/g, '').length;
  const vowels = piece.replace(/[^اويى]/gu, '').length;
  return piece.length - vowels + Math.max(vowels, 1);
}

const sunLetter = /^[aeu](?:([tdrzsn])(?=\1)|(?:sh|ch|sch)(?=sh|ch|sch))/;
const moonLetter = /^[ae]l(?=[bcfghjkmqwxy]h?[aeiou]\p{L}{2})/u;

function withoutGluedArticle(piece: string): string {
  if (piece.length < 5) return piece;
  if (piece.startsWith('abu') && piece.length > 5) return piece.slice(1);
  return piece.replace(moonLetter, '').replace(sunLetter, '');
}
