import type { Force } from '../model/claim.ts';
import type { Actor, Codebook } from '../model/codebook.ts';
import { lineage } from '../model/kinship.ts';
import type { Side } from '../model/vocabulary.ts';
import type { ActorSense, Mention } from './mention.ts';
import { isNobody } from './nobody-known.ts';
import { type Remembered, remember } from './remembered.ts';

const armies: ReadonlySet<Actor['kind']> = new Set([
  'army',
  'government',
  'air_force',
  'police',
  'coalition',
]);

const forces: ReadonlySet<Actor['kind']> = new Set([
  'army',
  'air_force',
  'militia',
  'armed_group',
  'mercenaries',
  'coalition',
]);

const groups: ReadonlySet<Actor['kind']> = new Set(['armed_group', 'militia', 'mercenaries']);

/** The actors a text has named: who "the soldiers" are, and whether it speaks of a war at all. */
export class ActorMemory {
  #actors: Remembered<ActorSense>[] = [];
  /** The actors of the whole text, the most named first. */
  #cast: readonly ActorSense[] = [];
  #fighting = false;
  #host: string | null = null;
  /** The armies and governments of each country. */
  #ofCountry: ReadonlyMap<string | null, readonly Actor[]> | null = null;
  /** What was found of a country and actors: whether they are at war there. */
  readonly #atWar = new Map<string, boolean>();
  readonly #codebook: Codebook;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  /** Notes that the text is told by one who fights in it. */
  hostedBy(id: string): void {
    this.#host = id;
  }

  /** Whose outlet tells the text, or null. */
  host(): string | null {
    return this.#host;
  }

  /** Whom the host is up against: of those who fight in the text and are none of its own, the most named. */
  enemy(): ActorSense | null {
    const host = this.#host === null ? undefined : this.#codebook.actors.get(this.#host);
    if (!host) return null;
    const others = this.#cast.filter(
      ({ candidates }) => this.fights(candidates) && !this.#isOfOne(candidates[0] ?? '', [host.id]),
    );
    return (
      others.find(({ candidates }) =>
        candidates.every((id) => this.#codebook.actors.get(id)?.side !== host.side),
      ) ?? null
    );
  }

  /** Looks ahead: whether the text names a body that fights, or speaks of rebels and militias. */
  expect(mentions: readonly Mention[]): void {
    this.#cast = mostNamedActors(mentions);
    this.#fighting = mentions.some(
      ({ actor }) => actor !== null && (actor.force === 'fighters' || this.fights(actor.candidates)),
    );
  }

  /** Notes the named actors of a sentence, in order of reading. */
  read(mentions: readonly Mention[], words: (m: Mention) => string): void {
    for (const mention of mentions) {
      if (mention.actor && this.isNamed(mention.actor) && !(mention.actor.metonym && mention.place))
        remember(this.#actors, { sense: mention.actor, words: words(mention) });
    }
  }

  /** Whether the text has named a body that fights. */
  knowsFighting(): boolean {
    return this.#fighting;
  }

  /** Whether any of the actors is a force, not a state or civilians. */
  fights(ids: readonly string[]): boolean {
    return ids.some((id) => forces.has(this.#codebook.actors.get(id)?.kind ?? 'civilians'));
  }

  /** Whether any of the actors is a state, a force or an organisation. */
  isBody(ids: readonly string[]): boolean {
    return ids.some((id) => (this.#codebook.actors.get(id)?.kind ?? 'civilians') !== 'civilians');
  }

  /**
   * The last named actor a common noun can point back to: soldiers to a state, fighters to a group, "the
   * group" to either; never to civilians. Names earlier in the sentence come first; `others` are ids it cannot
   * be, `sides` those the word prefers (jihadists are not the army), `country` the one the text is in. Null when
   * nothing fits.
   */
  antecedent(
    force: Force,
    sides: readonly Side[],
    sameSentence: readonly Mention[],
    others: readonly string[],
    country: string | null = null,
  ): ActorSense | null {
    if (force === 'civilians') return null;
    const known = [...this.#actors.map((a) => a.sense), ...sameSentence.flatMap((m) => m.actor ?? [])].filter(
      (sense) =>
        this.#bodies(sense).some((id) => this.#fits(id, force)) &&
        !this.#bodies(sense).some((id) => this.#isOfOne(id, others)),
    );
    const lean = (sense: ActorSense) => this.#bodies(sense).some((id) => this.#leansTo(id, sides));
    // "i governativi" of a state the text has not named are no others.
    const ofState = sides.length > 0 && sides.every((side) => states.has(side));
    // "The army" of a country where several fight is its own.
    const home =
      force === 'army' && (sides.length === 0 || ofState) && country !== null
        ? (known.findLast((sense) => this.#isState(sense) && this.#isOf(sense, country)) ??
          known.findLast((sense) => this.#isState(sense) && this.#isAtHome(sense, country)))
        : undefined;
    if (home) return home;
    // Of what country soldiers were, somewhere before, says whose "the commandos" are only where they are at home.
    const byName = known.filter((sense) => sense.candidates.length > 0 && !isNobody(sense));
    // "Gunmen" of whom nothing is known are nobody else until all else fails, and no rebels even then.
    const nobody = sides.length > 0 ? undefined : known.findLast(isNobody);
    // Where none of them is at home, a government the text only speaks of has no soldiers there, unless it is at war there.
    const away = (sense: ActorSense) =>
      force === 'army' &&
      country !== null &&
      !this.fights(sense.candidates) &&
      !this.#isAtWarIn(country, sense);
    const may = (sense: ActorSense) =>
      sides.length === 0 ? !away(sense) : !(this.#isState(sense) || this.#isRival(sense, sides));
    // A headline says "the jihadists" before the text names them.
    const ahead = force === 'fighters' ? this.#ahead(others).filter(may) : [];
    return (
      byName.findLast(lean) ??
      (ofState ? undefined : byName.findLast(may)) ??
      ahead.find(lean) ??
      ahead[0] ??
      nobody ??
      null
    );
  }

  /** The groups of the whole text that fighters can be, the most named first. */
  #ahead(others: readonly string[]): readonly ActorSense[] {
    return this.#cast.filter(
      (sense) =>
        sense.candidates.some((id) => this.#fits(id, 'fighters')) &&
        !isNobody(sense) &&
        !sense.candidates.some((id) => others.includes(id)),
    );
  }

  /** Whether an actor is one of others, or their parent or child: nobody fights the body they belong to. */
  #isOfOne(id: string, others: readonly string[]): boolean {
    const { actors } = this.#codebook;
    return others.some((other) => lineage(id, actors).includes(other) || lineage(other, actors).includes(id));
  }

  /** Whether an actor is of one of the sides; who descends from al-Qaeda or the Islamic State is a jihadist. */
  #leansTo(id: string, sides: readonly Side[]): boolean {
    const { actors } = this.#codebook;
    if (sides.includes(actors.get(id)?.side ?? 'other')) return true;
    return sides.includes('islamic_state') && lineage(id, actors).some((ancestor) => jihadists.has(ancestor));
  }

  /** Whether a sense says who it is, by a name or by its country ("Nigerien soldiers"). */
  isNamed({ candidates, nationality, force, nation }: ActorSense): boolean {
    return candidates.length > 0 || (nationality !== null && (force === 'army' || nation === true));
  }

  /** Whether no newsroom calls an actor by a noun of these sides: the SDF are no jihadists, the Islamic State and robbers no rebels. */
  #isRival({ candidates }: ActorSense, sides: readonly Side[]): boolean {
    return candidates.some((id) => {
      const side = this.#codebook.actors.get(id)?.side ?? 'other';
      return isNobody({ candidates: [id] }) || (neverCalled.has(side) && !sides.includes(side));
    });
  }

  /** Whether a sense is of the same body as any of these ids. */
  isOneOf(sense: ActorSense, ids: readonly string[]): boolean {
    return this.#bodies(sense).some((id) => this.#isOfOne(id, ids));
  }

  /** The actors a sense can mean: those it names, else the armies and governments of its country. */
  #bodies({ candidates, nationality, force }: ActorSense): readonly string[] {
    if (candidates.length > 0 || nationality === null || force === 'civilians' || force === 'fighters')
      return candidates;
    this.#ofCountry ??= Map.groupBy(
      [...this.#codebook.actors.values()].filter(({ kind }) => armies.has(kind)),
      (actor) => actor.nationality,
    );
    return (this.#ofCountry.get(nationality) ?? []).map(({ id }) => id);
  }

  #isOf(sense: ActorSense, country: string): boolean {
    return this.#bodies(sense).some((id) => this.#codebook.actors.get(id)?.nationality === country);
  }

  #isAtHome(sense: ActorSense, country: string): boolean {
    return this.#bodies(sense).some((id) => this.#codebook.actors.get(id)?.countries.includes(country));
  }

  #isAtWarIn(country: string, { candidates }: ActorSense): boolean {
    const key = [country, ...candidates].join();
    const known = this.#atWar.get(key);
    if (known !== undefined) return known;
    const { actors, wars } = this.#codebook;
    const nations = new Set(candidates.map((id) => actors.get(id)?.nationality ?? null));
    nations.delete(null);
    const bodies = [...actors.values()].filter((a) => nations.has(a.nationality) && armies.has(a.kind));
    const all = new Set([...candidates, ...bodies.map(({ id }) => id)].flatMap((id) => lineage(id, actors)));
    const found = [...wars.values()].some(
      (war) => war.countries.includes(country) && war.camps.flat().some((id) => all.has(id)),
    );
    this.#atWar.set(key, found);
    return found;
  }

  #isState(sense: ActorSense): boolean {
    return this.#bodies(sense).some((id) => states.has(this.#codebook.actors.get(id)?.side ?? 'other'));
  }

  #fits(id: string, force: Force): boolean {
    const kind = this.#codebook.actors.get(id)?.kind;
    if (!kind) return false;
    if (force === 'state') return kind === 'government';
    if (force === 'army') return armies.has(kind);
    if (force === 'fighters') return groups.has(kind);
    return armies.has(kind) || groups.has(kind);
  }
}

const jihadists: ReadonlySet<string> = new Set(['al-qaeda', 'islamic-state']);

/** Sides no jihadist, rebel or suicide bomber is of. */
const states: ReadonlySet<Side> = new Set(['government', 'external']);

/** Sides that are called by no noun of another's. */
const neverCalled: ReadonlySet<Side> = new Set(['sdf', 'islamic_state']);

function mostNamedActors(mentions: readonly Mention[]): readonly ActorSense[] {
  const named = new Map<string, { readonly sense: ActorSense; readonly times: number }>();
  for (const { actor } of mentions) {
    if (!actor || actor.candidates.length === 0 || actor.metonym) continue;
    const key = actor.candidates.join();
    named.set(key, { sense: { ...actor, force: null }, times: (named.get(key)?.times ?? 0) + 1 });
  }
  return [...named.values()].sort((a, b) => b.times - a.times).map(({ sense }) => sense);
}
