import type { Block, NoiseSpan } from '../model/article.ts';
import { headlineIndex } from './headline.ts';
import { endsSentence, type Line } from './lines.ts';
import { remaining } from './noise/index.ts';

/** A standfirst sums up in a sentence or three what a longer paragraph then tells. */
const longestStandfirst = 420;

/**
 * The story's paragraphs with their place in it: the headline; standfirsts (under the headline, and over each
 * further part of the story: short, and followed by a longer paragraph); the body. One block a line, cut where
 * noise stands inside the line; no block overlaps noise or is empty.
 */
export function blocksOf(
  lines: readonly Line[],
  noise: readonly NoiseSpan[],
  title: string | null,
): readonly Block[] {
  const story = remaining(lines, noise).filter((line) => /[\p{L}\p{N}]/u.test(line.text));
  const headline = headlineIndex(story, title);
  return story.map((line, index) => ({
    start: line.start,
    end: line.end,
    section: index === headline ? 'headline' : isStandfirst(story, index, headline) ? 'standfirst' : 'body',
  }));
}

function isStandfirst(story: readonly Line[], index: number, headline: number | null): boolean {
  const line = story[index];
  const next = story[index + 1];
  if (!line || !next || line.text.length > longestStandfirst || startsItem(line.text)) return false;
  const underHeadline = headline !== null && index === headline + 1;
  if (!endsSentence(line.text)) {
    // A line cut off in mid-sentence, or an item of a list, is followed by more of its kind.
    return next.text.length > line.text.length && endsSentence(next.text) && !/[,;:–-]$/.test(line.text);
  }
  return underHeadline && story.length > headline + 3 && next.text.length > line.text.length * 1.5;
}

/** A bullet, or the hour of a live report. */
const startsItem = (text: string) => /^(?:[*•·-]\s|\d{1,2}[:.]\d{2}\b)/.test(text);
