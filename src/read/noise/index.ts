import type { NoiseReason, NoiseSpan } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Line } from '../lines.ts';
import { agencyFurniture } from './agency-furniture.ts';
import { authorBio } from './author-bio.ts';
import { credits } from './credits.ts';
import { embed } from './embed.ts';
import { piecesOfFurniture } from './furniture-line.ts';
import type { NoiseContext, NoiseRule } from './noise-rule.ts';
import { relatedList } from './related-list.ts';
import { repeatedTitle } from './repeated-title.ts';
import { shareFurniture } from './share-furniture.ts';
import { siteNotice } from './site-notice.ts';
import { strayStandfirst } from './stray-standfirst.ts';
import { tagRun } from './tag-run.ts';

/** One rule a reason; a reason without a rule does not compile. */
export const noiseRules: Readonly<Record<NoiseReason, NoiseRule>> = {
  embed,
  site_notice: siteNotice,
  share_furniture: shareFurniture,
  related_list: relatedList,
  credits,
  author_bio: authorBio,
  tag_run: tagRun,
  agency_furniture: agencyFurniture,
  repeated_title: repeatedTitle,
  stray_standfirst: strayStandfirst,
};

/**
 * Finds all that is not the story. The rules run in the order of `noiseRules`, the surest first; each sees only
 * the lines that no rule before it has taken whole, so that a menu does not hide the headline from the last ones.
 * What is left and made of several pieces of furniture, or of a site's words, goes at the end.
 * @returns spans sorted by start, none overlapping another
 */
export function findNoise(
  lines: readonly Line[],
  context: NoiseContext,
  known: readonly NoiseSpan[] = [],
): readonly NoiseSpan[] {
  let taken: readonly NoiseSpan[] = tidy(lines, merge([], known));
  for (const rule of [...Object.values(noiseRules), piecesOfFurniture]) {
    const open = remaining(lines, taken);
    taken = tidy(lines, merge(taken, rule(open, context)));
  }
  return taken;
}

/** Draws each span in to what is seen of it; a span with nothing but space, left between two others, goes. */
function tidy(lines: readonly Line[], spans: readonly NoiseSpan[]): readonly NoiseSpan[] {
  const result: NoiseSpan[] = [];
  let next = 0;
  for (const span of spans) {
    while ((lines[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    let seen = null as Span | null;
    let at = next;
    for (let line = lines[at]; line && line.start < span.end; line = lines[++at]) {
      const from = Math.max(line.start, span.start);
      const part = line.text.slice(from - line.start, span.end - line.start);
      if (part.trim() === '') continue;
      const start = from + part.length - part.trimStart().length;
      seen = { start: seen?.start ?? start, end: from + part.trimEnd().length };
    }
    if (seen) result.push({ ...span, ...seen });
  }
  return result;
}

/** What is left of the lines once the taken spans are cut out; a line taken in part keeps its rest. */
export function remaining(lines: readonly Line[], taken: readonly NoiseSpan[]): readonly Line[] {
  const open: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    let start = line.start;
    const push = (end: number) => {
      const text = line.text.slice(start - line.start, end - line.start);
      const lead = text.length - text.trimStart().length;
      const seen = text.trim();
      if (seen) {
        open.push({
          start: start + lead,
          end: start + lead + seen.length,
          text: seen,
          afterBlank: line.afterBlank,
        });
      }
    };
    let at = next;
    for (let span = taken[at]; span && span.start < line.end; span = taken[++at]) {
      if (span.start > start) push(span.start);
      start = Math.max(start, span.end);
    }
    if (start < line.end) push(line.end);
  }
  return open;
}

/** Adds spans to sorted, disjoint ones; where two overlap, the earlier rule keeps the common part. */
function merge(taken: readonly NoiseSpan[], found: readonly NoiseSpan[]): readonly NoiseSpan[] {
  if (found.length === 0) return taken;
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: NoiseSpan[] = [...taken];
  let next = 0;
  let reached = 0;
  for (const span of sorted) {
    let start = Math.max(span.start, reached);
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    let at = next;
    for (let other = taken[at]; other && other.start < span.end; other = taken[++at]) {
      if (other.start > start) result.push({ ...span, start, end: other.start });
      start = Math.max(start, other.end);
    }
    if (start < span.end) result.push({ ...span, start });
    reached = Math.max(reached, span.end);
  }
  return result.sort((a, b) => a.start - b.start);
}
