import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';
import type { Status } from '../model/vocabulary.ts';

/** The first claim of a kind that `at` is part of the sentence of. */
async function told(text: string, code: string, kind: string, outlet?: string) {
  const claims = await claimsInWar(text, code, outlet === undefined ? {} : { outlet });
  return claims.find((claim) => claim.kind === kind);
}

/** Speaker as the text names them, or null where the outlet speaks itself. */
type Row = readonly [code: string, text: string, kind: string, speaker: string | null, status: Status];

const named: readonly Row[] = [
  // Before what they say, with and without "that"; a body of a state by its adjective.
  [
    'en',
    'The Ukrainian General Staff said its troops had repelled three assaults near Bakhmut.',
    'attack_repelled',
    'Ukrainian General Staff',
    'claimed',
  ],
  [
    'en',
    'The Somali army said that its soldiers had killed nine militants in Galgaduud.',
    'armed_clash',
    'Somali army',
    'claimed',
  ],
  [
    'it',
    'Lo Stato maggiore di Kiev ha riferito che le truppe ucraine hanno respinto tre assalti a Kupiansk.',
    'attack_repelled',
    'Stato maggiore di Kiev',
    'claimed',
  ],
  ['it', 'I talebani sostengono di aver preso Kunduz.', 'territory_captured', 'talebani', 'claimed'],
  [
    'it',
    "L'Esercito nazionale libico (Lna) ha detto di aver preso Sirte.",
    'territory_captured',
    'Esercito nazionale libico',
    'claimed',
  ],
  // After it, set apart by a comma.
  [
    'en',
    'Eleven farmers were killed by gunmen in a village near Djibo, two shopkeepers said.',
    'killing_of_civilians',
    'two shopkeepers',
    'reported',
  ],
  [
    'en',
    'Rebels captured Bunagana on Monday, a spokesman for the rebels said by telephone.',
    'territory_captured',
    'spokesman for the rebels',
    'claimed',
  ],
  [
    'it',
    'Le milizie hanno ucciso undici contadini vicino a Djibo, hanno raccontato alcuni abitanti.',
    'killing_of_civilians',
    'abitanti',
    'reported',
  ],
  [
    'it',
    "L'esercito sudanese ha preso Wad Madani, fa sapere il comando di Port Sudan.",
    'territory_captured',
    'comando di Port Sudan',
    'claimed',
  ],
  ['it', 'Le truppe etiopi sono entrate ad Adua, afferma Addis Abeba.', 'advance', 'Addis Abeba', 'claimed'],
  [
    'it',
    'Le Rsf hanno bombardato il mercato di El Fasher: lo denuncia il comitato di resistenza locale.',
    'shelling_missile',
    'comitato di resistenza locale',
    'reported',
  ],
  [
    'it',
    'Droni ucraini hanno colpito un deposito a Rostov: lo ha reso noto il governatore della regione.',
    'air_drone_strike',
    'governatore della regione',
    'reported',
  ],
  // In its midst.
  [
    'en',
    'Two car bombs, the Taliban said, killed dozens of soldiers in Kabul.',
    'armed_clash',
    'Taliban',
    'claimed',
  ],
  // With a phrase.
  [
    'en',
    'According to the Ministry of Defence in Khartoum, the army destroyed two RSF convoys near El Fasher.',
    'armed_clash',
    'Ministry of Defence in Khartoum',
    'claimed',
  ],
  [
    'en',
    'Two drones were shot down over Belgorod, according to the Russian defence ministry.',
    'interception_shootdown',
    'Russian defence ministry',
    'claimed',
  ],
  [
    'it',
    'Secondo il ministero della Difesa russo, la contraerea ha abbattuto due droni sopra Belgorod.',
    'interception_shootdown',
    'ministero della Difesa russo',
    'claimed',
  ],
  [
    'it',
    'A detta del portavoce delle Rsf, i paramilitari hanno conquistato la base di Nyala.',
    'territory_captured',
    'portavoce delle Rsf',
    'claimed',
  ],
  [
    'it',
    "L'M23 ha conquistato Masisi, secondo quanto riferito da attivisti della società civile.",
    'territory_captured',
    'attivisti della società civile',
    'reported',
  ],
  // At the head of a line.
  ['en', 'Army: 15 rebels killed in clashes near Goma', 'armed_clash', 'Army', 'claimed'],
  ['it', 'Esercito: uccisi 15 miliziani in scontri vicino a Goma', 'armed_clash', 'Esercito', 'claimed'],
  // In the passive, and impersonally.
  [
    'it',
    "L'attacco dei ribelli a Goma è stato confermato dalla missione Onu.",
    'armed_clash',
    'missione Onu',
    'reported',
  ],
  [
    'it',
    "I soldati, si legge in una nota dell'esercito, hanno ucciso sette ribelli a Goma.",
    'armed_clash',
    "nota dell' esercito",
    'claimed',
  ],
  // A claim of responsibility.
  [
    'en',
    'The Houthis claimed responsibility for a missile attack on a tanker off Hodeidah.',
    'shelling_missile',
    'Houthis',
    'claimed',
  ],
  [
    'it',
    'Hezbollah ha rivendicato il lancio di razzi contro Metula.',
    'shelling_missile',
    'Hezbollah',
    'claimed',
  ],
  // The innermost of two.
  [
    'en',
    'According to local media, the Taliban said they had seized Faizabad.',
    'territory_captured',
    'Taliban',
    'claimed',
  ],
];

const apart: readonly Row[] = [
  // What belongs to the speaker's own description is not what they say.
  [
    'en',
    'The Taliban, who captured Kunduz last week, said on Friday that talks were near.',
    'territory_captured',
    null,
    'reported',
  ],
  // Nor is what stands beside it.
  [
    'en',
    'The minister said talks were near, but LNA fighters captured Sirte on Sunday.',
    'territory_captured',
    null,
    'reported',
  ],
  // "il secondo attacco" is no source.
  ['it', 'È il secondo attacco dei ribelli a Goma in pochi giorni.', 'armed_clash', null, 'reported'],
  ['it', 'Le milizie sostenute dagli Usa hanno conquistato Sirte.', 'territory_captured', null, 'reported'],
];

const sides: readonly Row[] = [
  // Whoever is of no side reports.
  [
    'en',
    'Witnesses said that soldiers had opened fire in Port Sudan, killing nine.',
    'armed_clash',
    'Witnesses',
    'reported',
  ],
  [
    'en',
    'The UN mission said CODECO fighters had killed 23 villagers in Ituri.',
    'killing_of_civilians',
    'UN mission',
    'reported',
  ],
  [
    'en',
    'Israeli aircraft struck a warehouse in Baalbek, the Lebanese health ministry said.',
    'air_drone_strike',
    'Lebanese health ministry',
    'reported',
  ],
  // So do several who are not of one side.
  [
    'en',
    'Israeli troops entered Rafah on Monday, residents and the Israeli military said.',
    'advance',
    'residents and the Israeli military',
    'reported',
  ],
  // What is against their interest is no mere claim.
  [
    'en',
    'The Ukrainian army said its troops had withdrawn from Avdiivka.',
    'withdrawal',
    'Ukrainian army',
    'reported',
  ],
  [
    'it',
    "L'esercito maliano ha ammesso che tre suoi soldati sono stati uccisi a Gao dai ribelli.",
    'armed_clash',
    'esercito maliano',
    'reported',
  ],
  // What they will do is their plan.
  [
    'it',
    "L'esercito maliano ha annunciato che i suoi soldati libereranno Kidal.",
    'territory_captured',
    'esercito maliano',
    'planned',
  ],
];

describe('who says so', () => {
  it.each(named)('%s %s (%s): %s, %s', async (code, text, kind, speaker, status) => {
    const claim = await told(text, code, kind);
    expect([claim?.attribution?.speaker, claim?.status]).toEqual([speaker, status]);
  });
  it.each(apart)('nobody but the outlet: %s %s (%s)', async (code, text, kind, _speaker, status) => {
    const claim = await told(text, code, kind);
    expect([claim?.attribution?.speaker ?? null, claim?.status]).toEqual([null, status]);
  });
  it.each(sides)('on whose side: %s %s (%s): %s, %s', async (code, text, kind, speaker, status) => {
    const claim = await told(text, code, kind);
    expect([claim?.attribution?.speaker, claim?.status]).toEqual([speaker, status]);
  });

  it.each<[string, string, string, string]>([
    [
      'en',
      'Hezbollah said it had fired rockets at Metula. It added that its fighters had attacked Kiryat Shmona.',
      'armed_clash',
      'hezbollah',
    ],
    [
      'en',
      'Al-Shabaab did not mention the town. Its radio said that its fighters had ambushed a convoy near El Dhere.',
      'ambush_raid',
      'al-shabaab',
    ],
    [
      'it',
      'Hezbollah ha detto di aver lanciato razzi su Metula. Ha aggiunto che i suoi miliziani hanno attaccato Kiryat Shmona.',
      'armed_clash',
      'hezbollah',
    ],
  ])('%s goes on with who spoke, or whose it is: %s', async (code, text, kind, actor) => {
    expect(await told(text, code, kind)).toMatchObject({ status: 'claimed', attribution: { actor } });
  });

  it('what an outlet of a belligerent tells, it says itself; what it quotes others for, they do', async () => {
    const text =
      'Soldiers killed six rebels near Damaturu. The United Nations said rebels had killed nine farmers in Baga.';
    const outlet = 'sample-defence-bulletin';
    const own = await told(text, 'en', 'armed_clash', outlet);
    expect(own).toMatchObject({ status: 'claimed', attribution: { actor: 'nigerian-armed-forces' } });
    const quoted = await told(text, 'en', 'killing_of_civilians', outlet);
    expect(quoted).toMatchObject({ status: 'reported', attribution: { speaker: 'United Nations' } });
  });
});

describe('a denial', () => {
  it.each<[string, string, string, string]>([
    [
      'en',
      'A spokesman for the RSF denied that its fighters had shelled the camp of Zamzam.',
      'shelling_missile',
      'rsf',
    ],
    [
      'it',
      'Il portavoce delle Rsf ha smentito che i paramilitari abbiano bombardato il campo di Zamzam.',
      'shelling_missile',
      'rsf',
    ],
    ['it', 'Ankara nega di aver bombardato Tarhuna.', 'shelling_missile', 'turkey'],
  ])('%s of what stands in its sentence: %s', async (code, text, kind, actor) => {
    expect(await told(text, code, kind)).toMatchObject({ status: 'denied', attribution: { actor } });
  });

  it.each<[string, string, string]>([
    ['en', 'M23 shelled a camp near Goma on Monday. The group denied the report.', 'shelling_missile'],
    [
      'en',
      'Rebels ambushed a convoy near El Dhere. The Somali army denied that, saying one vehicle had broken down.',
      'ambush_raid',
    ],
    ['it', 'Un drone turco ha colpito Tarhuna. Ankara smentisce.', 'air_drone_strike'],
    ['it', 'Un drone turco ha colpito Tarhuna, ma Ankara nega.', 'air_drone_strike'],
  ])('%s of what was told before stands beside it: %s', async (code, text, kind) => {
    const claims = (await claimsInWar(text, code)).filter((claim) => claim.kind === kind);
    expect(claims.map(({ status }) => status).sort()).toEqual(['denied', 'reported']);
  });

  it('what is said beside a denial is not denied', async () => {
    const text =
      'Una fonte ha smentito che i ribelli abbiano conquistato Sake, precisando che le truppe si sono ritirate da Goma.';
    const claims = await claimsInWar(text, 'it');
    expect(claims.find(({ kind }) => kind === 'territory_captured')?.status).toBe('denied');
    expect(claims.find(({ kind }) => kind === 'withdrawal')?.status).toBe('reported');
  });
});
