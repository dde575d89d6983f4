import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Timeline as TimelineData } from '../api/client.ts';
import { GroupMark } from '../components/group-mark.tsx';
import { groupOrder } from '../components/groups.ts';
import { useWords } from '../i18n/words-context.tsx';
import { barsOf, startOf, startOfNext, unitFor } from './bins.ts';
import { Brush } from './brush.tsx';
import { Histogram, margins } from './histogram.tsx';
import { useWidth } from './use-width.ts';

interface Props {
  readonly data: TimelineData | undefined;
  readonly from: string | null;
  readonly to: string | null;
  /** Day of the situation layer, null when off. */
  readonly clock: string | null;
  readonly onWindow: (from: string | null, to: string | null, options?: { replace?: boolean }) => void;
  readonly onClock: (day: string) => void;
}

const height = 104;

/** Incidents over time, with the window that filters them and the clock of the situation. */
export function Timeline({ data, from, to, clock, onWindow, onClock }: Props) {
  const words = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const drawn = useMemo(() => {
    if (!data?.first || !data.last || width === 0) return null;
    const unit = unitFor(data.first, data.last, width - margins.left - margins.right);
    const bars = barsOf(data.bins, unit);
    return { unit, bars, start: startOf(data.first, unit), end: startOfNext(startOf(data.last, unit), unit) };
  }, [data, width]);
  const groups = groupOrder.filter((group) => data?.bins.some((bin) => bin.group === group));
  const title =
    drawn && drawn.unit !== 'day' ? words.say(`timeline.label.${drawn.unit}`) : words.say('timeline.label');
  return (
    <section className="timeline" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="window" data-narrowed={from !== null || to !== null || undefined}>
          {from || to
            ? words.days(from ?? data?.first ?? null, to ?? data?.last ?? null)
            : words.say('timeline.all')}
        </p>
        {(from || to) && (
          <Button className="link-button" onPress={() => onWindow(null, null)}>
            {words.say('timeline.clear')}
          </Button>
        )}
        <ul className="group-legend">
          {groups.map((group) => (
            <li key={group}>
              <GroupMark group={group} size={11} />
              {words.say(`group.${group}`)}
            </li>
          ))}
        </ul>
        {data && data.undated > 0 && (
          <p className="hint">{words.say('total.undated', { n: data.undated })}</p>
        )}
      </header>
      <div ref={ref} className="timeline-strip" style={{ height }}>
        {drawn && data?.first && data.last ? (
          <>
            <Histogram {...drawn} width={width} height={height} language={words.language} />
            <Brush
              start={drawn.start}
              end={drawn.end}
              width={width}
              from={from}
              to={to}
              clock={clock}
              onWindow={onWindow}
              onClock={onClock}
            />
          </>
        ) : (
          data && <p className="hint">{words.say('timeline.empty')}</p>
        )}
      </div>
    </section>
  );
}
