import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';

/** One rebel makes no war, and a people fights and talks only in a text about one. */
const land: Readonly<Record<string, string>> = {
  en: 'It is a land of rebels and militias.',
  it: 'È una terra di ribelli e di milizie.',
};

/** Kind, initiators and targets of the claims of a text, by name. */
async function partiesOf(text: string, code: string): Promise<readonly string[]> {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(' + ');
  const claims = (await claimsInWar(`${land[code]}\n${text}`, code)).filter(({ evidence }) =>
    text.includes(evidence.quote),
  );
  return claims.map((c) => `${c.kind}: ${names(c.initiator)} -> ${names(c.target)}`);
}

describe('a people by its name', () => {
  it.each([
    ['en', 'The Russians bombed Sumy.', 'air_drone_strike: Russian Armed Forces -> '],
    ['en', 'The Ethiopians recaptured Mekelle.', 'territory_captured: Ethiopian National Defence Force -> '],
    ['en', 'The French bombed Kidal.', 'air_drone_strike: French Armed Forces -> '],
    ['it', 'Gli israeliani hanno bombardato Tiro.', 'shelling_missile: Israel Defense Forces -> '],
    [
      'it',
      'Armeni e azeri si sono scontrati vicino a Sotk.',
      'armed_clash: Armenian Armed Forces -> Azerbaijani Armed Forces',
    ],
  ])('is its army where it fights (%s: %s)', async (code, text, expected) => {
    expect(await partiesOf(text, code)).toContain(expected);
  });

  it('is its government where it talks', async () => {
    expect(await partiesOf('The Turks met the Iranians in Astana.', 'en')).toEqual([
      'negotiation: Turkey -> Iran',
    ]);
    expect(await partiesOf('I turchi hanno incontrato gli iraniani ad Astana.', 'it')).toEqual([
      'negotiation: Turkey -> Iran',
    ]);
  });

  it('is no country where it is counted, an adjective or one man', async () => {
    expect(
      (await partiesOf('Israeli aircraft bombed Tyre, killing nine Syrians.', 'en')).join(),
    ).not.toContain('Syrian ');
    expect((await partiesOf('Due russi hanno ucciso un soldato ucraino a Sumy.', 'it')).join()).not.toContain(
      'Russian Armed Forces',
    );
    expect((await partiesOf('A Russian bombed Sumy.', 'en')).join()).not.toContain('Russian Armed Forces');
  });
});

describe('those who govern a state or speak for it', () => {
  it.each([
    [
      'en',
      "Ethiopia's prime minister met the Eritrean president in Asmara.",
      'negotiation: Ethiopian government -> Eritrea',
    ],
    [
      'en',
      'The Kenyan foreign minister received a delegation of the Sudanese government.',
      'negotiation: Kenya -> Sudanese government',
    ],
    [
      'it',
      'Il ministro degli Esteri keniano ha incontrato il presidente ugandese a Kampala.',
      'negotiation: Kenya -> Uganda',
    ],
    ['it', "L'inviato turco ha negoziato con una delegazione di Hamas.", 'negotiation: Turkey -> Hamas'],
  ])('talk for it (%s: %s)', async (code, text, expected) => {
    expect(await partiesOf(text, code)).toContain(expected);
  });

  it('do not fight for it', async () => {
    expect((await partiesOf('The minister shelled Goma.', 'en')).join()).not.toContain('government');
  });
});

describe('a country', () => {
  it('is its government, whatever that is called', async () => {
    expect(await partiesOf('Somalia and Kenya signed a truce in Nairobi.', 'en')).toContain(
      'agreement_ceasefire: Somali federal government -> Kenya',
    );
  });

  it('is a place before a headline and behind a preposition', async () => {
    expect((await partiesOf('Somalia, rebels attack the army', 'en')).join()).not.toContain(
      'Somali federal government',
    );
    expect((await partiesOf('Rebels attacked the army in Ethiopia.', 'en')).join()).not.toContain(
      'Ethiopian government',
    );
  });
});

it('who meets himself meets nobody: talks take two who can make war or peace', async () => {
  expect(await partiesOf('The Kenyan government met on Monday near the rebels of Goma.', 'en')).toEqual([]);
  expect(await partiesOf('The Kenyan president met residents of Goma.', 'en')).toEqual([]);
  expect(await partiesOf('Il presidente keniano ha incontrato gli abitanti di Goma.', 'it')).toEqual([]);
});

it('who is ordered to leave is told so by the infinitive', async () => {
  expect(await partiesOf('The Israeli army ordered residents of Tyre to leave.', 'en')).toContain(
    'threat_leaflet: Israel Defense Forces -> Civilians',
  );
});
