import { describe, expect, test } from 'vitest';
import type { ArticleHead, SourcedReport } from '../model/desk-records.ts';
import type { ArticleId, IncidentId } from '../model/ids.ts';
import { told } from './sample-claims.ts';
import { inferredFromIncidents } from './undated.ts';

interface Sketch {
  readonly in: string;
  readonly published?: string | null;
  readonly when?: string;
  readonly status?: SourcedReport['claim']['status'];
}

function report({ in: article, published = null, ...sketch }: Sketch): SourcedReport {
  const head: ArticleHead = {
    ...{ id: article as ArticleId, title: null, url: null, outlet: null, published, language: 'en' },
  };
  const { claim } = told({ id: `${article}#1`, ...sketch });
  return { claim, article: head, context: { text: '', start: 0, end: 0, offset: 0 } };
}

const incident = (id: string, ...reports: readonly Sketch[]) => ({
  id: id as IncidentId,
  reports: reports.map(report),
});
const inferred = (...shared: readonly ReturnType<typeof incident>[]) =>
  inferredFromIncidents('undated', shared)?.reason ?? null;

describe('an undated article that shares incidents with dated ones', () => {
  const undated = { in: 'undated' };
  const captured = incident('i-1', undated, { in: 'a', published: '2018-12-16', when: '2018-12-14' });

  test('was written after they had begun, and probably within a week', () => {
    expect(inferredFromIncidents('undated', [captured])).toEqual({
      rule: 'corroborate/publication-inferred',
      reason:
        'No date of publication; inferred: 2018-12-14/2018-12-21, for it tells of i-1 as happened, which began on 2018-12-14 by one dated report and i-1 ended by 2018-12-14 and is told as news, which is a week old at most.',
      at: null,
    });
  });

  test('was written after the last of several', () => {
    const later = incident('i-2', undated, {
      in: 'b',
      published: '2018-12-20',
      when: '2018-12-18/2018-12-19',
    });
    for (const shared of [
      [captured, later],
      [later, captured],
    ])
      expect(inferred(...shared)).toContain('inferred: 2018-12-18/2018-12-26, for it tells of i-2');
  });

  test('rests on publication where a report has no time of its own, which is wider', () => {
    expect(inferred(incident('i-1', undated, { in: 'a', published: '2018-12-16' }))).toContain(
      'inferred: 2018-12-09/2018-12-23',
    );
  });

  test('holds what differing reports say', () => {
    const differing = incident(
      'i-1',
      undated,
      { in: 'a', published: '2018-12-16', when: '2018-12-14' },
      { in: 'b', published: '2018-12-16', when: '2018-12-12' },
    );
    expect(inferred(differing)).toContain('inferred: 2018-12-12/2018-12-21');
    expect(inferred(differing)).toContain('by 2 dated reports');
  });

  test.each<[string, ReturnType<typeof incident>]>([
    ['nobody else dates it', incident('i-1', undated, { in: 'a', when: '2018-12-14' })],
    ['nobody else tells it', incident('i-1', undated)],
    [
      'it only recalls it',
      incident('i-1', { in: 'undated', status: 'background' }, { in: 'a', published: '2018-12-16' }),
    ],
    [
      'it only plans it',
      incident('i-1', { in: 'undated', status: 'planned' }, { in: 'a', published: '2018-12-16' }),
    ],
    [
      'others only expect it',
      incident('i-1', undated, { in: 'a', published: '2018-12-16', status: 'predicted' }),
    ],
  ])('is not bounded where %s', (_, shared) => {
    expect(inferred(shared)).toBeNull();
  });
});
