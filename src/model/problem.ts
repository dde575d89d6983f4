/**
 * Everything that can go wrong with input or set-up, by code. The wording stands apart
 * (`src/model/problem-wording.ts`, Italian and English); code and facts are what programs read.
 */
export const problemCodes = [
  'input/missing-path',
  'input/unreadable',
  'input/empty',
  'input/binary',
  'input/too-large',
  'input/bad-encoding',
  'input/bad-json-line',
  'input/bad-record',
  'input/no-article',
  'input/bad-feed',
  'input/bad-address',
  'input/fetch-failed',
  'input/unsupported-language',
  'input/impossible-date',
  'input/nothing-found',
  'codebook/invalid',
  'codebook/missing',
  'triggers/invalid',
  'triggers/missing',
  'model/missing',
  'model/damaged',
  'model/no-runtime',
  'desk/not-found',
  'desk/newer',
  'desk/corrupt',
  'desk/not-a-desk',
  'desk/busy',
  'desk/disk-full',
  'desk/read-only',
  'desk/no-such-record',
  'places/missing',
  'places/damaged',
  'places/newer',
  'places/outdated',
  'places/busy',
  'places/not-writable',
  'places/too-many',
  'places/no-such-country',
  'places/no-dump',
  'places/bad-archive',
  'places/download-failed',
  'places/not-a-dump',
  'api/bad-request',
  'api/no-such-route',
  'api/host-refused',
  'serve/port-in-use',
  'serve/port-refused',
  'serve/web-not-built',
  'cli/usage',
  'cli/output-failed',
  'cli/thread-ended',
  'cli/node-too-old',
  'setup/not-writable',
  'setup/npm-missing',
  'setup/npm-failed',
  'setup/web-failed',
  'internal/defect',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A set-up or input problem a person can act on. `facts` fill the wording: what was expected, what was found. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** Address of the input item, desk or setting the problem is about. */
  readonly item: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: ProblemCode,
    item: string,
    facts: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(`${code}: ${item}`, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
    this.item = item;
    this.facts = facts;
  }
}
