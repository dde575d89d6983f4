import { accessSync, constants, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Problem } from '../../model/problem.ts';
import { migrations } from '../migrations/index.ts';
import { translating } from './failures.ts';
import { applicationId, deskVersion, identify, refuseNewer } from './identity.ts';

export interface OpenFileOptions {
  readonly clock: () => Date;
  /** Product version that creates the desk, kept in it for whoever finds it later. */
  readonly version: string;
  readonly create: boolean;
  readonly readOnly: boolean;
  /** How long a write waits for another process, ms. */
  readonly busyMs: number;
  /** Pages of 4096 bytes the file may grow to; null for as many as the disk holds. */
  readonly maxPages: number | null;
}

/** Two connections: readers see the last committed state and never wait for the writer (WAL). */
export interface DeskFile {
  readonly reader: DatabaseSync;
  /** Null when the desk is open for reading only. */
  readonly writer: DatabaseSync | null;
}

/** Opens, creates or upgrades the file at `path`. Throws the `desk/*` problems; writes to nothing but a desk. */
export function openFile(path: string, options: OpenFileOptions): DeskFile {
  if (identify(path) === 'absent') {
    if (!options.create || options.readOnly) throw new Problem('desk/not-found', path);
    createFile(path, options);
  }
  return translating(path, () => {
    const readOnly = options.readOnly || !writable(path, dirname(path));
    const reader = openReader(path, options.busyMs);
    let writer: DatabaseSync | null = null;
    try {
      const version = readVersion(reader);
      refuseNewer(path, version);
      if (readOnly && version < deskVersion)
        throw new Problem('desk/read-only', path, { found: version, expected: deskVersion });
      // A desk whose tables cannot be listed is damaged in a way no query would say plainly.
      reader.prepare('select count(*) as n from desk_meta').get();
      if (!readOnly) {
        writer = openWriter(path, options);
        migrate(writer, path);
        // From here on the dialect waits for other writers, without holding up the thread.
        writer.exec('pragma busy_timeout = 0');
      }
      return { reader, writer };
    } catch (error) {
      reader.close();
      writer?.close();
      throw error;
    }
  });
}

/** Whether all of the paths may be written; SQLite needs the folder too, for its write-ahead log. */
function writable(...paths: readonly string[]): boolean {
  try {
    for (const path of paths) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function openReader(path: string, busyMs: number): DatabaseSync {
  // On a read-only medium SQLite cannot make the index of a WAL; without a WAL the file may be read as it lies.
  const lies =
    !writable(path, dirname(path)) && (!existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0);
  const address = lies ? new URL(`${pathToFileURL(path).href}?immutable=1`) : path;
  return new DatabaseSync(address, { readOnly: true, timeout: busyMs });
}

function openWriter(path: string, options: OpenFileOptions): DatabaseSync {
  const writer = new DatabaseSync(path, { timeout: options.busyMs, enableForeignKeyConstraints: true });
  // Every commit is on the disk before it is reported, also when the power fails.
  writer.exec('pragma synchronous = full; pragma journal_size_limit = 67108864');
  if (options.maxPages !== null) writer.exec(`pragma max_page_count = ${options.maxPages}`);
  return writer;
}

function readVersion(database: DatabaseSync): number {
  const row = database.prepare('pragma user_version').get();
  return Number(row?.user_version ?? 0);
}

/** Applies what is missing, each migration in a transaction of its own with the version it leads to. */
function migrate(writer: DatabaseSync, path: string): void {
  while (readVersion(writer) < deskVersion) {
    writer.exec('begin immediate');
    try {
      // Read again inside the lock: another process may have been faster.
      const version = readVersion(writer);
      refuseNewer(path, version);
      const next = migrations[version];
      if (next !== undefined) writer.exec(`${next.sql}; pragma user_version = ${version + 1}`);
      writer.exec('commit');
    } catch (error) {
      if (writer.isTransaction) writer.exec('rollback');
      throw error;
    }
  }
}

/**
 * Makes the desk beside its place and moves it there whole, so that a kill in between leaves nothing that looks
 * like a desk and is not one, and two processes that create the same desk end up with one.
 */
function createFile(path: string, options: OpenFileOptions): void {
  if (!existsSync(dirname(path))) throw new Problem('desk/not-found', dirname(path));
  if (!writable(dirname(path))) throw new Problem('desk/read-only', dirname(path));
  const draft = `${path}.${process.pid}.new`;
  rmSync(draft, { force: true });
  try {
    translating(path, () => {
      const database = new DatabaseSync(draft, { timeout: options.busyMs });
      try {
        database.exec(`pragma application_id = ${applicationId}`);
        migrate(database, path);
        const put = database.prepare('insert into desk_meta (key, value) values (?, ?)');
        put.run('created', options.clock().toISOString());
        put.run('createdBy', options.version);
        database.exec('pragma journal_mode = wal');
      } finally {
        database.close();
      }
    });
    place(draft, path);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(draft + end, { force: true });
  }
}

function place(draft: string, path: string): void {
  try {
    if (existsSync(path) && statSync(path).size === 0) renameSync(draft, path);
    else linkSync(draft, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    // File systems without hard links (exFAT, some network shares) get a plain move.
    renameSync(draft, path);
  }
}
