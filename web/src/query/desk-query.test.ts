import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeskQuery,
  emptyQuery,
  filterString,
  languages,
  readDeskQuery,
  roundCamera,
  statuses,
  views,
  writeDeskQuery,
} from './desk-query.ts';

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
const words = fc.uniqueArray(word, { maxLength: 3 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const camera = fc
  .record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    zoom: fc.double({ min: 0, max: 22, noNaN: true }),
  })
  .map(roundCamera);

const query: fc.Arbitrary<DeskQuery> = fc
  .record({
    text: fc.string({ maxLength: 30 }),
    kinds: words,
    actors: words,
    statuses: fc.uniqueArray(fc.constantFrom(...statuses), { maxLength: 3 }),
    outlets: words,
    place: orNull(word),
    from: orNull(day),
    to: orNull(day),
    camera: orNull(camera),
    incident: orNull(word),
    day: orNull(day),
    ground: orNull(word),
    language: orNull(fc.constantFrom(...languages)),
    view: fc.constantFrom(...views),
  })
  .map((made) => (made.from && made.to && made.from > made.to ? { ...made, to: made.from } : made));

describe('the desk query in the address', () => {
  it('comes back whole from the address it is written as', () => {
    fc.assert(
      fc.property(query, (made) => {
        expect(readDeskQuery(writeDeskQuery(made))).toEqual(made);
      }),
    );
  });

  it('never fails on a hostile address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readDeskQuery(text);
        expect(readDeskQuery(writeDeskQuery(read))).toEqual(read);
      }),
    );
  });

  it.each([
    ['nothing', '', emptyQuery],
    ['a day that does not exist', '?from=2019-02-30&day=soon', emptyQuery],
    ['a status nobody has', '?status=certain', emptyQuery],
    ['a camera off the globe', '?at=95,40,7', emptyQuery],
    ['a window back to front', '?from=2019-03-01&to=2019-01-01', { from: '2019-01-01', to: '2019-03-01' }],
    ['a value twice', '?kind=siege&kind=siege', { kinds: ['siege'] }],
    ['a camera', '?at=34.69,40.83,8.5', { camera: { lat: 34.69, lon: 40.83, zoom: 8.5 } }],
  ])('reads %s', (_, address, expected) => {
    expect(readDeskQuery(address)).toEqual({ ...emptyQuery, ...expected });
  });

  it('asks the API for what narrows the set and nothing else', () => {
    const made = readDeskQuery(
      '?q=hajin&kind=a&kind=b&from=2019-01-01&at=1,2,3&incident=i-1&day=2019-01-02&lang=it',
    );
    expect(filterString(made)).toBe('q=hajin&kind=a&kind=b&from=2019-01-01');
  });
});
