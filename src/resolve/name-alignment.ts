import { never, ruleAt, soundCount, substitution } from './name-correspondences.ts';
import type { Piece } from './name-reading.ts';
import { isVowel, soundsOf } from './name-sounds.ts';

/** What one spelling writes where the other writes something else. */
export interface Correspondence {
  /** Letters of the first and the second name; empty where one of them writes nothing. */
  readonly one: string;
  readonly other: string;
  readonly cost: number;
  /** The name of the correspondence, for a reader. */
  readonly rule: string;
}

/** Most sounds a piece is compared by; nothing we read is longer. */
const longest = 48;
const width = longest + 1;
const table = new Float32Array(width * width);
/** Cost of a short vowel that Arabic script had no letter for. */
const unwritten = 0.04;

/** How much the cheapest way to read two pieces as one may cost, by the sounds of the longer. */
export function limitOf(one: Piece, other: Piece): number {
  const sounds = Math.max(one.heard, other.heard);
  return limits[Math.min(sounds, limits.length - 1)] ?? 0;
}

/** By number of sounds: names of up to four letters must be nearly equal. */
const limits: readonly number[] = [0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.85, 0.95, 1];

/**
 * The cheapest alignment of two pieces, sound by sound in order: the sum of the costs of sounds that stand for one another and
 * of those left out. Above `limit` any figure above it may come back.
 */
export function alignmentCost(one: Piece, other: Piece, limit: number, sparse: Sparse): number {
  const rows = one.codes.length;
  const columns = other.codes.length;
  if (rows > longest || columns > longest) return never;
  table[0] = 0;
  for (let column = 1; column <= columns; column += 1)
    table[column] = (table[column - 1] ?? never) + gap(other, column - 1, sparse === 'one');
  for (let row = 1; row <= rows; row += 1) {
    const base = row * width;
    const code = (one.codes[row - 1] ?? 0) * soundCount;
    const rowGap = gap(one, row - 1, sparse === 'other');
    let least = (table[base - width] ?? never) + rowGap;
    table[base] = least;
    for (let column = 1; column <= columns; column += 1) {
      const across =
        (table[base - width + column - 1] ?? never) +
        (substitution[code + (other.codes[column - 1] ?? 0)] ?? never);
      const down = (table[base - width + column] ?? never) + rowGap;
      const along = (table[base + column - 1] ?? never) + gap(other, column - 1, sparse === 'one');
      const best = Math.min(across, down, along);
      table[base + column] = best;
      if (best < least) least = best;
    }
    if (least > limit) return never;
  }
  return table[rows * width + columns] ?? never;
}

/** Which of two pieces is in a script that leaves short vowels out. */
export type Sparse = 'one' | 'other' | 'neither';

function gap(piece: Piece, at: number, otherIsSparse: boolean): number {
  const cost = piece.gaps[at] ?? never;
  if (!otherIsSparse || cost < unwritten || cost > 0.4) return cost;
  const sound = piece.sounds[at];
  return sound !== undefined && isVowel(sound) && at < piece.sounds.length - 1 ? unwritten : cost;
}

/** Where two pieces that `alignmentCost` joined differ, in order. */
export function correspondencesOf(one: Piece, other: Piece, sparse: Sparse): readonly Correspondence[] {
  alignmentCost(one, other, never * width, sparse);
  const found: Correspondence[] = [];
  const letters = [lettersOf(one), lettersOf(other)] as const;
  let row = one.codes.length;
  let column = other.codes.length;
  const at = (r: number, c: number) =>
    r < 0 || c < 0 ? Number.POSITIVE_INFINITY : (table[r * width + c] ?? never);
  while (row > 0 || column > 0) {
    const here = at(row, column);
    const pair = (one.codes[row - 1] ?? 0) * soundCount + (other.codes[column - 1] ?? 0);
    const across = substitution[pair] ?? never;
    const down = gap(one, row - 1, sparse === 'other');
    if (row > 0 && column > 0 && close(here, at(row - 1, column - 1) + across)) {
      const rule = ruleAt(pair);
      const written = { one: letters[0][row - 1] ?? '', other: letters[1][column - 1] ?? '' };
      if (rule !== undefined) found.push({ ...written, cost: round(across), rule });
      row -= 1;
      column -= 1;
    } else if (row > 0 && close(here, at(row - 1, column) + down)) {
      found.push({ one: letters[0][row - 1] ?? '', other: '', cost: round(down), rule: 'left out' });
      row -= 1;
    } else {
      const along = gap(other, column - 1, sparse === 'one');
      found.push({ one: '', other: letters[1][column - 1] ?? '', cost: round(along), rule: 'left out' });
      column -= 1;
    }
  }
  return found.reverse();
}

function lettersOf(piece: Piece): readonly string[] {
  return piece.written.flatMap((text) => {
    const letters: string[] = [];
    soundsOf(text, letters);
    return letters;
  });
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-4;
}

function round(cost: number): number {
  return Math.round(cost * 100) / 100;
}
