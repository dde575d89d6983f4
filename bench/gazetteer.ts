import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { addPlaces, openGazetteer } from '../src/desk/places.ts';
import { openReader, productRoot, type Reader } from '../src/desk.ts';
import type { Gazetteer } from '../src/model/gazetteer.ts';
import { type Measurement, median } from './measurement.ts';
import { shareOfResolving } from './resolving.ts';
import { capture, isPresent, pass, workloads } from './workload.ts';

/** Places in the GeoNames dump format; not part of the repository. */
const dumps = join(productRoot, '..', 'shared', 'data', 'gazetteer');
const countries = ['SY', 'IQ'] as const;
const many = 500_000;
const opens = 21;
const passes = 10;
/** Articles of a folder that are read with and without. */
const articles = 12;

/**
 * How long imported places take to bring in, to open and to ask, at their true number and at half a million, and what asking
 * them adds to reading. Where the dumps are not there, says so and measures nothing.
 */
export async function gazetteer(
  command: string,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  if (!existsSync(join(dumps, 'SY.txt'))) {
    say(`gazetteer: skipped, ${dumps} is not there`);
    return [];
  }
  const work = mkdtempSync(join(tmpdir(), 'riscontro-gazetteer-'));
  try {
    const small = join(work, 'small.places');
    return [
      ...(await indexed('true', dumps, small, command)),
      ...(await indexed('500k', multiplied(work), join(work, 'large.places'), command)),
      ...(await reading(small, command)),
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The dumps again and again until there are half a million places, each time with other letters, so that names differ. */
function multiplied(work: string): string {
  const lines = countries.map((code) =>
    readFileSync(join(dumps, `${code}.txt`), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  const times = many / lines.flat().length;
  countries.forEach((code, at) => {
    const own = lines[at] ?? [];
    const file = openSync(join(work, `${code}.txt`), 'w');
    for (let turn = 0; turn < times; turn += 1) {
      const part = own.slice(0, Math.round(own.length * Math.min(1, times - turn)));
      writeSync(file, `${part.map((line) => shifted(line, turn)).join('\n')}\n`);
    }
    closeSync(file);
  });
  return work;
}

const consonants = 'bcdfghjklmnpqrstvwxz';
const vowels = 'aeiou';

/** A line with another id, and the letters of its names moved on by `turn`. */
function shifted(line: string, turn: number): string {
  const [id = '', name = '', ascii = '', others = '', ...rest] = line.split('\t');
  const moved = (text: string) =>
    text.replace(/[a-z]/gi, (letter) => {
      const low = letter.toLowerCase();
      const ring = vowels.includes(low) ? vowels : consonants;
      const at = ring.indexOf(low);
      const other = at < 0 ? low : (ring[(at + turn) % ring.length] ?? low);
      return letter === low ? other : other.toUpperCase();
    });
  return [`${Number(id) + turn * 1e9}`, moved(name), moved(ascii), moved(others), ...rest].join('\t');
}

async function indexed(
  size: string,
  from: string,
  path: string,
  command: string,
): Promise<readonly Measurement[]> {
  const begun = performance.now();
  const reports = await addPlaces(path, countries, { root: productRoot, from });
  const seconds = (performance.now() - begun) / 1000;
  const places = reports.reduce((sum, report) => sum + report.places, 0);
  const names = sampleNames(from);
  const openMs = median(Array.from({ length: opens }, () => timeOfOpening(path)));
  const times = lookupTimes(path, names, (index, name) => index.lookup(name));
  const respelt = lookupTimes(path, names, (index, name) => index.respelt(name, ['IQ']));
  const bySound = foundApart(path, names);
  const row = (metric: string, value: number, unit: string, n: number, note: string): Measurement => ({
    ...{ suite: `gazetteer/${size}`, metric, value: Number(value.toPrecision(4)), unit, n, command, note },
  });
  return [
    row('import', seconds, 's', places, 'dumps in a folder to an index on the disk'),
    row('size', statSync(path).size / 2 ** 20, 'MiB', places, 'index file'),
    row('open', openMs, 'ms', opens, 'median; header and directory'),
    row('lookup_median', median(times), 'µs', times.length, 'half of the names are there, half are not'),
    row('lookup_p99', late(times), 'µs', times.length, 'the same'),
    row(
      'respelt_median',
      median(respelt),
      'µs',
      respelt.length,
      'by sound, in one country: only for names not found',
    ),
    row('respelt_p99', late(respelt), 'µs', respelt.length, 'the same'),
    ...(['found', 'missing'] as const).flatMap((which) => [
      row(
        `respelt_${which}_median`,
        median(bySound[which]),
        'µs',
        bySound[which].length,
        `by sound, names ${which}`,
      ),
      row(`respelt_${which}_p99`, late(bySound[which]), 'µs', bySound[which].length, 'the same'),
    ]),
  ];
}

function late(times: readonly number[]): number {
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN;
}

function timeOfOpening(path: string): number {
  const begun = performance.now();
  const index = openGazetteer(path);
  const ms = performance.now() - begun;
  index.close();
  return ms;
}

/** Twenty thousand names, spread over the dump, every other one with a letter too many. */
function sampleNames(from: string): readonly string[] {
  const lines = readFileSync(join(from, 'IQ.txt'), 'utf8').trimEnd().split('\n');
  const wanted = Math.min(20_000, lines.length);
  return Array.from({ length: wanted }, (_, i) => {
    const name = lines[(i * 7919) % lines.length]?.split('\t')[2] ?? '';
    return i % 2 === 0 ? name : `${name}q`;
  });
}

/** Microseconds of each lookup, once the code is warm; no name is asked for twice, so that none is remembered. */
function lookupTimes(
  path: string,
  names: readonly string[],
  ask: (index: Gazetteer, name: string) => unknown,
): number[] {
  const index = openGazetteer(path);
  const warm = names.length >> 2;
  const times = [...new Set(names)].map((name) => {
    const begun = process.hrtime.bigint();
    ask(index, name);
    return Number(process.hrtime.bigint() - begun) / 1000;
  });
  index.close();
  return times.slice(warm).sort((a, b) => a - b);
}

/** Lookups by sound that find a place apart from those that find none. */
function foundApart(
  path: string,
  names: readonly string[],
): { readonly found: readonly number[]; readonly missing: readonly number[] } {
  const found = new Set<string>();
  const index = openGazetteer(path);
  for (const name of names) if (index.respelt(name, ['IQ']).length > 0) found.add(name);
  index.close();
  const timesOf = (which: boolean) =>
    lookupTimes(
      path,
      names.filter((name) => found.has(name) === which),
      (gazetteer, name) => gazetteer.respelt(name, ['IQ']),
    );
  return { found: timesOf(true), missing: timesOf(false) };
}

/** Reading with imported places beside reading without, in turns, so that both meet the same machine. */
async function reading(path: string, command: string): Promise<readonly Measurement[]> {
  const readers = [openReader(), openReader(productRoot, {}, [], path)] as const;
  const rows: Measurement[] = [];
  for (const { name, folder } of workloads.filter(isPresent)) {
    const { documents } = await capture(folder);
    const some = documents.slice(0, articles);
    const ratios: number[] = [];
    for (let turn = 0; turn < passes + 2; turn += 1) {
      const times = [0, 0];
      // Whoever reads second finds the machine warmer: they take turns.
      for (const at of turn % 2 === 0 ? [0, 1] : [1, 0])
        times[at] = await processorTime(() => pass(readers[at] as Reader, some));
      if (turn > 1) ratios.push((times[1] ?? 0) / (times[0] ?? 1));
    }
    const note = `processor time of extract with imported places over without, ${some.length} articles, median: 1 is no more`;
    rows.push({
      suite: 'gazetteer',
      metric: `extract_${name}`,
      value: Number(median(ratios).toPrecision(4)),
      unit: 'ratio',
      n: passes,
      command,
      note,
    });
    const { without, withPlaces } = await shareOfResolving(some, path);
    for (const [metric, share] of [
      ['resolve', without],
      ['resolve_imported', withPlaces],
    ] as const)
      rows.push({
        suite: 'gazetteer',
        metric: `${metric}_${name}`,
        value: Number(share.toPrecision(3)),
        unit: 'ratio',
        n: some.length,
        command,
        note: 'processor time of looking up actors and places over that of all before it, same run, median',
      });
  }
  return rows;
}

/** Microseconds of processor time, which others on the machine do not lengthen. */
async function processorTime(run: () => Promise<void>): Promise<number> {
  const begun = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}
