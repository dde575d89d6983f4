import type { Codebook } from '../model/codebook.ts';
import type { Participant } from '../model/contract.ts';
import type { KindGroup } from '../model/vocabulary.ts';

/** Groups of kinds whose initiator bears arms. */
const armed: ReadonlySet<KindGroup> = new Set(['combat', 'control', 'remote', 'person']);

/** Kinds that people without arms do all the same: they run with the fighters. */
const open: ReadonlySet<string> = new Set(['fighters_flee']);

/** Kinds that tell as their doers those they befall: "families are heading south". */
const befalling: ReadonlySet<string> = new Set(['displacement']);

interface Parties {
  readonly initiator: readonly Participant[];
  readonly target: readonly Participant[];
}

/**
 * People who do not fight take no towns and fire no shells: where a sentence read by its grammar makes them do so ("31 lorry
 * drivers seized near Qayyarah"), it befell them, or they only stand beside what is told.
 */
export function withoutUnarmed(kind: string, { initiator, target }: Parties, codebook: Codebook): Parties {
  const isUnarmed = ({ actor }: Participant) => codebook.actors.get(actor ?? '')?.kind === 'civilians';
  const group = codebook.kinds.get(kind)?.group ?? 'other';
  const acts = (!armed.has(group) || open.has(kind)) && !befalling.has(kind);
  const unarmed = initiator.filter(isUnarmed);
  if (acts || unarmed.length === 0) return { initiator, target };
  const rest = initiator.filter((party) => !isUnarmed(party));
  // "A man blew himself up": whoever he was, he is no victim of it.
  const befell =
    kind !== 'suicide_attack' && (group === 'person' || group === 'remote' || befalling.has(kind));
  return { initiator: rest, target: befell && target.length === 0 ? unarmed : target };
}
