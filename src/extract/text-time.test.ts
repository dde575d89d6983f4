import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../test/one-sentence.fixture.ts';
import { formatDays } from '../model/when.ts';

/** The times of the claims of a text, in order: days, and the words that give them. */
function times(text: string, code: string, published?: string): readonly string[] {
  return claimsOf(text, code, published === undefined ? {} : { published }).map(({ when }) =>
    when === null ? 'none' : `${formatDays(when.start, when.end)} ${when.text}`.trim(),
  );
}

// 8 March 2019 was a Friday.
const friday = '2019-03-08';

describe('the time of what a text tells', () => {
  it.each<[string, string, readonly string[]]>([
    ['it', 'Le SDF hanno conquistato Hajin.', ['2019-03-07/2019-03-08']],
    ['it', 'Le SDF hanno conquistato Hajin ieri.', ['2019-03-07 ieri']],
    // Looking back from the day the text is at.
    ['it', 'Le SDF avevano conquistato Hajin.', ['2019-03-06/2019-03-08']],
    ['en', 'The SDF captured Hajin on Monday.', ['2019-03-04 Monday']],
    ['en', 'The SDF captured Hajin this week.', ['2019-03-04/2019-03-08 this week']],
    // What follows a date happened from then on.
    [
      'en',
      'On Tuesday the SDF captured Hajin. The Syrian army shelled Baghuz.',
      ['2019-03-05 Tuesday', '2019-03-05/2019-03-08 Tuesday'],
    ],
    // An entry of a log stays at its date, an entry of a live feed at its day.
    [
      'en',
      'TUE 5 MARCH / Hajin. The SDF captured Hajin. The Syrian army shelled Baghuz.',
      ['2019-03-05 5 MARCH', '2019-03-05 5 MARCH'],
    ],
    ['it', '15:04 Le SDF hanno conquistato Hajin.', ['2019-03-08']],
    [
      'it',
      'Il 5 febbraio le SDF hanno conquistato Hajin. Il giorno dopo l’esercito ha bombardato Baghuz.',
      ['2019-02-05 Il 5 febbraio', '2019-02-06 Il giorno dopo'],
    ],
  ])('%s: %s', (code, text, expected) => {
    expect(times(text, code, friday)).toEqual(expected);
  });

  it('a time without an anchor stays relative', () => {
    expect(times('Le SDF hanno conquistato Hajin ieri.', 'it')).toEqual(['ieri']);
  });

  it.each([
    ['In January the SDF captured Hajin.', '2019-06-10', 'background'],
    ['In June the SDF captured Hajin.', '2019-06-10', 'reported'],
    ['In 2014 ISIS captured Hajin.', '2019-06-10', 'background'],
    ['Last month the SDF captured Hajin.', '2019-06-10', 'reported'],
    ['A ceasefire takes effect in Hajin next Monday.', '2019-06-10', 'planned'],
    ['The SDF captured Hajin the following Saturday.', '2019-06-04', 'reported'],
  ])('%s, told on %s, is %s', (text, published, status) => {
    expect(claimsOf(text, 'en', { published })[0]?.status).toBe(status);
  });
});
