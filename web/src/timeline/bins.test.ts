import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOrder } from '../components/groups.ts';
import { addDays, barsOf, startOf, startOfNext, type Unit, unitFor } from './bins.ts';

const units: readonly Unit[] = ['day', 'week', 'month'];
const day = fc.integer({ min: -8000, max: 25_000 }).map((number) => addDays('1970-01-01', number));

describe('gathering days into bars', () => {
  it.each([
    ['2019-03-23', 'week', '2019-03-18', '2019-03-25'],
    ['2019-03-18', 'week', '2019-03-18', '2019-03-25'],
    ['1969-12-31', 'week', '1969-12-29', '1970-01-05'],
    ['2019-02-28', 'month', '2019-02-01', '2019-03-01'],
    ['2018-12-31', 'month', '2018-12-01', '2019-01-01'],
    ['2019-02-28', 'day', '2019-02-28', '2019-03-01'],
  ] as const)('puts %s in the %s from %s to %s', (iso, unit, start, end) => {
    expect([startOf(iso, unit), startOfNext(start, unit)]).toEqual([start, end]);
  });

  it('holds every day in the unit it starts', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...units), (iso, unit) => {
        const start = startOf(iso, unit);
        expect(start <= iso && iso < startOfNext(start, unit)).toBe(true);
      }),
    );
  });

  it('neither loses nor doubles an incident', () => {
    const bin = fc.record({
      day,
      group: fc.constantFrom(...groupOrder),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(bin), fc.constantFrom(...units), (bins, unit) => {
        const total = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
        expect(total(barsOf(bins, unit))).toBe(total(bins));
      }),
    );
  });

  it.each([
    ['2019-01-01', '2019-03-31', 900, 'day'],
    ['2017-01-01', '2019-12-31', 900, 'week'],
    ['2000-01-01', '2019-12-31', 900, 'month'],
  ] as const)('draws %s to %s over %i pixels by the %s', (first, last, pixels, unit) => {
    expect(unitFor(first, last, pixels)).toBe(unit);
  });
});
