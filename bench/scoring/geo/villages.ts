import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '../../../src/model/codebook.ts';
import { distanceKm } from '../../../src/model/geo.ts';
import { samePlaceKm, type WantedToponym } from './geo-score.ts';

/** A text of the set of our own, its marks taken out. */
export interface MarkedText {
  /** Of the file, from 1. */
  readonly line: number;
  readonly language: string;
  readonly theatre: string;
  readonly text: string;
  readonly wanted: readonly WantedToponym[];
  /** Every second text: its mistakes are not looked at. */
  readonly heldOut: boolean;
}

/**
 * The texts of `villages.txt`.
 * @throws Error naming a line that is not so, or a place the codebook does not have
 */
export function markedTexts(codebook: Codebook): readonly MarkedText[] {
  const file = join(import.meta.dirname, 'villages.txt');
  const texts: MarkedText[] = [];
  let theatre = '';
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.startsWith('# ')) theatre = line.slice(2);
    if (line === '' || line.startsWith('#')) continue;
    const marked = /^(it|en) \| (.+)$/.exec(line);
    if (!marked) throw new Error(`${file}:${at + 1}: not LANGUAGE | TEXT`);
    const [, language = '', source = ''] = marked;
    const { text, wanted } = unmarked(source, codebook, `${file}:${at + 1}`);
    texts.push({ line: at + 1, language, theatre, text, wanted, heldOut: texts.length % 2 === 1 });
  }
  return texts;
}

function unmarked(source: string, codebook: Codebook, where: string) {
  const wanted: WantedToponym[] = [];
  let text = '';
  let last = 0;
  for (const mark of source.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)) {
    const [whole, words = '', expected = ''] = mark;
    text += source.slice(last, mark.index);
    const at = { start: text.length, end: text.length + words.length };
    wanted.push({ at, text: words, ...placeOf(expected, codebook, where) });
    text += words;
    last = mark.index + whole.length;
  }
  return { text: text + source.slice(last), wanted };
}

function placeOf(expected: string, codebook: Codebook, where: string): Pick<WantedToponym, 'point' | 'isIt'> {
  const coordinates = /^(-?[\d.]+),(-?[\d.]+)$/.exec(expected);
  if (coordinates) {
    const point = { lat: Number(coordinates[1]), lon: Number(coordinates[2]) };
    return { point, isIt: (entry) => distanceKm(entry, point) <= samePlaceKm };
  }
  const place = codebook.places.get(expected);
  if (!place) throw new Error(`${where}: no place ${expected}`);
  return { point: place, isIt: ({ id }) => id === expected };
}
