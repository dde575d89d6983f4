import { describe, expect, it } from 'vitest';
import { languageOf } from '../../test/one-sentence.fixture.ts';
import { parsedSentence } from './parsed-sentence.fixture.ts';
import { timesIn, whenOf } from './times.ts';

/** The times of a sentence as `words: start/end precision`. */
function times(text: string, code: string, published: string | null): readonly string[] {
  const found = timesIn(parsedSentence(text, code).tokens, languageOf(code)).map((mention) =>
    whenOf(mention, { published, scene: null, direction: 'any' }),
  );
  return found.map((t) => `${t.text}: ${t.start ?? '?'}/${t.end ?? '?'} ${t.precision}`);
}

// 8 March 2019 was a Friday.
const friday = '2019-03-08';

describe('time expressions', () => {
  it.each<[string, string, string | null, readonly string[]]>([
    ['it', 'Il 14 dicembre 2018 è caduta Hajin.', null, ['Il 14 dicembre 2018: 2018-12-14/2018-12-14 day']],
    ['it', 'Il 14 dicembre è caduta Hajin.', '2018-12-20', ['Il 14 dicembre: 2018-12-14/2018-12-14 day']],
    // A day without a year lies behind the publication, across New Year too.
    ['it', 'Il 28 dicembre è caduta Hajin.', '2019-01-03', ['Il 28 dicembre: 2018-12-28/2018-12-28 day']],
    ['it', 'Il 2 gennaio si voterà.', '2018-12-28', ['Il 2 gennaio: 2019-01-02/2019-01-02 day']],
    ['it', 'Il 14 dicembre è caduta Hajin.', null, ['Il 14 dicembre: ?/? relative']],
    ['it', 'Nel dicembre 2018 è caduta Hajin.', null, ['Nel dicembre 2018: 2018-12-01/2018-12-31 month']],
    ['it', 'Nel febbraio 2020 si combatte.', null, ['Nel febbraio 2020: 2020-02-01/2020-02-29 month']],
    ['it', 'Ieri è caduta Hajin.', friday, ['Ieri: 2019-03-07/2019-03-07 day']],
    ['it', 'Ieri è caduta Hajin.', null, ['Ieri: ?/? relative']],
    ['it', 'Nelle ultime 24 ore si combatte.', friday, ['Nelle ultime 24 ore: 2019-03-07/2019-03-08 day']],
    ['it', 'Stanotte si combatte.', '2019-03-01', ['Stanotte: 2019-02-28/2019-03-01 day']],
    ['it', 'Nei giorni scorsi si combatteva.', friday, ['Nei giorni scorsi: 2019-03-01/2019-03-08 week']],
    ['it', 'Lunedì è caduta Hajin.', friday, ['Lunedì: 2019-03-04/2019-03-04 day']],
    ['it', 'Venerdì è caduta Hajin.', friday, ['Venerdì: 2019-03-08/2019-03-08 day']],
    ['it', 'Sabato è caduta Hajin.', friday, ['Sabato: 2019-03-02/2019-03-02 day']],
    ['it', 'Lunedì scorso è caduta Hajin.', friday, ['Lunedì scorso: 2019-03-04/2019-03-04 day']],
    ['it', 'Da lunedì si combatte.', friday, ['Da lunedì: 2019-03-04/2019-03-08 week']],
    ['it', 'Lunedì è caduta Hajin.', null, ['Lunedì: ?/? relative']],
    ['en', 'Hajin fell on 14 December 2018.', null, ['14 December 2018: 2018-12-14/2018-12-14 day']],
    ['en', 'Hajin fell on December 14, 2018.', null, ['December 14, 2018: 2018-12-14/2018-12-14 day']],
    ['en', 'Hajin fell on December 14.', '2019-01-03', ['December 14: 2018-12-14/2018-12-14 day']],
    ['en', 'Hajin fell in December 2018.', null, ['in December 2018: 2018-12-01/2018-12-31 month']],
    ['en', 'Hajin fell yesterday.', friday, ['yesterday: 2019-03-07/2019-03-07 day']],
    ['en', 'Hajin fell on Monday.', friday, ['Monday: 2019-03-04/2019-03-04 day']],
    ['en', 'Fighting has raged since Monday.', friday, ['since Monday: 2019-03-04/2019-03-08 week']],
    ['en', 'Hajin fell last week.', friday, ['last week: 2019-02-25/2019-03-03 week']],
    ['en', 'Talks resume tomorrow.', friday, ['tomorrow: 2019-03-09/2019-03-09 day']],
    ['en', 'No time is named here.', friday, []],
  ])('%s %s (published %s)', (code, text, published, expected) => {
    expect(times(text, code, published)).toEqual(expected);
  });

  it.each([
    ['it', 'Il tempio fu alzato 3000 anni fa.'],
    ['en', 'The wall was built 5000 years ago.'],
    ['en', 'The ice will be gone in 90,000 months.'],
  ])('%s: what no calendar reaches is no day: %s', (code, text) => {
    expect(times(text, code, friday).filter((t) => !t.includes('?/?'))).toEqual([]);
  });

  it.each([
    ['it', 'Il 30 febbraio 2019 è caduta Hajin.'],
    ['en', 'Hajin fell on 31 June 2019.'],
  ])('%s: a day that does not exist is not a day: %s', (code, text) => {
    expect(times(text, code, friday).filter((t) => t.endsWith('day'))).toEqual([]);
  });

  it.each([
    ['it', 'Il 29 febbraio si combatte.', '2020-03-05', '2020-02-29'],
    ['it', 'Il 29 febbraio si combatte.', '2021-01-05', '2020-02-29'],
  ])('%s: %s published %s is the leap day %s', (code, text, published, day) => {
    expect(times(text, code, published)).toEqual([`Il 29 febbraio: ${day}/${day} day`]);
  });
});
