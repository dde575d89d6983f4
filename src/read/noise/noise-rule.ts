import type { NoiseSpan } from '../../model/article.ts';
import type { Line } from '../lines.ts';
import type { ReadingLanguage } from '../reading-language.ts';

export interface NoiseContext {
  readonly language: ReadingLanguage;
  /** The title as declared or found in the page's head; null when nobody said. */
  readonly title: string | null;
  /** Names of the outlet, lower case; none when nobody knows it. */
  readonly outletNames: readonly string[];
}

/**
 * Finds the stretches that are not part of the story for one reason. Spans lie inside the lines given; lines
 * that another rule has already taken whole are not among them.
 */
export type NoiseRule = (lines: readonly Line[], context: NoiseContext) => readonly NoiseSpan[];
