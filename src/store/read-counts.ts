import { type ExpressionBuilder, sql } from 'kysely';
import type { DeskStats, Facets, FacetValue, OutletCount, Timeline } from '../model/desk-records.ts';
import type { IncidentFilter } from '../model/query.ts';
import type { KindGroup } from '../model/vocabulary.ts';
import { type MatchingIncidents, matching, type ReadContext } from './filter.ts';
import type { Database, Tables } from './tables.ts';

/** Places a facet names at most; there are as many as the map has villages. */
const placesListed = 200;

/** Incidents a day and kind group. An incident counts on the first day it may have happened on. */
export async function timeline(context: ReadContext, filter: IncidentFilter): Promise<Timeline> {
  return context.db.transaction().execute(async (db) => {
    const incidents = matching({ ...context, db }, filter);
    const rows = await incidents
      .select(({ fn }) => ['incidents.start_day as day', 'incidents.kind', fn.countAll().as('count')])
      .groupBy(['incidents.start_day', 'incidents.kind'])
      .orderBy('incidents.start_day')
      .orderBy('incidents.kind')
      .execute();
    const span = await incidents
      .select(({ fn }) => [fn.min('start_day').as('first'), fn.max('end_day').as('last')])
      .executeTakeFirstOrThrow();
    const bins = new Map<string, { day: string; group: KindGroup; count: number }>();
    let undated = 0;
    for (const { day, kind, count } of rows) {
      if (day === null) {
        undated += Number(count);
        continue;
      }
      const group = context.knowledge.groupOf(kind);
      const bin = bins.get(`${day} ${group}`) ?? { day, group, count: 0 };
      bin.count += Number(count);
      bins.set(`${day} ${group}`, bin);
    }
    return { bins: [...bins.values()], first: span.first, last: span.last, undated };
  });
}

/** Numbers of incidents by value, most frequent first. See `Facets`. */
export async function facets(context: ReadContext, filter: IncidentFilter): Promise<Facets> {
  return context.db.transaction().execute(async (db) => {
    const without = (field: keyof IncidentFilter) =>
      matching({ ...context, db }, { ...filter, [field]: undefined });
    const kinds = await byColumn(without('kind'), 'kind');
    return {
      kinds,
      groups: grouped(kinds, context),
      actors: await byActor(without('actor')),
      statuses: await byColumn(without('status'), 'status'),
      outlets: await byOutlet(without('outlet')),
      countries: await byColumn(matching({ ...context, db }, filter), 'country'),
      places: await byPlace(without('place')),
    };
  });
}

const most = (a: FacetValue, b: FacetValue): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Drops what has no value and puts the most frequent first; ties in the order of the values. */
function ranked<Row extends { value: string | null; count: number | string | bigint }>(
  rows: readonly Row[],
): (Omit<Row, 'value' | 'count'> & FacetValue)[] {
  return rows
    .flatMap(({ value, count, ...rest }) =>
      value === null ? [] : [{ ...rest, value, count: Number(count) }],
    )
    .sort(most);
}

async function byColumn(
  incidents: MatchingIncidents,
  column: 'kind' | 'status' | 'country',
): Promise<readonly FacetValue[]> {
  const rows = await incidents
    .select((expression: ExpressionBuilder<Tables, 'incidents'>) => [
      expression.ref(`incidents.${column}`).as('value'),
      expression.fn.countAll().as('count'),
    ])
    .groupBy(`incidents.${column}`)
    .execute();
  return ranked(rows);
}

function grouped(kinds: readonly FacetValue[], { knowledge }: ReadContext): readonly FacetValue[] {
  const groups = new Map<string, number>();
  for (const { value, count } of kinds)
    groups.set(knowledge.groupOf(value), (groups.get(knowledge.groupOf(value)) ?? 0) + count);
  return ranked([...groups].map(([value, count]) => ({ value, count })));
}

async function byActor(incidents: MatchingIncidents): Promise<readonly FacetValue[]> {
  const rows = await incidents
    .innerJoin('incident_claims', 'incident_claims.incident_row', 'incidents.row_id')
    .innerJoin('claim_actors', 'claim_actors.claim_row', 'incident_claims.claim_row')
    .select(({ fn }) => ['claim_actors.actor as value', fn.count('incidents.row_id').distinct().as('count')])
    .groupBy('claim_actors.actor')
    .execute();
  return ranked(rows);
}

async function byOutlet(incidents: MatchingIncidents): Promise<readonly FacetValue[]> {
  const rows = await incidents
    .innerJoin('incident_claims', 'incident_claims.incident_row', 'incidents.row_id')
    .innerJoin('claims', 'claims.row_id', 'incident_claims.claim_row')
    .innerJoin('articles', 'articles.row_id', 'claims.article_row')
    .select(({ fn }) => ['articles.outlet as value', fn.count('incidents.row_id').distinct().as('count')])
    .groupBy('articles.outlet')
    .execute();
  return ranked(rows);
}

async function byPlace(incidents: MatchingIncidents): Promise<Facets['places']> {
  const rows = await incidents
    .select(({ fn }) => [
      'incidents.gazetteer_id as value',
      fn.min('incidents.place_name').as('name'),
      fn.countAll().as('count'),
    ])
    .where('incidents.gazetteer_id', 'is not', null)
    .groupBy('incidents.gazetteer_id')
    .execute();
  return ranked(rows)
    .slice(0, placesListed)
    .map(({ name, value, count }) => ({ value, name: name ?? value, count }));
}

/** Articles and claims of each outlet, most articles first. */
export async function outletCounts(db: Database): Promise<readonly OutletCount[]> {
  const rows = await db
    .selectFrom('articles')
    .leftJoin('claims', (join) =>
      join.onRef('claims.article_row', '=', 'articles.row_id').on('claims.holding', '=', 0),
    )
    .select(({ fn }) => [
      'articles.outlet',
      fn.count('articles.row_id').distinct().as('articles'),
      fn.count('claims.row_id').as('claims'),
    ])
    .groupBy('articles.outlet')
    .orderBy('articles', 'desc')
    .orderBy('articles.outlet')
    .execute();
  return rows.map(({ outlet, articles, claims }) => ({
    outlet,
    articles: Number(articles),
    claims: Number(claims),
  }));
}

export async function stats(db: Database): Promise<DeskStats> {
  const { rows } = await sql<{ [Key in keyof DeskStats]: DeskStats[Key] }>`select
    (select count(*) from documents) as documents,
    (select count(*) from articles) as articles,
    (select count(*) from claims where holding = 0) as claims,
    (select count(*) from incidents) as incidents,
    (select count(*) from control_statements) as "controlStatements",
    (select count(distinct outlet) from articles) as outlets,
    (select min(start_day) from incidents) as first,
    (select max(end_day) from incidents) as last`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a query without a table gave no row');
  return { ...row };
}
