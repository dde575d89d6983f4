import { describe, expect, it } from 'vitest';
import { createSpellingIndex } from './spelling-index.ts';

const places = [
  'Deir ez-Zor',
  'Qamishli',
  'Al-Hari',
  'Al-Muriiyah',
  'Lashkar Gah',
  'Niu York',
  'Al-Dumayr',
  'Brigade 137',
  'Suwaydan',
  'Sweidan',
];
const index = createSpellingIndex(
  places.map((form) => ({ form, entry: form })),
  (form) => form,
);

describe('a name in running text', () => {
  it.each([
    ['Deir el-Zour', 'Deir ez-Zor'],
    ['Dayr al-Zor', 'Deir ez-Zor'],
    ['Kamishli', 'Qamishli'],
    ['Lashkargah', 'Lashkar Gah'],
    ['al-Dumair', 'Al-Dumayr'],
  ])('%s is %s', (text, place) => {
    expect(index.find(text)).toEqual([place]);
    expect(index.find(text)).toEqual([place]);
  });

  it.each([
    // Likeness is not enough where most names are of people.
    ['Harry'],
    ['Maria'],
    ['New York'],
    // Two words that sound like one name, a figure, two places alike.
    ['Qami Shli'],
    ['Brigade 47'],
    ['Suweidan'],
  ])('%s is no place of the list', (text) => {
    expect(index.find(text)).toEqual([]);
  });
});
