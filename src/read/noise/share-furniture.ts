import type { NoiseSpan } from '../../model/article.ts';
import type { Line } from '../lines.ts';
import type { NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';

const reason = 'share_furniture';

/**
 * Buttons and counters of social networks, copied as text: lines made of nothing but the words for them
 * (`share` and `shareFiller` of the language's terms), figures and separators.
 */
export const shareFurniture: NoiseRule = (lines, context) => {
  const strong = context.language.terms.get('share') ?? new Set();
  const weak = context.language.terms.get('shareFiller') ?? new Set();
  return [
    ...matchPatterns(reason, lines, context),
    ...lines
      .filter((line) => isButtons(line, strong, weak))
      .map((line): NoiseSpan => ({ start: line.start, end: line.end, reason })),
  ];
};

function isButtons(line: Line, strong: ReadonlySet<string>, weak: ReadonlySet<string>): boolean {
  if (line.text.length > 160) return false;
  const words = line.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = words.filter((word) => strong.has(word)).length;
  const counted = /\d/.test(line.text);
  return (
    named > 0 &&
    (named >= 2 || counted || words.length === 1) &&
    words.every((word) => strong.has(word) || weak.has(word))
  );
}
