import type { ReadingLanguage } from '../reading-language.ts';

/** A line's content: crude stems with a weight each; names weigh more, since another story has other names. */
export type Content = ReadonlyMap<string, number>;

const nameWeight = 2;
/** A stem found in this share of the lines or more is the theme of the site as much as of the story. */
const themeShare = 0.5;
const themeWeight = 0.25;

/**
 * Content words of a line, without function words and figures. The stem is the beginning of the word, which
 * folds the inflections of the languages we read well enough to tell whether two lines speak of one thing.
 */
export function contentOf(text: string, language: ReadingLanguage): Content {
  const content = new Map<string, number>();
  let sentenceStart = true;
  for (const found of text.matchAll(/[\p{L}\p{M}]{2,}|[.!?:…«“"]/gu)) {
    const word = found[0];
    if (word.length === 1) {
      sentenceStart = true;
      continue;
    }
    const lower = word.toLowerCase();
    const capital = word !== lower;
    const name = capital && (!sentenceStart || /\p{Lu}.*\p{Lu}/u.test(word));
    sentenceStart = false;
    if (language.functionWords.has(lower) || lower.length < 3) continue;
    const stem = stemOf(lower);
    content.set(stem, Math.max(content.get(stem) ?? 0, name ? nameWeight : 1));
  }
  return content;
}

function stemOf(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.slice(0, Math.max(3, Math.min(6, plain.length - 1)));
}

/** In how many of the lines each stem stands. */
export function lineFrequencies(lines: readonly Content[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) for (const stem of line.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** How much of a line's content stands elsewhere too. */
export interface Overlap {
  /** Weighted share, 0 to 1. */
  readonly share: number;
  /** Names of the line that stand elsewhere, leaving theme words out. */
  readonly names: number;
  /** Names of the line that stand nowhere else. */
  readonly strangeNames: number;
}

/**
 * Compares a line with the other lines.
 * @param own 1 when `line` itself is counted in `frequencies`, 0 when it is not
 */
export function overlapWith(
  line: Content,
  frequencies: ReadonlyMap<string, number>,
  lineCount: number,
  own: 0 | 1,
): Overlap {
  let shared = 0;
  let total = 0;
  let names = 0;
  let strangeNames = 0;
  for (const [stem, weight] of line) {
    const elsewhere = (frequencies.get(stem) ?? 0) - own;
    const theme = elsewhere >= 2 && elsewhere / Math.max(1, lineCount - own) >= themeShare;
    const value = theme ? weight * themeWeight : weight;
    total += value;
    if (elsewhere > 0) shared += value;
    if (weight === nameWeight && elsewhere > 0 && !theme) names += 1;
    if (weight === nameWeight && elsewhere === 0) strangeNames += 1;
  }
  return { share: total === 0 ? 0 : shared / total, names, strangeNames };
}
