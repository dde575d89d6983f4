import { useEffect, useEffectEvent, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import type { Assessment } from '../api/client.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import { groundLook } from '../map/features.ts';
import { addDays } from '../timeline/bins.ts';

interface Props {
  readonly day: string | null;
  /** First and last dated days of the desk; null when nothing is dated. */
  readonly first: string | null;
  readonly last: string | null;
  readonly assessments: readonly Assessment[];
  readonly ground: string | null;
  readonly onDay: (day: string | null, options?: { replace?: boolean }) => void;
  readonly onGround: (gazetteerId: string) => void;
}

/** Milliseconds a day is shown while playing. */
const beat = 450;

/** The clock of the situation, its legend, and the assessed places as a list for the keyboard. */
export function SituationPanel({ day, first, last, assessments, ground, onDay, onGround }: Props) {
  const words = useWords();
  const labels = useLabels();
  const [playing, setPlaying] = useState(false);
  const step = useEffectEvent(() => {
    if (!day || !last || day >= last) setPlaying(false);
    else onDay(addDays(day, 1), { replace: true });
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => step(), beat);
    return () => clearInterval(timer);
  }, [playing]);
  if (!first || !last) return null;
  const sides = [
    ...new Map(assessments.flatMap(({ holders }) => holders.map((h) => [h.side, h.side]))).values(),
  ];
  return (
    <aside className="situation" aria-label={words.say('situation.title')}>
      <Switch
        className="switch"
        isSelected={day !== null}
        onChange={(on) => {
          setPlaying(false);
          onDay(on ? last : null);
        }}
      >
        <span className="switch-track" aria-hidden="true" />
        {words.say('situation.show')}
      </Switch>
      {day !== null && (
        <>
          <div className="clock">
            <Button
              className="icon-button small"
              aria-label={words.say('situation.previous')}
              isDisabled={day <= first}
              onPress={() => onDay(addDays(day, -1), { replace: true })}
            >
              ‹
            </Button>
            <input
              type="date"
              aria-label={words.say('situation.day')}
              value={day}
              min={first}
              max={last}
              onChange={(event) => event.target.value && onDay(event.target.value, { replace: true })}
            />
            <Button
              className="icon-button small"
              aria-label={words.say('situation.next')}
              isDisabled={day >= last}
              onPress={() => onDay(addDays(day, 1), { replace: true })}
            >
              ›
            </Button>
            <Button
              className="button small"
              onPress={() => {
                if (!playing && day >= last) onDay(first, { replace: true });
                setPlaying(!playing);
              }}
            >
              {playing ? words.say('situation.pause') : words.say('situation.play')}
            </Button>
          </div>
          <details>
            <summary>{words.say('map.legend')}</summary>
            <ul className="ground-legend">
              {(['solid', 'hatched', 'striped', 'blank'] as const).map((look) => (
                <li key={look}>
                  <span className="look" data-look={look} aria-hidden="true" />
                  {words.say(`situation.${look}`)}
                </li>
              ))}
              {sides.map((side) => (
                <li key={side}>
                  <span className="swatch" data-side={side} aria-hidden="true" />
                  {words.say(`side.${side}`)}
                </li>
              ))}
            </ul>
          </details>
          {assessments.length === 0 ? (
            <p className="hint">{words.say('situation.none')}</p>
          ) : (
            <details className="places" open={!matchMedia('(max-width: 760px)').matches}>
              <summary>{words.count('situation.count', assessments.length)}</summary>
              <ul className="grounds">
                {assessments.map((assessment) => {
                  const look = groundLook(assessment, labels.shortActor);
                  return (
                    <li key={assessment.gazetteerId}>
                      <Button
                        className="plain-row"
                        aria-current={assessment.gazetteerId === ground}
                        onPress={() => onGround(assessment.gazetteerId)}
                      >
                        <span
                          className="look"
                          data-look={look.look}
                          data-side={look.look === 'blank' ? undefined : look.side}
                          data-rival={look.look === 'striped' ? look.other : undefined}
                          aria-hidden="true"
                        />
                        <span>{assessment.place}</span>
                        <span className="ground-holder">
                          {look.look === 'blank' ? words.say('situation.unknown') : look.label}
                        </span>
                      </Button>
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </>
      )}
    </aside>
  );
}
