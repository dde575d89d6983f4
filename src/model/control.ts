import type { ControlStatement } from './contract.ts';
import type { Point } from './geo.ts';
import type { ArticleId, ClaimId, OutletId } from './ids.ts';

/** A control statement with the day it speaks of and where it was said. */
export interface DatedControlStatement {
  readonly statement: ControlStatement;
  /** ISO day the statement speaks of (the claim's, else the publication's). */
  readonly day: string;
  readonly article: ArticleId;
  readonly outlet: OutletId | null;
  /** Same meaning as in `SourcedClaim`. */
  readonly syndicate: string;
  /** Whether the speaker is aligned with the holder it names (a claim in its own interest). */
  readonly selfServing: boolean;
}

/** Who holds a place on a day, with the evidence; `unknown` when the evidence is old, thin or opposed. */
export interface ControlAssessment extends Point {
  readonly place: string;
  readonly gazetteerId: string;
  /** ISO day assessed. */
  readonly day: string;
  readonly state: 'held' | 'contested' | 'unknown';
  /** Probability of each holder named by the evidence; sums to at most 1, the rest is doubt. */
  readonly holders: readonly {
    readonly actor: string | null;
    readonly name: string;
    readonly probability: number;
  }[];
  readonly claims: readonly ClaimId[];
  /** ISO day of the latest evidence on or before `day`. */
  readonly lastEvidence: string;
  /** In words: what the assessment rests on, and why it abstains when it does. */
  readonly why: string;
}
