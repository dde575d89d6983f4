import type { Codebook } from '../../src/model/codebook.ts';
import type { Measurement } from '../measurement.ts';
import { type Alignment, createAligner } from './align.ts';
import type { Comparison } from './compare.ts';
import type { ReadReport } from './corpus.ts';
import { allMetrics, profileMetrics } from './metrics.ts';
import { sum, type Tally, tallyKinds, tallyReport } from './tally.ts';

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
/** Over fewer coded claims than this, figures of a kind tell nothing. */
const leastClaims = 5;

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

/** All suites of the corpus: the whole, by language, open and sealed, by theatre, by group of kinds and by kind. */
export function corpusSuites(scored: ScoredCorpus, command: string): readonly Measurement[] {
  return [
    ...wholeSuites('corpus', scored, command),
    ...theatreSuites(scored, command),
    ...kindSuites(scored, command),
  ];
}

/** Everything that is measured of the whole corpus, and below it by language, open and sealed. */
export function wholeSuites(name: string, scored: ScoredCorpus, command: string): readonly Measurement[] {
  const cuts: readonly (readonly [string, (report: ReadReport) => boolean])[] = [
    [name, () => true],
    [`${name}/it`, ({ language }) => language === 'it'],
    [`${name}/en`, ({ language }) => language === 'en'],
    [`${name}/open`, ({ sealed }) => !sealed],
    [`${name}/sealed`, ({ sealed }) => sealed],
  ];
  return cuts.flatMap(([suite, passes]) => allMetrics(suite, tallyOf(scored, passes), command));
}

function theatreSuites(scored: ScoredCorpus, command: string): readonly Measurement[] {
  const wars = scored.reports.filter(({ report }) => !report.expected.distractor);
  const theatres = Map.groupBy(wars, ({ report }) => theatreOf(report, scored.comparison));
  const merged = Map.groupBy(theatres, ([name, own]) => (own.length < leastReports ? 'elsewhere' : name));
  return [...merged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, parts]) => {
      const tallies = parts.flatMap(([, own]) => own.map(({ tally }) => tally));
      return profileMetrics(`corpus/theatre/${name}`, sum(tallies), command);
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

/** `corpus/kind/GROUP` for every group, and `corpus/kind/GROUP/KIND` below it for kinds coded often enough. */
function kindSuites(scored: ScoredCorpus, command: string): readonly Measurement[] {
  const kinds = scored.reports.flatMap(({ report }) => report.expected.claims.map(({ kind }) => kind));
  const coded = Map.groupBy(kinds, (kind) => kind);
  const { group } = scored.comparison;
  const often = [...coded].filter(([, own]) => own.length >= leastClaims).map(([kind]) => kind);
  const suite = (name: string, among: (kind: string) => boolean): readonly Measurement[] =>
    profileMetrics(
      `corpus/kind/${name}`,
      sum(
        scored.reports.map(({ report, alignment }) =>
          tallyKinds(report, alignment, scored.comparison, among),
        ),
      ),
      command,
    );
  return [...new Set(kinds.map(group))].sort().flatMap((name) => [
    ...suite(name, (kind) => group(kind) === name),
    ...often
      .filter((kind) => group(kind) === name)
      .sort()
      .flatMap((kind) => suite(`${name}/${kind}`, (other) => other === kind)),
  ]);
}
