import type { NoiseSpan } from '../../model/article.ts';
import { headlineIndex, isTitle } from '../headline.ts';
import { endsSentence, type Line } from '../lines.ts';
import type { NoiseContext, NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';
import { contentOf, lineFrequencies, type Overlap, overlapWith } from './word-overlap.ts';

const reason = 'stray_standfirst';
/** How much of the story is looked at: enough to know what it speaks of. */
const storyLines = 40;
const storyChars = 30_000;
/** A standfirst is one to three sentences. */
const longestStandfirst = 420;
/**
 * Weighted share of its content that a line above the headline has in common with the story. Measured on own
 * examples and sample reports: stray lines 0 to 0.27, leads and kickers of the story itself 0.37 and more.
 */
const sharedUnderHeadline = 0.32;
/** Where the title is known, what stands above it is not the lead. */
const sharedUnderKnownTitle = 0.45;

/**
 * The standfirst of ANOTHER article above the headline: pages that list articles are copied one line too early.
 * It looks like any paragraph. Where it stands tells most: a sentence, and then the headline. What it says
 * tells the rest: a lead of the story itself shares its names and words with the paragraphs that follow, a
 * stray line shares at most what every story of the site is about. At the foot of a script for the radio, the other
 * item says what it is: the sport, the weather.
 */
export const strayStandfirst: NoiseRule = (lines, context) => {
  const headline = headlineIndex(lines, context.title);
  const before = headline === null ? lines.slice(0, 1) : lines.slice(0, headline);
  const candidates = before.length > 0 ? before : unstoppedFirst(lines, context);
  return [
    ...candidates
      .filter((line) => isStray(line, lines, headline, context))
      .map((line): NoiseSpan => ({ start: line.start, end: line.end, reason })),
    ...matchPatterns(reason, lines, context),
  ];
};

/** A first line without a full stop passes for the headline, unless what follows looks like one too. */
function unstoppedFirst(lines: readonly Line[], context: NoiseContext): readonly Line[] {
  const [first, second] = lines;
  if (!first || !second || context.title !== null) return [];
  return headlineIndex(lines.slice(1), null) === 0 ? [first] : [];
}

function isStray(
  line: Line,
  lines: readonly Line[],
  headline: number | null,
  context: NoiseContext,
): boolean {
  if (line.text.length > longestStandfirst || line.text.split(/\s+/).length < 6) return false;
  if (context.title !== null && isTitle(line.text, context.title)) return false;
  const story = storyOf(line, lines);
  const rest = story.map((other) => contentOf(other.text, context.language));
  const frequencies = lineFrequencies(rest);
  const found = overlapWith(contentOf(line.text, context.language), frequencies, rest.length, 0);
  const above = headline !== null && headline > lines.indexOf(line);
  const titleLine = headline === null ? undefined : lines[headline];
  if (above && titleLine && context.title !== null && isTitle(titleLine.text, context.title)) {
    return found.share < sharedUnderKnownTitle;
  }
  if (above && endsSentence(line.text)) return found.share < sharedUnderHeadline;
  const others = rest
    .filter((content) => content.size >= 5)
    .map((content) => overlapWith(content, frequencies, rest.length, 1).share);
  return strayByContent(found, Math.min(...others), others.length);
}

/** Nothing in the position speaks against the line; names of its own and next to nothing in common must. */
function strayByContent(found: Overlap, least: number, others: number): boolean {
  return (
    others >= 3 &&
    found.strangeNames >= 2 &&
    found.names === 0 &&
    found.share < 0.1 &&
    found.share < least * 0.5
  );
}

function storyOf(line: Line, lines: readonly Line[]): readonly Line[] {
  const story: Line[] = [];
  let chars = 0;
  for (const other of lines) {
    if (other === line || other.end <= line.start) continue;
    if (story.length >= storyLines || chars >= storyChars) break;
    chars += other.text.length;
    story.push(other.text.length > storyChars ? { ...other, text: other.text.slice(0, storyChars) } : other);
  }
  return story;
}
