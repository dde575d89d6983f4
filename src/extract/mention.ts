import type { Force } from '../model/claim.ts';
import type { PlaceKind } from '../model/codebook.ts';
import type { GrammarFunction } from '../model/grammar.ts';
import type { SlotType } from '../model/trigger.ts';

/** What a mention can be as an actor: named, qualified by a nationality, or only described. */
export interface ActorSense {
  readonly candidates: readonly string[];
  readonly force: Force | null;
  readonly nationality: string | null;
  /** The name is a capital or seat that stands for a government. */
  readonly metonym: boolean;
  /** A body the codebook does not know: it stands for itself. */
  readonly provisional?: boolean;
  /** The name is a country's, and the country has a government by another name. */
  readonly country?: boolean;
  /** A people by its name ("the Russians"): its government where it talks, its army where it fights. */
  readonly nation?: boolean;
  /** Only whose weapon or vehicle it is: a drone strikes for its army, but nobody fights a missile. */
  readonly byThing?: boolean;
}

/** What a mention can be as a place; anaphoric when only a noun ("il villaggio", "the area") points back. */
export interface PlaceSense {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly kindHints: readonly PlaceKind[];
  readonly anaphoric: boolean;
  /** An unknown name that only a role wanting a place may take for one. */
  readonly uncertain?: boolean;
}

export interface CountSense {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly wording: string;
  /** First token of the number words. */
  readonly first: number;
}

/** A tank is a weapon and a vehicle. */
export type Thing = 'building' | 'weapon' | 'vehicle';

/** A noun phrase extraction cares about. One mention can be several things; the slot it fills decides. */
export interface Mention {
  /** Tokens of the phrase without determiner and preposition, `last` inclusive. */
  readonly first: number;
  readonly last: number;
  /** Head token: the noun of the phrase, or the first of the name. */
  readonly head: number;
  readonly actor: ActorSense | null;
  readonly place: PlaceSense | null;
  readonly things: readonly Thing[];
  readonly body: readonly string[];
  readonly count: CountSense | null;
  /** Function the governing preposition gives, or null for a bare phrase. */
  readonly preposition: GrammarFunction | null;
  /** First token of the phrase with preposition, determiner and number. */
  readonly start: number;
  /** Token of the noun an `of` phrase belongs to, or null. */
  readonly ofHead: number | null;
  /** Index of the mention this one continues in a list (X, Y and Z), or null. */
  readonly listedWith: number | null;
  /** Stated distance in km before a relation ("20 km a sud di"). */
  readonly distanceKm: number | null;
  /** A pronoun: it fills a role only where the text says whom or what it stands for. */
  readonly pronoun?: boolean;
}

/** Whether a mention names people rather than things. */
export function isPeople(mention: Mention): boolean {
  return mention.actor !== null && mention.actor.force !== null;
}

/** Whether a mention names, or describes, somebody who bears arms. */
export function isFighter({ actor }: Mention): boolean {
  if (actor === null || actor.metonym) return false;
  if (actor.nation) return true;
  if (actor.force === null) return actor.candidates.length > 0;
  return actor.force !== 'civilians' && actor.force !== 'state';
}

/** Whether a mention names, or describes, who can make war or peace: a state, who speaks for it, soldiers, a group. */
export function isParty({ actor, body }: Mention): boolean {
  // "the Turkish president": a body the codebook knows as a speaker.
  if (actor === null) return body.length > 0;
  if (actor.byThing || actor.force === 'civilians') return false;
  return !actor.candidates.includes('civilians');
}

/** Whether a mention is what a slot of the lexicon asks for. */
export function isOfType(mention: Mention, type: SlotType): boolean {
  if (type === 'place')
    return (
      mention.place !== null && (mention.actor === null || mention.actor.metonym || mention.place.anaphoric)
    );
  if (type === 'people') return isPeople(mention) || (mention.actor !== null && !mention.actor.metonym);
  if (type === 'civilian')
    return mention.actor?.force === 'civilians' || (mention.actor?.candidates.includes('civilians') ?? false);
  if (type === 'actor') return mention.actor !== null;
  if (type === 'party') return isParty(mention);
  if (type === 'fighter') return isFighter(mention);
  return mention.things.includes(type);
}
