import type { ActorReference, SpeakerReference } from '../model/claim.ts';
import type { Codebook, StateKind } from '../model/codebook.ts';
import type { KindGroup } from '../model/vocabulary.ts';
import { assertiveStatuses, type Status } from '../model/vocabulary.ts';
import { ActorMemory } from './actor-memory.ts';
import type { Mention, PlaceSense } from './mention.ts';
import { PlaceMemory } from './place-memory.ts';

/** Sentences after which "he added" no longer tells who. */
const speakersBreath = 3;

/**
 * What a reader has in mind while reading on: the last subject and speaker, the actors and places named so far. A new
 * paragraph keeps them; a switch of front is seen by the next place named.
 */
export class Discourse {
  readonly actors: ActorMemory;
  readonly places: PlaceMemory;
  #subject: readonly ActorReference[] = [];
  readonly #told = new Set<KindGroup>();
  #last: { readonly kind: string; since: number } | null = null;
  #speaker: SpeakerReference | null = null;
  #sinceSpoken = 0;
  #topic: SpeakerReference | null = null;
  #quoting = false;
  readonly #codebook: Codebook;

  constructor(
    codebook: Codebook,
    actors: ActorMemory = new ActorMemory(codebook),
    places: PlaceMemory = new PlaceMemory(codebook),
  ) {
    this.#codebook = codebook;
    this.actors = actors;
    this.places = places;
  }

  /**
   * Begins a block of text; `entry` is the place it opens with, if it opens as an entry of a list does, and an `item` is one
   * of a feed or of a numbered list.
   */
  begin(entry: { readonly sense: PlaceSense; readonly words: string } | null, item: boolean): void {
    this.#quoting = false;
    this.places.begin(entry, item);
  }

  /** Notes the named actors and places of a sentence, in order of reading; nothing happens at a place named `aside`. */
  read(mentions: readonly Mention[], words: (m: Mention) => string, aside: (m: Mention) => boolean): void {
    this.actors.read(mentions, words);
    this.places.read(mentions, words, aside);
  }

  /** Notes that the text has told an event of a kind; what is only planned or denied has not been. */
  tell(kind: string, status: Status): void {
    this.#told.add(this.groupOf(kind));
    if (assertiveStatuses.has(status)) this.#last = { kind, since: 0 };
  }

  /** The kind of the event told last, in this sentence or the one before; null where it is farther off. */
  lastTold(): string | null {
    return this.#last && this.#last.since <= 1 ? this.#last.kind : null;
  }

  /** Whether the text has told an event of the same group of kinds. */
  hasTold(kind: string): boolean {
    return this.#told.has(this.groupOf(kind));
  }

  /** The state of the codebook a kind names, or null for the kind of an event. */
  stateOf(kind: string): StateKind | null {
    return this.#codebook.states.get(kind) ?? null;
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
    if (this.#last) this.#last.since += 1;
  }

  subject(): readonly ActorReference[] {
    return this.#subject;
  }

  setSubject(actors: readonly ActorReference[]): void {
    if (actors.length > 0) this.#subject = actors.map((a) => ({ ...a, at: null }));
  }
}
