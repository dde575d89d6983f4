import type { Participant, ResolvedClaim } from '../../src/model/contract.ts';
import { type Alignment, speaksOf } from './align.ts';
import { type Comparison, isSwapped, sameCount, sharesWords } from './compare.ts';
import type { ReadReport } from './corpus.ts';
import type { ExpectedClaim } from './expected.ts';
import type { ScoredCorpus } from './suites.ts';
import { codedNoise, isHardStatus, restsOnNoise } from './tally.ts';

/** A mistake to mend: what sort it is, and the line that shows it. */
interface Finding {
  readonly cause: string;
  /** Sorts alike findings together: the rule, the trigger. */
  readonly key: string;
  readonly report: string;
  readonly lines: readonly string[];
}

/**
 * The mistakes in the reports that are not sealed, as Markdown: grouped by cause, the most frequent first, each
 * with the sentence and the rule that made the claim.
 */
export function findings(scored: ScoredCorpus): string {
  const found = scored.reports
    .filter(({ report }) => !report.sealed)
    .flatMap(({ report, alignment }) => [
      ...hardFindings(report, alignment),
      ...missedAndSpurious(report, alignment, scored.comparison),
      ...matchFindings(report, alignment, scored.comparison),
    ]);
  const causes = [...Map.groupBy(found, ({ cause }) => cause)].sort(
    ([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1),
  );
  const contents = causes.map(([cause, own]) => `- ${own.length} ${cause}`);
  const sections = causes.map(([cause, own]) => `## ${cause} (${own.length})\n\n${byKey(own)}`);
  return ['# Mistakes in the open half of the corpus', '', ...contents, '', ...sections].join('\n');
}

function byKey(own: readonly Finding[]): string {
  return [...Map.groupBy(own, ({ key }) => key)]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([key, some]) => {
      const items = some.map(
        ({ report, lines }) => `- ${report}\n${lines.map((line) => `  ${line}\n`).join('')}`,
      );
      return `### ${key} (${some.length})\n${items.join('')}`;
    })
    .join('\n');
}

function hardFindings(report: ReadReport, { matches }: Alignment): readonly Finding[] {
  const noise = codedNoise(report);
  return [
    ...matches.filter(isHardStatus).map(({ expected, found }) => ({
      cause: `HARD: ${expected.status} put out as happened`,
      key: `${expected.status} -> ${found.status}`,
      report: report.name,
      lines: [foundLine(found), codedLine(expected), quote(found)],
    })),
    ...report.extraction.claims
      .filter(({ evidence }) => restsOnNoise(evidence, noise))
      .map((claim) => finding('HARD: a claim from noise', claim.rule, report, claim)),
    ...report.extraction.claims
      .filter(({ status }) => report.expected.distractor && status !== 'background')
      .map((claim) => finding('HARD: a claim from a report of no war', claim.rule, report, claim)),
  ];
}

/**
 * A missed claim and a spurious one from the same sentence are one mistake seen from two sides: they are told
 * together, by what kept them apart.
 */
function missedAndSpurious(
  report: ReadReport,
  alignment: Alignment,
  comparison: Comparison,
): readonly Finding[] {
  const loose = new Set(alignment.spurious);
  const missed = alignment.missed
    .filter(({ core }) => core)
    .map((expected): Finding => {
      const rivals = report.extraction.claims.filter((claim) => sameWords(expected, claim));
      const [near] = rivals
        .map((claim) => ({ claim, why: obstacles(expected, claim, comparison) }))
        .sort((a, b) => a.why.length - b.why.length);
      if (!near) return silent(report, expected);
      loose.delete(near.claim);
      const why = near.why.join(' and ') || 'taken by another coded claim';
      return {
        cause: `missed core, though the sentence gave a claim: ${why}`,
        key: near.claim.rule,
        report: report.name,
        lines: [foundLine(near.claim), codedLine(expected), quote(near.claim)],
      };
    });
  const rest = report.expected.distractor ? [] : [...loose];
  return [...missed, ...rest.map((claim) => spuriousFinding(report, alignment, claim, comparison))];
}

function silent(report: ReadReport, expected: ExpectedClaim): Finding {
  const others = report.extraction.claims.filter((claim) => speaksOf(claim, expected.trigger));
  const sentence = others.length > 0 ? ', though others from its sentence' : ' nor sentence';
  return {
    cause: `missed core: no claim from its words${sentence}`,
    key: expected.kind,
    report: report.name,
    lines: [
      codedLine(expected),
      ...others.map(foundLine),
      `> ${sentenceAround(report.text, expected.trigger)}`,
    ],
  };
}

function spuriousFinding(
  report: ReadReport,
  alignment: Alignment,
  claim: ResolvedClaim,
  comparison: Comparison,
): Finding {
  const minor = alignment.missed.find((expected) => sameWords(expected, claim));
  if (minor) {
    const why = obstacles(minor, claim, comparison).join(' and ') || 'taken';
    const { cause, key, lines } = finding(
      `spurious, near a minor coded claim: ${why}`,
      claim.rule,
      report,
      claim,
    );
    return { cause, key, report: report.name, lines: [...lines, codedLine(minor)] };
  }
  const coded = alignment.matches.find(({ expected }) => sameWords(expected, claim));
  if (!coded) return finding('spurious: nothing coded in the sentence', claim.rule, report, claim);
  const { cause, key, lines } = finding('spurious: the sentence is coded already', claim.rule, report, claim);
  return { cause, key, report: report.name, lines: [...lines, codedLine(coded.expected)] };
}

function matchFindings(
  report: ReadReport,
  { matches }: Alignment,
  comparison: Comparison,
): readonly Finding[] {
  return matches.flatMap(({ expected, found }) => {
    const lines = [foundLine(found), codedLine(expected), quote(found)];
    const told = (cause: string, key: string): Finding => ({ cause, key, report: report.name, lines });
    return [
      isSwapped(comparison, expected, found) ? told('matched, direction swapped', found.rule) : null,
      expected.status !== found.status && !isHardStatus({ expected, found })
        ? told('matched, status wrong', `${expected.status} -> ${found.status}`)
        : null,
      comparison.kind(expected, found) < 1
        ? told('matched, kind inexact', `${expected.kind} -> ${found.kind}`)
        : null,
      ...expected.counts
        .filter((count) => !found.counts.some((other) => sameCount(count, other)))
        .map((count) =>
          told('matched, count missed', `${count.what} ${count.low ?? '?'}-${count.high ?? '?'}`),
        ),
      expected.attribution !== null && !comparison.attribution(expected.attribution, found)
        ? told(`matched, ${found.attribution ? 'another' : 'no'} speaker`, expected.attribution)
        : null,
      expected.when?.start && expected.when.start !== found.when?.start
        ? told('matched, first day wrong', `${expected.when.start} -> ${found.when?.start ?? 'none'}`)
        : null,
    ].filter((one) => one !== null);
  });
}

/** What keeps a found claim from answering a coded one; empty when nothing does. */
function obstacles(expected: ExpectedClaim, found: ResolvedClaim, comparison: Comparison): readonly string[] {
  const why: string[] = [];
  if (comparison.kind(expected, found) === 0) why.push('kind far off');
  if (!comparison.sharesPlace(expected, found))
    why.push(found.places.length === 0 ? 'no place' : 'wrong place');
  if (comparison.participants(expected, found) === 0) {
    why.push(found.initiator.length + found.target.length === 0 ? 'no participant' : 'wrong participant');
  }
  return why;
}

/** Whether the claim has the coded trigger, in a sentence that holds it. */
function sameWords(expected: ExpectedClaim, claim: ResolvedClaim): boolean {
  return speaksOf(claim, expected.trigger) && sharesWords(expected.trigger, claim.trigger);
}

function finding(cause: string, key: string, report: ReadReport, claim: ResolvedClaim): Finding {
  return { cause, key, report: report.name, lines: [foundLine(claim), quote(claim)] };
}

function foundLine(claim: ResolvedClaim): string {
  const sides = `${names(claim.initiator)} -> ${names(claim.target)}`;
  const places = claim.places.map(({ relation, name }) => `${relation} ${name}`).join(', ') || 'nowhere';
  const who = claim.attribution?.speaker ? `; says ${claim.attribution.speaker}` : '';
  return `found ${claim.kind} "${claim.trigger}" ${claim.status}: ${sides}; ${places}${who} [${claim.rule}]`;
}

function codedLine(coded: ExpectedClaim): string {
  const sides = `${coded.initiator.join(', ') || 'nobody'} -> ${coded.target.join(', ') || 'nobody'}`;
  const places = coded.places.map(({ relation, name }) => `${relation} ${name}`).join(', ') || 'nowhere';
  const who = coded.attribution ? `; says ${coded.attribution}` : '';
  const kinds = [coded.kind, ...coded.altKinds].join('|');
  return `coded ${kinds} "${coded.trigger}" ${coded.status}: ${sides}; ${places}${who}`;
}

function names(participants: readonly Participant[]): string {
  return participants.map(({ name }) => name).join(', ') || 'nobody';
}

function quote(claim: ResolvedClaim): string {
  return `> ${claim.evidence.quote.replace(/\s+/g, ' ')}`;
}

function sentenceAround(text: string, words: string): string {
  const at = text.indexOf(words);
  if (at === -1) return '(not in the text as read)';
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at) + 1) + 1;
  const ends = [text.indexOf('\n', at), text.indexOf('. ', at) + 1].filter((end) => end > at);
  return text.slice(from, Math.min(...ends, text.length)).trim();
}
