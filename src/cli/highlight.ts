import type { ResolvedClaim } from '../model/contract.ts';
import type { Span } from '../model/span.ts';
import type { SourcedReport } from './desk-records.ts';
import { type Style, safe } from './style.ts';

type Mark = (text: string) => string;

/**
 * The sentence of a claim with its facts lit: who acts blue, to whom magenta, where green, when yellow, how many
 * cyan, the word that says it underlined. Facts read from elsewhere in the article are not in it and light nothing.
 */
export function highlighted(claim: ResolvedClaim, around: SourcedReport['context'], style: Style): string {
  const marks = new Array<Mark | undefined>(around.text.length);
  const light = (at: Span | null, mark: Mark): void => {
    if (at === null) return;
    for (
      let i = Math.max(0, at.start - around.offset);
      i < at.end - around.offset && i < marks.length;
      i += 1
    )
      marks[i] = mark;
  };
  const trigger = around.text.indexOf(claim.trigger, around.start);
  if (trigger !== -1)
    light(
      { start: trigger + around.offset, end: trigger + around.offset + claim.trigger.length },
      style.underline,
    );
  for (const { at } of claim.initiator) light(at, style.blue);
  for (const { at } of claim.target) light(at, style.magenta);
  for (const { at } of claim.places) light(at, style.green);
  light(claim.when?.at ?? null, style.yellow);
  for (const { at } of claim.counts) light(at, style.cyan);
  return stretches(around.text, marks, around.start, around.end);
}

/** The text between two offsets, each run of the same mark marked once. */
function stretches(text: string, marks: readonly (Mark | undefined)[], start: number, end: number): string {
  let out = '';
  for (let from = start; from < end; ) {
    const mark = marks[from];
    let to = from + 1;
    while (to < end && marks[to] === mark) to += 1;
    const piece = safe(text.slice(from, to)).replace(/\s+/g, ' ');
    out += mark ? mark(piece) : piece;
    from = to;
  }
  return out.trim();
}
