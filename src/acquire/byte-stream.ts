import { Problem } from '../model/problem.ts';

/** Bytes kept in `SourceInput.head`. */
export const headBytes = 4096;

/**
 * Reads the first bytes of a stream without losing them: the head to look at, and the stream to read from the start.
 * Stops at `enough` bytes, so that a slow pipe of lines is not held up until 4 KiB have arrived.
 */
export async function peek(
  source: AsyncIterable<Uint8Array>,
  enough = 512,
): Promise<{ head: Uint8Array; chunks: () => AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < enough) {
    const next = await iterator.next();
    if (next.done) {
      ended = true;
      break;
    }
    seen.push(next.value);
    size += next.value.length;
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen;
      while (!ended) {
        const next = await iterator.next();
        if (next.done) break;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(seen).subarray(0, headBytes), chunks };
}

/**
 * The whole of a stream as one array.
 * @throws Problem `input/too-large` as soon as more than `limit` bytes have come.
 */
export async function readAll(
  source: AsyncIterable<Uint8Array>,
  limit: number,
  item: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new Problem('input/too-large', item, { limitBytes: limit });
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** One line of a byte stream, without its line end; `bytes` is null when the line passed the limit and was dropped. */
export interface ByteLine {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Splits a stream at line feeds, holding at most one line (of at most `limit` bytes) in memory. */
export async function* byteLines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const line = (): ByteLine => {
    const bytes = size > limit ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
