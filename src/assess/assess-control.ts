import type { Actor } from '../model/codebook.ts';
import type { ControlAssessment, DatedControlStatement } from '../model/control.ts';
import type { ClaimId } from '../model/ids.ts';
import { addDays } from '../model/when.ts';
import { type Ageing, type Belief, believe } from './belief.ts';
import { type Evidence, weigh } from './evidence.ts';
import { explain } from './explain.ts';

export interface AssessOptions extends Partial<Ageing> {
  /** Days without news after which nothing is said any more. Default 90. */
  readonly silenceDays?: number;
  /** Least probability at which a place is said to be held. Default 0.4. */
  readonly leastHeld?: number;
  /** The codebook's actors, so that a force and its branch are one holder; none by default. */
  readonly actors?: ReadonlyMap<string, Actor>;
}

const defaults = { halfLifeDays: 45, contestHalfLifeDays: 14, silenceDays: 90, leastHeld: 0.4 };
/** A contest, or a second holder beside the first, from here on makes a place contested. */
const contestedFrom = 0.3;
const rivalShare = 0.5;

/** A probability as shown: four decimals, and the rounding never lifts a sum over 1. */
const shown = (p: number) => Math.floor(p * 10_000 + 1e-6) / 10_000;

/**
 * Who holds each place on a day, from what was said up to that day. `believe` (belief.ts) states the formula,
 * `reliability` (evidence.ts) the weights. The state is
 *   unknown    when the newest evidence is more than `silenceDays` old, when the state it gave is no longer
 *              supported, or neither of the below holds;
 *   contested  when the contest weighs at least 0.3, or the second holder at least half the first and both
 *              together at least `leastHeld`;
 *   held       when the first holder has at least `leastHeld`.
 * The order of the statements does not matter; with no new evidence no probability grows as days pass.
 *
 * @param statements only those with a gazetteer entry and coordinates are placed; later days are not looked at.
 * @param day ISO day.
 * @returns one assessment a place with any evidence up to the day, by gazetteer id.
 */
export function assessControl(
  statements: readonly DatedControlStatement[],
  day: string,
  options: AssessOptions = {},
): readonly ControlAssessment[] {
  const settings = { ...defaults, ...options };
  const known = statements.filter((one) => one.day <= day && isPlaced(one));
  const byPlace = Map.groupBy(known, ({ statement }) => statement.gazetteerId ?? '');
  return [...byPlace]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([gazetteerId, said]) =>
      assessPlace(gazetteerId, weigh(said, settings.actors ?? new Map()), day, settings),
    );
}

const isPlaced = ({ statement: { gazetteerId, lat, lon } }: DatedControlStatement) =>
  gazetteerId !== null && lat !== null && lon !== null;

function assessPlace(
  gazetteerId: string,
  evidence: readonly Evidence[],
  day: string,
  settings: typeof defaults,
): readonly ControlAssessment[] {
  const newest = evidence.at(-1);
  if (newest === undefined) return [];
  const { place, lat, lon } = newest.source.statement;
  if (lat === null || lon === null) return [];
  const belief = believe(evidence, day, settings);
  const silent = addDays(newest.day, settings.silenceDays) < day;
  const state = silent
    ? 'unknown'
    : stateSince(believe(evidence, newest.day, settings), belief, settings.leastHeld);
  const names = new Map(evidence.map((one) => [one.holder, one]));
  const holders = [...belief.holders]
    .map(([holder, p]) => ({
      actor: names.get(holder)?.source.statement.actor == null ? null : holder,
      name: names.get(holder)?.name ?? holder,
      probability: shown(p),
    }))
    .filter(({ probability }) => probability > 0)
    .sort((a, b) => b.probability - a.probability || (a.name < b.name ? -1 : 1));
  const bearing = bearingOn(evidence, settings.silenceDays);
  return [
    {
      place,
      gazetteerId,
      lat,
      lon,
      day,
      state,
      holders,
      claims: [...new Set(bearing.map(({ source }) => source.statement.claim as ClaimId))],
      lastEvidence: newest.day,
      why: explain({ state, silent, evidence: bearing, holders, day, silenceDays: settings.silenceDays }),
    },
  ];
}

/** Silence settles nothing: without news a state lasts while it is supported and then is unknown; a fight that goes quiet has no winner. */
function stateSince(atNews: Belief, now: Belief, leastHeld: number): ControlAssessment['state'] {
  const state = stateOf(now, leastHeld);
  return state === stateOf(atNews, leastHeld) ? state : 'unknown';
}

function stateOf({ holders, contest }: Belief, leastHeld: number): ControlAssessment['state'] {
  const [first = 0, second = 0] = [...holders.values()].sort((a, b) => b - a);
  if (contest >= contestedFrom) return 'contested';
  if (second >= rivalShare * first && first + second >= leastHeld) return 'contested';
  return first >= leastHeld ? 'held' : 'unknown';
}

/** The evidence an answer rests on: what is no older, seen from the newest, than silence would allow. */
function bearingOn(evidence: readonly Evidence[], silenceDays: number): readonly Evidence[] {
  const newest = evidence.at(-1)?.day ?? '';
  return evidence.filter(({ day }) => addDays(day, silenceDays) >= newest);
}
