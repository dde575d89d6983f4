import type { NoiseSpan } from '../../model/article.ts';
import type { Line } from '../lines.ts';
import type { ReadingLanguage } from '../reading-language.ts';
import type { NoiseContext } from './noise-rule.ts';

const reason = 'agency_furniture';
/** Under the first line, which may be the title of a log: where a ministry or a desk says who speaks, where and when. */
const topLines = 6;
const longest = 160;
const placeWords = 3;
const officeWords = 10;

/**
 * The head of a release or a bulletin: an office or a broadcast, a place and a whole date in one line, with nothing
 * told between them: "MINISTRY OF DEFENCE - DAILY SUMMARY - Kabul, 13 December 2020". An office is told by a word for one
 * (`officeWord` of the language's terms) among capitalised words, or by the outlet's name.
 */
export function releaseHeads(lines: readonly Line[], context: NoiseContext): readonly NoiseSpan[] {
  return lines
    .slice(1, topLines)
    .filter(({ text }) => text.length <= longest && !/[.!?…](?:\s|$)/u.test(text) && isHead(text, context))
    .map(({ start, end }) => ({ start, end, reason }));
}

function isHead(text: string, context: NoiseContext): boolean {
  const { language, outletNames } = context;
  if (!isDated(text, language)) return false;
  const pieces = text
    .split(/\s+[-–—|·/]\s+|,\s+|[()]|:\s+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const offices = pieces.filter(
    (piece) => outletNames.includes(piece.toLowerCase()) || isOffice(piece, language),
  );
  return (
    offices.length > 0 && pieces.every((piece) => offices.includes(piece) || isPlaceOrDate(piece, language))
  );
}

function isDated(text: string, { dates }: ReadingLanguage): boolean {
  const months = wordsOf(text).some((word) => dates.months.has(word.toLowerCase()));
  return months && /(?<!\d)\d{1,2}(?:st|nd|rd|th|º|°)?(?!\d)/u.test(text) && /(?<!\d)\d{4}(?!\d)/u.test(text);
}

function isOffice(piece: string, language: ReadingLanguage): boolean {
  const words = contentOf(piece, language);
  const office = language.terms.get('officeWord');
  return (
    words.length <= officeWords &&
    words.some((word) => office?.has(word.toLowerCase())) &&
    (words.every((word) => /^\p{Lu}/u.test(word) || office?.has(word)) || opensWithOffice(words, office))
  );
}

/** "Stato maggiore", "Evening summary for the coast": a few words behind the office's own. */
const opensWithOffice = (words: readonly string[], office: ReadonlySet<string> | undefined) =>
  words.length <= placeWords && (office?.has(words[0]?.toLowerCase() ?? '') ?? false);

/** Nothing but days, hours and a name or two. */
function isPlaceOrDate(piece: string, language: ReadingLanguage): boolean {
  const words = contentOf(piece, language);
  return words.length <= placeWords && words.every((word) => /^\p{Lu}/u.test(word));
}

const contentOf = (piece: string, { functionWords, dates }: ReadingLanguage) =>
  wordsOf(piece).filter((word) => {
    const lower = word.toLowerCase();
    return !functionWords.has(lower) && !dates.months.has(lower) && !dates.fillers.has(lower);
  });

const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? [];
