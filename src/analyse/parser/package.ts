import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../model/problem.ts';
import { type Card, cardSchema, type PackageFile } from './card.ts';

/** Reads `reader.json` of a package. Throws `model/missing` and `model/damaged`. */
export function readCard(folder: string): Card {
  const path = join(folder, 'reader.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw missing(path, error);
  }
  const card = cardSchema.safeParse(parseJson(text, path));
  if (card.success) return card.data;
  const [issue] = card.error.issues;
  throw new Problem('model/damaged', path, {
    where: issue?.path.join('.') ?? '',
    found: issue?.message ?? '',
  });
}

/** Reads a file of a package and compares its hash. Throws `model/missing` and `model/damaged`. */
export async function readPackageFile(folder: string, name: PackageFile, card: Card): Promise<Buffer> {
  const path = join(folder, name);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw missing(path, error);
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === card.files[name]) return bytes;
  throw new Problem('model/damaged', path, {
    expected: shortHash(card.files[name]),
    found: shortHash(found),
  });
}

function shortHash(hash: string): string {
  return `sha256 ${hash.slice(0, 12)}`;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new Problem('model/damaged', path, { found }, error);
  }
}

function missing(path: string, error: unknown): Problem {
  const reason = (error as NodeJS.ErrnoException).code ?? 'EIO';
  return new Problem('model/missing', path, reason === 'ENOENT' ? {} : { reason }, error);
}
