import { createHash } from 'node:crypto';
import type { ResolvedClaim } from '../model/contract.ts';
import type { ArticleToSave, SaveOutcome } from '../model/desk-records.ts';
import type { ClaimId } from '../model/ids.ts';
import type { SearchIndex } from './search-index.ts';
import type { Database } from './tables.ts';

/** Keeps one article whole. See `DeskStore.saveArticle`. */
export async function saveArticle(
  db: Database,
  index: SearchIndex,
  item: ArticleToSave,
): Promise<SaveOutcome> {
  const digest = digestOf(item);
  const find = (from: Database) =>
    from
      .selectFrom('articles')
      .select(['row_id', 'digest'])
      .where('id', '=', item.article.id)
      .executeTakeFirst();
  if ((await find(db))?.digest === digest) return 'unchanged';
  return db.transaction().execute(async (trx) => {
    // Read again inside the lock: another process may have saved it meanwhile.
    const before = await find(trx);
    if (before?.digest === digest) return 'unchanged';
    const row = await putArticle(trx, item, digest);
    await putCapture(trx, item, row);
    const claimRows = await putClaims(trx, item, row);
    await putControl(trx, item, row, claimRows);
    await index.putWords(trx, row, item.lemmas);
    return before === undefined ? 'added' : 'updated';
  });
}

/**
 * What an article says, whichever bytes it was read from: the same words in another encoding are the same article,
 * and adding both again changes nothing.
 */
function digestOf({ article, extraction, lemmas }: ArticleToSave): string {
  const { document: _document, notes: _readNotes, ...words } = article;
  const { notes: _notes, ...said } = extraction;
  return createHash('sha256')
    .update(JSON.stringify([words, said, lemmas]))
    .digest('hex');
}

async function putArticle(db: Database, item: ArticleToSave, digest: string): Promise<number> {
  const { article, document, extraction } = item;
  await db
    .insertInto('documents')
    .values({ id: document.id, bytes: document.bytes })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const fields = {
    document_id: document.id,
    url: article.url,
    title: article.title,
    language: article.language,
    published: article.published,
    outlet: article.outlet,
    text: article.text,
    noise_json: JSON.stringify(article.noise),
    blocks_json: JSON.stringify(article.blocks),
    notes_json: JSON.stringify(extraction.notes),
    digest,
  };
  const { row_id } = await db
    .insertInto('articles')
    .values({ id: article.id, syndicate: item.syndicate ?? article.id, ...fields })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(item.syndicate === undefined ? fields : { ...fields, syndicate: item.syndicate }),
    )
    .returning('row_id')
    .executeTakeFirstOrThrow();
  return row_id;
}

async function putCapture(db: Database, { document }: ArticleToSave, articleRow: number): Promise<void> {
  await db
    .insertInto('captures')
    .values({
      article_row: articleRow,
      document_id: document.id,
      address: document.address,
      media_type: document.mediaType,
      charset: document.charset,
      captured_at: document.capturedAt,
      declared_json: JSON.stringify(document.declared),
    })
    .onConflict((conflict) => conflict.columns(['article_row', 'document_id']).doNothing())
    .execute();
}

/** Claims that are still made keep their rows, so that incidents and decisions that point to them stay good. */
async function putClaims(
  db: Database,
  { extraction }: ArticleToSave,
  articleRow: number,
): Promise<ReadonlyMap<string, number>> {
  const gone = db.deleteFrom('claims').where('article_row', '=', articleRow);
  const { claims, holdings } = extraction;
  const ids = [...claims, ...holdings].map((claim) => claim.id as ClaimId);
  await (ids.length > 0 ? gone.where('id', 'not in', ids) : gone).execute();
  const rows = new Map<string, number>();
  for (const [position, claim] of [...claims, ...holdings].entries()) {
    const fields = {
      article_row: articleRow,
      position,
      kind: claim.kind,
      status: claim.status,
      start_day: claim.when?.start ?? null,
      end_day: claim.when?.end ?? claim.when?.start ?? null,
      claim_json: JSON.stringify(claim),
      holding: position < claims.length ? 0 : 1,
    };
    const { row_id } = await db
      .insertInto('claims')
      .values({ id: claim.id as ClaimId, ...fields })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
      .returning('row_id')
      .executeTakeFirstOrThrow();
    rows.set(claim.id, row_id);
    await putClaimIndex(db, claim, row_id);
  }
  return rows;
}

async function putClaimIndex(db: Database, claim: ResolvedClaim, claimRow: number): Promise<void> {
  await db.deleteFrom('claim_actors').where('claim_row', '=', claimRow).execute();
  await db.deleteFrom('claim_places').where('claim_row', '=', claimRow).execute();
  const actors = (['initiator', 'target'] as const).flatMap((role) =>
    distinct(claim[role].map((participant) => participant.actor)).map((actor) => ({
      claim_row: claimRow,
      role,
      actor,
    })),
  );
  if (actors.length > 0) await db.insertInto('claim_actors').values(actors).execute();
  const places = distinct(
    claim.places.flatMap((place) => [
      place.gazetteerId,
      ...place.anchors.map((anchor) => anchor.gazetteerId),
    ]),
  ).map((gazetteer_id) => ({ claim_row: claimRow, gazetteer_id }));
  if (places.length > 0) await db.insertInto('claim_places').values(places).execute();
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

async function putControl(
  db: Database,
  { extraction }: ArticleToSave,
  articleRow: number,
  claimRows: ReadonlyMap<string, number>,
): Promise<void> {
  await db.deleteFrom('control_statements').where('article_row', '=', articleRow).execute();
  const rows = extraction.control.map((statement, position) => {
    const claimRow = claimRows.get(statement.claim);
    if (claimRow === undefined)
      throw new Error(
        `control statement of ${extraction.article.id} rests on unknown claim ${statement.claim}`,
      );
    return {
      article_row: articleRow,
      position,
      claim_row: claimRow,
      statement_json: JSON.stringify(statement),
    };
  });
  if (rows.length > 0) await db.insertInto('control_statements').values(rows).execute();
}
