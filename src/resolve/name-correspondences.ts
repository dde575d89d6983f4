/**
 * Which written sounds stand for one another when a name crosses scripts and spelling conventions, and at what cost.
 * Compiled for this project from how the conventions themselves write a sound: DIN 31635, ISO 233 and BGN/PCGN for
 * Arabic; ISO 9, BGN/PCGN and the Ukrainian government's table of 2010 for Cyrillic; Kurmanji, Turkish and Somali
 * orthography; and French, German, English and Italian press usage. What is not listed never corresponds.
 */

/**
 * One written sound. Most are the letters that write it; the others are:
 * `tch` as in church, `cx` where it may be that, *sh* (French) or *kh* (German), `ch` where it may also be the Italian *k*; `c` hard or unknown, `ce` before
 * e or i; `gj` g before e or i; `gs` the Cyrillic г, g or h by language; `aI` a or e before i or y; `aU` a before u or w; `eF`, `oF`
 * a closing e or o; `V` a vowel whose colour is not written; `hF` a closing Arabic h, written or not; `ʿ` ayn, hamza, apostrophe.
 */
export type Sound = (typeof sounds)[number];

const sounds = [
  ...(['a', 'e', 'i', 'o', 'u', 'y', 'w', 'aI', 'aU', 'eF', 'oF', 'V', 'ʿ'] as const),
  ...([
    'b',
    'p',
    'f',
    'v',
    't',
    'th',
    'd',
    'dh',
    's',
    'z',
    'ts',
    'sh',
    'zh',
    'ch',
    'cx',
    'tch',
    'j',
    'gj',
  ] as const),
  ...(['g', 'gs', 'gh', 'k', 'q', 'c', 'ce', 'kh', 'x', 'h', 'hF', 'l', 'm', 'n', 'r'] as const),
] as const;

/** A sound as a small number, which is what names are aligned by. */
export const soundCode: Readonly<Record<Sound, number>> = Object.fromEntries(
  sounds.map((sound, code) => [sound, code]),
) as Record<Sound, number>;

/** Number of sounds: the side of the table of costs. */
export const soundCount = sounds.length;

interface Correspondence {
  /** What an explanation calls it. */
  readonly rule: string;
  /** 0: the same; one name of five letters may cost less than half in all. */
  readonly cost: number;
  /** Pairs joined by ~. */
  readonly pairs: string;
}

const correspondences: readonly Correspondence[] = [
  // Vowels: Arabic script leaves the short ones out, and every convention hears them its own way.
  { rule: 'one vowel', cost: 0, pairs: 'i~y u~w e~eF o~oF' },
  { rule: 'o and u', cost: 0.05, pairs: 'o~u o~w oF~u oF~w' },
  { rule: 'a and e', cost: 0.1, pairs: 'a~e a~eF' },
  { rule: 'e and i', cost: 0.1, pairs: 'e~i e~y eF~i eF~y' },
  { rule: 'ai, ei and e', cost: 0.05, pairs: 'aI~a aI~e aI~eF' },
  { rule: 'ai and i', cost: 0.15, pairs: 'aI~i aI~y' },
  { rule: 'au and o', cost: 0.05, pairs: 'aU~a aU~o aU~oF aU~e' },
  { rule: 'au and u', cost: 0.15, pairs: 'aU~u aU~w aU~aI' },
  { rule: 'an unstressed vowel', cost: 0.3, pairs: 'i~o y~o' },
  { rule: 'an unstressed vowel', cost: 0.35, pairs: 'a~i a~y i~u y~u i~w y~w' },
  { rule: 'an unstressed vowel', cost: 0.4, pairs: 'a~o a~oF a~u e~o e~u' },
  { rule: 'Slavic -e and -o', cost: 0.2, pairs: 'eF~oF' },
  { rule: 'unwritten vowel', cost: 0.02, pairs: 'V~a V~e V~i V~o V~u V~y V~w V~aI V~aU V~ʿ' },
  { rule: 'ayn heard as a vowel', cost: 0.1, pairs: 'ʿ~a ʿ~e ʿ~i ʿ~o ʿ~u ʿ~eF ʿ~aI ʿ~aU' },
  { rule: 'closing h', cost: 0.15, pairs: 'hF~a hF~e hF~eF hF~h' },
  // Glides.
  { rule: 'German and Slavic w', cost: 0.05, pairs: 'v~w' },
  { rule: 'v and u', cost: 0.3, pairs: 'v~u' },
  { rule: 'German and Slavic j', cost: 0.15, pairs: 'j~i j~y' },
  // Back of the mouth.
  { rule: 'k, q and c', cost: 0.02, pairs: 'k~q k~c q~c' },
  { rule: 'kh, h, x and ch', cost: 0.02, pairs: 'kh~x ch~cx' },
  { rule: 'kh, h, x and ch', cost: 0.1, pairs: 'kh~h x~h ch~kh ch~x cx~kh cx~x' },
  { rule: 'kh, h, x and ch', cost: 0.25, pairs: 'ch~h cx~h' },
  { rule: 'Italian ch', cost: 0.15, pairs: 'ch~k ch~q' },
  { rule: 'k for kh', cost: 0.3, pairs: 'k~kh c~kh' },
  { rule: 'g and gh', cost: 0.08, pairs: 'g~gh gj~gh gj~g' },
  { rule: 'Ukrainian h, Russian g', cost: 0.05, pairs: 'gs~g gs~h gs~gh gs~gj' },
  { rule: 'Ukrainian h, Russian g', cost: 0.35, pairs: 'g~h gj~h' },
  { rule: 'dialect g for q', cost: 0.25, pairs: 'q~g q~gj q~gh' },
  { rule: 'g and j', cost: 0.05, pairs: 'gj~j' },
  { rule: 'g and j', cost: 0.3, pairs: 'g~j' },
  { rule: 'Somali c', cost: 0.1, pairs: 'c~ʿ ce~ʿ' },
  // Hissing and hushing.
  { rule: 'j and zh', cost: 0.1, pairs: 'j~zh gj~zh' },
  { rule: 'Turkish and Kurdish c', cost: 0.2, pairs: 'c~j ce~j' },
  { rule: 'Turkish ç for j', cost: 0.3, pairs: 'tch~j' },
  { rule: 'sh and ch', cost: 0.08, pairs: 'sh~ch sh~cx' },
  { rule: 'ch and c', cost: 0.08, pairs: 'tch~ch tch~cx tch~ce ch~ce cx~ce' },
  { rule: 'German sch', cost: 0.15, pairs: 'sh~zh' },
  { rule: 's and z', cost: 0.2, pairs: 's~z' },
  { rule: 'z and zh', cost: 0.3, pairs: 'z~zh' },
  { rule: 'ts, tz, z and c', cost: 0.08, pairs: 'ts~z ts~ce ts~c' },
  { rule: 'ts, tz, z and c', cost: 0.25, pairs: 'ts~s ce~s ce~z' },
  // Tip of the tongue and lips.
  { rule: 't and th', cost: 0.08, pairs: 't~th' },
  { rule: 'd and dh', cost: 0.08, pairs: 'd~dh' },
  { rule: 'dh heard as z', cost: 0.2, pairs: 'dh~z' },
  { rule: 'dh and th', cost: 0.3, pairs: 'dh~th' },
  { rule: 'b and p', cost: 0.3, pairs: 'b~p' },
  { rule: 'f and v', cost: 0.3, pairs: 'f~v' },
  { rule: 'Hebrew b and v', cost: 0.35, pairs: 'b~v' },
];

/** A cost no name can bear: the two never correspond. */
export const never = 9;

const costs = new Float32Array(soundCount * soundCount).fill(never);
const rules = new Map<number, string>();

for (let code = 0; code < soundCount; code += 1) costs[code * soundCount + code] = 0;
for (const { rule, cost, pairs } of correspondences) {
  for (const pair of pairs.split(' ')) {
    const [one, other] = pair.split('~').map((sound) => codeOf(sound));
    if (one === undefined || other === undefined) throw new Error(`not a pair of sounds: ${pair}`);
    for (const at of [one * soundCount + other, other * soundCount + one]) {
      costs[at] = cost;
      rules.set(at, rule);
    }
  }
}

function codeOf(sound: string): number {
  const code = sounds.indexOf(sound as Sound);
  if (code < 0) throw new Error(`not a sound: ${sound}`);
  return code;
}

/** Cost of one sound standing for another, by `code * soundCount + code`; `never` where it cannot. */
export const substitution: Readonly<Float32Array> = costs;

/** What the correspondence at `code * soundCount + code` is called; undefined for a sound and itself. */
export function ruleAt(at: number): string | undefined {
  return rules.get(at);
}
