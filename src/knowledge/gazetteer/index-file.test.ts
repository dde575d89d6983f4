import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GazetteerPlace, NameKeys } from '../../model/gazetteer.ts';
import { Problem } from '../../model/problem.ts';
import { hashOf, layoutVersion } from './layout.ts';
import { openPlaceIndex } from './open-index.ts';
import { IndexDraft } from './write-index.ts';

const keys: NameKeys = { scheme: 'test-1', of: (name) => [name.toLowerCase()] };
const countries = [{ code: 'SY', places: 2, newest: '2020-01-02', broken: 1 }];

let path = '';
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'riscontro-index-')), 'test.places');
});

function place(id: number, names: readonly string[], population = 0): GazetteerPlace {
  return {
    id: `geonames:${id}`,
    name: names[0] ?? '',
    kind: 'village',
    feature: 'P.PPL',
    lat: 34.5,
    lon: 40.25,
    radiusKm: 2,
    country: 'SY',
    admin1: null,
    population,
    names,
  };
}

function written(places: readonly GazetteerPlace[], by = keys): void {
  const draft = new IndexDraft(by);
  for (const one of places) draft.add(one);
  draft.write(path, countries);
}

test('what was put in comes out, by any of its names and by no other', () => {
  const name = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
  const list = fc.array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.nat(10)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(list, fc.array(name, { maxLength: 10 }), (given, strangers) => {
      const places = given.map(([names, population], i) => place(i, names, population));
      written(places);
      const index = openPlaceIndex(path, keys);
      const named = (asked: string) =>
        places
          .filter(({ names }) => names.some((one) => one.toLowerCase() === asked.toLowerCase()))
          .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
      for (const asked of [...places.flatMap(({ names }) => names), ...strangers])
        expect(index.lookup(asked)).toEqual(named(asked));
      expect([...index.all()]).toEqual(places);
      expect(index.countries).toEqual(countries);
      index.close();
    }),
    { numRuns: 60 },
  );
});

test('a name is found in another spelling among the countries asked, the nearest first', () => {
  const vowels = /[aeiou]/g;
  const bySound: NameKeys = {
    ...keys,
    sounds: (name) => [name.toLowerCase().replace(vowels, '')],
    distance: (one, other) => (one.length === other.length ? (one === other ? 0 : 0.5) : 2),
  };
  const places = [
    place(1, ['elsewhere', 'Tall Amir']),
    { ...place(2, ['Tall Amir']), country: 'IQ' },
    place(3, ['tall amer', 'Tall Amoor']),
    place(4, ['Tall Ameer']),
    place(5, ['Tall Emer']),
  ];
  written(places, bySound);
  const index = openPlaceIndex(path, bySound);
  const found = (name: string, among: readonly string[]) =>
    index.respelt(name, among).map(({ place: { id }, spelling, distance }) => [id, spelling, distance]);
  for (let twice = 0; twice < 2; twice += 1) {
    expect(found('tall amer', ['SY'])).toEqual([
      ['geonames:3', 'tall amer', 0],
      ['geonames:1', 'Tall Amir', 0.5],
      ['geonames:5', 'Tall Emer', 0.5],
    ]);
    expect(found('tall amer', ['IQ']).map(([id]) => id)).toEqual(['geonames:2']);
    expect(found('tall amer', [])).toEqual([]);
    expect(found('tall bmer', ['SY'])).toEqual([]);
  }
  expect(index.lookup('Tall Emer').map(({ id }) => id)).toEqual(['geonames:5']);
  index.close();
});

test('a record longer than most is read whole', () => {
  const names = Array.from({ length: 180 }, (_, i) => `a long name of one place, number ${i}`);
  written([place(1, names), place(2, ['after'])]);
  const index = openPlaceIndex(path, keys);
  expect(index.lookup('A LONG NAME of one place, number 179')).toEqual([place(1, names)]);
  expect(index.lookup('after')).toHaveLength(1);
  index.close();
});

test('two hundred thousand keys have two hundred thousand hashes', () => {
  const all = Array.from({ length: 200_000 }, (_, i) => `tall ${i.toString(36)}`);
  const hashes = new Set(all.map(hashOf).map(({ bucket, rest }) => bucket * 2 ** 32 + rest));
  expect(hashes.size).toBe(all.length);
  expect(new Set(all.map((key) => hashOf(key).bucket)).size).toBeGreaterThan(60_000);
});

test('the same places give the same bytes', () => {
  const places = [place(1, ['a', 'b']), place(2, ['b'])];
  written(places);
  const first = readFileSync(path);
  written(places);
  expect(readFileSync(path).equals(first)).toBe(true);
});

describe('a file that is no such index', () => {
  const open = () => openPlaceIndex(path, keys);
  const changed = (from: string, to: string) => {
    const bytes = readFileSync(path);
    const at = bytes.indexOf(from);
    expect(at).toBeGreaterThan(0);
    bytes.write(to, at);
    writeFileSync(path, bytes);
  };
  beforeEach(() => written([place(1, ['one']), place(2, ['two'])]));

  test.each<[string, () => void, Partial<Problem>]>([
    [
      'text',
      () => writeFileSync(path, 'some words'),
      { code: 'places/damaged', facts: { found: 'another kind of file' } },
    ],
    ['nothing', () => writeFileSync(path, ''), { code: 'places/damaged' }],
    [
      'cut short',
      () => truncateSync(path, readFileSync(path).length - 1),
      { code: 'places/damaged', facts: { found: 'size' } },
    ],
    [
      'a header of something else',
      () => changed('"version"', '"fashion"'),
      { code: 'places/damaged', facts: { found: 'header' } },
    ],
    [
      'a later version',
      () => changed(`"version":${layoutVersion}`, '"version":9'),
      { code: 'places/newer', facts: { found: 9, expected: 1 } },
    ],
  ])('%s', (_, change, problem) => {
    change();
    expect(open).toThrow(expect.objectContaining(problem));
  });

  test('one filed under other keys is told, and can still be read through', () => {
    const others = { ...keys, scheme: 'test-2' };
    expect(() => openPlaceIndex(path, others)).toThrow(
      expect.objectContaining({ code: 'places/outdated', facts: { expected: 'test-2', found: 'test-1' } }),
    );
    const index = openPlaceIndex(path, others, true);
    expect([...index.all()]).toHaveLength(2);
    index.close();
  });

  test('none, or a folder', () => {
    expect(() => openPlaceIndex(join(path, '..', 'none.places'), keys)).toThrow(
      expect.objectContaining({ code: 'places/missing' }),
    );
    expect(() => openPlaceIndex(join(path, '..'), keys)).toThrow(
      expect.objectContaining({ code: 'places/damaged' }),
    );
  });

  test('whatever byte is changed, it answers or says that it is damaged', () => {
    const whole = readFileSync(path);
    // The directory is long and mostly alike; what lies before and behind it is worth more tries.
    const behind = whole.length - 300;
    const at = fc.oneof(
      fc.nat(300),
      fc.integer({ min: behind, max: whole.length - 1 }),
      fc.nat(whole.length - 1),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const [position, value] of changes) bytes[position] = value;
        writeFileSync(path, bytes);
        try {
          const index = openPlaceIndex(path, keys, true);
          try {
            for (const name of ['one', 'two', 'three']) index.lookup(name);
            for (const found of index.all()) expect(found.names.length).toBeGreaterThan(0);
          } finally {
            index.close();
          }
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
          expect((error as Problem).code).toMatch(/^places\/(?:damaged|newer)$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('where nothing can be written, that is said and nothing is left behind', () => {
  const folder = join(path, '..');
  const draft = new IndexDraft(keys);
  expect(() => draft.write(join(folder, 'nowhere', 'x.places'), [])).toThrow(
    expect.objectContaining({ code: 'places/not-writable', facts: { reason: 'ENOENT' } }),
  );
  expect(readdirSync(folder)).toEqual([]);
});
