/** One figure, as `--json` prints it, one object a line. Suites and metrics keep their names between versions. */
export interface Measurement {
  readonly suite: string;
  readonly metric: string;
  /** Null where there was nothing to measure. */
  readonly value: number | null;
  readonly unit: string;
  /** How many things the value was taken over. */
  readonly n: number;
  /** What prints it again. */
  readonly command: string;
  readonly note: string;
}

/** `--json`: one object a line. */
export function jsonLines(rows: readonly Measurement[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** A table a suite for a terminal: metric, value, unit, n, note. */
export function textTable(rows: readonly Measurement[]): string {
  const wide = Math.max(6, ...rows.map((row) => row.metric.length));
  const lines = bySuite(rows).map(([suite, own]) => {
    const body = own.map((row) => {
      const value = `${row.metric.padEnd(wide)}  ${shown(row).padStart(12)}`;
      const rest = `${unitOf(row).padEnd(13)} ${`n=${row.n}`.padEnd(8)} ${row.note}`;
      return `  ${value} ${rest}`.trimEnd();
    });
    return [suite, ...body, ''].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

/** The same as Markdown, a heading and a table a suite. */
export function markdownTables(rows: readonly Measurement[]): string {
  return bySuite(rows)
    .map(([suite, own]) => {
      const body = own.map(
        (row) => `| ${row.metric} | ${`${shown(row)} ${unitOf(row)}`.trim()} | ${row.n} | ${row.note} |`,
      );
      return [
        `## ${suite}`,
        '',
        '| metric | value | n | note |',
        '| --- | ---: | ---: | --- |',
        ...body,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** Half of the values lie below. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function bySuite(rows: readonly Measurement[]): readonly (readonly [string, readonly Measurement[]])[] {
  return [...Map.groupBy(rows, (row) => row.suite)];
}

function shown({ value, unit }: Measurement): string {
  if (value === null) return 'none';
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`;
  if (Number.isInteger(value)) return value.toLocaleString('en-GB');
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(value >= 10 ? 1 : 3);
}

function unitOf({ unit, value }: Measurement): string {
  return unit === 'share' || value === null ? '' : unit;
}
