import type { PlaceReference } from '../model/claim.ts';
import type { PlaceEntry } from '../model/codebook.ts';
import type { PlaceSource } from '../model/gazetteer.ts';
import type { Spot } from './place-candidates.ts';

/** What the article says of where it is. */
export interface Neighbourhood {
  /** Asked one after the other, until one has a place that fits. */
  readonly gazetteers: readonly PlaceSource[];
  /** Countries of its places and actors, most likely first. */
  readonly countries: readonly string[];
  readonly spots: readonly Spot[];
  /** Where each name stands in the article. */
  readonly mentions: ReadonlyMap<string, readonly number[]>;
}

/** UTF-16 units a comma, a preposition and blanks take between a place and the province it is said to lie in. */
const chainGap = 5;
/** UTF-16 units around a name in which the places named are taken to be its neighbours: a paragraph or two. Ours. */
const around = 600;
/** How far, in km, a place few have heard of may lie from the nearest of its neighbours, of the whole article where no other is near. Ours. */
const reachKm = { neighbour: 100, article: 150 } as const;
/** The province named right after a place ("Richmond, Kentucky", "al-Burham, a Deir Ezzor"): it lies there; else null. */
export function statedContainer({ at }: PlaceReference, { spots }: Neighbourhood): PlaceEntry | null {
  if (!at) return null;
  const next = spots.find(
    (spot) => spot.at !== null && spot.at > at.end && spot.at - at.end <= chainGap && isDivision(spot.entry),
  );
  return next?.entry ?? null;
}

function isDivision({ kind }: PlaceEntry): boolean {
  return kind === 'province' || kind === 'district';
}

/** Places a name may lie by, and how far from them. */
export interface Near {
  readonly spots: readonly Spot[];
  readonly reachKm: number;
  /** Whether they are named beside it, not only somewhere in the article. */
  readonly beside: boolean;
}

/** The places named around any mention of a name; all of the article where there are none. */
export function nearSpots({ name }: PlaceReference, { spots, mentions }: Neighbourhood): Near {
  const at = mentions.get(name) ?? [];
  const close = spots.filter(
    (spot) => spot.at !== null && at.some((one) => Math.abs(one - (spot.at ?? one)) <= around),
  );
  return close.length > 0
    ? { spots: close, reachKm: reachKm.neighbour, beside: true }
    : { spots, reachKm: reachKm.article, beside: false };
}
