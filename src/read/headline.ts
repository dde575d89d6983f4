import { endsSentence, isTitleLike, type Line, normalised } from './lines.ts';

/** How far down the headline may stand: above it there may be a teaser, a menu and a notice. */
const topLines = 8;
/** A line this much like the title, by words, is the title. */
const sameTitle = 0.8;

/**
 * Which line is the headline.
 * @param title the declared title, when there is one
 * @returns its index among `lines`, or null when the text has none
 */
export function headlineIndex(lines: readonly Line[], title: string | null): number | null {
  if (title !== null) {
    const found = lines.slice(0, topLines).findIndex((line) => isTitle(line.text, title));
    if (found !== -1) return found;
  }
  const [first, second, third] = lines;
  if (!first || !second) return null;
  if (isHeading(first)) return 0;
  // A sentence and then a title: the sentence may be a teaser above the headline.
  if (isHeading(second) && third && endsSentence(first.text) && second.text.split(/\s+/).length >= 5)
    return 1;
  return null;
}

/** A title-like line; a full stop inside it parts two short headlines, not two sentences of a lead. */
const isHeading = (line: Line) => isTitleLike(line.text);

/** Whether a line is the title: equal, or holding nearly all of its words and little else. */
export function isTitle(line: string, title: string): boolean {
  const a = normalised(line);
  const b = normalised(title);
  if (a === '' || b === '') return false;
  if (a === b) return true;
  if (a.length > b.length * 1.6 || b.length > a.length * 1.6) return false;
  const words = new Set(a.split(' '));
  const wanted = [...new Set(b.split(' '))];
  if (wanted.length < 3) return false;
  return wanted.filter((word) => words.has(word)).length / wanted.length >= sameTitle;
}
