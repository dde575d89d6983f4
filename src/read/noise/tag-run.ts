import type { NoiseSpan } from '../../model/article.ts';
import type { Line } from '../lines.ts';
import type { NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';

const reason = 'tag_run';
/** Capitalised words in a row, without a function word or a stop, that no sentence and no headline has. */
const certainRun = 12;
/** A shorter run counts when words recur in it or are glued together. */
const likelyRun = 7;
const hashtagRun = 3;
/** Headlines that capitalise every word have more articles and prepositions among them than this. */
const functionShare = 0.05;
/** Letters from which a capitalised word with no hyphen looks like several glued together. */
const gluedLetters = 12;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Key words of a page copied as text: capitalised, glued, repeated, with no grammar between them. */
export const tagRun: NoiseRule = (lines, context) => [
  ...matchPatterns(reason, lines, context),
  ...lines.flatMap((line) => runsIn(line, context.language.functionWords)),
];

function runsIn(line: Line, functionWords: ReadonlySet<string>): readonly NoiseSpan[] {
  const spans: NoiseSpan[] = [];
  const grammar = (word: Word | undefined) =>
    word !== undefined && functionWords.has(word.text.toLowerCase());
  let run: Word[] = [];
  const close = () => {
    if (run.length === 0) return;
    // An article may stand inside a run, as part of a name, but does not open or close one.
    let from = 0;
    while (grammar(run[from])) from += 1;
    run = run.slice(from);
    while (grammar(run.at(-1))) run.pop();
    const first = run[0];
    const last = run.at(-1);
    const functional = run.filter(grammar).length;
    if (first && last && functional <= run.length * functionShare && isTagRun(run)) {
      spans.push({ start: line.start + first.start, end: line.start + last.end, reason });
    }
    run = [];
  };
  for (const found of line.text.matchAll(/\S+/g)) {
    const [text] = found;
    const tag = isTag(text);
    if (!tag || (run[0] && isHashtag(run[0].text) !== isHashtag(text))) close();
    if (tag) run.push({ text, start: found.index, end: found.index + text.length });
  }
  close();
  return spans;
}

const isHashtag = (word: string) => word.startsWith('#');

const isTag = (word: string) =>
  word.length <= 60 && /^(?:#[\p{L}\p{N}_]+|[\p{Lu}\p{N}][\p{L}\p{N}'’_–-]*)$/u.test(word);

function isTagRun(run: readonly Word[]): boolean {
  const words = run.map((word) => word.text);
  if (words.every(isHashtag)) return words.length >= hashtagRun;
  // A headline in capitals, or a table of figures, is not a run of tags.
  const mixed = words.filter((word) => /^\p{Lu}[^\p{Lu}]*\p{Ll}/u.test(word)).length;
  if (mixed * 2 < words.length) return false;
  if (words.length >= certainRun) return true;
  const repeats = words.length - new Set(words).size;
  const glued = words.filter(
    (w) => (w.length >= gluedLetters && !/[-–'’]/.test(w)) || /\p{Ll}\p{Lu}/u.test(w),
  ).length;
  return words.length >= likelyRun && repeats + glued >= 2;
}
