import type { Actor, Codebook, EventKind } from '../model/codebook.ts';
import { lineage } from '../model/kinship.ts';
import { type ActorAgreement, actorNearness, compareSides } from './actors.ts';
import { isLasting, isMutual, type KindAffinity, type KindTable, kindTable } from './kinds.ts';
import { comparePlaces } from './places.ts';
import type { Profile } from './profile.ts';
import { compareWindows, type TimeAgreement } from './times.ts';

/** What linking knows of the codebook, prepared once. */
export interface Knowledge {
  readonly kinds: KindTable;
  readonly near: (a: string, b: string) => number;
  readonly lineage: (actor: string) => readonly string[];
  readonly lasting: (kind: string) => boolean;
  /** What is left of an agreement on actors when a kind's roles are told the other way round. */
  readonly reversible: (kind: string) => number;
}

export function knowledge(context: Pick<Codebook, 'kinds' | 'actors'>): Knowledge {
  const kinds: ReadonlyMap<string, EventKind> = context.kinds;
  const actors: ReadonlyMap<string, Actor> = context.actors;
  const cache = new Map<string, number>();
  const near = (a: string, b: string): number => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const found = actorNearness(a, b, actors);
    cache.set(key, found);
    return found;
  };
  return {
    kinds: kindTable(kinds),
    near,
    lineage: (actor) => lineage(actor, actors),
    lasting: (kind) => isLasting(kinds.get(kind)),
    reversible: (kind) => (isMutual(kinds.get(kind)) ? 0.9 : isLasting(kinds.get(kind)) ? 0.6 : 0.4),
  };
}

/** A part on which one of the two claims says nothing: no ground to link, none to forbid. */
interface Part {
  readonly score: number;
  readonly reason: string;
  readonly silent?: true;
}

/** Two claims compared, taken apart. `score` is the product of the parts, at most 1; 0 when they cannot be told. */
export interface PairScore {
  readonly score: number;
  readonly kind: KindAffinity;
  readonly place: Part;
  readonly time: Part;
  readonly actors: ActorAgreement;
  /** 1.2 when an exact figure of three or more is the same in both. */
  readonly figures: number;
  /** What the two statuses, or one shared article, take away. */
  readonly standing: { readonly score: number; readonly reason: string };
}

/** From here on two claims speak of one incident. */
export const linkThreshold = 0.45;
/** Claims of one text were told apart by its author; only near identity joins them again. */
const sameTextThreshold = 0.7;

const figuresFactor = 1.2;
const fine = { score: 1, reason: 'both say it happened' };

/**
 * Compares two claims: `kind x place x time x actors x figures x standing`, each in 0..1 save figures (1 or
 * 1.2). A product, because each part must hold by itself: the right place does not make up for the wrong day.
 * The parts' values are stated where they are computed. Returns null when the claims contradict a link, and a
 * score of 0 when one of them says too little to link or to forbid.
 */
export function compare(a: Profile, b: Profile, known: Knowledge): PairScore | null {
  const kind = known.kinds.affinity(a.kind, b.kind);
  if (kind.score === 0) return null;
  const standing = compareStances(a, b);
  if (standing.score === 0) return null;
  const sameText = a.source.syndicate === b.source.syndicate;
  if (sameText && a.kind !== b.kind) return null;
  const actors = compareSides(a, b, Math.min(known.reversible(a.kind), known.reversible(b.kind)), known.near);
  if (actors.score === 0) return null;
  const figures = sharesFigure(a, b) ? figuresFactor : 1;
  const place = comparePlaces(a.spots, b.spots) ?? withoutPlace(a, b, sameText, figures > 1);
  if (forbids(place)) return null;
  const lasting = known.lasting(a.kind) && known.lasting(b.kind);
  const time = sameText
    ? sameTextTime(a, b, lasting)
    : (compareWindows(a.window, b.window, lasting) ??
      withoutTime(a, b, place, actors, lasting || figures > 1));
  if (forbids(time)) return null;
  const score = Math.min(1, kind.score * place.score * time.score * actors.score * figures * standing.score);
  if (sameText && !withinText(a, b, score)) return null;
  if (a.stance !== 'happened' && b.stance !== 'happened' && (kind.score < 1 || place.score < 0.7))
    return null;
  return { score, kind, place, time, actors, figures, standing };
}

const forbids = (part: Part) => part.score === 0 && part.silent !== true;

const sharesFigure = (a: Profile, b: Profile) =>
  a.figures.length > 0 && a.figures.some((figure) => b.figures.includes(figure));

/** A cheap upper bound on `compare`, from kind and time alone: false only when the pair cannot reach the threshold. */
export function mayLink(a: Profile, b: Profile, known: Knowledge): boolean {
  const kind = known.kinds.affinity(a.kind, b.kind).score;
  if (kind * figuresFactor < linkThreshold) return false;
  const bound = sharesFigure(a, b) ? kind * figuresFactor : kind;
  if (bound < linkThreshold) return false;
  if (a.source.syndicate === b.source.syndicate) return true;
  const time = compareWindows(a.window, b.window, known.lasting(a.kind) && known.lasting(b.kind));
  return time === null || bound * time.score >= linkThreshold;
}

/** A plan, a denial or a recollection joins what happened when the kind fits; among themselves only like to like. */
function compareStances(a: Profile, b: Profile): PairScore['standing'] {
  if (a.stance === b.stance) return fine;
  const pair = [a.stance, b.stance];
  if (!pair.includes('happened'))
    return { score: 0, reason: 'a plan, a denial and a recollection found nothing' };
  if (pair.includes('denied')) return { score: 0.95, reason: 'one denies what the other says' };
  if (a.kind !== b.kind) return { score: 0, reason: 'a plan or recollection of another kind' };
  return { score: 0.85, reason: 'one speaks of it before or long after' };
}

/** A claim without a usable place: 0.8 in one text, 0.5 when neither has one, 0.45 when only the figures tie them. */
function withoutPlace(a: Profile, b: Profile, sameText: boolean, sameFigures: boolean): Part {
  if (a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((c) => b.countries.includes(c)))
    return { score: 0, reason: 'different countries' };
  if (sameText) return { score: 0.8, reason: 'one text, one of the claims without a place' };
  if (a.spots.length === 0 && b.spots.length === 0) return { score: 0.5, reason: 'neither has a place' };
  return sameFigures
    ? { score: 0.45, reason: 'one has no place, the figures agree' }
    : { score: 0, reason: 'one has no place', silent: true };
}

/** Copies of one text speak of one time, unless both state a date and the dates do not meet. */
function sameTextTime(a: Profile, b: Profile, lasting: boolean): TimeAgreement {
  if (a.window.basis === 'dated' && b.window.basis === 'dated')
    return compareWindows(a.window, b.window, lasting) ?? { score: 1, reason: 'one text' };
  if (a.window.basis === b.window.basis) return { score: 1, reason: 'one text' };
  return { score: 0.9, reason: 'one text, one of the claims undated' };
}

/** With no date and no publication day, only strong evidence links: the same kind, place and sides, and a lasting change or equal figures. */
function withoutTime(a: Profile, b: Profile, place: Part, actors: ActorAgreement, singular: boolean): Part {
  const strong = singular && a.kind === b.kind && place.score >= 0.9 && actors.bothSides;
  return strong
    ? { score: 0.5, reason: 'undated, all else agrees' }
    : { score: 0, reason: 'undated', silent: true };
}

/** Acts that one text tells apart stay apart unless nearly identical; two tolls that exclude each other are two acts. */
function withinText(a: Profile, b: Profile, score: number): boolean {
  if (a.stance !== b.stance) return score >= linkThreshold;
  const apart = a.tolls.some((one) =>
    b.tolls.some(({ what, low, high }) => what === one.what && (one.high < low || high < one.low)),
  );
  return !apart && score >= sameTextThreshold;
}
