import type { Actor } from '../model/codebook.ts';
import type { Participant } from '../model/contract.ts';
import { lineage, tellingSides } from '../model/kinship.ts';

/** How well two reports agree on who did it to whom. */
export interface ActorAgreement {
  readonly score: number;
  readonly reason: string;
  /** Both sides are named in both reports and agree. */
  readonly bothSides: boolean;
  /** The roles are told the other way round. */
  readonly reversed: boolean;
}

/**
 * Nearness of two codebook actors: 1 the same; 0.9 one is the other's parent or further up; 0.75 children of
 * one parent; 0.6 one side of the palette (press writes "the army" of its allied militias); 0 otherwise.
 */
export function actorNearness(a: string, b: string, actors: ReadonlyMap<string, Actor>): number {
  if (a === b) return 1;
  if (lineage(a, actors).includes(b) || lineage(b, actors).includes(a)) return 0.9;
  const one = actors.get(a);
  const other = actors.get(b);
  if (one === undefined || other === undefined) return 0;
  if (one.parent !== null && one.parent === other.parent) return 0.75;
  return one.side === other.side && tellingSides.has(one.side) ? 0.6 : 0;
}

/** A list of participants as linking sees it: codebook ids, and the names of those the codebook lacks. */
export interface Party {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export function party(participants: readonly Participant[]): Party {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { actor, name } of participants) actor === null ? names.add(name.toLowerCase()) : ids.add(actor);
  return { ids: [...ids].sort(), names: [...names].sort() };
}

/**
 * Best nearness between two parties; null when either is unnamed. A description the codebook does not know
 * ("the militants") equals itself and is otherwise no name.
 */
function nearness(a: Party, b: Party, near: (a: string, b: string) => number): number | null {
  if (a.names.some((name) => b.names.includes(name))) return 1;
  if (a.ids.length === 0 || b.ids.length === 0) return null;
  let best = 0;
  for (const one of a.ids) for (const other of b.ids) best = Math.max(best, near(one, other));
  return best;
}

/** Who a claim says acted on whom. */
export interface Sides {
  readonly initiator: Party;
  readonly target: Party;
}

const agreement = (score: number, reason: string, bothSides = false, reversed = false): ActorAgreement => ({
  score,
  reason,
  bothSides,
  reversed,
});
const strangers = agreement(0, 'different actors');

/**
 * Agreement of two claims on their actors, direction first, then reversed:
 * both sides named and near, their mean; one side near and the other different, 0.65 (reports often differ on
 * who fired, or on whom it hit); one side named in both, 0.9 of its nearness; nobody named in both, 0.7;
 * reversed, the mean times 0.9 for mutual kinds, 0.6 for kinds that change who holds a place (one of the two is
 * wrong), 0.4 for the rest (strikes exchanged on one day are two; only equal figures make them one); 0 when the
 * named sides have nothing in common.
 */
export function compareSides(
  a: Sides,
  b: Sides,
  reversible: number,
  near: (a: string, b: string) => number,
): ActorAgreement {
  const initiators = nearness(a.initiator, b.initiator, near);
  const targets = nearness(a.target, b.target, near);
  if (initiators !== null && targets !== null) {
    if (initiators > 0 && targets > 0)
      return agreement((initiators + targets) / 2, 'both sides agree', true, false);
    if (Math.max(initiators, targets) >= 0.75) return agreement(0.65, 'one side agrees, the other differs');
  } else {
    const known = initiators ?? targets;
    if (known !== null && known > 0) return agreement(0.9 * known, 'the side named in both agrees');
    if (known === null) return crossed(a, b, reversible, near) ?? agreement(0.7, 'nobody is named in both');
  }
  return crossed(a, b, reversible, near) ?? strangers;
}

function crossed(a: Sides, b: Sides, reversible: number, near: (a: string, b: string) => number) {
  const known = [nearness(a.initiator, b.target, near), nearness(a.target, b.initiator, near)].filter(
    (value) => value !== null,
  );
  if (known.length === 0 || known.includes(0)) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return agreement(reversible * mean, 'the sides are told the other way round', false, true);
}
