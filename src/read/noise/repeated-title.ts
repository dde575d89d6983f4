import type { NoiseSpan } from '../../model/article.ts';
import { headlineIndex } from '../headline.ts';
import { type Line, normalised } from '../lines.ts';
import type { NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';

const reason = 'repeated_title';
/** Two lines as long as this, and equal but for case and points, are one line printed twice. */
const repeatWords = 4;
/** A lead printed short and then whole: how long it is at least, how near the top, how much of it recurs. */
const leadWords = 8;
const leadLines = 8;
const leadShare = 0.9;
const takeWords = 3;

/** What is printed twice: the title in another case, a whole line again, a lead first short and then whole. */
export const repeatedTitle: NoiseRule = (lines, context) => {
  const headline = headlineIndex(lines, context.title);
  return [
    ...repeatedLines(lines),
    ...takeHeads(lines, headline),
    ...shortLeads(lines, headline),
    ...matchPatterns(reason, lines, context),
  ];
};

function repeatedLines(lines: readonly Line[]): readonly NoiseSpan[] {
  const seen = new Set<string>();
  const spans: NoiseSpan[] = [];
  for (const line of lines) {
    const key = normalised(line.text);
    if (key.split(' ', repeatWords).length < repeatWords) continue;
    if (seen.has(key)) spans.push({ start: line.start, end: line.end, reason });
    else seen.add(key);
  }
  return spans;
}

/** The slug over a later take, numbered: the headline again, or its beginning, and "(2)". */
function takeHeads(lines: readonly Line[], headline: number | null): readonly NoiseSpan[] {
  const title = normalised(lines[headline ?? 0]?.text ?? '').split(' ');
  return lines.slice((headline ?? 0) + 1).flatMap(({ text, start, end }) => {
    const slug = /^(.{8,150}?)[\s.,-]*\(?\b[2-9]\)?$/u.exec(text)?.[1];
    const words = slug === undefined ? [] : normalised(slug).split(' ');
    const again = words.length >= takeWords && holds([...title, ''], words);
    return again ? [{ start, end, reason }] : [];
  });
}

/** The headline itself may open the lead word for word, and stays. */
function shortLeads(lines: readonly Line[], headline: number | null): readonly NoiseSpan[] {
  const top = lines.slice(0, leadLines).map((line, index) => ({
    line,
    index,
    words: line.text.length < 2000 ? normalised(line.text).split(' ') : [],
  }));
  return top
    .filter(({ index, words }) => {
      if (index === headline || words.length < leadWords) return false;
      return top.some(
        (other) => other.index > index && other.index <= index + 2 && holds(other.words, words),
      );
    })
    .map(({ line }) => ({ start: line.start, end: line.end, reason }));
}

/** Whether the longer line opens with the shorter one's words, a few changed ones aside. */
function holds(longer: readonly string[], shorter: readonly string[]): boolean {
  if (longer.length <= shorter.length) return false;
  const opening = new Set(longer.slice(0, Math.ceil(shorter.length * 1.3) + 2));
  return shorter.filter((word) => opening.has(word)).length / shorter.length >= leadShare;
}
