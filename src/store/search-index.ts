import type { Expression, SqlBool } from 'kysely';
import type { Point } from '../model/geo.ts';
import type { Box } from '../model/query.ts';
import type { Database } from './tables.ts';

/**
 * The two searches that databases do each in their own way: words in a text and points in a box. Everything else
 * in the store is the same typed SQL everywhere.
 */
export interface SearchIndex {
  /** Condition on `articles.row_id`: the article has, for every group, at least one of the group's words. */
  hasWords(groups: readonly (readonly string[])[]): Expression<SqlBool>;
  /** Condition on `incidents.row_id`: the incident's point lies in the box. */
  inBox(box: Box): Expression<SqlBool>;
  /** Replaces what is indexed for an article. */
  putWords(db: Database, articleRow: number, lemmas: string): Promise<void>;
  /** Replaces the point of an incident; null takes it out of every box. */
  putPoint(db: Database, incidentRow: number, point: Point | null): Promise<void>;
}
