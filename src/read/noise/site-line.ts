import type { NoiseSpan } from '../../model/article.ts';
import type { Line } from '../lines.ts';
import type { ReadingLanguage } from '../reading-language.ts';
import type { NoiseRule } from './noise-rule.ts';

const longest = 80;

/**
 * Short lines of nothing but the words of sites (`siteWord`, one at least), those that stand beside them
 * (`siteFiller`) and grammar: "Enable notifications", "Back to the live page". No event can be told in them.
 * For what the rules that know a line better have left.
 */
export const ofSiteWordsAlone: NoiseRule = (lines, { language }) =>
  lines
    .filter((line) => isSiteLine(line, language))
    .map((line): NoiseSpan => ({ start: line.start, end: line.end, reason: 'site_notice' }));

function isSiteLine(line: Line, { terms, functionWords }: ReadingLanguage): boolean {
  if (line.text.length > longest || /\d/.test(line.text)) return false;
  const site = terms.get('siteWord') ?? new Set();
  const beside = terms.get('siteFiller') ?? new Set();
  const words = line.text.toLowerCase().match(/[\p{L}-]*\p{L}/gu) ?? [];
  const known = words.filter((word) => site.has(word) || beside.has(word));
  return (
    known.length >= 2 &&
    known.some((word) => site.has(word)) &&
    words.every((word) => known.includes(word) || functionWords.has(word))
  );
}
