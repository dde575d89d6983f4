import { describe, expect, test } from 'vitest';
import { Problem } from '../model/problem.ts';
import { splitLines } from './lines.ts';
import { matchPatterns } from './noise/patterns.ts';
import { testLanguages } from './reading-language.fixture.ts';
import { readingLanguage } from './reading-language.ts';

describe.each(testLanguages)('noise.yaml of $code', (language) => {
  const entries = [...language.patterns].flatMap(([reason, patterns]) =>
    patterns.map((pattern) => ({ reason, pattern, name: `${reason}, ${pattern.at}: ${pattern.example}` })),
  );

  test.each(entries)('$name', ({ reason, pattern }) => {
    const text = `Un primo capoverso che non conta.\n${pattern.example}`;
    const alone = { ...language, patterns: new Map([[reason, [pattern]]]) };
    const found = matchPatterns(reason, splitLines(text, null), {
      language: alone,
      title: null,
      outletNames: [],
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((span) => span.start > 30)).toBe(true);
  });
});

describe('a noise file that is wrong', () => {
  const good = {
    iso639: 'ita',
    source: 'test',
    functionWords: Array.from({ length: 20 }, (_, i) => `parola${i}`),
    dates: { months: { gennaio: 1 }, fillers: [], labels: [], order: 'day-month' },
    terms: {},
    patterns: {},
  };
  const pattern = (match: string) => ({
    ...good,
    patterns: { embed: [{ at: 'line', match, example: 'x' }] },
  });
  test.each([
    ['no such list of terms', pattern('{nowhere}')],
    ['not a regular expression', pattern('(')],
    ['no such reason', { ...good, patterns: { gossip: [] } }],
    ['nothing', null],
  ])('%s', (_, noise) => {
    expect(() => readingLanguage('xx', noise)).toThrow(Problem);
    try {
      readingLanguage('xx', noise);
    } catch (error) {
      expect(error).toMatchObject({ code: 'codebook/invalid' });
    }
  });

  test('the same file put right', () => {
    expect(readingLanguage('xx', good).iso639).toBe('ita');
  });
});
