import { beforeAll, describe, expect, test } from 'vitest';
import { openReader, type Reader } from '../src/desk.ts';
import type { ResolvedPlace } from '../src/model/contract.ts';
import { bearing, distanceKm } from '../src/model/geo.ts';
import type { Relation } from '../src/model/vocabulary.ts';

let reader: Reader;
beforeAll(() => {
  reader = openReader();
});

async function placeOf(
  text: string,
  language: string,
  relation: Relation,
): Promise<ResolvedPlace | undefined> {
  const { claims } = await reader.read({ text, language });
  return claims.flatMap(({ places }) => places).find((place) => place.relation === relation);
}

const entry = (id: string) => {
  const found = reader.codebook.places.get(id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

/** Text, relation, the place it is told from, degrees, and km out: as a person with a map reads it. */
const displaced: readonly (readonly [string, string, Relation, string, number, number])[] = [
  ['it', 'Le SDF hanno attaccato lo Stato Islamico 20 km a sud di Hajin.', 'south_of', 'sy-hajin', 180, 20],
  [
    'it',
    'L’esercito siriano ha bombardato i ribelli a 15 chilometri a nord di Hama.',
    'north_of',
    'sy-hama',
    0,
    15,
  ],
  ['it', 'I talebani hanno attaccato un convoglio 30 km a est di Kabul.', 'east_of', 'af-kabul', 90, 30],
  [
    'it',
    'I ribelli hanno attaccato l’esercito 10 km a nord-ovest di Goma.',
    'north_west_of',
    'cd-goma',
    315,
    10,
  ],
  ['en', 'Islamic State attacked the army 20 km south of Hajin.', 'south_of', 'sy-hajin', 180, 20],
  ['en', 'Gunmen attacked the army 40 kilometres east of Maiduguri.', 'east_of', 'ng-maiduguri', 90, 40],
  ['en', 'The Taliban attacked a convoy 12 miles west of Kunduz.', 'west_of', 'af-kunduz', 270, 19.3],
  ['en', 'The army shelled rebels 25 km to the north-east of Homs.', 'north_east_of', 'sy-homs', 45, 25],
  [
    'en',
    'Rebels attacked the army 20 kilometres (12 miles) south of Hajin.',
    'south_of',
    'sy-hajin',
    180,
    20,
  ],
  [
    'en',
    'Gunmen attacked the army about thirty miles east of Maiduguri.',
    'east_of',
    'ng-maiduguri',
    90,
    48.3,
  ],
  [
    'it',
    'I ribelli hanno attaccato l’esercito a una ventina di chilometri a est di Homs.',
    'east_of',
    'sy-homs',
    90,
    20,
  ],
];

describe('a place told by direction and distance', () => {
  test.each(displaced)('%s: %s', async (language, text, relation, anchor, degrees, km) => {
    const place = await placeOf(text, language, relation);
    const from = entry(anchor);
    const centre = { lat: place?.lat ?? 0, lon: place?.lon ?? 0 };
    const turn = Math.abs(((bearing(from, centre) - degrees + 540) % 360) - 180);
    expect(turn).toBeLessThan(1);
    // Told from the middle or from the edge: both readings lie inside.
    const far = distanceKm(from, centre);
    const radius = place?.radiusKm ?? 0;
    expect(Math.abs(far - km)).toBeLessThanOrEqual(radius);
    expect(Math.abs(far - km - from.radiusKm)).toBeLessThanOrEqual(radius);
    // Not so wide that it says nothing.
    expect(radius).toBeLessThan(km * 0.5 + from.radiusKm);
    expect(place?.anchors.map(({ gazetteerId }) => gazetteerId)).toEqual([anchor]);
  });
});

/** Text, relation, the place named: a circle about it, wider than the place itself by so many km. */
const around: readonly (readonly [string, string, Relation, string, number, number])[] = [
  ['it', 'Le SDF hanno attaccato lo Stato Islamico vicino a Hajin.', 'near', 'sy-hajin', 5, 15],
  ['it', 'L’esercito ha attaccato i ribelli alla periferia di Aleppo.', 'outskirts_of', 'sy-aleppo', 3, 12],
  [
    'it',
    'L’esercito ha attaccato i ribelli alla periferia orientale di Aleppo.',
    'outskirts_of',
    'sy-aleppo',
    3,
    12,
  ],
  ['it', 'L’esercito siriano ha attaccato i ribelli ai margini di Idlib.', 'outskirts_of', 'sy-idlib', 3, 12],
  [
    'it',
    'Le SDF hanno attaccato lo Stato Islamico sulla sponda orientale dell’Eufrate.',
    'along',
    'sy-euphrates',
    5,
    30,
  ],
  ['it', 'Le SDF hanno attaccato lo Stato Islamico lungo l’Eufrate.', 'along', 'sy-euphrates', 5, 30],
  ['en', 'Rebels attacked the army near Hajin.', 'near', 'sy-hajin', 5, 15],
  ['en', 'Rebels attacked the army in the southern suburbs of Aleppo.', 'outskirts_of', 'sy-aleppo', 3, 12],
  [
    'it',
    'I ribelli hanno attaccato l’esercito nei sobborghi orientali di Aleppo.',
    'outskirts_of',
    'sy-aleppo',
    3,
    12,
  ],
  ['it', 'I ribelli hanno attaccato l’esercito nell’entroterra di Bengasi.', 'around', 'ly-benghazi', 5, 15],
  ['en', 'The Houthis attacked a ship off the coast of Hodeidah.', 'near', 'ye-hodeida', 5, 15],
  // How far, but not which way.
  ['en', 'Gunmen killed 20 soldiers some 60km from the town of Djibo.', 'near', 'bf-djibo', 55, 65],
  ['it', 'I jihadisti hanno attaccato l’esercito a 40 chilometri da Gao.', 'near', 'ml-gao', 35, 45],
  ['it', 'I jihadisti hanno attaccato l’esercito a un’ora di strada da Gao.', 'near', 'ml-gao', 55, 65],
  ['en', 'Gunmen attacked the army about 40 miles by road from Gao.', 'near', 'ml-gao', 60, 70],
  ['en', 'Rebels attacked the army on the outskirts of Aleppo.', 'outskirts_of', 'sy-aleppo', 3, 12],
  ['en', 'Rebels attacked the army on the eastern outskirts of Aleppo.', 'outskirts_of', 'sy-aleppo', 3, 12],
  ['en', 'Rebels attacked the army on the eastern bank of the Euphrates.', 'along', 'sy-euphrates', 5, 30],
];

describe('a place told by another it lies about', () => {
  test.each(around)('%s: %s', async (language, text, relation, id, least, most) => {
    const place = await placeOf(text, language, relation);
    expect(place?.gazetteerId).toBe(id);
    const wider = (place?.radiusKm ?? 0) - entry(id).radiusKm;
    expect(wider).toBeGreaterThanOrEqual(least);
    expect(wider).toBeLessThanOrEqual(most);
  });
});

describe('a place between two', () => {
  test.each([
    ['it', 'Le SDF hanno attaccato lo Stato Islamico tra Hajin e al-Susah.'],
    ['it', 'Lo Stato Islamico ha attaccato un convoglio a metà strada tra Hajin e al-Susah.'],
    ['en', 'Rebels attacked the army between Hajin and al-Susah.'],
    ['en', 'The army attacked rebels halfway between Hajin and al-Susah.'],
  ])('%s: %s is midway and holds both', async (language, text) => {
    const place = await placeOf(text, language, 'between');
    const [one, other] = [entry('sy-hajin'), entry('sy-as-susah')];
    const centre = { lat: place?.lat ?? 0, lon: place?.lon ?? 0 };
    const apart = distanceKm(one, other);
    expect(distanceKm(centre, one)).toBeCloseTo(apart / 2, 1);
    expect(distanceKm(centre, other)).toBeCloseTo(apart / 2, 1);
    expect(place?.radiusKm).toBeGreaterThanOrEqual(apart / 2);
    expect(place?.anchors).toHaveLength(2);
  });
});

describe('a distance from another place', () => {
  test('only says where the named one lies, or else where it happened', async () => {
    const places = async (text: string) =>
      (await reader.read({ text, language: 'en' })).claims.flatMap((claim) =>
        claim.places.map(({ relation, gazetteerId }) => `${relation} ${gazetteerId}`),
      );
    expect(await places('Gunmen attacked the army in Falluja, 60 km from Baghdad.')).toEqual([
      'in iq-fallujah',
    ]);
    expect(await places('Gunmen attacked the army 60 km from Djibo, in Burkina Faso.')).toContain(
      'near bf-djibo',
    );
  });
});

describe('a border', () => {
  test.each([
    ['it', 'I jihadisti hanno attaccato l’esercito al confine tra Mali e Niger.'],
    ['en', 'Jihadists attacked the army on the border between Mali and Niger.'],
  ])('%s: %s lies between the two countries', async (language, text) => {
    const place = await placeOf(text, language, 'border_of');
    expect(place?.anchors.map(({ gazetteerId }) => gazetteerId)).toEqual(['ml-mali', 'ne-niger']);
    // The border runs from 15° N, 3.5° E to the point Mali, Niger and Algeria share, at 19.1° N, 4.2° E.
    const border = { lat: 17, lon: 4 };
    const off = distanceKm(border, { lat: place?.lat ?? 0, lon: place?.lon ?? 0 });
    expect(off).toBeLessThanOrEqual(place?.radiusKm ?? 0);
  });

  test.each([
    [
      'it',
      'L’esercito maliano ha attaccato i jihadisti a Kidal. I jihadisti hanno attaccato un convoglio vicino al confine con l’Algeria.',
    ],
    [
      'en',
      'The Malian army attacked jihadists in Kidal. Jihadists attacked a convoy near the border with Algeria.',
    ],
  ])('%s: %s is that of the article’s country', async (language, text) => {
    const place = await placeOf(text, language, 'border_of');
    expect(place?.gazetteerId).toBe('dz-algeria');
    // North of Kidal, not in the middle of the Sahara: In Khalil, on the border.
    const off = distanceKm({ lat: 21.2, lon: 0.9 }, { lat: place?.lat ?? 0, lon: place?.lon ?? 0 });
    expect(off).toBeLessThan(distanceKm({ lat: 21.2, lon: 0.9 }, entry('dz-algeria')));
    expect(off).toBeLessThanOrEqual(place?.radiusKm ?? 0);
  });
});
