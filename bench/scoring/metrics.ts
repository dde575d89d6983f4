import type { Measurement } from '../measurement.ts';
import type { Countable, Tally } from './tally.ts';

interface Ratio {
  readonly metric: string;
  readonly of: Countable;
  readonly over: Countable;
  readonly note: string;
}

const precision: Ratio = {
  metric: 'precision',
  of: 'assertedMatched',
  over: 'asserted',
  note: 'claims that answer a coded one; repeats and background are free',
};
const recallCore: Ratio = {
  metric: 'recall_core',
  of: 'coreMatched',
  over: 'core',
  note: 'coded claims a coder would surely record that were found',
};
const recallAll: Ratio = {
  metric: 'recall_all',
  of: 'codedMatched',
  over: 'coded',
  note: 'all coded claims that were found',
};

/** Taken on the claims that were matched, unless the note says otherwise. */
const details: readonly Ratio[] = [
  {
    metric: 'kind_exact',
    of: 'kindExact',
    over: 'matched',
    note: 'the same kind, or one accepted beside it',
  },
  { metric: 'place', of: 'placesFound', over: 'places', note: 'coded places found: by name, or near enough' },
  {
    metric: 'actor_recall',
    of: 'actorsFound',
    over: 'actors',
    note: 'coded participants found in their role',
  },
  {
    metric: 'actor_precision',
    of: 'namedRight',
    over: 'named',
    note: 'found participants coded in that role',
  },
  { metric: 'direction', of: 'directedRight', over: 'directed', note: 'initiator and target not swapped' },
  { metric: 'status_strict', of: 'statusStrict', over: 'matched', note: 'the same of eight statuses' },
  {
    metric: 'status_lenient',
    of: 'statusLenient',
    over: 'matched',
    note: 'the same of fact, distanced, future, denied, background',
  },
  {
    metric: 'attribution',
    of: 'attributedRight',
    over: 'attributed',
    note: 'a speaker named, and the right one',
  },
  { metric: 'attribution_any', of: 'attributedAny', over: 'attributed', note: 'a speaker named at all' },
  { metric: 'counts', of: 'countsFound', over: 'counts', note: 'coded counts whose range is met' },
  { metric: 'date_start', of: 'datedStart', over: 'dated', note: 'the same first day' },
  { metric: 'date_overlap', of: 'datedOverlap', over: 'dated', note: 'a time that meets the coded one' },
  { metric: 'control_recall', of: 'controlFound', over: 'control', note: 'coded control statements found' },
  {
    metric: 'control_precision',
    of: 'controlFound',
    over: 'controlStated',
    note: 'coded statements found, over statements made',
  },
  {
    metric: 'noise_recall',
    of: 'noiseFound',
    over: 'noise',
    note: 'coded noise spans cut, nine tenths or more',
  },
  { metric: 'noise_precision', of: 'noiseCutRight', over: 'noiseCut', note: 'cut characters a coder marked' },
];

const failures: readonly { readonly metric: string; readonly of: Countable; readonly note: string }[] = [
  { metric: 'hard_status', of: 'hardStatus', note: 'planned, predicted or denied, put out as happened' },
  { metric: 'hard_noise', of: 'hardNoise', note: 'claims that rest on words marked as noise' },
  { metric: 'hard_distractor', of: 'hardDistractor', note: 'asserted claims from reports of no war' },
  { metric: 'attribution_invented', of: 'attributionInvented', note: 'a speaker where the coder saw none' },
];

/** Hard failures of all three sorts: no score makes up for one. */
function hardFailures(tally: Tally): number {
  return (tally.hardStatus ?? 0) + (tally.hardNoise ?? 0) + (tally.hardDistractor ?? 0);
}

/** Harmonic mean of precision over all claims and recall over core claims; 0 when either is 0. */
export function f1Core(tally: Tally): number {
  const [p, r] = [share(tally, precision) ?? 0, share(tally, recallCore) ?? 0];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Precision, recall and F1. */
function headlineMetrics(suite: string, tally: Tally, command: string): readonly Measurement[] {
  const note = 'harmonic mean of precision and recall_core';
  return [
    ...[precision, recallCore, recallAll].map((ratio) => ratioRow(suite, tally, ratio, command)),
    {
      suite,
      metric: 'f1_core',
      value: rounded(f1Core(tally)),
      unit: 'share',
      n: tally.core ?? 0,
      command,
      note,
    },
  ];
}

/** What is worth telling apart by theatre and kind, where times, control and noise are not: see `matrix.ts`. */
const profile: ReadonlySet<string> = new Set([
  'place',
  'actor_recall',
  'actor_precision',
  'direction',
  'status_strict',
  'attribution',
  'counts',
]);

/** The headline and what a claim is made of, for a breakdown. */
export function profileMetrics(suite: string, tally: Tally, command: string): readonly Measurement[] {
  return [
    ...headlineMetrics(suite, tally, command),
    ...details
      .filter(({ metric }) => profile.has(metric))
      .map((ratio) => ratioRow(suite, tally, ratio, command)),
    claimsRow(suite, tally, 'hard_failures', hardFailures(tally), hardNote, command),
  ];
}

const hardNote = 'hard_status, hard_noise and hard_distractor together: should be none';

/** Everything that is measured. */
export function allMetrics(suite: string, tally: Tally, command: string): readonly Measurement[] {
  return [
    ...headlineMetrics(suite, tally, command),
    ...details.map((ratio) => ratioRow(suite, tally, ratio, command)),
    claimsRow(suite, tally, 'hard_failures', hardFailures(tally), hardNote, command),
    ...failures.map(({ metric, of, note }) => claimsRow(suite, tally, metric, tally[of] ?? 0, note, command)),
  ];
}

function claimsRow(
  suite: string,
  tally: Tally,
  metric: string,
  value: number,
  note: string,
  command: string,
): Measurement {
  return { suite, metric, value, unit: 'claims', n: tally.articles ?? 0, command, note };
}

function ratioRow(suite: string, tally: Tally, ratio: Ratio, command: string): Measurement {
  const value = share(tally, ratio);
  const n = tally[ratio.over] ?? 0;
  return {
    suite,
    metric: ratio.metric,
    value: value === null ? null : rounded(value),
    unit: 'share',
    n,
    command,
    note: ratio.note,
  };
}

function share(tally: Tally, { of, over }: Ratio): number | null {
  const whole = tally[over] ?? 0;
  return whole === 0 ? null : (tally[of] ?? 0) / whole;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
