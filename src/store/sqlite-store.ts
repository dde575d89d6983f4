import { Kysely, sql } from 'kysely';
import type { ArticleId } from '../model/ids.ts';
import { Problem } from '../model/problem.ts';
import { noKnowledge, type StoreKnowledge } from '../model/query.ts';
import type { DeskStore } from './desk-store.ts';
import * as articles from './read-articles.ts';
import * as counts from './read-counts.ts';
import * as incidents from './read-incidents.ts';
import { replaceIncidents } from './replace-incidents.ts';
import { saveArticle } from './save-article.ts';
import { deskDialect } from './sqlite/dialect.ts';
import { openFile } from './sqlite/open-file.ts';
import { sqliteSearchIndex as index } from './sqlite/search-index.ts';
import type { Database, Tables } from './tables.ts';

export interface OpenStoreOptions {
  readonly clock: () => Date;
  /** Product version, kept in a desk it creates. */
  readonly version: string;
  /** What queries ask of codebook and languages; without it words match as they stand. */
  readonly knowledge?: StoreKnowledge;
  /** Whether a missing desk is made; true when left out. */
  readonly create?: boolean;
  readonly readOnly?: boolean;
  /** How long a write waits for another process, ms; 5000 when left out. */
  readonly busyMs?: number;
  /** Pages of 4096 bytes the desk may grow to; as many as the disk holds when left out. */
  readonly maxPages?: number;
}

/**
 * Opens the desk kept in the file at `path`, and creates or upgrades it where needed. One process may write while
 * any number read. Throws `desk/not-found`, `desk/not-a-desk`, `desk/newer`, `desk/corrupt`, `desk/read-only`.
 */
export async function openStore(path: string, options: OpenStoreOptions): Promise<DeskStore> {
  const busyMs = options.busyMs ?? 5_000;
  const file = openFile(path, {
    clock: options.clock,
    version: options.version,
    create: options.create ?? true,
    readOnly: options.readOnly ?? false,
    busyMs,
    maxPages: options.maxPages ?? null,
  });
  const db = new Kysely<Tables>({ dialect: deskDialect(file.reader, path, null) });
  const writer =
    file.writer === null ? null : new Kysely<Tables>({ dialect: deskDialect(file.writer, path, busyMs) });
  const context = { db, index, knowledge: options.knowledge ?? noKnowledge };
  const writing = (): Database => {
    if (writer === null) throw new Problem('desk/read-only', path);
    return writer;
  };
  return {
    path,
    saveArticle: async (item) => saveArticle(writing(), index, item),
    replaceIncidents: async (all) => replaceIncidents(writing(), index, all),
    setSyndicates: async (syndicates) => setSyndicates(writing(), syndicates),
    sourcedClaims: () => articles.sourcedClaims(db),
    storedTexts: () => articles.storedTexts(db),
    controlStatements: () => articles.controlStatements(db),
    queryIncidents: (query) => incidents.queryIncidents(context, query),
    timeline: (filter) => counts.timeline(context, filter),
    facets: (filter) => counts.facets(context, filter),
    incident: (id) => incidents.readIncident(context, id),
    incidentDetails: (filter) => incidents.incidentDetails(context, filter),
    article: (id) => articles.readArticle(db, id),
    storedArticle: (id) => articles.storedArticle(db, id),
    documentBytes: (article) => articles.documentBytes(db, article),
    evidence: (claims) => articles.evidence(db, claims),
    incidentsOf: async (article) => [
      ...new Set((await articles.incidentLinks(db, article)).map((link) => link.incident)),
    ],
    needsLinking: () => needsLinking(db),
    outletCounts: () => counts.outletCounts(db),
    stats: () => counts.stats(db),
    check: () => check(db, path),
    close: async () => {
      await closeConnection(db, file.reader);
      if (writer !== null && file.writer !== null) await closeConnection(writer, file.writer);
    },
  };
}

/** Kysely closes a connection only once it has used it, so an unused one is closed here. */
async function closeConnection(
  db: Database,
  connection: { readonly isOpen: boolean; close(): void },
): Promise<void> {
  await db.destroy();
  if (connection.isOpen) connection.close();
}

async function setSyndicates(db: Database, syndicates: ReadonlyMap<ArticleId, string>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const [id, syndicate] of syndicates)
      await trx
        .updateTable('articles')
        .set({ syndicate })
        .where('id', '=', id)
        .where('syndicate', '!=', syndicate)
        .execute();
  });
}

/** A claim in no incident, or an incident without claims: what an interrupted addition leaves. */
async function needsLinking(db: Database): Promise<boolean> {
  const loose = await db
    .selectFrom('claims')
    .leftJoin('incident_claims', 'incident_claims.claim_row', 'claims.row_id')
    .where('incident_claims.claim_row', 'is', null)
    .where('claims.holding', '=', 0)
    .select('claims.row_id')
    .limit(1)
    .executeTakeFirst();
  if (loose) return true;
  const empty = await db
    .selectFrom('incidents')
    .leftJoin('incident_claims', 'incident_claims.incident_row', 'incidents.row_id')
    .where('incident_claims.incident_row', 'is', null)
    .select('incidents.row_id')
    .limit(1)
    .executeTakeFirst();
  return empty !== undefined;
}

/** Reads every page, every reference and the index of places. */
async function check(db: Database, path: string): Promise<void> {
  const pages = await sql<{ quick_check: string }>`pragma quick_check(20)`.execute(db);
  const damage = pages.rows.map((row) => row.quick_check).filter((line) => line !== 'ok');
  const lost = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  damage.push(...lost.rows.map((row) => `a row of ${row.table} refers to nothing`));
  const boxes = await sql<{ result: string }>`select rtreecheck('incident_boxes') as result`.execute(db);
  damage.push(...boxes.rows.map((row) => row.result).filter((line) => line !== 'ok'));
  if (damage.length > 0) throw new Problem('desk/corrupt', path, { finding: damage.slice(0, 5).join('; ') });
}
