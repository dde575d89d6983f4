import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNamePairs } from '../../bench/scoring/spellings/pairs.ts';
import { compareNames, nameDistance, nameKeys, sameName } from './name-matching.ts';

describe('two spellings of one name', () => {
  it.each([
    // Articles, glued, assimilated, apart.
    ['Deir ez-Zor', 'Deir Ezzor'],
    ['Deir ez-Zor', 'Dayr al-Zawr'],
    ['Abu Kamal', 'Albukamal'],
    ['Raqqa', 'الرقة'],
    // One sound in the letters of several languages.
    ['Shabwa', 'Sciabua'],
    ['Al-Shaddadi', 'Chaddadi'],
    ['Khan Shaykhun', 'Chan Scheichun'],
    ['Jalalabad', 'Dschalalabad'],
    ['Jalalabad', 'Gialalabad'],
    ['Kismayo', 'Chisimaio'],
    ['Sinjar', 'Sincar'],
    ['Hudur', 'Xudur'],
    ['Adado', 'Cadaado'],
    // Russian and Ukrainian, Latin and Cyrillic.
    ['Luhansk', 'Lugansk'],
    ['Kharkiv', 'Charkow'],
    ['Kharkiv', 'Харьков'],
    ['Харків', 'Харьков'],
    ['Izium', 'Isjum'],
    // Words run together here and apart there, ayn written or heard.
    ['Lashkar Gah', 'Lashkargah'],
    ["Mari'", 'Marea'],
  ])('%s, %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(nameKeys(one).some((key) => nameKeys(other).includes(key))).toBe(true);
  });
});

describe('two names', () => {
  it.each([
    ['Hama', 'Hamas'],
    ['Haditha', 'Hadith'],
    ['Derna', 'Daraa'],
    ['Tal Afar', 'Tal Rifaat'],
    ['Donetsk', 'Donets'],
    ['Al-Bab', 'Bab'],
    ['Al-Rai', 'Rai'],
    ['Kirkuk', 'Kursk'],
    ['Goma', 'Gama'],
    // Nothing but a figure between them.
    ['Brigade 137', 'Brigade 47'],
    ['Baghuz', 'Baghuz Fawqani'],
    ['', 'Hama'],
    ['', ''],
    ['東京', '東京'],
  ])('%s, %s', (one, other) => {
    expect(sameName(one, other)).toBe(false);
    expect(compareNames(one, other).correspondences).toEqual([]);
  });
});

describe('a comparison', () => {
  it('says what stood for what', () => {
    const { same, cost, limit, correspondences } = compareNames('Kharkiv', 'Charkow');
    expect(same).toBe(true);
    expect(cost).toBeLessThanOrEqual(limit);
    expect(correspondences.map(({ one, other, rule }) => `${one}~${other}: ${rule}`)).toEqual([
      'kh~ch: kh, h, x and ch',
      'i~o: an unstressed vowel',
      'v~w: German and Slavic w',
    ]);
    expect(correspondences.reduce((sum, one) => sum + one.cost, 0)).toBeCloseTo(cost ?? 0, 1);
  });

  it('says the same as the plain question, for every pair of the table', () => {
    for (const { one, other } of readNamePairs())
      expect(compareNames(one, other).same).toBe(sameName(one, other));
  });
});

/** Anything a person, a broken file or a hostile one may hold. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[\p{L}'’ -]{0,24}$/u),
  fc.stringMatching(/^[a-zA-Zāḥšǧʿʾ' -]{1,20}$/),
  fc.stringMatching(/^[\u0400-\u045f\u0600-\u06ff ]{1,20}$/),
);

describe('of any two texts', () => {
  it('the comparison has no order, and a text that can be read is its own name', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        expect(nameDistance(one, other)).toBe(nameDistance(other, one));
        expect(sameName(one, one)).toBe(nameKeys(one).length > 0);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('there are at most eight keys, none twice, and never others', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const keys = nameKeys(name);
        expect(keys.length).toBeLessThanOrEqual(8);
        expect(new Set(keys).size).toBe(keys.length);
        expect(nameKeys(name)).toEqual(keys);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});

describe('the table of pairs', () => {
  const pairs = readNamePairs();

  it('has at least 700, each once, and 400 of other names', () => {
    expect(pairs.length).toBeGreaterThan(700);
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThan(400);
    const written = pairs.map(({ one, other, convention }) => `${convention} ${one} ${other}`);
    expect(written.filter((pair, at) => written.indexOf(pair) < at)).toEqual([]);
  });

  it.each(['tuned', 'held-out'] as const)('is told apart: the half that is %s', (half) => {
    const own = pairs.filter((pair) => pair.half === half);
    const joined = own.filter(({ one, other }) => sameName(one, other));
    expect(joined.filter(({ same }) => same).length / joined.length).toBeGreaterThan(0.99);
    expect(joined.filter(({ same }) => same).length / own.filter(({ same }) => same).length).toBeGreaterThan(
      0.96,
    );
  });
});
