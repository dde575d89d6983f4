import type { Status } from '../model/vocabulary.ts';

/** What grammar and cue words say of a claim, and the words that say it. */
export interface StatusReading {
  /** Null when the sentence denies or merely wishes the act away: then there is nothing to claim. */
  readonly status: Status | null;
  readonly hedge: string | null;
  /** Name of the rule that decided, for the record. */
  readonly because: string;
}

export function reading(status: Status | null, because: string, hedge: string | null = null): StatusReading {
  return { status, hedge, because };
}
