import { describe, expect, test } from 'vitest';
import { errorKm, geoRows, pairsOf } from '../bench/scoring/geo/geo-score.ts';
import { readVillages } from '../bench/scoring/geo/suite.ts';
import { markedTexts } from '../bench/scoring/geo/villages.ts';
import { knowledge } from './one-sentence.fixture.ts';

const marked = markedTexts(knowledge.codebook);

describe('the set of villages', () => {
  test('has three hundred toponyms and more, in two languages and fifteen theatres', () => {
    expect(marked.flatMap(({ wanted }) => wanted).length).toBeGreaterThanOrEqual(300);
    expect(new Set(marked.map(({ language }) => language)).size).toBe(2);
    expect(new Set(marked.map(({ theatre }) => theatre)).size).toBeGreaterThanOrEqual(15);
  });

  test('is marked where the words stand', () => {
    for (const { text, wanted } of marked)
      for (const { at, text: words } of wanted) expect(text.slice(at.start, at.end)).toBe(words);
  });

  test('is read, both halves alike', async () => {
    const read = await readVillages(knowledge);
    for (const heldOut of [false, true]) {
      const rows = geoRows(
        'x',
        read.filter((one) => one.heldOut === heldOut),
        '',
      );
      const value = (metric: string) => rows.find((row) => row.metric === metric)?.value ?? 0;
      expect(value('toponym_f1')).toBeGreaterThanOrEqual(0.95);
      expect(value('exact_all')).toBeGreaterThanOrEqual(0.88);
    }
  });
});

describe('the figures', () => {
  const paris = { lat: 48.8566, lon: 2.3522 };
  const wanted = { at: { start: 0, end: 5 }, text: 'Paris', point: paris, isIt: () => true };
  const found = (start: number, end: number) => ({ at: { start, end }, text: '', entry: null });

  test('pair what shares a letter, each found name once', () => {
    const again = { ...wanted, at: { start: 6, end: 11 } };
    const pairs = pairsOf({ wanted: [wanted, again], found: [found(0, 11), found(20, 25)] });
    expect(pairs.map((pair) => pair.found?.at.start ?? null)).toEqual([0, null]);
  });

  test('of a name without a point are no distance', () => {
    expect(errorKm({ wanted, found: found(0, 5) })).toBeNull();
  });

  test('count what is found against what is marked', () => {
    const rows = geoRows('x', [{ text: '', wanted: [wanted], found: [found(0, 5), found(9, 12)] }], '');
    const value = (metric: string) => rows.find((row) => row.metric === metric)?.value;
    expect([value('toponym_precision'), value('toponym_recall'), value('placed')]).toEqual([0.5, 1, 0]);
    expect(value('within_161km')).toBeNull();
  });
});
