import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Claim, Named, PlaceReference } from '../model/claim.ts';
import type { Actor, Codebook } from '../model/codebook.ts';
import type { Participant, ResolvedClaim } from '../model/contract.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Point } from '../model/geo.ts';
import type { Spot } from './imported-places.ts';
import { withOpponents } from './opponents.ts';
import { resolveActor, resolveSpeaker } from './resolve-actors.ts';
import { choosePlace, type PlaceContext, resolvePlace } from './resolve-places.ts';

/**
 * Looks up the actors, places and speakers of an article's claims, using the whole article to choose.
 * @param gazetteers asked in order for names the codebook does not have
 * @throws Problem `places/damaged`
 */
export function resolveClaims(
  { claims, cast }: { readonly claims: readonly Claim[]; readonly cast: readonly Named[] },
  article: Article,
  codebook: Codebook,
  gazetteers: readonly Pick<Gazetteer, 'lookup'>[] = [],
): readonly ResolvedClaim[] {
  const references = claims.flatMap((claim) => claim.places.flatMap((place) => [place, ...place.others]));
  const countries = rankCountries(claims, references, codebook);
  const spots = sureSpots(references, codebook);
  const surroundings: readonly Point[] = spots.map(({ entry }) => entry);
  const imported = { gazetteers, countries, spots, mentions: mentionsOf(references) };
  const placeContext: PlaceContext = { codebook, countries, surroundings, imported };
  const actorContext = { codebook, published: article.published, countries };
  const seen = new Map<string, number>();
  const resolved = claims.map((claim): ResolvedClaim => {
    const here = { ...actorContext, countries: nearCountries(claim, countries, codebook) };
    const initiator = distinct(claim.initiator.map((a) => resolveActor(a, here)));
    const target = distinct(claim.target.map((a) => resolveActor(a, here))).filter(
      (t) => !initiator.some((i) => i.actor !== null && i.actor === t.actor),
    );
    const attribution = resolveSpeaker(claim.attribution, actorContext);
    const side = outletSide(article, codebook) ?? attribution?.actor ?? null;
    return {
      id: claimId(article.id, claim, seen),
      kind: claim.kind,
      trigger: claim.trigger,
      status: statusBySpeaker(claim, side, initiator, target, codebook),
      attribution,
      initiator,
      target,
      places: claim.places.map((place) => resolvePlace(place, placeContext)),
      when: claim.when,
      counts: [...claim.counts],
      means: [...claim.means],
      evidence: claim.evidence,
      alsoAt: [...claim.alsoAt],
      rule: claim.rule,
    };
  });
  const named = cast.map(({ mention, candidates, times }) => ({
    party: resolveActor({ mention, candidates, at: null, force: null, nationality: null }, actorContext),
    times,
  }));
  return withOpponents(resolved, named, article.published, codebook);
}

/** The countries of an article, that of a claim's own places first: its police and soldiers are the ones meant. */
function nearCountries(claim: Claim, countries: readonly string[], codebook: Codebook): readonly string[] {
  const own = claim.places.flatMap((place) => {
    const found = new Set(place.candidates.map((id) => codebook.places.get(id)?.country ?? null));
    return found.size === 1 ? [...found].filter((c) => c !== null) : [];
  });
  return [...new Set([...own, ...countries])];
}

function distinct(participants: readonly Participant[]): Participant[] {
  return participants.filter(
    (p, i) =>
      participants.findIndex((q) => (p.actor === null ? q.mention === p.mention : q.actor === p.actor)) === i,
  );
}

/** The side of an outlet that belongs to or stands with a belligerent, or null. */
function outletSide(article: Article, codebook: Codebook): string | null {
  const outlet = article.outlet ? codebook.outlets.get(article.outlet) : undefined;
  return outlet && outlet.stance !== 'independent' ? outlet.side : null;
}

const fighting: ReadonlySet<Actor['kind']> = new Set([
  'government',
  'army',
  'air_force',
  'police',
  'militia',
  'armed_group',
  'coalition',
  'mercenaries',
]);

/**
 * What a belligerent says is claimed, unless it is against its own interest; what it says it will do is a plan,
 * not a forecast.
 */
function statusBySpeaker(
  claim: Claim,
  side: string | null,
  initiator: readonly Participant[],
  target: readonly Participant[],
  codebook: Codebook,
): Claim['status'] {
  const speaker = side === null ? undefined : codebook.actors.get(side);
  if (!speaker || !fighting.has(speaker.kind)) return claim.status;
  if (
    claim.status === 'predicted' &&
    claim.rule.endsWith('/future') &&
    includesKin(initiator, speaker.id, codebook)
  )
    return 'planned';
  if (claim.status !== 'reported') return claim.status;
  const effect = codebook.kinds.get(claim.kind)?.control;
  const losing =
    effect === 'initiator_gains' || effect === 'target_loses'
      ? target
      : effect === 'initiator_leaves'
        ? initiator
        : [];
  return includesKin(losing, speaker.id, codebook) ? 'reported' : 'claimed';
}

/** Whether an actor, its parent or its child is among the parties. */
function includesKin(parties: readonly Participant[], id: string, codebook: Codebook): boolean {
  const family = (actor: string) => [actor, codebook.actors.get(actor)?.parent ?? actor];
  return parties.some((p) => p.actor !== null && family(p.actor).some((x) => family(id).includes(x)));
}

/** Countries by how many places and actors of the article they hold, most first. */
function rankCountries(
  claims: readonly Claim[],
  references: readonly PlaceReference[],
  codebook: Codebook,
): readonly string[] {
  const votes = new Map<string, number>();
  const vote = (country: string | null | undefined, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  for (const reference of references) {
    const countries = new Set(reference.candidates.map((id) => codebook.places.get(id)?.country));
    for (const country of countries) vote(country, 1 / countries.size);
  }
  for (const actor of claims.flatMap((c) => [...c.initiator, ...c.target])) {
    const first = codebook.actors.get(actor.candidates[0] ?? '');
    for (const country of first?.countries ?? []) vote(country, 0.5 / (first?.countries.length ?? 1));
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
}

/** The places of the names that mean one small place only. */
function sureSpots(references: readonly PlaceReference[], codebook: Codebook): readonly Spot[] {
  const none: PlaceContext = { codebook, countries: [], surroundings: [] };
  const sure = references
    .filter((r) => r.candidates.length === 1)
    .flatMap((r) => {
      const entry = choosePlace(r, none);
      return entry ? [{ entry, at: r.at?.start ?? null }] : [];
    });
  return sure.filter(({ entry }) => entry.kind !== 'country');
}

/** Where in the article each name stands. */
function mentionsOf(references: readonly PlaceReference[]): ReadonlyMap<string, readonly number[]> {
  const mentions = new Map<string, number[]>();
  for (const { name, at } of references)
    if (at) mentions.set(name, [...(mentions.get(name) ?? []), at.start]);
  return mentions;
}

/** `ARTICLE#` and 8 hexadecimal digits; the same text read by the same version gives the same id. */
function claimId(article: string, claim: Claim, seen: Map<string, number>): string {
  const basis = `${claim.kind}\0${claim.triggerAt.start}\0${claim.evidence.quote}`;
  const turn = seen.get(basis) ?? 0;
  seen.set(basis, turn + 1);
  const digest = createHash('sha256').update(`${basis}\0${turn}`).digest('hex').slice(0, 8);
  return `${article}#${digest}`;
}
