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
  const part = context.language.terms.get('menuPart') ?? new Set();
  return [
    ...matchPatterns(reason, lines, context),
    ...lines
      .filter((line) => isMenu(line, menu, part))
      .map((line): NoiseSpan => ({ start: line.start, end: line.end, reason })),
  ];
};

/**
 * Entries between separators, all short, one at least a known entry of menus (`menu` of the language's terms) or
 * two that make a menu together (`menuPart`). A known entry may go on after a colon: "Cite as: ...".
 */
function isMenu(line: Line, menu: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  if (line.text.length > menuLine) return false;
  const entries = line.text.split(/\s[|>»›•·/–-]\s/).map((entry) => entry.trim().toLowerCase());
  const known = (entry: string) => menu.has(entry) || menu.has(entry.split(':', 1)[0] ?? '');
  if (entries.length === 1) return menu.has(entries[0] ?? '');
  const sure = entries.filter(known).length;
  const likely = entries.filter((entry) => part.has(entry)).length;
  return (
    (sure > 0 || likely >= 2) &&
    entries.every((entry) => known(entry) || wordsOf(entry).length <= menuEntryWords)
  );
}

/** Figures do not make an entry long: a day and an hour stand in menus. */
const wordsOf = (entry: string) => entry.split(/\s+/).filter((word) => /\p{L}/u.test(word));
