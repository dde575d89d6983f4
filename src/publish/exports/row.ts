import type { Count, Participant, ResolvedPlace } from '../../model/contract.ts';
import type { ExportRow } from '../../model/export.ts';
import type { Countable } from '../../model/vocabulary.ts';
import { type TimePrecision, timePrecisions } from '../../model/when.ts';

/** Low, best and high over the groups of one thing counted; null where any group leaves it open. */
export interface Total {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/**
 * The counts of one thing over all groups: the figure given for nobody in particular, else the groups added
 * (fighters and civilians), as nobody is in two; null when nothing is counted.
 */
export function total(counts: readonly Count[], what: Countable): Total | null {
  const all = counts.filter((count) => count.what === what);
  if (all.length === 0) return null;
  const overall = all.filter(({ group }) => group === null);
  const of = overall.length > 0 ? overall : all;
  const sum = (read: (count: Count) => number | null) =>
    of.reduce<number | null>((sumSoFar, count) => {
      const value = read(count);
      return sumSoFar === null || value === null ? null : sumSoFar + value;
    }, 0);
  return { low: sum(({ low }) => low), best: sum(({ best }) => best), high: sum(({ high }) => high) };
}

/** The closest precision any dated claim of the incident gives; null when none is dated. */
export function timePrecision({ claims, incident }: ExportRow): TimePrecision | null {
  if (incident.start === null && incident.end === null) return null;
  const given = new Set(claims.flatMap(({ claim }) => (claim.when?.text ? claim.when.precision : [])));
  return timePrecisions.find((precision) => given.has(precision)) ?? null;
}

export const names = (participants: readonly Participant[]) => participants.map(({ name }) => name);
export const ids = (participants: readonly Participant[]) => participants.flatMap(({ actor }) => actor ?? []);

/** The place an incident is drawn at, with its point; null when it has none. */
export function point(place: ResolvedPlace | null): { readonly lat: number; readonly lon: number } | null {
  return place === null || place.lat === null || place.lon === null
    ? null
    : { lat: place.lat, lon: place.lon };
}

/** Each distinct sentence the incident rests on, in the order of claims. */
export function quotes({ claims }: ExportRow): readonly string[] {
  return [...new Set(claims.map(({ claim }) => claim.evidence.quote))];
}

export function urls({ articles }: ExportRow): readonly string[] {
  return [...new Set(articles.flatMap(({ url }) => url ?? []))];
}

/** `killed: 20 (a#1) / 35+ (b#1)`: a field on which reports differ, every value with the claims that give it. */
export function disagreements({ incident }: ExportRow): readonly string[] {
  return incident.disagreements.map(
    ({ field, values }) =>
      `${field}: ${values.map(({ value, claims }) => `${value} (${claims.join(', ')})`).join(' / ')}`,
  );
}
