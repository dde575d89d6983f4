import type { Count } from '../model/contract.ts';
import type { ClaimId } from '../model/ids.ts';
import type { Disagreement, SourcedClaim } from '../model/incident.ts';
import { actorNearness } from './actors.ts';
import { namedGroup } from './counts.ts';
import { disjoint, statedInterval } from './dates.ts';
import type { IncidentContext } from './incident.ts';
import { comparePlaces, spots } from './places.ts';
import { stanceOf } from './profile.ts';

interface Value<T> {
  readonly shown: string;
  readonly says: T;
  readonly claim: ClaimId;
}

type Field = Disagreement['field'];

/**
 * The fields on which claims of one incident cannot all be right, each with every value and the claims that
 * give it. A vaguer value beside a closer one (a month and a day, a parent and its branch, "dozens" and 31) is
 * no disagreement. `told` are the claims that say it happened, `all` also those that deny it.
 */
export function disagreements(
  told: readonly SourcedClaim[],
  all: readonly SourcedClaim[],
  context: IncidentContext,
): readonly Disagreement[] {
  const ids = (claim: SourcedClaim) => claim.claim.id as ClaimId;
  const values = <T>(read: (claim: SourcedClaim) => { shown: string; says: T } | null): readonly Value<T>[] =>
    told.flatMap((claim) => {
      const value = read(claim);
      return value === null ? [] : [{ ...value, claim: ids(claim) }];
    });
  const found = [
    differing(
      'kind',
      values(({ claim }) => ({ shown: claim.kind, says: claim.kind })),
      (a, b) => !oneBroader(a, b, context),
    ),
    differing(
      'initiator',
      values((claim) => party(claim, 'initiator')),
      unrelated(context),
    ),
    differing(
      'target',
      values((claim) => party(claim, 'target')),
      unrelated(context),
    ),
    differing('place', values(placeValue), tooFar),
    differing('when', values(whenValue), disjoint),
    differing('killed', values(countValue('killed', context)), apart),
    differing('wounded', values(countValue('wounded', context)), apart),
    denial(all, ids),
  ];
  return found.filter((one) => one !== null);
}

function differing<T>(
  field: Field,
  values: readonly Value<T>[],
  differ: (a: T, b: T) => boolean,
): Disagreement | null {
  const any = values.some((a, i) =>
    values.slice(i + 1).some((b) => a.shown !== b.shown && differ(a.says, b.says)),
  );
  return any ? { field, values: byShown(values) } : null;
}

function byShown(
  values: readonly { readonly shown: string; readonly claim: ClaimId }[],
): Disagreement['values'] {
  const by = new Map<string, ClaimId[]>();
  for (const { shown, claim } of values) by.set(shown, [...(by.get(shown) ?? []), claim]);
  return [...by]
    .map(([value, claims]) => ({ value, claims: claims.sort() }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.value < b.value ? -1 : 1));
}

function party({ claim }: SourcedClaim, role: 'initiator' | 'target') {
  const known = claim[role].filter(({ actor }) => actor !== null);
  if (known.length === 0) return null;
  const names = [...new Set(known.map(({ name }) => name))].sort();
  return { shown: names.join(' + '), says: known.flatMap(({ actor }) => actor ?? []) };
}

/** Nobody on one list is, leads or serves anybody on the other. */
const unrelated =
  ({ actors }: IncidentContext) =>
  (a: readonly string[], b: readonly string[]) =>
    !a.some((one) => b.some((other) => actorNearness(one, other, actors) >= 0.75));

function placeValue({ claim }: SourcedClaim) {
  const says = spots(claim.places);
  if (says.length === 0) return null;
  const names = claim.places.map(({ name, relation }) => (relation === 'in' ? name : `${relation} ${name}`));
  return { shown: [...new Set(names)].sort().join(' + '), says };
}

/** Touching but different named places, or none in common. */
function tooFar(a: ReturnType<typeof spots>, b: ReturnType<typeof spots>): boolean {
  return (comparePlaces(a, b)?.score ?? 0) <= 0.4;
}

function whenValue(claim: SourcedClaim) {
  const says = statedInterval(claim);
  if (says === null) return null;
  const { start, end } = says;
  return { shown: start === end ? String(start) : `${start ?? '..'}/${end ?? '..'}`, says };
}

type Ranges = ReadonlyMap<string, readonly [low: number, high: number]>;

/** What a claim says of one thing counted, group by group; null when it gives no figure. */
const countValue =
  (what: 'killed' | 'wounded', context: IncidentContext) =>
  ({ claim }: SourcedClaim) => {
    const counts = claim.counts.filter((count) => count.what === what);
    if (counts.length === 0) return null;
    const says: Ranges = new Map(
      counts.map((count) => [
        namedGroup(count.group, context.actorNames) ?? '',
        [count.low ?? 0, count.high ?? Infinity] as const,
      ]),
    );
    return { shown: counts.map(showCount).sort().join(', '), says };
  };

function showCount({ low, high, group, wording }: Count): string {
  const range =
    low === null && high === null
      ? wording
      : low === high
        ? String(low)
        : high === null
          ? `${low}+`
          : `${low ?? 0}-${high}`;
  return group === null ? range : `${range} ${group}`;
}

/** Whether two claims give ranges of one group that exclude each other; where each gives one figure, whatever the group. */
function apart(a: Ranges, b: Ranges): boolean {
  const [only] = a.values();
  const [other] = b.values();
  const oneEach = a.size === 1 && b.size === 1 && (a.has('') || b.has(''));
  if (oneEach && only !== undefined && other !== undefined) return exclude(only, other);
  return [...a].some(([group, range]) => {
    const same = b.get(group);
    return same !== undefined && exclude(range, same);
  });
}

const exclude = (a: readonly [number, number], b: readonly [number, number]) => a[1] < b[0] || b[1] < a[0];

const oneBroader = (a: string, b: string, { kinds }: IncidentContext) =>
  kinds.get(a)?.broader === b || kinds.get(b)?.broader === a;

function denial(all: readonly SourcedClaim[], ids: (claim: SourcedClaim) => ClaimId): Disagreement | null {
  const stances = all.map(({ claim }) => stanceOf(claim.status));
  if (!stances.includes('denied') || !stances.includes('happened')) return null;
  const values = all.map((claim) => ({ shown: claim.claim.status, claim: ids(claim) }));
  return { field: 'status', values: byShown(values) };
}
