import type { Actor } from '../model/codebook.ts';
import type { DatedControlStatement } from '../model/control.ts';
import type { ArticleId, OutletId } from '../model/ids.ts';
import type { Certainty, ControlStatus } from '../model/vocabulary.ts';

/** Statements in a line each, for the tests of assessing. */
export interface Sketch {
  readonly day: string;
  readonly holder: string;
  readonly status?: ControlStatus;
  readonly certainty?: Certainty;
  readonly place?: string;
  readonly article?: string;
  readonly syndicate?: string;
  readonly selfServing?: boolean;
  /** Claims with one id are one sentence's statements. */
  readonly claim?: string;
  readonly actor?: string | null;
}

let serial = 0;

export function said(sketch: Sketch): DatedControlStatement {
  serial += 1;
  const article = sketch.article ?? `article-${serial}`;
  const place = sketch.place ?? 'Hajin';
  return {
    statement: {
      place,
      gazetteerId: `sy-${place.toLowerCase()}`,
      lat: 34.689,
      lon: 40.831,
      holder: sketch.holder,
      actor: sketch.actor === undefined ? sketch.holder : sketch.actor,
      status: sketch.status ?? 'gained',
      certainty: sketch.certainty ?? 'reported',
      claim: sketch.claim ?? `${article}#${serial}`,
    },
    day: sketch.day,
    article: article as ArticleId,
    outlet: 'outlet' as OutletId,
    syndicate: sketch.syndicate ?? article,
    selfServing: sketch.selfServing ?? false,
  };
}

const actor = (id: string, side: Actor['side'], parent: string | null = null): Actor => ({
  id,
  name: id,
  label: {},
  type: 2,
  kind: 'armed_group',
  parent,
  side,
  countries: [],
  valid: { from: null, to: null },
  aliases: { any: [], exact: [], it: [], en: [] },
  operations: [],
  metonyms: [],
  nationality: null,
  source: 'tests',
  theatre: 'tests',
});

export const actors: ReadonlyMap<string, Actor> = new Map(
  [
    actor('sdf', 'sdf'),
    actor('ypg', 'sdf', 'sdf'),
    actor('islamic-state', 'islamic_state'),
    actor('syrian-government', 'government'),
    actor('syrian-army', 'government', 'syrian-government'),
    actor('national-defence', 'government'),
    actor('russia', 'external'),
    actor('us-coalition', 'external'),
  ].map((one) => [one.id, one]),
);
