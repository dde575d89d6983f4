import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NameKeys } from '../../model/gazetteer.ts';
import { distanceKm } from '../../model/geo.ts';
import { worldCities } from './world-cities.ts';

const keys: NameKeys = { scheme: 'test-1', of: (name) => [name.toLowerCase()] };

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'riscontro-cities-'));
  mkdirSync(join(root, 'codebook'));
  const file = join('codebook', 'features.yaml');
  cpSync(join(import.meta.dirname, '../../..', file), join(root, file));
});
const cached = () => readdirSync(join(root, '.cache'));

test.each([
  ['Kaduna', 'NG', 10.52, 7.44, 'city'],
  ['Garissa', 'KE', -0.44, 39.65, 'town'],
  ['Hargeysa', 'SO', 9.56, 44.06, 'city'],
  ['Prizren', 'XK', 42.22, 20.74, 'city'],
])('%s is in %s', (name, country, lat, lon, kind) => {
  const found = worldCities(root, keys)
    .lookup(name)
    .find(({ feature }) => feature === 'P.PPL');
  expect(found).toMatchObject({ name, country, kind });
  expect(Math.abs((found?.lat ?? 0) - lat) + Math.abs((found?.lon ?? 0) - lon)).toBeLessThan(0.2);
  expect(found?.id).toMatch(/^city:[a-z]{2}\/[a-z-]*\/[a-z-]+$/);
});

test.each([
  ['Texas', 'US', 31.5, -99.3, 350, 850],
  ['Kaduna', 'NG', 10.4, 7.7, 60, 200],
])('%s is a province of %s', (name, country, lat, lon, least, most) => {
  const found = worldCities(root, keys)
    .lookup(name)
    .find(({ kind }) => kind === 'province');
  expect(found).toMatchObject({ name, country, admin1: name });
  const off = distanceKm(found ?? { lat: 0, lon: 0 }, { lat, lon });
  expect(off).toBeLessThan(found?.radiusKm ?? 0);
  expect(found?.radiusKm).toBeGreaterThan(least);
  expect(found?.radiusKm).toBeLessThan(most);
});

test('a name of several cities gives all, the largest first', () => {
  const found = worldCities(root, keys).lookup('tripoli');
  expect(found.map(({ country }) => country)).toEqual(['LY', 'GR']);
});

describe('the index under .cache', () => {
  test('is made once, and anew when it is damaged or filed under other keys', () => {
    worldCities(root, keys).lookup('Kaduna');
    const [name = ''] = cached();
    expect(cached()).toEqual([name]);
    writeFileSync(join(root, '.cache', name), 'broken');
    expect(
      worldCities(root, keys)
        .lookup('Kaduna')
        .map(({ kind }) => kind),
    ).toEqual(['province', 'city']);
    worldCities(root, { ...keys, scheme: 'test-2' }).lookup('Kaduna');
    expect(cached()).toHaveLength(1);
    expect(cached()).not.toEqual([name]);
  });

  test('can be done without', () => {
    const usual = worldCities(root, keys);
    const names = ['Kaduna', 'tripoli', 'San Jose', 'nowhere'];
    const expected = names.map((name) => usual.lookup(name));
    expect(expected.map((found) => found.length > 0)).toEqual([true, true, true, false]);
    const bare = mkdtempSync(join(tmpdir(), 'riscontro-cities-'));
    cpSync(join(root, 'codebook'), join(bare, 'codebook'), { recursive: true });
    writeFileSync(join(bare, '.cache'), 'no folder');
    const inMemory = worldCities(bare, keys);
    expect(names.map((name) => inMemory.lookup(name))).toEqual(expected);
  });
});
