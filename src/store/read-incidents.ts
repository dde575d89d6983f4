import type { Block } from '../model/article.ts';
import type { ResolvedClaim } from '../model/contract.ts';
import type { IncidentDetail, IncidentPage, SourcedReport } from '../model/desk-records.ts';
import type { Incident } from '../model/incident.ts';
import { Problem } from '../model/problem.ts';
import { defaultLimit, type IncidentFilter, type IncidentQuery } from '../model/query.ts';
import { matching, type ReadContext } from './filter.ts';
import { contextOf, summaryOf } from './present.ts';

/** How many incidents an export reads at a time. */
const batchSize = 200;

/** A page of the matching incidents and the size of the whole set, both of the same moment. */
export async function queryIncidents(context: ReadContext, query: IncidentQuery): Promise<IncidentPage> {
  return context.db.transaction().execute(async (db) => {
    const incidents = matching({ ...context, db }, query);
    const { total, mapped } = await incidents
      .select(({ fn }) => [fn.countAll().as('total'), fn.count('incidents.lat').as('mapped')])
      .executeTakeFirstOrThrow();
    const page = await incidents
      .leftJoin('claims as headline', 'headline.row_id', 'incidents.headline_claim')
      .select(['incidents.incident_json', 'headline.claim_json'])
      .orderBy((order) => order('incidents.start_day', 'is', null))
      .orderBy('incidents.start_day')
      .orderBy('incidents.id')
      .limit(query.limit ?? defaultLimit)
      .offset(query.offset ?? 0)
      .execute();
    return {
      total: Number(total),
      mapped: Number(mapped),
      unmapped: Number(total) - Number(mapped),
      incidents: page.map((row) =>
        summaryOf(parsed<Incident>(row.incident_json), quoteOf(row.claim_json), context.knowledge),
      ),
    };
  });
}

/** One incident with every report of it. Throws `desk/no-such-record`. */
export async function readIncident(context: ReadContext, id: string): Promise<IncidentDetail> {
  const row = await context.db
    .selectFrom('incidents')
    .select('row_id')
    .where('id', '=', id as Incident['id'])
    .executeTakeFirst();
  const [detail] = row === undefined ? [] : await readDetails(context, [row.row_id]);
  if (detail === undefined) throw new Problem('desk/no-such-record', id);
  return detail;
}

/**
 * Every matching incident with its reports, earliest first. The set is settled at the start and read in batches;
 * an incident that is removed meanwhile is left out.
 */
export async function* incidentDetails(
  context: ReadContext,
  filter: IncidentFilter,
): AsyncIterable<IncidentDetail> {
  const rows = await matching(context, filter)
    .select('incidents.row_id')
    .orderBy((order) => order('incidents.start_day', 'is', null))
    .orderBy('incidents.start_day')
    .orderBy('incidents.id')
    .execute();
  for (let from = 0; from < rows.length; from += batchSize)
    yield* await readDetails(
      context,
      rows.slice(from, from + batchSize).map((row) => row.row_id),
    );
}

async function readDetails(
  context: ReadContext,
  rows: readonly number[],
): Promise<readonly IncidentDetail[]> {
  return context.db.transaction().execute(async (db) => {
    const found = await db
      .selectFrom('incidents')
      .leftJoin('claims as headline', 'headline.row_id', 'incidents.headline_claim')
      .where('incidents.row_id', 'in', rows)
      .select(['incidents.row_id', 'incidents.incident_json', 'headline.claim_json'])
      .execute();
    const byRow = new Map(found.map((row) => [row.row_id, row]));
    const reports = await readReports({ ...context, db }, rows);
    return rows.flatMap((rowId) => {
      const row = byRow.get(rowId);
      if (row === undefined) return [];
      const incident = parsed<Incident>(row.incident_json);
      const summary = summaryOf(incident, quoteOf(row.claim_json), context.knowledge);
      return [{ summary, incident, reports: reports.get(rowId) ?? [] }];
    });
  });
}

/** The reports of some incidents, each incident's in its own order. */
async function readReports(
  { db }: ReadContext,
  incidents: readonly number[],
): Promise<ReadonlyMap<number, readonly SourcedReport[]>> {
  const rows = await db
    .selectFrom('incident_claims')
    .innerJoin('claims', 'claims.row_id', 'incident_claims.claim_row')
    .innerJoin('articles', 'articles.row_id', 'claims.article_row')
    .where('incident_claims.incident_row', 'in', incidents)
    .select(['incident_claims.incident_row', 'claims.claim_json', 'articles.text', 'articles.blocks_json'])
    .select(['articles.id', 'articles.title', 'articles.url', 'articles.outlet'])
    .select(['articles.published', 'articles.language'])
    .orderBy('incident_claims.incident_row')
    .orderBy('incident_claims.position')
    .execute();
  const reports = new Map<number, SourcedReport[]>();
  for (const { incident_row, claim_json, text, blocks_json, ...article } of rows) {
    const claim = parsed<ResolvedClaim>(claim_json);
    const context = contextOf(text, parsed<readonly Block[]>(blocks_json), claim.evidence);
    const list = reports.get(incident_row) ?? [];
    list.push({ claim, article, context });
    reports.set(incident_row, list);
  }
  return reports;
}

/** What this store itself wrote is trusted to have the type it was written with. */
export function parsed<Value>(json: string): Value {
  return JSON.parse(json) as Value;
}

const quoteOf = (claimJson: string | null): string =>
  claimJson === null ? '' : parsed<ResolvedClaim>(claimJson).evidence.quote;
