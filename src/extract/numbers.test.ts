import { describe, expect, it } from 'vitest';
import { digits, numberBefore } from './numbers.ts';
import { parsedSentence, vocabularyFor } from './parsed-sentence.fixture.ts';

type Range = readonly [low: number | null, best: number | null, high: number | null];

/** The number that stands before a word of the sentence, with its wording. */
function countBefore(text: string, word: string, code: string): { range: Range; wording: string } | null {
  const { tokens } = parsedSentence(text, code);
  const at = tokens.findIndex((t) => t.form === word);
  const count = numberBefore(tokens, at, vocabularyFor(code));
  return count && { range: [count.low, count.best, count.high], wording: count.wording };
}

describe('digits', () => {
  it.each<[string, boolean, number | null]>([
    ['1.500', true, 1500],
    ['12.500.000', true, 12_500_000],
    ['3,5', true, 3.5],
    ['1.500,75', true, 1500.75],
    ['1,500', false, 1500],
    ['3.5', false, 3.5],
    ['1,234,567', false, 1_234_567],
    ['40', true, 40],
    ['40', false, 40],
    ['mille', true, null],
    ['14:30', true, null],
  ])('%s (decimal comma: %s) is %s', (form, decimalComma, value) => {
    expect(digits(form, decimalComma)).toBe(value);
  });
});

describe('the number before a noun', () => {
  it.each<[string, string, string, Range]>([
    ['it', 'Sono morti 12 soldati a Hajin.', 'soldati', [12, 12, 12]],
    ['it', 'Sono arrivati 1.500 uomini.', 'uomini', [1500, 1500, 1500]],
    ['it', 'Uccisi venti miliziani.', 'miliziani', [20, 20, 20]],
    ['it', 'Uccisi almeno 20 miliziani.', 'miliziani', [20, 20, null]],
    ['it', 'Uccisi più di trenta miliziani.', 'miliziani', [30, 30, null]],
    ['it', 'Uccise oltre 50 persone.', 'persone', [50, 50, null]],
    ['it', 'Uccisi fino a 40 miliziani.', 'miliziani', [null, null, 40]],
    ['it', 'Uccise decine di persone.', 'persone', [20, null, 99]],
    ['it', 'Fuggite centinaia di famiglie.', 'famiglie', [200, null, 999]],
    ['it', 'Uccisa una ventina di jihadisti.', 'jihadisti', [17, 20, 24]],
    ['it', 'Restano poche centinaia di jihadisti.', 'jihadisti', [200, null, 400]],
    ['it', 'Uccisi tra 10 e 15 soldati.', 'soldati', [10, null, 15]],
    ['it', 'Uccisi 10-15 soldati.', 'soldati', [10, null, 15]],
    ['it', 'Uccisi circa 30 soldati.', 'soldati', [30, 30, 30]],
    ['it', 'Fuggite 20 mila persone.', 'persone', [20_000, 20_000, 20_000]],
    ['it', 'Uccisi 20 presunti miliziani.', 'miliziani', [20, 20, 20]],
    ['it', 'Alcuni soldati sono fuggiti.', 'soldati', [2, null, 9]],
    ['en', 'They killed 12 soldiers.', 'soldiers', [12, 12, 12]],
    ['en', 'They killed twenty soldiers.', 'soldiers', [20, 20, 20]],
    ['en', 'They killed at least 20 fighters.', 'fighters', [20, 20, null]],
    ['en', 'They killed more than 30 fighters.', 'fighters', [30, 30, null]],
    ['en', 'They killed up to 40 fighters.', 'fighters', [null, null, 40]],
    ['en', 'They killed dozens of fighters.', 'fighters', [24, null, 99]],
    ['en', 'They killed between 10 and 15 fighters.', 'fighters', [10, null, 15]],
    ['en', 'They killed about 30 fighters.', 'fighters', [30, 30, 30]],
    ['en', 'Some 1,500 civilians fled.', 'civilians', [1500, 1500, 1500]],
    ['en', 'Two thousand civilians fled.', 'civilians', [2000, 2000, 2000]],
    ['en', 'Tens of thousands of civilians fled.', 'civilians', [20_000, null, 99_999]],
    ['en', 'A few hundred fighters remain.', 'fighters', [200, null, 400]],
  ])('%s %s', (code, text, word, range) => {
    expect(countBefore(text, word, code)?.range).toEqual(range);
  });

  it.each([
    ['it', 'I soldati avanzano.', 'soldati'],
    ['it', 'Nel 2018 soldati siriani avanzarono.', 'soldati'],
    ['en', 'In 2018 soldiers advanced.', 'soldiers'],
    ['en', 'The soldiers advanced.', 'soldiers'],
  ])('%s is none in %s', (code, text, word) => {
    expect(countBefore(text, word, code)).toBeNull();
  });

  it('keeps the words that bound it', () => {
    expect(countBefore('Uccisi almeno 20 miliziani.', 'miliziani', 'it')?.wording).toBe('almeno 20');
    expect(countBefore('They killed between 10 and 15 fighters.', 'fighters', 'en')?.wording).toBe(
      'between 10 and 15',
    );
  });
});
