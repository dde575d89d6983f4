import { Fragment } from 'react';
import { type Mark, segmentsOf } from './segments.ts';

interface Props {
  readonly text: string;
  /** Spans within `text`; they may overlap. */
  readonly marks: readonly Mark[];
  /** Ids lit now. */
  readonly lit: ReadonlySet<string>;
  /** Called with the ids under the pointer, innermost last; empty when it leaves. */
  readonly onPoint?: (ids: readonly string[]) => void;
  /** Called with the ids of the words that were clicked. */
  readonly onChoose?: (ids: readonly string[]) => void;
}

/** Text with its marks: every stretch knows all the marks it belongs to, so overlaps stay visible. */
export function HighlightedText({ text, marks, lit, onPoint, onChoose }: Props) {
  return segmentsOf(text, marks).map((segment) => {
    if (segment.marks.length === 0) return <Fragment key={segment.start}>{segment.text}</Fragment>;
    const ids = segment.marks.map((mark) => mark.id);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: every mark has its entry in a keyboard-operable list
      // biome-ignore lint/a11y/noStaticElementInteractions: pointing is a shortcut for that same list
      <mark
        key={segment.start}
        className={[...new Set(segment.marks.map((mark) => `mark-${mark.tone}`))].join(' ')}
        data-marks={ids.join(' ')}
        data-lit={ids.some((id) => lit.has(id)) || undefined}
        title={segment.marks.map((mark) => mark.title).findLast((title) => title !== undefined)}
        onPointerEnter={() => onPoint?.(ids)}
        onPointerLeave={() => onPoint?.([])}
        onClick={() => onChoose?.(ids)}
      >
        {segment.text}
      </mark>
    );
  });
}
