import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { ActorReference, Claim, Named, PlaceReference } from '../model/claim.ts';
import type { Actor, Codebook, Outlet } from '../model/codebook.ts';
import type { Attribution, Count, Participant, ResolvedClaim } from '../model/contract.ts';
import type { PlaceSource } from '../model/gazetteer.ts';
import { partisanOutlet } from '../model/outlets.ts';
import { contains } from '../model/span.ts';
import { withOpponents } from './opponents.ts';
import { ofParties, placeContextOf, withScene } from './place-context.ts';
import { resolveActor, resolveSpeaker } from './resolve-actors.ts';
import { resolvePlace } from './resolve-places.ts';
import { isInvolved, statusBySpeaker } from './status-by-speaker.ts';
import { withoutUnarmed } from './unarmed.ts';

/** What an article tells, its actors and places still words. */
export interface Told {
  readonly claims: readonly Claim[];
  /** Every actor it names. */
  readonly cast: readonly Named[];
  /** Every place it names. */
  readonly scene: readonly PlaceReference[];
}

/**
 * Looks up the actors, places and speakers of an article's claims, using the whole article to choose.
 * @param gazetteers asked in order for names the codebook does not have
 * @throws Problem `places/damaged`
 */
export function resolveClaims(
  { claims, cast, scene }: Told,
  article: Article,
  codebook: Codebook,
  gazetteers: readonly PlaceSource[] = [],
): readonly ResolvedClaim[] {
  const references = claims.flatMap((claim) => claim.places.flatMap((place) => [place, ...place.others]));
  const actors = claims.flatMap((c) => [...c.initiator, ...c.target]);
  const placeContext = placeContextOf(withScene(references, scene), actors, codebook, gazetteers);
  // Whose soldiers they are is told by where things happen, not by every place an article names.
  const { countries } = placeContextOf(references, actors, codebook, gazetteers);
  const outlet = partisanOutlet(article, codebook);
  const actorContext = {
    codebook,
    published: article.published,
    countries,
    state: stateOf(cast, countries, outlet, codebook),
  };
  const seen = new Map<string, number>();
  const parts = claims.map((claim) => {
    const here = { ...actorContext, countries: nearCountries(claim, countries, codebook) };
    const speaker = resolveSpeaker(claim.attribution, actorContext)?.actor ?? null;
    const sideOfBody = ({ mention, candidates }: ActorReference) =>
      candidates.length === 0
        ? speaker
        : (resolveSpeaker({ speaker: mention, candidates, hedge: null }, actorContext)?.actor ?? null);
    const party = (a: ActorReference) =>
      a.ofSpeaker ? ofSpeaker(resolveActor(a, here), sideOfBody(a), codebook) : resolveActor(a, here);
    // A ministry or source that says it acted, and speaks for no side, is no party.
    const isParty = (a: ActorReference) =>
      !a.ofSpeaker || a.candidates.length === 0 || sideOfBody(a) !== null;
    const named = { initiator: claim.initiator.filter(isParty).map(party), target: claim.target.map(party) };
    const { initiator: doers, target: others } = withoutUnarmed(claim.kind, named, codebook);
    const initiator = distinct(doers);
    const target = distinct(others).filter(
      (t) => !initiator.some((i) => i.actor !== null && i.actor === t.actor),
    );
    return { claim, initiator, target, here };
  });
  const parties = parts.flatMap(({ initiator, target }) => [...initiator, ...target]);
  const resolved = parts.map(({ claim, initiator, target, here }): ResolvedClaim => {
    const said = resolveSpeaker(claim.attribution, actorContext);
    const side = sideOf(claim, said, outlet, codebook);
    const attribution = said?.speaker || !outlet ? said : spokenBy(outlet, said);
    return {
      id: claimId(article.id, claim, seen),
      kind: claim.kind,
      trigger: claim.trigger,
      status: statusBySpeaker(
        claim,
        side !== null && (outlet || isInvolved(side, parties, codebook)) ? side : null,
        initiator,
        target,
        codebook,
      ),
      attribution,
      initiator,
      target,
      places: claim.places.map((place) =>
        resolvePlace(place, ofParties(placeContext, claim, [...initiator, ...target])),
      ),
      when: claim.when,
      counts: claim.counts.map((count) => withSide(count, claim, here)),
      means: [...claim.means],
      evidence: claim.evidence,
      alsoAt: [...claim.alsoAt],
      rule: claim.rule,
    };
  });
  const named = cast.map(({ mention, candidates, times, starts }) => ({
    party: resolveActor({ mention, candidates, at: null, force: null, nationality: null }, actorContext),
    times,
    starts,
  }));
  return withOpponents(resolved, named, article.published, codebook);
}

/**
 * The country whose army "the army" is: of the outlet's side, else the one things happen in where the article names its
 * government or forces, else the one whose it names most.
 */
function stateOf(
  cast: readonly Named[],
  [home]: readonly string[],
  outlet: Outlet | null,
  { actors }: Codebook,
): string | null {
  if (outlet?.side) return actors.get(outlet.side)?.nationality ?? null;
  const named = new Map<string, number>();
  const armed = new Set(
    [...actors.values()].flatMap(({ kind, nationality }) => (kind === 'army' ? [nationality] : [])),
  );
  for (const { candidates, times } of cast) {
    const nations = new Set(
      candidates.flatMap((id) => {
        const actor = actors.get(id);
        const nation = actor && bodiesOfState.has(actor.kind) ? actor.nationality : null;
        return nation && armed.has(nation) ? [nation] : [];
      }),
    );
    for (const nation of nations) named.set(nation, (named.get(nation) ?? 0) + times);
  }
  if (home === undefined || named.has(home)) return home ?? null;
  return [...named].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const bodiesOfState: ReadonlySet<Actor['kind']> = new Set(['government', 'army', 'air_force']);

/** "its forces" with the name of the body that speaks of them. */
function ofSpeaker(party: Participant, speaker: string | null, { actors }: Codebook): Participant {
  const actor = speaker === null ? undefined : actors.get(speaker);
  return actor ? { ...party, actor: actor.id, name: actor.name } : party;
}

/** The countries of an article, that of a claim's own places first: its police and soldiers are the ones meant. */
function nearCountries(claim: Claim, countries: readonly string[], codebook: Codebook): readonly string[] {
  const own = claim.places.flatMap((place) => {
    const found = new Set(place.candidates.map((id) => codebook.places.get(id)?.country ?? null));
    return found.size === 1 ? [...found].filter((c) => c !== null) : [];
  });
  return [...new Set([...own, ...countries])];
}

/** A count of people the claim names as a side carries the side's name: what is told of each can be kept apart. */
function withSide(count: Count, claim: Claim, context: Parameters<typeof resolveActor>[1]): Count {
  const { at } = count;
  const side = [...claim.initiator, ...claim.target].find(
    (actor) =>
      at !== null &&
      actor.at !== null &&
      (actor.candidates.length > 0 || (actor.nationality !== null && actor.force !== 'civilians')) &&
      contains(at, actor.at),
  );
  const named = side ? resolveActor(side, context) : null;
  if (!named?.actor) return count;
  return { ...count, group: named.actor === 'civilians' ? 'civilians' : named.name };
}

function distinct(participants: readonly Participant[]): Participant[] {
  return participants.filter(
    (p, i) =>
      participants.findIndex((q) => (p.actor === null ? q.mention === p.mention : q.actor === p.actor)) === i,
  );
}

/** What an outlet of a belligerent tells without naming anybody, it says itself. */
function spokenBy(outlet: Outlet, said: Attribution | null): Attribution {
  return { speaker: outlet.name, actor: outlet.side, hedge: said?.hedge ?? null };
}

/** On whose side a claim is made: the speaker's, else the outlet's; null for a known body of no side, and for several. */
function sideOf(
  claim: Claim,
  said: Attribution | null,
  outlet: Outlet | null,
  codebook: Codebook,
): string | null {
  if (claim.attribution?.several || claim.attribution?.civil) return null;
  if (said?.actor) return said.actor;
  const { outlets, actors } = codebook;
  // "a military source" in a ministry's bulletin is the ministry's; another outlet, or a body of no side, is not.
  const known = claim.attribution?.candidates.some((id) => outlets.has(id) || actors.has(id));
  return known ? null : (outlet?.side ?? null);
}

/** `ARTICLE#` and 8 hexadecimal digits; the same text read by the same version gives the same id. */
function claimId(article: string, claim: Claim, seen: Map<string, number>): string {
  const basis = `${claim.kind}\0${claim.triggerAt.start}\0${claim.evidence.quote}`;
  const turn = seen.get(basis) ?? 0;
  seen.set(basis, turn + 1);
  const digest = createHash('sha256').update(`${basis}\0${turn}`).digest('hex').slice(0, 8);
  return `${article}#${digest}`;
}
