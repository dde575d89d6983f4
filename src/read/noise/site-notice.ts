import type { NoiseSpan } from '../../model/article.ts';
import type { Line } from '../lines.ts';
import type { NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';

const reason = 'site_notice';
const menuLine = 200;
const menuEntryWords = 5;

/** The site speaking of itself: menus, cookies, schedules, rights. */
export const siteNotice: NoiseRule = (lines, context) => {
  const menu = context.language.terms.get('menu') ?? new Set();
  return [
    ...matchPatterns(reason, lines, context),
    ...lines
      .filter((line) => isMenu(line, menu))
      .map((line): NoiseSpan => ({ start: line.start, end: line.end, reason })),
  ];
};

/** Entries between separators, all short, one at least a known entry of menus (`menu` of the language's terms). */
function isMenu(line: Line, menu: ReadonlySet<string>): boolean {
  if (line.text.length > menuLine) return false;
  const entries = line.text.split(/\s[|>»›•·/–-]\s/).map((entry) => entry.trim().toLowerCase());
  const known = entries.filter((entry) => menu.has(entry)).length;
  if (entries.length === 1) return known === 1;
  return known > 0 && entries.every((entry) => entry.split(/\s+/).length <= menuEntryWords);
}
