import { Fragment } from 'react';
import type { Claim, Count } from '../api/client.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import type { Fact } from './facts.ts';
import { PlaceCandidates } from './place-candidates.tsx';
import { Whisker } from './whisker.tsx';

interface Props {
  readonly claim: Claim;
  readonly facts: readonly Fact[];
  readonly lit: ReadonlySet<string>;
  readonly onPoint: (ids: readonly string[]) => void;
}

/** The facts; pointing at one, or moving the focus to it, lights its words in the sentence. */
export function FactList({ claim, facts, lit, onPoint }: Props) {
  const words = useWords();
  const labels = useLabels();
  const kind: Fact = { id: 'kind', field: 'field.kind', value: labels.kind(claim.kind), at: claim.evidence };
  const rows = [{ ...kind, note: `“${claim.trigger}”` }, ...facts];
  return (
    <dl className="facts">
      {rows.map((fact, index) => (
        <Fragment key={fact.id}>
          <dt>{fact.field !== rows[index - 1]?.field && words.say(fact.field)}</dt>
          <dd>
            <button
              type="button"
              className="fact"
              data-fact={fact.id}
              data-lit={lit.has(fact.id) || undefined}
              onPointerEnter={() => onPoint([fact.id])}
              onPointerLeave={() => onPoint([])}
              onFocus={() => onPoint([fact.id])}
              onBlur={() => onPoint([])}
            >
              <span className="fact-value">{fact.value}</span>
              <CountWhisker fact={fact} counts={claim.counts} />
              {fact.note && <span className="fact-note">{fact.note}</span>}
              {!fact.at && <span className="fact-note">{words.say('dossier.not-in-sentence')}</span>}
            </button>
            <Unresolved fact={fact} places={claim.places} />
          </dd>
        </Fragment>
      ))}
      <dt>{words.say('fact.status')}</dt>
      <dd className="plain">
        <span className="status" data-status={claim.status}>
          {words.say(`status.${claim.status}`)}
        </span>
      </dd>
      {claim.attribution?.speaker && (
        <>
          <dt>{words.say('fact.attribution')}</dt>
          <dd className="plain">{claim.attribution.speaker}</dd>
        </>
      )}
      {claim.attribution?.hedge && (
        <>
          <dt>{words.say('fact.hedge')}</dt>
          <dd className="plain">“{claim.attribution.hedge}”</dd>
        </>
      )}
      {claim.means.length > 0 && (
        <>
          <dt>{words.say('fact.means')}</dt>
          <dd className="plain">{claim.means.map((means) => means.replaceAll('_', ' ')).join(', ')}</dd>
        </>
      )}
      <dt>{words.say('fact.rule')}</dt>
      <dd className="plain">
        <code>{claim.rule}</code>
      </dd>
    </dl>
  );
}

function Unresolved({ fact, places }: { fact: Fact; places: Claim['places'] }) {
  const place = fact.field === 'fact.where' ? places[Number(fact.id.split('-')[1])] : undefined;
  return place?.unresolved ? <PlaceCandidates unresolved={place.unresolved} /> : null;
}

function CountWhisker({ fact, counts }: { fact: Fact; counts: readonly Count[] }) {
  const count = fact.field === 'fact.how-many' ? counts[Number(fact.id.split('-')[1])] : undefined;
  return count && count.low !== count.high ? <Whisker count={count} /> : null;
}
