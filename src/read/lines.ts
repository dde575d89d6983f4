import type { Span } from '../model/span.ts';

/** One non-blank line of a text, trimmed: `start` and `end` bound what is seen. */
export interface Line extends Span {
  readonly text: string;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean;
}

/**
 * The non-blank lines of a text. Where a source lost its line breaks and the known title stands inside a line,
 * the line is parted around it, so that what came before the title can still be told from the story.
 */
export function splitLines(text: string, title: string | null): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    const line = trimmed(text, from, to, afterBlank);
    if (line) lines.push(line);
    afterBlank = line === null;
    from = to + 1;
  }
  return lines.flatMap((line) => partAtTitle(line, text, title));
}

function trimmed(text: string, from: number, to: number, afterBlank: boolean): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? null : { start, end, text: text.slice(start, end), afterBlank };
}

const isSpace = (unit: number) => unit === 32 || unit === 9;

function partAtTitle(line: Line, text: string, title: string | null): readonly Line[] {
  const wanted = title?.trim() ?? '';
  if (wanted.length < 20 || line.text.length <= wanted.length) return [line];
  const at = line.text.slice(0, 2000).indexOf(wanted);
  if (at === -1) return [line];
  const start = line.start + at;
  const parts = [
    trimmed(text, line.start, start, line.afterBlank),
    trimmed(text, start, start + wanted.length, false),
    trimmed(text, start + wanted.length, line.end, false),
  ];
  // A title that runs on in the same sentence was not a title there.
  const after = parts[2]?.text[0];
  if (after !== undefined && !/[\p{Lu}\d"'«“‘([–—-]/u.test(after)) return [line];
  return parts.filter((part) => part !== null);
}

/** Letters and figures alone, lower case: what two copies of a line share when case and points differ. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a line ends as a sentence does: a full stop or its kin, a closing quote or bracket allowed after it. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["'”’»)\]]*$/u.test(text);
}

/** Whether a line could stand over an article: four words or more, not too long, no full stop at its end. */
export function isTitleLike(text: string): boolean {
  if (text.length > 150 || !/^["'«“‘(]?[\p{Lu}\p{N}È]/u.test(text)) return false;
  if (/[.,;:…]["'”’»)]*$/u.test(text)) return false;
  return text.split(/\s+/).length >= 4;
}
