import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../model/problem.ts';

/**
 * Writes pieces to a file that afterwards is there whole or, when anything fails, as it was before.
 * Throws `cli/output-failed`; what the pieces themselves throw comes out as it is.
 */
export async function writeWhole(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (error instanceof Problem || code === null) throw error;
    throw new Problem('cli/output-failed', path, { reason: code }, error);
  }
}
