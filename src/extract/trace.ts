import type { Claim } from '../model/claim.ts';
import type { Count } from '../model/contract.ts';
import type { UnmetCondition } from '../model/explanation.ts';
import type { Sense, Trigger } from '../model/trigger.ts';
import type { ArgumentSet } from './arguments.ts';
import type { SentenceContext } from './build-claim.ts';
import type { Outcome } from './claims.ts';
import type { Parsed } from './clause.ts';
import type { StatusReading } from './status-reading.ts';
import type { TriggerMatch } from './triggers.ts';

/** How an article stands to the domains other than war. */
export interface DomainVerdict {
  /** The domain it was found to be of, or null. */
  readonly foreign: string | null;
  /** The domain most cue words belong to, or null when there are none. */
  readonly suspected: string | null;
  readonly words: readonly string[];
  readonly warWords: number;
  /** What in it is of war alone, in alphabetical order. */
  readonly signs: readonly string[];
}

/**
 * Told, in the order of reading, what extraction considers. Extraction does the same with and without one: a trace is
 * handed what was worked out anyway and cannot change it.
 */
export interface Trace {
  /** A sentence is taken up; `doubts` are its words that withhold confirmation of the one before. */
  sentence(context: SentenceContext, parsed: Parsed, doubts: string | null): void;
  /** The words of entries stand there, but as another part of speech. */
  passedOver(match: TriggerMatch): void;
  /** An event word is taken up. */
  eventWord(match: TriggerMatch): void;
  /** An entry of the event word is tried. */
  entry(trigger: Trigger): void;
  /** A sense of the entry is held against the clause; it is taken when nothing is unmet. */
  sense(sense: Sense, set: ArgumentSet | null, unmet: UnmetCondition | null): void;
  /** The sense taken is read. */
  reading(set: ArgumentSet, status: StatusReading): void;
  /** What the entry came to. */
  entryDone(outcome: Outcome): void;
  /** A claim is only the toll of another, and goes into it. */
  toll(claim: Claim, host: Claim): void;
  /** People counted without a claim of their own go into one. */
  counted(count: Count, host: Claim): void;
  /** A claim is kept, or joined to one kept before: `kept` is what now stands at that place of the list. */
  told(claim: Claim, at: number, kept: Claim): void;
  domain(verdict: DomainVerdict): void;
}
