import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourcedClaim } from '../model/incident.ts';
import { corroborate } from './index.ts';
import { context, count, place, type Sketch, told } from './sample-claims.ts';

const incidentsOf = (...sketches: readonly Sketch[]) => corroborate(sketches.map(told), context);

describe('a town falls, told by three outlets in two languages', () => {
  const [fall, ...rest] = incidentsOf(
    {
      id: 'agency#1',
      when: '2018-12-14',
      published: '2018-12-14',
      quote: 'Fighters of the alliance entered the last streets of Hajin on Friday; 20 militants died.',
      counts: [count('killed', 20, 20, 'islamic-state')],
    },
    {
      id: 'quotidiano#1',
      language: 'it',
      published: '2018-12-15',
      quote: 'Hajin è caduta: nella battaglia sono morti almeno 35 miliziani.',
      counts: [count('killed', 35, null, 'islamic-state')],
    },
    {
      id: 'monitor#1',
      when: '2018-12-13',
      published: '2018-12-14',
      status: 'claimed',
      at: ['Hajin', 'Hajin district'],
      by: ['ypg'],
      quote: 'The monitor said the town was taken on Thursday.',
    },
  );

  it('is one incident with three sources', () => {
    expect(rest).toEqual([]);
    expect(fall).toMatchObject({ kind: 'territory_captured', sources: 3, status: 'reported' });
    expect(fall?.claims).toEqual(['agency#1', 'monitor#1', 'quotidiano#1']);
  });
  it('keeps both days and the widest figures', () => {
    expect([fall?.start, fall?.end]).toEqual(['2018-12-13', '2018-12-14']);
    expect(fall?.counts).toMatchObject([{ what: 'killed', group: 'islamic-state', low: 20, high: null }]);
  });
  it('says who disagrees about what', () => {
    expect(fall?.disagreements).toEqual([
      {
        field: 'when',
        values: [
          { value: '2018-12-13', claims: ['monitor#1'] },
          { value: '2018-12-14', claims: ['agency#1'] },
        ],
      },
      {
        field: 'killed',
        values: [
          { value: '20 islamic-state', claims: ['agency#1'] },
          { value: '35+ islamic-state', claims: ['quotidiano#1'] },
        ],
      },
    ]);
  });
  it('names the town and the force most reports name', () => {
    expect(fall?.place?.name).toBe('Hajin');
    expect(fall?.initiator.map(({ name }) => name)).toEqual(['sdf']);
  });
});

describe('stories', () => {
  const strike = { kind: 'air_drone_strike', when: '2019-01-20', published: '2019-01-20' };

  it('twenty papers that carry one dispatch are one source', () => {
    const copies = Array.from({ length: 20 }, (_, i) => ({
      id: `paper${i}#1`,
      ...strike,
      syndicate: 'agency',
      quote: 'Aircraft struck Hajin.',
    }));
    const found = incidentsOf(...copies, { id: 'own#1', ...strike });
    expect(found.map(({ sources, claims }) => [sources, claims.length])).toEqual([[2, 21]]);
  });
  it('a disputed hand is one incident with both names', () => {
    const [one, ...more] = incidentsOf(
      { id: 'a#1', ...strike, by: ['us-coalition'] },
      { id: 'b#1', ...strike, by: ['russia'] },
      { id: 'c#1', ...strike, by: ['us-coalition'] },
    );
    expect(more).toEqual([]);
    expect(one?.disagreements.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      ['initiator', ['us-coalition', 'russia']],
    ]);
    expect(one?.initiator.map(({ name }) => name)).toEqual(['us-coalition', 'russia']);
  });
  it('a reversed account disagrees on both sides and the majority is followed', () => {
    const day = { when: '2018-12-14' };
    const [one, ...more] = incidentsOf(
      { id: 'a#1', ...day },
      { id: 'b#1', ...day },
      { id: 'c#1', ...day, by: ['islamic-state'], on: ['sdf'] },
    );
    expect(more).toEqual([]);
    expect(one?.disagreements.map(({ field }) => field)).toEqual(['initiator', 'target']);
    expect([one?.initiator[0]?.name, one?.target[0]?.name]).toEqual(['sdf', 'islamic-state']);
  });
  it('a denial joins what it denies and is a disagreement of status', () => {
    const [one, ...more] = incidentsOf(
      { id: 'a#1', when: '2018-12-14', status: 'claimed' },
      { id: 'b#1', published: '2018-12-15', status: 'denied' },
    );
    expect(more).toEqual([]);
    expect(one?.status).toBe('claimed');
    expect(one?.disagreements).toEqual([
      {
        field: 'status',
        values: [
          { value: 'claimed', claims: ['a#1'] },
          { value: 'denied', claims: ['b#1'] },
        ],
      },
    ]);
  });
  it('a plan joins what came of it and lends it no date', () => {
    const [one, ...more] = incidentsOf(
      { id: 'a#1', published: '2018-12-02', status: 'planned' },
      { id: 'b#1', when: '2018-12-14', published: '2018-12-14' },
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ status: 'reported', start: '2018-12-14', end: '2018-12-14' });
    expect(one?.claims[0]).toBe('a#1');
  });
  it('a plan does not weld two captures together', () => {
    const found = incidentsOf(
      { id: 'a#1', published: '2018-12-01', status: 'planned' },
      { id: 'b#1', when: '2018-12-05' },
      { id: 'c#1', when: '2018-12-20' },
    );
    expect(found.length).toBe(2);
  });
  it('fights on three successive days do not chain into one', () => {
    const clash = (id: string, when: string) => ({ id, kind: 'armed_clash', when });
    const found = incidentsOf(
      clash('a#1', '2019-01-01'),
      clash('b#1', '2019-01-02'),
      clash('c#1', '2019-01-03'),
    );
    expect(found.length).toBe(2);
  });
  it('a coarse report beside a close one is no disagreement and does not widen the dates', () => {
    const [one] = incidentsOf(
      { id: 'a#1', when: '2018-12-14' },
      { id: 'b#1', when: '2018-12-01/2018-12-31', at: ['Hajin district'], by: ['ypg'] },
    );
    expect(one).toMatchObject({ sources: 2, start: '2018-12-14', end: '2018-12-14', disagreements: [] });
    expect(one?.place?.name).toBe('Hajin');
  });
  it('a kind beside its broader one is no disagreement, and the narrower is kept', () => {
    const [one, ...more] = incidentsOf(
      { id: 'a#1', kind: 'armed_clash', when: '2019-01-01' },
      { id: 'b#1', kind: 'ambush_raid', when: '2019-01-01' },
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ kind: 'ambush_raid', disagreements: [] });
  });
  it('stands where it happened rather than where people were bound', () => {
    const [one] = incidentsOf({
      id: 'a#1',
      kind: 'withdrawal',
      at: [place('As-Susah', { relation: 'toward' }), place('Hajin', { relation: 'from' })],
    });
    expect(one?.place?.name).toBe('Hajin');
  });
  it('two villages taken on one day are two incidents', () => {
    const day = { when: '2019-01-28' };
    expect(
      incidentsOf({ id: 'a#1', ...day, at: ['As-Susah'] }, { id: 'b#1', ...day, at: ['Marashidah'] }).length,
    ).toBe(2);
  });
});

/** Arbitrary claims, dense enough that many link. */
const anyClaims = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'armed_clash',
        'ambush_raid',
        'territory_captured',
        'air_drone_strike',
        'killing_of_civilians',
      ),
      status: fc.constantFrom('reported', 'claimed', 'planned', 'denied', 'background', 'ongoing'),
      by: fc.subarray(['sdf', 'ypg', 'islamic-state', 'russia', 'gunmen'], { maxLength: 2 }),
      on: fc.subarray(['islamic-state', 'civilians', 'sdf'], { maxLength: 1 }),
      at: fc.subarray(
        ['Hajin', 'As-Susah', 'Marashidah', 'Hajin district', 'Deir ez-Zor', 'Kashmah', 'Syria'],
        { maxLength: 2 },
      ),
      when: fc.option(fc.constantFrom('2019-01-01', '2019-01-02', '2019-01-04', '2019-01-01/2019-01-31'), {
        nil: undefined,
      }),
      published: fc.option(fc.constantFrom('2019-01-02', '2019-01-03', '2019-01-05', '2019-02-10'), {
        nil: undefined,
      }),
      killed: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      article: fc.integer({ min: 0, max: 8 }),
      syndicate: fc.integer({ min: 0, max: 4 }),
      near: fc.boolean(),
    }),
    { maxLength: 24 },
  )
  .map((rows) =>
    rows.map(({ when, published, killed, at, near, article, syndicate, ...rest }, i) =>
      told({
        id: `x${article}#${String(i).padStart(3, '0')}`,
        article: `x${article}`,
        syndicate: `s${Math.min(article, syndicate)}`,
        quote: `Sentence ${i % 5}.`,
        at: at.map((name) => place(name, near ? { relation: 'near' } : {})),
        ...rest,
        status: rest.status as SourcedClaim['claim']['status'],
        ...(when === undefined ? {} : { when }),
        ...(published === undefined ? {} : { published }),
        counts: killed === undefined ? [] : [count('killed', killed, killed)],
      }),
    ),
  );

describe('properties', () => {
  it('the order of claims changes nothing', () => {
    fc.assert(
      fc.property(
        anyClaims.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(corroborate(shuffled, context)).toEqual(corroborate(claims, context));
        },
      ),
      { numRuns: 200 },
    );
  });
  it('nor does it when claims tie for the same incident', () => {
    const chain = fc.array(
      fc.constantFrom('2019-01-01', '2019-01-02', '2019-01-03', '2019-01-04', '2019-01-05'),
      { minLength: 3, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        chain
          .map((days) => days.map((when, i) => told({ id: `c${i}`, kind: 'armed_clash', when })))
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([claims, shuffled]) => {
          expect(corroborate(shuffled, context)).toEqual(corroborate(claims, context));
        },
      ),
    );
  });
  it('every claim is in exactly one incident', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const incidents = corroborate(claims, context);
        expect(incidents.flatMap((one) => one.claims).sort()).toEqual(
          claims.map(({ claim }) => claim.id).sort(),
        );
        expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
      }),
      { numRuns: 200 },
    );
  });
  it('a claim about something else adds one incident and changes none', () => {
    const elsewhere = told({
      id: 'a-first#1',
      kind: 'negotiation',
      by: ['civilians'],
      on: [],
      at: ['Idlib'],
      when: '2021-06-01',
    });
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const before = corroborate(claims, context);
        const after = corroborate([elsewhere, ...claims], context);
        expect(after.filter(({ claims: [first] }) => first !== 'a-first#1')).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
  it('a later report keeps the id of the incident it joins', () => {
    const first = { id: 'a#1', when: '2018-12-14', published: '2018-12-14' };
    const later = { id: '0#1', when: '2018-12-14', published: '2018-12-16' };
    const [before] = incidentsOf(first);
    const [after] = incidentsOf(first, later);
    expect(after?.sources).toBe(2);
    expect(after?.id).toBe(before?.id);
    expect(before?.id).toMatch(/^i-[0-9a-f]{12}$/);
  });
});
