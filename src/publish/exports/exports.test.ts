import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Export } from '../../model/export.ts';
import { cell, columns } from './csv.ts';
import { exports } from './index.ts';
import { anyRow, row, sampleRows } from './sample-rows.ts';

const fileOf = (one: Export, rows: Parameters<Export['write']>[0]) => [...one.write(rows)].join('');

/** A reader of RFC 4180, just enough for the tests: records of cells, quotes undone. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  for (let at = 0; at < text.length; ) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (at >= text.length) throw new Error('open quote');
        if (text[at] === '"') at += 1;
        value += text[at];
      }
      at += 1;
    } else {
      for (; at < text.length && !/[,\r\n]/.test(text[at] ?? ''); at += 1) value += text[at];
    }
    cells.push(value);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      records.push(cells);
      cells = [];
      at += 2;
    } else throw new Error(`neither comma nor line end at ${at}`);
  }
  return records;
}

/** The apostrophe that keeps a spreadsheet from running the cell, taken off again. */
const undoGuard = (value: string) => value.replace(/^'(?='*[=+\-@\t\r])/, '');

const featureOf = (text: string) =>
  (
    JSON.parse(text) as {
      features: {
        id: string;
        geometry: { coordinates: number[] } | null;
        time: unknown;
        properties: Record<string, unknown>;
      }[];
    }
  ).features;

/** How to find the ids again in a file of each export: what the contract needs to know of a format. */
const idsIn: Readonly<Record<string, (text: string) => readonly string[]>> = {
  csv: (text) =>
    parseCsv(text)
      .slice(1)
      .map(([id]) => id ?? ''),
  geojson: (text) => featureOf(text).map(({ id }) => id),
};

describe.each(exports)('every export: $name', (one) => {
  const ids = idsIn[one.name];

  it('has a name, an extension, a media type and a description, none another has', () => {
    expect(one.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(one.extension).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*$/);
    expect(one.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    expect(one.description).toMatch(/^[A-Z].{10,100}[^.]$/);
    expect(exports.filter(({ name, extension }) => name === one.name || extension === one.extension)).toEqual(
      [one],
    );
  });
  it('writes a complete file without rows', () => {
    expect(ids?.(fileOf(one, []))).toEqual([]);
  });
  it('keeps every incident in order, placed or not, dated or not', () => {
    expect(ids?.(fileOf(one, sampleRows))).toEqual(sampleRows.map(({ incident }) => incident.id));
  });
  it('writes the same file twice', () => {
    expect(fileOf(one, sampleRows)).toBe(fileOf(one, sampleRows));
  });
  it('reads rows one at a time and writes as it goes', () => {
    let read = 0;
    const rows = function* () {
      for (const sample of sampleRows) {
        read += 1;
        yield sample;
      }
    };
    const pieces = one.write(rows())[Symbol.iterator]();
    pieces.next();
    expect(read).toBe(0);
    pieces.next();
    expect(read).toBe(1);
  });
  it('survives any text', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
        expect(ids?.(fileOf(one, rows))).toEqual(rows.map(({ incident }) => incident.id));
      }),
    );
  });
});

it('the listing names every file of the folder', () => {
  const around = new Set(['index.ts', 'row.ts', 'sample-rows.ts']);
  const files = readdirSync(import.meta.dirname).filter(
    (name) => !name.endsWith('.test.ts') && !around.has(name),
  );
  expect(files.sort()).toEqual(exports.map(({ name }) => `${name}.ts`).sort());
});

describe('csv', () => {
  const [csv] = exports.filter(({ name }) => name === 'csv');
  const records = (rows: Parameters<Export['write']>[0]) => {
    const [header = [], ...rest] = parseCsv(csv === undefined ? '' : fileOf(csv, rows));
    return rest.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
  };

  it('documents every column once', () => {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const { name, description } of columns) {
      expect(name).toMatch(/^[a-z0-9_]+$/);
      expect(description).toMatch(/^[A-Z].*[.…]$/);
    }
  });
  it('writes what the incident says', () => {
    const [record] = records([
      row({ id: 'x', start: '2018-12-01', end: '2018-12-31', killed: { low: 20, best: 25, high: null } }),
    ]);
    expect(record).toMatchObject({
      id: 'i-x',
      kind: 'territory_captured',
      label: 'Territory captured',
      start: '2018-12-01',
      end: '2018-12-31',
      time_precision: 'day',
      status: 'reported',
      sources: '1',
      initiator: 'Syrian Democratic Forces',
      initiator_ids: 'syrian-democratic-forces',
      target: '',
      place: 'Hajin',
      lat: '34.689',
      lon: '40.831',
      radius_km: '3',
      relation: 'in',
      country: 'SY',
      admin1: 'Deir ez-Zor',
      killed_low: '20',
      killed_best: '25',
      killed_high: '',
      wounded_low: '',
      disagreements: 'when: 2018-12-13 (a#x)',
      quotes: 'Hajin has fallen.',
      article_urls: 'https://sample.example/a',
    });
  });
  it('adds groups up, leaves an open sum open and takes an overall figure for the sum', () => {
    const base = row({ id: 'x', killed: { low: 5, best: 5, high: 5 } });
    const [count] = base.incident.counts;
    const counts =
      count === undefined
        ? []
        : [
            { ...count, group: 'fighters' },
            { ...count, group: 'civilians', low: 2, best: null, high: 9 },
          ];
    expect(records([{ ...base, incident: { ...base.incident, counts } }])[0]).toMatchObject({
      killed_low: '7',
      killed_best: '',
      killed_high: '14',
    });
    const overall = count === undefined ? [] : [{ ...count, low: 12, high: 12, best: 12 }];
    expect(
      records([{ ...base, incident: { ...base.incident, counts: [...counts, ...overall] } }])[0],
    ).toMatchObject({
      killed_low: '12',
      killed_best: '12',
      killed_high: '12',
    });
  });
  it.each([
    ['=1+1', "'=1+1"],
    ['+39 06', "'+39 06"],
    ['-', "'-"],
    ['@cmd', "'@cmd"],
    ["'=1", "''=1"],
    ["'Afrin", "'Afrin"],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    [' spaced', '" spaced"'],
    [-33.9, '-33.9'],
    [null, ''],
  ])('writes %j as %s', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });
  it('no cell begins like a formula, and every text reads back exactly', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), (rows) => {
        records(rows).forEach((record, i) => {
          const { incident, claims } = rows[i] ?? row({ id: 'none' });
          expect(undoGuard(record.initiator ?? '')).toBe(incident.initiator[0]?.name);
          expect(undoGuard(record.quotes ?? '')).toBe(claims[0]?.claim.evidence.quote);
          expect(undoGuard(record.place ?? '')).toBe(incident.place?.name);
          if (incident.place?.lat != null) expect(Number(record.lat)).toBeCloseTo(incident.place.lat, 12);
          for (const [name, value] of Object.entries(record))
            if (name !== 'lat' && name !== 'lon') expect(value).not.toMatch(/^[=+\-@\t\r]/);
        });
      }),
    );
  });
});

describe('geojson', () => {
  const [geojson] = exports.filter(({ name }) => name === 'geojson');
  const features = new Map(
    featureOf(geojson === undefined ? '' : fileOf(geojson, sampleRows)).map((one) => [one.id, one]),
  );

  it.each([
    ['i-plain', { date: '2018-12-14' }],
    ['i-range', { interval: ['2018-12-01', '2018-12-31'] }],
    ['i-open', { interval: ['2018-12-14', '..'] }],
    ['i-undated', null],
  ])('%s has its time at feature level, mirrored in the properties', (id, time) => {
    const one = features.get(id);
    const source = sampleRows.find(({ incident }) => incident.id === id)?.incident;
    expect(one?.time).toEqual(time);
    expect(one?.properties).toMatchObject({ start: source?.start, end: source?.end });
  });
  it('writes longitude first, and the radius beside it', () => {
    expect(features.get('i-south-west')?.geometry).toEqual({ type: 'Point', coordinates: [-70.5, -33.9] });
    expect(features.get('i-plain')?.properties).toMatchObject({ radiusKm: 3, relation: 'in' });
  });
  it('keeps incidents that have no point, with a null geometry', () => {
    expect(features.get('i-no-place')?.geometry).toBeNull();
    expect(features.get('i-unlocated')).toMatchObject({ geometry: null, properties: { place: 'Hajin' } });
  });
  it('texts and coordinates read back', () => {
    fc.assert(
      fc.property(anyRow, (one) => {
        const [read] = featureOf(geojson === undefined ? '' : fileOf(geojson, [one]));
        expect(read?.properties.quotes).toEqual([one.claims[0]?.claim.evidence.quote]);
        const { place } = one.incident;
        if (place?.lat == null) expect(read?.geometry).toBeNull();
        else expect(read?.geometry?.coordinates[1]).toBeCloseTo(place.lat, 6);
      }),
    );
  });
});
