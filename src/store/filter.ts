import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { IncidentFilter, StoreKnowledge } from '../model/query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Tables } from './tables.ts';

/** What a read needs beside the database. */
export interface ReadContext {
  readonly db: Kysely<Tables>;
  readonly index: SearchIndex;
  readonly knowledge: StoreKnowledge;
}

export type MatchingIncidents = SelectQueryBuilder<Tables, 'incidents', object>;

/** The incidents a filter means; every list, count, drawing and export starts from here. */
export function matching(context: ReadContext, filter: IncidentFilter): MatchingIncidents {
  const { db, knowledge } = context;
  let query: MatchingIncidents = db.selectFrom('incidents');
  if (filter.from !== undefined) query = query.where('incidents.end_day', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('incidents.start_day', '<=', filter.to);
  if (filter.kind?.length) query = query.where('incidents.kind', 'in', filter.kind);
  if (filter.status?.length) query = query.where('incidents.status', 'in', filter.status);
  if (filter.bbox !== undefined) query = query.where(context.index.inBox(filter.bbox));
  if (filter.actor?.length) query = query.where('incidents.row_id', 'in', byActor(db, filter.actor));
  if (filter.outlet?.length) query = query.where('incidents.row_id', 'in', byOutlet(db, filter.outlet));
  if (filter.place !== undefined) {
    const places = [filter.place, ...knowledge.placesWithin(filter.place)];
    query = query.where('incidents.row_id', 'in', byPlace(db, places));
  }
  const words = searchGroups(filter.q ?? '', knowledge);
  if (words.length > 0) query = query.where('incidents.row_id', 'in', byWords(context, words));
  return query;
}

/** One group a word of the search: the word and its dictionary forms, any of which will do. */
function searchGroups(q: string, knowledge: StoreKnowledge): readonly (readonly string[])[] {
  const words = q.toLocaleLowerCase('en').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => [...new Set([word, ...knowledge.lemmasOf(word)])]);
}

const byActor = (db: Kysely<Tables>, actors: readonly string[]) =>
  db
    .selectFrom('incident_claims')
    .innerJoin('claim_actors', 'claim_actors.claim_row', 'incident_claims.claim_row')
    .where('claim_actors.actor', 'in', actors)
    .select('incident_claims.incident_row');

const byPlace = (db: Kysely<Tables>, places: readonly string[]) =>
  db
    .selectFrom('incident_claims')
    .innerJoin('claim_places', 'claim_places.claim_row', 'incident_claims.claim_row')
    .where('claim_places.gazetteer_id', 'in', places)
    .select('incident_claims.incident_row');

const byOutlet = (db: Kysely<Tables>, outlets: readonly string[]) =>
  articlesOfIncidents(db)
    .where('articles.outlet', 'in', outlets as readonly (Tables['articles']['outlet'] & string)[])
    .select('incident_claims.incident_row');

const byWords = ({ db, index }: ReadContext, words: readonly (readonly string[])[]) =>
  articlesOfIncidents(db).where(index.hasWords(words)).select('incident_claims.incident_row');

const articlesOfIncidents = (db: Kysely<Tables>) =>
  db
    .selectFrom('incident_claims')
    .innerJoin('claims', 'claims.row_id', 'incident_claims.claim_row')
    .innerJoin('articles', 'articles.row_id', 'claims.article_row');
