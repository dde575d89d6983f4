import { addDays, clampDay, dayNumber } from './bins.ts';

interface Props {
  readonly label: string;
  readonly className: string;
  /** ISO days. */
  readonly value: string;
  readonly first: string;
  readonly last: string;
  /** The day as people say it. */
  readonly words: string;
  /** Pixels from the left edge. */
  readonly x: number;
  readonly onMove: (day: string) => void;
}

/** Days each key moves; Home and End go to the ends. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

/** A handle on the timeline that keys move by days; the pointer is handled by the strip it stands on. */
export function DaySlider({ label, className, value, first, last, words, x, onMove }: Props) {
  return (
    <div
      role="slider"
      tabIndex={0}
      className={className}
      style={{ left: x }}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={dayNumber(first)}
      aria-valuemax={dayNumber(last)}
      aria-valuenow={dayNumber(value)}
      aria-valuetext={words}
      onKeyDown={(event) => {
        const step = steps[event.key];
        const to =
          event.key === 'Home' ? first : event.key === 'End' ? last : step ? addDays(value, step) : null;
        if (to === null) return;
        event.preventDefault();
        onMove(clampDay(to, first, last));
      }}
    />
  );
}
