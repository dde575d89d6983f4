import type { Codebook } from '../model/codebook.ts';
import type { DatedControlStatement } from '../model/control.ts';
import type { SourcedControlStatement } from '../model/desk-records.ts';
import { isSelfServing } from './interest.ts';

/** The day a control statement speaks of: its claim's, else its article's; without either it cannot be placed in time. */
export function dateStatement(
  source: SourcedControlStatement,
  codebook: Codebook,
): readonly DatedControlStatement[] {
  const { statement, claim, article, outlet, published, syndicate } = source;
  const day = claim.when?.end ?? claim.when?.start ?? published;
  if (!day) return [];
  const side = claim.attribution?.actor ?? (outlet ? (codebook.outlets.get(outlet)?.side ?? null) : null);
  return [
    {
      statement,
      day,
      article,
      outlet,
      syndicate,
      selfServing: isSelfServing(statement, side, codebook.actors),
    },
  ];
}
