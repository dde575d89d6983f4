import type { ActorReference, Force, SpeakerReference } from '../model/claim.ts';
import type { Actor, Codebook } from '../model/codebook.ts';
import type { Attribution, Participant } from '../model/contract.ts';
import { isOn } from '../model/kinship.ts';
import type { Side } from '../model/vocabulary.ts';

/** What actor choice may lean on beside the words. */
export interface ActorContext {
  readonly codebook: Codebook;
  /** ISO day the article speaks from, or null. */
  readonly published: string | null;
  /** Countries the article is about, most likely first. */
  readonly countries: readonly string[];
  /** The country whose army "the army" is, where the article tells; else the first of `countries`. */
  readonly state?: string | null;
}

const forceKinds: Readonly<Record<Force, ReadonlySet<Actor['kind']>>> = {
  army: new Set(['army', 'air_force', 'police']),
  fighters: new Set(['armed_group', 'militia', 'mercenaries']),
  force: new Set(['army', 'armed_group', 'militia', 'air_force', 'police', 'mercenaries', 'coalition']),
  state: new Set(['government']),
  civilians: new Set(['civilians']),
};

/** Looks an actor up: by name among candidates valid on the day and at home in the theatre, else by nationality and noun. */
export function resolveActor(reference: ActorReference, context: ActorContext): Participant {
  const actor = chooseActor(reference, context);
  return {
    actor: actor?.id ?? null,
    name: actor?.name ?? (reference.provisional ? ownName(reference.mention) : reference.mention),
    mention: reference.mention,
    at: reference.at,
    ...(actor === null && reference.provisional && { provisional: true as const }),
  };
}

/** "the leader of the Suleyman-Shah Brigade": the name of a body begins with its first capital. */
function ownName(mention: string): string {
  const at = mention.search(/\p{Lu}/u);
  return at > 0 && /[\s'’-]/.test(mention[at - 1] ?? '') ? mention.slice(at) : mention;
}

function chooseActor(reference: ActorReference, context: ActorContext): Actor | null {
  const candidates = reference.candidates
    .flatMap((id) => context.codebook.actors.get(id) ?? [])
    .filter((actor) => !isForeignDescription(reference, actor, context));
  if (candidates.length > 0) {
    const chosen = ofTheDay(best(candidates, context), context);
    return chosen.kind === 'government' && (reference.force === 'army' || reference.force === 'force')
      ? (armyOf(chosen, context) ?? chosen)
      : chosen;
  }
  // "le forze governative" of another war's country are those of this one, and so are its gangs and rebels.
  const [home] = context.countries;
  const foreign = reference.candidates.flatMap((id) => context.codebook.actors.get(id) ?? []);
  if (foreign.length > 0 && home)
    return foreign.every(({ kind }) => forceKinds.fighters.has(kind))
      ? insurgentsOf(home, reference.leans ?? [], context)
      : byNationality(home, 'army', context);
  // "the Palestinians" of a country without an army are nobody's police.
  if (reference.nation && reference.force === 'army' && reference.nationality)
    return armyOfCountry(reference.nationality, context);
  if (reference.nationality && reference.force)
    return byNationality(reference.nationality, reference.force, context);
  if (reference.force === 'civilians') return context.codebook.actors.get('civilians') ?? null;
  if (reference.force === 'fighters' && home) return insurgentsOf(home, reference.leans ?? [], context);
  // "the soldiers", "the government", where the text has named none: those of the country it is about.
  const { force } = reference;
  return (force === 'army' || force === 'state') && home ? byNationality(home, force, context) : null;
}

/** Year before which an army that ended is not meant by a text of no date. Ours. */
const longGone = '2010';

/** "The rebels" of a country, where a text names none: those of the one war there, of the day and of their leaning. */
function insurgentsOf(
  country: string,
  leans: readonly Side[],
  { codebook, published }: ActorContext,
): Actor | null {
  const { actors, wars } = codebook;
  const here = [...wars.values()].filter((war) => war.countries.includes(country) && isOn(war, published));
  // A war of its own, before those that spill over into it.
  const own = here.filter(({ countries, insurgents }) => countries[0] === country && insurgents);
  const known = (own.length > 0 ? own : here).flatMap(({ insurgents }) => actors.get(insurgents ?? '') ?? []);
  const leaning = known.filter(({ side }) => leans.includes(side));
  // Nobody calls the Islamic State rebels.
  const others = leans.length > 0 && !leans.includes('islamic_state') ? known.filter(isNoJihadist) : known;
  const fitting = new Set(leaning.length > 0 ? leaning : others);
  const [only] = fitting;
  return only !== undefined && fitting.size === 1 ? only : null;
}

const isNoJihadist = ({ side }: Actor) => side !== 'islamic_state';

/** An army that is no more stands for the one its country has on the day: "Iraqi soldiers" of 2017 are not Saddam's. */
function ofTheDay(actor: Actor, context: ActorContext): Actor {
  if (actor.kind !== 'army' || actor.nationality === null) return actor;
  const { published, codebook } = context;
  if (published !== null)
    return isValidOn(actor, published) ? actor : (byNationality(actor.nationality, 'army', context) ?? actor);
  // A text of no date is sooner of the wars since then than of those before.
  const { nationality, valid } = actor;
  const armies = bodiesOf(nationality, codebook).filter(({ kind }) => kind === 'army');
  return valid.to === null || valid.to >= longGone
    ? actor
    : (armies.find((a) => a.valid.to === null) ?? actor);
}

/** "forze governative" are those of the article's country, not of the one whose alias they happen to be. */
function isForeignDescription(reference: ActorReference, actor: Actor, { countries }: ActorContext): boolean {
  const described = /^\p{Ll}/u.test(reference.mention) && reference.at !== null;
  const near = countries.slice(0, 3);
  return (
    described &&
    near.length > 0 &&
    actor.countries.length > 0 &&
    !actor.countries.some((c) => near.includes(c))
  );
}

function best(candidates: readonly Actor[], context: ActorContext): Actor {
  const scored = candidates.map((actor, order) => ({ actor, order, score: suitability(actor, context) }));
  scored.sort((a, b) => b.score - a.score || a.order - b.order);
  return (scored[0] as (typeof scored)[number]).actor;
}

function suitability(actor: Actor, { published, countries }: ActorContext): number {
  const home = actor.countries.findIndex((c) => countries.includes(c));
  const place =
    actor.countries.length === 0
      ? 0.5
      : home < 0
        ? 0
        : 1 + 1 / (1 + countries.indexOf(actor.countries[home] ?? ''));
  return (isValidOn(actor, published) ? 2 : 0) + place;
}

/** Whether an actor existed on an ISO day; unknown days fit every actor. `valid.to` is exclusive. */
export function isValidOn(actor: Actor, day: string | null): boolean {
  if (day === null) return true;
  const { from, to } = actor.valid;
  return (from === null || from <= day) && (to === null || day < to);
}

/** The army of a government ("truppe di Damasco"): a child, or the body with its nationality. */
function armyOf(government: Actor, context: ActorContext): Actor | null {
  const armies = [...context.codebook.actors.values()].filter(
    (a) => a.kind === 'army' && (a.parent === government.id || sharesHome(a, government)),
  );
  const valid = armies.filter((a) => isValidOn(a, context.published));
  return valid.find((a) => a.parent === government.id) ?? valid[0] ?? null;
}

function sharesHome(army: Actor, government: Actor): boolean {
  return army.nationality !== null && army.nationality === government.nationality;
}

function byNationality(nationality: string, force: Force, context: ActorContext): Actor | null {
  if (force === 'civilians') return context.codebook.actors.get('civilians') ?? null;
  const country = nationality.length === 2 ? nationality : countryNamed(nationality, context.codebook);
  if (country === null) return null;
  const kinds = forceKinds[force];
  const bodies = bodiesOf(country, context.codebook).filter(
    (a) => isValidOn(a, context.published) && (kinds.has(a.kind) || a.kind === 'government'),
  );
  return (
    bodies.find((a) => a.kind === 'army' && kinds.has('army')) ??
    bodies.find((a) => kinds.has(a.kind)) ??
    null
  );
}

function armyOfCountry(country: string, { codebook, published }: ActorContext): Actor | null {
  return bodiesOf(country, codebook).find((a) => a.kind === 'army' && isValidOn(a, published)) ?? null;
}

const byCountry = new WeakMap<Codebook['actors'], ReadonlyMap<string | null, readonly Actor[]>>();

/** The actors of a nationality, in the codebook's order. */
function bodiesOf(nationality: string, { actors }: Codebook): readonly Actor[] {
  const grouped = byCountry.get(actors) ?? Map.groupBy(actors.values(), (actor) => actor.nationality);
  byCountry.set(actors, grouped);
  return grouped.get(nationality) ?? [];
}

function countryNamed(name: string, codebook: Codebook): string | null {
  const place = [...codebook.places.values()].find(
    (p) => p.kind === 'country' && (p.name === name || p.it.includes(name)),
  );
  return place?.country ?? null;
}

/** The actors among some bodies in the order of who is meant on the day, in the places of the others: Kabul of 2020 is not the Taliban's. */
function likeliest(candidates: readonly string[], context: ActorContext): readonly string[] {
  const actors = candidates.flatMap((id) => context.codebook.actors.get(id) ?? []);
  if (actors.length < 2) return candidates;
  const ordered = actors
    .map((actor, order) => ({ id: actor.id, order, score: suitability(actor, context) }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  return candidates.map((id) => (context.codebook.actors.has(id) ? (ordered.shift()?.id ?? id) : id));
}

/** Who speaks, with the actor they speak for: an actor itself, or an outlet's or spokesperson's side. */
export function resolveSpeaker(
  reference: SpeakerReference | null,
  context: ActorContext,
): Attribution | null {
  if (!reference) return null;
  const { codebook, countries } = context;
  for (const id of likeliest(reference.candidates, context)) {
    const body = codebook.speakers.get(id) ?? codebook.outlets.get(id);
    const side = body && 'speaksFor' in body ? (body.speaksFor ?? body.side) : body?.side;
    const actor = codebook.actors.get(id)?.id ?? side ?? null;
    if (actor) return { speaker: reference.speaker, actor, hedge: reference.hedge };
  }
  const country = reference.nationality ?? context.state ?? countries[0];
  const state = reference.ofState && country ? byNationality(country, 'army', context) : null;
  return { speaker: reference.speaker, actor: state?.id ?? null, hedge: reference.hedge };
}
