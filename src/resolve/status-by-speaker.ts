import type { Claim } from '../model/claim.ts';
import type { Actor, Codebook } from '../model/codebook.ts';
import type { Participant } from '../model/contract.ts';
import { belligerents, lineage } from '../model/kinship.ts';

/** Whether a side is in the war the text tells of: a government only where it, its forces or a group that
 * rises against it is a party. */
export function isInvolved(side: string, parties: readonly Participant[], codebook: Codebook): boolean {
  const speaker = codebook.actors.get(side);
  if (speaker?.kind !== 'government' || includesKin(parties, side, codebook)) return true;
  const { nationality } = speaker;
  return parties.some(({ actor }) => {
    const party = actor === null ? undefined : codebook.actors.get(actor);
    if (!party || nationality === null) return false;
    const rises = party.kind === 'armed_group' || party.kind === 'militia';
    return party.nationality === nationality || (rises && party.countries.includes(nationality));
  });
}

/**
 * What a belligerent says is claimed, unless it is against its own interest or its own word (a truce it declares, a
 * threat it makes); what it says it will do is a plan, not a forecast.
 */
export function statusBySpeaker(
  claim: Claim,
  side: string | null,
  initiator: readonly Participant[],
  target: readonly Participant[],
  codebook: Codebook,
): Claim['status'] {
  const speaker = side === null ? undefined : codebook.actors.get(side);
  const isParty = speaker !== undefined && includesKin([...initiator, ...target], speaker.id, codebook);
  if (!speaker && claim.status === 'reported' && (tellsOwnDeed(claim) || isOfASide(claim, codebook)))
    return 'claimed';
  if (!speaker || !(belligerents.has(speaker.kind) || (speaker.kind === 'police' && isParty)))
    return claim.status;
  const acts = includesKin(initiator, speaker.id, codebook);
  // "the base would have been lost, the army says": hearsay that a belligerent gives its name to.
  if (
    claim.status === 'unconfirmed' &&
    claim.rule.includes('/conditional-of-hearsay') &&
    claim.attribution?.speaker
  )
    return 'claimed';
  if (claim.status === 'predicted' && claim.rule.endsWith('/future') && acts) return 'planned';
  // "attempted to storm our positions": over and done, and told by a side.
  const attempted = claim.status === 'ongoing' && claim.rule.includes('/attempt-of-the-past');
  if ((claim.status !== 'reported' && !attempted) || claim.attribution?.admits) return claim.status;
  const kind = codebook.kinds.get(claim.kind);
  if (kind?.group === 'talk' && acts) return 'reported';
  if (isOfOthers(speaker, initiator, target, codebook)) return claim.status;
  if (attempted) return 'claimed';
  const losing =
    kind?.control === 'initiator_gains' || kind?.control === 'target_loses'
      ? target
      : kind?.control === 'initiator_leaves'
        ? initiator
        : [];
  return includesKin(losing, speaker.id, codebook) ? 'reported' : 'claimed';
}

/** "The Front says it knocked out two tanks": who says what their own side did is a side, known by name or not. */
function tellsOwnDeed({ attribution, initiator }: Claim): boolean {
  if (!attribution?.speaker || attribution.civil || attribution.several || attribution.admits) return false;
  const words = ` ${attribution.speaker} `;
  return initiator.some(({ mention, force }) => force !== 'civilians' && words.includes(` ${mention} `));
}

/** "a rebel commander told us": whoever speaks for those who fight does so for one side, known or not. */
function isOfASide({ attribution, kind }: Claim, { kinds }: Codebook): boolean {
  if (!attribution?.speaker || !attribution.armed || attribution.several || attribution.admits) return false;
  const { group, control } = kinds.get(kind) ?? {};
  return group !== 'talk' && group !== 'civil' && control !== 'initiator_leaves';
}

/** Whether an actor, its parent or its child is among the parties. */
function includesKin(parties: readonly Participant[], id: string, codebook: Codebook): boolean {
  const family = (actor: string) => [actor, codebook.actors.get(actor)?.parent ?? actor];
  return parties.some((p) => p.actor !== null && family(p.actor).some((x) => family(id).includes(x)));
}

/** Whether a claim tells what two sides did to each other of which the speaker is neither, nor an ally: it has no stake in it. */
function isOfOthers(
  speaker: Actor,
  initiator: readonly Participant[],
  target: readonly Participant[],
  codebook: Codebook,
): boolean {
  const { actors } = codebook;
  const others = (parties: readonly Participant[]) =>
    parties.length > 0 &&
    parties.every(({ actor }) => {
      const party = actor === null ? undefined : actors.get(actor);
      return party !== undefined && belligerents.has(party.kind) && !areAllies(speaker, party, codebook);
    });
  return others(initiator) && others(target) && !includesKin([...initiator, ...target], speaker.id, codebook);
}

/** Of one family, or of one camp of some war. */
function areAllies(a: Actor, b: Actor, { actors, wars }: Codebook): boolean {
  const [one, other] = [lineage(a.id, actors), lineage(b.id, actors)];
  if (one.some((id) => other.includes(id))) return true;
  return [...wars.values()].some(({ camps }) =>
    camps.some((camp) => one.some((id) => camp.includes(id)) && other.some((id) => camp.includes(id))),
  );
}
