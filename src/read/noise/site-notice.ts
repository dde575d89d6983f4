import type { NoiseSpan } from '../../model/article.ts';
import type { ReadingLanguage } from '../reading-language.ts';
import { legendsIn } from './legend.ts';
import type { NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';
import { isButtons } from './share-furniture.ts';

const reason = 'site_notice';
const menuLine = 200;
const menuEntryWords = 5;
const separators = /\s[|>»›•·/–-]\s/;

/** The site speaking of itself: menus, cookies, schedules, rights, what its signs stand for. */
export const siteNotice: NoiseRule = (lines, context) => [
  ...matchPatterns(reason, lines, context),
  ...legendsIn(lines),
  ...lines
    .filter((line) => isMenu(line.text, context.language) && !hasCounter(line.text, context.language))
    .map((line): NoiseSpan => ({ start: line.start, end: line.end, reason })),
];

/**
 * Entries between separators, all short, one at least a known entry of menus (`menu` of the language's terms) or
 * two that make a menu together (`menuPart`). A known entry may go on after a colon: "Cite as: ...".
 */
export function isMenu(text: string, { terms }: ReadingLanguage): boolean {
  if (text.length > menuLine) return false;
  const menu = terms.get('menu') ?? new Set();
  const part = terms.get('menuPart') ?? new Set();
  const entries = text.split(separators).map((entry) => entry.trim().toLowerCase());
  const known = (entry: string) => menu.has(entry) || menu.has(entry.split(':', 1)[0] ?? '');
  if (entries.length === 1) return menu.has(entries[0] ?? '') || isWordMenu(text, menu, part);
  const sure = entries.filter(known).length;
  const likely = entries.filter((entry) => part.has(entry)).length;
  return (
    (sure > 0 || likely >= 2) &&
    entries.every((entry) => known(entry) || wordsOf(entry).length <= menuEntryWords)
  );
}

/** A counter among the entries makes the line one of buttons: "Print | Share 61 | Subscribe". */
const hasCounter = (text: string, language: ReadingLanguage) =>
  text.split(separators).some((entry) => /\d/.test(entry) && isButtons(entry, language));

/** A menu whose separators were lost: capitalised words and nothing else, three known entries among them. */
function isWordMenu(text: string, menu: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  const words = text.split(/\s+/);
  if (words.length < 3 || words.length > 20 || !words.every((word) => /^\p{Lu}[\p{L}&-]*$/u.test(word)))
    return false;
  const known = words.filter((word) => menu.has(word.toLowerCase()) || part.has(word.toLowerCase()));
  return known.length >= 3 && known.length * 2 > words.length;
}

/** Figures do not make an entry long: a day and an hour stand in menus. */
const wordsOf = (entry: string) => entry.split(/\s+/).filter((word) => /\p{L}/u.test(word));
