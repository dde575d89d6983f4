import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { fixedWords } from './fixed-words.ts';
import { hyphenPieces, partsOf } from './word-parts.ts';
import { type CompiledWords, wordRules } from './word-rules.ts';

/**
 * A word of grammar, as Universal Dependencies counts them. Parts of one written word whose spelling shows where one
 * ends and the next begins have a span of their own (did|n't); parts that melted together share the whole (della).
 */
export interface SyntacticWord extends Span {
  /** What a parser is given: the text, apostrophes straight, or the part's own spelling (di, la). */
  readonly form: string;
  /** 0 for a word that begins a written word, then 1, 2, ... for those that go on in it. */
  readonly part: number;
}

/**
 * The syntactic words of `text` between two UTF-16 offsets, which should hold one sentence (a last stop is never an
 * abbreviation's unless the language says so). In order; only parts of one written word share a span; every sign that is
 * no white space belongs to a word. Linear in the length of the stretch.
 * After the conventions of Universal Dependencies, https://universaldependencies.org/u/overview/tokenization.html
 */
export function syntacticWords(text: string, span: Span, language: Language): readonly SyntacticWord[] {
  return new WordReader(text, span, wordRules(language)).read();
}

const word = '[\\p{L}\\p{M}\\p{N}_]';
const hyphen = '[-‐‑]';
const run = /\S+/gu;
const pieces = new RegExp(
  [
    `(?<decade>(?<!${word})['’]\\d\\d(?!\\p{N}))`,
    `(?<date>\\d{4}-\\d\\d-\\d\\d(?!\\p{N})|(?:\\d{3}-)?\\d{3}-\\d{4}(?!\\p{N}))`,
    `(?<number>\\d+(?:[.,:/]\\d+)*)`,
    `(?<letters>(?<!${word})\\p{L}(?:\\.\\p{L})+(?!${word})\\.?|\\p{L}\\.(?=\\p{L}\\.)|\\p{Lu}{1,3}\\$)`,
    `(?<tag>(?<!${word})[#@]\\p{L}${word}*)`,
    `(?<word>${word}+(?:(?:['’ʿʾ\`‘]|${hyphen}|(?<=\\p{Lu})&(?=\\p{Lu}))${word}+)*['’]?)`,
    `(?<signs>[.!?…]{2,}|(?<same>[-–—=*~+<>|#$'’])\\k<same>+)`,
    `(?<picture>\\p{RI}\\p{RI}|\\p{Extended_Pictographic}(?:[\\p{M}\\p{Emoji_Modifier}]|\\u200d\\p{Extended_Pictographic})*)`,
    `(?<sign>[^]\\p{M}*)`,
  ].join('|'),
  'uy',
);
/** A word of letters alone: most pieces, told without trying what else a piece can be. */
const plainWord = /\p{L}+(?=[\s,;])/uy;
const curly = /[’‘`ʼ]/g;
const openingSign = /["«“‘([{:\u2022–—-]/;

class WordReader {
  readonly #text: string;
  readonly #span: Span;
  readonly #rules: CompiledWords;
  readonly #out: SyntacticWord[] = [];
  /** Single quotation marks opened and not yet closed. */
  #openQuotes = 0;
  /** Whether the next word is the first one, or the first of a quotation: its capital tells nothing. */
  #opening = true;

  constructor(text: string, span: Span, rules: CompiledWords) {
    this.#text = text;
    this.#span = span;
    this.#rules = rules;
  }

  read(): readonly SyntacticWord[] {
    const stretch = this.#text.slice(this.#span.start, this.#span.end);
    for (const match of stretch.matchAll(run)) {
      const from = this.#span.start + match.index;
      let at = from;
      for (const fixed of fixedWords(match[0], this.#rules.whole)) {
        if (from + fixed.start < at || fixed.end <= fixed.start) continue;
        this.#readPieces(at, from + fixed.start);
        this.#push(from + fixed.start, from + fixed.end);
        at = from + fixed.end;
      }
      this.#readPieces(at, from + match[0].length);
    }
    return this.#out;
  }

  #push(start: number, end: number, form = this.#surface(start, end), part = 0): void {
    this.#out.push({ start, end, form, part });
    if (part === 0) this.#opening = false;
  }

  #surface(start: number, end: number): string {
    const surface = this.#text.slice(start, end);
    return end - start > 1 ? surface.replace(curly, "'") : surface === '’' ? "'" : surface;
  }

  #readPieces(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const leading = isApostrophe(this.#text[at])
        ? sticky(this.#rules.leadingApostrophe, this.#text, at)
        : 0;
      if (leading > 0 && !this.#insideWord(at) && at + leading <= to) {
        this.#push(at, at + leading);
        at += leading;
        continue;
      }
      plainWord.lastIndex = at;
      if (plainWord.test(this.#text) && plainWord.lastIndex <= to) {
        at = this.#readWord(at, plainWord.lastIndex, to);
        continue;
      }
      const { groups, end } = this.#nextPiece(at, to);
      if (groups.word !== undefined) at = this.#readWord(at, end, to);
      else if (groups.number !== undefined || groups.decade !== undefined) at = this.#readNumber(at, end, to);
      else {
        const signs = groups.sign ?? groups.signs;
        this.#push(at, end);
        if (signs !== undefined) this.#noteSign(signs, at, end);
        at = end;
      }
    }
  }

  /** The piece at an offset, read as if the text ended at `to`. */
  #nextPiece(
    at: number,
    to: number,
  ): { readonly groups: Readonly<Record<string, string>>; readonly end: number } {
    pieces.lastIndex = at;
    let found = pieces.exec(this.#text);
    if (pieces.lastIndex > to) {
      pieces.lastIndex = 0;
      found = pieces.exec(this.#text.slice(at, to));
    }
    return { groups: found?.groups ?? {}, end: at + Math.max(1, found?.[0].length ?? 1) };
  }

  #insideWord(at: number): boolean {
    return at > this.#span.start && /[\p{L}\p{M}\p{N}]/u.test(this.#text[at - 1] ?? ' ');
  }

  #noteSign(sign: string, at: number, end: number): void {
    const before = at > this.#span.start ? (this.#text[at - 1] ?? ' ') : ' ';
    const opens = /[\s([«“"‘]/.test(before) && /\S/.test(this.#text[end] ?? ' ') && end < this.#span.end;
    if (sign === '‘' || (/^['’]$/.test(sign) && opens)) this.#openQuotes++;
    else if (/^['’]$/.test(sign)) this.#openQuotes = Math.max(0, this.#openQuotes - 1);
    if (openingSign.test(sign) || (opens && /^['’]/.test(sign))) this.#opening = true;
  }

  /** A number with what is glued to it: an ordinal's ending stays, a unit is a word of its own. */
  #readNumber(start: number, end: number, to: number): number {
    const suffix = sticky(this.#rules.numberSuffix, this.#text, end);
    if (suffix > 0 && end + suffix <= to) {
      this.#push(start, end + suffix);
      return end + suffix;
    }
    const glued = sticky(gluedLetters, this.#text, end);
    const unit = this.#text.slice(end, end + glued).toLowerCase();
    const joined = glued > 0 && end + glued <= to && !this.#rules.units.has(unit);
    this.#push(start, joined ? end + glued : end);
    return joined ? end + glued : end;
  }

  /** A word with its elisions, enclitics, hyphens and abbreviation's stop; returns where reading goes on. */
  #readWord(start: number, end: number, to: number): number {
    let from = this.#elisions(start, end);
    // What is elided before a number (l'1,8%) leaves the number to be read as one.
    if (from === end || (from > start && /\d/.test(this.#text[from] ?? ''))) return from;
    let stop = end;
    if (isApostrophe(this.#text[end - 1])) {
      const surface = this.#surface(from, end).toLowerCase();
      const kept = this.#openQuotes === 0 && this.#rules.finalApostrophe?.test(surface) === true;
      if (kept) {
        this.#push(from, end);
        return end;
      }
      stop = end - 1;
    }
    const enclitics: number[] = [];
    for (let cut = this.#enclitic(from, stop); cut > from; cut = this.#enclitic(from, stop)) {
      enclitics.unshift(stop);
      stop = cut;
    }
    let part = 0;
    const base = from;
    for (const piece of hyphenPieces(this.#text.slice(base, stop), this.#rules)) {
      from = base + piece.end;
      part = this.#leaf(base + piece.start, from);
    }
    for (const next of enclitics) {
      this.#push(from, next, undefined, part++);
      from = next;
    }
    if (enclitics.length === 0 && end === from) from = this.#abbreviationStop(end, to);
    if (isApostrophe(this.#text[end - 1]) && from === end - 1) this.#finalApostrophe(end, part);
    return Math.max(end, from);
  }

  /** A bare apostrophe after a word: the possessive of a plural, or a closing quotation mark. */
  #finalApostrophe(end: number, part: number): void {
    const possessive =
      this.#openQuotes === 0 &&
      this.#rules.possessiveAfter?.test(this.#text.slice(end - 2, end - 1).toLowerCase()) === true;
    this.#push(end - 1, end, "'", possessive ? part : 0);
    if (!possessive) this.#openQuotes = Math.max(0, this.#openQuotes - 1);
  }

  /** Pushes the elided words (dell', l') a piece begins with; returns where the rest begins. */
  #elisions(start: number, end: number): number {
    let from = start;
    for (let at = from; at < end; at++) {
      if (!isApostrophe(this.#text[at])) continue;
      if (at - from > longestElision) break;
      if (!this.#rules.elisions.has(this.#text.slice(from, at).toLowerCase())) break;
      if (at + 1 === end && this.#openQuotes > 0) break;
      if (at + 1 === end && this.#rules.finalApostrophe?.test(this.#surface(from, end).toLowerCase())) break;
      this.#leaf(from, at + 1);
      from = at + 1;
    }
    return from;
  }

  /** Where the enclitic that ends a word begins (the army|'s), or -1. */
  #enclitic(start: number, end: number): number {
    const from = Math.max(start, end - longestElision);
    const tail = this.#surface(from, end).toLowerCase();
    const found = this.#rules.enclitic?.exec(tail);
    return found ? end - found[0].length : -1;
  }

  /** A piece no sign cuts any more: a contraction, a verb with clitics, or one word. Returns the next part's number. */
  #leaf(start: number, end: number): number {
    const form = this.#surface(start, end);
    const next = () => nextWord(this.#text, end, this.#span.end);
    const before = () => this.#out.slice(-longestName).map((found) => found.form);
    const parts = partsOf(form, { opening: this.#opening, next, before }, this.#rules);
    if (!parts) {
      this.#push(start, end, form);
      return 1;
    }
    let from = start;
    parts.forms.forEach((part, i) => {
      this.#push(parts.cut ? from : start, parts.cut ? from + part.length : end, part, i);
      from += part.length;
    });
    return parts.forms.length;
  }

  /** Takes the stop after an abbreviation or an initial into the word just pushed; returns where reading goes on. */
  #abbreviationStop(end: number, to: number): number {
    const last = this.#out.at(-1);
    if (!last || end >= to || !this.#text.startsWith('.', end) || this.#text.startsWith('...', end))
      return end;
    if (last.end - last.start > longestElision) return end;
    if (!this.#keepsStop(last.form, end + 1)) return end;
    this.#out[this.#out.length - 1] = { ...last, end: end + 1, form: `${last.form}.` };
    return end + 1;
  }

  #keepsStop(form: string, after: number): boolean {
    const { abbreviations, numberAbbreviations, finalAbbreviations } = this.#rules;
    const lower = form.toLowerCase();
    const followed = this.#text.startsWith('.', after);
    if (finalAbbreviations.has(lower) && (followed || this.#rules.finalStopJoined)) return true;
    const rest = this.#text.slice(after, Math.min(this.#span.end, after + lookahead));
    if (!/[\p{L}\p{N}]/u.test(rest)) return false;
    if (numberAbbreviations.has(lower)) return /^\s*[\p{N}\p{Ll}]/u.test(rest);
    return finalAbbreviations.has(lower) || abbreviations.has(lower) || initial.test(form);
  }
}

/** A capital, or a small letter that is no word by itself. */
const initial = /^(?:\p{Lu}|[b-df-hj-np-tv-z])$/u;
const longestElision = 12;
/** Words of a name before the one looked at. */
const longestName = 3;
const lookahead = 12;
const gluedLetters = /[\p{L}\p{M}\p{N}_]+/uy;
const following = /\s*(['’\p{L}\p{M}\p{N}-]{1,30})/uy;

/** How many code units of `text` from an offset on a sticky pattern matches. */
function sticky(pattern: RegExp | null, text: string, at: number): number {
  if (!pattern) return 0;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function nextWord(text: string, at: number, end: number): string {
  following.lastIndex = at;
  return at < end ? (following.exec(text)?.[1] ?? '') : '';
}

function isApostrophe(sign: string | undefined): boolean {
  return sign === "'" || sign === '’' || sign === '‘' || sign === '`';
}
