import { createHash } from 'node:crypto';
import type { Codebook } from '../model/codebook.ts';
import type { Participant, ResolvedPlace } from '../model/contract.ts';
import type { ClaimId, IncidentId } from '../model/ids.ts';
import type { Incident, SourcedClaim } from '../model/incident.ts';
import { lineage } from '../model/kinship.ts';
import type { Status } from '../model/vocabulary.ts';
import { mergeCounts } from './counts.ts';
import { boundedInterval, envelope, statedInterval } from './dates.ts';
import { disagreements } from './disagreements.ts';
import { earliestFirst } from './link.ts';
import { compareSpots, spots } from './places.ts';
import { stanceOf } from './profile.ts';
import { tally } from './tally.ts';

export interface IncidentContext extends Pick<Codebook, 'kinds' | 'actors'> {
  /** Canonical names of the codebook's actors. */
  readonly actorNames: ReadonlySet<string>;
}

/** How firmly a status says that something happened, firmest first. */
const firmness: Readonly<Record<Status, number>> = {
  reported: 0,
  ongoing: 1,
  claimed: 2,
  unconfirmed: 3,
  background: 4,
  denied: 5,
  planned: 6,
  predicted: 7,
};

/** `i-` and the first 12 hexadecimal digits of the SHA-256 of a claim's id. */
function incidentId(firstClaim: string): IncidentId {
  return `i-${createHash('sha256').update(firstClaim).digest('hex').slice(0, 12)}` as IncidentId;
}

/**
 * Builds the incident of claims that were linked. Kind, actors, place, time and counts come from the claims that
 * say it happened (or, when none does, from all of them); each value is the one most independent texts give.
 *
 * @param claims at least one; their order does not matter.
 */
export function buildIncident(claims: readonly SourcedClaim[], context: IncidentContext): Incident {
  const all = [...claims].sort(earliestFirst);
  const happened = all.filter(({ claim }) => stanceOf(claim.status) === 'happened');
  const told = happened.length > 0 ? happened : all;
  const first = all[0];
  if (first === undefined) throw new RangeError('an incident needs at least one claim');
  const stated = told.flatMap((claim) => statedInterval(claim) ?? []);
  // Where no report states a time, publication still bounds it: an interval, never a day.
  const time = envelope(stated.length > 0 ? stated : told.flatMap((claim) => boundedInterval(claim) ?? []));
  const kind = chooseKind(told, context);
  return {
    id: incidentId(first.claim.id),
    kind,
    claims: all.map(({ claim }) => claim.id as ClaimId),
    start: time.start,
    end: time.end,
    place: choosePlace(told),
    ...chooseParties(told, context),
    counts: mergeCounts(told, context.actorNames),
    status:
      told.map(({ claim }) => claim.status).sort((a, b) => firmness[a] - firmness[b])[0] ??
      first.claim.status,
    sources: new Set(all.map(({ syndicate }) => syndicate)).size,
    disagreements: disagreements(told, all, context),
  };
}

/** The kind most independent texts give; on a tie the narrower, then the earlier told. */
function chooseKind(told: readonly SourcedClaim[], { kinds }: IncidentContext): string {
  const [most, ...rest] = tally(told.map(({ claim, syndicate }) => ({ value: claim.kind, syndicate })));
  if (most === undefined) return '';
  const tied = [most, ...rest.filter(({ syndicates }) => syndicates === most.syndicates)].map(
    ({ value }) => value,
  );
  const narrow = tied.filter((kind) => !tied.some((other) => kinds.get(other)?.broader === kind));
  return told.find(({ claim }) => narrow.includes(claim.kind))?.claim.kind ?? most.value;
}

/**
 * The place most independent texts agree with (a village counts the texts that name its district, not the other
 * way round); on a tie the closer, then by name. Ends of a movement come after places it was at. A place too large to link by serves when there is no other.
 */
function choosePlace(told: readonly SourcedClaim[]): ResolvedPlace | null {
  const candidates = told.flatMap(({ claim }) => claim.places);
  const scored = candidates.map((place) => ({
    place,
    support: support(place, told),
    radius: place.radiusKm ?? Infinity,
  }));
  scored.sort(
    (a, b) =>
      endRank(a.place) - endRank(b.place) ||
      b.support - a.support ||
      a.radius - b.radius ||
      Number(a.place.lat === null) - Number(b.place.lat === null) ||
      (placeKey(a.place) < placeKey(b.place) ? -1 : placeKey(a.place) > placeKey(b.place) ? 1 : 0),
  );
  return scored[0]?.place ?? null;
}

/** Where it was before where it came from, and that before where it was bound. */
const endRank = ({ relation }: ResolvedPlace) =>
  relation === 'to' || relation === 'toward' ? 2 : relation === 'from' ? 1 : 0;

const placeKey = ({ gazetteerId, name, relation, text }: ResolvedPlace) =>
  `${relation === 'in' ? 0 : 1} ${gazetteerId ?? ''} ${name} ${relation} ${text}`;

function support(place: ResolvedPlace, told: readonly SourcedClaim[]): number {
  const [own] = spots([place]);
  if (own === undefined) return 0;
  const agreeing = told.filter(({ claim }) =>
    spots(claim.places).some((spot) => {
      const { score, reason } = compareSpots(own, spot);
      return score > 0.4 && (reason !== 'one place holds the other' || own.radiusKm <= spot.radiusKm);
    }),
  );
  return new Set(agreeing.map(({ syndicate }) => syndicate)).size;
}

/** Every actor on the side where most independent texts put it; of a force and its branch the one
 * named more often stays, on a tie the branch. */
function chooseParties(
  told: readonly SourcedClaim[],
  context: IncidentContext,
): Pick<Incident, 'initiator' | 'target'> {
  const sides = { initiator: standings(told, 'initiator'), target: standings(told, 'target') };
  const pick = (role: 'initiator' | 'target', other: 'initiator' | 'target') => {
    const own = [...sides[role]].filter(([key, { texts, order }]) => {
      const rival = sides[other].get(key);
      if (rival === undefined || rival.texts.size < texts.size) return true;
      return (
        rival.texts.size === texts.size &&
        (order < rival.order || (order === rival.order && role === 'initiator'))
      );
    });
    return narrowest(
      own.map(([, standing]) => standing),
      context,
    );
  };
  return { initiator: pick('initiator', 'target'), target: pick('target', 'initiator') };
}

interface Standing {
  readonly participant: Participant;
  readonly texts: Set<string>;
  /** Index of the earliest claim that names it. */
  readonly order: number;
}

function standings(
  told: readonly SourcedClaim[],
  role: 'initiator' | 'target',
): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  told.forEach(({ claim, syndicate }, order) => {
    for (const participant of claim[role]) {
      const key = participant.actor ?? `"${participant.name.toLowerCase()}"`;
      const standing = found.get(key) ?? {
        participant: { ...participant, at: null },
        texts: new Set<string>(),
        order,
      };
      standing.texts.add(syndicate);
      found.set(key, standing);
    }
  });
  return found;
}

function narrowest(standing: readonly Standing[], { actors }: IncidentContext): readonly Participant[] {
  const known = standing.filter(({ participant }) => participant.actor !== null);
  const pool = known.length > 0 ? known : standing;
  const serves = (one: Standing, other: Standing) =>
    lineage(one.participant.actor ?? '', actors)
      .slice(1)
      .includes(other.participant.actor ?? '');
  const yields = (one: Standing, other: Standing) =>
    (other.texts.size > one.texts.size && (serves(one, other) || serves(other, one))) ||
    (other.texts.size === one.texts.size && serves(other, one));
  return pool
    .filter((one) => !pool.some((other) => yields(one, other)))
    .sort(
      (a, b) =>
        b.texts.size - a.texts.size ||
        a.order - b.order ||
        (a.participant.name < b.participant.name ? -1 : 1),
    )
    .map(({ participant }) => participant);
}
