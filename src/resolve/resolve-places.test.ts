import { describe, expect, it } from 'vitest';
import { claimsOf, knowledge } from '../../test/one-sentence.fixture.ts';
import type { PlaceReference } from '../model/claim.ts';
import type { PlaceEntry, PlaceKind } from '../model/codebook.ts';
import type { GazetteerPlace } from '../model/gazetteer.ts';
import { distanceKm } from '../model/geo.ts';
import type { Relation } from '../model/vocabulary.ts';
import { choosePlace, resolvePlace } from './resolve-places.ts';

const { codebook } = knowledge;
const nowhere = { codebook, countries: [], surroundings: [] };

function entry(id: string): PlaceEntry {
  const found = codebook.places.get(id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
}

function reference(candidates: readonly string[], changes: Partial<PlaceReference> = {}): PlaceReference {
  return {
    text: 'the words',
    name: 'the name',
    at: null,
    candidates,
    kindHints: [],
    relation: 'in',
    others: [],
    distanceKm: null,
    ...changes,
  };
}

describe('a name the codebook does not have', () => {
  const record: GazetteerPlace = {
    ...{ id: 'geonames:1', name: 'Elsewhere', kind: 'village', feature: 'P.PPL', radiusKm: 2, population: 0 },
    ...{ lat: 34.7, lon: 40.8, country: 'SY', admin1: null, names: ['Elsewhere'] },
  };
  const from = (found: GazetteerPlace) => ({
    ...nowhere,
    imported: {
      gazetteers: [{ lookup: (name: string) => (name === 'Elsewhere' ? [found] : []) }],
      countries: ['SY'],
      spots: [],
      mentions: new Map(),
    },
  });
  const unknown = reference([], { name: 'Elsewhere' });

  it('is the imported place of that name', () => {
    expect(choosePlace(unknown, from(record)).entry?.id).toBe('geonames:1');
  });

  it('is a place of the codebook where the record is the source of its point', () => {
    expect(choosePlace(unknown, from({ ...record, id: entry('sy-hajin').source })).entry?.id).toBe(
      'sy-hajin',
    );
  });

  it('stays unknown where nothing is imported, or none of that name', () => {
    expect(choosePlace(unknown, nowhere).entry).toBeNull();
    expect(choosePlace({ ...unknown, name: 'Nowhere' }, from(record)).entry).toBeNull();
  });

  it('is not asked for where the codebook has the name', () => {
    expect(choosePlace({ ...unknown, candidates: ['sy-raqqa'] }, from(record)).entry?.id).toBe('sy-raqqa');
  });
});

describe('the choice between places of one name', () => {
  const tripolis = ['ly-tripoli', 'lb-tripoli'];
  it.each<[string, readonly string[], string]>([
    ['Libya', ['LY'], 'ly-tripoli'],
    ['Lebanon', ['LB', 'SY'], 'lb-tripoli'],
  ])('follows the countries of the article: %s', (_, countries, id) => {
    expect(choosePlace(reference(tripolis), { ...nowhere, countries }).entry?.id).toBe(id);
  });

  it.each<[string, string]>([
    ['ly-benghazi', 'ly-tripoli'],
    ['lb-beirut', 'lb-tripoli'],
  ])('follows what lies near: %s', (near, id) => {
    expect(choosePlace(reference(tripolis), { ...nowhere, surroundings: [entry(near)] }).entry?.id).toBe(id);
  });

  it.each<[PlaceKind | null, string]>([
    ['province', 'sy-raqqa-province'],
    ['city', 'sy-raqqa'],
    [null, 'sy-raqqa'],
  ])('follows the noun before the name: %s', (kind, id) => {
    const asked = reference(['sy-raqqa-province', 'sy-raqqa'], { kindHints: kind ? [kind] : [] });
    expect(choosePlace(asked, { ...nowhere, countries: ['SY'] }).entry?.id).toBe(id);
  });

  it('is null for a name no entry bears', () => {
    expect(choosePlace(reference([]), nowhere).entry).toBeNull();
    expect(choosePlace(reference(['no-such-place']), nowhere).entry).toBeNull();
  });
});

describe('a place', () => {
  const hajin = entry('sy-hajin');

  it('of the codebook has its coordinates and radius', () => {
    expect(resolvePlace(reference(['sy-hajin']), nowhere)).toMatchObject({
      name: 'Hajin',
      lat: hajin.lat,
      lon: hajin.lon,
      radiusKm: hajin.radiusKm,
      gazetteerId: 'sy-hajin',
      country: 'SY',
      anchors: [],
    });
  });

  it('nobody knows keeps its words and no coordinates', () => {
    expect(resolvePlace(reference([]), nowhere)).toMatchObject({
      text: 'the words',
      name: 'the name',
      lat: null,
      lon: null,
      radiusKm: null,
      gazetteerId: null,
    });
  });

  it.each<[Relation, number, number]>([
    ['north_of', 1, 0],
    ['south_of', -1, 0],
    ['east_of', 0, 1],
    ['west_of', 0, -1],
    ['north_east_of', 1, 1],
    ['south_west_of', -1, -1],
  ])('20 km %s lies that way and that far, and says from where', (relation, north, east) => {
    const place = resolvePlace(reference(['sy-hajin'], { relation, distanceKm: 20 }), nowhere);
    const point = { lat: place.lat ?? 0, lon: place.lon ?? 0 };
    expect(Math.sign(Math.round((point.lat - hajin.lat) * 100)) + 0).toBe(north);
    expect(Math.sign(Math.round((point.lon - hajin.lon) * 100)) + 0).toBe(east);
    const far = distanceKm(hajin, point);
    expect(far).toBeGreaterThanOrEqual(20);
    expect(far).toBeLessThanOrEqual(20 + hajin.radiusKm + 0.1);
    expect(place.radiusKm).toBeGreaterThan(0);
    expect(place.anchors.map((a) => a.gazetteerId)).toEqual(['sy-hajin']);
  });

  it('a vague way off is wide enough to hold its anchor’s edge', () => {
    const place = resolvePlace(reference(['sy-hajin'], { relation: 'north_of' }), nowhere);
    const far = distanceKm(hajin, { lat: place.lat ?? 0, lon: place.lon ?? 0 });
    expect(far - (place.radiusKm ?? 0)).toBeLessThanOrEqual(hajin.radiusKm);
  });

  it.each<Relation>(['near', 'around', 'outskirts_of', 'border_of'])(
    '%s is wider than the place itself',
    (relation) => {
      const place = resolvePlace(reference(['sy-hajin'], { relation }), nowhere);
      expect(place.radiusKm ?? 0).toBeGreaterThan(hajin.radiusKm);
      expect([place.lat, place.lon]).toEqual([hajin.lat, hajin.lon]);
    },
  );

  it('between two holds both', () => {
    const susah = entry('sy-as-susah');
    const between = reference(['sy-hajin'], { relation: 'between', others: [reference(['sy-as-susah'])] });
    const place = resolvePlace(between, nowhere);
    const centre = { lat: place.lat ?? 0, lon: place.lon ?? 0 };
    for (const end of [hajin, susah]) {
      expect(distanceKm(centre, end) + end.radiusKm).toBeLessThanOrEqual((place.radiusKm ?? 0) + 0.1);
    }
    expect(place.anchors.map((a) => a.name)).toEqual(['Hajin', susah.name]);
    expect(place.gazetteerId).toBeNull();
  });

  it('between a known and an unknown place rests on the known one', () => {
    const between = reference(['sy-hajin'], {
      relation: 'between',
      others: [reference([], { name: 'Zorgblat' })],
    });
    const place = resolvePlace(between, nowhere);
    expect(place.anchors.map((a) => [a.name, a.gazetteerId])).toEqual([
      ['Hajin', 'sy-hajin'],
      ['Zorgblat', null],
    ]);
    expect(place.lat).not.toBeNull();
  });

  it('is chosen by the whole article', () => {
    const place = (text: string) => claimsOf(text, 'it')[0]?.places[0]?.country;
    expect(
      place('Le milizie libiche hanno attaccato Tripoli.\nLe milizie libiche hanno conquistato Bengasi.'),
    ).toBe('LY');
    expect(
      place('I soldati libanesi hanno attaccato Tripoli.\nI soldati libanesi hanno conquistato Beirut.'),
    ).toBe('LB');
  });
});

describe('a name the article cannot decide', () => {
  const tripoli = reference(['lb-tripoli', 'ly-tripoli'], { name: 'Tripoli', text: 'Tripoli' });
  const candidates = (place: ReturnType<typeof resolvePlace>) =>
    place.unresolved?.candidates.map(({ gazetteerId }) => gazetteerId);

  it('has no point, and all it can mean', () => {
    const place = resolvePlace(tripoli, nowhere);
    expect(place).toMatchObject({ text: 'Tripoli', lat: null, lon: null, gazetteerId: null });
    expect(candidates(place)).toEqual(['lb-tripoli', 'ly-tripoli']);
  });

  it('puts the likelier first, with its province, what is near and the reasons', () => {
    const context = { ...nowhere, countries: ['SY'], surroundings: [entry('sy-homs')] };
    const close = resolvePlace(tripoli, {
      ...context,
      presence: new Map([['LY', 0.35]]),
      countries: ['SY', 'LY'],
    });
    expect(candidates(close)).toEqual(['lb-tripoli', 'ly-tripoli']);
    expect(close.unresolved?.candidates[0]).toMatchObject({
      admin1: 'North',
      country: 'LB',
      nearest: { name: 'Homs', km: expect.any(Number) },
      for: ['near'],
      against: ['other_country'],
    });
    expect(close.unresolved?.candidates[1]).toMatchObject({
      for: ['country', 'usual_name'],
      against: ['far'],
    });
  });

  it('lies nowhere the context can tell while all it can mean lies elsewhere', () => {
    const context = { ...nowhere, countries: ['SY'], surroundings: [entry('sy-homs')] };
    const place = resolvePlace(reference(['ly-bayda', 'ye-al-bayda']), context);
    expect(place.unresolved).toMatchObject({ area: null });
  });

  it('is decided by where the parties are at home', () => {
    const libyan = { ...nowhere, parties: new Set(['LY']) };
    expect(resolvePlace(tripoli, libyan)).toMatchObject({ gazetteerId: 'ly-tripoli' });
    expect(resolvePlace(tripoli, libyan)).not.toHaveProperty('unresolved');
  });

  it('is read so from a text that only names it', () => {
    const [place] = claimsOf('Un attacco aereo ha colpito Tripoli.', 'it')[0]?.places ?? [];
    expect(place).toMatchObject({ name: 'Tripoli', lat: null });
    expect(place && candidates(place)).toHaveLength(2);
  });

  it('is decided by a place the text names where nothing happens', () => {
    const [place] =
      claimsOf('Un attacco aereo ha colpito Tripoli. Beirut dista 80 chilometri.', 'it')[0]?.places ?? [];
    expect(place?.gazetteerId).toBe('lb-tripoli');
  });
});

describe('a name nobody knows lies', () => {
  const unknown = reference([], { name: 'Zorgblat', at: { start: 100, end: 108 } });
  const spot = (id: string, at: number) => ({ entry: entry(id), at });
  const area = (spots: readonly ReturnType<typeof spot>[], countries: readonly string[]) => {
    const imported = { gazetteers: [], countries, spots, mentions: new Map([['Zorgblat', [100]]]) };
    return resolvePlace(unknown, { ...nowhere, countries, imported }).unresolved?.area;
  };

  it('around the places named beside it', () => {
    const found = area([spot('sy-hajin', 130), spot('sy-as-susah', 60), spot('sy-aleppo', 5000)], ['SY']);
    expect(found).toMatchObject({
      by: 'neighbours',
      from: ['Hajin', entry('sy-as-susah').name],
      country: 'SY',
    });
    for (const id of ['sy-hajin', 'sy-as-susah'])
      expect(distanceKm(entry(id), found ?? entry('sy-aleppo'))).toBeLessThan(found?.radiusKm ?? 0);
    expect(found?.radiusKm).toBeLessThan(60);
  });

  it('in the province said right after it', () => {
    const found = area([spot('sy-raqqa-province', 110), spot('sy-hajin', 90)], ['SY']);
    expect(found).toMatchObject({ by: 'province', admin1: entry('sy-raqqa-province').name });
  });

  it('by the places of the article where none is beside it', () => {
    expect(area([spot('sy-hajin', 5000)], ['SY'])).toMatchObject({ by: 'article', from: ['Hajin'] });
  });

  it('in the country where its places are too far apart, or there are none', () => {
    const wide = area([spot('sy-hajin', 130), spot('ly-tripoli', 60)], ['SY']);
    expect(wide).toMatchObject({ by: 'country', country: 'SY' });
    expect(area([], ['SY'])).toMatchObject({ by: 'country', country: 'SY' });
    expect(area([], [])).toBeNull();
  });
});
