import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

/** The last claim of a kind as `who -> whom @ where`; `none` when there is none. Names are the codebook's, or the text's. */
async function told(text: string, language: string, kind: string, published = '2021-03-10'): Promise<string> {
  const { claims } = await reader.read({ text, language, published });
  const claim = claims.filter((c) => c.kind === kind).at(-1);
  if (!claim) return 'none';
  const names = (parties: readonly { readonly name: string }[]) => parties.map(({ name }) => name).join(', ');
  const places = claim.places.map(({ name, relation }) => (relation === 'in' ? name : `${relation} ${name}`));
  return `${names(claim.initiator)} -> ${names(claim.target)} @ ${places.join(', ')}`;
}

type Row = readonly [language: string, text: string, kind: string, expected: string, published?: string];
function check(rows: readonly Row[]): void {
  for (const [language, text, kind, expected, published] of rows)
    it(`${language} ${text}`, async () => {
      expect(await told(text, language, kind, published)).toBe(expected);
    });
}

describe('who did it to whom', () => {
  check([
    // Pronouns for objects.
    [
      'en',
      'Islamic State fighters entered Rawa in June. Iraqi troops retook it on Friday.',
      'territory_captured',
      'Iraqi Security Forces -> Islamic State @ Rawa',
      '2017-11-18',
    ],
    [
      'it',
      "Rawa era dello Stato Islamico. I soldati iracheni l'hanno ripresa venerdì.",
      'territory_captured',
      'Iraqi Security Forces -> Islamic State @ Rawa',
      '2017-11-18',
    ],
    // Who says so did it.
    [
      'it',
      'Gli Houthi hanno detto che hanno attaccato le forze governative a Marib.',
      'armed_clash',
      'Houthis -> Yemeni government forces @ Marib',
    ],
    [
      'en',
      'The Taliban said they had ambushed Afghan soldiers in Ghazni.',
      'ambush_raid',
      'Taliban -> Afghan National Security Forces @ Ghazni',
    ],
    [
      'en',
      "Russia's defence ministry said its forces had captured Robotyne from Ukrainian troops.",
      'territory_captured',
      'Russian Armed Forces -> Ukrainian Armed Forces @ Robotyne',
      '2024-02-20',
    ],
    // Headlines leave "were" out; the source behind them has no part in it.
    [
      'en',
      'Six Nigerian soldiers killed, two of them officers, in Boko Haram ambush near Damboa',
      'ambush_raid',
      'Boko Haram -> Nigerian Armed Forces @ near Damboa',
    ],
    // Whose drone it is.
    [
      'en',
      'Ukrainian drones struck a depot in Belgorod.',
      'air_drone_strike',
      'Ukrainian Armed Forces ->  @ Belgorod',
      '2023-05-02',
    ],
    // Bodies nobody listed, and those who belong to a body.
    [
      'en',
      'The Zalingei Liberation Front captured Nyala on Monday after clashes with rebels.',
      'territory_captured',
      'Zalingei Liberation Front ->  @ Nyala',
    ],
    [
      'en',
      'Gunmen linked to the Islamic State attacked Palma on Wednesday.',
      'armed_clash',
      'Islamic State ->  @ Palma (Mozambique)',
    ],
    [
      'it',
      'Uomini armati legati allo Stato Islamico hanno attaccato Palma mercoledì.',
      'armed_clash',
      'Islamic State ->  @ Palma (Mozambique)',
    ],
    // Jihadists of a text are its own, not the Islamic State it also names.
    [
      'it',
      'Al-Shabaab controlla la zona, dove anche lo Stato Islamico è attivo. Al-Shabaab ha molti uomini. I jihadisti hanno attaccato Jowhar.',
      'armed_clash',
      'Al-Shabaab ->  @ Jowhar',
    ],
  ]);
});

describe('where it happened', () => {
  check([
    // The head of a sentence moves the text there.
    [
      'it',
      'I ribelli siriani hanno attaccato Aleppo e Aleppo resiste. A Hama, intanto, la situazione è tesa. I soldati siriani hanno arrestato venti miliziani.',
      'arrest_detention',
      'Syrian government forces -> Syrian rebels @ Hama',
      '2016-09-03',
    ],
    // An entry of a list may open with a name no gazetteer knows.
    [
      'en',
      '* Mosul: quiet.\n* Tikrit: Iraqi soldiers shelled an Islamic State base.\n* Kirkuk: quiet.\n* Zorgblat: a bomb killed four Iraqi soldiers.',
      'ied_mine',
      ' -> Iraqi Security Forces @ Zorgblat',
      '2015-03-10',
    ],
    // Who moves on a place is not in it.
    [
      'en',
      'Tigrayan forces advanced on Dessie.',
      'advance',
      "Tigray People's Liberation Front ->  @ toward Dessie",
      '2021-10-20',
    ],
    // "the town" is the only one its sentence has named.
    [
      'en',
      'Kenyan troops shelled Garissa for a week and Garissa burnt. Families fled to Moyale before Ethiopian troops shelled the town.',
      'shelling_missile',
      'Ethiopian National Defence Force ->  @ Moyale',
    ],
    // How far off another place lies is no place of the event.
    [
      'it',
      'Le forze irachene sono entrate a Falluja, a 60 chilometri da Baghdad.',
      'advance',
      'Iraqi Security Forces ->  @ Fallujah',
      '2016-05-30',
    ],
    // Counted villages point back to nothing.
    [
      'it',
      "I combattimenti con lo Stato Islamico continuano a Sinjar. I peshmerga hanno strappato all'Isis nove villaggi a est di Mosul.",
      'territory_captured',
      'Peshmerga -> Islamic State @ east_of Mosul',
      '2016-05-30',
    ],
    // "the airport" of a text that named none is not the last town.
    [
      'en',
      'Government forces fought the Houthis in Harib. In Aden a car bomb exploded near the airport.',
      'ied_mine',
      ' ->  @ Aden',
    ],
    // Months have capitals.
    ['en', 'On Jan 4 Al-Shabaab fighters attacked Mahas.', 'armed_clash', 'Al-Shabaab ->  @ Mahas'],
  ]);
});

describe('what tells of no event of its own', () => {
  check([
    [
      'en',
      'The National Liberation Army kept quiet near Tibu while rebels talked.',
      'territory_captured',
      'none',
    ],
    ['it', "I ribelli del Fronte di Liberazione dell'Azawad sono a Kidal.", 'territory_captured', 'none'],
    ['en', 'No group claimed responsibility.', 'statement_claim', 'none'],
  ]);
});
