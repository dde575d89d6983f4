/** Which word of one analysis of a text is which word of another. */

export interface AlignableWord {
  /** The written word it belongs to, or its own place where it is all of it; offsets into the same text. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** Whether it is one of several words of a written word. */
  readonly multiword: boolean;
}

/** Index of a gold word, index of the system word it is. */
export type Pair = readonly [gold: number, system: number];

/**
 * Aligns words by their place; where either analysis has written words of several words, the words of that stretch by
 * the longest common subsequence of their forms, letter case and the shape of apostrophes aside. As the CoNLL 2018 shared
 * task defines it, https://universaldependencies.org/conll18/evaluation.html
 */
export function alignWords(
  gold: readonly AlignableWord[],
  system: readonly AlignableWord[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  let g = 0;
  let s = 0;
  for (const stretch of stretches(gold, system)) {
    [g, s] = pairByPlace(gold, system, [g, s], stretch.start, pairs);
    const goldFrom = g;
    const systemFrom = s;
    while (g < gold.length && (gold[g]?.end ?? 0) <= stretch.end) g++;
    while (s < system.length && (system[s]?.end ?? 0) <= stretch.end) s++;
    for (const [i, j] of commonSubsequence(gold.slice(goldFrom, g), system.slice(systemFrom, s)))
      pairs.push([goldFrom + i, systemFrom + j]);
  }
  pairByPlace(gold, system, [g, s], Number.POSITIVE_INFINITY, pairs);
  return pairs;
}

/** The stretches of text that written words of several words of either side make up, those that overlap as one. */
function stretches(gold: readonly AlignableWord[], system: readonly AlignableWord[]) {
  const spans = [...gold, ...system].filter(({ multiword }) => multiword).sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Pairs words of the same place that begin before `end`; returns where both sides go on. */
function pairByPlace(
  gold: readonly AlignableWord[],
  system: readonly AlignableWord[],
  [fromGold, fromSystem]: Pair,
  end: number,
  pairs: Pair[],
): Pair {
  let g = fromGold;
  let s = fromSystem;
  for (;;) {
    const a = gold[g];
    const b = system[s];
    const goldDone = !a || a.start >= end;
    const systemDone = !b || b.start >= end;
    if (goldDone && systemDone) return [g, s];
    if (!goldDone && !systemDone && a.start === b.start && a.end === b.end) pairs.push([g++, s++]);
    else if (systemDone || (!goldDone && a.start <= b.start)) g++;
    else s++;
  }
}

function commonSubsequence(
  gold: readonly AlignableWord[],
  system: readonly AlignableWord[],
): readonly Pair[] {
  const width = system.length + 1;
  const longest = new Uint32Array((gold.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  const same = (i: number, j: number) => sameForm(gold[i], system[j]);
  for (let i = gold.length - 1; i >= 0; i--)
    for (let j = system.length - 1; j >= 0; j--)
      longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < gold.length && j < system.length; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function sameForm(a: AlignableWord | undefined, b: AlignableWord | undefined): boolean {
  return plain(a?.form) === plain(b?.form);
}

function plain(form = ''): string {
  return form.toLowerCase().replace(/[’‘`]/g, "'");
}
