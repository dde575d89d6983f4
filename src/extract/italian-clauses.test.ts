import { describe, expect, it } from 'vitest';
import { openParsingReader } from '../../test/parsing-reader.fixture.ts';

const reader = openParsingReader();

/** The claims of a kind as `who -> whom @ where`, one a line. */
async function told(text: string, kind: string, published: string): Promise<string> {
  const { claims } = await reader.read({ text, language: 'it', published });
  const names = (parties: readonly { readonly name: string }[]) => parties.map(({ name }) => name).join(', ');
  return claims
    .filter((c) => c.kind === kind)
    .map((c) => `${names(c.initiator)} -> ${names(c.target)} @ ${names(c.places)}`)
    .join('\n');
}

function check(
  rows: readonly (readonly [text: string, kind: string, expected: string, published: string])[],
) {
  for (const [text, kind, expected, published] of rows)
    it(text, async () => {
      expect(await told(text, kind, published)).toBe(expected);
    });
}

describe('pronouns', () => {
  check([
    [
      "I talebani se la sono ripresa, Kunduz, dopo due giorni di combattimenti con l'esercito afgano.",
      'territory_captured',
      'Taliban -> Afghan National Security Forces @ Kunduz',
      '2015-10-02',
    ],
    [
      'Gli ostaggi li hanno liberati i soldati nigeriani nella foresta di Sambisa.',
      'hostage_rescue',
      'Nigerian Armed Forces -> Hostages @ Sambisa Forest',
      '2016-10-02',
    ],
    [
      "Rawa l'ha ripresa l'esercito iracheno.",
      'territory_captured',
      'Iraqi Security Forces ->  @ Rawa',
      '2017-11-18',
    ],
    [
      'Rawa era dello Stato Islamico. I soldati iracheni vi sono entrati venerdì.',
      'advance',
      'Iraqi Security Forces -> Islamic State @ Rawa',
      '2017-11-18',
    ],
    [
      'A Kunduz sono arrivati i talebani. I soldati afgani ne sono usciti lunedì.',
      'withdrawal',
      'Afghan National Security Forces ->  @ Kunduz',
      '2015-10-02',
    ],
  ]);
});

describe('a people for its forces', () => {
  check([
    [
      "I russi hanno conquistato Vuhledar martedì, dopo settimane di combattimenti con l'esercito ucraino.",
      'territory_captured',
      'Russian Armed Forces -> Ukrainian Armed Forces @ Vuhledar',
      '2024-10-03',
    ],
    [
      "Bombardata dai sauditi una sala per funerali a Sana'a: 140 morti.",
      'shelling_missile',
      'Saudi Arabian Armed Forces ->  @ Sanaa',
      '2016-10-10',
    ],
    // Whom somebody counts need not fight.
    ['A Tulkarm sono stati arrestati tre palestinesi.', 'arrest_detention', '', '2022-10-03'],
  ]);
});

describe('clauses about a place', () => {
  check([
    [
      "Da tre giorni l'esercito birmano bombarda Laukkai, dove i ribelli dell'MNDAA sono entrati venerdì.",
      'advance',
      'Myanmar National Democratic Alliance Army -> Myanmar Armed Forces @ Laukkai',
      '2023-12-20',
    ],
    [
      "L'esercito maliano ha bombardato Kidal, da cui i ribelli si sono ritirati venerdì.",
      'withdrawal',
      'ribelli ->  @ Kidal',
      '2023-12-20',
    ],
    ["La base di Mushaki risulta circondata dall'M23.", 'siege_blockade', 'M23 ->  @ Mushaki', '2024-02-20'],
  ]);
});

describe('lists and joined verbs', () => {
  check([
    [
      "I soldati congolesi hanno ripreso Bunagana lunedì e Goma resta nelle mani dell'M23.",
      'territory_captured',
      'FARDC -> M23 @ Bunagana',
      '2022-11-02',
    ],
    [
      'I miliziani di Boko Haram hanno attaccato Chibok e rapito decine di studentesse.',
      'abduction_hostage',
      'Boko Haram -> Civilians @ Chibok',
      '2014-04-16',
    ],
    [
      'Uno sciopero a Mopti. Nove soldati maliani e due gendarmi uccisi a un posto di blocco.',
      'armed_clash',
      ' -> Malian Armed Forces @ Mopti',
      '2021-03-02',
    ],
  ]);
});

describe('nouns that tell of an act', () => {
  check([
    [
      'Boko Haram controlla ancora Gwoza. Sessanta miliziani in fuga verso il Camerun hanno incrociato una pattuglia.',
      'fighters_flee',
      'Boko Haram ->  @ Cameroon',
      '2014-12-02',
    ],
    [
      'Scontri ravvicinati con le RSF a Omdurman.',
      'armed_clash',
      ' -> Rapid Support Forces @ Omdurman',
      '2023-06-02',
    ],
  ]);
});

describe('phrases of the lexicon', () => {
  check([
    // The plural of their noun, which another entry lists as a plural, too ("scambiarsi colpi").
    [
      'Due colpi di mortaio dei ribelli sono caduti su Damasco.',
      'shelling_missile',
      'Syrian rebels ->  @ Damascus',
      '2013-10-02',
    ],
    // Their adjective in the gender and number of its noun.
    [
      'I soldati americani sono rimasti isolati a Ramadi.',
      'siege_blockade',
      ' -> US forces @ Ramadi',
      '2006-10-02',
    ],
    // Where the phrase does not fit (only fighters break out of a pocket), its first word alone may.
    [
      'Duecento civili sono usciti dalla sacca di Baghuz tenuta dallo Stato Islamico.',
      'displacement',
      ' -> Civilians @ Baghuz',
      '2019-02-18',
    ],
  ]);
});
