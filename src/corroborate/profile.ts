import type { Count } from '../model/contract.ts';
import type { SourcedClaim } from '../model/incident.ts';
import type { Status } from '../model/vocabulary.ts';
import { type Party, party } from './actors.ts';
import { countries, type Spot, spots } from './places.ts';
import { type Window, windowOf } from './times.ts';

/** What a status does in linking: what happened, what is to come, what is said not to have been, what was. */
export type Stance = 'happened' | 'ahead' | 'denied' | 'past';

const stances: Readonly<Record<Status, Stance>> = {
  reported: 'happened',
  claimed: 'happened',
  unconfirmed: 'happened',
  ongoing: 'happened',
  planned: 'ahead',
  predicted: 'ahead',
  denied: 'denied',
  background: 'past',
};

export const stanceOf = (status: Status): Stance => stances[status];

/** A claim reduced to what comparing needs, so that a pair costs no parsing. */
export interface Profile {
  readonly source: SourcedClaim;
  readonly kind: string;
  readonly stance: Stance;
  readonly initiator: Party;
  readonly target: Party;
  readonly spots: readonly Spot[];
  readonly countries: readonly string[];
  readonly window: Window;
  /** Exact figures specific enough to recognise an event by, as `what=number`; sorted. */
  readonly figures: readonly string[];
  /** Ranges of what is counted, for telling two acts of one article apart. */
  readonly tolls: readonly { readonly what: Count['what']; readonly low: number; readonly high: number }[];
}

/** Smallest figure that singles an event out: ones and twos are everywhere. */
const tellingFigure = 3;
const notFigures: ReadonlySet<Count['what']> = new Set(['km', 'sorties']);

function figures(counts: readonly Count[]): readonly string[] {
  const exact = counts.filter(
    ({ what, low, high }) => !notFigures.has(what) && low !== null && low === high && low >= tellingFigure,
  );
  return [...new Set(exact.map(({ what, low }) => `${what}=${low}`))].sort();
}

export function profile(source: SourcedClaim): Profile {
  const { claim, published } = source;
  return {
    source,
    kind: claim.kind,
    stance: stanceOf(claim.status),
    initiator: party(claim.initiator),
    target: party(claim.target),
    spots: spots(claim.places),
    countries: countries(claim.places),
    window: windowOf(claim.when, published, claim.status),
    figures: figures(claim.counts),
    tolls: claim.counts
      .filter(({ what }) => !notFigures.has(what))
      .map(({ what, low, high }) => ({ what, low: low ?? 0, high: high ?? Infinity })),
  };
}
