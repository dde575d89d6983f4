/** A run of words the network reads at once: `from` to `to` of sentence `sentence`. */
export interface Stretch {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** The most words that are read at once; more would cost more than their number. */
export const longestStretch = 256;

/** About how many words are prepared at a time: what a text has of different forms is held for no more than these. */
const wordsOfPortion = 16_384;

/** Where a sentence that is too long is best cut: after the last of the strongest marks of the window's second half. */
const clauseMarks: readonly ReadonlySet<string>[] = [new Set([';', ':']), new Set([','])];

/** Cuts sentences that are too long, at a clause mark where there is one. Every word is in one stretch. */
export function stretchesOf(sentences: readonly (readonly string[])[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  sentences.forEach((forms, sentence) => {
    for (let from = 0; from < forms.length; ) {
      const to = forms.length - from <= longestStretch ? forms.length : cutAfter(forms, from);
      stretches.push({ sentence, from, to });
      from = to;
    }
  });
  return stretches;
}

/** Stretches in portions of some thousands of words, in their order. */
export function portionsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const portions: Stretch[][] = [];
  let words = wordsOfPortion;
  for (const stretch of stretches) {
    if (words >= wordsOfPortion) {
      portions.push([]);
      words = 0;
    }
    portions.at(-1)?.push(stretch);
    words += stretch.to - stretch.from;
  }
  return portions;
}

function cutAfter(forms: readonly string[], from: number): number {
  const end = from + longestStretch;
  for (const marks of clauseMarks) {
    for (let at = end - 1; at >= from + longestStretch / 2; at -= 1)
      if (marks.has(forms[at] ?? '')) return at + 1;
  }
  return end;
}
