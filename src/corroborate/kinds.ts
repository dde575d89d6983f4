import type { EventKind } from '../model/codebook.ts';

/** How near two event kinds are, and why; 0 when one cannot be a telling of the other. */
export interface KindAffinity {
  readonly score: number;
  readonly reason: string;
}

const none: KindAffinity = { score: 0, reason: 'different kinds' };

/** Kinds that change who holds a place for good: told over days, where fire is daily and each day's is another. */
export function isLasting(kind: EventKind | undefined): boolean {
  const effect = kind?.control;
  return effect === 'initiator_gains' || effect === 'target_loses' || effect === 'initiator_leaves';
}

const fought: ReadonlySet<EventKind['control']> = new Set([
  'contested',
  'initiator_enters',
  'initiator_fails',
]);

/** Kinds whose roles either side can be told in: a fight or a talk between two. */
export function isMutual(kind: EventKind | undefined): boolean {
  const effect = kind?.control ?? 'none';
  return fought.has(effect) || kind?.group === 'talk';
}

/**
 * Affinity of two kinds, read off the codebook so that a new kind needs no code:
 * 1 the same; 0.85 one is the other's `broader`; 0.75 they share a `broader`; 0.6 one group and one ACLED
 * sub-event; 0.4 one group, or neighbouring groups (fighting for a place and its change of hands, or the same
 * PLOVER event across groups: a strike and the deaths it caused). A pair at 0.4 links only when the figures agree.
 */
function kindAffinity(a: string, b: string, kinds: ReadonlyMap<string, EventKind>): KindAffinity {
  if (a === b) return { score: 1, reason: 'same kind' };
  const one = kinds.get(a);
  const other = kinds.get(b);
  if (one === undefined || other === undefined) return none;
  if (one.broader === b || other.broader === a) return { score: 0.85, reason: 'one kind is broader' };
  if (one.broader !== null && one.broader === other.broader)
    return { score: 0.75, reason: 'kinds share a broader one' };
  if (one.group === other.group) return inOneGroup(one, other);
  if (fightAndGround(one, other)) return { score: 0.4, reason: 'fighting and its outcome' };
  const event = one.mappings.plover?.event;
  if (event !== undefined && event === other.mappings.plover?.event)
    return { score: 0.4, reason: 'neighbouring kinds' };
  return none;
}

function inOneGroup(one: EventKind, other: EventKind): KindAffinity {
  const acled = one.mappings.acled;
  const sameSubEvent =
    acled !== null &&
    acled.subEventType !== 'Other' &&
    acled.subEventType === other.mappings.acled?.subEventType;
  return sameSubEvent
    ? { score: 0.6, reason: 'kinds share a sub-event' }
    : { score: 0.4, reason: 'kinds of one group' };
}

function fightAndGround(one: EventKind, other: EventKind): boolean {
  const groups = [one.group, other.group];
  return groups.includes('combat') && groups.includes('control');
}

/** The affinities of a codebook, computed once, and the families that no link crosses (for blocking). */
export interface KindTable {
  affinity(a: string, b: string): KindAffinity;
  /** Name of the set of kinds reachable through affinities; the kind itself when the codebook lacks it. */
  family(kind: string): string;
}

export function kindTable(kinds: ReadonlyMap<string, EventKind>): KindTable {
  const table = new Map<string, Map<string, KindAffinity>>();
  const family = new Map<string, string>();
  for (const a of kinds.keys()) {
    table.set(a, new Map([...kinds.keys()].map((b) => [b, kindAffinity(a, b, kinds)])));
  }
  for (const start of [...kinds.keys()].sort()) {
    const queue = family.has(start) ? [] : [start];
    for (let kind = queue.pop(); kind !== undefined; kind = queue.pop()) {
      if (family.has(kind)) continue;
      family.set(kind, start);
      for (const [other, affinity] of table.get(kind) ?? []) if (affinity.score > 0) queue.push(other);
    }
  }
  return {
    affinity: (a, b) => table.get(a)?.get(b) ?? kindAffinity(a, b, kinds),
    family: (kind) => family.get(kind) ?? kind,
  };
}
