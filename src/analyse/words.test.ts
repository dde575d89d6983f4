import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../test/one-sentence.fixture.ts';
import { type SyntacticWord, syntacticWords } from './words.ts';

function words(text: string, code: string): readonly SyntacticWord[] {
  return syntacticWords(text, { start: 0, end: text.length }, languageOf(code));
}

/** Forms between spaces; parts after the first begin with `+`. */
function written(text: string, code: string): string {
  return words(text, code)
    .map(({ form, part }) => (part > 0 ? `+${form}` : form))
    .join(' ');
}

describe('syntactic words', () => {
  it.each<[string, string, string]>([
    // Articulated prepositions, elided and in capitals.
    ['it', 'della collina', 'di +la collina'],
    ['it', "dell'Isis", "di +l' Isis"],
    ['it', 'dell’Isis', "di +l' Isis"],
    ['it', 'Nel villaggio', 'In +il villaggio'],
    ['it', 'FINE DELLA TREGUA', 'FINE DI +LA TREGUA'],
    ['it', "ALL'ALBA", "A +L' ALBA"],
    ['it', 'dell’“Isis”', "di +l' “ Isis ”"],
    ['it', "l'esercito c'è", "l' esercito c' è"],
    ['it', 'un po’ d’acqua', "un po' d' acqua"],
    // Names that begin like one.
    ['it', 'Al Qaeda e al Qaeda', 'Al Qaeda e al Qaeda'],
    ['it', 'Poi Al Bab e Del Vecchio', 'Poi Al Bab e Del Vecchio'],
    ['it', 'la base di al Watiya e Abu Anas al Farra', 'la base di al Watiya e Abu Anas al Farra'],
    ['it', 'Conte al Senato, agli Houthi', 'Conte a +il Senato , a +gli Houthi'],
    ['it', 'con dei ribelli e dei civili', 'con dei ribelli e di +i civili'],
    ['it', "l'1,8% nell'11º giorno", "l' 1,8 % in +l' 11º giorno"],
    ['it', 'va al Cairo', 'va a +il Cairo'],
    // Clitics.
    ['it', 'riprenderla e attaccandoli', 'riprender +la e attaccando +li'],
    ['it', 'andarsene, farcela', 'andar +se +ne , far +ce +la'],
    ['it', 'porsi, ridurlo, averne', 'por +si , ridur +lo , aver +ne'],
    ['it', 'ritiratosi, svoltesi', 'ritirato +si , svolte +si'],
    ['it', 'lasciateli; ricordiamolo; eccoli', 'lasciate +li ; ricordiamo +lo ; ecco +li'],
    ['it', 'glielo dice', 'glie +lo dice'],
    ['it', 'militari, sole, carne, interne, diversi', 'militari , sole , carne , interne , diversi'],
    ['it', 'gli aeroporti coperti', 'gli aeroporti coperti'],
    ['it', 'il generale Carli e Parlarli', 'il generale Carli e Parlarli'],
    // Hyphens, names, numbers and signs.
    ['it', 'filo-turche a Deir ez-Zor', 'filo-turche a Deir ez-Zor'],
    ['it', 'Sha’fah, Ma’arrat', "Sha'fah , Ma'arrat"],
    ['it', '1.500 uomini, 3,5 km, 20km', '1.500 uomini , 3,5 km , 20 km'],
    ['it', 'alle 14:30 il 31/10/75', 'alle 14:30 il 31/10/75'.replace('alle', 'a +le')],
    ['it', 'il 20% di 5€', 'il 20 % di 5 €'],
    ['it', "gli anni '90, il 1º maggio", "gli anni '90 , il 1º maggio"],
    ['it', "(L'Aquila) vede l'aquila", "( L'Aquila ) vede l' aquila"],
    ['it', 'la sig.ra e il Ph.D.', 'la sig.ra e il Ph.D.'],
    ['it', '31-32 e/o', '31 - 32 e/o'],
    ['it', "i 'martiri'...", "i ' martiri ' ..."],
    ['it', 'Il gen. M. Rossi, art. 3, ecc.', 'Il gen. M. Rossi , art. 3 , ecc .'],
    ['it', 'la casa n. Poi', 'la casa n . Poi'],
    ['it', "perche' e' qui", "perche' e' qui"],
    // English contractions, possessives and hyphens.
    ['en', "didn't, didn’t", "did +n't , did +n't"],
    ['en', "the army's tanks", "the army +'s tanks"],
    ['en', "the rebels' advance", "the rebels +' advance"],
    ['en', "the 'martyrs' left", "the ' martyrs ' left"],
    ['en', "she'd've", "she +'d +'ve"],
    ['en', 'Cannot, can not, gonna', 'Can +not , can not , gon +na'],
    ['en', 'rebel-held', 'rebel - held'],
    ['en', 'anti-government, e-mail, mid-1980s', 'anti-government , e-mail , mid-1980s'],
    ['en', "al-Qa'ida's", "al - Qa'ida +'s"],
    ['en', '3-4 of the 20th, 1980s, 5pm', '3 - 4 of the 20th , 1980s , 5 pm'],
    ['en', '$5bn and €3.2m', '$ 5 bn and € 3.2 m'],
    ['en', 'U.S. and U.N. jets', 'U.S. and U.N. jets'],
    ['en', 'Gen. J. Votel of the U.S.', 'Gen. J. Votel of the U.S.'],
    ['en', 'No. 5, no. None', 'No. 5 , no . None'],
    ['en', 'see http://a.org/b?c=d, or x@y.org.', 'see http://a.org/b?c=d , or x@y.org .'],
    ['en', '@sdf #Hajin AT&T :)', '@sdf #Hajin AT&T :)'],
    ['en', '6\'2" (30 m)', '6 \' 2 " ( 30 m )'],
    ['en', 'the ’70s, c. 1818, Acme Inc..', "the '70s , c. 1818 , Acme Inc. ."],
    ['it', 'armi ecc.', 'armi ecc .'],
    ['it', "King's Men", "King +'s Men"],
    ['it', 'ai sensi dell’art. del 1932', "a +i sensi di +l' art. di +il 1932"],
    ['en', 'What?! -- well... yes', 'What ?! -- well ... yes'],
    ['en', 'Kyiv ✈️🇺🇦 👩🏽‍🚒!', 'Kyiv ✈️ 🇺🇦 👩🏽‍🚒 !'],
    ['en', '• first', '• first'],
    ['it', '', ''],
    ['it', ' \n\t ', ''],
  ])('%s %j', (code, text, expected) => {
    expect(written(text, code)).toBe(expected);
  });

  it('share the span where they melted together, and have their own where the text can be cut', () => {
    const spans = (text: string, code: string) =>
      words(text, code).map(({ start, end }) => text.slice(start, end));
    expect(spans('dell’Isis', 'it')).toEqual(['dell’', 'dell’', 'Isis']);
    expect(spans('attaccandoli', 'it')).toEqual(['attaccandoli', 'attaccandoli']);
    expect(spans('didn’t cannot', 'en')).toEqual(['did', 'n’t', 'can', 'not']);
  });

  it('stay inside the stretch asked for and count from the start of the text', () => {
    const text = 'Prima. Raid della NATO. Dopo.';
    const found = syntacticWords(text, { start: 7, end: 23 }, languageOf('it'));
    expect(found.map(({ form }) => form)).toEqual(['Raid', 'di', 'la', 'NATO', '.']);
    expect(found.map(({ start }) => start)).toEqual([7, 12, 12, 18, 22]);
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(..."aLn't’sd.,-@/:#«»“” \n1é'‘&_"), maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "dell'",
          'della',
          'averlo',
          'U.S.',
          "n't",
          'e/o',
          'www.a.it',
          ':)',
          ' ',
          '-',
          "'",
          '5',
          'km',
          'sig.',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it.each(['it', 'en'])(
    'are in order, overlap only within one written word and cover every sign (%s)',
    (code) => {
      fc.assert(
        fc.property(texts, (text) => {
          let at = 0;
          let last: SyntacticWord | undefined;
          for (const found of words(text, code)) {
            expect(found.end).toBeGreaterThan(found.start);
            expect(found.form).not.toBe('');
            if (found.part > 0) expect(last?.part).toBe(found.part - 1);
            if (last && found.start === last.start) {
              expect(found.end).toBe(last.end);
              expect(found.part).toBeGreaterThan(0);
            } else {
              expect(found.start).toBeGreaterThanOrEqual(at);
              expect(text.slice(at, found.start)).toMatch(/^\s*$/u);
            }
            at = found.end;
            last = found;
          }
          expect(text.slice(at)).toMatch(/^\s*$/u);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it.each([
    "'",
    '-',
    '.',
    'a-',
    "l'",
    'a.',
    "a'",
    '1,',
    '@',
    'a@',
    '#a',
    'www.',
    ' a',
    "n't",
    'averlo',
    '/',
    '€',
  ])('take linear time on a hundred thousand times %j', (unit) => {
    for (const code of ['it', 'en']) {
      const text = unit.repeat(100_000);
      const began = performance.now();
      words(text, code);
      expect(performance.now() - began).toBeLessThan(2000);
    }
  });
});
