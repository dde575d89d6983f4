import type { Actor, EventKind } from '../model/codebook.ts';
import type { Count, Participant, ResolvedClaim, ResolvedPlace } from '../model/contract.ts';
import type { ArticleId, OutletId } from '../model/ids.ts';
import type { SourcedClaim } from '../model/incident.ts';

/** A codebook small enough to know by heart and claims in a line each, for the tests of linking. */

type Mapped = readonly [subEvent: string, plover: string];
const kind = (
  id: string,
  group: EventKind['group'],
  control: EventKind['control'],
  [subEventType, event]: Mapped,
  broader: string | null = null,
): EventKind => ({
  id,
  label: { en: id, it: id },
  definition: { en: id, it: id },
  group,
  broader,
  roles: { initiator: { en: 'who acts', it: 'chi agisce' }, target: null },
  control,
  presumes: [],
  mappings: {
    acled: { eventType: 'x', subEventType, disorderType: 'x' },
    plover: { event, mode: [] },
    cameo: null,
    ucdp: { types: [] },
  },
  examples: [{ lang: 'en', text: id }],
  source: 'tests',
});

const kinds: ReadonlyMap<string, EventKind> = new Map(
  [
    kind('armed_clash', 'combat', 'contested', ['Armed clash', 'ASSAULT']),
    kind('ambush_raid', 'combat', 'none', ['Armed clash', 'ASSAULT'], 'armed_clash'),
    kind('territory_captured', 'control', 'initiator_gains', ['Overtakes territory', 'COERCE']),
    kind('withdrawal', 'control', 'initiator_leaves', ['Non-violent transfer', 'RETREAT']),
    kind('siege_blockade', 'control', 'besieged', ['Other', 'COERCE']),
    kind('air_drone_strike', 'remote', 'none', ['Air/drone strike', 'ASSAULT']),
    kind('shelling_missile', 'remote', 'none', ['Shelling', 'ASSAULT']),
    kind('killing_of_civilians', 'person', 'none', ['Attack', 'ASSAULT']),
    kind('displacement', 'civil', 'none', ['Other', 'SANCTION']),
    kind('evacuation', 'civil', 'none', ['Other', 'RETREAT'], 'displacement'),
    kind('negotiation', 'talk', 'none', ['Other', 'CONSULT']),
  ].map((one) => [one.id, one]),
);

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

const actors: ReadonlyMap<string, Actor> = new Map(
  [
    actor('sdf', 'sdf'),
    actor('ypg', 'sdf', 'sdf'),
    actor('islamic-state', 'islamic_state'),
    actor('syrian-army', 'government', 'syrian-government'),
    actor('syrian-government', 'government'),
    actor('us-coalition', 'external'),
    actor('russia', 'external'),
    actor('civilians', 'other'),
  ].map((one) => [one.id, one]),
);

export const context = { kinds, actors };

const towns: Readonly<Record<string, readonly [lat: number, lon: number, km: number, kind: string]>> = {
  Hajin: [34.689, 40.831, 3, 'town'],
  'Ash-Shafah': [34.56, 40.9, 2, 'town'],
  'As-Susah': [34.53, 40.95, 2, 'town'],
  Marashidah: [34.5, 40.96, 2, 'village'],
  'Deir ez-Zor': [35.0, 40.5, 110, 'province'],
  'Hajin district': [34.66, 40.85, 20, 'district'],
  Idlib: [35.93, 36.63, 5, 'city'],
  Syria: [35, 38, 400, 'country'],
};

export function place(name: string, more: Partial<ResolvedPlace> = {}): ResolvedPlace {
  const [lat, lon, radiusKm, placeKind] = towns[name] ?? [null, null, null, null];
  return {
    text: name,
    name,
    lat,
    lon,
    radiusKm,
    relation: 'in',
    kind: placeKind,
    admin1: null,
    country: 'SY',
    gazetteerId: name in towns ? `sy-${name.toLowerCase().replace(/ /g, '-')}` : null,
    anchors: [],
    at: null,
    ...more,
  };
}

const who = (...ids: readonly string[]): readonly Participant[] =>
  ids.map((id) => ({ actor: actors.has(id) ? id : null, name: id, mention: id, at: null }));

export function count(
  what: Count['what'],
  low: number | null,
  high: number | null,
  group: string | null = null,
): Count {
  return {
    what,
    group,
    low,
    best: low === high ? low : null,
    high,
    wording: `${low ?? ''}-${high ?? ''}`,
    at: null,
  };
}

/** What a test says of a claim; the rest is filled in. */
export interface Sketch {
  readonly id: string;
  readonly kind?: string;
  readonly status?: ResolvedClaim['status'];
  readonly by?: readonly string[];
  readonly on?: readonly string[];
  readonly at?: readonly (string | ResolvedPlace)[];
  /** `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`. */
  readonly when?: string;
  readonly published?: string;
  readonly counts?: readonly Count[];
  readonly article?: string;
  readonly syndicate?: string;
  readonly quote?: string;
  readonly language?: string;
}

/** A claim about the Syrian Democratic Forces taking ground from the Islamic State unless told otherwise. */
export function told(sketch: Sketch): SourcedClaim {
  const article = sketch.article ?? `article-of-${sketch.id}`;
  const [start, end = start] = sketch.when?.split('/') ?? [];
  const quote = sketch.quote ?? `Sentence of ${sketch.id}.`;
  return {
    claim: {
      id: sketch.id,
      kind: sketch.kind ?? 'territory_captured',
      trigger: 'trigger',
      status: sketch.status ?? 'reported',
      attribution: null,
      initiator: [...who(...(sketch.by ?? ['sdf']))],
      target: [...who(...(sketch.on ?? ['islamic-state']))],
      places: (sketch.at ?? ['Hajin']).map((one) => (typeof one === 'string' ? place(one) : one)),
      when:
        start === undefined
          ? null
          : {
              text: sketch.when ?? '',
              start,
              end: end ?? start,
              precision: start === end ? 'day' : 'month',
              at: null,
            },
      counts: [...(sketch.counts ?? [])],
      means: [],
      evidence: { start: 0, end: quote.length, quote },
      alsoAt: [],
      rule: 'tests',
    },
    article: article as ArticleId,
    outlet: `outlet-of-${article}` as OutletId,
    language: sketch.language ?? 'en',
    published: sketch.published ?? null,
    syndicate: sketch.syndicate ?? article,
  };
}
