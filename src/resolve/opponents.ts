import type { Codebook, EventKind } from '../model/codebook.ts';
import type { Participant, ResolvedClaim } from '../model/contract.ts';
import { belligerents } from '../model/kinship.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';
import { type CastMember, countriesOf, Front } from './front.ts';

/**
 * Fills in the other side where a text leaves it out because it has told it before: a report that says who fights whom
 * says "the army took the village", and every reader knows from whom. Only kinds the codebook lists (`presumes`), only
 * parties the text itself sets against each other in other claims, and only when one of them stands out. The rule of such a
 * claim ends in `/opponent`, and the participant has no place in the text.
 */
export function withOpponents(
  claims: readonly ResolvedClaim[],
  cast: readonly CastMember[],
  published: string | null,
  codebook: Codebook,
): readonly ResolvedClaim[] {
  const front = new Front(claims, cast, published, codebook);
  const known = claims.map((claim) => bySpeaker(claim, codebook));
  /** "Fighting went on in the old town", "an assault was beaten back": a fight between sides that every reader knows. */
  const isFight = (kind: string) => {
    const effect = codebook.kinds.get(kind)?.control ?? 'none';
    return fights.has(effect) || effect === 'initiator_fails';
  };
  return withFighters(known, codebook).map((claim) => {
    // A plan or a denial may be of anything: what happened is what the two sides of a front do to each other.
    if (!assertiveStatuses.has(claim.status)) return claim;
    const presumes = codebook.kinds.get(claim.kind)?.presumes ?? [];
    if (presumes.includes('target') && claim.target.length === 0) {
      const target = front.opponent(claim.initiator, claim);
      if (target) return { ...claim, target: [target], rule: `${claim.rule}/opponent` };
    }
    if (presumes.includes('initiator') && claim.initiator.length === 0) {
      const initiator = front.opponent(claim.target, claim);
      if (initiator) return { ...claim, initiator: [initiator], rule: `${claim.rule}/opponent` };
    }
    const nobody = claim.initiator.length === 0 && claim.target.length === 0;
    const sides =
      nobody && presumes.length > 1 && isFight(claim.kind) ? front.sides(countriesOf(claim)) : null;
    if (!sides) return claim;
    return { ...claim, initiator: [sides[0]], target: [sides[1]], rule: `${claim.rule}/opponent` };
  });
}

/** Frames in which words tell what somebody does to a place, not what becomes of it. */
const doing = /\/(?:gain|besiege|undergoer)\//;

/** "Encirclement of the town completed, says the army": what a side says was done, by nobody named, it did. */
function bySpeaker(claim: ResolvedClaim, { kinds, actors }: Codebook): ResolvedClaim {
  const { initiator, target, attribution, status } = claim;
  const effect = kinds.get(claim.kind)?.control;
  const speaker = actors.get(attribution?.actor ?? '');
  const ground = effect === 'initiator_gains' || effect === 'besieged';
  if (!ground || initiator.length > 0 || target.length > 0 || !assertiveStatuses.has(status)) return claim;
  if (!speaker || !belligerents.has(speaker.kind) || !doing.test(claim.rule)) return claim;
  const party = {
    actor: speaker.id,
    name: speaker.name,
    mention: attribution?.speaker ?? speaker.name,
    at: null,
  };
  return { ...claim, initiator: [party], rule: `${claim.rule}/speaker` };
}

/** What a kind does to the ground where it is a fight for it that its initiator began. */
const fights: ReadonlySet<EventKind['control']> = new Set(['contested', 'initiator_enters', 'besieged']);

/**
 * "Al-Susah fell overnight", where the text has told who attacked whom there: it fell to the attacker. Where it has not, but
 * one side alone takes ground in all of the text, to that side.
 */
function withFighters(claims: readonly ResolvedClaim[], { kinds }: Codebook): readonly ResolvedClaim[] {
  const captures = claims.filter(({ kind, status }) => isCapture(kind) && assertiveStatuses.has(status));
  const sides = new Map(captures.flatMap(({ initiator }) => initiator.map((party) => [party.actor, party])));
  const [only] = sides.size === 1 ? sides.values() : [];
  return claims.map((claim) => {
    const open = claim.initiator.length === 0 && claim.target.length === 0;
    if (!isCapture(claim.kind) || !open || !assertiveStatuses.has(claim.status)) return claim;
    const fight = claims.find(
      (other) =>
        fights.has(kinds.get(other.kind)?.control ?? 'none') &&
        assertiveStatuses.has(other.status) &&
        other.evidence.start <= claim.evidence.start &&
        other.initiator.some(({ actor }) => actor !== null) &&
        other.places.some(({ gazetteerId }) => gazetteerId !== null && isAt(claim, gazetteerId)),
    );
    const parties = fight ?? { initiator: only?.actor == null ? [] : [only], target: [] };
    if (parties.initiator.length === 0) return claim;
    const carried = (list: readonly Participant[]) => list.map((party) => ({ ...party, at: null }));
    return {
      ...claim,
      initiator: carried(parties.initiator),
      target: carried(parties.target),
      rule: `${claim.rule}/opponent`,
    };
  });

  function isCapture(kind: string): boolean {
    return kinds.get(kind)?.control === 'initiator_gains';
  }
}

function isAt({ places }: ResolvedClaim, id: string): boolean {
  return places.some(({ gazetteerId }) => gazetteerId === id);
}
