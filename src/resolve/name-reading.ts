import type { Sound } from './name-correspondences.ts';
import { never, soundCode } from './name-correspondences.ts';
import { piecesOfName } from './name-pieces.ts';
import { isVowel, soundsOf } from './name-sounds.ts';

/** One piece of a name as the sounds it writes, each with what leaving it out would cost. */
export interface Piece {
  readonly sounds: readonly Sound[];
  readonly codes: Uint8Array;
  /** Cost of leaving the sound out, by position; `never` where that makes another name. */
  readonly gaps: Float32Array;
  /** The letters of each sound as written, for explanations. */
  readonly letters: readonly string[];
}

/** One way to read a written name. */
export interface Reading {
  readonly pieces: readonly Piece[];
  /** All pieces as one, for names that are written apart here and together there. */
  readonly joined: Piece;
  /** In a script that leaves short vowels out. */
  readonly unvowelled: boolean;
}

const readings = new Map<string, readonly Reading[]>();
/** Names come again and again; beyond this many the store starts anew. */
const readingsKept = 20_000;

/**
 * The ways to read a written name, the likeliest first: with what looks like a glued article (Ezzor, Albukamal) left as it is,
 * then without. Empty when the text holds no letter of a script we read.
 */
export function readingsOf(name: string): readonly Reading[] {
  const known = readings.get(name);
  if (known) return known;
  const read = piecesOfName(name).map(readingOf).filter(({ pieces }) => pieces.length > 0);
  if (readings.size >= readingsKept) readings.clear();
  readings.set(name, read);
  return read;
}

function readingOf(written: readonly string[]): Reading {
  const spelt = written.map((piece) => soundsOf(piece)).filter(({ sounds }) => sounds.length > 0);
  const pieces = spelt.map(({ sounds, letters }, at) => pieceOf(sounds, letters, at === spelt.length - 1));
  return {
    pieces,
    joined: pieces.length === 1 && pieces[0] ? pieces[0] : join(pieces),
    unvowelled: written.some((piece) => /\p{Script=Arabic}/u.test(piece)),
  };
}

function pieceOf(sounds: readonly Sound[], letters: readonly string[], last: boolean): Piece {
  return {
    sounds,
    letters,
    codes: Uint8Array.from(sounds, (sound) => soundCode[sound]),
    gaps: Float32Array.from(sounds, (_, at) => gapCost(sounds, at, last)),
  };
}

function join(pieces: readonly Piece[]): Piece {
  const codes = pieces.flatMap((piece) => [...piece.codes]);
  return {
    sounds: pieces.flatMap((piece) => piece.sounds),
    letters: pieces.flatMap((piece) => piece.letters),
    codes: Uint8Array.from(codes),
    gaps: Float32Array.from(pieces.flatMap((piece) => [...piece.gaps])),
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
  if (sound === 't') return !lastPiece && after === undefined && (before === 'a' || before === 'e') ? 0.15 : never;
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
  if (vowelAt(before)) return before === 'i' || before === 'y' ? 0.25 : never;
  return before === 'n' || before === 'ch' || before === 'sh' ? 0.1 : 0.3;
}

function vowelAt(sound: Sound | undefined): boolean {
  return sound !== undefined && isVowel(sound);
}
