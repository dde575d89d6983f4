import { describe, expect, test } from 'vitest';
import { parsePublished, publishedInText } from './published.ts';
import { testLanguages } from './reading-language.fixture.ts';

const [italian, english] = testLanguages;
if (!italian || !english) throw new Error('two languages expected');

describe('a publication date', () => {
  test.each([
    ['2019-03-08', '2019-03-08'],
    ['2019-03-08T23:30:00-05:00', '2019-03-08'],
    ['2019-03-08 10:15', '2019-03-08'],
    ['20190308', '2019-03-08'],
    ['2019/03/08', '2019-03-08'],
    ['Fri, 08 Mar 2019 10:00:00 GMT', '2019-03-08'],
    ['Fri, 8 Mar 2019 10:00:00 +0100', '2019-03-08'],
    ['8 marzo 2019', '2019-03-08'],
    ['1º maggio 2019', '2019-05-01'],
    ['venerdì 8 marzo 2019, ore 10:30', '2019-03-08'],
    ['March 8, 2019', '2019-03-08'],
    ['8th March 2019 at 7.15 pm', '2019-03-08'],
    ['Dec. 14, 2018', '2018-12-14'],
    ['25/03/2019', '2019-03-25'],
    ['03/25/2019', '2019-03-25'],
    ['2016-02-29', '2016-02-29'],
  ])('%s', (written, day) => {
    expect(parsePublished(written, testLanguages, english)).toEqual({ day });
  });

  test.each([
    ['2019-02-30', 'impossible'],
    ['31 aprile 2019', 'impossible'],
    ['2019-13-01', 'impossible'],
    ['00/00/2019', 'impossible'],
    ['0000-01-01', 'impossible'],
    ['29 febbraio 2019', 'impossible'],
    ['2019-03', 'partial'],
    ['2019', 'partial'],
    ['marzo 2019', 'partial'],
    ['03/04/2019', 'ambiguous'],
    ['ieri', 'unreadable'],
    ['8 marzo', 'unreadable'],
    ['1552003200', 'unreadable'],
    ['8 marzo 2019 o forse 9', 'unreadable'],
    ['', 'unreadable'],
  ])('%s is %s', (written, problem) => {
    expect(parsePublished(written, testLanguages, english)).toEqual({ problem });
  });

  test('figures alone are day and month where the language has one order', () => {
    expect(parsePublished('03/04/2019', testLanguages, italian)).toEqual({ day: '2019-04-03' });
  });

  test.each([
    [['Un titolo', 'Pubblicato il 12 marzo 2019'], '2019-03-12'],
    [['Un titolo', '12 marzo 2019'], '2019-03-12'],
    [['Un titolo', "Il 12 marzo 2019 l'esercito ha preso la città."], null],
    [['1', '2', '3', '4', '5', '6', '12 marzo 2019'], null],
  ])('in the first lines of a text: %j', (lines, day) => {
    expect(publishedInText(lines, testLanguages, italian)).toBe(day);
  });

  test.each([
    ['BEIRUT, March 20, 2019 (Frontline Wire) - Syrian forces captured a town.', '2019-03-20'],
    ['ROMA, 20 marzo 2019 - I soldati hanno preso un villaggio.', '2019-03-20'],
    ['Il Cairo, 20 marzo 2019 (Agenzia) - I soldati hanno preso un villaggio.', '2019-03-20'],
    // Without a year it is no day; a story may open with the day it tells of; a list is none.
    ['BEIRUT, March 20 (Frontline Wire) - Syrian forces captured a town in 2018.', null],
    ['Mosul, 10 giugno 2014 - quel giorno cambiò tutto.', null],
    ['SDF, YPG and ISIS (2014) - who fights whom.', null],
  ])('the day of the dateline %s', (line, day) => {
    expect(publishedInText([line], testLanguages, english)).toBe(day);
  });
});
