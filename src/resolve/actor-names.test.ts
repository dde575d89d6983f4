import { describe, expect, it } from 'vitest';
import { knowledge, names, sentencesOf } from '../../test/one-sentence.fixture.ts';
import type { ActorReference } from '../model/claim.ts';
import { resolveActor } from './resolve-actors.ts';

const { codebook } = knowledge;

/** Ids of the actors a sentence names, each chosen among its candidates for a day and a country. */
function actorsIn(
  text: string,
  code: string,
  published: string,
  country: string,
): readonly (string | null)[] {
  return sentencesOf(text, code).flatMap(({ tokens }) =>
    names
      .find(tokens, code)
      .filter(({ type, via }) => type === 'actor' && via === 'name')
      .map(({ first, last, ids }) => {
        const mention = tokens
          .slice(first, last + 1)
          .map(({ form }) => form)
          .join(' ');
        const reference: ActorReference = {
          mention,
          at: null,
          candidates: ids,
          force: null,
          nationality: null,
        };
        return resolveActor(reference, { codebook, published, countries: [country] }).actor;
      }),
  );
}

/** Actor, day, country, an Italian and an English sentence; written for this table. */
const table: readonly (readonly [string, string, string, string, string])[] = [
  [
    'tatmadaw',
    '2024-05-10',
    'MM',
    "L'esercito birmano ha bombardato tre villaggi.",
    'The Tatmadaw shelled three villages.',
  ],
  ['kia', '2024-05-10', 'MM', 'I ribelli kachin hanno preso la base.', 'The KIA overran a hilltop base.'],
  [
    'pdf-myanmar',
    '2023-02-01',
    'MM',
    'Le Forze di difesa popolare hanno teso un agguato.',
    'PDF fighters ambushed a convoy.',
  ],
  [
    'arakan-army',
    '2024-02-01',
    'MM',
    "L'Esercito di Arakan controlla la città.",
    'The Arakan Army holds the town.',
  ],
  [
    'arsa',
    '2017-08-26',
    'MM',
    'I ribelli rohingya hanno assalito trenta posti di polizia.',
    'ARSA raided thirty police posts.',
  ],
  [
    'abu-sayyaf',
    '2009-07-01',
    'PH',
    'I miliziani di Abu Sayyaf hanno rapito due operai.',
    'Abu Sayyaf gunmen seized two workers.',
  ],
  [
    'milf',
    '2008-08-20',
    'PH',
    'Il Fronte islamico di liberazione Moro ha firmato la tregua.',
    'The Moro Islamic Liberation Front signed a truce.',
  ],
  [
    'new-peoples-army',
    '2010-03-01',
    'PH',
    'Il Nuovo esercito del popolo ha ucciso un sindaco.',
    "The New People's Army killed a mayor.",
  ],
  [
    'tpnpb',
    '2023-02-10',
    'ID',
    'I separatisti papuani hanno incendiato un aereo.',
    'Papuan separatists set a plane on fire.',
  ],
  [
    'khmer-rouge',
    '1979-01-05',
    'KH',
    'I khmer rossi si sono ritirati verso la frontiera.',
    'The Khmer Rouge fell back towards the border.',
  ],
  [
    'ltte',
    '2008-11-20',
    'LK',
    'Le Tigri tamil hanno abbandonato la penisola.',
    'Tamil Tiger rebels gave up the peninsula.',
  ],
  [
    'nepal-maoists',
    '2003-05-01',
    'NP',
    'I ribelli maoisti hanno attaccato una caserma.',
    'Maoist rebels attacked a barracks.',
  ],
  [
    'naxalites',
    '2013-05-26',
    'IN',
    'I ribelli maoisti hanno attaccato un convoglio.',
    'Maoist rebels attacked a convoy.',
  ],
  [
    'lashkar-e-taiba',
    '2008-11-27',
    'IN',
    'Il gruppo Lashkar-e-Taiba ha negato ogni ruolo.',
    'Lashkar-e-Toiba denied any part in it.',
  ],
  ['farc', '2008-03-02', 'CO', 'Le Farc hanno liberato quattro ostaggi.', 'The FARC freed four hostages.'],
  [
    'farc-dissidents',
    '2024-03-02',
    'CO',
    'I dissidenti delle Farc hanno ucciso due soldati.',
    'FARC dissidents killed two soldiers.',
  ],
  [
    'eln-colombia',
    '2025-01-20',
    'CO',
    "L'Eln ha attaccato una pattuglia nel Catatumbo.",
    'The ELN attacked a patrol in Catatumbo.',
  ],
  [
    'shining-path',
    '1990-06-10',
    'PE',
    'Sendero Luminoso ha fatto saltare un traliccio.',
    'The Shining Path blew up a pylon.',
  ],
  [
    'fmln',
    '1989-11-12',
    'SV',
    'I guerriglieri del Fmln sono entrati nella capitale.',
    'FMLN guerrillas entered the capital.',
  ],
  [
    'contras',
    '1985-11-12',
    'NI',
    'I contras hanno minato una strada.',
    'The contras mined a road near the border.',
  ],
  [
    'viv-ansanm',
    '2024-11-20',
    'HT',
    'La coalizione Viv Ansanm ha assalito un quartiere.',
    'The Viv Ansanm gang coalition stormed a district.',
  ],
  [
    'mss-haiti',
    '2025-02-20',
    'HT',
    'La missione a guida keniota ha perso un agente.',
    'The Kenyan-led mission lost an officer.',
  ],
  [
    'vrs',
    '1995-07-11',
    'BA',
    'Le forze serbo-bosniache sono entrate a Srebrenica.',
    'Bosnian Serb forces entered Srebrenica.',
  ],
  [
    'arbih',
    '1994-11-05',
    'BA',
    "L'armata bosniaca ha ripreso il monte.",
    'The Bosnian army retook the mountain.',
  ],
  ['hvo', '1993-04-20', 'BA', "L'Hvo ha bloccato la strada.", 'The HVO blocked the road.'],
  ['jna', '1991-11-18', 'HR', "L'esercito jugoslavo ha preso Vukovar.", 'The Yugoslav army took Vukovar.'],
  [
    'yugoslav-army',
    '1999-04-18',
    'XK',
    "L'esercito jugoslavo ha minato il confine.",
    'The Yugoslav army mined the border.',
  ],
  [
    'kla',
    '1998-07-20',
    'XK',
    "L'Uck ha sequestrato due agenti.",
    'The Kosovo Liberation Army seized two officers.',
  ],
  [
    'chechen-separatists',
    '2000-02-01',
    'RU',
    'I ribelli ceceni hanno lasciato la capitale.',
    'Chechen rebels left the capital.',
  ],
  [
    'south-ossetian-forces',
    '2008-08-08',
    'GE',
    'Le milizie ossete hanno aperto il fuoco.',
    'South Ossetian separatists opened fire.',
  ],
  ['provisional-ira', '1984-10-13', 'GB', "L'IRA ha rivendicato la bomba.", 'The IRA claimed the bombing.'],
  [
    'eta-basque',
    '2006-12-31',
    'ES',
    "L'ETA ha rotto la tregua.",
    'The Basque separatist group ETA broke the truce.',
  ],
  [
    'gia-algeria',
    '1997-09-01',
    'DZ',
    'Il GIA ha rivendicato la strage.',
    'The Armed Islamic Group claimed the massacre.',
  ],
  [
    'polisario',
    '2021-11-10',
    'EH',
    'Il Polisario ha bombardato il muro.',
    'The Polisario Front shelled the berm.',
  ],
  ['unita', '1999-01-05', 'AO', "I ribelli dell'Unita hanno abbattuto un aereo.", 'UNITA shot down a plane.'],
  ['ruf', '1999-01-06', 'SL', 'I ribelli del Ruf sono entrati a Freetown.', 'RUF rebels entered Freetown.'],
  [
    'ecomog',
    '1999-01-06',
    'SL',
    "Le truppe dell'Ecomog hanno difeso l'aeroporto.",
    'ECOMOG troops defended the airport.',
  ],
  [
    'haitian-gangs',
    '2024-11-12',
    'HT',
    'Le gang haitiane hanno incendiato il commissariato.',
    'Armed gangs set the police station on fire.',
  ],
  [
    'interahamwe',
    '1994-05-06',
    'RW',
    'Le milizie Interahamwe hanno eretto posti di blocco.',
    'The Interahamwe manned roadblocks.',
  ],
  [
    'far-rwanda',
    '1994-05-06',
    'RW',
    "L'esercito ruandese ha perso la collina.",
    'The Rwandan army lost the hill.',
  ],
  ['spla-before-2011', '1997-03-06', 'SD', 'I ribelli del Sud Sudan hanno preso Yei.', 'The SPLA took Yei.'],
  [
    'sudan-shield-forces',
    '2025-01-12',
    'SD',
    'Lo Scudo del Sudan è entrato in città.',
    'The Sudan Shield Forces entered the city.',
  ],
  [
    'twirwaneho',
    '2025-02-20',
    'CD',
    'I Twirwaneho hanno preso Minembwe.',
    'Twirwaneho fighters took Minembwe.',
  ],
  [
    'iraqi-army-baathist',
    '1990-08-03',
    'KW',
    "L'esercito iracheno ha occupato l'emirato.",
    'The Iraqi army overran the emirate.',
  ],
  [
    'afghan-mujahideen',
    '1986-04-03',
    'AF',
    'La resistenza afghana ha abbattuto un elicottero.',
    'Afghan guerrillas downed a helicopter.',
  ],
  [
    'soviet-armed-forces',
    '1986-04-03',
    'AF',
    "L'Armata rossa ha lasciato la valle.",
    'Soviet troops left the valley.',
  ],
  [
    'south-lebanon-army',
    '1999-06-03',
    'LB',
    "L'Esercito del Libano del Sud ha evacuato Jezzine.",
    'The South Lebanon Army left Jezzine.',
  ],
  [
    'popular-forces-gaza',
    '2025-06-20',
    'PS',
    'La milizia di Abu Shabab ha scortato i camion.',
    'The Abu Shabab militia escorted the trucks.',
  ],
  [
    'suwayda-national-guard',
    '2025-10-20',
    'SY',
    'La Guardia nazionale drusa ha respinto un assalto.',
    'The Druze National Guard repelled an assault.',
  ],
  [
    'nation-shield-forces',
    '2025-12-20',
    'YE',
    'Lo Scudo della nazione si è schierato al valico.',
    'The Nation Shield Forces deployed at the crossing.',
  ],
  [
    'tariq-ben-zeyad-brigade',
    '2024-08-20',
    'LY',
    'La Brigata Tariq Ben Zeyad ha arrestato dodici uomini.',
    'The Tariq Ben Zeyad Brigade arrested twelve men.',
  ],
  [
    'kraken-regiment',
    '2023-05-20',
    'UA',
    "L'unità Kraken ha ripreso il villaggio.",
    'The Kraken Regiment retook the village.',
  ],
];

describe('an actor is found by its name', () => {
  it.each(table)('%s', (id, published, country, italian, english) => {
    expect(actorsIn(italian, 'it', published, country)).toContain(id);
    expect(actorsIn(english, 'en', published, country)).toContain(id);
  });
});

describe('words that look like the name of an actor are none', () => {
  it.each([
    ['it', 'Viaggiava su una Kia bianca.'],
    ['it', 'Già ieri la strada era chiusa.'],
    ['it', 'Unita alla pioggia, la nebbia ha fermato tutto.'],
    ['it', 'Età e nome non sono noti.'],
    ['it', 'Far tacere le armi resta difficile.'],
    ['en', 'Far from the front, the market was open.'],
    ['en', 'Let the trucks pass.'],
    ['en', 'A white Kia was parked outside.'],
    ['en', 'Model villages were built on the plain.'],
  ])('%s: %s', (code, text) => {
    expect(actorsIn(text, code, '2020-01-01', 'XX')).toEqual([]);
  });
});

describe('the army of a nationality', () => {
  it.each([
    ['MM', '2024-01-01', 'tatmadaw'],
    ['CO', '2024-01-01', 'colombian-armed-forces'],
    ['PH', '2017-06-01', 'philippine-armed-forces'],
    ['LK', '2009-01-01', 'sri-lankan-armed-forces'],
    ['NP', '2004-01-01', 'nepalese-army'],
    ['TH', '2025-07-25', 'thai-armed-forces'],
    ['BA', '1994-01-01', 'arbih'],
    ['HR', '1995-08-05', 'croatian-army'],
    ['YU', '1991-10-01', 'jna'],
    ['YU', '1999-04-01', 'yugoslav-army'],
    ['GE', '2008-08-08', 'georgian-armed-forces'],
    ['IQ', '1991-01-20', 'iraqi-army-baathist'],
    ['IQ', '2017-01-20', 'iraqi-security-forces'],
    ['SU', '1985-01-20', 'soviet-armed-forces'],
    ['AF', '1985-01-20', 'afghan-army-1978'],
    ['ZA', '1988-01-20', 'sadf'],
    ['ZA', '2024-01-20', 'sandf'],
    ['SV', '1989-11-20', 'salvadoran-armed-forces'],
  ])('%s on %s is %s', (nationality, published, id) => {
    const reference: ActorReference = {
      mention: 'the soldiers',
      at: null,
      candidates: [],
      force: 'army',
      nationality,
    };
    expect(resolveActor(reference, { codebook, published, countries: [] }).actor).toBe(id);
  });
});
