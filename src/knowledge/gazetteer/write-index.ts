import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import {
  type GazetteerPlace,
  geonamesCredit,
  type ImportedCountry,
  type NameKeys,
} from '../../model/gazetteer.ts';
import { Problem } from '../../model/problem.ts';
import {
  buckets,
  entryBytes,
  type Header,
  hashOf,
  type KeyHash,
  layoutVersion,
  magic,
  mostBytes,
  nameBits,
  soundKey,
} from './layout.ts';
import { isRunning } from './lock.ts';
import { encoded } from './open-index.ts';

/** Bytes of records an index can point into. */
const mostRecordBytes = 2 ** 32 - 1;

/** Files places under the keys of their names, in memory, until the index is written whole. */
export class IndexDraft {
  readonly #keys: NameKeys;
  readonly #records: Buffer[] = [];
  #recordBytes = 0;
  /** Bucket, rest of the hash and place of each entry, three numbers an entry. */
  #entries = new Uint32Array(3 * 65_536);
  #count = 0;

  constructor(keys: NameKeys) {
    this.#keys = keys;
  }

  /** @throws Problem `places/too-many` */
  add(place: GazetteerPlace): void {
    const record = encoded(place);
    if (record.length > mostBytes) return;
    const at = this.#recordBytes;
    if (at + 4 + record.length > mostRecordBytes) throw new Problem('places/too-many', place.country);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(record.length);
    this.#records.push(length, record);
    this.#recordBytes += 4 + record.length;
    for (const key of new Set(place.names.flatMap((name) => this.#keys.of(name))))
      if (key !== '') this.#file(hashOf(key), at);
    // Names that are spelt alike sound alike: the first is enough.
    const spelt = new Set<string>();
    place.names.slice(0, nameBits + 1).forEach((name, ordinal) => {
      const spelling = this.#keys.of(name)[0] ?? '';
      if (spelt.has(spelling)) return;
      spelt.add(spelling);
      for (const sound of this.#keys.sounds?.(name) ?? []) {
        const { bucket, rest } = hashOf(soundKey(place.country, sound));
        this.#file({ bucket, rest: ((rest & ~nameBits) | ordinal) >>> 0 }, at);
      }
    });
  }

  #file({ bucket, rest }: KeyHash, at: number): void {
    if (this.#count * 3 === this.#entries.length) {
      const larger = new Uint32Array(this.#entries.length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries.set([bucket, rest, at], this.#count * 3);
    this.#count += 1;
  }

  /**
   * Writes beside the path and puts the file in place in one step: whoever reads meanwhile, and whatever ends this process,
   * finds the former index or the new one.
   * @throws Problem `places/not-writable`
   */
  write(path: string, countries: readonly ImportedCountry[]): void {
    const header: Header = {
      version: layoutVersion,
      scheme: this.#keys.scheme,
      credit: geonamesCredit,
      countries: [...countries].sort((a, b) => (a.code < b.code ? -1 : 1)),
      entries: this.#count,
      recordBytes: this.#recordBytes,
    };
    const draft = `${path}.${process.pid}-${threadId}.part`;
    try {
      forgetDrafts(path);
      const file = openSync(draft, 'w');
      try {
        for (const piece of this.#pieces(header)) writeAll(file, piece);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      if (error instanceof Problem) throw error;
      throw new Problem(
        'places/not-writable',
        path,
        { reason: (error as NodeJS.ErrnoException).code ?? '' },
        error,
      );
    }
  }

  *#pieces(header: Header): Generator<Buffer> {
    const text = Buffer.from(JSON.stringify(header), 'utf8');
    const start = Buffer.alloc(4);
    start.writeUInt32LE(text.length);
    yield Buffer.concat([magic, start, text]);
    const { directory, entries } = this.#sorted();
    yield Buffer.from(directory.buffer);
    yield entries;
    const together = 4096;
    for (let i = 0; i < this.#records.length; i += together)
      yield Buffer.concat(this.#records.slice(i, i + together));
  }

  /** Entries in order of bucket (a counting sort), which keeps those of a bucket in the order of their records. */
  #sorted(): { readonly directory: Uint32Array<ArrayBuffer>; readonly entries: Buffer } {
    const directory = new Uint32Array(buckets + 1);
    for (let i = 0; i < this.#count; i += 1) {
      const bucket = (this.#entries[i * 3] as number) + 1;
      directory[bucket] = (directory[bucket] as number) + 1;
    }
    for (let i = 1; i <= buckets; i += 1)
      directory[i] = (directory[i] as number) + (directory[i - 1] as number);
    const next = directory.slice();
    const entries = Buffer.allocUnsafe(this.#count * entryBytes);
    for (let i = 0; i < this.#count; i += 1) {
      const bucket = this.#entries[i * 3] as number;
      const at = next[bucket] as number;
      next[bucket] = at + 1;
      entries.writeUInt32LE(this.#entries[i * 3 + 1] as number, at * entryBytes);
      entries.writeUInt32LE(this.#entries[i * 3 + 2] as number, at * entryBytes + 4);
    }
    return { directory, entries };
  }
}

/** Drafts of processes that were ended while writing. */
function forgetDrafts(path: string): void {
  const name = `${basename(path)}.`;
  for (const file of readdirSync(dirname(path))) {
    const pid = file.startsWith(name) ? /^(\d+)-\d+\.part$/.exec(file.slice(name.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(path), file), { force: true });
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
