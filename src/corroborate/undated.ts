import type { Note } from '../model/article.ts';
import type { SourcedReport } from '../model/desk-records.ts';
import type { IncidentId } from '../model/ids.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';
import { addDays, formatDays } from '../model/when.ts';

/** An incident and every report of it. */
export interface SharedIncident {
  readonly id: IncidentId;
  readonly reports: readonly SourcedReport[];
}

/** What dated reports of one incident say of when it was, and of what. */
interface Told {
  readonly id: IncidentId;
  readonly start: string;
  readonly end: string;
  readonly by: number;
}

/** Days after which a happening is no longer news, as linking takes it (`times.ts`). */
const newsDays = 7;

/**
 * Between which days an undated article must have been written, by the incidents it shares with dated ones: not before the last it
 * tells of as happened had begun, and probably within a week after the end of the last. The note says that it is inferred, and from
 * which incidents; null where it shares none that others date.
 */
export function inferredFromIncidents(article: string, shared: readonly SharedIncident[]): Note | null {
  const told = shared.flatMap((incident) => toldOf(article, incident) ?? []);
  const [first, ...others] = told;
  if (!first) return null;
  const latest = (by: (one: Told) => string) => others.reduce((a, b) => (by(b) > by(a) ? b : a), first);
  const begun = latest(({ start }) => start);
  const over = latest(({ end }) => end);
  const days = formatDays(begun.start, addDays(over.end, newsDays));
  const reasons = [
    `it tells of ${begun.id} as happened, which began on ${begun.start} by ${reports(begun.by)}`,
    `${over.id} ended by ${over.end} and is told as news, which is a week old at most`,
  ];
  return {
    rule: 'corroborate/publication-inferred',
    reason: `No date of publication; inferred: ${days}, for ${reasons.join(' and ')}.`,
    at: null,
  };
}

/** The days dated reports give an incident; null where the article only plans or recalls it, or nobody else dates it. */
function toldOf(article: string, { id, reports }: SharedIncident): Told | null {
  const asNews = reports.some(
    (report) => report.article.id === article && assertiveStatuses.has(report.claim.status),
  );
  if (!asNews) return null;
  const intervals = reports.flatMap((report) => {
    const { article: source, claim } = report;
    if (source.id === article || source.published === null || !assertiveStatuses.has(claim.status)) return [];
    const start = claim.when?.start ?? claim.when?.end;
    // What was published by then had begun; a text without a time of its own says no more.
    return start
      ? [{ start, end: claim.when?.end ?? start }]
      : [{ start: addDays(source.published, -newsDays), end: source.published }];
  });
  const starts = intervals.map(({ start }) => start).sort();
  const ends = intervals.map(({ end }) => end).sort();
  const [start] = starts;
  const end = ends.at(-1);
  return start !== undefined && end !== undefined ? { id, start, end, by: intervals.length } : null;
}

function reports(count: number): string {
  return count === 1 ? 'one dated report' : `${count} dated reports`;
}
