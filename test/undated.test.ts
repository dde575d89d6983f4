import { describe, expect, test } from 'vitest';
import { openReader } from '../src/desk.ts';

const reader = openReader();

/** What the notes of a text say of when it was written. */
async function inferred(text: string, language: string, published?: string): Promise<readonly string[]> {
  const { notes } = await reader.read({ text, language, ...(published === undefined ? {} : { published }) });
  return notes
    .filter(({ rule }) => rule === 'extract/publication-inferred')
    .map(({ reason, at }) => `${reason} ${at ? text.slice(at.start, at.end) : ''}`.trim());
}

describe('an undated article', () => {
  test.each([
    [
      'en',
      'The SDF captured Hajin on December 14, 2018. Talks will resume on February 20, 2019.',
      [
        'No date of publication; inferred: 2018-12-14/2019-02-20, for it tells of "December 14, 2018" as past and it expects "February 20, 2019". December 14, 2018',
      ],
    ],
    [
      'it',
      "Le SDF hanno conquistato Hajin il 14 dicembre 2018. Il 3 gennaio 2019 l'esercito ha bombardato Baghuz.",
      [
        'No date of publication; inferred: 2019-01-03/.., for it tells of "Il 3 gennaio 2019" as past. Il 3 gennaio 2019',
      ],
    ],
    // A day without its year is none, nor is one nobody says was reached.
    ['en', 'The SDF captured Hajin on December 14.', []],
    ['en', 'The SDF could attack Hajin on December 14, 2018.', []],
  ])('is bounded by the dates it cites: %s %s', async (language, text, expected) => {
    expect(await inferred(text, language)).toEqual(expected);
  });

  test('a dated one is not', async () => {
    expect(await inferred('The SDF captured Hajin on December 14, 2018.', 'en', '2019-01-02')).toEqual([]);
  });
});
