import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedControlStatement } from '../model/control.ts';
import { addDays } from '../model/when.ts';
import { type AssessOptions, assessControl } from './assess-control.ts';
import { isSelfServing } from './interest.ts';
import { actors, type Sketch, said } from './sample-statements.ts';

const on = (day: string, sketches: readonly Sketch[], options?: AssessOptions) =>
  assessControl(sketches.map(said), day, options);
const first = (day: string, sketches: readonly Sketch[], options?: AssessOptions) =>
  on(day, sketches, options)[0];
const probability = (day: string, sketches: readonly Sketch[], holder: string) =>
  first(day, sketches)?.holders.find(({ name }) => name === holder)?.probability ?? 0;

const fell = '2018-12-14';
const gain: Sketch = { day: fell, holder: 'sdf', claim: 'c1' };
const loss: Sketch = { day: fell, holder: 'islamic-state', status: 'lost', claim: 'c1' };

describe('verdicts', () => {
  type Row = readonly [
    says: string,
    day: string,
    sketches: readonly Sketch[],
    state: string,
    holder: string | null,
  ];
  const rows: readonly Row[] = [
    ['an independent report of a gain', fell, [gain], 'held', 'sdf'],
    [
      'a gain after a gain of the other side',
      fell,
      [{ day: '2018-12-01', holder: 'islamic-state' }, gain, loss],
      'held',
      'sdf',
    ],
    [
      'a gain claimed by the gainer alone is thin',
      fell,
      [{ ...gain, certainty: 'claimed', selfServing: true }],
      'unknown',
      'sdf',
    ],
    [
      'two independent texts of it are not',
      fell,
      [
        { ...gain, certainty: 'claimed' },
        { ...gain, claim: 'c2', certainty: 'claimed' },
      ],
      'held',
      'sdf',
    ],
    [
      'a loss the loser admits, with the gain it names',
      fell,
      [
        { ...gain, certainty: 'claimed' },
        { ...loss, certainty: 'claimed', selfServing: true },
      ],
      'held',
      'sdf',
    ],
    [
      'a loss nobody profits from by name',
      fell,
      [{ day: '2018-12-01', holder: 'islamic-state' }, loss],
      'unknown',
      'islamic-state',
    ],
    [
      'two sides said to hold it on one day',
      fell,
      [gain, { day: fell, holder: 'islamic-state', status: 'held' }],
      'contested',
      'islamic-state',
    ],
    [
      'one side said both to have and to have lost it',
      fell,
      [gain, { ...gain, claim: 'c9', status: 'lost' }],
      'contested',
      'sdf',
    ],
    [
      'fighting for it',
      fell,
      [{ day: fell, holder: 'islamic-state', status: 'contested' }],
      'contested',
      null,
    ],
    [
      'fighting, then a gain',
      '2018-12-15',
      [
        { day: fell, holder: 'islamic-state', status: 'contested' },
        { ...gain, day: '2018-12-15' },
      ],
      'held',
      'sdf',
    ],
    [
      'a fight that went quiet has no winner',
      '2019-01-10',
      [
        { day: '2018-12-01', holder: 'islamic-state' },
        { day: fell, holder: 'islamic-state', status: 'contested' },
      ],
      'unknown',
      'islamic-state',
    ],
    [
      'besieged is held',
      fell,
      [{ day: fell, holder: 'islamic-state', status: 'besieged' }],
      'held',
      'islamic-state',
    ],
    ['a hundred days of silence', addDays(fell, 100), [gain], 'unknown', 'sdf'],
    [
      'later news is not looked at',
      '2018-12-13',
      [{ day: '2018-12-01', holder: 'islamic-state' }, gain],
      'held',
      'islamic-state',
    ],
  ];
  it.each(rows)('%s', (_, day, sketches, state, holder) => {
    const found = first(day, sketches);
    expect(found?.state).toBe(state);
    expect(found?.holders[0]?.name ?? null).toBe(holder);
  });

  it('says nothing of a place without evidence, or before it', () => {
    expect(on(fell, [])).toEqual([]);
    expect(on('2018-12-13', [gain])).toEqual([]);
  });
  it('a force and its branch are one holder where the codebook is given', () => {
    const sketches = [gain, { ...gain, claim: 'c2', holder: 'ypg' }];
    expect(first(fell, sketches)?.holders.length).toBe(2);
    expect(first(fell, sketches, { actors })?.holders).toEqual([
      { actor: 'sdf', name: 'sdf', probability: 0.96 },
    ]);
  });
  it('keeps places apart and sorts them', () => {
    expect(on(fell, [{ ...gain, place: 'Susah' }, gain]).map(({ place }) => place)).toEqual([
      'Hajin',
      'Susah',
    ]);
  });
});

describe('weights', () => {
  it('an admission outweighs a neutral report, which outweighs a claim in own interest', () => {
    const neutral = probability(fell, [gain, loss], 'sdf');
    const own = probability(fell, [{ ...gain, selfServing: true }, loss], 'sdf');
    const admitted = probability(fell, [gain, { ...loss, selfServing: true }], 'sdf');
    expect([admitted, neutral, own]).toEqual([0.95, 0.8, 0.45]);
  });
  it('copies of one text count once, whatever day they were carried', () => {
    const original = { ...gain, article: 'a', syndicate: 'a' };
    const copy = { ...gain, article: 'b', syndicate: 'a', claim: 'c2', day: addDays(fell, 2) };
    const day = addDays(fell, 3);
    expect(probability(day, [original, copy], 'sdf')).toBe(probability(day, [original], 'sdf'));
    expect(probability(day, [original, { ...copy, syndicate: 'b' }], 'sdf')).toBeGreaterThan(
      probability(day, [original], 'sdf'),
    );
  });
  it('one article may tell of a loss and a return', () => {
    const article = { article: 'a', syndicate: 'a' };
    const story = [
      { ...gain, ...article, day: '2018-12-01', claim: 'c1' },
      { ...gain, ...article, day: '2018-12-05', status: 'lost' as const, claim: 'c2' },
      { ...gain, ...article, day: '2018-12-09', claim: 'c3' },
    ];
    expect(first('2018-12-09', story)?.state).toBe('held');
  });
});

it('explains itself with dates', () => {
  const found = first(addDays(fell, 3), [gain, { ...loss, selfServing: true }]);
  expect(found?.why).toBe(
    'Held by sdf. 2018-12-14: islamic-state lost it, admitted against interest (1 report); ' +
      'sdf holds or gained it, admitted against interest (1 report). Nothing newer in the 3 days since 2018-12-14.',
  );
  expect(first(addDays(fell, 120), [gain])?.why).toMatch(
    /^Unknown: nothing heard for 120 days, more than 90\. 2018-12-14: /,
  );
});

describe('own interest', () => {
  const rows: readonly (readonly [holder: string | null, side: string | null, expected: boolean])[] = [
    ['sdf', 'sdf', true],
    ['sdf', 'ypg', true],
    ['syrian-army', 'syrian-government', true],
    ['syrian-army', 'national-defence', true],
    ['islamic-state', 'sdf', false],
    ['russia', 'us-coalition', false],
    ['sdf', null, false],
    [null, 'sdf', false],
    ['unknown-group', 'sdf', false],
  ];
  it.each(rows)('%s held, said by %s: %s', (actor, side, expected) => {
    expect(isSelfServing({ actor }, side, actors)).toBe(expected);
  });
});

const anyStatements: fc.Arbitrary<readonly DatedControlStatement[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 40 }).map((n) => addDays('2018-12-01', n)),
      holder: fc.constantFrom('sdf', 'ypg', 'islamic-state'),
      status: fc.constantFrom(
        'gained' as const,
        'lost' as const,
        'held' as const,
        'contested' as const,
        'besieged' as const,
      ),
      certainty: fc.constantFrom('reported' as const, 'claimed' as const, 'unconfirmed' as const),
      place: fc.constantFrom('Hajin', 'Susah'),
      article: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      syndicate: fc.constantFrom('s', 't', 'u'),
      selfServing: fc.boolean(),
      claim: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
    }),
    { maxLength: 14 },
  )
  .map((rows) => rows.map(said));

describe('properties', () => {
  it('the order of statements changes nothing', () => {
    fc.assert(
      fc.property(
        anyStatements.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const options = { actors };
          expect(assessControl(shuffled, '2019-01-05', options)).toEqual(
            assessControl(all, '2019-01-05', options),
          );
        },
      ),
    );
  });
  it('days without news never raise certainty', () => {
    const firmness = { held: 2, contested: 1, unknown: 0 };
    fc.assert(
      fc.property(anyStatements, fc.integer({ min: 1, max: 120 }), (all, days) => {
        const today = assessControl(all, '2019-01-10');
        const later = assessControl(all, addDays('2019-01-10', days));
        expect(later.length).toBe(today.length);
        later.forEach((after, i) => {
          const before = today[i];
          const had = new Map(before?.holders.map(({ name, probability: p }) => [name, p]));
          for (const { name, probability: p } of after.holders)
            expect(p).toBeLessThanOrEqual(had.get(name) ?? 0);
          expect(firmness[after.state]).toBeLessThanOrEqual(firmness[before?.state ?? 'unknown']);
          if (after.state !== 'unknown') expect(after.state).toBe(before?.state);
        });
      }),
    );
  });
  it('probabilities leave room for doubt', () => {
    fc.assert(
      fc.property(anyStatements, (all) => {
        for (const { holders } of assessControl(all, '2019-01-05')) {
          for (const { probability: p } of holders) expect(p).toBeGreaterThan(0);
          expect(holders.reduce((sum, { probability: p }) => sum + p, 0)).toBeLessThan(1);
        }
      }),
    );
  });
  it('abstains when the newest evidence is older than 90 days', () => {
    fc.assert(
      fc.property(anyStatements, (all) => {
        for (const { state } of assessControl(all, '2019-05-01')) expect(state).toBe('unknown');
      }),
    );
  });
});
