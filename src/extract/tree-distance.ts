import type { Parsed } from './clause.ts';

/** The words of a trigger in its sentence; tokens, `last` inclusive. */
export interface TriggerSpan {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** Steps added where a break stands between two words. */
const breakSteps = 2;
/** Steps up the tree that are looked at: a bound keeps long sentences linear. */
const highest = 24;

/** A token and those it hangs from, nearest first. */
export function ancestors({ tokens }: Parsed, from: number): readonly number[] {
  const chain = [from];
  for (let at = from; chain.length < highest; ) {
    const head = tokens[at]?.head;
    if (head === null || head === undefined || head < 0 || chain.includes(head)) break;
    chain.push(head);
    at = head;
  }
  return chain;
}

/** Steps through the tree from a token to the words of a trigger; by tokens between where no parser ran. */
export function treeDistance(parsed: Parsed, from: number, trigger: TriggerSpan): number {
  const { tokens } = parsed;
  const between = tokens.slice(Math.min(from, trigger.head), Math.max(from, trigger.head));
  const breaks = between.filter(({ form }) => /^[;:–—]$/.test(form)).length * breakSteps;
  if (tokens[from]?.head === null) return Math.abs(from - trigger.head) / 2 + breaks;
  const mine = ancestors(parsed, from);
  const theirs = ancestors(parsed, trigger.head);
  const meet = mine.findIndex((token) => theirs.includes(token));
  if (meet < 0) return highest;
  // Of two equally near in the tree, the nearer in the text.
  const nearness = Math.min(Math.abs(from - trigger.head), 99) / 100;
  return meet + theirs.indexOf(mine[meet] as number) + breaks + nearness;
}
