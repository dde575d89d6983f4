import { describe, expect, it } from 'vitest';
import { type CitedTime, publicationBounds } from './publication-bounds.ts';

const cited = (told: CitedTime['told'], start: string, end = start): CitedTime => ({
  told,
  when: { text: start, start, end, precision: 'day', at: null },
});

const days = (times: readonly CitedTime[]) => {
  const { notBefore, notAfter } = publicationBounds(times);
  return [notBefore?.day ?? null, notAfter?.day ?? null];
};

describe('the bounds of an undated text', () => {
  it('are the last day told as past and the first one to come', () => {
    const times = [
      cited('past', '2018-12-14'),
      cited('past', '2019-01-03'),
      cited('future', '2019-03-01'),
      cited('future', '2019-02-20'),
    ];
    expect(days(times)).toEqual(['2019-01-03', '2019-02-20']);
  });

  it('a month told as past may still be going on; one to come may have begun', () => {
    expect(days([cited('past', '2019-01-01', '2019-01-31')])).toEqual(['2019-01-01', null]);
    expect(days([cited('future', '2019-03-01', '2019-03-31')])).toEqual([null, '2019-03-31']);
  });

  it('a plan that what happened has overtaken bounds nothing', () => {
    expect(days([cited('past', '2019-01-03'), cited('future', '2018-12-01')])).toEqual(['2019-01-03', null]);
  });

  it('nothing cited, nothing bounded', () => {
    expect(days([])).toEqual([null, null]);
  });
});
