import type { Block } from '../model/article.ts';
import type { Grammar } from '../model/language.ts';
import type { Span } from '../model/span.ts';

const stop = /[.!?…]+["'”’»)\]]*(?=\s|$)/g;

/**
 * The sentences of one block, covering it without white space at the ends. A stop ends a sentence when what
 * follows can open one and what precedes is neither an abbreviation, an initial nor an ordinal.
 * Linear in the length of the block.
 */
export function sentenceSpans(text: string, block: Block, grammar: Grammar): readonly Span[] {
  const abbreviations = new Set(grammar.abbreviations);
  const stretch = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  const cut = (to: number) => {
    const piece = stretch.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed)
      spans.push({ start: block.start + from + lead, end: block.start + from + lead + trimmed.length });
    from = to;
  };
  for (const match of stretch.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && match[0].length === 1 && abbreviated(stretch, match.index, abbreviations))
      continue;
    if (opensSentence(stretch.slice(end, end + 8))) cut(end);
  }
  cut(stretch.length);
  return spans;
}

function abbreviated(stretch: string, at: number, abbreviations: ReadonlySet<string>): boolean {
  const before = /[\p{L}\d.]+$/u.exec(stretch.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return true;
  return abbreviations.has(before.toLowerCase());
}

function opensSentence(after: string): boolean {
  const first = after.trimStart();
  return first === '' || /^["'“‘«([–—-]?\s*[\p{Lu}\p{Lt}\d«“"È]/u.test(first);
}
