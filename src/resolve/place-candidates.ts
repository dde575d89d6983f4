import type { PlaceEntry } from '../model/codebook.ts';
import type { PlaceCandidate } from '../model/contract.ts';
import { distanceKm } from '../model/geo.ts';
import type { PlaceGround } from '../model/vocabulary.ts';

/** A place the article surely names, and where in it. */
export interface Spot {
  readonly entry: PlaceEntry;
  /** UTF-16 offset; null where it is carried over. */
  readonly at: number | null;
}

/** A place a name can mean, with what speaks for it and against it. */
export interface Weighed {
  readonly entry: PlaceEntry;
  /** The higher, the likelier; only compared with others of the same name. */
  readonly score: number;
  /** Inhabitants, null where nobody counted. */
  readonly population: number | null;
  readonly for: readonly PlaceGround[];
  readonly against: readonly PlaceGround[];
}

/** What became of a name: the place chosen, or none, and then all it can mean, best first. */
export interface Choice {
  readonly entry: PlaceEntry | null;
  readonly candidates: readonly Weighed[];
}

export const noChoice: Choice = { entry: null, candidates: [] };

/** Candidates told of one name: who has to choose reads no further. */
const told = 5;

/** The first few as they are put out, each with the nearest of the places the text names. */
export function candidatesOf(weighed: readonly Weighed[], named: readonly PlaceEntry[]): PlaceCandidate[] {
  return weighed.slice(0, told).map(({ entry, population, for: pro, against }) => ({
    ...{ name: entry.name, gazetteerId: entry.id, kind: entry.kind },
    ...{ admin1: entry.admin1, country: entry.country, lat: entry.lat, lon: entry.lon, population },
    nearest: nearestOf(entry, named),
    for: [...pro],
    against: [...against],
  }));
}

function nearestOf(entry: PlaceEntry, named: readonly PlaceEntry[]): PlaceCandidate['nearest'] {
  const [nearest] = named
    .filter((one) => one.id !== entry.id)
    .map((one) => ({ name: one.name, km: Math.round(distanceKm(entry, one)) }))
    .sort((a, b) => a.km - b.km || (a.name < b.name ? -1 : 1));
  return nearest ?? null;
}
