import { markedLatin } from './name-scripts.ts';

/** Written names as pieces in plain letters: typography off, articles off, marked letters spelt out. */

/** A way to cut a name up. */
export interface WrittenName {
  /** Latin letters without marks, Cyrillic or Arabic ones, and ʿ for ayn, hamza and apostrophe. */
  readonly pieces: readonly string[];
  /** Whether an article was taken off the front. */
  readonly article: boolean;
}

const articles: ReadonlySet<string> = new Set(
  [
    'al el il ul an en ad ed adh edh as es us ar er ur at et ath eth az ez uz',
    'ash esh ush asch esch ach ech ال آل',
  ].flatMap((words) => words.split(' ')),
);

/** Generic first words that every convention spells its own way. */
const generic: ReadonlyMap<string, string> = new Map([
  ...['abu', 'abou', 'bou'].map((word) => [word, 'bu'] as const),
  ...['oued', 'ouad'].map((word) => [word, 'wadi'] as const),
  ...['kfar', 'kafar', 'kufr', 'kefar'].map((word) => [word, 'kafr'] as const),
  ...['abdul', 'abdel', 'abdal', 'abdol', 'abdur', 'abder', 'abdus', 'abdes'].map(
    (word) => [word, 'abd'] as const,
  ),
  ...['tall', 'tell', 'tel', 'til'].map((word) => [word, 'tal'] as const),
  ['ابو', 'بو'],
]);

const spaces = /[\s\u200c\u2010-\u2015.,()/-]+/u;
const plain = /^[a-z -]*$/;

/**
 * The pieces of a name, one list a way to read it: with what looks like a glued article (Ezzor, Albukamal) kept, then, where
 * there is any, without.
 */
export function piecesOfName(name: string): readonly WrittenName[] {
  const lower = name.toLowerCase();
  const bare = withoutArticles((plain.test(lower) ? lower : spellOut(lower)).split(spaces));
  const unglued = bare.pieces.map(withoutGluedArticle);
  if (unglued.every((piece, at) => piece === bare.pieces[at])) return [bare];
  return [bare, { pieces: unglued, article: true }];
}

const spelt = new Map<string, string>();

function spellOut(lower: string): string {
  let text = '';
  for (const letter of lower.normalize('NFC')) {
    let plainLetters = spelt.get(letter);
    if (plainLetters === undefined) {
      plainLetters = plainLettersOf(letter);
      spelt.set(letter, plainLetters);
    }
    text += plainLetters;
  }
  return text;
}

/** й, ї, ё and the Arabic letters with hamza are letters of their own; Latin ones lose what mark has no meaning here. */
function plainLettersOf(letter: string): string {
  const marked = markedLatin.get(letter);
  if (marked !== undefined) return marked;
  if (/['’‘`´ʿʾʼ]/u.test(letter)) return 'ʿ';
  // Marks, Arabic short vowels among them, the stretching stroke, and the primes that write a Cyrillic soft sign.
  if (/[\p{M}\u0640ʹʺ]/u.test(letter)) return '';
  return /\p{Script=Latin}/u.test(letter) ? letter.normalize('NFD').replace(/\p{M}/gu, '') : letter;
}

function withoutArticles(pieces: readonly string[]): WrittenName {
  const written = pieces.filter((piece) => piece !== '');
  const kept: string[] = [];
  let article = false;
  written.forEach((piece, at) => {
    const stem = written.length > 1 && isLink(piece, at, written.length) ? '' : withoutArabicArticle(piece);
    if (kept.length === 0 && stem !== piece && stem.length < piece.length) article = true;
    if (stem !== '') kept.push(generic.get(stem) ?? stem);
  });
  return kept.length > 0 ? { pieces: kept, article } : { pieces: written, article: false };
}

/** An article, or the Persian link between two words (Mazar-e-Sharif). */
function isLink(piece: string, at: number, count: number): boolean {
  return articles.has(piece) || (at > 0 && at < count - 1 && (piece === 'i' || piece === 'e'));
}

function withoutArabicArticle(piece: string): string {
  const first = piece.charCodeAt(0);
  if (first < 0x0600 || first > 0x06ff) return piece;
  const bare = piece.replace(/^[أإٱ]/u, 'ا');
  return bare.startsWith('ال') && bare.length > 3 ? bare.slice(2) : bare;
}

const sunLetter = /^[aeu](?:([tdrzsn])(?=\1)|(?:sh|sch|ch)(?=sh|sch|ch))/;
const moonLetter = /^[ae]l(?=[bcfghjkmqwxy]h?[aeiou]\p{L}{2})/u;

function withoutGluedArticle(piece: string): string {
  const first = piece[0];
  if (piece.length < 5 || (first !== 'a' && first !== 'e' && first !== 'u')) return piece;
  if (piece.startsWith('abu') && piece.length > 5) return piece.slice(1);
  return piece
    .replace(/^abd[aeou]l/, 'abd')
    .replace(moonLetter, '')
    .replace(sunLetter, '');
}
