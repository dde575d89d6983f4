import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { groupOrder } from '../components/groups.ts';
import type { Bar } from './bins.ts';

/** Pixels around the bars; the brush over them counts with the same. */
export const margins = { left: 34, right: 14, top: 14, bottom: 22 } as const;

interface Props {
  readonly bars: readonly Bar[];
  /** ISO days; `end` exclusive. */
  readonly start: string;
  readonly end: string;
  readonly width: number;
  readonly height: number;
  readonly language: string;
}

/** The bars alone: stacked by kind group, times in UTC days. Decoration; the sliders above it speak. */
export function Histogram({ bars, start, end, width, height, language }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = (iso: string) => new Date(`${iso}T00:00:00Z`);
    const plot = Plot.plot({
      width,
      height,
      marginLeft: margins.left,
      marginRight: margins.right,
      marginTop: margins.top,
      marginBottom: margins.bottom,
      style: {
        background: 'transparent',
        color: 'var(--ink-soft)',
        fontFamily: 'var(--sans)',
        fontSize: '11px',
      },
      x: {
        type: 'utc',
        domain: [at(start), at(end)],
        ticks: Math.max(2, Math.floor(width / 96)),
        label: null,
        tickFormat: dayTicks(start, end, language),
      },
      y: {
        label: null,
        ticks: 3,
        grid: true,
        tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : ''),
      },
      color: { domain: [...groupOrder], range: groupOrder.map((group) => `var(--group-${group})`) },
      marks: [
        Plot.rectY(bars, {
          x1: (bar: Bar) => at(bar.start),
          x2: (bar: Bar) => at(bar.end),
          y: 'count',
          fill: 'group',
          order: [...groupOrder],
          insetLeft: 0.5,
          insetRight: 0.5,
        }),
        Plot.ruleY([0]),
      ],
    });
    // Plot's own style element would break the Content-Security-Policy; theme/desk.css says the same.
    for (const style of plot.querySelectorAll('style')) style.remove();
    place.current?.replaceChildren(plot);
  }, [bars, start, end, width, height, language]);
  return <div ref={place} className="histogram" aria-hidden="true" />;
}

/** Ticks that give the year where it changes, and the day only while days are told apart. */
function dayTicks(start: string, end: string, language: string): (date: Date) => string {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  const options: Intl.DateTimeFormatOptions =
    days < 120
      ? { day: 'numeric', month: 'short', timeZone: 'UTC' }
      : { month: 'short', year: 'numeric', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  return (date) => format.format(date);
}
