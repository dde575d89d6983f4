import { nameKeys, sameName } from '../../../src/resolve/name-matching.ts';
import { nameKey } from '../../../src/resolve/spelling.ts';
import type { Measurement } from '../../measurement.ts';
import { type NamePair, readNamePairs } from './pairs.ts';

/**
 * `names/spellings/tuned` and `names/spellings/held-out`: how well `sameName` tells spellings of one name from other names, and
 * `names/spellings/crosswise`: how often it joins two places of the table.
 */
export function spellingSuites(wanted: (suite: string) => boolean, command: string): readonly Measurement[] {
  const pairs = readNamePairs();
  const halves = (['tuned', 'held-out'] as const).flatMap((half) => {
    const suite = `names/spellings/${half}`;
    return wanted(suite)
      ? halfRows(
          suite,
          pairs.filter((pair) => pair.half === half),
          command,
        )
      : [];
  });
  return wanted('names/spellings/crosswise') ? [...halves, crosswise(pairs, command)] : halves;
}

function halfRows(suite: string, pairs: readonly NamePair[], command: string): readonly Measurement[] {
  const alike = pairs.filter(({ same }) => same);
  const joined = pairs.filter(({ one, other }) => sameName(one, other));
  const row = (metric: string, hits: number, n: number, note: string): Measurement => {
    return { suite, metric, value: n === 0 ? null : hits / n, unit: 'share', n, command, note };
  };
  const count = (of: readonly NamePair[], test: (pair: NamePair) => boolean) => of.filter(test).length;
  const isFound = ({ one, other }: NamePair) => sameName(one, other) && shareKey(one, other);
  const conventions = [...new Set(alike.map(({ convention }) => convention))].sort();
  return [
    row(
      'precision',
      count(joined, ({ same }) => same),
      joined.length,
      'of the pairs taken for one name, those that are',
    ),
    row(
      'recall',
      count(alike, ({ one, other }) => sameName(one, other)),
      alike.length,
      'of the spellings of one name, those taken for it',
    ),
    row('recall_found', count(alike, isFound), alike.length, 'of these, those that also share a key'),
    row(
      'recall_typography',
      count(alike, ({ one, other }) => nameKey(one) === nameKey(other)),
      alike.length,
      'case, marks, spaces and articles folded alone, to compare',
    ),
    ...conventions.map((convention) => {
      const of = alike.filter((pair) => pair.convention === convention);
      return row(
        `recall_${convention}`,
        count(of, isFound),
        of.length,
        `spellings in ${conventionNames[convention] ?? convention}`,
      );
    }),
  ];
}

const conventionNames: Readonly<Record<string, string>> = {
  ar: 'Arabic script',
  de: 'German',
  en: 'English',
  fa: 'Persian script',
  fr: 'French',
  he: 'romanised Hebrew',
  it: 'Italian',
  ku: 'Kurdish',
  ru: 'Russian Cyrillic',
  scholarly: 'scholarly romanisation',
  so: 'Somali',
  tr: 'Turkish',
  uk: 'Ukrainian Cyrillic',
};

function shareKey(one: string, other: string): boolean {
  const keys = nameKeys(one);
  return nameKeys(other).some((key) => keys.includes(key));
}

function crosswise(pairs: readonly NamePair[], command: string): Measurement {
  const names = [...new Set(pairs.filter(({ same }) => same).map(({ one }) => one))];
  let joined = 0;
  names.forEach((one, at) => {
    for (const other of names.slice(at + 1)) if (sameName(one, other)) joined += 1;
  });
  return {
    suite: 'names/spellings/crosswise',
    metric: 'joined',
    value: joined,
    unit: 'pairs',
    n: (names.length * (names.length - 1)) / 2,
    command,
    note: 'of all pairs of two places of the table, those taken for one name (Homs and al-Khums are)',
  };
}
