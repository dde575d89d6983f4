import type { ActorReference } from '../model/claim.ts';
import type { Count } from '../model/contract.ts';
import type { Trigger } from '../model/trigger.ts';
import type { KindGroup } from '../model/vocabulary.ts';
import type { Discourse } from './discourse.ts';
import type { Roles } from './roles.ts';

/** Groups of kinds that only war makes; protest, aid, talk and displacement happen without it. */
const warGroups: ReadonlySet<KindGroup> = new Set(['combat', 'remote', 'person', 'control']);

/** Groups of which "the airport was taken", "nine rifles were recovered" tell right behind what happened in the war. */
const spoilsOfWar: ReadonlySet<KindGroup> = new Set([...warGroups, 'asset']);

/**
 * A claim needs ground to stand on, or crime, accidents and figures of speech become war. A war word needs a
 * party that is not only civilians, a body that fights named in the text, or a weapon of war. An everyday word
 * needs a party that fights, two states that face each other, or a place in a text that names who fights.
 *
 * @param cued the sense asks for a word beside the trigger, and has it
 * @param done something is said to have been done to a place, building or weapon ("the airport was taken")
 * @returns why the claim falls, or null when it stands.
 */
export function missingGround(
  trigger: Trigger,
  kind: string,
  roles: Roles,
  means: readonly string[],
  counts: readonly Count[],
  discourse: Discourse,
  cued: boolean,
  done: boolean,
): string | null {
  const parties = [...roles.initiator, ...roles.target];
  const talk = discourse.groupOf(kind) === 'talk';
  const fighting = parties.some((p) => !(talk && isAnyLeader(p)) && fights(p, discourse));
  const bodies = parties.some((p) => isBody(p, discourse));
  const inWar = fighting || discourse.actors.knowsFighting();
  const violent = means.some((m) => m !== 'gun' && m !== 'knife');
  const hurt = counts.some(({ what }) => what === 'killed' || what === 'wounded');
  // "Fifteen thousand families have fled": from where, the text has said.
  const moved = counts.some(({ what }) => what === 'displaced' || what === 'evacuated');
  if (trigger.strength === 'strong') {
    const told = parties.length > 0 || roles.places.length > 0 || hurt || violent;
    if (!told) return 'no party and no place';
    if (!warGroups.has(discourse.groupOf(kind))) return null;
    return bodies || inWar || violent ? null : 'no war around it';
  }
  const facing = bodies && roles.initiator.length > 0 && roles.target.length > 0;
  const placed = roles.places.some((p) => p.candidates.length > 0 && p.at !== null);
  // "Iran threatened to shell ...": a state and a word of war.
  const stands =
    fighting ||
    facing ||
    (talk && bodies && cued) ||
    (bodies && inWar) ||
    // "Rockets hit Homs. Hama was hit too."
    (placed && (violent || inWar || discourse.lastTold() === kind)) ||
    (inWar && (hurt || moved || violent)) ||
    (inWar && done && discourse.lastTold() !== null && spoilsOfWar.has(discourse.groupOf(kind)));
  return stands ? null : 'everyday word without an armed party';
}

/** Who talks need not fight: a minister is no army, and "the leaders" may be a union's. */
function isAnyLeader({ ofSpeaker, force, candidates, nationality }: ActorReference): boolean {
  return ofSpeaker === true || (force === 'force' && candidates.length === 0 && nationality === null);
}

/**
 * A state, a force or an organisation, or who is named by a country ("the Turkish envoy"). A people is one in a text about
 * war: elsewhere "the Germans" play the Dutch.
 */
function isBody(party: ActorReference, discourse: Discourse): boolean {
  if (party.nation) return discourse.actors.knowsFighting();
  const ofCountry = party.nationality !== null && party.force === 'state';
  return ofCountry || party.ofSpeaker === true || discourse.actors.isBody(party.candidates);
}

function fights(party: ActorReference, discourse: Discourse): boolean {
  const unarmed = party.nation || party.force === 'civilians' || party.force === 'state';
  // "Police deployed in force": in a text where nobody fights, they keep order.
  if (party.police && !discourse.actors.knowsFighting()) return false;
  if (party.force !== null && !unarmed) return true;
  return discourse.actors.fights(party.candidates);
}
