import { shallowSentences } from '../../../src/analyse/analyse.ts';
import { timesIn, whenOf } from '../../../src/extract/times.ts';
import type { Article } from '../../../src/model/article.ts';
import type { ArticleId, DocumentId } from '../../../src/model/ids.ts';
import type { Language } from '../../../src/model/language.ts';
import { formatDays, type When } from '../../../src/model/when.ts';
import type { Measurement } from '../../measurement.ts';
import { type ExpectedTime, type TimeCase, tableLanguages, timeTable } from './table.ts';

/** A case read: right where the sentence has just this time. */
export interface ReadCase {
  readonly wanted: TimeCase;
  readonly found: readonly When[];
  readonly right: boolean;
}

export function readCases(cases: readonly TimeCase[], language: Language): readonly ReadCase[] {
  return cases.map((wanted) => {
    const found = timesOf(wanted, language);
    const [only] = found;
    const right =
      wanted.expected === null
        ? found.length === 0
        : found.length === 1 && only !== undefined && isSame(only, wanted.expected);
    return { wanted, found, right };
  });
}

/** `LINE: SENTENCE: found, expected` for each case that is wrong. */
export function wrongCases(read: readonly ReadCase[]): readonly string[] {
  return read
    .filter(({ right }) => !right)
    .map(({ wanted, found }) => {
      const told = found.map((when) => `[${when.text}] ${shown(when)}`).join(', ') || 'none';
      const expected = wanted.expected === null ? 'none' : shown(wanted.expected);
      return `${wanted.line}: ${wanted.sentence}: ${told}, expected ${expected}`;
    });
}

/**
 * The suites `times/it` and `times/en`: how many expressions of the table are read as the very days and the precision. The
 * reader was developed on the even lines; the odd ones were looked at only in sum.
 */
export function timesSuites(
  languages: ReadonlyMap<string, Language>,
  wanted: (suite: string) => boolean,
  command: string,
): readonly Measurement[] {
  return tableLanguages.flatMap((code) => {
    const suite = `times/${code}`;
    const language = languages.get(code);
    if (!language || !wanted(suite)) return [];
    const read = readCases(timeTable(code), language);
    const row = (metric: string, of: readonly ReadCase[], note: string): Measurement => ({
      suite,
      metric,
      value: Math.round((of.filter(({ right }) => right).length / of.length) * 1000) / 1000,
      unit: 'share',
      n: of.length,
      command,
      note,
    });
    return [
      row('right', read, 'expressions read as the very days, with their precision'),
      row('right_seen', read.filter(isSeen), 'of the half the reader was developed on'),
      row(
        'right_unseen',
        read.filter((one) => !isSeen(one)),
        'of the other half',
      ),
    ];
  });
}

export const isSeen = ({ wanted }: ReadCase): boolean => wanted.line % 2 === 0;

function timesOf({ sentence, published, scene, future }: TimeCase, language: Language): readonly When[] {
  const anchors = {
    published,
    scene: scene === null ? null : { start: scene, end: scene },
    direction: future ? 'future' : 'any',
  } as const;
  return shallowSentences(articleOf(sentence, language.code), language).flatMap(({ tokens }) =>
    timesIn(tokens, language).map((mention) => whenOf(mention, anchors)),
  );
}

function isSame(a: When, b: ExpectedTime): boolean {
  return a.start === b.start && a.end === b.end && a.precision === b.precision;
}

function shown({ start, end, precision }: ExpectedTime): string {
  return `${formatDays(start, end)} ${precision}`.trim();
}

function articleOf(text: string, language: string): Article {
  return {
    id: 'a-times' as ArticleId,
    document: 'times' as DocumentId,
    url: null,
    title: null,
    language,
    published: null,
    outlet: null,
    text,
    noise: [],
    blocks: [{ start: 0, end: text.length, section: 'body' }],
    notes: [],
  };
}
