import type { NoiseSpan } from '../../model/article.ts';
import type { Line } from '../lines.ts';

const reason = 'site_notice';
const longest = 300;
const longestMeaning = 70;
/** A sign in brackets, or one that is no letter, with what it stands for up to the next. */
const entry =
  /(?:[[(](?:\p{L}{1,2}|[^\p{L}\p{N}\s]{1,3})[\])]|[✓✔✗✘✅❌❓❔⚠●○◯◆◇■□▲△▼▽★☆†‡]\uFE0F?)\s*([=:–-]?)\s*([^[\]✓✔✗✘✅❌❓❔⚠●○◯◆◇■□▲△▼▽★☆†‡]+)/gu;

/**
 * What the signs of a log or a map stand for: "[C] = two sources; [R] = one side alone". Two signs or more in one line,
 * each with a few words that open as a meaning does: after an equals sign or a colon, or in lower case.
 */
export const legendsIn = (lines: readonly Line[]): readonly NoiseSpan[] =>
  lines.filter(({ text }) => isLegend(text)).map(({ start, end }) => ({ start, end, reason }));

export function isLegend(text: string): boolean {
  if (text.length > longest) return false;
  const entries = [...text.matchAll(entry)];
  const first = entries[0];
  if (!first || entries.length < 2 || first.index > 60) return false;
  // Words before the first sign must announce them, as a heading does.
  if (first.index > 0 && !/[:.]\s*$/u.test(text.slice(0, first.index))) return false;
  return entries.every(([, joint, meaning = '']) => {
    const said = meaning.trim();
    return said.length <= longestMeaning && !/\d/.test(said) && (joint === '=' || /^\p{Ll}/u.test(said));
  });
}
