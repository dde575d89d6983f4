import type { ActorReference, Force, SpeakerReference } from '../model/claim.ts';
import type { Actor, Codebook, PlaceKind } from '../model/codebook.ts';
import { lineage } from '../model/kinship.ts';
import type { GrammarFunction } from '../model/language.ts';
import type { KindGroup, Side } from '../model/vocabulary.ts';
import { isLocative } from './cores.ts';
import type { ActorSense, Mention, PlaceSense } from './mention.ts';

/** An actor or place the text has named, ready to be pointed back at. */
interface Remembered<T> {
  readonly sense: T;
  readonly words: string;
  /** Named as where somebody comes from or goes to. */
  readonly passing?: boolean;
  /** Something happened there, or the text says "in" or "near". */
  readonly firm?: boolean;
  /** A sentence opens with it ("A Idlib, ..."). */
  readonly topic?: boolean;
}

const passingFunctions: ReadonlySet<GrammarFunction> = new Set(['from', 'to', 'toward']);

/** How many names a reader holds in mind; older ones are forgotten, which keeps long texts linear. */
const memory = 200;
/** Sentences after which "he added" no longer tells who. */
const speakersBreath = 3;

function remember<T>(names: Remembered<T>[], name: Remembered<T>): void {
  names.push(name);
  if (names.length > memory) names.shift();
}

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

/**
 * What a reader has in mind while reading on: the last subject, the actors and places named so far. A new
 * paragraph keeps them; a switch of front is seen by the next place named.
 */
export class Discourse {
  #actors: Remembered<ActorSense>[] = [];
  #places: Remembered<PlaceSense>[] = [];
  #subject: readonly ActorReference[] = [];
  #fighting = false;
  readonly #told = new Set<KindGroup>();
  /** The actors of the whole text, the most named first. */
  #cast: readonly ActorSense[] = [];
  #entry: Remembered<PlaceSense> | null = null;
  #speaker: SpeakerReference | null = null;
  #sinceSpoken = 0;
  #topic: SpeakerReference | null = null;
  #quoting = false;
  readonly #codebook: Codebook;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  /** Looks ahead: whether the text names a body that fights, or speaks of rebels and militias. */
  expect(mentions: readonly Mention[]): void {
    this.#cast = mostNamedActors(mentions);
    this.#fighting = mentions.some(
      ({ actor }) => actor !== null && (actor.force === 'fighters' || this.fights(actor.candidates)),
    );
  }

  /** Notes the named actors and places of a sentence, in order of reading; nothing happens at a place named `aside`. */
  read(mentions: readonly Mention[], words: (m: Mention) => string, aside: (m: Mention) => boolean): void {
    for (const mention of mentions) {
      if (mention.actor && mention.actor.candidates.length > 0 && !(mention.actor.metonym && mention.place)) {
        remember(this.#actors, { sense: mention.actor, words: words(mention) });
      }
      if (isContextPlace(mention, this.#codebook) && !aside(mention)) {
        const passing = mention.preposition !== null && passingFunctions.has(mention.preposition);
        const firm = isLocative(mention.preposition);
        remember(this.#places, {
          sense: mention.place as PlaceSense,
          words: words(mention),
          passing,
          firm,
          topic: firm && mention.start <= 1,
        });
      }
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

  /** Notes that the text has told an event of a kind. */
  tell(kind: string): void {
    this.#told.add(this.groupOf(kind));
  }

  /** Whether the text has told an event of the same group of kinds. */
  hasTold(kind: string): boolean {
    return this.#told.has(this.groupOf(kind));
  }

  groupOf(kind: string): KindGroup {
    return this.#codebook.kinds.get(kind)?.group ?? 'other';
  }

  /** Who spoke last, if the text is still with them. */
  speaker(): SpeakerReference | null {
    return this.#sinceSpoken <= speakersBreath ? this.#speaker : null;
  }

  setSpeaker(speaker: SpeakerReference): void {
    this.#speaker = { ...speaker, admits: false, hedge: null };
    this.#sinceSpoken = 0;
    this.#topic = null;
  }

  /** What the sentence just read was about, where that can speak. */
  topic(): SpeakerReference | null {
    return this.#topic;
  }

  setTopic(topic: SpeakerReference | null): void {
    this.#topic = topic;
  }

  /** Follows quotation marks through the words of a sentence. */
  quote(forms: readonly string[]): void {
    for (const form of forms) {
      if (/^[«“„]$/.test(form)) this.#quoting = true;
      else if (/^[»”]$/.test(form)) this.#quoting = false;
      else if (form === '"') this.#quoting = !this.#quoting;
    }
  }

  /** Whether the text is inside a quotation that an earlier sentence opened. */
  quoting(): boolean {
    return this.#quoting;
  }

  endSentence(): void {
    this.#sinceSpoken += 1;
  }

  subject(): readonly ActorReference[] {
    return this.#subject;
  }

  setSubject(actors: readonly ActorReference[]): void {
    if (actors.length > 0) this.#subject = actors.map((a) => ({ ...a, at: null }));
  }

  /**
   * The place the text is speaking of. Asked for by a noun ("il villaggio", "the town"), it is the place of
   * that kind named most; else the one the latest mentions speak of most, a settlement or site before a river or a region.
   */
  place(kinds: readonly PlaceKind[] = []): Remembered<PlaceSense> | null {
    const asked = kinds.includes('region') ? [] : loosely(kinds);
    const entry = this.#entry;
    if (entry && (asked.length === 0 || fitsKind(entry.sense, asked, this.#codebook))) return entry;
    const kindsOf = (sense: PlaceSense) => sense.candidates.map((id) => this.#codebook.places.get(id)?.kind);
    const fits = this.#places.filter(
      (p) =>
        p.sense.candidates.length === 0 || kindsOf(p.sense).some((k) => k !== undefined && asked.includes(k)),
    );
    if (asked.length > 0 && fits.length > 0) return mostNamed(fits);
    // "the airport", "the dam" of a text that has named none are not the last town.
    if (asked.some((kind) => sites.has(kind))) return null;
    const spots = this.#places.filter(
      (p) => !kindsOf(p.sense).some((k) => k !== undefined && wideKinds.has(k)),
    );
    return (
      heaviest(spots.filter((p) => !p.passing).slice(-inMind)) ?? spots.at(-1) ?? this.#places.at(-1) ?? null
    );
  }

  /** The last place named that a noun can point to. */
  latestPlace(kinds: readonly PlaceKind[]): Remembered<PlaceSense> | null {
    const asked = kinds.includes('region') ? [] : loosely(kinds);
    return (
      this.#places.findLast(({ sense }) => asked.length === 0 || fitsKind(sense, asked, this.#codebook)) ??
      null
    );
  }

  /** Notes where something happened: what follows goes on there until the text says otherwise. */
  setScene(sense: PlaceSense, words: string): void {
    remember(this.#places, { sense, words, firm: true });
  }

  /** Whether a place is a spot in a country or province, or by the river or road, that another names. */
  liesIn(spot: PlaceSense, wide: PlaceSense): boolean {
    const { places } = this.#codebook;
    const spots = spot.candidates
      .flatMap((id) => places.get(id) ?? [])
      .filter(({ kind }) => !wideKinds.has(kind));
    const around = wide.candidates.flatMap((id) => places.get(id) ?? []);
    return spots.some((at) =>
      around.some(
        (area) =>
          area.country === at.country &&
          (area.kind === 'country' ||
            (wideKinds.has(area.kind) && (area.admin1 === null || area.admin1 === at.admin1))),
      ),
    );
  }

  /**
   * Begins a block of text: an entry of a list or feed that opens with its place ("* Hajin: ...") stays there. Null when it
   * opens otherwise.
   */
  begin(entry: { readonly sense: PlaceSense; readonly words: string } | null): void {
    this.#quoting = false;
    const { places } = this.#codebook;
    const wide = entry?.sense.candidates.some(
      (id) => wideKinds.has(places.get(id)?.kind ?? 'city') || places.get(id)?.kind === 'country',
    );
    this.#entry = wide ? null : entry;
    if (this.#entry) remember(this.#places, this.#entry);
  }

  /** Where the entry the text is in has placed itself, or null. */
  entry(): Remembered<PlaceSense> | null {
    return this.#entry;
  }

  /** Whether a place says only by what something lies: a river, a road, a sea. */
  isLine({ candidates }: PlaceSense): boolean {
    const kinds = candidates.flatMap((id) => this.#codebook.places.get(id)?.kind ?? []);
    return kinds.length > 0 && kinds.every((kind) => lineKinds.has(kind));
  }

  /** Notes a name a role has taken for a place, so that later nouns can point back to it. */
  placeUsed(name: string, words: string): void {
    remember(this.#places, { sense: { name, candidates: [], kindHints: [], anaphoric: false }, words });
  }

  /**
   * The last named actor a common noun can point back to: soldiers to a state, fighters to a group, "the
   * group" to either; never to civilians. Names earlier in the sentence come first; `others` are ids it cannot
   * be, `sides` those the word prefers (jihadists are not the army). Null when nothing fits.
   */
  antecedent(
    force: Force,
    sides: readonly Side[],
    sameSentence: readonly Mention[],
    others: readonly string[],
  ): ActorSense | null {
    if (force === 'civilians') return null;
    const known = [...this.#actors.map((a) => a.sense), ...sameSentence.flatMap((m) => m.actor ?? [])].filter(
      (sense) =>
        sense.candidates.some((id) => this.#fits(id, force)) &&
        !sense.candidates.some((id) => this.#isOfOne(id, others)),
    );
    const lean = (sense: ActorSense) => sense.candidates.some((id) => this.#leansTo(id, sides));
    // "i governativi" of a state the text has not named are no others.
    const ofState = sides.length > 0 && sides.every((side) => states.has(side));
    const before =
      known.findLast(lean) ??
      (ofState ? undefined : known.findLast((sense) => sides.length === 0 || !this.#isState(sense)));
    if (before || force !== 'fighters') return before ?? null;
    // A headline says "the jihadists" before the text names them.
    const ahead = this.#cast.filter(
      (sense) =>
        sense.candidates.some((id) => this.#fits(id, force)) &&
        !sense.candidates.some((id) => others.includes(id)) &&
        !(sides.length > 0 && this.#isState(sense)),
    );
    return ahead.find(lean) ?? ahead[0] ?? null;
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

  #isState({ candidates }: ActorSense): boolean {
    return candidates.some((id) => states.has(this.#codebook.actors.get(id)?.side ?? 'other'));
  }

  #fits(id: string, force: Force): boolean {
    const kind = this.#codebook.actors.get(id)?.kind;
    if (!kind) return false;
    if (force === 'army') return armies.has(kind);
    if (force === 'fighters') return groups.has(kind);
    return armies.has(kind) || groups.has(kind);
  }
}

const jihadists: ReadonlySet<string> = new Set(['al-qaeda', 'islamic-state']);

/** Sides no jihadist, rebel or suicide bomber is of. */
const states: ReadonlySet<Side> = new Set(['government', 'external']);

const lineKinds: ReadonlySet<PlaceKind> = new Set(['river', 'sea', 'road']);

/** Kinds of which a text that says "the" has one in mind. */
const sites: ReadonlySet<PlaceKind> = new Set([
  'base',
  'airport',
  'dam',
  'camp',
  'crossing',
  'hill',
  'oil_field',
]);

const wideKinds: ReadonlySet<PlaceKind> = new Set([
  'river',
  'sea',
  'desert',
  'region',
  'province',
  'road',
  'mountain',
]);

/** What is a town to one writer is a city or a village to the next. */
function loosely(kinds: readonly PlaceKind[]): readonly PlaceKind[] {
  if (kinds.includes('city')) return ['city', 'town'];
  if (kinds.includes('town')) return ['city', 'town', 'village'];
  return kinds.includes('village') ? ['town', 'village'] : kinds;
}

function fitsKind({ candidates }: PlaceSense, asked: readonly PlaceKind[], { places }: Codebook): boolean {
  const kinds = candidates.flatMap((id) => places.get(id)?.kind ?? []);
  return kinds.length === 0 || kinds.some((kind) => asked.includes(kind));
}

/** Mentions of places among which the text is taken to be at the one that weighs most. */
const inMind = 4;

/** What a mention says for its place being the one the text is at: "in Idlib, ..." at the head of a sentence moves there. */
function weightOf({ topic, firm }: Remembered<PlaceSense>): number {
  if (topic) return 4;
  return firm ? 2 : 1;
}

/** The place the latest mentions speak of most; the latest of equals. */
function heaviest(places: readonly Remembered<PlaceSense>[]): Remembered<PlaceSense> | null {
  const weights = new Map<string, number>();
  for (const place of places)
    weights.set(placeKey(place), (weights.get(placeKey(place)) ?? 0) + weightOf(place));
  const most = Math.max(...weights.values());
  return places.findLast((p) => weights.get(placeKey(p)) === most) ?? null;
}

function placeKey({ sense }: Remembered<PlaceSense>): string {
  return sense.candidates.join() || sense.name;
}

/** The place named most often, the latest of equals. */
function mostNamed(places: readonly Remembered<PlaceSense>[]): Remembered<PlaceSense> | null {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(placeKey(place), (counts.get(placeKey(place)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return places.findLast((p) => counts.get(placeKey(p)) === most) ?? null;
}

function mostNamedActors(mentions: readonly Mention[]): readonly ActorSense[] {
  const named = new Map<string, { readonly sense: ActorSense; readonly times: number }>();
  for (const { actor } of mentions) {
    if (!actor || actor.candidates.length === 0 || actor.metonym) continue;
    const key = actor.candidates.join();
    named.set(key, { sense: { ...actor, force: null }, times: (named.get(key)?.times ?? 0) + 1 });
  }
  return [...named.values()].sort((a, b) => b.times - a.times).map(({ sense }) => sense);
}

/** A named place small enough to be where something happens; a country is only a frame. */
function isContextPlace(mention: Mention, codebook: Codebook): boolean {
  const place = mention.place;
  if (
    !place ||
    place.anaphoric ||
    place.uncertain ||
    (mention.actor?.metonym && mention.preposition === null)
  )
    return false;
  const kinds = place.candidates.map((id) => codebook.places.get(id)?.kind);
  if (kinds.length === 0) return place.kindHints.length > 0;
  return kinds.some((k) => k !== undefined && k !== 'country' && k !== 'sea');
}
