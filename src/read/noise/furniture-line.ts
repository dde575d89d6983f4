import type { NoiseReason, NoiseSpan } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Line } from '../lines.ts';
import type { ReadingLanguage } from '../reading-language.ts';
import type { NoiseContext, NoiseRule } from './noise-rule.ts';
import { matchesWhole } from './patterns.ts';
import { isButtons } from './share-furniture.ts';
import { isMenu } from './site-notice.ts';
import { isSiteSentence } from './site-sentence.ts';

/** Furniture is short, and a line holds few pieces of it. */
const longest = 300;
const mostPieces = 12;
const mostParts = 4;
/** Under the headline: where a page says where and when a story was written. */
const topLines = 6;
const lastLines = 6;
/** An order to the reader, such as stands on a button. */
const buttonWords = 8;
/** "Seen one? Write to us." Longer where it opens as what is said to readers does: "Want to know more?" */
const questionWords = 4;
const askedWords = 10;
/** A heading of a site's section. */
const headingWords = 4;

/** Bars and dots part what a page prints side by side; so does the end of a sentence or of a bracket. */
const bars = /\s*[|·•›»→]\s*|\s+[>–—/-]{1,2}\s+/u;
const ends = /(?<=[.!?…)\]])\s+(?=[\p{Lu}\p{N}([@#"“«])/u;

/**
 * Several pieces of furniture in one line, each of which a rule would know if it stood alone: "Comments (3) | Most read
 * | Print". Every piece must be known, dates, figures and the outlet's name aside. For what the rules that know a
 * whole line have left.
 */
export const piecesOfFurniture: NoiseRule = (lines, context) =>
  lines.flatMap((line, index): readonly NoiseSpan[] => {
    if (line.text.length > longest) return [];
    const nearEnd = index > 0 && index >= lines.length - lastLines;
    const where = { ...context, nearEnd, nearTop: index > 0 && index < topLines };
    const whole = reasonOfWhole(line.text, where);
    if (whole) return [{ start: line.start, end: line.end, reason: whole }];
    const spans = spansOf(line, where);
    if (spans.length > 0) return underOneReason(spans);
    return isSiteSentence(line.text, context.language)
      ? [{ start: line.start, end: line.end, reason: 'site_notice' }]
      : [];
  });

type Where = NoiseContext & { readonly nearEnd: boolean; readonly nearTop: boolean };
/** What a piece says of the line: a reason, nothing either way, or that it belongs to the story. */
type Verdict = NoiseReason | 'neutral' | 'story';

/** What a reader calls a line that is of several sorts: by the sort that says most of what the line is for. */
const telling: readonly NoiseReason[] = ['related_list', 'credits', 'share_furniture', 'author_bio'];

/** All of a line's pieces under the reason of the most telling of them; the first one's where none is. */
function underOneReason(spans: readonly NoiseSpan[]): readonly NoiseSpan[] {
  const reason = telling.find((wanted) => spans.some((span) => span.reason === wanted)) ?? spans[0]?.reason;
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && reason ? [{ start: first.start, end: last.end, reason }] : spans;
}

function reasonOfWhole(text: string, where: Where): NoiseReason | null {
  if (isLinkList(text)) return 'related_list';
  const barred = text.split(bars);
  if (barred.length === 1 && isSiteSentence(text, where.language)) return 'site_notice';
  const place = wordsOf(text).some((word) => /^\p{Lu}/u.test(word) && !isOfDates(word, where.language));
  const dated = where.nearTop && place && isDated(text, where) && !/[.!?]$/.test(text);
  const between = barred.every((piece) => isHollow(piece, where) || namesOrDates(piece, where));
  // A day alone may head a part of a log; beside a place it is where and when the story was written.
  if (dated && between) return 'agency_furniture';
  if (barred.length > 1) {
    if (isTicker(barred) || isMasthead(barred, where)) return 'site_notice';
    if (barred.every((piece) => isOrder(piece, where))) return 'share_furniture';
  }
  return null;
}

/** The pieces of a line with what each is; none where one belongs to the story. */
function spansOf(line: Line, where: Where): readonly NoiseSpan[] {
  const pieces = piecesOf(line.text);
  if (pieces.length > mostPieces) return [];
  const spans: NoiseSpan[] = [];
  let neutralFrom: number | null = null;
  for (const piece of pieces) {
    const verdict = verdictOn(piece.text, where, pieces.length > 1);
    const former = spans.at(-1);
    // What a heading of other stories announces runs to the end of the line.
    const announced = verdict === 'story' && former?.reason === 'related_list' && !/[.!]$/.test(piece.text);
    if (verdict === 'story' && !announced) return [];
    const end = line.start + piece.end;
    const joins =
      verdict === 'story' || verdict === 'neutral' || piece.afterBar || verdict === former?.reason;
    if (former ? joins : verdict === 'neutral') {
      if (former) spans[spans.length - 1] = { ...former, end };
      else neutralFrom ??= line.start + piece.start;
    } else if (verdict !== 'story' && verdict !== 'neutral') {
      spans.push({ start: neutralFrom ?? line.start + piece.start, end, reason: verdict });
      neutralFrom = null;
    }
  }
  return spans;
}

interface Piece extends Span {
  readonly text: string;
  /** What stands side by side is of one sort; a new sentence may be of another. */
  readonly afterBar: boolean;
}

/** The pieces between bars and sentence ends, with where they stand; what holds points alone is none. */
function piecesOf(text: string): readonly Piece[] {
  let from = 0;
  return text
    .split(bars)
    .flatMap((part) => part.split(ends).map((sentence, index) => ({ sentence, afterBar: index === 0 })))
    .filter(({ sentence }) => /[^\s\p{P}]/u.test(sentence))
    .map(({ sentence, afterBar }) => {
      const start = text.indexOf(sentence, from);
      from = start + sentence.length;
      return { text: sentence.trim(), start, end: from, afterBar };
    });
}

/** A label and titles of other stories, side by side: "Elsewhere: A title of theirs | Another of their titles". */
function isLinkList(text: string): boolean {
  const titles = /^[^:.!?]{2,40}:\s+(.+)$/u.exec(text)?.[1]?.split(/\s+[|·•]\s+/u) ?? [];
  return (
    titles.length > 1 &&
    titles.every((title) => /^["“«‘']?\p{Lu}/u.test(title) && isTitle(title) && !/\.$/.test(title))
  );
}

const isTitle = (text: string) => wordsOf(text).length >= 3 && text.length <= 140;

/** Prices and rates side by side. */
const isTicker = (pieces: readonly string[]): boolean =>
  pieces.length > 1 &&
  pieces.some((piece) => /[%€$£]/.test(piece)) &&
  pieces.every(
    (piece) =>
      wordsOf(piece).length <= 3 && /\d[\d.,]*\s*(?:[+–-]?\d*[\d.,]*\s?[%€$£])?$/u.test(piece.trim()),
  );

/** The outlet's name between bars, and a heading or two beside it. */
const isMasthead = (pieces: readonly string[], { outletNames }: Where): boolean =>
  pieces.some((piece) => outletNames.includes(piece.trim().toLowerCase())) &&
  pieces.every((piece) => wordsOf(piece).length <= headingWords && !/[.!?]$/.test(piece.trim()));

function verdictOn(piece: string, where: Where, inCompany: boolean): Verdict {
  const bare = piece.replace(/^[\s([*]+|[\s)\]*.!]+$/gu, '');
  const unsigned = withoutOutlet(bare, where);
  if (unsigned !== bare && [isHollow, namesOrDates, knownAs].some((rule) => rule(unsigned, where))) {
    // A desk signs in brackets.
    const signed = /^[[(].*[\])]\.?$/u.test(piece);
    return signed ? 'agency_furniture' : (knownAs(unsigned, where) ?? 'site_notice');
  }
  if (isHollow(bare, where)) return 'neutral';
  // What is told of a label is not told of a sentence: a lone one keeps its full stop, unless it stands in brackets.
  const label = inCompany || /^[[(]/.test(piece) ? bare : piece;
  const known = knownAs(piece, where) ?? knownAs(label, { ...where, nearEnd: where.nearEnd && !inCompany });
  if (known) return known;
  if (namesOrDates(piece, where)) return 'neutral';
  if (inCompany && isAsked(piece, where)) return 'neutral';
  const [, head, told] = /^([^:]{2,40}):\s+(.+)$/u.exec(bare) ?? [];
  if (head && told && head.split(/\s+/).length <= 4) return knownAs(told, where) ?? 'story';
  return reasonOfParts(bare, where) ?? 'story';
}

/** Rules of a page strung together with commas: every part must be known, days and hours aside. */
function reasonOfParts(text: string, where: Where): NoiseReason | null {
  const parts = text.split(/\s*[,;]\s+(?:and |e )?/u);
  if (parts.length < 2 || parts.length > mostParts) return null;
  const told = parts.filter((part) => !isHollow(part, where));
  const reasons = told.map((part) => knownAs(part, { ...where, nearEnd: false }));
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}

/** Figures, days, hours, single letters and words such as "end" say nothing either way. */
function isHollow(text: string, { language }: Where): boolean {
  const closing = language.terms.get('closing');
  return wordsOf(text).every(
    (word) => word.length === 1 || isOfDates(word, language) || closing?.has(word.toLowerCase()),
  );
}

/** A place or a heading of two words at most, with a day or without: "Benghazi, 7 January". */
function namesOrDates(text: string, { language }: Where): boolean {
  if (/[.!?;:](?:\s|$)/.test(text)) return false;
  const words = wordsOf(text).filter((word) => !isOfDates(word, language));
  return (
    words.length <= 2 &&
    words.every((word) => /^\p{Lu}/u.test(word) && !language.functionWords.has(word.toLowerCase()))
  );
}

function isAsked(piece: string, { language }: Where): boolean {
  const words = wordsOf(piece.toLowerCase());
  const toReader = language.terms.get('readerVerb')?.has(words[0] ?? '') ?? false;
  return piece.endsWith('?') && words.length <= (toReader ? askedWords : questionWords);
}

/** Whether a day with its month and year stands in a text. */
const isDated = (text: string, { language }: Where): boolean =>
  /\b\d{1,2}\b/.test(text) &&
  /\b\d{4}\b/.test(text) &&
  wordsOf(text).some((word) => language.dates.months.has(word.toLowerCase()));

function withoutOutlet(text: string, { outletNames }: Where): string {
  const name = outletNames.find((candidate) => text.toLowerCase().includes(candidate));
  if (name === undefined) return text;
  const at = text.toLowerCase().indexOf(name);
  return `${text.slice(0, at)} ${text.slice(at + name.length)}`.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}

const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? [];

const isOfDates = (word: string, { dates }: ReadingLanguage) =>
  dates.months.has(word.toLowerCase()) || dates.fillers.has(word.toLowerCase());

function knownAs(text: string, where: Where): NoiseReason | null {
  const { language } = where;
  if (isButtons(text, language)) return 'share_furniture';
  if (isMenu(text, language)) return 'site_notice';
  return (
    matchesWhole(text, language, where.nearEnd) ?? (isSiteSentence(text, language) ? 'site_notice' : null)
  );
}

function isOrder(piece: string, { language }: Where): boolean {
  const words = wordsOf(piece.toLowerCase());
  return (
    words.length > 1 &&
    words.length <= buttonWords &&
    !/[.!?]$/.test(piece) &&
    (language.terms.get('readerVerb')?.has(words[0] ?? '') ?? false)
  );
}
