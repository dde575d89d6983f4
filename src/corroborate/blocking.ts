import type { Knowledge } from './compatible.ts';
import { type Spot, slackKm, vagueKm } from './places.ts';
import type { Profile } from './profile.ts';
import { widestSlack } from './times.ts';

/**
 * Proposes the pairs worth comparing, so that 100,000 claims do not cost 5,000,000,000 comparisons. A pair is
 * proposed when both claims fall in one block (a family of kinds and a map cell, name, figure, actor or text)
 * and their time windows come within the widest slack. Blocks propose every pair `compare` can accept.
 */

/** Map levels: cells of `degrees` serve places whose radius is at most `radiusKm`. */
const levels = [
  { degrees: 0.25, radiusKm: 12 },
  { degrees: 1, radiusKm: 50 },
  { degrees: 4, radiusKm: vagueKm },
] as const;
const kmPerDegree = 111.2;

interface Entry {
  readonly index: number;
  /** The claim's own cell, not a neighbouring one it looks into. */
  readonly resident: boolean;
  /** The level is the one its radius belongs to. */
  readonly home: boolean;
}

type Blocks = Map<string, Entry[]>;

interface AllBlocks {
  /** Swept along time: map cells, names of places, figures, actors of claims without a place. */
  readonly byTime: Blocks;
  /** One text and kind: every pair. */
  readonly byText: Blocks;
  /** One kind and name of place: every pair with a claim that has no time. */
  readonly byPlace: Blocks;
}

/**
 * Calls `visit(i, j)`, `i < j`, indexes into `profiles`, for every pair worth comparing; a pair that shares
 * several blocks is visited several times. Nothing is kept, because in a dense month the pairs outnumber memory.
 */
export function eachCandidatePair(
  profiles: readonly Profile[],
  known: Knowledge,
  visit: (i: number, j: number) => void,
): void {
  const blocks: AllBlocks = { byTime: new Map(), byText: new Map(), byPlace: new Map() };
  profiles.forEach((claim, index) => {
    fileClaim(claim, index, known, blocks);
  });
  const add = (i: number, j: number) => {
    if (i < j) visit(i, j);
    else if (j < i) visit(j, i);
  };
  for (const block of blocks.byTime.values()) sweep(block, profiles, add);
  for (const block of blocks.byText.values()) cross(block, block, add);
  for (const block of blocks.byPlace.values())
    cross(
      block.filter(({ index }) => profiles[index]?.window.basis === 'none'),
      block,
      add,
    );
}

function fileClaim(claim: Profile, index: number, known: Knowledge, blocks: AllBlocks): void {
  const family = known.kinds.family(claim.kind);
  const here: Entry = { index, resident: true, home: true };
  put(blocks.byText, `${claim.source.syndicate}|${claim.kind}`, here);
  for (const figure of claim.figures) put(blocks.byTime, `figure|${family}|${figure}`, here);
  if (claim.spots.length === 0)
    for (const who of named(claim, known)) put(blocks.byTime, `who|${family}|${who}`, here);
  for (const spot of claim.spots) {
    put(blocks.byTime, `name|${family}|${spot.name}`, here);
    put(blocks.byPlace, `${claim.kind}|${spot.name}`, here);
    if (spot.lat !== null && spot.lon !== null && claim.window.basis !== 'none')
      fileSpot(spot, spot.lat, spot.lon, family, index, blocks.byTime);
  }
}

/** The actors of a claim with all above them, so that a parent meets its children; descriptions as they are. */
const named = ({ initiator, target }: Profile, known: Knowledge): ReadonlySet<string> =>
  new Set([
    ...[...initiator.ids, ...target.ids].flatMap((id) => known.lineage(id)),
    ...initiator.names,
    ...target.names,
  ]);

function put(blocks: Blocks, key: string, entry: Entry): void {
  const block = blocks.get(key);
  if (block === undefined) blocks.set(key, [entry]);
  else block.push(entry);
}

/** A place lives in its own cell at its level and above, and looks into every cell within reach at its level. */
function fileSpot(spot: Spot, lat: number, lon: number, family: string, index: number, blocks: Blocks): void {
  const home = Math.max(
    0,
    levels.findIndex(({ radiusKm }) => spot.radiusKm <= radiusKm),
  );
  levels.forEach(({ degrees, radiusKm }, level) => {
    if (level < home) return;
    const own = cell(lat, lon, degrees);
    put(blocks, `${level}|${family}|${own}`, { index, resident: true, home: level === home });
    if (level > home) return;
    for (const other of cellsWithin(lat, lon, spot.radiusKm + radiusKm + slackKm, degrees)) {
      if (other !== own) put(blocks, `${level}|${family}|${other}`, { index, resident: false, home: true });
    }
  });
}

/** Cells are bands of latitude cut into columns of about the same width in km; east and west of the antimeridian are strangers. */
function columnDegrees(row: number, degrees: number): number {
  return degrees / Math.max(0.1, Math.cos((row * degrees * Math.PI) / 180));
}

function cell(lat: number, lon: number, degrees: number): string {
  const row = Math.floor(lat / degrees);
  return `${row},${Math.floor(lon / columnDegrees(row, degrees))}`;
}

function* cellsWithin(lat: number, lon: number, km: number, degrees: number): Generator<string> {
  const reach = km / kmPerDegree;
  const lonReach = reach / Math.max(0.05, Math.cos(((Math.abs(lat) + reach) * Math.PI) / 180));
  for (let row = Math.floor((lat - reach) / degrees); row <= Math.floor((lat + reach) / degrees); row += 1) {
    const width = columnDegrees(row, degrees);
    const last = Math.floor((lon + lonReach) / width);
    for (let column = Math.floor((lon - lonReach) / width); column <= last; column += 1)
      yield `${row},${column}`;
  }
}

/** All pairs of a block whose windows come within the widest slack, by a sweep along time. */
function sweep(
  block: readonly Entry[],
  profiles: readonly Profile[],
  add: (i: number, j: number) => void,
): void {
  if (block.length < 2) return;
  const dated = block
    .flatMap((entry) => {
      const window = profiles[entry.index]?.window;
      return window === undefined || window.basis === 'none' ? [] : [{ entry, window }];
    })
    .sort((a, b) => a.window.from - b.window.from || a.entry.index - b.entry.index);
  dated.forEach((one, at) => {
    for (let k = at + 1; k < dated.length; k += 1) {
      const other = dated[k];
      if (other === undefined || other.window.from > one.window.to + widestSlack) break;
      const meets = one.entry.resident || other.entry.resident;
      if (meets && (one.entry.home || other.entry.home)) add(one.entry.index, other.entry.index);
    }
  });
}

function cross(some: readonly Entry[], all: readonly Entry[], add: (i: number, j: number) => void): void {
  for (const one of some) for (const other of all) add(one.index, other.index);
}
