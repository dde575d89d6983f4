import { type PointerEvent, useRef, useState } from 'react';
import { useWords } from '../i18n/words-context.tsx';
import { addDays, clampDay, dayNumber, isoDay } from './bins.ts';
import { DaySlider } from './day-slider.tsx';
import { margins } from './histogram.tsx';

interface Props {
  /** Days drawn; `end` exclusive. */
  readonly start: string;
  readonly end: string;
  readonly width: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly clock: string | null;
  readonly onWindow: (from: string | null, to: string | null, options?: { replace?: boolean }) => void;
  readonly onClock: (day: string) => void;
}

type Part = 'from' | 'to' | 'body' | 'new' | 'clock';

interface Drag {
  readonly part: Part;
  /** Day under the pointer when the drag began. */
  readonly origin: string;
  readonly from: string;
  readonly to: string;
  /** Whether a window stood when the drag began. */
  readonly over: boolean;
}

/** Pixels around a handle that still mean the handle, and that a drag must cover to count. */
const reach = 9;

/** The time window over the bars: drag anew, drag an edge or the middle, or move the edges by keys. */
export function Brush({ start, end, width, from, to, clock, onWindow, onClock }: Props) {
  const words = useWords();
  const strip = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const last = addDays(end, -1);
  const days = dayNumber(end) - dayNumber(start);
  const inner = width - margins.left - margins.right;
  const xOf = (day: string) => margins.left + ((dayNumber(day) - dayNumber(start)) / days) * inner;
  const shownFrom = clampDay(drag?.from ?? from ?? start, start, last);
  const shownTo = clampDay(drag?.to ?? to ?? last, start, last);
  const hasWindow = drag ? drag.part !== 'clock' : from !== null || to !== null;

  const pointerX = (event: PointerEvent) =>
    event.clientX - (strip.current?.getBoundingClientRect().left ?? 0);
  const dayAt = (event: PointerEvent) => {
    const day = dayNumber(start) + Math.floor(((pointerX(event) - margins.left) / inner) * days);
    return clampDay(isoDay(day), start, last);
  };
  const partAt = (event: PointerEvent): Part => {
    const near = (x: number) => Math.abs(pointerX(event) - x) <= reach;
    const top = event.clientY - (strip.current?.getBoundingClientRect().top ?? 0) < margins.top + 4;
    if (clock && near(xOf(clock)) && top) return 'clock';
    if (!hasWindow) return 'new';
    if (near(xOf(shownFrom))) return 'from';
    if (near(xOf(addDays(shownTo, 1)))) return 'to';
    const day = dayAt(event);
    return shownFrom <= day && day <= shownTo ? 'body' : 'new';
  };

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const origin = dayAt(event);
    const part = partAt(event);
    setDrag(
      part === 'new'
        ? { part, origin, from: origin, to: origin, over: hasWindow }
        : { part, origin, from: shownFrom, to: shownTo, over: true },
    );
  };
  const move = (event: PointerEvent) => {
    if (!drag) return;
    const day = dayAt(event);
    if (drag.part === 'clock') onClock(day);
    else setDrag({ ...drag, ...dragged(drag, day, shownFrom, shownTo, start, last) });
  };
  const finish = (event: PointerEvent) => {
    if (!drag) return;
    const still = drag.part === 'new' && drag.over && dayAt(event) === drag.origin && drag.from === drag.to;
    setDrag(null);
    if (drag.part === 'clock') return;
    // A mere click outside the window takes it away, as on any chart.
    if (still) onWindow(null, null);
    else onWindow(drag.from === start ? null : drag.from, drag.to === last ? null : drag.to);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid over a drawing
    <div
      ref={strip}
      className="brush"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
      role="group"
      aria-label={words.say('timeline.window')}
    >
      {hasWindow && (
        <>
          <div
            className="brush-shade"
            style={{ left: margins.left, width: Math.max(0, xOf(shownFrom) - margins.left) }}
          />
          <div
            className="brush-shade"
            style={{
              left: xOf(addDays(shownTo, 1)),
              width: Math.max(0, width - margins.right - xOf(addDays(shownTo, 1))),
            }}
          />
          <div
            className="brush-body"
            style={{ left: xOf(shownFrom), width: xOf(addDays(shownTo, 1)) - xOf(shownFrom) }}
          />
          {drag && <p className="brush-days">{words.days(shownFrom, shownTo)}</p>}
        </>
      )}
      <DaySlider
        label={words.say('timeline.from')}
        className="brush-handle"
        value={shownFrom}
        first={start}
        last={shownTo}
        words={words.day(shownFrom)}
        x={xOf(shownFrom)}
        onMove={(day) => onWindow(day === start ? null : day, to, { replace: true })}
      />
      <DaySlider
        label={words.say('timeline.to')}
        className="brush-handle"
        value={shownTo}
        first={shownFrom}
        last={last}
        words={words.day(shownTo)}
        x={xOf(addDays(shownTo, 1))}
        onMove={(day) => onWindow(from, day === last ? null : day, { replace: true })}
      />
      {clock && (
        <DaySlider
          label={words.say('timeline.clock')}
          className="clock-handle"
          value={clampDay(clock, start, last)}
          first={start}
          last={last}
          words={words.day(clock)}
          x={xOf(clampDay(clock, start, last))}
          onMove={onClock}
        />
      )}
    </div>
  );
}

/** The window after the pointer reached `day`. */
function dragged(drag: Drag, day: string, from: string, to: string, first: string, last: string) {
  switch (drag.part) {
    case 'new':
      return day < drag.origin ? { from: day, to: drag.origin } : { from: drag.origin, to: day };
    case 'from':
      return { from: day > to ? to : day, to };
    case 'to':
      return { from, to: day < from ? from : day };
    default: {
      const wanted = dayNumber(day) - dayNumber(drag.origin);
      const least = dayNumber(first) - dayNumber(from);
      const most = dayNumber(last) - dayNumber(to);
      const by = Math.max(least, Math.min(most, wanted));
      // The origin follows, so that each move counts from the last.
      return { from: addDays(from, by), to: addDays(to, by), origin: addDays(drag.origin, by) };
    }
  }
}
