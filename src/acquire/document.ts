import { createHash } from 'node:crypto';
import type { Document } from '../model/article.ts';
import type { DocumentId } from '../model/ids.ts';
import { Problem } from '../model/problem.ts';
import type { SourceContext, SourceInput } from '../model/source-type.ts';
import { readAll } from './byte-stream.ts';
import { binaryFormat } from './sniff.ts';

/** Makes the record of a capture; its id is the SHA-256 of the bytes. */
export function document(parts: Omit<Document, 'id' | 'capturedAt'>, clock: () => Date): Document {
  return {
    id: createHash('sha256').update(parts.bytes).digest('hex') as DocumentId,
    capturedAt: clock().toISOString(),
    ...parts,
  };
}

/**
 * Reads an input that is one document.
 * @returns the document, or the problem that kept it from being one: empty, binary, too large.
 */
export async function wholeDocument(
  input: SourceInput,
  mediaType: string,
  context: SourceContext,
): Promise<Document | Problem> {
  try {
    const bytes = await readAll(input.chunks(), context.limits.itemBytes, input.address);
    if (isBlank(bytes)) return new Problem('input/empty', input.address);
    const { address, charset, declared } = input;
    return document({ address, mediaType, charset, bytes, declared }, context.clock);
  } catch (error) {
    return asProblem(error, input.address);
  }
}

/** The problem for an input that is not text at all, or null. */
export function binaryProblem(input: SourceInput): Problem | null {
  const format = binaryFormat(input.head);
  return format ? new Problem('input/binary', input.address, { found: format }) : null;
}

/** Turns what reading threw into a problem about `item`; anything unforeseen stays readable as its cause. */
export function asProblem(error: unknown, item: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new Problem('input/fetch-failed', item, { reason: 'no answer in time' }, error);
  }
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('input/missing-path', item, {}, error);
  return new Problem('input/unreadable', item, { reason: code ?? String(error) }, error);
}

function errorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Whether there is nothing but white space, byte order marks and the zero halves of UTF-16. */
function isBlank(bytes: Uint8Array): boolean {
  const blank = new Set([0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
  return bytes.every((byte) => blank.has(byte));
}
