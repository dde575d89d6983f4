import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../test/one-sentence.fixture.ts';
import { tokenSpans } from './tokenise.ts';

function forms(text: string, code: string): readonly string[] {
  const spans = tokenSpans(text, { start: 0, end: text.length }, languageOf(code).grammar);
  return spans.map((span) => text.slice(span.start, span.end));
}

describe('tokens', () => {
  it.each<[string, string, readonly string[]]>([
    // Elisions are split, names with an apostrophe are not.
    ['it', "dell'Isis", ["dell'", 'Isis']],
    ['it', 'dell’Isis', ['dell’', 'Isis']],
    ['it', "nell'area dell'aeroporto", ["nell'", 'area', "dell'", 'aeroporto']],
    ['it', 'l’11 marzo', ['l’', '11', 'marzo']],
    ['it', "un'offensiva", ["un'", 'offensiva']],
    ['it', 'all’Onu', ['all’', 'Onu']],
    ['it', 'Sha’fah', ['Sha’fah']],
    ['it', "a Sha'fah e Ma'arrat", ['a', "Sha'fah", 'e', "Ma'arrat"]],
    ['it', "dell'al-Sha'fah", ["dell'", "al-Sha'fah"]],
    ['it', "po' dopo", ["po'", 'dopo']],
    // Quotes and punctuation are tokens of their own.
    ['it', '«martiri»', ['«', 'martiri', '»']],
    ['it', '“nemico”,', ['“', 'nemico', '”', ',']],
    ['it', '(Sdf)', ['(', 'Sdf', ')']],
    ['it', "i 'martiri'", ['i', "'", 'martiri', "'"]],
    ['en', "the rebels' advance", ['the', 'rebels', "'", 'advance']],
    // Numbers keep their separators.
    ['it', '1.500 uomini', ['1.500', 'uomini']],
    ['it', '3,5 km', ['3,5', 'km']],
    ['it', 'alle 14:30.', ['alle', '14:30', '.']],
    ['en', '1,500 men.', ['1,500', 'men', '.']],
    ['en', '10-15 men', ['10', '-', '15', 'men']],
    ['it', '25%', ['25', '%']],
    // English clitics.
    ['en', "didn't", ['did', "n't"]],
    ['en', 'didn’t', ['did', 'n’t']],
    ['en', "the army's tanks", ['the', 'army', "'s", 'tanks']],
    ['en', "they'll leave", ['they', "'ll", 'leave']],
    ['en', "can't", ['ca', "n't"]],
    // Abbreviations and hyphens.
    ['en', 'U.S. forces', ['U.S.', 'forces']],
    ['en', 'the U.N.', ['the', 'U.N.']],
    ['it', 'Deir ez-Zor', ['Deir', 'ez-Zor']],
    ['en', 'al-Qa’im', ['al-Qa’im']],
    ['it', 'filo-turche', ['filo-turche']],
    ['it', 'Hajin–Harse', ['Hajin', '–', 'Harse']],
    ['it', '', []],
    ['it', ' \n\t ', []],
  ])('%s %j', (code, text, expected) => {
    expect(forms(text, code)).toEqual(expected);
  });

  it('stay inside the stretch asked for and count from the start of the text', () => {
    const text = 'Prima. Raid su Hajin. Dopo.';
    const spans = tokenSpans(text, { start: 7, end: 21 }, languageOf('it').grammar);
    expect(spans.map((s) => text.slice(s.start, s.end))).toEqual(['Raid', 'su', 'Hajin', '.']);
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(..."aLn't’sd.,-«»“” \n1é'"), maxLength: 60 }),
  );

  it.each(['it', 'en'])('are in order, do not overlap and cover all but white space (%s)', (code) => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans = tokenSpans(text, { start: 0, end: text.length }, languageOf(code).grammar);
        let at = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(at, span.start)).toMatch(/^\s*$/u);
          at = span.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
