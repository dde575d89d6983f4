import type { ExplainedWord } from '../model/explanation.ts';
import { safe } from './style.ts';
import { hanging } from './wrap.ts';

/** Relations of words that say little by themselves: with nothing below them, they stand on the line of their head. */
const beside: ReadonlySet<string> = new Set([
  'det',
  'case',
  'aux',
  'cop',
  'mark',
  'cc',
  'expl',
  'flat',
  'fixed',
  'compound',
  'goeswith',
  'nummod',
  'amod',
  'advmod',
]);

/** Deeper than this, words are no longer set further in. */
const deepest = 16;

/**
 * A dependency tree as indented lines: each word with its relation, set in below its head, small words in brackets on the
 * line of theirs. Signs are left out. Empty when the words have no tree.
 */
export function treeLines(words: readonly ExplainedWord[], width: number): readonly string[] {
  const below = new Map<number, number[]>();
  words.forEach(({ head, pos }, at) => {
    if (head !== null && pos !== 'PUNCT') below.set(head, [...(below.get(head) ?? []), at]);
  });
  const isBeside = (at: number) =>
    beside.has(words[at]?.relation?.split(':')[0] ?? '') && (below.get(at) ?? []).length === 0;
  const named = (at: number) => `${safe(words[at]?.form ?? '')} ${words[at]?.relation ?? ''}`;
  const lines: string[] = [];
  const waiting = (below.get(-1) ?? []).map((at) => ({ at, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { at, depth } = next;
    const all = below.get(at) ?? [];
    const small = all.filter(isBeside).map(named);
    const text = `${named(at)}${small.length > 0 ? ` [${small.join(', ')}]` : ''}`;
    lines.push(...hanging('  '.repeat(Math.min(depth, deepest)), text, width));
    const children = all.filter((child) => !isBeside(child));
    waiting.push(...children.map((child) => ({ at: child, depth: depth + 1 })).reverse());
  }
  return lines;
}
