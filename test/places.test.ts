import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { addPlaces, openGazetteer, removePlaces, renewPlaces } from '../src/desk/places.ts';
import type { Fetch } from '../src/model/source-type.ts';
import { dumpLine, folderOf, zipOf } from './dump.fixture.ts';
import { jsonLines, riscontro, root } from './run-riscontro.fixture.ts';

const syria = [
  dumpLine({ id: '1', name: 'Abū Ḩayyah', ascii: 'Abu Hayyah', lat: '34.60', lon: '40.90' }),
  dumpLine({ id: '2', name: 'Wadi Zarqun', lat: '34.70', lon: '40.80', population: 12_000 }),
  dumpLine({ id: '3', name: 'A school', feature: 'S.SCH' }),
].join('\n');
const iraq = dumpLine({ id: '4', name: 'Qaryat Nahr', country: 'IQ', lat: '34.4', lon: '41.1' });
const divisions = 'SY.07\tDeir ez-Zor\tDeir ez-Zor\t1\nIQ.07\tBaghdad\tBaghdad\t2\n';

let folder = '';
let path = '';
beforeEach(() => {
  folder = folderOf({ 'SY.txt': `${syria}\n`, 'IQ.txt': iraq, 'admin1CodesASCII.txt': divisions });
  path = join(folder, 'own.places');
});

const options = () => ({ root, from: folder });
function named(name: string): readonly string[] {
  const gazetteer = openGazetteer(path);
  const ids = gazetteer.lookup(name).map(({ id }) => id);
  gazetteer.close();
  return ids;
}
function imported(): readonly string[] {
  const gazetteer = openGazetteer(path);
  gazetteer.close();
  return gazetteer.countries.map(({ code, places }) => `${code} ${places}`);
}
/** What lies in the folder beside what was put there. */
const left = () => readdirSync(folder).filter((name) => !/^(?:[A-Z]{2}|admin1CodesASCII)\.txt$/.test(name));

describe('an import', () => {
  test('says what it took, and is asked by any spelling', async () => {
    const [report] = await addPlaces(path, ['SY'], options());
    expect(report).toEqual({
      code: 'SY',
      places: 2,
      newest: '2020-01-02',
      broken: 0,
      leftOut: 1,
      brokenLines: [],
    });
    for (const name of ['Abu Hayyah', 'abū ḥayyah', 'Abu-Hayyah'])
      expect(named(name)).toEqual(['geonames:1']);
    expect(named('A school')).toEqual([]);
    expect(left()).toEqual(['own.places']);
  });

  test('of another country leaves the first; of the same again takes its place', async () => {
    await addPlaces(path, ['SY'], options());
    await addPlaces(path, ['IQ'], options());
    expect(imported()).toEqual(['IQ 1', 'SY 2']);
    writeFileSync(join(folder, 'SY.txt'), dumpLine({ id: '9', name: 'Only One' }));
    await addPlaces(path, ['SY'], options());
    expect(imported()).toEqual(['IQ 1', 'SY 1']);
    expect([named('Abu Hayyah'), named('Only One'), named('Qaryat Nahr')]).toEqual([
      [],
      ['geonames:9'],
      ['geonames:4'],
    ]);
  });

  test('reads a zip, and names in further languages, where they are there', async () => {
    rmSync(join(folder, 'SY.txt'));
    writeFileSync(join(folder, 'SY.zip'), zipOf([{ name: 'SY.txt', content: Buffer.from(syria) }]));
    const names = ['1\t2\tit\tValle di Zarcun', '2\t2\tlink\thttps://example.org', '3\t77\tit\tAltrove'];
    writeFileSync(join(folder, 'alternateNamesV2.txt'), names.join('\n'));
    await addPlaces(path, ['SY'], options());
    expect(named('Valle di Zarcun')).toEqual(['geonames:2']);
    expect(named('https://example.org')).toEqual([]);
  });

  test('names the lines it cannot read, and takes the others', async () => {
    const lines = [
      Buffer.from(syria),
      Buffer.from('broken'),
      Buffer.from([0xc3, 0x28]),
      Buffer.alloc(70_000, 'x'),
    ];
    writeFileSync(join(folder, 'SY.txt'), Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
    const last = dumpLine({ id: '5', name: 'Last One' });
    writeFileSync(join(folder, 'SY.txt'), `${last}\n`, { flag: 'a' });
    const [report] = await addPlaces(path, ['SY'], options());
    expect(report).toMatchObject({ places: 3, broken: 3 });
    expect(report?.brokenLines).toEqual([
      { line: 4, fault: 'columns' },
      { line: 5, fault: 'encoding' },
      { line: 6, fault: 'too-long' },
    ]);
    expect(named('Last One')).toEqual(['geonames:5']);
  });
});

describe('what fails leaves the former index as it was', () => {
  let before = Buffer.alloc(0);
  beforeEach(async () => {
    await addPlaces(path, ['SY'], options());
    before = readFileSync(path);
  });
  const unchanged = () => {
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(left()).toEqual(['own.places']);
  };

  test.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['no dump', {}, 'places/no-dump'],
    ['an empty file', { 'LY.txt': '' }, 'places/not-a-dump'],
    ['a file of something else', { 'LY.txt': 'a\nb\nc\n' }, 'places/not-a-dump'],
    ['the dump of another country', { 'LY.txt': syria }, 'places/not-a-dump'],
    ['no zip', { 'LY.zip': '<html>' }, 'places/bad-archive'],
    [
      'a zip of another country',
      { 'LY.zip': zipOf([{ name: 'SY.txt', content: Buffer.from(syria) }]) },
      'places/bad-archive',
    ],
  ])('%s', async (_, files, code) => {
    const from = folderOf(files);
    await expect(
      addPlaces(path, ['IQ', 'LY'], { root, from: folderOf({ ...files, 'IQ.txt': iraq }) }),
    ).rejects.toMatchObject({ code });
    await expect(addPlaces(path, ['LY'], { root, from })).rejects.toMatchObject({ code });
    unchanged();
  });

  test('no connection', async () => {
    const fetch: Fetch = async () => {
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
    };
    await expect(addPlaces(path, ['IQ'], { root, fetch })).rejects.toMatchObject({
      code: 'places/download-failed',
      item: 'https://download.geonames.org/export/dump/IQ.zip',
      facts: { reason: 'getaddrinfo ENOTFOUND' },
    });
    unchanged();
  });

  test.each(['reading', 'writing'])('being killed while %s', async (when) => {
    const script = fileURLToPath(new URL('killed-import.fixture.ts', import.meta.url));
    const { signal } = spawnSync(process.execPath, [script, when, path, folder, root]);
    expect(signal).toBe('SIGKILL');
    expect(left().length).toBeGreaterThan(1);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(named('Abu Hayyah')).toEqual(['geonames:1']);
    await addPlaces(path, ['IQ'], options());
    expect(imported()).toEqual(['IQ 1', 'SY 2']);
    expect(left()).toEqual(['own.places']);
  });

  test('a second import while one is under way', async () => {
    const { promise: downloaded, resolve: answer } = Promise.withResolvers<void>();
    const files: Readonly<Record<string, Uint8Array>> = {
      'IQ.zip': zipOf([{ name: 'IQ.txt', content: Buffer.from(iraq) }]),
      'admin1CodesASCII.txt': Buffer.from(divisions),
    };
    const fetch: Fetch = async (address) => {
      await downloaded;
      const bytes = files[address.slice(address.lastIndexOf('/') + 1)] ?? Buffer.alloc(0);
      const body = (async function* () {
        yield bytes;
      })();
      return { status: 200, headers: { get: () => null }, body };
    };
    const first = addPlaces(path, ['IQ'], { root, fetch });
    await expect(addPlaces(path, ['SY'], options())).rejects.toMatchObject({
      code: 'places/busy',
      facts: { process: process.pid },
    });
    await expect(removePlaces(path, ['SY'])).rejects.toMatchObject({ code: 'places/busy' });
    answer();
    await first;
    expect(imported()).toEqual(['IQ 1', 'SY 2']);
    expect(left()).toEqual(['own.places']);
  });

  test('taking out a country that is not in it', async () => {
    await expect(removePlaces(path, ['SY', 'IQ'])).rejects.toMatchObject({ code: 'places/no-such-country' });
    unchanged();
  });
});

test('a country is taken out, the others stay', async () => {
  await addPlaces(path, ['SY', 'IQ'], options());
  await removePlaces(path, ['SY']);
  expect(imported()).toEqual(['IQ 1']);
  expect([named('Abu Hayyah'), named('Qaryat Nahr')]).toEqual([[], ['geonames:4']]);
});

test('filing anew changes nothing that can be asked', async () => {
  await addPlaces(path, ['SY', 'IQ'], options());
  await renewPlaces(path);
  expect(imported()).toEqual(['IQ 1', 'SY 2']);
  expect(named('Wadi Zarqun')).toEqual(['geonames:2']);
});

describe('on the command line', () => {
  const article =
    'Forces retake villages\n\nThe Syrian Democratic Forces captured the village of Abu Hayyah, near Hajin, in Deir ez-Zor on Monday.\n';
  const placesOf = (out: string) =>
    jsonLines(out).flatMap((line) =>
      (line as { claims: { places: { gazetteerId: string }[] }[] }).claims.flatMap(({ places }) => places),
    );

  test('what is imported is listed, searched, read with, and taken out', async () => {
    const add = await riscontro(['places', 'add', 'sy', 'IQ', '--from', folder, '--places', path]);
    expect(add).toMatchObject({ status: 0, err: '' });
    expect(add.out).toMatch(
      /SY {2}Syria: 2 places; 1 record of another kind left out; newest record 2020-01-02/,
    );
    expect(add.out).toMatch(
      /3 places, 2 countries\nData: GeoNames \(https:\/\/www\.geonames\.org\), CC BY 4\.0/,
    );
    const environment = { RISCONTRO_PLACES: path };
    const list = await riscontro(['places', 'list', '--lang', 'it'], { environment });
    expect(list.out).toMatch(
      /SY {2}Siria: 2 luoghi; voce più recente 2020-01-02\n.*3 luoghi, 2 Paesi\nDati: GeoNames/,
    );
    const search = await riscontro(['places', 'search', 'Abu', 'Hayyah'], { environment });
    expect(search.out).toBe('Abu Hayyah  village  Deir ez-Zor, SY  34.6, 40.9  geonames:1\n');
    expect((await riscontro(['places', 'search', 'Hajin'], { environment })).out).toMatch(
      /^Hajin .* sy-hajin\n$/,
    );
    expect(await riscontro(['places', 'search', 'Nowhere at all'], { environment })).toMatchObject({
      status: 1,
      out: '',
    });

    const line = ['extract', '--format', 'jsonl', '-'];
    const without = placesOf((await riscontro(line, { input: article })).out);
    expect(without.map(({ gazetteerId }) => gazetteerId)).not.toContain('geonames:1');
    const read = placesOf((await riscontro([...line, '--places', path], { input: article })).out);
    expect(read).toContainEqual(
      expect.objectContaining({
        name: 'Abu Hayyah',
        text: 'village of Abu Hayyah',
        gazetteerId: 'geonames:1',
        ...{ lat: 34.6, lon: 40.9, radiusKm: 2, kind: 'village', admin1: 'Deir ez-Zor', country: 'SY' },
      }),
    );
    const remove = await riscontro(['places', 'remove', 'SY', '--json'], { environment });
    expect(jsonLines(remove.out)).toEqual([
      {
        path,
        countries: [{ code: 'IQ', places: 1, newest: '2020-01-02', broken: 0 }],
        credit: expect.stringContaining('CC BY 4.0'),
      },
    ]);
  }, 60_000);

  test.each([
    ['en', /SY line 4 skipped: not 19 columns/],
    ['it', /SY riga 4 saltata: le colonne non sono 19/],
  ])('a broken line is named in %s, and the exit status says so', async (language, words) => {
    writeFileSync(join(folder, 'SY.txt'), `${syria}\nbroken\n`);
    const add = await riscontro([
      'places',
      'add',
      'SY',
      '--from',
      folder,
      '--places',
      path,
      '--lang',
      language,
    ]);
    expect(add.status).toBe(1);
    expect(add.err).toMatch(words);
    expect(imported()).toEqual(['SY 2']);
  });

  test.each<[readonly string[], number, string, RegExp]>([
    [['add', 'Syria'], 2, 'places/no-such-country', /due lettere.*ISO 3166-1/],
    [['add', '../SY'], 2, 'places/no-such-country', /due lettere/],
    [['add', 'LY', '--from', 'FOLDER'], 3, 'places/no-dump', /LY\.txt, LY\.zip.*\n.*--from/],
    [['list'], 3, 'places/missing', /non c'è nulla.*\n.*places add SY/],
    [['remove', 'SY'], 3, 'places/missing', /non c'è nulla/],
  ])('%j ends with %i and %s', async (line, status, code, words) => {
    const args = line.map((word) => (word === 'FOLDER' ? folder : word));
    const ran = await riscontro(['places', ...args, '--places', path, '--lang', 'it']);
    expect(ran.status).toBe(status);
    expect(ran.err).toContain(code);
    expect(ran.err).toMatch(words);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(dirname(path)).some((name) => name.endsWith('.lock'))).toBe(false);
  });

  test('reading with an index that is named and not there is a problem, not a reading without', async () => {
    const ran = await riscontro(['extract', '-', '--places', path], { input: article });
    expect(ran).toMatchObject({ status: 3, out: '' });
    expect(ran.err).toContain('places/missing');
  });
});
