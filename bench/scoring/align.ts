import type { Codebook } from '../../src/model/codebook.ts';
import type { ResolvedClaim } from '../../src/model/contract.ts';
import { assertiveStatuses } from '../../src/model/vocabulary.ts';
import { type Comparison, createComparison, sharesWords } from './compare.ts';
import type { ReadReport } from './corpus.ts';
import type { ExpectedClaim } from './expected.ts';

/** A coded claim and the found one that answers it. */
export interface Match {
  readonly expected: ExpectedClaim;
  readonly found: ResolvedClaim;
}

/** One report's coded claims set against the found ones. */
export interface Alignment {
  readonly matches: readonly Match[];
  readonly missed: readonly ExpectedClaim[];
  /** Found and asserted, and nothing coded answers. */
  readonly spurious: readonly ResolvedClaim[];
  /** Found a second time, with the right kind: neither right nor wrong. */
  readonly repeated: readonly ResolvedClaim[];
  /** Found as background and not coded: a coder need not record it. */
  readonly recalled: readonly ResolvedClaim[];
}

export type Aligner = (report: ReadReport) => Alignment;

/** Aligns with the names and kinds of a codebook; see `pairScore` for what makes two claims answer each other. */
export function createAligner(codebook: Codebook): {
  readonly align: Aligner;
  readonly comparison: Comparison;
} {
  const comparison = createComparison(codebook);
  return { comparison, align: (report) => align(report, comparison) };
}

function align(report: ReadReport, comparison: Comparison): Alignment {
  const { claims: coded } = report.expected;
  const { claims: found } = report.extraction;
  const pairs = coded
    .flatMap((expected, i) =>
      found.map((claim, j) => ({ expected, claim, i, j, score: pairScore(expected, claim, comparison) })),
    )
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const byExpected = new Map<ExpectedClaim, ResolvedClaim>();
  const taken = new Set<ResolvedClaim>();
  for (const { expected, claim } of pairs) {
    if (byExpected.has(expected) || taken.has(claim)) continue;
    byExpected.set(expected, claim);
    taken.add(claim);
  }
  const repeats = new Set(
    pairs
      .filter(({ expected, claim }) => !taken.has(claim) && comparison.kind(expected, claim) === 1)
      .map(({ claim }) => claim),
  );
  const loose = found.filter((claim) => !taken.has(claim) && !repeats.has(claim));
  return {
    matches: coded.flatMap((expected) => {
      const claim = byExpected.get(expected);
      return claim ? [{ expected, found: claim }] : [];
    }),
    missed: coded.filter((expected) => !byExpected.has(expected)),
    spurious: loose.filter((claim) => claim.status !== 'background'),
    repeated: found.filter((claim) => repeats.has(claim)),
    recalled: loose.filter((claim) => claim.status === 'background'),
  };
}

/**
 * How well a found claim answers a coded one; 0 unless the kind is the same, of its group or of a neighbouring
 * one, a place is shared, and a participant is. Where the coder named no place, or either too few participants to
 * tell, the kind must be the very same or the sentence must be. Trigger, sentence, day and status then decide
 * between rivals.
 */
function pairScore(expected: ExpectedClaim, found: ResolvedClaim, comparison: Comparison): number {
  const kind = comparison.kind(expected, found);
  if (kind === 0 || !comparison.sharesPlace(expected, found)) return 0;
  const participants = comparison.participants(expected, found);
  if (participants === 0) return 0;
  const sentence = speaksOf(found, expected.trigger);
  // What was planned or denied is not answered by another sentence that tells what happened.
  if (!sentence && assertiveStatuses.has(expected.status) !== assertiveStatuses.has(found.status)) return 0;
  const thin = expected.places.length === 0 || participants < 1;
  if (thin && kind < 1 && !sentence) return 0;
  const trigger = sharesWords(expected.trigger, found.trigger) ? 0.3 : 0;
  const day = expected.when?.start && expected.when.start === found.when?.start ? 0.2 : 0;
  const status = expected.status === found.status ? 0.1 : 0;
  return kind + 0.5 * participants + trigger + (sentence ? 0.2 : 0) + day + status;
}

/** Whether one of the sentences a claim rests on holds the words that a coder gave as trigger. */
export function speaksOf(claim: ResolvedClaim, trigger: string): boolean {
  return [claim.evidence, ...claim.alsoAt].some((evidence) => evidence.quote.includes(trigger));
}
