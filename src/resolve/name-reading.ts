import { never, type Sound, soundCode } from './name-correspondences.ts';
import { piecesOfName, type WrittenName } from './name-pieces.ts';
import { isVowel, soundsOf } from './name-sounds.ts';

/** One piece of a name as the sounds it writes, each with what leaving it out would cost. */
export interface Piece {
  readonly sounds: readonly Sound[];
  /** `soundCode` of each. */
  readonly codes: readonly number[];
  /** Cost of leaving the sound out, by position; `never` where that makes another name. */
  readonly gaps: readonly number[];
  /** What was written, for explanations. */
  readonly written: readonly string[];
  /** How many are heard, for the cost two names may bear: all but ʿ. */
  readonly heard: number;
}

/** One way to read a written name. */
export interface Reading {
  readonly pieces: readonly Piece[];
  /** All pieces as one, for names that are written apart here and together there. */
  readonly joined: Piece;
  /** Whether an article was taken off the front, and whether what is left is so short that it matters. */
  readonly article: boolean;
  readonly short: boolean;
  /** The figures in the name, which must be the same: Base 137 is not Base 201. */
  readonly figures: string;
  /** In a script that leaves short vowels out. */
  readonly unvowelled: boolean;
}

/** Below this many sounds a name needs its article: Al-Rai is a town, Rai a broadcaster. */
const shortestBare = 4;

const readings = new Map<string, readonly Reading[]>();
/** A name is compared with several; beyond this many the store starts anew. */
const readingsKept = 5_000;

/**
 * The ways to read a written name, the likeliest first: with what looks like a glued article (Ezzor, Albukamal) left as it is,
 * then without. Empty when the text holds no letter of a script we read.
 */
export function readingsOf(name: string): readonly Reading[] {
  const known = readings.get(name);
  if (known) return known;
  const read = piecesOfName(name).flatMap((written) => readingOf(written) ?? []);
  if (readings.size >= readingsKept) readings.clear();
  readings.set(name, read);
  return read;
}

function readingOf({ pieces: written, article }: WrittenName): Reading | null {
  const pieces: Piece[] = [];
  let unvowelled = false;
  let figures = '';
  written.forEach((text, at) => {
    const first = text.charCodeAt(0);
    if (first >= 0x0600 && first < 0x0700) unvowelled = true;
    if (/\d/.test(text)) figures += ` ${text}`;
    const piece = pieceOf(text, at === written.length - 1);
    if (piece.sounds.length > 0) pieces.push(piece);
  });
  const [only] = pieces;
  if (only === undefined) return null;
  const joined = pieces.length === 1 ? only : joinPieces(pieces);
  return {
    pieces,
    joined,
    article,
    figures,
    unvowelled,
    short: joined.heard + missing(joined, unvowelled) < shortestBare,
  };
}

/** Between two consonants of Arabic script a vowel is heard that it does not write. */
function missing(piece: Piece, unvowelled: boolean): number {
  if (!unvowelled) return 0;
  return piece.sounds.filter((sound, at) => at > 0 && !isVowel(sound) && !vowelAt(piece.sounds[at - 1]))
    .length;
}

function pieceOf(text: string, last: boolean): Piece {
  const sounds = soundsOf(text);
  const codes: number[] = [];
  const gaps: number[] = [];
  let heard = 0;
  for (let at = 0; at < sounds.length; at += 1) {
    const sound = sounds[at] ?? 'ʿ';
    if (sound !== 'ʿ') heard += 1;
    codes.push(soundCode[sound]);
    gaps.push(gapCost(sounds, at, last));
  }
  return { sounds, codes, gaps, heard, written: [text] };
}

function joinPieces(pieces: readonly Piece[]): Piece {
  return {
    sounds: pieces.flatMap((piece) => piece.sounds),
    written: pieces.flatMap((piece) => piece.written),
    codes: pieces.flatMap((piece) => piece.codes),
    gaps: pieces.flatMap((piece) => piece.gaps),
    heard: pieces.reduce((sum, piece) => sum + piece.heard, 0),
  };
}

const glideOf: Readonly<Partial<Record<Sound, readonly Sound[]>>> = {
  i: ['i', 'y', 'e', 'eF'],
  y: ['i', 'y', 'e', 'eF'],
  j: ['i', 'y', 'e', 'eF'],
  w: ['u', 'w', 'o', 'oF'],
  u: ['u', 'w', 'o', 'oF'],
};

/** What it costs that the other spelling does not write this sound. */
function gapCost(sounds: readonly Sound[], at: number, lastPiece: boolean): number {
  const sound = sounds[at];
  const before = sounds[at - 1];
  const after = sounds[at + 1];
  if (sound === undefined) return never;
  if (sound === 'ʿ') return 0;
  if (sound === 'hF') return 0.1;
  if (sound === 'c' && after === 'k') return 0.05;
  if (sound === 'c' || sound === 'ce') return vowelAt(after) ? 0.35 : never;
  if (sound === 't')
    return !lastPiece && after === undefined && (before === 'a' || before === 'e') ? 0.15 : never;
  const glides = glideOf[sound];
  // Of iy and uw one may go, never both.
  const beside = glides !== undefined && after !== undefined && glides.includes(after);
  if (sound === 'j') return beside ? 0.2 : never;
  if (!isVowel(sound)) return never;
  if (at === 0) return never;
  if (beside) return 0.05;
  if (glides && (before === 'aI' || before === 'aU')) return vowelAt(after) ? 0.45 : 0.1;
  if (after === undefined) return finalGap(sound, before);
  if (sound === 'w' || sound === 'y') return 0.45;
  return vowelAt(before) || vowelAt(after) ? 0.2 : 0.25;
}

/** A closing vowel tells names apart, but for the mute French e and a glide that only closes another vowel. */
function finalGap(sound: Sound, before: Sound | undefined): number {
  if (sound !== 'eF') return never;
  if (vowelAt(before)) return never;
  return before === 'n' || before === 'ch' || before === 'sh' ? 0.1 : 0.3;
}

function vowelAt(sound: Sound | undefined): boolean {
  return sound !== undefined && isVowel(sound);
}
