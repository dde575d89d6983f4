/**
 * Hostile text for the parser: made up of words and of signs, or a sentence of war reporting spoilt. The same seed, number
 * and language always give the same input. Every sentence here was written for this file; none is anybody's dispatch.
 */

interface Material {
  readonly sentences: readonly string[];
  readonly words: readonly string[];
}

const italian: Material = {
  sentences: [
    'Le SDF hanno ripreso la collina a est di Hajin.',
    "L'aviazione russa ha bombardato all'alba la periferia di Saraqib.",
    'Almeno 12 civili uccisi, fra cui tre bambini, dice il Comitato.',
    '«Non ci fermeremo», promette il gen. Haftar.',
    'I ribelli si sono arresi dopo averli accerchiati per giorni.',
    "Un'autobomba esplode ad Afrin: sei morti e 20 feriti.",
    'Gli Houthi rivendicano il lancio di due missili su Abha.',
    'Nessuno conferma la caduta della base aerea di al-Watiya.',
    'Secondo fonti locali, il convoglio è stato colpito nel deserto.',
    'Scontri nella notte; la tregua dell’Onu non tiene.',
    'Il ministro smentisce: “Non c’è stato alcun raid”.',
    'Tripoli, 12 apr. - Le milizie di Misurata avanzano di 3,5 km.',
    'Riconquistarla costerebbe troppo, ammette un ufficiale.',
    'Mosca accusa Kiev di aver colpito il ponte (di nuovo).',
    'PIOGGIA DI COLPI DI MORTAIO SULLA LINEA DEL FRONTE',
    'I soldati catturati sarebbero 40, forse 45.',
    'Si combatte casa per casa a Susah.',
    'Evacuati gli ultimi feriti dall’ospedale, riferisce la Mezzaluna rossa.',
  ],
  words: [
    ...`l' dell' un' c'è po’ perche' della sugli nel averne riprenderla datecelo`.split(' '),
    ...'il la di a e che non ha colpito avanza raid colonna esercito villaggio'.split(' '),
    ...'gen. sig.ra ecc. art. n. U.S. J. filo-turche Deir ez-Zor Sha’fah ISIS'.split(' '),
  ],
};

const english: Material = {
  sentences: [
    'SDF fighters retook the hill east of Hajin.',
    "Russia's air force hit the outskirts of Saraqib at dawn.",
    'At least 12 civilians died, three children among them, medics said.',
    "“We won't stop,” vowed Gen. Haftar.",
    'The rebels surrendered after being encircled for days.',
    'A car bomb went off in Afrin: six dead, 20 wounded.',
    'The Houthis claimed two missile launches at Abha.',
    'Nobody confirmed the fall of al-Watiya air base.',
    'The convoy was struck in the desert, local sources said.',
    'Clashes raged overnight; the U.N. truce didn’t hold.',
    "The minister denied it: 'There was no strike.'",
    'TRIPOLI (Own report) - Misrata militias gained 3.5 km.',
    "Retaking it would cost too much, an officer's aide conceded.",
    'Moscow accused Kyiv of hitting the bridge (again).',
    'MORTAR ROUNDS RAIN DOWN ON THE FRONT LINE',
    'Forty soldiers were reportedly captured, maybe 45.',
    'They cannot leave the rebel-held district.',
    'Lt. Col. Adams of the U.S. Army left at 5 p.m. on Friday.',
  ],
  words: [
    ...`didn't can’t cannot army's rebels' n't gonna 'em rebel-held mid-1980s Qa'ida's`.split(' '),
    ...'the of to and that not raid column army has hit advances village forces'.split(' '),
    ...'Gen. Lt. Inc.. no. U.S. J. a.m. AT&T anti-government ez-Zor Sha’fah ISIS'.split(' '),
  ],
};

const materials: Readonly<Record<string, Material>> = { it: italian, en: english };

/** Numbers, signs and addresses that cutting and reading must live through in any language. */
const oddities: readonly string[] = [
  ...`12 1.500 3,5 14:30 31/10/75 20km 11º 1980s $5bn 20% '90 2019-03-23 ½ ٣٤`.split(' '),
  ...`. , ; : ... … ?! ! « » “ ” " ' ’ ‘ ( ) [1] — - -- / & | \\ _ * •`.split(' '),
  ...'http://a.org/b?c=d x@y.org @sdf #Hajin www. @ :) <3 __proto__ constructor'.split(' '),
  ...'👩🏽‍🚒 🇺🇦 🇺 💥💥 ✈️ حلب دمشق، חיפה Київ Αθήνα 東京 ﬁ İ ß ǅ ΑΣ 𝔄'.split(' '),
  // Combining marks, halves of pairs, signs of no width, of direction and of control, and white space of every kind.
  ...'e\u0301 \u0301 \u0300\u0323\u034f Z\u0351\u036b\u0343\u0329 \ud83d \udca5 \uffff \ufffd'.split(' '),
  ...'\u200b \u200d \u00ad \u2060 \u202e \u2066 \u0085 \u0000 \u0007 \u001b[31m \u007f'.split(' '),
  ...['\ufeff', '\u00a0', '\u3000', '\u2028', '\t', '\n', '\r\n'],
];

/**
 * Random numbers that a seed settles: mulberry32 by Tommy Ettinger,
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to `end`, not reaching it. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** As many of what `make` gives, at least `least` and below `end`, one after another. */
  some(least: number, end: number, make: () => string): string {
    let made = '';
    for (let left = least + this.below(end - least); left > 0; left -= 1) made += make();
    return made;
  }
}

const longestSlice = 12;

/** Ways to spoil a text at an offset, given a stretch of it from there; offsets are code units', so that pairs are torn. */
const mutations: readonly ((text: string, at: number, end: number, chance: Chance) => string)[] = [
  (text, at, end) => text.slice(0, at) + text.slice(end),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, end) => text.slice(0, end) + text.slice(at),
  (text, at, end) =>
    text.slice(0, at) + text.slice(end, 2 * end - at) + text.slice(at, end) + text.slice(2 * end - at),
  (text, at, _, chance) => text.slice(0, at) + chance.pick(oddities) + text.slice(at),
  (text, at, _, chance) => text.slice(0, at) + String.fromCharCode(chance.below(0x10000)) + text.slice(at),
  (text, at, end) => text.slice(0, at) + text.slice(at, end).toUpperCase() + text.slice(end),
  (text, at, end) => text.slice(0, at) + [...text.slice(at, end)].reverse().join('') + text.slice(end),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text, at, end) => text.slice(0, at) + text.slice(at, end).replaceAll(' ', '') + text.slice(end),
];

function mutant(chance: Chance, { sentences }: Material): string {
  let text = chance.pick(sentences);
  if (chance.below(6) === 0) text += ` ${chance.pick(sentences)}`;
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(text.length + 1);
    const end = Math.min(text.length, at + 1 + chance.below(longestSlice));
    text = chance.pick(mutations)(text, at, end, chance);
  }
  return text;
}

function wordAfterWord(chance: Chance, { words }: Material): string {
  return chance.some(1, 11, () => {
    const word = chance.pick(chance.below(4) === 0 ? oddities : words);
    const cased = chance.below(8) === 0 ? word.toUpperCase() : word;
    return cased + (chance.below(10) === 0 ? '' : ' ');
  });
}

const signs = [...'.,;:!?…\'’‘"«»“”()[]{}<>—–-/\\|@#&*+=~^`_%€$'];
const spaces = [' ', '\u00a0', '\u3000', '\t', '\n', '\u2028', '\ufeff'];

const extremes: readonly ((chance: Chance, material: Material) => string)[] = [
  () => '',
  (chance) => chance.some(1, 9, () => chance.pick(spaces)),
  (chance) => chance.some(1, 13, () => chance.pick(signs)),
  (chance) => chance.some(1, 40, () => String.fromCharCode(chance.below(0x10000))),
  (chance) => chance.some(1, 20, () => String.fromCodePoint(chance.below(0x110000))),
  (chance) => chance.some(1, 12, () => String.fromCharCode(0x300 + chance.below(0x70))),
  (chance, { words }) => chance.pick(words).repeat(1 + chance.below(120)),
  (chance, { words }) => chance.some(2, 9, () => chance.pick(words) + chance.pick(signs)),
  (chance, { words }) => chance.some(1, 5, () => chance.pick([...oddities, ...words])),
];

/** Input number `index` of a seed; most are of one to twelve words. Throws when there is no material in the language. */
export function hostileInput(seed: number, index: number, code: string): string {
  const material = materials[code];
  if (!material) throw new Error(`no sentences to spoil in ${code}`);
  const chance = new Chance(seed ^ Math.imul(index + 1, 0x9e3779b1));
  const kind = chance.below(20);
  if (kind < 10) return mutant(chance, material);
  if (kind < 16) return wordAfterWord(chance, material);
  return chance.pick(extremes)(chance, material);
}

/** A sentence of at least so many words, spoilt words among them, in which no sign ends a sentence. */
export function endlessSentence(seed: number, words: number, code: string): string {
  const parts: string[] = [];
  for (let index = 0, written = 0; written < words; index += 1) {
    const part = hostileInput(seed, index, code)
      .replace(/[.!?…:;]/gu, '')
      .split(/\s+/u)
      .filter((word) => word !== '');
    for (const word of part) parts.push(word);
    written += part.length;
  }
  return parts.join(' ');
}

/** What is wrong, or null. */
export type Fault = string | null;

/** Looks for something wrong with a text. May throw, which is wrong too. */
export type Judge = (text: string) => Promise<Fault>;

/** What a judge says, its throwing too. */
export async function verdict(judge: Judge, text: string): Promise<Fault> {
  try {
    return await judge(text);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : error}`;
  }
}

/** Cuts a text down while the judge finds fault with it, to where no one code unit more can be left out. */
export async function least(judge: Judge, text: string): Promise<string> {
  let small = text;
  for (let size = Math.ceil(small.length / 2); size > 0; ) {
    const before = small;
    for (let at = 0; at < small.length; ) {
      const shorter = small.slice(0, at) + small.slice(at + size);
      if (await verdict(judge, shorter)) small = shorter;
      else at += size;
    }
    if (size > 1 || small === before) size = Math.floor(size / 2);
  }
  return small;
}

/** Fails with what it takes to see again a fault that was found. @param where the seed and the number of the text */
export async function report(judge: Judge, text: string, where: string, fault: string): Promise<never> {
  const small = await least(judge, text);
  const again = (await verdict(judge, small)) ?? 'nothing wrong with it now: what was read before it matters';
  throw new Error(`${where}: ${shown(text)}\n${fault}\nleast that fails: ${shown(small)}\n${again}`);
}

/** A text as a literal to be copied, with what nobody sees written out. */
function shown(text: string): string {
  return JSON.stringify(text).replace(/(?! )[\p{C}\p{M}\p{Z}]/gu, (sign) =>
    sign.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
