import type { PlacedWhen } from '../model/contract.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../model/token.ts';
import { precisionOf } from '../model/when.ts';
import { anchored } from './time-anchor.ts';
import type { Anchors, TimeMeaning } from './time-meaning.ts';
import { timeExpressions } from './time-reader.ts';

/** A time expression where it stands, not yet anchored; tokens inclusive, offsets into the article's text. */
export interface TimeMention {
  readonly first: number;
  readonly last: number;
  /** The words, as written but for line breaks. */
  readonly text: string;
  readonly at: Span;
  readonly meaning: TimeMeaning;
}

/** The time expressions of a sentence, left to right, none inside another. */
export function timesIn(tokens: readonly Token[], language: Language): readonly TimeMention[] {
  return timeExpressions(tokens, language).map(({ first, last, meaning }) => {
    const words = tokens.slice(first, last + 1);
    return {
      first,
      last,
      text: words
        .map(({ form, start }, i) => (i > 0 && words[i - 1]?.end !== start ? ` ${form}` : form))
        .join(''),
      at: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 },
      meaning,
    };
  });
}

/** The days an expression means; without what anchors it, it stays relative, never a guess. */
export function whenOf({ text, at, meaning }: TimeMention, anchors: Anchors): PlacedWhen {
  const stretch = anchored(meaning, anchors);
  if (!stretch || (stretch.start === null && stretch.end === null))
    return { text, start: null, end: null, precision: 'relative', at };
  const { start, end } = stretch;
  const precision = precisionOf({ start: start ?? (end as string), end: end ?? (start as string) });
  return { text, start, end, precision, at };
}
