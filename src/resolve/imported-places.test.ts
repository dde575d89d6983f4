import { describe, expect, test } from 'vitest';
import type { PlaceReference } from '../model/claim.ts';
import type { PlaceEntry, PlaceKind } from '../model/codebook.ts';
import type { GazetteerPlace } from '../model/gazetteer.ts';
import { importedPlace } from './imported-places.ts';
import { nameDistance } from './name-matching.ts';
import type { Neighbourhood } from './place-neighbourhood.ts';
import { nameKey } from './spelling.ts';

let ids = 0;
/** A village of Syria at 35 N, as many km east of 38 E as are given. */
function place(name: string, eastKm: number, changes: Partial<GazetteerPlace> = {}): GazetteerPlace {
  ids += 1;
  return {
    id: `geonames:${ids}`,
    name,
    kind: 'village',
    feature: 'P.PPL',
    ...at(eastKm),
    radiusKm: 2,
    country: 'SY',
    admin1: null,
    population: 0,
    names: [name],
    ...changes,
  };
}

const at = (eastKm: number) => ({ lat: 35, lon: 38 + eastKm / 91.09 });

function spot(eastKm: number, offset: number | null, radiusKm = 2) {
  const entry: PlaceEntry = {
    ...{ id: 'x', name: 'x', kind: 'town', admin1: null, country: 'SY', ...at(eastKm), radiusKm },
    ...{ variants: [], it: [], within: null, source: 'x', theatre: 'x' },
  };
  return { entry, at: offset };
}

function reference(name: string, kindHints: readonly PlaceKind[] = []): PlaceReference {
  return {
    ...{ text: name, name, kindHints, at: { start: 1000, end: 1000 + name.length } },
    ...{ candidates: [], relation: 'in', others: [], distanceKm: null },
  };
}

function choose(
  places: readonly GazetteerPlace[],
  asked: PlaceReference,
  changes: Partial<Neighbourhood> = {},
): string | null {
  const gazetteer = {
    path: '',
    countries: [],
    lookup: (name: string) =>
      places.filter(({ names }) => names.some((one) => nameKey(one) === nameKey(name))),
    close: () => {},
  };
  const neighbourhood = {
    ...{ gazetteers: [gazetteer], countries: ['SY'], spots: [spot(0, 1100)] },
    mentions: new Map([[asked.name, [1000]]]),
    ...changes,
  };
  return importedPlace(asked, neighbourhood).entry?.id ?? null;
}

describe('a name is looked up', () => {
  const village = place('Tall Amir', 20);

  test('and found where it lies near what is named beside it', () => {
    expect(choose([village], reference('Tall Amir'))).toBe(village.id);
  });

  test('under the name the article gives it', () => {
    const gazetteer = { path: '', countries: [], lookup: () => [village], close: () => {} };
    const found = importedPlace(reference('Tal Amir'), {
      ...{ gazetteers: [gazetteer], countries: ['SY'], spots: [], mentions: new Map() },
    });
    expect(found.entry).toMatchObject({ name: 'Tal Amir', id: village.id, radiusKm: 2 });
  });

  test.each<[string, Partial<GazetteerPlace>, Partial<Neighbourhood>, boolean]>([
    ['in the second country of the article', {}, { countries: ['IQ', 'SY'] }, true],
    ['not in a country the article is hardly about', {}, { countries: ['IQ', 'TR', 'US', 'SY'] }, false],
    ['not where the article is about no country', {}, { countries: [] }, false],
    ['not far from its neighbours', at(150), {}, false],
    ['far from them, when many live there', { ...at(150), population: 20_000, kind: 'town' }, {}, true],
    ['from the edge of a province, not its middle', at(150), { spots: [spot(0, 1100, 90)] }, true],
    [
      'by those beside it, not those at the other end of the article',
      at(10),
      { spots: [spot(300, 900), spot(0, 9000)] },
      false,
    ],
    ['by the whole article where nothing is beside it', at(120), { spots: [spot(0, 9000)] }, true],
    ['not far from the whole article', at(170), { spots: [spot(0, 9000)] }, false],
    ['in an article without other places', at(900), { spots: [] }, true],
  ])('%s', (_, where, neighbourhood, found) => {
    const one = place('Tall Amir', 20, where);
    expect(choose([one], reference('Tall Amir'), neighbourhood)).toBe(found ? one.id : null);
  });
});

describe('the words ask for a kind', () => {
  const village = place('Tishrin', 5);
  const dam = place('Tishrin', 40, { kind: 'dam', feature: 'S.DAM' });

  test.each<[readonly PlaceKind[], string | null]>([
    [['dam'], dam.id],
    [['village'], village.id],
    [['town'], village.id],
    [[], village.id],
    [['camp'], null],
    [['oil_field'], null],
  ])('%j', (hints, id) => {
    expect(choose([village, dam], reference('Tishrin', hints))).toBe(id);
  });

  test.each<PlaceKind>(['dam', 'hill', 'river', 'base', 'camp', 'road', 'region'])(
    'a bare name is no %s',
    (kind) => {
      expect(choose([place('Some Name', 5, { kind })], reference('Some Name'))).toBeNull();
    },
  );

  test('a name of three letters is a word unless a noun says that it is a place', () => {
    const may = place('May', 5);
    expect(choose([may], reference('May'))).toBeNull();
    expect(choose([may], reference('May', ['village']))).toBe(may.id);
  });
});

describe('of several places of one name', () => {
  const near = place('Al Salam', 5);
  const far = place('Al Salam', 90);

  test('the near one', () => {
    expect(choose([far, near], reference('Al-Salam'))).toBe(near.id);
  });

  test('none where two are as near', () => {
    expect(choose([near, place('Al Salam', -6)], reference('Al-Salam'))).toBeNull();
  });

  test('either where two records are of one spot', () => {
    expect(choose([near, place('Al Salam', 7)], reference('Al-Salam'))).toBe(near.id);
  });

  test('none where the article names nothing else', () => {
    expect(choose([near, far], reference('Al-Salam'), { spots: [] })).toBeNull();
  });

  test('the one that is called so before one that is also called so', () => {
    const also = place('Kasan', 5, { names: ['Kasan', 'Al Salam'] });
    expect(choose([also, place('Al Salam', -6)], reference('Al-Salam'))).not.toBe(also.id);
  });

  test('the one where more live, when that is clear', () => {
    const town = place('Al Salam', 90, { kind: 'town', population: 60_000 });
    expect(choose([near, town], reference('Al-Salam'), { spots: [] })).toBe(town.id);
  });
});

describe('a place said to lie in a province', () => {
  const province = (name: string, offset: number) => {
    const { entry } = spot(0, offset, 100);
    return { entry: { ...entry, id: 'geonames:0', name, kind: 'province' as const }, at: offset };
  };
  const asked = reference('Tall Amir');
  const after = 1000 + 'Tall Amir, '.length;
  const inside = place('Tall Amir', 30, { admin1: 'Raqqa' });
  const outside = place('Tall Amir', 180, { admin1: 'Homs', population: 20_000 });

  test('is the one there, however small', () => {
    expect(choose([inside, outside], asked, { spots: [province('Raqqa', after)] })).toBe(inside.id);
  });

  test('is none where none lies there', () => {
    expect(choose([outside], asked, { spots: [province('Raqqa', after)] })).toBeNull();
  });

  test('is free where the province is told elsewhere', () => {
    expect(choose([outside], asked, { spots: [province('Raqqa', after + 200)] })).toBe(outside.id);
  });
});

describe('a city far from the war', () => {
  const abroad = (population: number, changes: Partial<GazetteerPlace> = {}) =>
    place('Geneva', 3000, { kind: 'city', country: 'CH', population, ...changes });

  test('is known where it is large', () => {
    const city = abroad(1_200_000);
    expect(choose([city], reference('Geneva'))).toBe(city.id);
  });

  test('is not where it is small, or a namesake is nearly as large', () => {
    expect(choose([abroad(40_000)], reference('Geneva'))).toBeNull();
    const namesake = place('Geneva', 9000, { kind: 'city', country: 'US', population: 500_000 });
    expect(choose([abroad(1_200_000), namesake], reference('Geneva'))).toBeNull();
  });

  test('gives way to a village among those of the article', () => {
    const village = place('Geneva', 10);
    expect(choose([abroad(1_200_000), village], reference('Geneva'))).toBe(village.id);
  });
});

describe('a name of a town and of its province', () => {
  const town = place('Amiriyah', 20, { kind: 'town', population: 30_000 });
  const province = place('Amiriyah', 60, { kind: 'province', population: 400_000 });

  test('is the town, unless the words ask for the province', () => {
    expect(choose([town, province], reference('Amiriyah'))).toBe(town.id);
    expect(choose([town, province], reference('Amiriyah', ['province']))).toBe(province.id);
  });
});

describe('what a name that is not decided can mean', () => {
  const asked = reference('Al-Salam');
  const consider = (places: readonly GazetteerPlace[], changes: Partial<Neighbourhood> = {}) =>
    importedPlace(asked, {
      ...{ gazetteers: [{ lookup: () => places }], countries: ['SY'], spots: [spot(0, 1100)] },
      mentions: new Map([[asked.name, [1000]]]),
      ...changes,
    }).candidates.map(({ entry, for: pro, against }) => ({ id: entry.id, pro, against }));

  test('is ranked by what speaks against it, then by how near it is', () => {
    const far = place('Al Salam', 300);
    const near = place('Al Salam', -6);
    const nearest = place('Al Salam', 5);
    const hill = place('Al Salam', 1, { kind: 'hill' });
    expect(consider([far, near, nearest, hill])).toEqual([
      { id: nearest.id, pro: ['country', 'near', 'usual_name'], against: [] },
      { id: near.id, pro: ['country', 'near', 'usual_name'], against: [] },
      { id: hill.id, pro: ['country', 'near', 'usual_name'], against: ['other_kind'] },
      { id: far.id, pro: ['country', 'usual_name'], against: ['far'] },
    ]);
  });

  test('leaves out small places of other countries, but not the well known', () => {
    const small = place('Al Salam', 900, { country: 'IQ' });
    const city = place('Al Salam', 900, { country: 'IQ', population: 90_000, kind: 'town' });
    expect(consider([small, city])).toEqual([
      { id: city.id, pro: ['usual_name', 'large'], against: ['other_country'] },
    ]);
  });

  test('is nothing where one is chosen', () => {
    expect(consider([place('Al Salam', 5)])).toEqual([]);
  });

  test('is one of two records of a spot', () => {
    const [one, same, other] = [place('Al Salam', 5), place('Al Salam', 7), place('Al Salam', -20)];
    expect(consider([one, same, other]).map(({ id }) => id)).toEqual([one.id, other.id]);
  });
});

describe('a name spelt in another way', () => {
  const village = place('Tall `Amir', 20);
  const source = (places: readonly GazetteerPlace[]) => ({
    lookup: (name: string) => places.filter((one) => nameKey(one.name) === nameKey(name)),
    respelt: (name: string, countries: readonly string[]) =>
      places
        .filter(({ country }) => countries.includes(country))
        .map((one) => ({ place: one, spelling: one.name, distance: nameDistance(name, one.name) }))
        .filter(({ distance }) => distance <= 1)
        .sort((a, b) => a.distance - b.distance),
  });
  const find = (
    name: string,
    places: readonly GazetteerPlace[],
    changes: Partial<Neighbourhood> = {},
    hints: readonly PlaceKind[] = [],
  ) =>
    importedPlace(reference(name, hints), {
      ...{ gazetteers: [source(places)], countries: ['SY'], spots: [spot(0, 1100)] },
      mentions: new Map([[name, [1000]]]),
      ...changes,
    });

  test('is the place beside what the article names', () => {
    expect(find('Tell Amer', [village]).entry).toMatchObject({ id: village.id, name: 'Tell Amer' });
  });

  test.each<[string, Partial<GazetteerPlace>, Partial<Neighbourhood>]>([
    ['far away', { ...at(150), population: 200_000 }, {}],
    ['in another country', { country: 'TR' }, {}],
    ['where the article names no other place', {}, { spots: [] }],
    ['of another kind', { kind: 'dam' }, {}],
  ])('is not one %s', (_, where, neighbourhood) => {
    expect(find('Tell Amer', [place('Tall `Amir', 20, where)], neighbourhood).entry).toBeNull();
  });

  test('may be further from it in sound behind a noun for a place', () => {
    const distant = place('Tall Shaghib', 5);
    expect(find('Tel Sheigeb', [distant], {}, ['village']).entry?.id).toBe(distant.id);
    expect(find('Tel Sheigeb', [distant]).entry).toBeNull();
  });

  test('is left open between two that sound alike, nearest spellings first', () => {
    const other = place('Tall `Amar', -20);
    const { entry, candidates } = find('Tell Amer', [village, other]);
    expect(entry).toBeNull();
    expect(candidates.map((one) => one.for.includes('respelt'))).toEqual([true, true]);
  });

  test('is not looked for where a place is spelt just so', () => {
    const exact = place('Tell Amer', 90);
    expect(find('Tell Amer', [village, exact]).entry?.id).toBe(exact.id);
  });
});
