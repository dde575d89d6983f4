import type { Codebook } from '../../src/model/codebook.ts';
import type { Measurement } from '../measurement.ts';
import { type Alignment, createAligner } from './align.ts';
import type { Comparison } from './compare.ts';
import type { ReadReport } from './corpus.ts';
import { allMetrics, headlineMetrics } from './metrics.ts';
import { sum, type Tally, tallyGroup, tallyReport } from './tally.ts';

/** A report with everything its scoring came to. */
interface ScoredReport {
  readonly report: ReadReport;
  readonly alignment: Alignment;
  readonly tally: Tally;
}

export interface ScoredCorpus {
  readonly reports: readonly ScoredReport[];
  readonly comparison: Comparison;
}

/** Fewer reports than this in a theatre would tell a sealed one apart; they are put together. */
const leastReports = 3;

export function scoreReports(reports: readonly ReadReport[], codebook: Codebook): ScoredCorpus {
  const { align, comparison } = createAligner(codebook);
  return {
    comparison,
    reports: reports.map((report) => {
      const alignment = align(report);
      return { report, alignment, tally: tallyReport(report, alignment, comparison) };
    }),
  };
}

/** The tally of the reports that pass. */
export function tallyOf(scored: ScoredCorpus, passes: (report: ReadReport) => boolean = () => true): Tally {
  return sum(scored.reports.filter(({ report }) => passes(report)).map(({ tally }) => tally));
}

/** All suites of the corpus: the whole, by language, open and sealed, by theatre, by kind group. */
export function corpusSuites(scored: ScoredCorpus, command: string): readonly Measurement[] {
  return [
    ...allMetrics('corpus', tallyOf(scored), command),
    ...['it', 'en'].flatMap((language) =>
      allMetrics(
        `corpus/${language}`,
        tallyOf(scored, (report) => report.language === language),
        command,
      ),
    ),
    ...allMetrics(
      'corpus/open',
      tallyOf(scored, ({ sealed }) => !sealed),
      command,
    ),
    ...allMetrics(
      'corpus/sealed',
      tallyOf(scored, ({ sealed }) => sealed),
      command,
    ),
    ...theatreSuites(scored, command),
    ...groupSuites(scored, command),
  ];
}

function theatreSuites(scored: ScoredCorpus, command: string): readonly Measurement[] {
  const wars = scored.reports.filter(({ report }) => !report.expected.distractor);
  const theatres = Map.groupBy(wars, ({ report }) => theatreOf(report, scored.comparison));
  const merged = Map.groupBy(theatres, ([name, own]) => (own.length < leastReports ? 'elsewhere' : name));
  return [...merged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, parts]) => {
      const tallies = parts.flatMap(([, own]) => own.map(({ tally }) => tally));
      return headlineMetrics(`corpus/theatre/${name}`, sum(tallies), command);
    });
}

/** Where most of a report's coded places lie, by the codebook's theatres. */
function theatreOf(report: ReadReport, comparison: Comparison): string {
  const seen = new Map<string, number>();
  for (const { name } of report.expected.claims.flatMap(({ places }) => places)) {
    for (const theatre of comparison.theatres(name)) seen.set(theatre, (seen.get(theatre) ?? 0) + 1);
  }
  const [first] = [...seen].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? 'elsewhere';
}

function groupSuites(scored: ScoredCorpus, command: string): readonly Measurement[] {
  const kinds = scored.reports.flatMap(({ report }) => report.expected.claims.map(({ kind }) => kind));
  const groups = [...new Set(kinds.map(scored.comparison.group))].sort();
  return groups.flatMap((group) => {
    const own = (kind: string): boolean => scored.comparison.group(kind) === group;
    const tally = sum(scored.reports.map(({ alignment }) => tallyGroup(alignment, own)));
    return headlineMetrics(`corpus/kind/${group}`, tally, command);
  });
}
