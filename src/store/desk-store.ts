import type { Article } from '../model/article.ts';
import type {
  ArticleDetail,
  ArticleToSave,
  DeskStats,
  EvidenceLink,
  Facets,
  IncidentChanges,
  IncidentDetail,
  IncidentPage,
  OutletCount,
  SaveOutcome,
  SourcedControlStatement,
  StoredText,
  Timeline,
} from '../model/desk-records.ts';
import type { ArticleId, ClaimId, IncidentId } from '../model/ids.ts';
import type { Incident, SourcedClaim } from '../model/incident.ts';
import type { IncidentFilter, IncidentQuery } from '../model/query.ts';

/**
 * Keeps a desk: what was captured, what it says, and which claims speak of the same thing. Every method that
 * writes is one transaction: it happens whole or not at all, also when the process is killed or the disk is full.
 *
 * All methods throw `Problem`: `desk/busy` when another process holds the desk for longer than the time-out,
 * `desk/disk-full`, `desk/read-only`, `desk/corrupt`.
 */
export interface DeskStore {
  /** Where the desk is kept, as given to `openStore`. */
  readonly path: string;

  /**
   * Keeps an article with its document and claims. The article's id decides identity: the same id with the same
   * content is `unchanged` and writes nothing; with other content the claims are replaced and earlier documents
   * stay. Incidents are not touched: call `replaceIncidents` after a batch.
   */
  saveArticle(item: ArticleToSave): Promise<SaveOutcome>;

  /** Every claim with what linking needs, in the order of article id and position in the text. */
  sourcedClaims(): Promise<readonly SourcedClaim[]>;
  /** The story proper of every article, in the order of their ids: what near-duplicate detection compares. */
  storedTexts(): AsyncIterable<StoredText>;
  /** Sets which articles are copies of one text; articles not named keep what they have. */
  setSyndicates(syndicates: ReadonlyMap<ArticleId, string>): Promise<void>;
  /** Replaces the whole set. An incident whose id was there before keeps its row, so links to it stay good. */
  replaceIncidents(incidents: readonly Incident[]): Promise<IncidentChanges>;
  /** Whether claims were saved, or replaced, that `replaceIncidents` has not seen: an addition was cut short. */
  needsLinking(): Promise<boolean>;
  /** Every control statement with the claim or holding it rests on, in the order of article id and position. */
  controlStatements(): Promise<readonly SourcedControlStatement[]>;

  queryIncidents(query: IncidentQuery): Promise<IncidentPage>;
  timeline(filter: IncidentFilter): Promise<Timeline>;
  facets(filter: IncidentFilter): Promise<Facets>;
  /** One incident with every report of it. Throws `desk/no-such-record`. */
  incident(id: string): Promise<IncidentDetail>;
  /** Every matching incident with its reports, read in batches: what an export writes. */
  incidentDetails(filter: IncidentFilter): AsyncIterable<IncidentDetail>;
  /** One article with its text, noise and claims. Throws `desk/no-such-record`. */
  article(id: string): Promise<ArticleDetail>;
  /** One article as reading left it, to be analysed again. Throws `desk/no-such-record`. */
  storedArticle(id: string): Promise<Article>;
  /** The bytes an article was read from, as captured. Throws `desk/no-such-record`. */
  documentBytes(article: string): Promise<Uint8Array>;
  /** The quotes behind claims, in the order asked; ids that are not on the desk are left out. */
  evidence(claims: readonly ClaimId[]): Promise<readonly EvidenceLink[]>;
  /** Ids of the incidents the claims of an article support. */
  incidentsOf(article: string): Promise<readonly IncidentId[]>;

  outletCounts(): Promise<readonly OutletCount[]>;
  stats(): Promise<DeskStats>;
  /** Reads the whole desk for damage. Throws `desk/corrupt` with what was found. */
  check(): Promise<void>;
  /** Closes the desk; further calls fail. Idempotent. */
  close(): Promise<void>;
}
