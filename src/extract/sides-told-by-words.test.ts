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
    [
      'en',
      'The SDF is far from al-Bab. Rebel forces entered Qabasin. The Free Syrian Army shelled Arima.',
      'advance',
      'Free Syrian Army -> Syrian Democratic Forces @ Qabasin',
      '2016-11-20',
    ],
  ]);
});

describe('whose soldiers the soldiers are', () => {
  check([
    // A government named in passing has none in another country's streets.
    [
      'en',
      'Aid from Sweden reached Goma on Monday. Soldiers shelled a school in Goma.',
      'shelling_missile',
      'FARDC ->  @ Goma',
      '2012-11-20',
    ],
    // One that is at war there has.
    [
      'en',
      'Israel said nothing on Monday. The army shelled a school in Jabalia.',
      'shelling_missile',
      'Israel Defense Forces ->  @ Jabalia',
      '2014-07-30',
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

describe('short names that are somebody else’s', () => {
  const named = async (text: string) => {
    const { claims } = await reader.read({ text, language: 'en', published: '2009-03-20' });
    return claims.flatMap(({ initiator, target }) => [...initiator, ...target].map(({ name }) => name));
  };
  it('a text that says what the letters stand for is believed', async () => {
    const text = 'The anti-ballistic missile (ABM) treaty was signed in Moscow. ABM fired a rocket in Sinai.';
    expect(await named(text)).not.toContain('Islamic State Sinai Province');
    expect(await named('ABM fired a rocket at the army in Sinai.')).toContain('Islamic State Sinai Province');
  });
  it('of the actor itself, they stay its name', async () => {
    const text = 'The Syrian Democratic Forces (SDF) met in Hasakah. The SDF captured Tabqa.';
    expect(await named(text)).toContain('Syrian Democratic Forces');
  });
  it('capitals before a common noun are no place spelt in small letters, those of a dateline are', async () => {
    const places = async (text: string) => {
      const { claims } = await reader.read({ text, language: 'en', published: '2009-03-20' });
      return claims.flatMap((claim) => claim.places.map(({ name }) => name));
    };
    expect(await places('SWAT troops of the army shelled a house and soldiers stormed it.')).not.toContain(
      'Swat',
    );
    expect(await places('Taliban fighters attacked an army base in KABUL.')).toContain('Kabul');
  });
});

describe('who a plain noun is not', () => {
  check([
    // Hired killers are nobody's army.
    [
      'en',
      'The Colombian army patrolled Cali. A judge was shot dead in Cali by two paid assassins.',
      'execution_assassination',
      'Unidentified armed group -> Local officials @ Cali',
      '1989-08-20',
    ],
  ]);
  it('what is carried out is no force that goes out', async () => {
    const text = 'Soldiers died in Bilbao. The attack is believed to have been carried out by ETA.';
    const { claims } = await reader.read({ text, language: 'en', published: '1989-08-20' });
    expect(claims.map(({ kind }) => kind)).not.toContain('withdrawal');
  });
  it('what somebody hides from need not have come', async () => {
    const text = 'The Islamic State dug a tunnel in Raqqa to evade airstrikes.';
    const { claims } = await reader.read({ text, language: 'en', published: '2017-08-20' });
    expect(claims.map(({ kind }) => kind)).not.toContain('air_drone_strike');
  });
});
