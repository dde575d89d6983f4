import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';
import type { Status } from '../model/vocabulary.ts';

/** The status of the first claim of a kind, or `none` when the sentence claims no such thing. */
async function statusOf(text: string, code: string, kind: string): Promise<Status | 'none'> {
  const claims = await claimsInWar(text, code);
  return claims.find((claim) => claim.kind === kind)?.status ?? 'none';
}

type Row = readonly [code: string, text: string, kind: string, status: Status | 'none'];

const plans: readonly Row[] = [
  ['en', 'M23 threatened to attack Bukavu unless Kinshasa opens talks.', 'armed_clash', 'planned'],
  ['en', "The RSF's plan to capture El Fasher has stalled.", 'territory_captured', 'planned'],
  ['en', 'The junta vowed to retake Lashio and arrest the rebel leaders.', 'territory_captured', 'planned'],
  ['en', 'The attackers wanted to seize the airport in Mogadishu.', 'territory_captured', 'planned'],
  ['en', 'Hamas agreed to release four hostages on Saturday.', 'release_exchange', 'planned'],
  ['en', 'General Burhan ordered his troops to advance on Wad Madani.', 'advance', 'planned'],
  ['it', "L'M23 ha minacciato di attaccare Bukavu.", 'armed_clash', 'planned'],
  ['it', 'Il piano delle Rsf per conquistare El Fasher si è arenato.', 'territory_captured', 'planned'],
  ['it', 'La giunta ha promesso di riprendere Lashio.', 'territory_captured', 'planned'],
  ['it', 'Hamas ha accettato di rilasciare quattro ostaggi sabato.', 'release_exchange', 'planned'],
  ['it', 'Il generale Burhan ha ordinato alle truppe di avanzare su Wad Madani.', 'advance', 'planned'],
  ['it', 'I miliziani puntano alla conquista di Bukavu.', 'territory_captured', 'planned'],
];

/** What two sides agree on, or one declares, is made; what they hope for or propose is not. */
const truces: readonly Row[] = [
  ['en', 'The two sides agreed a ceasefire in Idlib.', 'agreement_ceasefire', 'reported'],
  ['en', 'Qatar hopes for a ceasefire in Gaza within days.', 'agreement_ceasefire', 'planned'],
  ['en', 'Turkey proposed a ceasefire in Idlib.', 'agreement_ceasefire', 'planned'],
  ['it', 'Le parti hanno annunciato un cessate il fuoco a Idlib.', 'agreement_ceasefire', 'reported'],
  ['it', 'Ankara propone un cessate il fuoco a Idlib.', 'agreement_ceasefire', 'planned'],
];

const forecasts: readonly Row[] = [
  ['it', 'I jihadisti avrebbero dovuto attaccare Gao.', 'armed_clash', 'predicted'],
  ['en', 'Kyiv fears that Russia will attack Sumy in the spring.', 'armed_clash', 'predicted'],
  ['en', 'If the Houthis attack another tanker, Washington will respond.', 'armed_clash', 'predicted'],
  ['en', 'Unless a truce is signed, the RSF will storm El Fasher.', 'armed_clash', 'predicted'],
  ['en', 'Ethiopian troops are expected to withdraw from Mekelle this month.', 'withdrawal', 'predicted'],
  ['en', 'Analysts warn that Wagner could withdraw from Kidal.', 'withdrawal', 'predicted'],
  ['en', 'The mayor said that Russian forces would attack Kupiansk soon.', 'armed_clash', 'predicted'],
  ['en', 'Israel has not ruled out attacking Rafah.', 'armed_clash', 'predicted'],
  ['it', 'Kiev teme che i russi attacchino Sumy in primavera.', 'armed_clash', 'predicted'],
  ['it', "Se l'M23 conquisterà Bukavu, il governo cadrà.", 'territory_captured', 'predicted'],
  ['it', 'Qualora i negoziati fallissero, le Rsf attaccherebbero El Fasher.', 'armed_clash', 'predicted'],
  ['it', 'Le truppe etiopi dovrebbero ritirarsi da Macallè entro il mese.', 'withdrawal', 'predicted'],
  ['it', 'Il sindaco ha detto che i russi attaccheranno presto Kupiansk.', 'armed_clash', 'predicted'],
  ['it', "Non si esclude un attacco dell'M23 a Bukavu.", 'armed_clash', 'predicted'],
  ['it', "C'è il rischio di un attacco russo a Sumy.", 'armed_clash', 'predicted'],
];

const untrue: readonly Row[] = [
  ['en', 'Had it not rained, the army would have retaken Sake by now.', 'territory_captured', 'none'],
  ['en', 'Russian troops failed in their bid to take Chasiv Yar.', 'territory_captured', 'none'],
  ['en', 'The rebels were unable to enter Sake.', 'advance', 'none'],
  ['en', 'There was no evidence that M23 had captured Masisi.', 'territory_captured', 'none'],
  ['en', 'No attack on Goma took place overnight.', 'armed_clash', 'none'],
  ['en', 'Troops entered Masisi without fighting.', 'armed_clash', 'none'],
  ['it', 'I russi non sono riusciti a entrare a Chasiv Yar.', 'advance', 'none'],
  ['it', 'Nessun attacco a Goma è avvenuto nella notte.', 'armed_clash', 'none'],
  ['it', 'Nessun soldato ucraino è stato catturato a Bakhmut.', 'combatant_captured', 'none'],
  ['it', 'La contraerea saudita ha sventato un attacco con droni su Jizan.', 'air_drone_strike', 'none'],
];

const doubts: readonly Row[] = [
  ['en', 'There were reports of looting in Sabratha by militiamen.', 'destruction_looting', 'unconfirmed'],
  ['en', 'The army reportedly recaptured Singa on Friday.', 'territory_captured', 'unconfirmed'],
  ['en', 'Ukraine may have struck the bridge with drones on Sunday.', 'air_drone_strike', 'unconfirmed'],
  [
    'en',
    'Fighters believed to belong to JNIM killed eleven farmers near Djibo.',
    'killing_of_civilians',
    'unconfirmed',
  ],
  ['it', "L'esercito avrebbe riconquistato Singa venerdì.", 'territory_captured', 'unconfirmed'],
  ['it', "L'Ucraina potrebbe aver colpito il ponte con i droni.", 'air_drone_strike', 'unconfirmed'],
  [
    'it',
    'Presumibilmente colpita da un drone turco, la base di Tarhuna è in fiamme.',
    'air_drone_strike',
    'unconfirmed',
  ],
];

/** The hedge is on a figure, a name or another clause; the goal is beside the act; the act is taken for granted. */
const facts: readonly Row[] = [
  [
    'en',
    'Two soldiers and possibly a driver were killed when rebels ambushed a convoy near Goma.',
    'ambush_raid',
    'reported',
  ],
  ['en', 'A drone, apparently Turkish, struck a farm near Tarhuna.', 'air_drone_strike', 'reported'],
  ['en', 'The RSF attacked Babanusa in an attempt to capture the army base.', 'armed_clash', 'reported'],
  [
    'en',
    'Gunmen abducted twelve students who had fled to Kaduna to avoid an attack.',
    'abduction_hostage',
    'reported',
  ],
  ['en', 'Saudi air defences foiled a drone attack on Jizan.', 'attack_repelled', 'reported'],
  ['en', 'The army began shelling Omdurman at dawn.', 'shelling_missile', 'reported'],
  [
    'it',
    "Una ventina di ribelli, forse di più, sono stati uccisi in un'imboscata dell'esercito vicino a Goma.",
    'ambush_raid',
    'reported',
  ],
  [
    'it',
    "Due soldati e forse un autista sono rimasti uccisi nell'attacco dei ribelli a Goma.",
    'armed_clash',
    'reported',
  ],
  ['it', 'Le Rsf hanno attaccato Babanusa nel tentativo di conquistare la base.', 'armed_clash', 'reported'],
  ['it', "L'esercito ha cominciato a bombardare Omdurman all'alba.", 'shelling_missile', 'reported'],
  ['it', 'I soldati sono entrati a Masisi senza combattere.', 'advance', 'reported'],
];

const lasting: readonly Row[] = [
  ['en', 'JNIM fighters are besieging Djibo.', 'siege_blockade', 'ongoing'],
  ['en', 'The army is still shelling Zamzam camp.', 'shelling_missile', 'ongoing'],
  ['en', 'Every night Russian drones strike Kherson.', 'air_drone_strike', 'ongoing'],
  ['it', 'I miliziani del Jnim assediano Djibo.', 'siege_blockade', 'ongoing'],
  ['it', "L'esercito continua a bombardare il campo di Zamzam.", 'shelling_missile', 'ongoing'],
  ['it', 'Ogni notte i droni russi colpiscono Kherson.', 'air_drone_strike', 'ongoing'],
  ['it', 'Proseguono i combattimenti a Bakhmut tra russi e ucraini.', 'armed_clash', 'ongoing'],
];

/** A participle before its noun says how a thing is; no event is told by it. */
const attributes: readonly Row[] = [
  ['en', 'A rocket fell in the occupied West Bank.', 'territory_captured', 'none'],
  [
    'en',
    'Mortar rounds landed inside the fortified airport zone in Mogadishu.',
    'post_base_checkpoint',
    'none',
  ],
  ['en', 'Leaflets told civilians to go to the cleared areas near Vavuniya.', 'territory_captured', 'none'],
  ['en', 'Russian troops occupied Kherson.', 'territory_captured', 'reported'],
  ['en', 'The soldiers fortified the airport in Mogadishu.', 'post_base_checkpoint', 'reported'],
];

const history: readonly Row[] = [
  ['en', 'In 2012 the rebels captured Goma and held it for eleven days.', 'territory_captured', 'background'],
  ['en', 'JNIM fighters seized the town of Djibo in January.', 'territory_captured', 'background'],
  [
    'en',
    'The RSF, which seized Wad Madani in December 2023, is still there.',
    'territory_captured',
    'background',
  ],
  ['it', 'Nel 2012 i ribelli avevano conquistato Goma.', 'territory_captured', 'background'],
  [
    'it',
    'Le Rsf, che a dicembre 2023 avevano preso Wad Madani, sono ancora lì.',
    'territory_captured',
    'background',
  ],
  ['it', 'Il 4 aprile 2019 Haftar attaccò Tripoli.', 'armed_clash', 'background'],
  ['it', 'A gennaio i miliziani del Jnim hanno conquistato Djibo.', 'territory_captured', 'background'],
];

describe('the status of a claim, with the parser', () => {
  it.each(truces)('an agreement: %s %s (%s) is %s', async (code, text, kind, status) => {
    expect(await statusOf(text, code, kind)).toBe(status);
  });
  it.each(plans)('a plan is no fact: %s %s (%s) is %s', async (code, text, kind, status) => {
    expect(await statusOf(text, code, kind)).toBe(status);
  });
  it.each(forecasts)('nor is a forecast: %s %s (%s) is %s', async (code, text, kind, status) => {
    expect(await statusOf(text, code, kind)).toBe(status);
  });
  it.each(untrue)(
    'what did not happen is not claimed: %s %s (%s) is %s',
    async (code, text, kind, status) => {
      expect(await statusOf(text, code, kind)).toBe(status);
    },
  );
  it.each(doubts)('doubt is kept: %s %s (%s) is %s', async (code, text, kind, status) => {
    expect(await statusOf(text, code, kind)).toBe(status);
  });
  it.each(facts)(
    'doubt or purpose beside a fact leaves it one: %s %s (%s) is %s',
    async (code, text, kind, status) => {
      expect(await statusOf(text, code, kind)).toBe(status);
    },
  );
  it.each(lasting)('what lasts goes on: %s %s (%s) is %s', async (code, text, kind, status) => {
    expect(await statusOf(text, code, kind)).toBe(status);
  });
  it.each(attributes)(
    'what only describes tells nothing: %s %s (%s) is %s',
    async (code, text, kind, status) => {
      expect(await statusOf(text, code, kind)).toBe(status);
    },
  );
  it.each(history)('what is long past is background: %s %s (%s) is %s', async (code, text, kind, status) => {
    expect(await statusOf(text, code, kind)).toBe(status);
  });

  it('the remote past looks back, but tells the news of a text that is written in it', async () => {
    const perfect = "L'esercito ha preso Singa. Poi ha lasciato Dinder. Le Rsf conquistarono Sennar.";
    const remote = "L'esercito conquistò Singa. Poi lasciò Dinder. Le Rsf conquistarono Sennar.";
    const statusIn = async (text: string) =>
      (await claimsInWar(text, 'it')).find(({ evidence }) => evidence.quote.includes('Sennar'))?.status;
    expect(await statusIn(perfect)).toBe('background');
    expect(await statusIn(remote)).toBe('reported');
  });
});
