import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../test/one-sentence.fixture.ts';

/** Who takes part in the claim of the last sentence of a text. */
function parties(text: string, language: string, published: string) {
  const claim = claimsOf(text, language, { published }).at(-1);
  const names = (role: 'initiator' | 'target') => claim?.[role].map(({ actor }) => actor);
  return { initiator: names('initiator'), target: names('target') };
}

describe('a possessive', () => {
  test.each([
    [
      'Ukraine says the town is free. Russian troops have left Kupiansk.\nUkraine launched its offensive on Tuesday. On Saturday its soldiers captured Izium.',
      'en',
      '2022-09-11',
      ['ukrainian-armed-forces'],
    ],
    [
      "I Pasdaran hanno lanciato missili su Haifa.\nIsraele ha chiuso lo spazio aereo. I suoi caccia hanno bombardato l'aeroporto di Mashhad.",
      'it',
      '2025-06-20',
      ['idf'],
    ],
  ])('%j gives the party to the subject before it', (text, language, published, owner) => {
    expect(parties(text, language, published).initiator).toEqual(owner);
  });

  test('of people who do not fight makes no fighters of them', () => {
    const text =
      'The Sudanese army attacked the Rapid Support Forces in Bara.\nA mother and her son were killed by shelling in Bara.';
    expect(parties(text, 'en', '2025-05-03').target).toEqual(['civilians']);
  });
});

describe('armed people of whom nothing is known', () => {
  test.each([
    [
      'Boko Haram fighters attacked Damboa. The army said the attackers killed five soldiers in Damboa.',
      'en',
      '2014-07-20',
      'boko-haram',
    ],
    [
      'I miliziani del Jnim hanno attaccato Inata. Gli assalitori hanno ucciso dodici gendarmi a Inata.',
      'it',
      '2021-11-15',
      'jnim',
    ],
  ])(
    '%j are the group the text has named, where the words point back',
    (text, language, published, actor) => {
      expect(parties(text, language, published).initiator).toEqual([actor]);
    },
  );

  test('stay unknown where they are new', () => {
    const text =
      'Al-Shabaab fighters attacked a base in Jowhar.\nIn Bosaso, gunmen killed two policemen on Monday.';
    expect(parties(text, 'en', '2023-01-15').initiator).toEqual(['unidentified-armed-group']);
  });

  test('are nobody else that a later noun points back to', () => {
    const text =
      'Gunmen robbed a bank in Juba.\nSPLA-IO rebels hold Bentiu. On Monday the rebels captured Malakal.';
    expect(parties(text, 'en', '2014-04-20').initiator).toEqual(['spla-io']);
  });
});

describe('"the army"', () => {
  test('is that of the country it is in, told of only by its country', () => {
    const text =
      'Malian soldiers are at Ber with men of the Africa Corps.\nThe army killed eleven rebels at Ber, Mali.';
    expect(parties(text, 'en', '2025-11-03').initiator).toEqual(['malian-armed-forces']);
  });
});

describe('a noun for a force', () => {
  test.each([
    ["L'esercito sudanese tiene El Obeid. La guarnigione ha ripreso Bara.", 'it', '2025-06-03', 'saf'],
    ["Le Rsf sono a Nuhud. L'avanguardia è entrata a Bara.", 'it', '2025-06-03', 'rsf'],
    ['The Rapid Support Forces hold Nuhud. The vanguard entered Bara.', 'en', '2025-06-03', 'rsf'],
    ['The Rapid Support Forces hold Nuhud. The rebel force captured Bara.', 'en', '2025-06-03', 'rsf'],
  ])('%j is whom the text has named', (text, language, published, actor) => {
    expect(parties(text, language, published).initiator).toEqual([actor]);
  });
});

test('rebels of a country where the text speaks of gangs too are its rebels', () => {
  const text =
    "State television in Tripoli, Libya, speaks of gangs. Gaddafi's troops hold Brega. The rebels captured Ajdabiya.";
  expect(parties(text, 'en', '2011-03-15').initiator).toEqual(['libyan-rebels-2011']);
});
