import type { Sound } from './name-correspondences.ts';
import { type Reading, readingsOf } from './name-reading.ts';
import { isVowel } from './name-sounds.ts';

/** Keys of names: whether it opens and closes with a vowel, and the classes of its consonants, doubtful letters read each way. */

/** Most keys a name gets; the likeliest readings come first. */
const mostKeys = 8;

/** The class of each consonant that has but one. The letters only name classes. */
const classes: Readonly<Partial<Record<Sound, string>>> = {
  b: 'B', p: 'B', f: 'F', v: 'F', t: 'T', th: 'T', d: 'D', dh: 'D',
  s: 'S', z: 'S', ts: 'S', sh: 'S', zh: 'S', tch: 'S', g: 'H', gs: 'H', gh: 'H', kh: 'H', x: 'H', h: 'H',
  k: 'K', q: 'K', l: 'L', m: 'M', n: 'N', r: 'R',
};

/** Sounds of several classes; the first is the likeliest. '' is none: a glide, an ayn. */
const doubtful: Readonly<Partial<Record<Sound, readonly string[]>>> = {
  ch: ['S', 'H', 'K'],
  j: ['J', '', 'S'],
  g: ['H', 'K'],
  gj: ['J', 'H', 'K'],
  c: ['K', 'J', ''],
  ce: ['S', 'J', ''],
  w: ['', 'F'],
};

const keysByName = new Map<string, readonly string[]>();
const namesKept = 20_000;

/** At most `mostKeys` keys of a name, without repeats. */
export function keysOf(name: string): readonly string[] {
  const known = keysByName.get(name);
  if (known) return known;
  const keys = [...new Set(readingsOf(name).flatMap(keysOfReading))].slice(0, mostKeys);
  if (keysByName.size >= namesKept) keysByName.clear();
  keysByName.set(name, keys);
  return keys;
}

/** One class for each sound of a name, '' for none. */
type Classes = readonly string[];

function keysOfReading(reading: Reading): readonly string[] {
  const sounds = reading.joined.sounds;
  let choices: readonly Classes[] = [sounds.map((sound) => classes[sound] ?? '')];
  // A spelling writes one sound one way throughout.
  for (const sound of new Set(sounds)) {
    const reads = isDoubtful(sound, sounds) ? (readsOf(sound, sounds) ?? []) : [];
    if (reads.length > 0)
      choices = reads.flatMap((read) =>
        choices.map((choice) => choice.map((known, at) => (sounds[at] === sound ? read : known))),
      );
  }
  return choices.flatMap((choice) => keysByChoice(sounds, choice));
}

/** c before k is nothing beside it, or the ц of Doneck. */
function readsOf(sound: Sound, sounds: readonly Sound[]): readonly string[] | undefined {
  return sound === 'c' && sounds[sounds.indexOf('c') + 1] === 'k' ? ['', 'S'] : doubtful[sound];
}

/** w is nearly always a glide; where German and Polish write it for v, other letters give them away. */
function isDoubtful(sound: Sound, sounds: readonly Sound[]): boolean {
  if (sound !== 'w') return sound in doubtful;
  if (sounds[0] === 'w' && sounds.some((s) => s === 'j' || s === 'tch')) return true;
  return sounds.some((s, at) => s === 'w' && ['i', 'o', 'l', 'y', 'j'].includes(sounds[at - 1] ?? ''));
}

function keysByChoice(sounds: readonly Sound[], choice: Classes): readonly string[] {
  const folded = choice.join('').replace(/(.)\1+/g, '$1').replace(/TS/g, 'S');
  const opens = choice[0] === '' ? 'a' : '';
  return closings(sounds, choice).map((closes) => `${opens}${folded}${closes}`);
}

/** A closing vowel, none, or either where a mute e may only be spelling. */
function closings(sounds: readonly Sound[], choice: Classes): readonly string[] {
  const before = sounds.at(-2);
  if (choice.at(-1) !== '') return [''];
  return sounds.at(-1) === 'eF' && before !== undefined && !isVowel(before) ? ['a', ''] : ['a'];
}
