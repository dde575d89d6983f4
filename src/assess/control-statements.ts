import type { Actor, EventKind } from '../model/codebook.ts';
import type { ControlStatement, Participant, ResolvedClaim, ResolvedPlace } from '../model/contract.ts';
import type { Certainty, ControlStatus, KindGroup, Relation, Status } from '../model/vocabulary.ts';

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

/** What a kind says of the ground: of whom, what, and for places in which relation. */
interface Reading {
  readonly role: 'initiator' | 'target';
  readonly status: ControlStatus;
  readonly relations: ReadonlySet<Relation>;
  /** Whether it can be said of a province or region: who leaves or besieges something in one leaves it to nobody. */
  readonly wide: boolean;
}

const inside: ReadonlySet<Relation> = new Set(['in']);
const left: ReadonlySet<Relation> = new Set(['in', 'from']);
const aroundIt: ReadonlySet<Relation> = new Set(['in', 'around']);

/** Taking ground near, around or between places says nothing of the places themselves. */
const readings: Readonly<Record<Effect, readonly Reading[]>> = {
  none: [],
  initiator_gains: [
    { role: 'initiator', status: 'gained', relations: inside, wide: true },
    { role: 'target', status: 'lost', relations: inside, wide: true },
  ],
  target_loses: [{ role: 'target', status: 'lost', relations: left, wide: true }],
  initiator_leaves: [{ role: 'initiator', status: 'lost', relations: left, wide: false }],
  besieged: [{ role: 'target', status: 'besieged', relations: aroundIt, wide: false }],
  initiator_holds: [{ role: 'initiator', status: 'held', relations: inside, wide: true }],
  initiator_holds_part: [{ role: 'initiator', status: 'contested', relations: inside, wide: false }],
  initiator_fails: [],
  initiator_enters: [{ role: 'initiator', status: 'contested', relations: inside, wide: false }],
  contested: [{ role: 'target', status: 'contested', relations: inside, wide: false }],
};

/** Places nobody takes whole, or that nobody holds. */
const notHeld = new Set(['country', 'sea', 'road', 'river']);
const wideKinds = new Set(['province', 'region', 'desert']);

/** What is still going on has not changed hands; a fight that is over leaves a place to whoever held it. */
function isToldBy(effect: Effect, status: ControlStatus, claim: ResolvedClaim): boolean {
  // Who tries to enter or to leave has done neither.
  if (/\/attempt/.test(claim.rule)) return false;
  const goesOn = claim.status === 'ongoing';
  if (status === 'gained' || status === 'lost') return !goesOn;
  return effect !== 'contested' || goesOn;
}

type Kinds = ReadonlyMap<string, Pick<EventKind, 'control'> & { readonly group?: KindGroup }>;
type Actors = ReadonlyMap<string, Pick<Actor, 'kind'>>;

/**
 * What the claims of one article say of who holds which place, by the `control` effect of their kind: who takes a place
 * gained it and the side it was taken from lost it; who withdraws from it lost it; who is besieged there is besieged; who is
 * said to have it holds it; who enters it contests it where the article tells of fighting there; and while a fight for it is going on it is contested, with the defender (the target; failing
 * that the attacker) as holder. A fight that is over leaves the place to whoever held it, so it states nothing.
 * Only actors of the codebook that bear arms or rule hold places. Each statement names the claim that says it and is given
 * once.
 */
export function controlStatements(
  claims: readonly ResolvedClaim[],
  kinds: Kinds,
  actors: Actors = new Map(),
): ControlStatement[] {
  const found = new Map<string, ControlStatement>();
  for (const claim of claims) {
    for (const statement of statementsOf(claim, kinds, actors)) {
      const key = [claim.id, placeOf(statement), statement.holder, statement.status].join('|');
      if (!found.has(key)) found.set(key, statement);
    }
  }
  const stated = [...found.values()];
  const sources = new Map(claims.map((claim) => [claim.id, claim]));
  const fights = claims.filter(
    ({ kind, status }) => isFight(kinds.get(kind)?.group) && certaintyOf[status] !== null,
  );
  return stated.flatMap((one) => {
    const source = sources.get(one.claim);
    if (!source) return [];
    if (one.status === 'held') return stillHeld(one, stated, sources);
    const entered = effectOf(source.kind, kinds) === 'initiator_enters';
    const resisted = () =>
      fights.some(({ places }) => places.some((place) => nameOf(place) === placeOf(one)));
    return !entered || (resisted() && endOf(one, stated) === undefined) ? [one] : [];
  });
}

/** A place said to be held: nothing where that is over; "captured the rebel-held town" says that the rebels lost it. */
function stillHeld(
  one: ControlStatement,
  stated: readonly ControlStatement[],
  sources: ReadonlyMap<string, ResolvedClaim>,
): readonly ControlStatement[] {
  const over = endOf(one, stated);
  if (over === undefined) return [one];
  const taken = over.status === 'gained' && over.holder !== one.holder;
  const isKnown = stated.some((other) => other.status === 'lost' && isOf(other, one));
  const together = sources.get(over.claim)?.evidence.start === sources.get(one.claim)?.evidence.start;
  return taken && !isKnown && together ? [{ ...one, status: 'lost', certainty: over.certainty }] : [];
}

const isFight = (group: KindGroup | undefined) => group === 'combat' || group === 'remote';
const nameOf = ({ gazetteerId, name }: ResolvedPlace) => gazetteerId ?? name;

function statementsOf(claim: ResolvedClaim, kinds: Kinds, actors: Actors): readonly ControlStatement[] {
  const effect = effectOf(claim.kind, kinds);
  const certainty = certaintyOf[claim.status];
  if (certainty === null) return [];
  const told = readings[effect].filter(({ status }) => isToldBy(effect, status, claim));
  return told.flatMap((reading) =>
    holders(claim, reading, actors).flatMap((holder) =>
      claim.places
        .filter((place) => canBeHeld(place, reading))
        .map((place) => state(claim, place, holder, reading.status, certainty)),
    ),
  );
}

const effectOf = (kind: string, kinds: Kinds): Effect => kinds.get(kind)?.control ?? 'none';
const placeOf = ({ gazetteerId, place }: ControlStatement) => gazetteerId ?? place;

/** From the firmest. */
const firmness: readonly Certainty[] = ['reported', 'claimed', 'unconfirmed'];

const isOf = (a: ControlStatement, b: ControlStatement) => placeOf(a) === placeOf(b) && a.holder === b.holder;

/**
 * "The army took the rebel-held town": that the rebels had it, or that the army entered it, is over once the same article
 * tells, no less firmly, that they lost it or somebody gained it; and who gained a place is known to hold it.
 */
function endOf(one: ControlStatement, stated: readonly ControlStatement[]): ControlStatement | undefined {
  return stated.find((other) => {
    if (placeOf(other) !== placeOf(one)) return false;
    if (firmness.indexOf(other.certainty) > firmness.indexOf(one.certainty)) return false;
    return other.status === 'gained' || (other.status === 'lost' && other.holder === one.holder);
  });
}

/** The codebook's actors in the role; for a contest without a known defender, the attacker. One holder for a contest. */
function holders(claim: ResolvedClaim, { role, status }: Reading, actors: Actors): readonly Participant[] {
  const holds = ({ actor }: Participant) => actor !== null && actors.get(actor)?.kind !== 'civilians';
  const known = claim[role].filter(holds);
  if (status !== 'contested') return known;
  return (known.length > 0 ? known : claim.initiator.filter(holds)).slice(0, 1);
}

function canBeHeld({ relation, kind }: ResolvedPlace, { relations, wide }: Reading): boolean {
  return relations.has(relation) && !notHeld.has(kind ?? '') && (wide || !wideKinds.has(kind ?? ''));
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
