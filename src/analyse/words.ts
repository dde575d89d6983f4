import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { fixedWords } from './fixed-words.ts';
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
    `(?<sign>[^])`,
  ].join('|'),
  'uy',
);
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
      const leading = sticky(this.#rules.leadingApostrophe, this.#text, at);
      if (leading > 0 && !this.#insideWord(at) && at + leading <= to) {
        this.#push(at, at + leading);
        at += leading;
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
    if (from === end) return end;
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
    for (const piece of this.#hyphens(from, stop)) {
      from = piece.end;
      part = this.#leaf(piece.start, piece.end);
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

  #hyphens(start: number, end: number): readonly Span[] {
    const { hyphens } = this.#rules;
    const at: number[] = [];
    for (let i = start; i < end; i++) if (isHyphen(this.#text[i])) at.push(i);
    if (at.length === 0) return [{ start, end }];
    if (end - start <= longestHyphened && hyphens.words.has(this.#text.slice(start, end).toLowerCase()))
      return [{ start, end }];
    if (hyphens.joined) return [{ start, end }];
    const spans: Span[] = [];
    let from = start;
    for (const [i, hyphenAt] of at.entries()) {
      const next = at[i + 1] ?? end;
      const before = this.#text.slice(from, Math.min(hyphenAt, from + longestElision)).toLowerCase();
      const after = this.#text.slice(hyphenAt + 1, Math.min(next, hyphenAt + longestElision)).toLowerCase();
      const stays =
        (hyphens.prefixes.has(before) && /\p{L}/u.test(after)) ||
        (next === end && hyphens.suffixes.has(after));
      if (stays) continue;
      spans.push({ start: from, end: hyphenAt }, { start: hyphenAt, end: hyphenAt + 1 });
      from = hyphenAt + 1;
    }
    spans.push({ start: from, end });
    return spans;
  }

  /** A piece no sign cuts any more: a contraction, a verb with clitics, or one word. Returns the next part's number. */
  #leaf(start: number, end: number): number {
    const form = this.#surface(start, end);
    const parts =
      end - start > longestLeaf ? null : (this.#contraction(form, end) ?? this.#cliticParts(form));
    if (!parts) {
      this.#push(start, end, form);
      return 1;
    }
    const cut = parts.melted !== true && parts.words.join('').toLowerCase() === form.toLowerCase();
    const forms = cut ? cutAt(form, parts.words) : withCase(form, parts.words);
    let from = start;
    forms.forEach((part, i) => {
      this.#push(cut ? from : start, cut ? from + part.length : end, part, i);
      from += part.length;
    });
    return forms.length;
  }

  #contraction(form: string, end: number): Parts | null {
    const words = this.#rules.contractions.get(form.toLowerCase());
    if (!words) return null;
    const next = nextWord(this.#text, end, this.#span.end);
    if (this.#rules.uncontractedBefore.has(next.toLowerCase())) return null;
    const capital = /^\p{Lu}/u.test(form) && !isShouted(form);
    if (capital && !this.#opening && /^\p{Lu}/u.test(next)) return null;
    return { words };
  }

  #cliticParts(form: string): Parts | null {
    if (this.#rules.clitics.length === 0 || form.length < shortestVerb) return null;
    if (/^\p{Lu}/u.test(form) && !this.#opening && !isShouted(form)) return null;
    const lower = form.toLowerCase();
    if (this.#rules.cliticLookalikes.has(lower)) return null;
    for (const { verb, forms } of this.#rules.clitics) {
      const match = verb.exec(lower);
      const clitics = match && forms.get(match[2] ?? '');
      if (match && clitics) return { words: [match[1] ?? '', ...clitics], melted: true };
    }
    return null;
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

interface Parts {
  readonly words: readonly string[];
  /** Whether the parts share the span although they spell the word. */
  readonly melted?: boolean;
}

/** A capital, or a small letter that is no word by itself. */
const initial = /^(?:\p{Lu}|[b-df-hj-np-tv-z])$/u;
const longestElision = 12;
const longestHyphened = 40;
const longestLeaf = 40;
const shortestVerb = 4;
const lookahead = 12;
const gluedLetters = /[\p{L}\p{M}\p{N}_]+/uy;
const following = /\s*(['’\p{L}\p{M}\p{N}-]{1,30})/uy;

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

function isHyphen(sign: string | undefined): boolean {
  return sign === '-' || sign === '‐' || sign === '‑';
}

function isShouted(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase();
}

function cutAt(form: string, words: readonly string[]): readonly string[] {
  let from = 0;
  return words.map((part) => {
    from += part.length;
    return form.slice(from - part.length, from);
  });
}

/** Carries the capitals of a written word over to its parts: Della is Di + la, DELLA is DI + LA. */
function withCase(form: string, words: readonly string[]): readonly string[] {
  if (isShouted(form.replace(/[^\p{L}]/gu, ''))) return words.map((part) => part.toUpperCase());
  if (!/^\p{Lu}/u.test(form)) return words;
  return words.map((part, i) => (i === 0 ? part.charAt(0).toUpperCase() + part.slice(1) : part));
}
