import type { Actor } from '../model/codebook.ts';
import type { Count } from '../model/contract.ts';
import type { SourcedClaim } from '../model/incident.ts';
import type { Countable } from '../model/vocabulary.ts';
import { tally } from './tally.ts';

/** Group of people a count is about when the codebook or the contract names it; null for words of the article. */
export function namedGroup(group: string | null, actorNames: ReadonlySet<string>): string | null {
  return group !== null && (group === 'civilians' || actorNames.has(group)) ? group : null;
}

export const namesOf = (actors: ReadonlyMap<string, Actor>): ReadonlySet<string> =>
  new Set([...actors.values()].map(({ name }) => name));

interface Said {
  readonly count: Count;
  readonly syndicate: string;
  readonly claim: string;
}

/**
 * Counts of an incident: per thing counted and group, the lowest low and the highest high any claim gives; a
 * claim that leaves an end open leaves it open. `best` is what most independent texts give as best, or null when
 * there is a tie. Figures for nobody in particular
 * join the only named group, unless one claim gives both ("30 dead, ten of them civilians"); otherwise they stand
 * beside the groups as the overall figure.
 */
export function mergeCounts(
  claims: readonly SourcedClaim[],
  actorNames: ReadonlySet<string>,
): readonly Count[] {
  const byWhat = new Map<Countable, Map<string | null, Said[]>>();
  for (const { claim, syndicate } of claims) {
    for (const count of claim.counts) {
      const groups = byWhat.get(count.what) ?? new Map<string | null, Said[]>();
      byWhat.set(count.what, groups);
      const group = namedGroup(count.group, actorNames);
      groups.set(group, [...(groups.get(group) ?? []), { count, syndicate, claim: claim.id }]);
    }
  }
  return [...byWhat.keys()].sort().flatMap((what) => {
    const groups = foldUnnamed(byWhat.get(what) ?? new Map());
    return [...groups.keys()]
      .sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
      .map((group) => merge(what, group, groups.get(group) ?? []));
  });
}

function foldUnnamed(
  groups: ReadonlyMap<string | null, Said[]>,
): ReadonlyMap<string | null, readonly Said[]> {
  const unnamed = groups.get(null);
  const named = [...groups].filter(([group]) => group !== null);
  const only = named[0];
  if (unnamed === undefined || only === undefined || named.length > 1) return groups;
  if (unnamed.some(({ claim }) => only[1].some((other) => other.claim === claim))) return groups;
  return new Map([[only[0], [...only[1], ...unnamed]]]);
}

function merge(what: Countable, group: string | null, said: readonly Said[]): Count {
  const lows = said.map(({ count }) => count.low);
  const highs = said.map(({ count }) => count.high);
  const bests = tally(
    said.flatMap(({ count, syndicate }) =>
      count.best === null ? [] : [{ value: String(count.best), syndicate }],
    ),
  );
  const [first, second] = bests;
  const clear = first !== undefined && (second === undefined || first.syndicates > second.syndicates);
  return {
    what,
    group,
    low: lows.includes(null) ? null : Math.min(...lows.filter((low) => low !== null)),
    best: clear ? Number(first.value) : null,
    high: highs.includes(null) ? null : Math.max(...highs.filter((high) => high !== null)),
    wording: [...new Set(said.map(({ count }) => count.wording))].sort().join('; '),
    at: null,
  };
}
