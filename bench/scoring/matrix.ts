import type { Measurement } from '../measurement.ts';

/** A table with a suite a row and a metric a column, to be read across: where the reader is strong, and where not. */
export interface Matrix {
  readonly header: readonly string[];
  /** The first cell names the row, the others are figures. */
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly title: string;
  readonly metric: string;
  /** Shows over how many the metric was taken, in place of its value. */
  readonly size?: true;
}

/** A share of fewer than this is left out: one claim more or less would move it by a quarter. */
const leastCases = 5;

/** What every breakdown of the corpus has. */
const profileColumns: readonly Column[] = [
  { title: 'coded', metric: 'recall_all', size: true },
  { title: 'P', metric: 'precision' },
  { title: 'R', metric: 'recall_core' },
  { title: 'F1', metric: 'f1_core' },
  { title: 'place', metric: 'place' },
  { title: 'actor R', metric: 'actor_recall' },
  { title: 'actor P', metric: 'actor_precision' },
  { title: 'direction', metric: 'direction' },
  { title: 'status', metric: 'status_strict' },
  { title: 'speaker', metric: 'attribution' },
  { title: 'counts', metric: 'counts' },
  { title: 'hard', metric: 'hard_failures' },
];

/** What is measured of whole reports, or in a second way. */
const furtherColumns: readonly Column[] = [
  { title: 'reports', metric: 'hard_failures', size: true },
  { title: 'R all', metric: 'recall_all' },
  { title: 'kind', metric: 'kind_exact' },
  { title: 'status 5', metric: 'status_lenient' },
  { title: 'any speaker', metric: 'attribution_any' },
  { title: 'first day', metric: 'date_start' },
  { title: 'days meet', metric: 'date_overlap' },
  { title: 'control R', metric: 'control_recall' },
  { title: 'control P', metric: 'control_precision' },
  { title: 'noise R', metric: 'noise_recall' },
  { title: 'noise P', metric: 'noise_precision' },
  { title: 'hard status', metric: 'hard_status' },
  { title: 'hard noise', metric: 'hard_noise' },
  { title: 'hard distractor', metric: 'hard_distractor' },
  { title: 'invented speakers', metric: 'attribution_invented' },
];

/** Suites that are read across: those of the corpus, whole or without a part of the reader. */
export function inMatrix(suite: string): boolean {
  return /^(?:corpus|ablation)(?:\/|$)/.test(suite);
}

/** The figures every breakdown has. */
export function profileMatrix(rows: readonly Measurement[]): Matrix {
  return matrix(rows, profileColumns, () => true);
}

/** The further figures, of the suites that have them. */
export function furtherMatrix(rows: readonly Measurement[]): Matrix {
  return matrix(rows, furtherColumns, (own) => own.has('date_start'));
}

/** What each column means, a line each: title, metric in `--json`, note. */
export function columnNotes(rows: readonly Measurement[]): readonly string[] {
  const notes = new Map(rows.map(({ metric, note }) => [metric, note]));
  return [...profileColumns, ...furtherColumns]
    .filter(({ metric }) => notes.has(metric))
    .map(({ title, metric, size }) =>
      size ? `${title}: how many there are` : `${title} (\`${metric}\`): ${notes.get(metric)}`,
    );
}

function matrix(
  rows: readonly Measurement[],
  columns: readonly Column[],
  has: (metrics: ReadonlyMap<string, Measurement>) => boolean,
): Matrix {
  const suites = [...Map.groupBy(rows, ({ suite }) => suite)]
    .map(([suite, own]) => [suite, new Map(own.map((row) => [row.metric, row]))] as const)
    .filter(([, own]) => has(own));
  return {
    header: ['', ...columns.map(({ title }) => title)],
    rows: suites.map(([suite, own]) => [rowName(suite), ...columns.map((column) => cell(own, column))]),
  };
}

function rowName(suite: string): string {
  const [family, ...below] = suite.split('/');
  if (family === 'ablation') return `without ${below.join(', ')}`;
  if (below[0] === 'kind') return below.slice(1).join(' / ');
  return below.join(' ') || 'all';
}

function cell(metrics: ReadonlyMap<string, Measurement>, { metric, size }: Column): string {
  const row = metrics.get(metric);
  if (!row) return '';
  if (size) return String(row.n);
  if (row.unit !== 'share') return String(row.value ?? '');
  return row.value === null || row.n < leastCases ? '–' : (row.value * 100).toFixed(1);
}

/** For a terminal: columns as wide as they need, figures to the right. */
export function matrixText({ header, rows }: Matrix): string {
  const wide = header.map((_, i) => Math.max(...[header, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((words, i) => (i === 0 ? words.padEnd(wide[i] ?? 0) : words.padStart(wide[i] ?? 0))).join('  ');
  return [header, ...rows].map((row) => `${line(row).trimEnd()}\n`).join('');
}

export function matrixMarkdown({ header, rows }: Matrix): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |\n`;
  const rule = header.map((_, i) => (i === 0 ? '---' : '---:'));
  return [header, rule, ...rows].map(line).join('');
}
