import type { Document } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import type {
  Fetch,
  SourceContext,
  SourceInput,
  SourceLimits,
  SourcePlace,
  SourceType,
} from '../model/source-type.ts';
import { binaryProblem } from './document.ts';
import { feed } from './feed.ts';
import { folder } from './folder.ts';
import { htmlFile } from './html-file.ts';
import { jsonLines } from './json-lines.ts';
import { openPath } from './path.ts';
import { stdin } from './stdin.ts';
import { textFile } from './text-file.ts';
import { webFetch } from './web-fetch.ts';
import { webPage } from './web-page.ts';

/** Every source type, in the order they are asked; `text-file` takes what nobody recognised and stays last. */
export const sourceTypes: readonly SourceType[] = [
  stdin,
  webPage,
  folder,
  feed,
  jsonLines,
  htmlFile,
  textFile,
];

export const defaultLimits: SourceLimits = { itemBytes: 64 * 1024 * 1024, timeoutMs: 30_000, redirects: 5 };

export interface AcquireOptions {
  /** What `-` reads; nothing when left out. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** How the web is asked; undici's `fetch` when left out. */
  readonly fetch?: Fetch;
  readonly clock: () => Date;
  readonly limits?: Partial<SourceLimits>;
}

/**
 * Captures everything an input names.
 * @param input a file, a folder, a web address, or `-` for standard input
 * @returns documents in a stable order; an item that cannot be captured is yielded as a problem in its place,
 * and what follows it is captured all the same.
 */
export async function* acquire(input: string, options: AcquireOptions): AsyncGenerator<Document | Problem> {
  const context: SourceContext = {
    clock: options.clock,
    limits: { ...defaultLimits, ...options.limits },
    fetch: options.fetch ?? webFetch,
    stdin: options.stdin ?? nothing(),
    open: (opened) => openWith(opened, context),
  };
  const opened = await locate(input, context.limits);
  if (opened instanceof Problem) yield opened;
  else yield* context.open(opened);
}

async function* openWith(input: SourceInput, context: SourceContext): AsyncGenerator<Document | Problem> {
  const binary = input.place === 'content' ? binaryProblem(input) : null;
  const type = sourceTypes.find((candidate) => candidate.accepts(input));
  if (binary) yield binary;
  else if (type) yield* type.open(input, context);
  else yield new Problem('input/unreadable', input.address, { reason: 'no source type reads it' });
}

async function locate(input: string, limits: SourceLimits): Promise<SourceInput | Problem> {
  if (input === '-') return unopened('stdin', 'stdin');
  if (/^https?:/i.test(input)) return unopened(input, 'web');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input)) {
    return new Problem('input/bad-address', input, { expected: 'http:// or https://', found: input });
  }
  return await openPath(input, limits);
}

function unopened(address: string, place: SourcePlace): SourceInput {
  return {
    address,
    place,
    mediaType: null,
    charset: null,
    head: new Uint8Array(),
    declared: {},
    chunks: () => nothing(),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
