import type { Stretch } from './stretches.ts';

/** Stretches of one padded width that are read together. */
export interface Bucket {
  /** Positions a stretch takes, the root's among them. */
  readonly width: number;
  readonly stretches: readonly Stretch[];
}

const widthStep = 4;
/**
 * Positions, and arcs between them, of a batch. A sweep costs much the same however many sentences take part, and half as many
 * made the parser a sixth slower on reports; twice as many no quicker, for what the network holds leaves the processor's cache.
 */
const mostPositions = 1024;
const mostArcs = 262_144;

/**
 * Positions for a stretch of so many words: a function of its own length alone, never of what is read beside it, so that
 * the sums the network takes over a sentence, and with them its tree, are the same in any company.
 */
export function paddedWidth(words: number): number {
  return Math.ceil((words + 1) / widthStep) * widthStep;
}

/** Puts stretches of like length together, short ones first, within the bounds of a batch. */
export function bucketsOf(stretches: readonly Stretch[]): readonly Bucket[] {
  const byWidth = Map.groupBy(stretches, ({ from, to }) => paddedWidth(to - from));
  return [...byWidth]
    .sort(([a], [b]) => a - b)
    .flatMap(([width, own]) => {
      const most = Math.max(
        1,
        Math.min(Math.floor(mostPositions / width), Math.floor(mostArcs / width ** 2)),
      );
      const buckets: Bucket[] = [];
      for (let i = 0; i < own.length; i += most) buckets.push({ width, stretches: own.slice(i, i + most) });
      return buckets;
    });
}
