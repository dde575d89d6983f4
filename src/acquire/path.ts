import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import type { Declared } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import type { SourceInput, SourceLimits } from '../model/source-type.ts';
import { headBytes, peek } from './byte-stream.ts';
import { asProblem } from './document.ts';
import { declared, declaredSchema, firstIssue } from './record.ts';

/**
 * Opens a path far enough to tell what it is. A file's sidecar `NAME.meta.json`, when it stands beside it, says
 * its address, title, date, outlet and language.
 */
export async function openPath(path: string, limits: SourceLimits): Promise<SourceInput | Problem> {
  const base = { address: path, mediaType: null, charset: null, declared: {} };
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      return { ...base, place: 'folder', head: new Uint8Array(), chunks: () => nothing() };
    }
    if (!found.isFile()) return await openPipe(path);
    // A file of lines may be of any size; each line is held to the limit where it is read.
    if (found.size > limits.itemBytes && !/\.(?:jsonl|ndjson)$/i.test(path)) {
      return new Problem('input/too-large', path, { limitBytes: limits.itemBytes, foundBytes: found.size });
    }
    const head = await readHead(path);
    const sidecar = await readSidecar(path);
    if (sidecar instanceof Problem) return sidecar;
    return { ...base, place: 'content', head, declared: sidecar, chunks: () => createReadStream(path) };
  } catch (error) {
    return asProblem(error, path);
  }
}

/** A named pipe or process substitution: readable once, of unknown size. */
async function openPipe(path: string): Promise<SourceInput> {
  const { head, chunks } = await peek(createReadStream(path));
  return { address: path, place: 'content', mediaType: null, charset: null, head, declared: {}, chunks };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readSidecar(path: string): Promise<Declared | Problem> {
  const sidecar = path.replace(/\.[^./\\]+$/, '.meta.json');
  if (sidecar === path) return {};
  let json: string;
  try {
    json = await readFile(sidecar, 'utf8');
  } catch (error) {
    const problem = asProblem(error, sidecar);
    return problem.code === 'input/missing-path' ? {} : problem;
  }
  try {
    const parsed = declaredSchema.safeParse(JSON.parse(json.replace(/^\uFEFF/, '')));
    if (parsed.success) return declared(parsed.data);
    return new Problem('input/bad-record', sidecar, { reason: firstIssue(parsed.error) });
  } catch (error) {
    return new Problem('input/bad-record', sidecar, { reason: String(error) }, error);
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
