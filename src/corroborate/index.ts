import type { Codebook } from '../model/codebook.ts';
import type { Incident, SourcedClaim } from '../model/incident.ts';
import { namesOf } from './counts.ts';
import { buildIncident } from './incident.ts';
import { linkClaims } from './link.ts';

export { syndicates } from './syndicate.ts';
export { inferredFromIncidents } from './undated.ts';

/**
 * Groups the claims of all articles into incidents: what, where, when and who agree, taken apart in
 * `compatible.ts`. Pure and deterministic: the order of the claims does not matter, every claim is in exactly
 * one incident, and a claim about something else changes no incident.
 *
 * @param claims claim ids must be unique.
 * @returns incidents by start day, undated last, then by id.
 */
export function corroborate(
  claims: readonly SourcedClaim[],
  context: Pick<Codebook, 'kinds' | 'actors'>,
): readonly Incident[] {
  const full = { ...context, actorNames: namesOf(context.actors) };
  return linkClaims(claims, context)
    .map((group) => buildIncident(group, full))
    .sort((a, b) => {
      const one = a.start ?? '9999';
      const other = b.start ?? '9999';
      return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
    });
}
