import type { ActorReference, Force } from '../model/claim.ts';
import type { Actor, Codebook, PlaceKind } from '../model/codebook.ts';
import type { ActorSense, Mention, PlaceSense } from './mention.ts';

/** An actor or place the text has named, ready to be pointed back at. */
interface Remembered<T> {
  readonly sense: T;
  readonly words: string;
}

const armies: ReadonlySet<Actor['kind']> = new Set([
  'army',
  'government',
  'air_force',
  'police',
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
  readonly #codebook: Codebook;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  /** Notes the named actors and places of a sentence, in order of reading. */
  read(mentions: readonly Mention[], words: (m: Mention) => string): void {
    for (const mention of mentions) {
      if (mention.actor && mention.actor.candidates.length > 0 && !(mention.actor.metonym && mention.place)) {
        this.#actors.push({ sense: mention.actor, words: words(mention) });
      }
      if (isContextPlace(mention, this.#codebook)) {
        this.#places.push({ sense: mention.place as PlaceSense, words: words(mention) });
      }
    }
  }

  /** Whether the text has named a body that fights. */
  knowsArmed(): boolean {
    return this.#actors.some((a) => a.sense.candidates.some((id) => this.#fits(id, 'force')));
  }

  subject(): readonly ActorReference[] {
    return this.#subject;
  }

  setSubject(actors: readonly ActorReference[]): void {
    if (actors.length > 0) this.#subject = actors.map((a) => ({ ...a, at: null }));
  }

  /** The place the text is speaking of: the last one named, of the kind asked for when a noun asks ("il villaggio"). */
  place(kinds: readonly PlaceKind[] = []): Remembered<PlaceSense> | null {
    const asked = kinds.includes('region') ? [] : kinds;
    const fits = (sense: PlaceSense) =>
      sense.candidates.length === 0 ||
      sense.candidates.some((id) => asked.includes(this.#codebook.places.get(id)?.kind ?? 'country'));
    return (
      (asked.length > 0 ? this.#places.findLast((p) => fits(p.sense)) : undefined) ??
      this.#places.at(-1) ??
      null
    );
  }

  /** Notes a name a role has taken for a place, so that later nouns can point back to it. */
  placeUsed(name: string, words: string): void {
    this.#places.push({ sense: { name, candidates: [], kindHints: [], anaphoric: false }, words });
  }

  /**
   * The last named actor a common noun can point back to: soldiers to a state, fighters to a group, "the
   * group" to either; never to civilians. Names earlier in the sentence come first; `others` are ids it cannot
   * be. Null when nothing fits.
   */
  antecedent(force: Force, sameSentence: readonly Mention[], others: readonly string[]): ActorSense | null {
    if (force === 'civilians') return null;
    const fits = (sense: ActorSense | null) =>
      sense?.candidates.some((id) => this.#fits(id, force)) === true &&
      !sense.candidates.some((id) => others.includes(id));
    return (
      sameSentence.findLast((m) => fits(m.actor))?.actor ??
      this.#actors.findLast((a) => fits(a.sense))?.sense ??
      null
    );
  }

  #fits(id: string, force: Force): boolean {
    const kind = this.#codebook.actors.get(id)?.kind;
    if (!kind) return false;
    if (force === 'army') return armies.has(kind);
    if (force === 'fighters') return groups.has(kind);
    return armies.has(kind) || groups.has(kind);
  }
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
  return kinds.length === 0 || kinds.some((k) => k !== undefined && k !== 'country' && k !== 'sea');
}
