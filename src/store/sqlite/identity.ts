import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { Problem } from '../../model/problem.ts';
import { migrations } from '../migrations/index.ts';

/** `Risc` in ASCII, in the header of every desk (https://sqlite.org/pragma.html#pragma_application_id). */
export const applicationId = 0x52_69_73_63;

/** The version of the desk this program writes. */
export const deskVersion = migrations.length;

const magic = 'SQLite format 3\0';
const headerBytes = 100;

/**
 * Looks at a file without opening it as a database, so that a file that is no desk is never written to.
 * Returns `absent` for a missing or empty file and `desk` for one whose header is a desk's.
 * Throws `desk/not-a-desk` for anything else. Header layout: https://sqlite.org/fileformat.html#the_database_header
 */
export function identify(path: string): 'absent' | 'desk' {
  if (!existsSync(path)) return 'absent';
  const status = statSync(path);
  if (!status.isFile()) throw new Problem('desk/not-a-desk', path, { found: 'not a file' });
  if (status.size === 0) return 'absent';
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, 'r');
  let read: number;
  try {
    read = readSync(file, header, 0, headerBytes, 0);
  } finally {
    closeSync(file);
  }
  if (read < headerBytes || header.toString('latin1', 0, magic.length) !== magic)
    throw new Problem('desk/not-a-desk', path, { found: 'not a database' });
  if (header.readUInt32BE(68) !== applicationId)
    throw new Problem('desk/not-a-desk', path, { found: "another program's database" });
  return 'desk';
}

/** Throws `desk/newer` when the desk was written by a later version of this program. */
export function refuseNewer(path: string, version: number): void {
  if (version > deskVersion) throw new Problem('desk/newer', path, { found: version, expected: deskVersion });
}
