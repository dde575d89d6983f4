import { describe, expect, it } from 'vitest';
import { compare, knowledge, linkThreshold } from './compatible.ts';
import { profile } from './profile.ts';
import { context, count, place, type Sketch, told } from './sample-claims.ts';

const known = knowledge(context);
const both = (a: Omit<Sketch, 'id'>, b: Omit<Sketch, 'id'>) =>
  compare(profile(told({ id: 'a', ...a })), profile(told({ id: 'b', ...b })), known);

const day = { when: '2018-12-14', published: '2018-12-15' };
const clash = { kind: 'armed_clash', ...day };

type Row = readonly [says: string, a: Omit<Sketch, 'id'>, b: Omit<Sketch, 'id'>];

describe('links', () => {
  const rows: readonly Row[] = [
    ['the same act on the same day', day, day],
    ['one report a day off', day, { ...day, when: '2018-12-13' }],
    ['a day and the month that holds it', day, { when: '2018-12-01/2018-12-31' }],
    ['a dated report and an undated one published the day after', day, { published: '2018-12-15' }],
    ['two undated reports published the same day', { published: '2018-12-15' }, { published: '2018-12-15' }],
    ['undated captures published four days apart', { published: '2018-12-15' }, { published: '2018-12-19' }],
    ['an ambush told as a clash', clash, { ...clash, kind: 'ambush_raid' }],
    ['a branch named by one, the whole by the other', day, { ...day, by: ['ypg'] }],
    [
      'who fired is disputed',
      { ...day, kind: 'air_drone_strike', by: ['russia'] },
      { ...day, kind: 'air_drone_strike', by: ['us-coalition'] },
    ],
    ['one report names nobody', day, { ...day, by: [], on: [] }],
    ['a clash told from the other side', clash, { ...clash, by: ['islamic-state'], on: ['sdf'] }],
    ['a capture told the wrong way round', day, { ...day, by: ['islamic-state'], on: ['sdf'] }],
    ['near the town and in it', day, { ...day, at: [place('Hajin', { relation: 'near' })] }],
    ['the town and its province on one day', day, { ...day, at: ['Deir ez-Zor'] }],
    [
      'an area between two towns and one of them',
      day,
      {
        ...day,
        at: [
          place('Between', { lat: 34.67, lon: 40.84, radiusKm: 6, relation: 'between', gazetteerId: null }),
        ],
      },
    ],
    ['a place no gazetteer knows, by its name', { ...day, at: ['Ḥasrat'] }, { ...day, at: ['Hasrat'] }],
    [
      'a strike and the deaths it caused, by the figure',
      { ...clash, kind: 'air_drone_strike', counts: [count('killed', 17, 17)] },
      { ...clash, kind: 'killing_of_civilians', counts: [count('killed', 17, 17)] },
    ],
    [
      'a report without a place, by the figure',
      { ...day, counts: [count('killed', 17, 17)] },
      { ...day, at: [], counts: [count('killed', 17, 17)] },
    ],
    ['a denial', day, { ...day, status: 'denied' }],
    ['a plan told twelve days before', day, { status: 'planned', published: '2018-12-02' }],
    ['a recollection two months after', day, { status: 'background', published: '2019-02-14' }],
    ['captures with no time at all, when place and sides agree', {}, {}],
  ];
  it.each(rows)('%s', (_, a, b) => {
    expect(both(a, b)?.score ?? 0).toBeGreaterThanOrEqual(linkThreshold);
    expect(both(b, a)?.score).toBe(both(a, b)?.score);
  });
});

describe('keeps apart', () => {
  const rows: readonly Row[] = [
    [
      'strikes exchanged on one day',
      { ...day, kind: 'air_drone_strike' },
      { ...day, kind: 'air_drone_strike', by: ['islamic-state'], on: ['sdf'] },
    ],
    [
      'a week and a day two days after it',
      { kind: 'displacement', when: '2018-12-01/2018-12-07' },
      { kind: 'displacement', when: '2018-12-09' },
    ],
    ['two days apart', clash, { ...clash, when: '2018-12-16' }],
    [
      'undated clashes published five days apart',
      { kind: 'armed_clash', published: '2018-12-15' },
      { kind: 'armed_clash', published: '2018-12-20' },
    ],
    ['an event after the undated report was published', day, { published: '2018-12-12' }],
    ['two neighbouring towns taken on one day', { ...day, at: ['As-Susah'] }, { ...day, at: ['Marashidah'] }],
    ['towns far apart', day, { ...day, at: ['Idlib'] }],
    ['a clash and a strike', clash, { ...clash, kind: 'air_drone_strike' }],
    ['a clash and the capture it led to', clash, day],
    ['a siege and talks', { ...day, kind: 'siege_blockade' }, { ...day, kind: 'negotiation' }],
    ['other belligerents', day, { ...day, by: ['russia'], on: ['civilians'] }],
    ['a place and no place', day, { ...day, at: [] }],
    ['a town and a country', day, { ...day, at: ['Syria'] }],
    [
      'flight from a town and flight to it',
      { ...day, kind: 'displacement', at: [place('Hajin', { relation: 'from' })] },
      { ...day, kind: 'displacement', at: [place('Hajin', { relation: 'to' })] },
    ],
    ['a plan and a denial', { ...day, status: 'planned' }, { ...day, status: 'denied' }],
    ['a plan of another kind', day, { ...day, kind: 'withdrawal', status: 'planned' }],
    ['clashes with no time at all', { kind: 'armed_clash' }, { kind: 'armed_clash' }],
    [
      'two acts of one article with different tolls',
      { ...day, article: 'x', counts: [count('killed', 5, 5)] },
      { ...day, article: 'x', counts: [count('killed', 9, 9)] },
    ],
    ['two kinds in one text', { ...clash, article: 'x' }, { ...clash, kind: 'ambush_raid', article: 'x' }],
  ];
  it.each(rows)('%s', (_, a, b) => {
    expect(both(a, b)?.score ?? 0).toBeLessThan(linkThreshold);
    expect(both(b, a)?.score).toBe(both(a, b)?.score);
  });
});

it('says why, part by part', () => {
  const pair = both(day, { published: '2018-12-15', by: [], at: ['Deir ez-Zor'] });
  expect([pair?.kind, pair?.place, pair?.time, pair?.actors].map((part) => part?.reason)).toEqual([
    'same kind',
    'one place holds the other',
    'an undated report published within days of it',
    'the side named in both agrees',
  ]);
});

it('a claim that says too little neither links nor forbids', () => {
  expect(both(day, { ...day, at: [] })?.score).toBe(0);
  expect(both(day, { ...day, at: ['Idlib'] })).toBeNull();
});
