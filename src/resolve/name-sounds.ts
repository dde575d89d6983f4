import type { Sound } from './name-correspondences.ts';
import { arabicLetters, cyrillicLetters } from './name-scripts.ts';

const vowels: ReadonlySet<Sound> = new Set([
  ...(['a', 'e', 'i', 'o', 'u', 'y', 'w', 'aI', 'aU', 'eF', 'oF', 'V'] as const),
]);

/** Whether a sound is a vowel or a glide. */
export function isVowel(sound: Sound): boolean {
  return vowels.has(sound);
}

interface Group {
  readonly letters: string;
  readonly sound: Sound;
  /** What the next letter must be. */
  readonly next?: string;
}

/** Latin letters and groups that write one sound; of those with one first letter the longest stands first. */
const groups: readonly Group[] = [
  { letters: 'tsch', sound: 'tch' },
  { letters: 'tch', sound: 'tch' },
  { letters: 'th', sound: 'th' },
  { letters: 'ts', sound: 'ts' },
  { letters: 'tz', sound: 'ts' },
  { letters: 'dsch', sound: 'j' },
  { letters: 'dzh', sound: 'j' },
  { letters: 'dj', sound: 'j' },
  { letters: 'dh', sound: 'dh' },
  { letters: 'sci', sound: 'sh', next: 'aou' },
  { letters: 'sch', sound: 'sh' },
  { letters: 'sc', sound: 'sh', next: 'ei' },
  { letters: 'sh', sound: 'sh' },
  { letters: 'zh', sound: 'zh' },
  { letters: 'ch', sound: 'cx', next: 'abcdfghjklmnopqrstuvwxyz' },
  { letters: 'ch', sound: 'ch' },
  { letters: 'c', sound: 'ce', next: 'eiy' },
  { letters: 'kh', sound: 'kh' },
  { letters: 'gh', sound: 'gh' },
  { letters: 'gi', sound: 'j', next: 'aou' },
  { letters: 'g', sound: 'gj', next: 'eiy' },
  { letters: 'ph', sound: 'f' },
  { letters: 'qu', sound: 'q', next: 'ei' },
  { letters: 'n', sound: 'm', next: 'bp' },
  { letters: 'ou', sound: 'u' },
  { letters: 'oo', sound: 'u' },
  { letters: 'ee', sound: 'i' },
  ...(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o'] as const).map(alone),
  ...(['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'] as const).map(alone),
];

function alone(letters: Sound): Group {
  return { letters, sound: letters };
}

/** By the code of the first letter. */
const latin: readonly (readonly Group[])[] = Array.from({ length: 128 }, (_, code) =>
  groups.filter(({ letters }) => letters.charCodeAt(0) === code),
);

/**
 * The sounds a piece writes: doubled letters once, colour taken from the neighbours, a silent closing h left out. The letters
 * that wrote each are put into `letters`, for explanations.
 */
export function soundsOf(piece: string, letters?: string[]): readonly Sound[] {
  const sounds: Sound[] = [];
  for (let at = 0; at < piece.length; ) {
    const group = groupAt(piece, at);
    const length = group?.letters.length ?? 1;
    if (group) add(group.sound, sounds, group.letters, letters);
    else addOther(piece, at, sounds, letters);
    at += length;
  }
  dropClosingH(sounds, letters);
  for (let at = 0; at < sounds.length; at += 1) sounds[at] = coloured(sounds[at] ?? 'ʿ', sounds[at + 1]);
  return sounds;
}

function add(sound: Sound, sounds: Sound[], written: string, letters: string[] | undefined): void {
  const last = sounds.length - 1;
  // A doubled letter is one sound, but for Arabic script, which doubles none.
  if (sounds[last] === sound && written < '\u0600') {
    if (letters) letters[last] += written;
    return;
  }
  sounds.push(sound);
  letters?.push(written);
}

function addOther(piece: string, at: number, sounds: Sound[], letters: string[] | undefined): void {
  const letter = piece[at] ?? '';
  const last = sounds.length - 1;
  if (letter === 'ж' && sounds[last] === 'd') {
    sounds[last] = 'j';
    if (letters) letters[last] += letter;
  } else for (const sound of otherScript(piece, at)) add(sound, sounds, letter, letters);
}

function groupAt(piece: string, at: number): Group | undefined {
  for (const group of latin[piece.charCodeAt(at)] ?? []) {
    const { letters, next } = group;
    if (letters.length > 1 && !piece.startsWith(letters, at)) continue;
    const after = piece[at + letters.length];
    if (next === undefined || (after !== undefined && next.includes(after))) return group;
  }
  return undefined;
}

/** Letters only Persian and its neighbours write, and what Persian makes of Arabic ones. */
const persianLetter = /[یکگچپژ]/u;
const persianSounds: ReadonlyMap<string, Sound> = new Map([
  ['ض', 'z'],
  ['ظ', 'z'],
  ['ذ', 'z'],
  ['ث', 's'],
]);

function otherScript(piece: string, at: number): readonly Sound[] {
  const letter = piece[at] ?? '';
  if (letter === 'ʿ') return ['ʿ'];
  if (at === 0 && letter === 'ا') return ['V'];
  if (at === piece.length - 1 && (letter === 'ه' || letter === 'ح')) return ['hF'];
  const persian = persianSounds.get(letter);
  if (persian && persianLetter.test(piece)) return [persian];
  return arabicLetters.get(letter) ?? cyrillicLetters.get(letter) ?? [];
}

/** Raqqa and Raqqah: -ah writes the same ending. */
function dropClosingH(sounds: Sound[], letters: string[] | undefined): void {
  const at = sounds.length - 1;
  const before = sounds[at - 1];
  if (at < 2 || sounds[at] !== 'h' || before === undefined || !isVowel(before)) return;
  sounds.pop();
  if (letters) letters[at - 1] += letters.pop() ?? '';
}

/** A vowel by what follows: the first half of a diphthong, or the end of the piece. */
function coloured(sound: Sound, next: Sound | undefined): Sound {
  if ((sound === 'a' || sound === 'e') && (next === 'i' || next === 'y')) return 'aI';
  if (sound === 'a' && (next === 'u' || next === 'w')) return 'aU';
  if (next === undefined && sound === 'e') return 'eF';
  if (next === undefined && sound === 'o') return 'oF';
  return sound;
}
