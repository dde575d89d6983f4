import type { Article, Block, NoiseSpan, Note } from '../model/article.ts';
import type { ControlStatement, ResolvedClaim } from '../model/contract.ts';
import type {
  ArticleDetail,
  EvidenceLink,
  SourcedControlStatement,
  StoredText,
} from '../model/desk-records.ts';
import type { ArticleId, ClaimId, IncidentId } from '../model/ids.ts';
import type { SourcedClaim } from '../model/incident.ts';
import { Problem } from '../model/problem.ts';
import { parsed } from './read-incidents.ts';
import type { Database } from './tables.ts';

/** One article as it was read, with what it says. Throws `desk/no-such-record`. */
export async function readArticle(reader: Database, id: string): Promise<ArticleDetail> {
  return reader.transaction().execute(async (db) => {
    const row = await db
      .selectFrom('articles')
      .innerJoin('captures', (join) =>
        join
          .onRef('captures.article_row', '=', 'articles.row_id')
          .onRef('captures.document_id', '=', 'articles.document_id'),
      )
      .selectAll('articles')
      .select(['captures.address', 'captures.media_type', 'captures.captured_at'])
      .where('articles.id', '=', id as ArticleId)
      .executeTakeFirst();
    if (row === undefined) throw new Problem('desk/no-such-record', id);
    const claims = await db
      .selectFrom('claims')
      .select(['claim_json', 'holding'])
      .where('article_row', '=', row.row_id)
      .orderBy('position')
      .execute();
    const control = await db
      .selectFrom('control_statements')
      .select('statement_json')
      .where('article_row', '=', row.row_id)
      .orderBy('position')
      .execute();
    const claimsOf = (list: number) =>
      claims
        .filter(({ holding }) => holding === list)
        .map(({ claim_json }) => parsed<ResolvedClaim>(claim_json));
    const links = await incidentLinks(db, id);
    const { url, title, language, published, outlet, text } = row;
    const noise = parsed<NoiseSpan[]>(row.noise_json);
    return {
      article: { id, url, title, language, published, outlet, noise, text },
      claims: claimsOf(0),
      holdings: claimsOf(1),
      control: control.map(({ statement_json }) => parsed<ControlStatement>(statement_json)),
      notes: parsed<Note[]>(row.notes_json),
      document: {
        id: row.document_id,
        address: row.address,
        mediaType: row.media_type,
        capturedAt: row.captured_at,
      },
      incidentOf: Object.fromEntries(links.map((link) => [link.claim, link.incident])),
    };
  });
}

/** One article as reading left it. Throws `desk/no-such-record`. */
export async function storedArticle(db: Database, id: string): Promise<Article> {
  const row = await db
    .selectFrom('articles')
    .select(['id', 'document_id', 'url', 'title', 'language', 'published', 'outlet', 'text'])
    .select(['noise_json', 'blocks_json', 'notes_json'])
    .where('id', '=', id as ArticleId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('desk/no-such-record', id);
  const { document_id, noise_json, blocks_json, notes_json, ...article } = row;
  return {
    ...article,
    document: document_id,
    noise: parsed<NoiseSpan[]>(noise_json),
    blocks: parsed<Block[]>(blocks_json),
    notes: parsed<Note[]>(notes_json),
  };
}

/** The bytes an article was last read from. Throws `desk/no-such-record`. */
export async function documentBytes(db: Database, id: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('articles')
    .innerJoin('documents', 'documents.id', 'articles.document_id')
    .select('documents.bytes')
    .where('articles.id', '=', id as ArticleId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('desk/no-such-record', id);
  return row.bytes;
}

/** Which claim of an article supports which incident, in the order of the incidents' ids. */
export async function incidentLinks(
  db: Database,
  article: string,
): Promise<readonly { readonly claim: ClaimId; readonly incident: IncidentId }[]> {
  return db
    .selectFrom('articles')
    .innerJoin('claims', 'claims.article_row', 'articles.row_id')
    .innerJoin('incident_claims', 'incident_claims.claim_row', 'claims.row_id')
    .innerJoin('incidents', 'incidents.row_id', 'incident_claims.incident_row')
    .where('articles.id', '=', article as ArticleId)
    .select(['claims.id as claim', 'incidents.id as incident'])
    .orderBy('incidents.id')
    .orderBy('claims.position')
    .execute();
}

/** Every claim of an event with what linking needs of its article. */
export async function sourcedClaims(db: Database): Promise<readonly SourcedClaim[]> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.row_id', 'claims.article_row')
    .select(['claims.claim_json', 'articles.id as article', 'articles.outlet', 'articles.language'])
    .select(['articles.published', 'articles.syndicate'])
    .where('claims.holding', '=', 0)
    .orderBy('articles.id')
    .orderBy('claims.position')
    .execute();
  return rows.map(({ claim_json, ...source }) => ({ claim: parsed<ResolvedClaim>(claim_json), ...source }));
}

/** Every control statement with the claim or holding it rests on. */
export async function controlStatements(db: Database): Promise<readonly SourcedControlStatement[]> {
  const rows = await db
    .selectFrom('control_statements')
    .innerJoin('claims', 'claims.row_id', 'control_statements.claim_row')
    .innerJoin('articles', 'articles.row_id', 'control_statements.article_row')
    .select(['control_statements.statement_json', 'claims.claim_json'])
    .select(['articles.id as article', 'articles.outlet', 'articles.published', 'articles.syndicate'])
    .orderBy('articles.id')
    .orderBy('control_statements.position')
    .execute();
  return rows.map(({ statement_json, claim_json, ...source }) => ({
    statement: parsed<ControlStatement>(statement_json),
    claim: parsed<ResolvedClaim>(claim_json),
    ...source,
  }));
}

/** The story proper of every article, one at a time: texts are large and are needed once. */
export async function* storedTexts(db: Database): AsyncIterable<StoredText> {
  const ids = await db.selectFrom('articles').select('row_id').orderBy('id').execute();
  for (const { row_id } of ids) {
    const row = await db
      .selectFrom('articles')
      .select(['id as article', 'outlet', 'published', 'text', 'blocks_json'])
      .where('row_id', '=', row_id)
      .executeTakeFirst();
    if (row === undefined) continue;
    const { text, blocks_json, ...source } = row;
    const blocks = parsed<readonly Block[]>(blocks_json);
    yield { ...source, text: blocks.map(({ start, end }) => text.slice(start, end)).join('\n') };
  }
}

/** The quotes behind claims, in the order asked. */
export async function evidence(db: Database, claims: readonly ClaimId[]): Promise<readonly EvidenceLink[]> {
  const found = new Map<ClaimId, EvidenceLink>();
  const wanted = [...new Set(claims)];
  // A statement takes some 32,000 parameters at most.
  for (let from = 0; from < wanted.length; from += 10_000) {
    const rows = await db
      .selectFrom('claims')
      .innerJoin('articles', 'articles.row_id', 'claims.article_row')
      .where('claims.id', 'in', wanted.slice(from, from + 10_000))
      .select(['claims.id as claim', 'claims.claim_json'])
      .select(['articles.id', 'articles.title', 'articles.url', 'articles.outlet'])
      .select(['articles.published', 'articles.language'])
      .execute();
    for (const { claim, claim_json, ...article } of rows)
      found.set(claim, { claim, quote: parsed<ResolvedClaim>(claim_json).evidence.quote, article });
  }
  return claims.flatMap((id) => found.get(id) ?? []);
}
