import type { Grammar } from '../model/grammar.ts';
import type { Span } from '../model/span.ts';

/**
 * A number with its separators, a word with inner hyphens, apostrophes or stops (U.S.), or one other sign.
 * Apostrophes inside a word are judged afterwards: an elision is split (dell' + Isis), a name is kept (Sha'fah).
 */
const wordPattern =
  /\d+(?:[.,:]\d+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}\d]+(?:['’ʿʾ`-][\p{L}\p{M}\d]+)*['’]?|[^\s\p{L}\p{M}\d]/gu;

const apostrophe = /['’`]/;

/**
 * The words and signs of `text` between two offsets, in order, none overlapping; white space belongs to none.
 * Linear in the length of the stretch.
 */
export function tokenSpans(text: string, within: Span, grammar: Grammar): readonly Span[] {
  const elisions = elisionsOf(grammar);
  const { enclitics } = grammar;
  const spans: Span[] = [];
  const stretch = text.slice(within.start, within.end);
  for (const match of stretch.matchAll(wordPattern)) {
    splitWord(match[0], within.start + match.index, elisions, enclitics, spans);
  }
  return spans;
}

const elisionSets = new WeakMap<Grammar, ReadonlySet<string>>();

function elisionsOf(grammar: Grammar): ReadonlySet<string> {
  const elisions = elisionSets.get(grammar) ?? new Set(grammar.elisions);
  elisionSets.set(grammar, elisions);
  return elisions;
}

function splitWord(
  word: string,
  start: number,
  elisions: ReadonlySet<string>,
  enclitics: readonly string[],
  out: Span[],
): void {
  let from = 0;
  for (let at = word.search(apostrophe); at >= 0; ) {
    const head = word.slice(from, at).toLowerCase();
    if (elisions.has(head)) {
      out.push({ start: start + from, end: start + at + 1 });
      from = at + 1;
    } else {
      const cliticAt = encliticStart(word, at, enclitics);
      if (cliticAt > from) out.push({ start: start + from, end: start + cliticAt });
      from = Math.max(from, cliticAt);
    }
    const next = word.slice(at + 1).search(apostrophe);
    at = next < 0 ? -1 : at + 1 + next;
  }
  const end = word.length;
  // A closing quote glued to the last letter is a sign of its own.
  if (
    end - from > 1 &&
    apostrophe.test(word[end - 1] ?? '') &&
    !elisions.has(word.slice(from, end - 1).toLowerCase())
  ) {
    out.push({ start: start + from, end: start + end - 1 }, { start: start + end - 1, end: start + end });
  } else if (end > from) {
    out.push({ start: start + from, end: start + end });
  }
}

/** Where the enclitic around an apostrophe begins (the army|'s, did|n't), or -1 when there is none. */
function encliticStart(word: string, at: number, enclitics: readonly string[]): number {
  const plain = word.toLowerCase().replace(/[’`]/g, "'");
  for (const enclitic of enclitics) {
    const spelt = enclitic.includes("'") ? enclitic : `'${enclitic}`;
    const begins = plain.length - spelt.length;
    if (plain.endsWith(spelt) && begins + spelt.indexOf("'") === at) return begins;
  }
  return -1;
}
