import { expect, test } from 'vitest';
import { chooseLanguage, counted } from './words.ts';

test.each([
  ['it', {}, 'it'],
  [undefined, {}, 'en'],
  [undefined, { LANG: 'it_IT.UTF-8' }, 'it'],
  [undefined, { LANG: 'it_IT.UTF-8', LC_ALL: 'C' }, 'en'],
  [undefined, { LANG: 'C', LC_MESSAGES: 'it' }, 'it'],
  [undefined, { LANG: 'ita' }, 'en'],
  ['en', { LC_ALL: 'it_IT' }, 'en'],
  [undefined, { LC_ALL: '', LANG: 'it@euro' }, 'it'],
] as const)('--lang %s with %j speaks %s', (wanted, environment, language) => {
  expect(chooseLanguage(wanted, environment)).toBe(language);
});

test('numbers are in the words that fit them', () => {
  const words = {
    one: { en: '{n} source', it: '{n} fonte' },
    other: { en: '{n} sources', it: '{n} fonti' },
  };
  expect([0, 1, 2].map((n) => counted(n, words, 'it'))).toEqual(['0 fonti', '1 fonte', '2 fonti']);
  expect(counted(12_345, words, 'en')).toBe('12,345 sources');
});
