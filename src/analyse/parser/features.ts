/**
 * What the network sees of a word: `training/reader/features.py` in TypeScript. `models/reader/features.json`, written
 * by the training, holds examples that both must agree on. Characters are code points throughout.
 */

/** Rows of the affix table a word has: prefixes of 1-4 and suffixes of 1-5 characters, and the shape. */
export const affixesOfWord = 10;

/** Rows of the word table that stand for no word of the list. */
export const row = { pad: 0, unknown: 1, root: 2, firstWord: 3 } as const;

const longestKey = 40;
const longestShape = 8;
const prefixes = [1, 2, 3, 4] as const;
const suffixes = [1, 2, 3, 4, 5] as const;

const alike: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};
const unlike = /[’‘`´ʼ“”„«»–—‑]/g;
/** Forms of one code unit a character, where slicing needs no care. */
const plain = /^[^\ud800-\udfff]*$/;

function levelled(form: string): string {
  return form.replace(unlike, (sign) => alike[sign] ?? sign);
}

/** Lower case, quotes and dashes alike, every digit 0, at most 40 characters. */
export function wordKey(form: string): string {
  const key = levelled(form).toLowerCase().replace(/[0-9]/g, '0');
  return key.length <= longestKey ? key : Array.from(key).slice(0, longestKey).join('');
}

/** X capital, x small, 0 digit, any other character itself; a run of one class is cut to two; at most 8 long. */
export function shape(form: string): string {
  const classes: string[] = [];
  for (const character of levelled(form)) {
    const next = shapeClass(character);
    if (classes.at(-1) === next && classes.at(-2) === next) continue;
    classes.push(next);
    // Runs are cut before the length is, and only the first eight count.
    if (classes.length === longestShape) break;
  }
  return classes.join('');
}

function shapeClass(character: string): string {
  if (character >= '0' && character <= '9') return '0';
  if (character.toLowerCase() !== character) return 'X';
  return character.toUpperCase() === character ? character : 'x';
}

/** FNV-1a over UTF-16 code units, then mixed (the end of MurmurHash3), so that the low bits are good. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The rows, from 1 to `tableRows - 1`, of a form in an affix table; row 0 is for no word. */
export function affixRows(form: string, tableRows: number): Uint16Array {
  const padded = `^${wordKey(form)}$`;
  const characters = plain.test(padded) ? null : Array.from(padded);
  const start = (n: number) => characters?.slice(0, n).join('') ?? padded.slice(0, n);
  const end = (n: number) => characters?.slice(-n).join('') ?? padded.slice(-n);
  const parts = [
    ...prefixes.map((n) => `p${n}${start(n + 1)}`),
    ...suffixes.map((n) => `s${n}${end(n + 1)}`),
    `x${shape(form)}`,
  ];
  return Uint16Array.from(parts, (part) => 1 + (hash32(part) % (tableRows - 1)));
}
