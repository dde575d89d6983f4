import { expect, test } from 'vitest';
import type { Measurement } from '../bench/measurement.ts';
import { scorecard } from '../bench/scorecard.ts';
import { columnNotes, furtherMatrix, matrixText, profileMatrix } from '../bench/scoring/matrix.ts';

function row(suite: string, metric: string, value: number | null, n: number, unit = 'share'): Measurement {
  return { suite, metric, value, unit, n, command: 'npm run score', note: `what ${metric} is` };
}

const rows = [
  row('corpus', 'precision', 0.6666, 30),
  row('corpus', 'recall_all', 0.5, 40),
  row('corpus', 'counts', null, 0),
  row('corpus', 'hard_failures', 3, 12, 'claims'),
  row('corpus', 'date_start', 0.25, 20),
  row('corpus/it', 'precision', 1, 4),
  row('corpus/kind/combat/armed_clash', 'precision', 0.5, 10),
  row('ablation/parser/it', 'precision', 0.4, 10),
];

test('a matrix has a suite a row and a metric a column, in per cent', () => {
  const { header, rows: lines } = profileMatrix(rows);
  const at = (title: string): readonly (string | undefined)[] =>
    lines.map((line) => line[header.indexOf(title)]);
  expect(at('')).toEqual(['all', 'it', 'combat / armed_clash', 'without parser, it']);
  // The share of four cases is no share.
  expect(at('P')).toEqual(['66.7', '–', '50.0', '40.0']);
  expect(at('coded')).toEqual(['40', '', '', '']);
  expect(at('counts')).toEqual(['–', '', '', '']);
  expect(at('hard')).toEqual(['3', '', '', '']);
});

test('the further figures are of the suites that have them', () => {
  expect(furtherMatrix(rows).rows.map(([name]) => name)).toEqual(['all']);
});

test('columns line up in a terminal, and each is explained', () => {
  const lines = matrixText(profileMatrix(rows)).split('\n');
  const end = (lines[0] ?? '').indexOf(' P ') + 2;
  expect(lines[1]?.slice(0, end)).toMatch(/66\.7$/);
  expect(columnNotes(rows)).toContain('P (`precision`): what precision is');
});

test('the page holds the corpus read across and the treebanks, and nothing else', () => {
  const page = scorecard(rows, [row('treebank/own_it/gold', 'las', 0.9, 100)]);
  expect(page).toContain('| all | 40 | 66.7 |');
  expect(page).toContain('## treebank/own_it/gold');
  expect(page).toContain('| las | 90.0% | 100 | what las is |');
});
