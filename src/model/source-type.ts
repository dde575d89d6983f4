import type { Declared, Document } from './article.ts';
import type { Problem } from './problem.ts';

/** Where a source's bytes come from; `content` is anything already opened: a file, a fetched page, a stream. */
export type SourcePlace = 'stdin' | 'web' | 'folder' | 'content';

/** One thing to read, opened far enough to tell what it is. */
export interface SourceInput {
  /** File path, web address, or `stdin`. */
  readonly address: string;
  readonly place: SourcePlace;
  /** Lower-case media type the transport declared, without parameters; null when nobody said. */
  readonly mediaType: string | null;
  /** Character encoding the transport declared, or null. */
  readonly charset: string | null;
  /** The first bytes, at most 4 KiB; empty where nothing has been opened yet (`web`, `folder`, `stdin`). */
  readonly head: Uint8Array;
  /** What a sidecar or a feed says about the item. */
  readonly declared: Declared;
  /** All the bytes from the first, in order. Read at most once. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Bounds that keep one bad item from taking the machine. */
export interface SourceLimits {
  /** Bytes of one item: a file, a page, a line of JSON Lines. */
  readonly itemBytes: number;
  /** Milliseconds to wait for a whole answer from the web. */
  readonly timeoutMs: number;
  readonly redirects: number;
}

/** The part of `fetch` that acquiring uses, so that a test or a proxy can stand in. */
export type Fetch = (
  address: string,
  init: {
    readonly headers: Record<string, string>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}>;

/** What a source type may use. */
export interface SourceContext {
  readonly clock: () => Date;
  readonly limits: SourceLimits;
  readonly fetch: Fetch;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Opens what a container holds (a file of a folder, the bytes behind an address) with whichever type accepts it. */
  open(input: SourceInput): AsyncIterable<Document | Problem>;
}

/** A kind of source. A new one is one file in `src/acquire/` and one entry in its listing. */
export interface SourceType {
  readonly name: string;
  /** Whether this type reads the input; the first type of the listing that says yes gets it. */
  accepts(input: SourceInput): boolean;
  /** Yields the documents in order; a bad item is yielded as a problem and the rest goes on. */
  open(input: SourceInput, context: SourceContext): AsyncIterable<Document | Problem>;
}
