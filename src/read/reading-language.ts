import { z } from 'zod';
import { type NoiseReason, noiseReasons } from '../model/article.ts';
import { Problem } from '../model/problem.ts';

/**
 * Where a pattern applies. `line`: the whole line. `start`, `end`: the beginning or end of a line, cut from it.
 * `inside`: anywhere in a line, cut from it. `last`: a whole line among the last few of the text.
 * `heading`: a line that, alone, announces the short lines under it, which go with it.
 */
const positions = ['line', 'start', 'end', 'inside', 'last', 'heading'] as const;

const patternSchema = z.strictObject({
  at: z.enum(positions),
  match: z.string().min(1),
  /** Letters must match in case as well. */
  case: z.boolean().default(false),
  example: z.string().min(1),
});

/** The shape of `languages/LANG/noise.yaml`. */
const noiseFileSchema = z.strictObject({
  iso639: z.string().length(3),
  source: z.string().min(1),
  functionWords: z.array(z.string().min(1)).min(20),
  dates: z.strictObject({
    months: z.record(z.string(), z.int().min(1).max(12)),
    fillers: z.array(z.string()),
    labels: z.array(z.string()),
    order: z.enum(['day-month', 'ambiguous']),
  }),
  terms: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  patterns: z.partialRecord(z.enum(noiseReasons), z.array(patternSchema)),
});

export interface NoisePattern {
  readonly at: (typeof positions)[number];
  readonly regex: RegExp;
  readonly example: string;
}

/** What reading needs to know of a language. */
export interface ReadingLanguage {
  readonly code: string;
  /** ISO 639-3 code, as language identification names it. */
  readonly iso639: string;
  readonly functionWords: ReadonlySet<string>;
  readonly dates: {
    readonly months: ReadonlyMap<string, number>;
    readonly fillers: ReadonlySet<string>;
    readonly labels: readonly string[];
    readonly order: 'day-month' | 'ambiguous';
  };
  /** Named lists of words (lower case) that rules and patterns speak of. */
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly patterns: ReadonlyMap<NoiseReason, readonly NoisePattern[]>;
  /** Together they match every line that a pattern of the reason matches whole, and none else: most lines are none. */
  readonly wholeLines: ReadonlyMap<NoiseReason, readonly RegExp[]>;
}

/**
 * Checks and compiles the content of `languages/LANG/noise.yaml`.
 * @throws Problem `codebook/invalid` naming the entry that is wrong.
 */
export function readingLanguage(code: string, noise: unknown): ReadingLanguage {
  const item = `languages/${code}/noise.yaml`;
  const parsed = noiseFileSchema.safeParse(noise);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Problem('codebook/invalid', item, {
      where: issue?.path.join('.') ?? '',
      found: issue?.message ?? 'unknown',
    });
  }
  const { iso639, functionWords, dates, terms, patterns } = parsed.data;
  const month = { month: Object.keys(dates.months) };
  const compiled = noiseReasons.map((reason): readonly [NoiseReason, readonly NoisePattern[]] => [
    reason,
    (patterns[reason] ?? []).map((entry) => compile(entry, { ...terms, ...month }, `${item}: ${reason}`)),
  ]);
  return {
    code,
    iso639,
    functionWords: new Set(functionWords),
    dates: {
      months: new Map(Object.entries(dates.months)),
      fillers: new Set(dates.fillers),
      labels: dates.labels,
      order: dates.order,
    },
    terms: new Map(Object.entries(terms).map(([name, words]) => [name, new Set(words)])),
    patterns: new Map(compiled),
    wholeLines: new Map(compiled.map(([reason, own]) => [reason, anyOf(own.filter(isOfWholeLine))])),
  };
}

/** Whether a pattern is held against whole lines. */
export function isOfWholeLine({ at }: NoisePattern): boolean {
  return at === 'line' || at === 'last' || at === 'heading';
}

/** What any of the patterns matches: one expression for those that mind case and one for the others. */
function anyOf(patterns: readonly NoisePattern[]): readonly RegExp[] {
  const byFlags = Map.groupBy(patterns, ({ regex }) => regex.flags);
  return [...byFlags].map(
    ([flags, own]) => new RegExp(own.map(({ regex }) => regex.source).join('|'), flags),
  );
}

/**
 * A term as a case-exact pattern may meet it: jan, Jan, JAN. Spelt out, because inline modifiers such as
 * `(?i:...)` make V8 13.6 miss matches once a pattern has been used for a while.
 */
function spellings(word: string): readonly string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

/** Anchors the pattern to its position and fills in `{name}` with the alternatives of that list of terms. */
function compile(
  entry: z.infer<typeof patternSchema>,
  terms: Readonly<Record<string, readonly string[]>>,
  item: string,
): NoisePattern {
  const body = entry.match.replace(/\{([a-z][A-Za-z]+)\}/g, (_, name: string) => {
    const words = terms[name];
    if (!words)
      throw new Problem('codebook/invalid', item, { where: entry.match, found: `no terms ${name}` });
    const spelt = entry.case ? words.flatMap(spellings) : words;
    return `(?:${[...new Set(spelt)].sort((a, b) => b.length - a.length).join('|')})`;
  });
  const anchored = {
    line: `^(?:${body})$`,
    last: `^(?:${body})$`,
    heading: `^(?:${body})$`,
    start: `^(?:${body})\\s*`,
    end: `\\s*(?:${body})$`,
    inside: `(?:${body})`,
  }[entry.at];
  const flags = `u${entry.case ? '' : 'i'}${entry.at === 'inside' ? 'g' : ''}`;
  try {
    return { at: entry.at, regex: new RegExp(anchored, flags), example: entry.example };
  } catch (error) {
    throw new Problem('codebook/invalid', item, { where: entry.match, found: String(error) }, error);
  }
}
