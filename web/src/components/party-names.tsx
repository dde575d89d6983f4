import type { Party } from '../api/client.ts';
import { useLabels } from './use-labels.ts';

/** Actors by name, each with the swatch of its side. */
export function PartyNames({ parties }: { parties: readonly Party[] }) {
  const labels = useLabels();
  return parties.map((party, index) => (
    <span key={party.actor ?? party.name} className="party">
      <span className="swatch" data-side={party.side} aria-hidden="true" />
      {labels.actor(party.actor, party.name)}
      {index < parties.length - 1 && ', '}
    </span>
  ));
}
