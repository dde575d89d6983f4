import type { Generated, Kysely } from 'kysely';
import type { ArticleId, ClaimId, DocumentId, IncidentId, OutletId } from '../model/ids.ts';
import type { Status } from '../model/vocabulary.ts';

/**
 * The tables as Kysely types. `*_json` columns hold a piece of the contract whole; the columns beside them are
 * what queries narrow by. Days are ISO text, which sorts as it should in every database.
 */
export interface Tables {
  documents: { id: DocumentId; bytes: Uint8Array };
  articles: {
    row_id: Generated<number>;
    id: ArticleId;
    document_id: DocumentId;
    url: string | null;
    title: string | null;
    language: string;
    published: string | null;
    outlet: OutletId | null;
    syndicate: string;
    text: string;
    noise_json: string;
    blocks_json: string;
    notes_json: string;
    /** SHA-256 over everything saved with the article: equal means there is nothing to write. */
    digest: string;
  };
  /** Every capture an article was ever read from. */
  captures: {
    article_row: number;
    document_id: DocumentId;
    address: string;
    media_type: string;
    charset: string | null;
    captured_at: string;
    declared_json: string;
  };
  claims: {
    row_id: Generated<number>;
    id: ClaimId;
    article_row: number;
    position: number;
    kind: string;
    status: Status;
    start_day: string | null;
    end_day: string | null;
    claim_json: string;
    /** 1 for a claim of `Extraction.holdings`, 0 for one of `claims`. */
    holding: Generated<number>;
  };
  /** Actors of the codebook only: people the codebook does not know are not indexed. */
  claim_actors: { claim_row: number; role: 'initiator' | 'target'; actor: string };
  claim_places: { claim_row: number; gazetteer_id: string };
  control_statements: { article_row: number; position: number; claim_row: number; statement_json: string };
  incidents: {
    row_id: Generated<number>;
    id: IncidentId;
    kind: string;
    status: Status;
    start_day: string | null;
    end_day: string | null;
    lat: number | null;
    lon: number | null;
    country: string | null;
    gazetteer_id: string | null;
    place_name: string | null;
    headline_claim: number | null;
    incident_json: string;
  };
  incident_claims: { incident_row: number; claim_row: number; position: number };
  desk_meta: { key: string; value: string };
}

export type Database = Kysely<Tables>;
