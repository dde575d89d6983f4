import type { NoiseReason, NoiseSpan } from '../../model/article.ts';
import { endsSentence, type Line } from '../lines.ts';
import { isOfWholeLine, type NoisePattern, type ReadingLanguage } from '../reading-language.ts';
import type { NoiseContext, NoiseRule } from './noise-rule.ts';

/**
 * Furniture is short and stands at the edges. Only so much of a line is ever looked at, which keeps reading
 * linear in the length of the text whatever the patterns.
 */
const longestWhole = 600;
const edge = 240;
const insideLine = 20_000;
/** How many lines before the end still count as the end. */
const lastLines = 6;
/** A list under a heading: how many lines, and how long each may be. */
const listLines = 12;
const listLine = 160;

/** The rule that applies a reason's patterns of `noise.yaml`. */
export function patternRule(reason: NoiseReason): NoiseRule {
  return (lines, context) => matchPatterns(reason, lines, context);
}

/** All spans that a reason's patterns find; they may touch or overlap, which the listing settles. */
export function matchPatterns(
  reason: NoiseReason,
  lines: readonly Line[],
  context: NoiseContext,
): readonly NoiseSpan[] {
  const patterns = context.language.patterns.get(reason) ?? [];
  const wholeLines = context.language.wholeLines.get(reason) ?? [];
  const ofParts = patterns.filter((pattern) => !isOfWholeLine(pattern));
  const spans: NoiseSpan[] = [];
  for (const [index, line] of lines.entries()) {
    const whole = line.text.length <= longestWhole && wholeLines.some((regex) => regex.test(line.text));
    for (const pattern of whole ? patterns : ofParts) {
      for (const [start, end] of matches(pattern, line, index, lines)) spans.push({ start, end, reason });
    }
  }
  return spans;
}

type Range = readonly [start: number, end: number];

const none: readonly Range[] = [];

function matches(pattern: NoisePattern, line: Line, index: number, lines: readonly Line[]): readonly Range[] {
  switch (pattern.at) {
    case 'line':
      return pattern.regex.test(line.text) ? [[line.start, line.end]] : none;
    case 'last': {
      const near = index >= lines.length - lastLines && index > 0;
      return near && pattern.regex.test(line.text) ? [[line.start, line.end]] : none;
    }
    case 'heading':
      return pattern.regex.test(line.text) ? [[line.start, listEnd(index, lines)]] : none;
    case 'start': {
      const found = pattern.regex.exec(line.text.slice(0, edge));
      return found?.[0] ? [[line.start, line.start + found[0].trimEnd().length]] : none;
    }
    case 'end': {
      const found = pattern.regex.exec(line.text.slice(-edge));
      return found?.[0].trim() ? [[line.end - found[0].trimStart().length, line.end]] : none;
    }
    case 'inside':
      return line.text.length > insideLine ? none : inside(pattern.regex, line);
  }
}

/** The reason whose patterns of whole lines know a text that stands alone; those of the end of a page where asked. */
export function matchesWhole(text: string, language: ReadingLanguage, nearEnd: boolean): NoiseReason | null {
  for (const [reason, whole] of language.wholeLines) {
    if (!whole.some((regex) => regex.test(text))) continue;
    const found = language.patterns
      .get(reason)
      ?.some(
        ({ at, regex }) =>
          (at === 'line' || at === 'heading' || (nearEnd && at === 'last')) && regex.test(text),
      );
    if (found) return reason;
  }
  return null;
}

function inside(regex: RegExp, line: Line): readonly Range[] {
  return [...line.text.matchAll(regex)]
    .filter((found) => found[0].length > 0)
    .map((found) => [line.start + found.index, line.start + found.index + found[0].length] as const);
}

/** End of the list a heading announces: short lines without a full stop, in one run or each after a blank line. */
function listEnd(index: number, lines: readonly Line[]): number {
  let end = lines[index]?.end ?? 0;
  for (const line of lines.slice(index + 1, index + 1 + listLines)) {
    const closed = endsSentence(line.text) && !line.text.endsWith('?');
    if (line.text.length > listLine || closed || /^[([*]/.test(line.text)) break;
    end = line.end;
  }
  return end;
}
