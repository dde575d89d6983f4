import type { NoiseSpan } from '../../model/article.ts';
import type { ReadingLanguage } from '../reading-language.ts';
import type { NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';

const reason = 'share_furniture';

/**
 * Buttons and counters of social networks, copied as text: lines made of nothing but the words for them
 * (`share` and `shareFiller` of the language's terms), figures and separators.
 */
export const shareFurniture: NoiseRule = (lines, context) => [
  ...matchPatterns(reason, lines, context),
  ...lines
    .filter((line) => isButtons(line.text, context.language))
    .map((line): NoiseSpan => ({ start: line.start, end: line.end, reason })),
];

/** Whether a text is nothing but buttons and counters of social networks. */
export function isButtons(text: string, { terms }: ReadingLanguage): boolean {
  if (text.length > 160) return false;
  const strong = terms.get('share') ?? new Set();
  const weak = terms.get('shareFiller') ?? new Set();
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = words.filter((word) => strong.has(word)).length;
  const counted = /\d/.test(text);
  return (
    isCounters(text, words) ||
    (named > 0 &&
      (named >= 2 || counted || words.length === 1) &&
      words.every((word) => strong.has(word) || weak.has(word)))
  );
}

/** Figures beside small pictures, and no words: how often a post was liked and passed on. */
function isCounters(text: string, words: readonly string[]): boolean {
  const figures = text.match(/\d[\d.,]*/g) ?? [];
  return figures.length >= 2 && words.every((word) => countWords.has(word)) && picture.test(text);
}

const countWords: ReadonlySet<string> = new Set(['k', 'm', 'mila']);
const picture = /[\u2190-\u21FF\u2600-\u27BF\u{1F300}-\u{1FAFF}]/u;
