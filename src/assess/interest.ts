import type { Actor } from '../model/codebook.ts';
import type { ControlStatement } from '../model/contract.ts';
import { lineage, tellingSides } from '../model/kinship.ts';

/**
 * Whether whoever speaks is aligned with the holder the statement names: the same actor, one above or below it,
 * or one of the same side. For a gain that is a claim in its own interest; for a loss, an admission against it.
 *
 * @param outletSide codebook id of the actor the speaker (or, failing one, the outlet) speaks for; null when independent.
 */
export function isSelfServing(
  statement: Pick<ControlStatement, 'actor'>,
  outletSide: string | null,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  const { actor } = statement;
  if (actor === null || outletSide === null) return false;
  if (lineage(actor, actors).includes(outletSide) || lineage(outletSide, actors).includes(actor)) return true;
  const side = actors.get(actor)?.side;
  return side !== undefined && tellingSides.has(side) && side === actors.get(outletSide)?.side;
}
