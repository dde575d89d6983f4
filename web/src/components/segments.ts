/** What a stretch of text is: the sentence claimed from, a fact within it, a claim in a draft, or noise. */
export type Tone = 'sentence' | 'fact' | 'trigger' | 'claim' | 'noise';

/** A marked stretch, UTF-16 offsets within the text it marks. */
export interface Mark {
  readonly id: string;
  readonly tone: Tone;
  readonly start: number;
  readonly end: number;
  readonly title?: string;
}

export interface Segment {
  readonly text: string;
  readonly start: number;
  /** Marks that cover the whole segment, widest first. */
  readonly marks: readonly Mark[];
}

/** Cuts the text at every mark's ends. The segments joined give the text back, whatever the marks overlap. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const cuts = new Set([0, text.length, ...inside.flatMap((mark) => [mark.start, mark.end])]);
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(0, -1).map((start, index) => {
    const end = ends[index + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      start,
      marks: inside.filter((mark) => mark.start <= start && end <= mark.end),
    };
  });
}
