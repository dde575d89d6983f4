import { Fragment } from 'react';
import type { Claim, ExplainedEvent, Explanation } from '../api/client.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly event: ExplainedEvent;
  /** The claim it makes, when it makes one here. */
  readonly claim: Claim | null;
  /** Where the claim it repeats is told. */
  readonly elsewhere: Explanation['elsewhere'][number] | null;
  /** Of the sentence. */
  readonly language: string;
}

type Entry = ExplainedEvent['considered'][number];

/** One word that may tell of an event: what it came to, the entries tried and why each fell, and how its status came about. */
export function EventStory({ event, claim, elsewhere, language }: Props) {
  const words = useWords();
  return (
    <section className="why-event" data-outcome={event.outcome}>
      <h4>
        <q lang={language}>{event.words}</q>
        <Outcome event={event} claim={claim} elsewhere={elsewhere} />
      </h4>
      <ul className="why-entries">
        {event.considered.map((entry) => (
          <li key={entry.trigger}>
            <EntryStory entry={entry} language={language} />
          </li>
        ))}
      </ul>
      {event.status.length > 0 && (
        <dl className="why-facts">
          <dt>{words.say('fact.status')}</dt>
          <dd>
            <ol className="why-steps">
              {event.status.map(({ status, because }) => (
                <li key={status} className="why-step">
                  <strong>{words.say(`status.${status}`)}</strong>{' '}
                  <span className="why-note">{because[words.language]}</span>
                </li>
              ))}
            </ol>
          </dd>
          {claim && <Attribution claim={claim} language={language} />}
          {claim && (
            <>
              <dt>{words.say('fact.rule')}</dt>
              <dd>
                <code>{claim.rule}</code>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}

/** The kind of event it tells of and where that stands; a word and a sign, never colour alone. */
function Outcome({ event: { outcome }, claim, elsewhere }: Pick<Props, 'event' | 'claim' | 'elsewhere'>) {
  const words = useWords();
  const labels = useLabels();
  const kind = claim?.kind ?? elsewhere?.kind;
  if (outcome === 'nothing') return <span className="why-outcome">{words.say('why.nothing')}</span>;
  return (
    <span className="why-outcome">
      {kind && <strong>{labels.kind(kind)}</strong>}
      {outcome !== 'claim' && (
        <span className="why-note">
          {words.say(outcome === 'toll' ? 'why.toll' : 'why.repeat', { n: elsewhere?.sentence ?? '' })}
        </span>
      )}
    </span>
  );
}

function EntryStory({ entry, language }: { entry: Entry; language: string }) {
  const words = useWords();
  const labels = useLabels();
  const { trigger, senses, fell, arguments: found } = entry;
  const taken = senses.findLast(({ unmet }) => unmet === null);
  return (
    <>
      <p>
        <span className="why-verdict">{words.say(fell === null ? 'why.fired' : 'why.fell')}</span>{' '}
        <code>{trigger}</code>
        {fell && <> {fell[words.language]}</>}
      </p>
      {(senses.length > 0 || found.length > 0) && (
        <ul className="why-senses">
          {senses.map(({ sense, kind, unmet }) => (
            <li key={sense}>
              {words.say('why.sense', { n: sense })} <strong>{labels.kind(kind)}</strong>{' '}
              <span className="why-note">
                {unmet ? unmet[words.language] : sense === taken?.sense ? words.say('why.taken') : ''}
              </span>
            </li>
          ))}
          {found.length > 0 && (
            <li>
              {words.say('why.arguments')}{' '}
              {found.map(({ function: name, words: said, start }, i) => (
                <Fragment key={`${name} ${start}`}>
                  {i > 0 && ', '}
                  <span className="why-note">{words.say(`function.${name}`)}</span>{' '}
                  <q lang={language}>{said}</q>
                </Fragment>
              ))}
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function Attribution({ claim: { attribution }, language }: { claim: Claim; language: string }) {
  const words = useWords();
  const labels = useLabels();
  if (!attribution) return null;
  const { speaker, actor, hedge } = attribution;
  return (
    <>
      {speaker && (
        <>
          <dt>{words.say('fact.attribution')}</dt>
          <dd>
            <q lang={language}>{speaker}</q> <span className="why-note">{actor && labels.actor(actor)}</span>
          </dd>
        </>
      )}
      {hedge && (
        <>
          <dt>{words.say('fact.hedge')}</dt>
          <dd>
            <q lang={language}>{hedge}</q>
          </dd>
        </>
      )}
    </>
  );
}
