import { sql } from 'kysely';
import type { SearchIndex } from '../search-index.ts';

// The query syntax of FTS5 has operators; in double quotes everything is a plain phrase.
const phrase = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Full text by FTS5 over dictionary forms, boxes by an R*Tree. */
export const sqliteSearchIndex: SearchIndex = {
  hasWords(groups) {
    const match = groups.map((group) => `(${group.map(phrase).join(' OR ')})`).join(' AND ');
    return sql`articles.row_id in (select rowid from article_words where article_words match ${match})`;
  },

  inBox([west, south, east, north]) {
    // The tree keeps 32-bit numbers rounded outwards, so it finds the candidates and the columns decide.
    const within = (from: number, to: number) => sql`incidents.row_id in (
      select incident_row from incident_boxes
      where east >= ${from} and west <= ${to} and north >= ${south} and south <= ${north}
    ) and incidents.lon between ${from} and ${to}`;
    const side = west <= east ? within(west, east) : sql`((${within(west, 180)}) or (${within(-180, east)}))`;
    return sql`(incidents.lat between ${south} and ${north} and ${side})`;
  },

  async putWords(db, articleRow, lemmas) {
    await sql`delete from article_words where rowid = ${articleRow}`.execute(db);
    await sql`insert into article_words (rowid, lemmas) values (${articleRow}, ${lemmas})`.execute(db);
  },

  async putPoint(db, incidentRow, point) {
    await sql`delete from incident_boxes where incident_row = ${incidentRow}`.execute(db);
    if (point === null) return;
    const { lat, lon } = point;
    await sql`insert into incident_boxes (incident_row, west, east, south, north)
      values (${incidentRow}, ${lon}, ${lon}, ${lat}, ${lat})`.execute(db);
  },
};
