import type { Article, Document } from './article.ts';
import type { ArticleRecord, ControlStatement, Count, Extraction, ResolvedClaim } from './contract.ts';
import type { ArticleId, ClaimId, DocumentId, IncidentId, OutletId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { KindGroup, Relation, Side, Status } from './vocabulary.ts';

/** What a store is given and gives back. All of it is plain data that survives `structuredClone`. */

/** One article as the stages before the store leave it. */
export interface ArticleToSave {
  readonly document: Document;
  readonly article: Article;
  readonly extraction: Extraction;
  /** Dictionary forms of the article's words, separated by blanks; the only thing full-text search sees. */
  readonly lemmas: string;
  /** Articles with the same value are copies of one text; the article's own id when left out. */
  readonly syndicate?: string;
}

export type SaveOutcome = 'added' | 'unchanged' | 'updated';

/** How the new set of incidents differs from the one it replaced. */
export interface IncidentChanges {
  readonly added: readonly IncidentId[];
  readonly changed: readonly IncidentId[];
  readonly removed: readonly IncidentId[];
  readonly unchanged: number;
}

/** What near-duplicate detection needs of a stored article. */
export interface StoredText {
  readonly article: ArticleId;
  readonly outlet: OutletId | null;
  readonly published: string | null;
  /** The story proper: the blocks joined by line feeds, without noise. */
  readonly text: string;
}

/** A control statement with the claim it rests on and where it was said. */
export interface SourcedControlStatement {
  readonly statement: ControlStatement;
  /** The claim or holding that says so. */
  readonly claim: ResolvedClaim;
  readonly article: ArticleId;
  readonly outlet: OutletId | null;
  /** ISO day, or null. */
  readonly published: string | null;
  /** Same meaning as in `SourcedClaim`. */
  readonly syndicate: string;
}

/** A participant as a list or a map needs it. */
export interface Party {
  readonly actor: string | null;
  readonly name: string;
  readonly side: Side;
}

export interface IncidentPlace {
  readonly name: string;
  readonly gazetteerId: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  readonly relation: Relation;
  readonly admin1: string | null;
  readonly country: string | null;
}

export interface IncidentSummary {
  readonly id: IncidentId;
  readonly kind: string;
  readonly group: KindGroup;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: IncidentPlace | null;
  readonly initiator: readonly Party[];
  readonly target: readonly Party[];
  readonly counts: readonly Count[];
  readonly status: Status;
  readonly sources: number;
  readonly claimCount: number;
  /** Verbatim evidence of the first claim that has the incident's own status. */
  readonly headlineQuote: string;
  readonly disagreementCount: number;
}

/** A page of incidents, earliest first and undated last; `total`, `mapped` and `unmapped` speak of the whole set. */
export interface IncidentPage {
  readonly total: number;
  readonly mapped: number;
  readonly unmapped: number;
  readonly incidents: readonly IncidentSummary[];
}

export interface ArticleHead {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: OutletId | null;
  readonly published: string | null;
  readonly language: string;
}

/** The paragraph around a claim's evidence; `start` and `end` are within `text`, `offset` is `text`'s place in the article. */
export interface EvidenceContext {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

export interface SourcedReport {
  readonly claim: ResolvedClaim;
  readonly article: ArticleHead;
  readonly context: EvidenceContext;
}

export interface IncidentDetail {
  readonly summary: IncidentSummary;
  readonly incident: Incident;
  readonly reports: readonly SourcedReport[];
}

export interface DocumentHead {
  readonly id: DocumentId;
  readonly address: string;
  readonly mediaType: string;
  readonly capturedAt: string;
}

export interface ArticleDetail extends Omit<Extraction, 'article'> {
  readonly article: ArticleRecord & { readonly text: string };
  readonly document: DocumentHead;
  /** Claim id to the id of the incident it supports. */
  readonly incidentOf: Readonly<Record<string, string>>;
}

export interface Timeline {
  /** Incidents by the first day they may have happened on. */
  readonly bins: readonly { readonly day: string; readonly group: KindGroup; readonly count: number }[];
  readonly first: string | null;
  readonly last: string | null;
  readonly undated: number;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Numbers of incidents by value. Each list ignores the filter on its own field, so a second value can still be chosen. */
export interface Facets {
  readonly kinds: readonly FacetValue[];
  readonly groups: readonly FacetValue[];
  readonly actors: readonly FacetValue[];
  readonly statuses: readonly FacetValue[];
  readonly outlets: readonly FacetValue[];
  readonly countries: readonly FacetValue[];
  readonly places: readonly (FacetValue & { readonly name: string })[];
}

export interface EvidenceLink {
  readonly claim: ClaimId;
  readonly quote: string;
  readonly article: ArticleHead;
}

/** An armed body no entry of the codebook is, as the claims of a desk have it. */
export interface ProvisionalActor {
  /** As it is written most often. */
  readonly name: string;
  /** Every way it is written, the most frequent first. */
  readonly names: readonly string[];
  readonly claims: number;
  readonly articles: number;
  /** First and last ISO day of its claims; of publication where they have none, null where nothing says. */
  readonly first: string | null;
  readonly last: string | null;
  /** Of its claims' places, ISO 3166-1 alpha-2, at most three, the most frequent first. */
  readonly countries: readonly string[];
  /** Codebook ids of those it fights, at most three. */
  readonly against: readonly string[];
  readonly example: { readonly quote: string; readonly claim: string; readonly article: string };
  /** An entry for a file of `codebook/actors/`, in YAML, to be completed. */
  readonly entry: string;
}

export interface OutletCount {
  /** Null for articles of an outlet the codebook does not know. */
  readonly outlet: OutletId | null;
  readonly articles: number;
  readonly claims: number;
}

export interface DeskStats {
  readonly documents: number;
  readonly articles: number;
  readonly claims: number;
  readonly incidents: number;
  readonly controlStatements: number;
  readonly outlets: number;
  /** First and last dated day of any incident. */
  readonly first: string | null;
  readonly last: string | null;
}
