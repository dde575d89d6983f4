import { describe, expect, test } from 'vitest';
import { openParsingReader } from '../../test/parsing-reader.fixture.ts';

/** What a text of 10 May 2024 states of who holds what, as "holder status place"; expectations from reading the sentences. */
async function stated(text: string, language: string, published = '2024-05-10'): Promise<readonly string[]> {
  const { control } = await openParsingReader().read({ text, language, published });
  return control.map(({ holder, status, place }) => `${holder} ${status} ${place}`);
}

/** The kinds of events a text tells of. */
async function events(text: string, language: string): Promise<readonly string[]> {
  const { claims } = await openParsingReader().read({ text, language, published: '2024-05-10' });
  return claims.map(({ kind }) => kind);
}

describe('who holds a place, in English', () => {
  test.each([
    // Verbs.
    ['The Arakan Army holds Paletwa.', ['Arakan Army held Paletwa']],
    ['M23 rebels still control Bunagana.', ['M23 held Bunagana']],
    ['Avdiivka is held by Russian troops.', ['Russian Armed Forces held Avdiivka']],
    ['JNIM has held Farabougou since August.', ['JNIM held Farabougou']],
    ['The Sudanese army says it controls Omdurman.', ['Sudanese Armed Forces held Omdurman']],
    // Phrases.
    ['Kherson remains in Ukrainian hands.', ['Ukrainian Armed Forces held Kherson']],
    ['Marib is still in the hands of the Yemeni army.', ['Yemeni government forces held Marib']],
    ['Kismayo is under the control of Jubaland forces.', ['Jubaland and Puntland forces held Kismayo']],
    ['Troops of the Malian army are in full control of Ber.', ['Malian Armed Forces held Ber']],
    ['Shells fell on Nyala, which is under RSF control.', ['Rapid Support Forces held Nyala']],
    // Compounds.
    ['Prices doubled in Houthi-held Sanaa.', ['Houthis held Sanaa']],
    ['Power failed in Russian-occupied Melitopol.', ['Russian Armed Forces held Melitopol']],
    ['A ship docked in the Houthi-controlled port city of Hodeidah.', ['Houthis held Hodeida']],
    // Nouns.
    ['Jilib, the main stronghold of al-Shabaab, is quiet.', ['Al-Shabaab held Jilib']],
    ['Residents fled the Boko Haram bastion of Gwoza.', ['Boko Haram held Gwoza']],
    // Of a part.
    ['The Arakan Army holds the eastern half of Paletwa.', ['Arakan Army contested Paletwa']],
    ['Russian troops control 40 percent of Pokrovsk.', ['Russian Armed Forces contested Pokrovsk']],
    // It is over.
    ['Wagner no longer controls Soledar.', ['Wagner Group lost Soledar']],
    ['Sake is no longer in the hands of the Congolese army.', ['FARDC lost Sake (Congo)']],
  ])('%s', async (text, expected) => {
    expect(await stated(text, 'en')).toEqual(expected);
  });

  test.each([
    ['had held', 'The Taliban had held Kunduz for a year.'],
    ['a former stronghold', 'The former Islamic State stronghold of Mosul is being rebuilt.'],
    ['a time that is over', 'Sirte was in the hands of Islamic State until 2016.'],
    ['not', 'Boko Haram does not control Maiduguri.'],
    ['a plan', 'Al-Shabaab wants to control Baidoa.'],
    ['a forecast', 'The RSF could soon control El Fasher.'],
    ['no place in particular', 'Aid reached areas under Houthi control.'],
    ['no holder', 'The city is under control.'],
    ['talks', 'The Taliban held talks in Doha.'],
    ['what is held responsible', 'The Houthis hold Riyadh responsible.'],
    ['part of a province', 'The Houthis control half of Taiz province.'],
    ['a party', 'Kano is a stronghold of the opposition party.'],
  ])('is not stated by %s', async (_, text) => {
    expect(await stated(text, 'en')).toEqual([]);
  });
});

describe('who holds a place, in Italian', () => {
  test.each([
    ['Gli Houthi controllano Hodeida.', ['Houthis held Hodeida']],
    ['Le truppe russe tengono ancora Robotyne.', ['Russian Armed Forces held Robotyne']],
    ['Goma è controllata dai ribelli dell’M23.', ['M23 held Goma']],
    ['Nyala resta in mano alle Rsf.', ['Rapid Support Forces held Nyala']],
    ['Paletwa è nelle mani dell’Arakan Army.', ['Arakan Army held Paletwa']],
    ['Kidal resta sotto il controllo dell’esercito maliano.', ['Malian Armed Forces held Kidal']],
    ['Melitopol è sotto occupazione russa.', ['Russian Armed Forces held Melitopol']],
    ['L’esercito ucraino mantiene il controllo di Kupiansk.', ['Ukrainian Armed Forces held Kupiansk']],
    ['Jilib, roccaforte di al-Shabaab, è stata bombardata.', ['Al-Shabaab held Jilib']],
    ['Saada è il feudo degli Houthi.', ['Houthis held Saada']],
    ['Aiuti sono arrivati a Sanaa, controllata dagli Houthi.', ['Houthis held Sanaa']],
    ['Le Rsf controllano metà di Nyala.', ['Rapid Support Forces contested Nyala']],
    ['L’esercito congolese non controlla più Bunagana.', ['FARDC lost Bunagana']],
    ['Soledar non è più in mano ai soldati ucraini.', ['Ukrainian Armed Forces lost Soledar']],
  ])('%s', async (text, expected) => {
    expect(await stated(text, 'it')).toEqual(expected);
  });

  test.each([
    ['un imperfetto', 'I talebani controllavano Kunduz.'],
    ['un’ex roccaforte', 'L’ex roccaforte dello Stato Islamico di Mosul rinasce.'],
    ['un tempo finito', 'Sirte è rimasta in mano allo Stato Islamico fino al 2016.'],
    ['una negazione', 'Boko Haram non controlla Maiduguri.'],
    ['una previsione', 'Le Rsf potrebbero controllare El Fasher.'],
    ['un’intenzione', 'Al-Shabaab vuole controllare Baidoa.'],
    ['zone qualsiasi', 'Aiuti nelle zone sotto il controllo degli Houthi.'],
    ['documenti', 'I soldati controllano i documenti a Hodeida.'],
  ])('is not stated by %s', async (_, text) => {
    expect(await stated(text, 'it')).toEqual([]);
  });
});

describe('a place that is held', () => {
  test('is no event', async () => {
    expect(await events('The Arakan Army holds Paletwa.', 'en')).toEqual([]);
    expect(await events('Nyala resta in mano alle Rsf.', 'it')).toEqual([]);
  });

  test('is held by those who took it, not by those it was taken from', async () => {
    const text = 'The Sudanese army captured the RSF-held town of Bara.';
    expect(await stated(text, 'en')).toEqual([
      'Sudanese Armed Forces gained Bara (Sudan)',
      'Rapid Support Forces lost Bara (Sudan)',
    ]);
  });

  test('is said with the doubts and in the name of who says so', async () => {
    const read = (text: string) =>
      openParsingReader().read({ text, language: 'en', published: '2024-05-10' });
    const doubted = await read('The Arakan Army reportedly holds Paletwa.');
    expect(doubted.control.map(({ certainty }) => certainty)).toEqual(['unconfirmed']);
    const claimed = await read('The RSF said it still controls Nyala.');
    expect(claimed.control.map(({ certainty }) => certainty)).toEqual(['claimed']);
    expect(claimed.holdings[0]?.attribution?.actor).toBe('rsf');
  });

  test('is held on the day of the text, and since when it says so', async () => {
    const read = (text: string) =>
      openParsingReader().read({ text, language: 'en', published: '2024-05-10' });
    const [now] = (await read('Prices doubled in Houthi-held Sanaa.')).holdings;
    expect([now?.when?.start, now?.when?.end]).toEqual(['2024-05-10', '2024-05-10']);
    const [since] = (await read('JNIM has held Farabougou since August.')).holdings;
    expect([since?.when?.start, since?.when?.end]).toEqual(['2023-08-01', '2024-05-10']);
  });
});
