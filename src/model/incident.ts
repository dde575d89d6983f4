import type { Count, Participant, ResolvedClaim, ResolvedPlace } from './contract.ts';
import type { ArticleId, ClaimId, IncidentId, OutletId } from './ids.ts';

/** A claim with what linking needs to know of the article it came from. */
export interface SourcedClaim {
  readonly claim: ResolvedClaim;
  readonly article: ArticleId;
  readonly outlet: OutletId | null;
  readonly language: string;
  /** ISO day, or null. */
  readonly published: string | null;
  /** Articles with the same value are copies of one text and count as one source. */
  readonly syndicate: string;
}

/** One field on which reports differ, every value with the claims that say it. */
export interface Disagreement {
  readonly field: 'kind' | 'initiator' | 'target' | 'place' | 'when' | 'killed' | 'wounded' | 'status';
  readonly values: readonly { readonly value: string; readonly claims: readonly ClaimId[] }[];
}

/** The claims, from one or many articles, that speak of the same thing in the world. */
export interface Incident {
  readonly id: IncidentId;
  readonly kind: string;
  readonly claims: readonly ClaimId[];
  /** Earliest and latest day the dated claims allow, or publication bounds, ISO days; null when nothing does. */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: ResolvedPlace | null;
  readonly initiator: readonly Participant[];
  readonly target: readonly Participant[];
  /** Per countable, the lowest low and the highest high any claim gives. */
  readonly counts: readonly Count[];
  readonly status: ResolvedClaim['status'];
  /** Number of independent texts (syndicated copies count once). */
  readonly sources: number;
  readonly disagreements: readonly Disagreement[];
}
