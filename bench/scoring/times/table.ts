import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type TimePrecision, timePrecisions } from '../../../src/model/when.ts';

/** An expression of time, when it was written, and what a reader takes it to mean. */
export interface TimeCase {
  readonly line: number;
  readonly sentence: string;
  /** ISO day, or null where nobody knows. */
  readonly published: string | null;
  /** The day the text has just told of, or null. */
  readonly scene: string | null;
  readonly future: boolean;
  /** Null where the words mean no time. */
  readonly expected: ExpectedTime | null;
}

export interface ExpectedTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
}

export const tableLanguages = ['it', 'en'] as const;
export type TableLanguage = (typeof tableLanguages)[number];

/** What a bare expression is put into. */
const carrier: Readonly<Record<TableLanguage, (words: string) => string>> = {
  it: (words) => `Hajin è caduta ${words}.`,
  en: (words) => `Hajin fell ${words}.`,
};

/**
 * The table of a language. A line `@ PUBLISHED [SCENE]` holds for those below it; each of those is
 * `WORDS | DAYS [PRECISION] [| future]`. Words that end in a full stop are a whole sentence. Days are `START..END`, one day,
 * `..END`, `relative` or `none`; a day without a year is of the year of publication; precision is `day` unless said.
 * @throws Error naming a line that is not so
 */
export function timeTable(language: TableLanguage): readonly TimeCase[] {
  const file = join(import.meta.dirname, `${language}.txt`);
  let published: string | null = null;
  let scene: string | null = null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, at): TimeCase[] => {
      if (text === '' || text.startsWith('#')) return [];
      if (text.startsWith('@ ')) {
        const [told = '', told2] = text.slice(2).split(' ');
        published = told === 'none' ? null : told;
        scene = told2 ?? null;
        return [];
      }
      const [words = '', meaning = '', mark] = text.split(' | ');
      const sentence = words.endsWith('.') ? words : carrier[language](words);
      const expected = expectedTime(meaning, published, `${file}:${at + 1}`);
      return [{ line: at + 1, sentence, published, scene, future: mark === 'future', expected }];
    });
}

function expectedTime(meaning: string, published: string | null, where: string): ExpectedTime | null {
  if (meaning === 'none') return null;
  if (meaning === 'relative') return { start: null, end: null, precision: 'relative' };
  const [days = '', named = 'day'] = meaning.split(' ');
  const precision = timePrecisions.find((one) => one === named);
  const ends = days.split('..');
  const iso = (day: string | undefined) =>
    day === undefined || day === ''
      ? null
      : addDays(day.length === 5 ? `${published?.slice(0, 4)}-${day}` : day, 0);
  if (!precision || ends.length > 2) throw new Error(`${where}: cannot read ${meaning}`);
  return { start: iso(ends[0]), end: iso(ends.at(-1)), precision };
}
