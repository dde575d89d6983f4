import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Claim, PlaceReference } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Participant, ResolvedClaim } from '../model/contract.ts';
import type { Point } from '../model/geo.ts';
import { resolveActor, resolveSpeaker } from './resolve-actors.ts';
import { choosePlace, type PlaceContext, resolvePlace } from './resolve-places.ts';

/** Looks up the actors, places and speakers of an article's claims, using the whole article to choose. */
export function resolveClaims(
  claims: readonly Claim[],
  article: Article,
  codebook: Codebook,
): readonly ResolvedClaim[] {
  const references = claims.flatMap((claim) => claim.places.flatMap((place) => [place, ...place.others]));
  const countries = rankCountries(claims, references, codebook);
  const surroundings = sureSpots(references, codebook);
  const placeContext: PlaceContext = { codebook, countries, surroundings };
  const actorContext = { codebook, published: article.published, countries };
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const initiator = distinct(claim.initiator.map((a) => resolveActor(a, actorContext)));
    const target = distinct(claim.target.map((a) => resolveActor(a, actorContext))).filter(
      (t) => !initiator.some((i) => i.actor !== null && i.actor === t.actor),
    );
    const attribution = resolveSpeaker(claim.attribution, codebook);
    const side = attribution?.actor ?? outletSide(article, codebook);
    return {
      id: claimId(article.id, claim, seen),
      kind: claim.kind,
      trigger: claim.trigger,
      status:
        claim.status === 'reported' && side && isParty(side, [...initiator, ...target], codebook)
          ? 'claimed'
          : claim.status,
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

/** Whether a speaker's side is one of the parties, their parent or their ally's name: then the claim is theirs. */
function isParty(side: string, parties: readonly Participant[], codebook: Codebook): boolean {
  const family = (id: string) => [id, codebook.actors.get(id)?.parent ?? id];
  return parties.some((p) => p.actor !== null && family(p.actor).some((id) => family(side).includes(id)));
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

/** Points of the names that mean one small place only. */
function sureSpots(references: readonly PlaceReference[], codebook: Codebook): readonly Point[] {
  const none: PlaceContext = { codebook, countries: [], surroundings: [] };
  const sure = references.filter((r) => r.candidates.length === 1).flatMap((r) => choosePlace(r, none) ?? []);
  return sure.filter((entry) => entry.kind !== 'country');
}

/** `ARTICLE#` and 8 hexadecimal digits; the same text read by the same version gives the same id. */
function claimId(article: string, claim: Claim, seen: Map<string, number>): string {
  const basis = `${claim.kind}\0${claim.triggerAt.start}\0${claim.evidence.quote}`;
  const turn = seen.get(basis) ?? 0;
  seen.set(basis, turn + 1);
  const digest = createHash('sha256').update(`${basis}\0${turn}`).digest('hex').slice(0, 8);
  return `${article}#${digest}`;
}
