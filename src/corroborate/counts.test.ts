import { describe, expect, it } from 'vitest';
import { mergeCounts } from './counts.ts';
import { count, type Sketch, told } from './sample-claims.ts';

const names = new Set(['islamic-state', 'sdf']);
const merged = (...claims: readonly Sketch['counts'][]) =>
  mergeCounts(
    claims.map((counts = [], i) => told({ id: `c${i}`, counts })),
    names,
  ).map(
    ({ what, group, low, best, high }) =>
      `${what} ${group ?? '-'} ${low ?? '?'}/${best ?? '?'}/${high ?? '?'}`,
  );

describe('counts of an incident', () => {
  type Row = readonly [says: string, claims: readonly Sketch['counts'][], expected: readonly string[]];
  const rows: readonly Row[] = [
    ['widest ends', [[count('killed', 20, 20)], [count('killed', 12, 30)]], ['killed - 12/20/30']],
    [
      'an open end stays open',
      [[count('killed', 20, 20)], [count('killed', 35, null)]],
      ['killed - 20/20/?'],
    ],
    [
      'two bests that tie give none',
      [[count('killed', 20, 20)], [count('killed', 25, 25)]],
      ['killed - 20/?/25'],
    ],
    [
      'the best most texts give',
      [[count('killed', 20, 20)], [count('killed', 20, 20)], [count('killed', 25, 25)]],
      ['killed - 20/20/25'],
    ],
    [
      'groups apart',
      [[count('killed', 9, 9, 'islamic-state'), count('killed', 2, 2, 'civilians')]],
      ['killed civilians 2/2/2', 'killed islamic-state 9/9/9'],
    ],
    [
      'nobody in particular joins the only group',
      [[count('killed', 9, 9, 'sdf')], [count('killed', 7, 7)]],
      ['killed sdf 7/?/9'],
    ],
    [
      'words of the article are nobody in particular',
      [[count('killed', 9, 9, 'sdf')], [count('killed', 7, 7, 'guerriglieri')]],
      ['killed sdf 7/?/9'],
    ],
    [
      'an overall figure beside its part stays apart',
      [[count('killed', 30, 30), count('killed', 10, 10, 'civilians')]],
      ['killed - 30/30/30', 'killed civilians 10/10/10'],
    ],
    [
      'different things apart',
      [[count('wounded', 4, 4), count('killed', 1, 1)]],
      ['killed - 1/1/1', 'wounded - 4/4/4'],
    ],
  ];
  it.each(rows)('%s', (_, claims, expected) => {
    expect(merged(...claims)).toEqual(expected);
  });
});
