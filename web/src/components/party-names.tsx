import { Fragment } from 'react';
import type { Party } from '../api/client.ts';
import { useLabels } from './use-labels.ts';

/** Actors by name, each with the swatch of its side; a line may break between them, not within. */
export function PartyNames({ parties }: { parties: readonly Party[] }) {
  const labels = useLabels();
  return parties.map((party, index) => (
    <Fragment key={party.actor ?? party.name}>
      {index > 0 && ', '}
      <span className="party">
        <span className="swatch" data-side={party.side} aria-hidden="true" />
        {labels.actor(party.actor, party.name)}
      </span>
    </Fragment>
  ));
}
