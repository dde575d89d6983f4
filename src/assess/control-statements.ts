import type { EventKind } from '../model/codebook.ts';
import type { ControlStatement, Participant, ResolvedClaim, ResolvedPlace } from '../model/contract.ts';
import type { Certainty, ControlStatus, Relation, Status } from '../model/vocabulary.ts';

/** How sure a statement is, by the status of its claim; null where the claim states nothing about the ground. */
const certaintyOf: Readonly<Record<Status, Certainty | null>> = {
  reported: 'reported',
  ongoing: 'reported',
  claimed: 'claimed',
  unconfirmed: 'unconfirmed',
  planned: null,
  predicted: null,
  denied: null,
  background: null,
};

type Effect = EventKind['control'];

/** What a kind of event says of the ground: of whom, what, and for places in which relation. */
interface Reading {
  readonly role: 'initiator' | 'target';
  readonly status: ControlStatus;
  readonly relations: ReadonlySet<Relation>;
}

const inside: ReadonlySet<Relation> = new Set(['in']);
const left: ReadonlySet<Relation> = new Set(['in', 'from']);
const aroundIt: ReadonlySet<Relation> = new Set(['in', 'around']);

/** Taking ground near, around or between places says nothing of the places themselves. */
const readings: Readonly<Record<Effect, readonly Reading[]>> = {
  none: [],
  initiator_gains: [
    { role: 'initiator', status: 'gained', relations: inside },
    { role: 'target', status: 'lost', relations: inside },
  ],
  target_loses: [{ role: 'target', status: 'lost', relations: left }],
  initiator_leaves: [{ role: 'initiator', status: 'lost', relations: left }],
  besieged: [{ role: 'target', status: 'besieged', relations: aroundIt }],
  contested: [{ role: 'target', status: 'contested', relations: inside }],
};

/** Places nobody takes whole, or that nobody holds. */
const notHeld = new Set(['country', 'sea', 'road', 'river']);

/**
 * What claims say of who holds which place, by the `control` effect of their kind: who takes a place gained it
 * and the side it was taken from lost it; who withdraws from it lost it; who is besieged there is besieged; and
 * while a fight for it is going on it is contested, with the defender (the target; failing that the attacker)
 * as holder. A fight that is over leaves the place to whoever held it, so it states nothing.
 * Only actors of the codebook hold places. Each statement names the claim that says it and is given once.
 */
export function controlStatements(
  claims: readonly ResolvedClaim[],
  kinds: ReadonlyMap<string, EventKind>,
): ControlStatement[] {
  const found = new Map<string, ControlStatement>();
  for (const claim of claims) {
    const effect = kinds.get(claim.kind)?.control ?? 'none';
    const certainty = certaintyOf[claim.status];
    if (certainty === null || (effect === 'contested' && claim.status !== 'ongoing')) continue;
    for (const reading of readings[effect]) {
      for (const holder of holders(claim, reading)) {
        for (const place of claim.places.filter((one) => canBeHeld(one, reading))) {
          const statement = state(claim, place, holder, reading.status, certainty);
          const key = [
            claim.id,
            statement.gazetteerId ?? place.name,
            statement.holder,
            statement.status,
          ].join('|');
          if (!found.has(key)) found.set(key, statement);
        }
      }
    }
  }
  return [...found.values()];
}

/** The codebook's actors in the role; for a contest without a known defender, the attacker. One holder for a contest. */
function holders(claim: ResolvedClaim, { role, status }: Reading): readonly Participant[] {
  const known = claim[role].filter(({ actor }) => actor !== null);
  if (status !== 'contested') return known;
  return (known.length > 0 ? known : claim.initiator.filter(({ actor }) => actor !== null)).slice(0, 1);
}

function canBeHeld(place: ResolvedPlace, { relations }: Reading): boolean {
  return relations.has(place.relation) && !notHeld.has(place.kind ?? '');
}

function state(
  claim: ResolvedClaim,
  place: ResolvedPlace,
  holder: Participant,
  status: ControlStatus,
  certainty: Certainty,
): ControlStatement {
  return {
    place: place.name,
    gazetteerId: place.gazetteerId,
    lat: place.lat,
    lon: place.lon,
    holder: holder.name,
    actor: holder.actor,
    status,
    certainty,
    claim: claim.id,
  };
}
