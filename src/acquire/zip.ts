import { crc32, createInflateRaw } from 'node:zlib';
import { Problem } from '../model/problem.ts';

/** Bytes one entry may come to when it is unpacked: far more than the largest country, far less than a bomb. */
export const mostUnpacked = 2 * 1024 ** 3;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/**
 * The bytes of one entry of a zip archive, found by its exact name: nothing is written anywhere, whatever other entries call
 * themselves. Reads what GeoNames publishes: stored or deflated entries, not encrypted, below 4 GiB.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @throws Problem `places/bad-archive`, at once or while the entry is read
 */
export async function* unzipped(
  archive: Buffer,
  name: string,
  item: string,
  limit = mostUnpacked,
): AsyncGenerator<Uint8Array> {
  const entry = entriesOf(archive, item).find((candidate) => candidate.name === name);
  if (!entry) throw bad(item, `no ${name}`);
  if (entry.unpacked > limit) throw bad(item, 'too large');
  const packed = packedBytes(archive, entry, item);
  if (entry.method !== 0 && entry.method !== 8) throw bad(item, `method ${entry.method}`);
  let size = 0;
  let sum = 0;
  for await (const chunk of entry.method === 0 ? [packed] : inflated(packed, item)) {
    size += chunk.length;
    // What the directory says may be a lie.
    if (size > limit || size > entry.unpacked) throw bad(item, 'larger than it says');
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.unpacked || sum !== entry.crc) throw bad(item, 'damaged');
}

async function* inflated(packed: Buffer, item: string): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw();
  stream.end(packed);
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw new Problem('places/bad-archive', item, { reason: 'damaged' }, error);
  } finally {
    stream.destroy();
  }
}

/** What the directory at the end of the archive lists. */
function entriesOf(archive: Buffer, item: string): readonly Entry[] {
  const end = endOf(archive);
  if (end === -1) throw bad(item, 'not a zip');
  const count = archive.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entryMark) throw bad(item, 'damaged');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the end record begins: it may be followed by a comment of up to 64 KiB. */
function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at -= 1)
    if (archive.readUInt32LE(at) === endMark) return at;
  return -1;
}

function packedBytes(archive: Buffer, entry: Entry, item: string): Buffer {
  const { at, packed } = entry;
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== localMark) throw bad(item, 'damaged');
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (from + packed > archive.length) throw bad(item, 'cut short');
  return archive.subarray(from, from + packed);
}

function bad(item: string, reason: string): Problem {
  return new Problem('places/bad-archive', item, { reason });
}
