import type { Section } from './article.ts';
import type { PlaceKind } from './codebook.ts';
import type { Count, Evidence, PlacedWhen } from './contract.ts';
import type { Span } from './span.ts';
import type { Relation, Side, Status } from './vocabulary.ts';

/**
 * What kind of body a noun names: soldiers of a state, members of a group, either, those who govern a state or speak for
 * it, or people who do not fight.
 */
export type Force = 'army' | 'fighters' | 'force' | 'state' | 'civilians';

/** An actor as the text names it, before it is looked up. */
export interface ActorReference {
  /** The words of the article. */
  readonly mention: string;
  /** Where they stand; null when carried over from the discourse. */
  readonly at: Span | null;
  /** Codebook ids the words can mean, best first; empty when only described. */
  readonly candidates: readonly string[];
  readonly force: Force | null;
  /** ISO 3166-1 alpha-2 of an adjective or country that qualifies the noun. */
  readonly nationality: string | null;
  /** A people by its name, which stands for its country ("the Russians"). */
  readonly nation?: boolean;
  /** "its forces", said by a body: they are those of whoever speaks. */
  readonly ofSpeaker?: boolean;
  /** A body of a name of its own no entry has. */
  readonly provisional?: boolean;
  /** A force that keeps order in peace, too. */
  readonly police?: boolean;
  /** Sides a common noun leans to: jihadists are not rebels. */
  readonly leans?: readonly Side[];
}

/** An actor an article names, wherever it does. */
export interface Named extends Pick<ActorReference, 'mention' | 'candidates'> {
  readonly times: number;
  /** Where the article names it, in order: UTF-16 offsets of the first character. */
  readonly starts: readonly number[];
}

/** A place as the text names it, before it is looked up. */
export interface PlaceReference {
  /** The words of the article, the noun before the name included ("villaggio di Hajin"). */
  readonly text: string;
  /** The name alone. */
  readonly name: string;
  readonly at: Span | null;
  /** Codebook ids the name can mean; empty when no gazetteer knows it. */
  readonly candidates: readonly string[];
  /** What the noun before the name asks for, or null. */
  readonly kindHints: readonly PlaceKind[];
  readonly relation: Relation;
  /** Further places a relation such as `between` speaks of. */
  readonly others: readonly PlaceReference[];
  /** Stated distance in km ("20 km a sud di"), or null. */
  readonly distanceKm: number | null;
}

export interface SpeakerReference {
  readonly speaker: string | null;
  /** Codebook ids of actors, outlets or speakers the words can mean. */
  readonly candidates: readonly string[];
  /** The words name a body of a state without saying of which ("the army", "il ministero della Difesa"). */
  readonly ofState?: boolean;
  /** ISO 3166-1 country whose body they say it is ("the Somali army"). */
  readonly nationality?: string | null;
  /** Others who are not of their side say so with them ("officials and residents"). */
  readonly several?: boolean;
  /** A public service of no side, such as a health ministry. */
  readonly civil?: boolean;
  /** They speak for those who fight, on whichever side. */
  readonly armed?: boolean;
  /** They admit it: it is against them, whoever they are. */
  readonly admits?: boolean;
  readonly hedge: string | null;
}

/** What one article says happened, with its words still words. No claim without a span. */
export interface Claim {
  readonly kind: string;
  readonly trigger: string;
  readonly triggerAt: Span;
  readonly status: Status;
  readonly attribution: SpeakerReference | null;
  readonly initiator: readonly ActorReference[];
  readonly target: readonly ActorReference[];
  readonly places: readonly PlaceReference[];
  readonly when: PlacedWhen | null;
  readonly counts: readonly Count[];
  readonly means: readonly string[];
  readonly evidence: Evidence;
  readonly alsoAt: readonly Evidence[];
  readonly section: Section;
  readonly rule: string;
}
