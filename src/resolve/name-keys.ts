import type { Sound } from './name-correspondences.ts';
import { piecesOfName } from './name-pieces.ts';
import { isVowel, soundsOf } from './name-sounds.ts';

/** Keys of names: whether it opens and closes with a vowel, and the classes of its consonants, doubtful letters read each way. */

/** Most keys a name gets; the likeliest readings come first. */
const mostKeys = 8;

/** The class of each consonant that has but one. The letters only name classes. */
const classes: Readonly<Partial<Record<Sound, string>>> = {
  b: 'B',
  p: 'B',
  f: 'F',
  v: 'F',
  t: 'T',
  th: 'T',
  d: 'D',
  dh: 'D',
  s: 'S',
  z: 'S',
  ts: 'S',
  sh: 'S',
  zh: 'S',
  tch: 'S',
  g: 'H',
  gs: 'H',
  gh: 'H',
  kh: 'H',
  x: 'H',
  h: 'H',
  k: 'K',
  q: 'K',
  l: 'L',
  m: 'M',
  n: 'N',
  r: 'R',
};

/** Sounds of several classes; the first is the likeliest. '' is none: a glide, an ayn. */
const doubtful: Readonly<Partial<Record<Sound, readonly string[]>>> = {
  ch: ['S', 'H', 'K'],
  cx: ['S', 'H'],
  j: ['J', '', 'S'],
  g: ['H', 'K'],
  gj: ['J', 'H', 'K'],
  c: ['K', 'J', ''],
  ce: ['S', 'J', ''],
  w: ['', 'F'],
};

/** At most `mostKeys` keys of a name, without repeats. */
export function keysOf(name: string): readonly string[] {
  const keys: string[] = [];
  for (const { pieces } of piecesOfName(name))
    addKeys(
      pieces.length === 1 ? soundsOf(pieces[0] ?? '') : pieces.flatMap((piece) => soundsOf(piece)),
      keys,
    );
  return keys.length > mostKeys ? keys.slice(0, mostKeys) : keys;
}

/** One class for each sound of a name, '' for none. */
type Classes = readonly string[];

function addKeys(sounds: readonly Sound[], keys: string[]): void {
  if (sounds.length === 0) return;
  let choices: readonly Classes[] = [sounds.map((sound) => classes[sound] ?? '')];
  // A spelling writes one sound one way throughout.
  sounds.forEach((sound, first) => {
    if (!(sound in doubtful) || sounds.indexOf(sound) < first) return;
    const reads = readsOf(sound, sounds);
    choices = reads.flatMap((read) =>
      choices.map((choice) => choice.map((known, at) => (sounds[at] === sound ? read : known))),
    );
  });
  for (const choice of choices) {
    for (const key of keysByChoice(sounds, choice)) if (!keys.includes(key)) keys.push(key);
  }
}

/** The classes a doubtful sound may have in this name. */
function readsOf(sound: Sound, sounds: readonly Sound[]): readonly string[] {
  // c before k is nothing beside it, or the ц of Doneck.
  if (sound === 'c' && sounds[sounds.indexOf('c') + 1] === 'k') return ['', 'S'];
  if (sound === 'w' && !isSlavicW(sounds)) return [''];
  return doubtful[sound] ?? [''];
}

/** w is nearly always a glide; where German and Polish write it for v, other letters give them away. */
function isSlavicW(sounds: readonly Sound[]): boolean {
  if (sounds[0] === 'w' && sounds.some((sound) => sound === 'j' || sound === 'tch')) return true;
  return sounds.some(
    (sound, at) => sound === 'w' && ['i', 'o', 'l', 'y', 'j'].includes(sounds[at - 1] ?? ''),
  );
}

function keysByChoice(sounds: readonly Sound[], choice: Classes): readonly string[] {
  let folded = '';
  for (const name of choice) if (name !== '' && !folded.endsWith(name)) folded += name;
  folded = folded.replaceAll('TS', 'S');
  const opens = choice[0] === '' ? 'a' : '';
  return closings(sounds, choice).map((closes) => `${opens}${folded}${closes}`);
}

/** A closing vowel, none, or either where a mute e may only be spelling. */
function closings(sounds: readonly Sound[], choice: Classes): readonly string[] {
  const before = sounds.at(-2);
  if (choice.at(-1) !== '') return [''];
  return sounds.at(-1) === 'eF' && before !== undefined && !isVowel(before) ? ['a', ''] : ['a'];
}
