import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';
import type { Fetch } from '../model/source-type.ts';
import { type ByteLine, byteLines, readAll } from './byte-stream.ts';
import { webFetch } from './web-fetch.ts';
import { unzipped } from './zip.ts';

/** Where GeoNames publishes its dumps. */
export const dumpSite = 'https://download.geonames.org/export/dump/';

/** Bytes of a line; the longest of GeoNames, with its alternate names, stay under 24 KiB. */
const mostLine = 64 * 1024;
/** Bytes of a zip held in memory; that of the largest country has some 70 MiB. */
const mostZip = 256 * 1024 * 1024;
const timeoutMs = 10 * 60_000;

/** The lines of a country's dump and of what goes with it; each is opened anew when asked for. */
export interface CountryDump {
  readonly places: () => AsyncIterable<ByteLine>;
  /** Names of first-level divisions, or null where there are none. */
  readonly admin1: (() => AsyncIterable<ByteLine>) | null;
  /** Names in further languages, of all countries, or null where there are none. */
  readonly alternateNames: (() => AsyncIterable<ByteLine>) | null;
}

/**
 * The dump of a country in a folder: `XX.txt` or `XX.zip`, and, where they are there, `admin1CodesASCII.txt` and
 * `alternateNamesV2.txt` or `.zip`.
 * @param code ISO 3166-1 alpha-2, upper case
 * @throws Problem `places/no-dump`; while lines are read `places/bad-archive`, `places/no-dump`
 */
export async function folderDump(code: string, folder: string): Promise<CountryDump> {
  const places = await linesOf(folder, code);
  if (!places) throw new Problem('places/no-dump', folder, { expected: `${code}.txt, ${code}.zip` });
  return {
    places,
    admin1: await linesOf(folder, 'admin1CodesASCII'),
    alternateNames: await linesOf(folder, 'alternateNamesV2'),
  };
}

/** The lines of `NAME.txt` of a folder, or of the one in `NAME.zip`; null where there is neither. */
async function linesOf(folder: string, name: string): Promise<(() => AsyncIterable<ByteLine>) | null> {
  const plain = join(folder, `${name}.txt`);
  if (existsSync(plain)) return () => byteLines(fileBytes(plain), mostLine);
  const packed = join(folder, `${name}.zip`);
  if (!existsSync(packed)) return null;
  try {
    const { size } = statSync(packed);
    if (size > mostZip) throw new Problem('places/bad-archive', packed, { reason: 'too large' });
    const archive = await readFile(packed);
    return () => byteLines(unzipped(archive, `${name}.txt`, packed), mostLine);
  } catch (error) {
    throw unreadable(packed, error);
  }
}

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) yield chunk as Buffer;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem('places/no-dump', path, { reason: (error as NodeJS.ErrnoException).code ?? '' }, error);
}

/**
 * The dump of a country as GeoNames publishes it today.
 * @param code ISO 3166-1 alpha-2, upper case
 * @throws Problem `places/download-failed`; while lines are read `places/bad-archive`
 */
export async function publishedDump(code: string, fetch: Fetch = webFetch): Promise<CountryDump> {
  const address = `${dumpSite}${code}.zip`;
  const archive = Buffer.from(await download(address, fetch));
  const admin1 = await download(`${dumpSite}admin1CodesASCII.txt`, fetch);
  return {
    places: () => byteLines(unzipped(archive, `${code}.txt`, address), mostLine),
    admin1: () => byteLines(once(admin1), mostLine),
    alternateNames: null,
  };
}

async function download(address: string, fetch: Fetch): Promise<Uint8Array> {
  try {
    const answer = await fetch(address, {
      headers: { 'user-agent': 'riscontro' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.status !== 200 || !answer.body) {
      await answer.body?.[Symbol.asyncIterator]().return?.();
      throw new Problem('places/download-failed', address, { reason: `status ${answer.status}` });
    }
    return await readAll(answer.body, mostZip, address);
  } catch (error) {
    if (error instanceof Problem && error.code !== 'input/too-large') throw error;
    if (error instanceof Problem)
      throw new Problem('places/bad-archive', address, { reason: 'too large' }, error);
    throw new Problem('places/download-failed', address, { reason: reasonOf(error) }, error);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
