import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dumpLine } from '../../../test/dump.fixture.ts';
import type { LineFault } from '../../model/gazetteer.ts';
import { loadFeatureKinds } from './features.ts';
import { readAdmin1Line, readAlternateName, readDumpLine } from './geonames.ts';

const context = {
  country: 'SY',
  kinds: loadFeatureKinds(join(import.meta.dirname, '../../..')),
  admin1: new Map([['SY.07', 'Deir ez-Zor']]),
  names: new Map([['9', ['Villaggio del Nove']]]),
};
const bytes = (line: string) => Buffer.from(line, 'utf8');
const read = (line: string) => readDumpLine(bytes(line), context);

test('a line becomes a place', () => {
  const line = dumpLine({
    id: '9',
    name: 'Abū Ḩayyah',
    ascii: 'Abu Hayyah',
    others: ['أبو حية', 'Abou Haye'],
    lat: '-35.86038',
    lon: '140.98554',
    modified: '2019-04-05',
  });
  expect(read(line)).toEqual({
    place: {
      id: 'geonames:9',
      name: 'Abu Hayyah',
      kind: 'village',
      feature: 'P.PPL',
      lat: -35.86038,
      lon: 140.98554,
      radiusKm: 2,
      country: 'SY',
      admin1: 'Deir ez-Zor',
      population: 0,
      names: ['Abu Hayyah', 'Abū Ḩayyah', 'أبو حية', 'Abou Haye', 'Villaggio del Nove'],
    },
    modified: '2019-04-05',
  });
});

test.each([
  ['P.PPL', 0, 'village'],
  ['P.PPL', 10_000, 'town'],
  ['P.PPLA2', 100_000, 'city'],
  ['P.PPLC', 0, 'city'],
  ['P.PPLX', 500_000, 'neighbourhood'],
  ['A.ADM1', 2_000_000, 'province'],
  ['A.ADM2', 0, 'district'],
  ['T.HLL', 0, 'hill'],
  ['T.MT', 0, 'mountain'],
  ['S.DAM', 0, 'dam'],
  ['S.AIRB', 0, 'base'],
  ['S.AIRP', 0, 'airport'],
  ['L.OILF', 0, 'oil_field'],
  ['S.CMPRF', 0, 'camp'],
  ['S.PSTB', 0, 'crossing'],
  ['H.STM', 0, 'river'],
  ['H.WAD', 0, 'river'],
  ['T.DSRT', 0, 'desert'],
  ['T.ISL', 0, 'island'],
  ['R.RD', 0, 'road'],
  ['L.RGN', 0, 'region'],
])('%s of %i inhabitants is a %s', (feature, population, kind) => {
  expect(read(dumpLine({ name: 'X', feature, population }))).toMatchObject({ place: { kind, feature } });
});

test.each(['S.SCH', 'H.WLL', 'A.PCLI', 'P.XYZ', '.', 'toString.x'])('%s is left out', (feature) => {
  expect(read(dumpLine({ name: 'X', feature }))).toEqual({ leftOut: feature });
});

describe('a line that cannot be read says why', () => {
  const whole = dumpLine({ name: 'X' });
  test.each<[LineFault, string]>([
    ['columns', ''],
    ['columns', 'not a dump at all'],
    ['columns', whole.slice(0, -20).replace(/\t[^\t]*$/, '')],
    ['columns', `${whole}\tmore`],
    ['id', dumpLine({ id: 'x1', name: 'X' })],
    ['id', dumpLine({ id: '', name: 'X' })],
    ['country', dumpLine({ name: 'X', country: 'IQ' })],
    ['coordinates', dumpLine({ name: 'X', lat: '91' })],
    ['coordinates', dumpLine({ name: 'X', lon: '-180.5' })],
    ['coordinates', dumpLine({ name: 'X', lat: '' })],
    ['coordinates', dumpLine({ name: 'X', lat: '3e1' })],
    ['coordinates', dumpLine({ name: 'X', lon: 'NaN' })],
    ['name', dumpLine({ name: '' })],
    ['name', dumpLine({ name: '\u001b[2J' })],
  ])('%s', (fault, line) => {
    expect(read(line)).toEqual({ fault });
  });

  test('bytes that are not UTF-8', () => {
    const broken = Buffer.concat([bytes('1\tAb'), Buffer.from([0xc3, 0x28])]);
    expect(readDumpLine(broken, context)).toEqual({ fault: 'encoding' });
  });

  test('a line dropped for its length', () => {
    expect(readDumpLine(null, context)).toEqual({ fault: 'too-long' });
  });
});

test('a place keeps names, not whatever else stands there', () => {
  const others = ['x'.repeat(300), '\u0007', ...Array.from({ length: 500 }, (_, i) => `Name ${i}`)];
  const line = read(dumpLine({ name: 'X', others }));
  const names = 'place' in line ? line.place.names : [];
  expect(names).toHaveLength(200);
  expect(names.slice(0, 3)).toEqual(['X', 'Name 0', 'Name 1']);
});

test('the usual name is one in Latin letters, where there is any', () => {
  const named = (name: string, others: readonly string[]) => read(dumpLine({ name, others }));
  expect(named('نوى', ['Нава', 'Nawa', 'Nawá'])).toMatchObject({
    place: { name: 'Nawa', names: ['Nawa', 'نوى', 'Нава', 'Nawá'] },
  });
  expect(named('نوى', [])).toMatchObject({ place: { name: 'نوى' } });
});

test('a line may end as Windows ends it', () => {
  expect(read(`${dumpLine({ name: 'X' })}\r`)).toMatchObject({ modified: '2020-01-02' });
});

test.each([
  ['SY.07\tDeir ez-Zor\tDeir ez-Zor\t173', ['SY.07', 'Deir ez-Zor']],
  ['SY\tSyria', null],
  ['SY.07', null],
])('a division: %s', (line, expected) => {
  expect(readAdmin1Line(bytes(line))).toEqual(expected);
});

test.each([
  ['1\t9\tit\tLeopoli\t1', ['9', 'Leopoli']],
  ['1\t9\t\tNove', ['9', 'Nove']],
  ['1\t9\tzh-Hant\t九', ['9', '九']],
  ['1\t9\tlink\thttps://en.wikipedia.org/wiki/Nine', null],
  ['1\t9\tpost\t00100', null],
  ['1\t9\tit\t', null],
])('a name in another language: %s', (line, expected) => {
  expect(readAlternateName(bytes(line))).toEqual(expected);
});
