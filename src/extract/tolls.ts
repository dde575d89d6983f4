import type { Claim, SpeakerReference } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Count } from '../model/contract.ts';
import type { Sentence } from '../model/token.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';
import type { SentenceContext } from './build-claim.ts';
import type { Parsed } from './clause.ts';
import { isDeadly, tieCounts } from './counts.ts';
import type { Denial } from './denials.ts';
import { eventOf } from './events-of-tolls.ts';
import type { Trace } from './trace.ts';
import type { TriggerSpan } from './tree-distance.ts';

/** A claim with what only its sentence knows. */
export interface Told {
  readonly claim: Claim;
  /** It says who was killed or hurt, not by whom nor where: a consequence of something, if the text has told of what. */
  readonly toll: boolean;
}

/** A claim with the words that told it. */
export interface Placed extends Told {
  readonly trigger: TriggerSpan;
}

/** Sentences between an attack and its toll. */
const reach = 2;

/** A toll, whether it made a claim of its own or is only counted. */
type Toll = Pick<Claim, 'counts' | 'section' | 'evidence' | 'status'> & { readonly start: number };

/**
 * The claims of a text as they grow, sentence by sentence. A toll ("Two soldiers were killed.", "un morto e quattro feriti")
 * belongs to the attack of its own sentence or of the ones just before: it is one happening, and a coder records it once.
 * A toll that made a claim stays one where the text tells of no such attack.
 */
export class Tally {
  readonly claims: Claim[] = [];
  /** Index of the sentence each claim stands in, and of its block. */
  readonly #at: { readonly sentence: number; readonly block: number }[] = [];
  readonly #codebook: Codebook;
  readonly #trace: Trace | undefined;

  constructor(codebook: Codebook, trace?: Trace) {
    this.#codebook = codebook;
    this.#trace = trace;
  }

  /** Takes in what a sentence tells, and everybody it counts as killed or hurt. */
  add({ sentence, quote, counted }: SentenceContext, parsed: Parsed, read: readonly Placed[]): void {
    const first = this.claims.length;
    const { counts, left, totals } = tieCounts(counted, read, parsed, this.#codebook);
    const told = read.map((one, i) => {
      const claim = { ...one.claim, counts: counts.get(i) ?? [] };
      return one.toll && totals.has(i) ? { ...one, claim: asTotal(claim), toll: false } : { ...one, claim };
    });
    const hosts = told.map((one, i) => (this.#isToll(one) ? eventOf(i, told, parsed, this.#codebook) : null));
    const at = new Map<number, number>();
    const isToll = (i: number) => told[i]?.toll === true || hosts[i] != null;
    for (const [i, { claim }] of told.entries()) {
      if (isToll(i)) continue;
      at.set(i, this.claims.length);
      this.#push(claim, sentence);
    }
    for (const [i, { claim }] of told.entries()) {
      if (!isToll(i)) continue;
      const tied = at.get(hosts[i] ?? -1);
      const host = tied ?? this.#host({ ...claim, start: claim.triggerAt.start }, first, sentence);
      if (host === null) {
        at.set(i, this.claims.length);
        this.#push(claim, sentence);
      } else {
        at.set(i, host);
        this.#trace?.toll(claim, this.claims[host] as Claim);
        this.claims[host] = withClaim(this.claims[host] as Claim, claim);
      }
    }
    const evidence = { start: sentence.start, end: sentence.end, quote };
    for (const count of left) this.#addCount(count, { section: sentence.section, evidence }, first, sentence);
  }

  /** Names the source of what the sentences right before tell, where they name none. */
  attribute(sentence: Sentence, source: SpeakerReference): void {
    for (let i = this.claims.length - 1; i >= 0 && this.#isNear(i, sentence); i -= 1) {
      const claim = this.claims[i] as Claim;
      if (!claim.attribution?.speaker)
        this.claims[i] = { ...claim, attribution: { ...source, hedge: claim.attribution?.hedge ?? null } };
    }
  }

  /**
   * Adds what a denial says did not happen, linked to what it denies by the same kind, parties and places: the first claim
   * of the sentence before its own, or of its own where it comes last.
   */
  deny(sentence: Sentence, quote: string, { speaker, trigger, triggerAt }: Denial): void {
    let denied: Claim | undefined;
    for (let i = this.claims.length - 1; i >= 0 && this.#isNear(i, sentence, 1); i -= 1) {
      const claim = this.claims[i] as Claim;
      if (denied && denied.evidence.start !== claim.evidence.start) break;
      if (claim.triggerAt.start < triggerAt.start && assertiveStatuses.has(claim.status)) denied = claim;
    }
    if (!denied) return;
    const evidence = { start: sentence.start, end: sentence.end, quote };
    const rule = `${denied.rule}/denied`;
    this.#push(
      {
        ...denied,
        status: 'denied',
        attribution: speaker,
        trigger,
        triggerAt,
        evidence,
        alsoAt: [],
        counts: [],
        rule,
      },
      sentence,
    );
  }

  #addCount(
    count: Count,
    source: Pick<Claim, 'section' | 'evidence'>,
    first: number,
    sentence: Sentence,
  ): void {
    const start = count.at?.start ?? sentence.start;
    const toll = { ...source, counts: [count], status: 'reported', start } as const;
    const host = this.#host(toll, first, sentence);
    if (host === null) return;
    this.#trace?.counted(count, this.claims[host] as Claim);
    this.claims[host] = withCounts(this.claims[host] as Claim, toll);
  }

  /** Whether a claim only says who was killed or hurt, whatever else its sentence tells. */
  #isToll({ claim }: Told): boolean {
    const hurt = claim.counts.some(({ what }) => what === 'killed' || what === 'wounded');
    return hurt && assertiveStatuses.has(claim.status) && isDeadly(claim.kind, this.#codebook);
  }

  #push(claim: Claim, { index, block }: Sentence): void {
    this.claims.push(claim);
    this.#at.push({ sentence: index, block });
  }

  /** Which claim a toll belongs to: the nearest before it in its sentence, one after it there, else the last of the sentences before. */
  #host(toll: Toll, first: number, sentence: Sentence): number | null {
    const fits = (i: number) => this.#canHost(this.claims[i] as Claim, toll);
    const own = Array.from({ length: this.claims.length - first }, (_, i) => first + i).filter(fits);
    const before = own.findLast((i) => (this.claims[i] as Claim).triggerAt.start < toll.start);
    if (before !== undefined) return before;
    if (own[0] !== undefined) return own[0];
    for (let i = first - 1; i >= 0 && this.#isNear(i, sentence); i -= 1)
      if ((this.claims[i] as Claim).section === toll.section && fits(i)) return i;
    return null;
  }

  /** Whether a claim stands in one of the sentences right before, in the same block. Claims are in order of sentences. */
  #isNear(claim: number, { index, block }: Sentence, within = reach): boolean {
    const at = this.#at[claim];
    return at !== undefined && at.block === block && index - at.sentence <= within;
  }

  #canHost(claim: Claim, toll: Toll): boolean {
    const happened = assertiveStatuses.has(claim.status) && assertiveStatuses.has(toll.status);
    return isDeadly(claim.kind, this.#codebook) && happened && !contradicts(claim, toll);
  }
}

/** What many acts came to, with nobody's doing and no place to it, is background: a total, no happening. */
function asTotal(claim: Claim): Claim {
  return assertiveStatuses.has(claim.status)
    ? { ...claim, status: 'background', rule: `${claim.rule}/total` }
    : claim;
}

/** Whether the attack has a toll of its own that says otherwise. */
function contradicts(claim: Claim, toll: Toll): boolean {
  return toll.counts.some((count) =>
    claim.counts.some(
      (known) => known.what === count.what && !sameFigure(known, count) && sameGroup(known, count),
    ),
  );
}

function sameFigure(a: Count, b: Count): boolean {
  return a.low === b.low && a.high === b.high;
}

function sameGroup(a: Count, b: Count): boolean {
  return a.group === b.group;
}

function withClaim(claim: Claim, toll: Claim): Claim {
  return {
    ...withCounts(claim, { ...toll, start: toll.triggerAt.start }),
    initiator: claim.initiator.length > 0 ? claim.initiator : toll.initiator,
    target: claim.target.length > 0 ? claim.target : toll.target,
    places: claim.places.length > 0 ? claim.places : toll.places,
    means: [...new Set([...claim.means, ...toll.means])],
    attribution: speakerOf(claim.attribution, toll.attribution),
  };
}

/** A telling that names its source beats one that does not; a hedge is kept. */
function speakerOf(a: Claim['attribution'], b: Claim['attribution']): Claim['attribution'] {
  if (!a?.speaker && b?.speaker) return { ...b, hedge: a?.hedge ?? b.hedge };
  return a ?? b;
}

function withCounts(claim: Claim, toll: Toll): Claim {
  const fresh = toll.counts.filter((c) => !claim.counts.some((d) => d.what === c.what && sameFigure(c, d)));
  const known = [claim.evidence, ...claim.alsoAt].some(({ start }) => start === toll.evidence.start);
  return {
    ...claim,
    counts: [...claim.counts, ...fresh],
    alsoAt: known ? claim.alsoAt : [...claim.alsoAt, toll.evidence],
  };
}
