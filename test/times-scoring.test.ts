import { describe, expect, test } from 'vitest';
import { isSeen, readCases, wrongCases } from '../bench/scoring/times/suite.ts';
import { tableLanguages, timeTable } from '../bench/scoring/times/table.ts';
import { languageOf } from './one-sentence.fixture.ts';

describe.each(tableLanguages)('the table of times, %s', (code) => {
  const read = readCases(timeTable(code), languageOf(code));

  test('has four hundred expressions and more', () => {
    expect(read.length).toBeGreaterThanOrEqual(400);
  });

  test('days exist and run from first to last, as do the days read', () => {
    const crossed = read.flatMap(({ wanted, found }) =>
      [wanted.expected, ...found].filter((when) => when?.start && when.end && when.start > when.end),
    );
    expect(crossed).toEqual([]);
  });

  // One and a half of anything, and holidays, are not read.
  const missed = { it: ['un mese e mezzo fa', 'tra Natale e Capodanno'], en: ['on Christmas Eve'] };

  test('the half the reader was developed on is read but for what is known', () => {
    const wrong = wrongCases(read.filter(isSeen));
    expect(wrong.map((line) => missed[code].find((words) => line.includes(words)) ?? line)).toEqual(
      missed[code],
    );
  });

  test('the other half is read, in sum', () => {
    const other = read.filter((one) => !isSeen(one));
    expect(other.filter(({ right }) => right).length / other.length).toBeGreaterThan(0.97);
  });
});
