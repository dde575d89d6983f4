import type { Block } from '../model/article.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { type CompiledWords, wordRules } from './word-rules.ts';

/** A stop with the quotation marks, brackets and note numbers that belong to it, or a sign that may be one. */
const stop = /[.!?…]+["'”’»)\]]*(?:[ \u00a0]?\[\d{1,3}\])*(?=\s|$)|[:;](?=\s)/gu;
const longestAbbreviation = 20;
const lookahead = 40;
/** Brackets opened further back than this are taken for closed. */
const longestAside = 200;
/** Words before a colon that can be a sentence. */
const shortestClause = 3;

/** "07.20 ", "18:15 – ", "3/ ": the hour or number an item opens with, before the capital of its first sentence. */
const itemOpening =
  /^\s*(?:(?:[01]?\d|2[0-3])[.:h][0-5]\d|\d{1,2}\/)(?:[ \u00a0]+[–—-])?[ \u00a0]+(?=["“«]?\p{Lu}\p{Ll}*[ ,'’])/u;

/** Characters of a block before its first sentence: the hour or number of an item, which tells nothing; 0 where it has none. */
export function itemOpeningLength(block: string): number {
  return itemOpening.exec(block)?.[0].length ?? 0;
}

/**
 * The sentences of one block, covering it without white space at the ends and the hour or number of an item. A stop ends a sentence when what
 * follows can open one and what precedes is neither an abbreviation, an initial nor the number of a list.
 * Linear in the length of the block.
 */
export function sentenceSpans(text: string, block: Block, language: Language): readonly Span[] {
  const rules = wordRules(language);
  const stretch = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = itemOpeningLength(stretch);
  const cut = (to: number) => {
    const piece = stretch.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed)
      spans.push({ start: block.start + from + lead, end: block.start + from + lead + trimmed.length });
    from = to;
  };
  for (const match of stretch.matchAll(stop)) {
    const end = match.index + match[0].length;
    const before = stretch.slice(Math.max(from, match.index - longestAbbreviation), match.index);
    const after = stretch.slice(end, end + lookahead).trimStart();
    if (isItemNumber(stretch, from, match.index)) continue;
    if (/^[:;]/.test(match[0]) && isAside(stretch, from, match.index)) continue;
    if (endsSentence(match[0], before, after, rules)) cut(end);
  }
  cut(stretch.length);
  return spans;
}

function endsSentence(sign: string, before: string, after: string, rules: CompiledWords): boolean {
  if (sign === ':' || sign === ';') return rules.softStops.has(sign) && opensAfterSoftStop(after);
  if (sign === '.') {
    if (abbreviated(lastLetters(before), after, rules)) return false;
    // A capital forgotten: a whole word before the stop, a word after it.
    if (/\p{Ll}{3}$/u.test(before) && /^\p{Ll}/u.test(after)) return true;
  }
  if (sign === '?' && /^\p{Ll}/u.test(after)) return true;
  return opensSentence(after);
}

/** The letters, digits and inner stops before a stop; not the end of a contraction (can't). */
function lastLetters(before: string): string {
  const [, apostrophe = '', letters = ''] = /(['’]?)([\p{L}\d.]+)$/u.exec(before) ?? [];
  return apostrophe !== '' && letters.length === 1 ? '' : letters;
}

/** Whether the stop after these letters is theirs alone. */
function abbreviated(letters: string, after: string, rules: CompiledWords): boolean {
  const lower = letters.toLowerCase();
  if (rules.numberAbbreviations.has(lower)) return /^[\d\p{Ll}]/u.test(after);
  const ofLetters = /^(?:\p{L}\.)+\p{L}$/u.test(letters);
  const final = rules.finalAbbreviations.has(lower) || (ofLetters && /^\p{Lu}/u.test(letters));
  if (final) return !opensWithClosedClassWord(after, rules);
  if (ofLetters) return true;
  if (/^\p{Lu}$/u.test(letters) || /^[b-df-hj-np-tv-z]$/.test(letters)) return true;
  return rules.abbreviations.has(lower);
}

/** The, In, Nel: a capital that only the beginning of a sentence explains. */
function opensWithClosedClassWord(after: string, rules: CompiledWords): boolean {
  const word = /^["'“‘«([]?\s*(\p{Lu}\p{Ll}*)['’]?(?!\p{L})/u.exec(after)?.[1];
  return word !== undefined && rules.closedClass.has(word.toLowerCase());
}

function opensSentence(after: string): boolean {
  return after === '' || /^(?:["'“‘«([–—-]?\s*[\p{Lu}\p{Lt}\d«“"]|[•▪◦·*¿¡#@])/u.test(after);
}

/** After a colon or semicolon only a capital opens a sentence, or the next item of a list. */
function opensAfterSoftStop(after: string): boolean {
  return /^(?:(?:\d{1,2}|\p{L})\)|\p{Lu}\p{Ll}*[,'’ \u00a0])/u.test(after);
}

/** Whether a colon follows a mere label (Siria: ...), or a soft stop stands in brackets. */
function isAside(stretch: string, from: number, at: number): boolean {
  const before = stretch.slice(Math.max(from, at - longestAside), at);
  const labelled = stretch[at] === ':' && before.trim().split(/\s+/).length < shortestClause;
  return labelled || before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Whether all there is before a stop is the number of an item: 3. or iv. or b. */
function isItemNumber(stretch: string, from: number, at: number): boolean {
  if (at - from > longestAbbreviation) return false;
  return /^\s*[([]?(?:\d{1,4}|[ivx]{1,4}|\p{L})$/iu.test(stretch.slice(from, at));
}
