import { useMemo } from 'react';
import type { ExplainedSentence, Explanation } from '../api/client.ts';
import { HighlightedText } from '../components/highlighted-text.tsx';
import type { Mark } from '../components/segments.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import { EventStory } from './event-story.tsx';
import { SentenceTree } from './sentence-tree.tsx';

interface Props {
  readonly sentence: ExplainedSentence;
  readonly head: NonNullable<Explanation['article']>;
  readonly elsewhere: Explanation['elsewhere'];
}

const people = ['army', 'fighters', 'force', 'civilians'] as const;
const isPeople = (kind: string): kind is (typeof people)[number] =>
  (people as readonly string[]).includes(kind);

const nothingLit: ReadonlySet<string> = new Set();

/** A sentence as it was understood: its words, its tree, who and what was recognised, and each word that may tell of an event. */
export function SentenceStory({ sentence, head, elsewhere }: Props) {
  const words = useWords();
  const labels = useLabels();
  const { text, start, events, mentions, speaker, doubts, claims } = sentence;
  const marks = useMemo(
    () =>
      events.map(
        (event): Mark => ({
          id: `${event.start}`,
          tone: 'trigger',
          start: event.start - start,
          end: event.end - start,
        }),
      ),
    [events, start],
  );
  const names = mentions.filter(
    ({ actors, places, describes }) => actors.length + places.length > 0 || describes !== null,
  );
  const describedAs = (kind: string) => (isPeople(kind) ? words.say(`people.${kind}`) : kind);
  const known = (ids: readonly string[]) => ids.map((id) => labels.actor(id)).join(', ');
  return (
    <>
      <blockquote className="why-text" lang={head.language}>
        <HighlightedText text={text} marks={marks} lit={nothingLit} />
      </blockquote>
      <SentenceTree words={sentence.words} events={events} language={head.language} />
      {(names.length > 0 || speaker || doubts || head.domain.foreign) && (
        <dl className="why-facts">
          {names.length > 0 && (
            <>
              <dt>{words.say('why.names')}</dt>
              <dd>
                <ul>
                  {names.map(({ words: said, start: at, actors, places, describes }) => (
                    <li key={at}>
                      <q lang={head.language}>{said}</q>{' '}
                      <span className="why-note">
                        {known(actors)}
                        {actors.length + places.length === 0 && describes && describedAs(describes)}
                      </span>{' '}
                      {places.length > 0 && <code>{places.join(' ')}</code>}
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          {speaker && (
            <>
              <dt>{words.say('why.speaker')}</dt>
              <dd>
                <q lang={head.language}>{speaker.words ?? '?'}</q>{' '}
                <span className="why-note">{known(speaker.candidates)}</span>
              </dd>
            </>
          )}
          {doubts && (
            <>
              <dt>{words.say('why.doubts')}</dt>
              <dd>
                <q lang={head.language}>{doubts}</q>{' '}
                <span className="why-note">{words.say('why.doubts-previous')}</span>
              </dd>
            </>
          )}
          {head.domain.foreign && (
            <>
              <dt>{words.say('why.domain')}</dt>
              <dd>
                {head.domain.foreign}{' '}
                <span className="why-note">{[...head.domain.words, ...head.domain.signs].join(', ')}</span>
              </dd>
            </>
          )}
        </dl>
      )}
      {events.length === 0 && <p className="hint">{words.say('why.no-event')}</p>}
      {events.map((event) => (
        <EventStory
          key={event.start}
          event={event}
          claim={claims.find(({ id }) => id === event.claim) ?? null}
          elsewhere={elsewhere.find(({ claim }) => claim === event.claim) ?? null}
          language={head.language}
        />
      ))}
    </>
  );
}
