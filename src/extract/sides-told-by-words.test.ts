import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

/** The last claim of a kind as `who -> whom @ where`; `none` when there is none. */
async function told(text: string, language: string, kind: string, published: string): Promise<string> {
  const { claims } = await reader.read({ text, language, published });
  const claim = claims.filter((c) => c.kind === kind).at(-1);
  if (!claim) return 'none';
  const names = (parties: readonly { readonly name: string }[]) => parties.map(({ name }) => name).join(', ');
  const places = claim.places.map(({ name, relation }) => (relation === 'in' ? name : `${relation} ${name}`));
  return `${names(claim.initiator)} -> ${names(claim.target)} @ ${places.join(', ')}`;
}

type Row = readonly [language: string, text: string, kind: string, expected: string, published: string];
function check(rows: readonly Row[]): void {
  for (const [language, text, kind, expected, published] of rows)
    it(`${language} ${text}`, async () => {
      expect(await told(text, language, kind, published)).toBe(expected);
    });
}

describe('whose side an adjective says fighters are on', () => {
  check([
    [
      'en',
      'The Islamic State holds the port of Sirte. Pro-GNA militias stormed the port on Monday.',
      'armed_clash',
      'Government of National Accord ->  @ Sirte',
      '2016-08-20',
    ],
    [
      'it',
      'Lo Stato Islamico ha attaccato Sirte. Poi i miliziani filo-Haftar hanno bombardato Garian.',
      'shelling_missile',
      'Libyan National Army ->  @ Gharyan',
      '2019-05-20',
    ],
  ]);
});

describe('who holds the ground that is acted on', () => {
  check([
    [
      'en',
      'Turkish artillery shelled the SDF-held villages near Manbij.',
      'shelling_missile',
      'Turkish Armed Forces -> Syrian Democratic Forces @ near Manbij',
      '2019-10-12',
    ],
    [
      'en',
      'The army launched an offensive on the last districts held by the Islamic State in Raqqa.',
      'armed_clash',
      'Syrian government forces -> Islamic State @ Raqqa',
      '2017-09-12',
    ],
  ]);
  it('is no place of that name', async () => {
    const text = 'Nigerian planes bombed an ISWAP-held hamlet near Marte on Friday.';
    const { claims } = await reader.read({ text, language: 'en', published: '2021-05-02' });
    expect(claims.flatMap(({ places }) => places.map(({ name }) => name))).toEqual(['Marte']);
  });
});

describe('whom a noun for fighters does not mean', () => {
  check([
    // Nobody calls the Islamic State or the SDF rebels, though they were named last.
    [
      'en',
      'The SDF and the Islamic State fought over Arima. The rebels of the Free Syrian Army were far off. The SDF and the Islamic State fought again. The rebels entered Qabasin.',
      'advance',
      'Free Syrian Army ->  @ Qabasin',
      '2016-11-20',
    ],
  ]);
});

describe('what belongs to a phrase', () => {
  check([
    // Two names that share a noun.
    [
      'en',
      'SDF and US forces landed at Tabqa on Wednesday.',
      'reinforcement_movement',
      'Syrian Democratic Forces, US forces ->  @ Tabqa',
      '2017-03-23',
    ],
    // Whose support it is loses nothing.
    [
      'en',
      'The Peshmerga captured three villages from the Islamic State, with support from the Iraqi army.',
      'territory_captured',
      'Peshmerga -> Islamic State @ ',
      '2016-10-20',
    ],
    // A part of a name is nobody.
    [
      'en',
      'Houthi spokeswoman Amal Sheikh Nasser announced that they had captured Midi.',
      'territory_captured',
      'Houthis ->  @ Midi',
      '2016-10-20',
    ],
    [
      'en',
      'The army captured two villages east of Palmyra.',
      'territory_captured',
      'Syrian government forces ->  @ east_of Palmyra',
      '2017-05-20',
    ],
  ]);
});
