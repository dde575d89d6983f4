import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';

/** Language, text, kind of its last claim, and words of who says so. */
type Row = readonly [code: string, text: string, kind: string, speaker: string];

const rows: readonly Row[] = [
  // Verbs that tell only aside from what is told, or before a colon.
  [
    'en',
    '"We repelled nine attacks near Pokrovsk," a Ukrainian brigade posted on Telegram.',
    'attack_repelled',
    'Ukrainian brigade',
  ],
  [
    'en',
    'The Eritrean army shot dead dozens of worshippers in Axum, Amnesty International found.',
    'killing_of_civilians',
    'Amnesty International',
  ],
  ['en', 'Ankara replied: "Our jets bombed only PKK positions in Qandil."', 'air_drone_strike', 'Ankara'],
  [
    'it',
    "L'esercito eritreo ha ucciso decine di fedeli ad Axum, ha accertato Amnesty International.",
    'killing_of_civilians',
    'Amnesty',
  ],
  [
    'it',
    'Ankara ribatte: «I nostri caccia hanno bombardato solo le postazioni del Pkk a Qandil».',
    'air_drone_strike',
    'Ankara',
  ],
  // Who says what is to be done.
  ['en', 'The Taliban vowed to retake Kunduz.', 'territory_captured', 'Taliban'],
  ['en', "Ethiopia's prime minister ordered an assault on Mekelle.", 'armed_clash', 'prime minister'],
  ['it', 'I talebani hanno promesso di riprendere Kunduz.', 'territory_captured', 'talebani'],
  [
    'it',
    "Il ministro dell'Interno ha ordinato l'arresto dei capi ribelli a Quetta.",
    'arrest_detention',
    'ministro',
  ],
  // A pronoun that speaks of what is said; the source behind or before it.
  [
    'en',
    "Iran's foreign ministry condemned the raid. Israeli jets, it said, had bombed a hospital in Kermanshah.",
    'air_drone_strike',
    'ministry',
  ],
  ['en', 'Police in Nairobi report that gunmen ambushed a bus in Mandera.', 'ambush_raid', 'Police'],
  ['en', 'Wagner fighters entered Ndassima [AFP].', 'advance', 'AFP'],
  [
    'it',
    "Comunicato dell'esercito: due ribelli uccisi a Cabo Delgado, distrutto un campo.",
    'armed_clash',
    'esercito',
  ],
  [
    'it',
    'Lo ha detto il governatore: i miliziani hanno bruciato 60 case a Macomia.',
    'destruction_looting',
    'governatore',
  ],
  [
    'it',
    'I ribelli hanno conquistato Goma. Lo ha riferito il direttore dell’Osservatorio.',
    'territory_captured',
    'direttore',
  ],
  [
    'it',
    'I ribelli hanno conquistato Goma. A darne notizia è il governatore.',
    'territory_captured',
    'governatore',
  ],
  [
    'it',
    "I ribelli hanno conquistato Goma. La notizia è stata diffusa dall'agenzia Amaq.",
    'territory_captured',
    'Amaq',
  ],
  ['en', 'The rebels captured Goma. This was confirmed by two officials.', 'territory_captured', 'officials'],
  // Beside its name between commas, and not who is told.
  [
    'en',
    'The army had retaken Goma, its spokesman, General Kasongo, told reporters.',
    'territory_captured',
    'spokesman',
  ],
  // Prepositions between stops, counts and accounts.
  ['en', 'The rebels captured Goma, per the United Nations.', 'territory_captured', 'United Nations'],
  ['it', 'Per le Nazioni Unite, i ribelli hanno conquistato Goma.', 'territory_captured', 'Nazioni Unite'],
  ['it', "L'esercito ha bombardato Goma, così una fonte dell'ospedale.", 'shelling_missile', 'fonte'],
  ['it', 'Un attacco aereo ha colpito Goma, a quanto raccontano testimoni.', 'air_drone_strike', 'testimoni'],
  ['en', 'The rebels took Goma: that is the account of two residents.', 'territory_captured', 'residents'],
  ['en', 'The health ministry gives 62 dead in the shelling of Goma.', 'shelling_missile', 'health ministry'],
  // Verbs of saying that look like nouns.
  [
    'en',
    'A shell killed three villagers at Goma, the White Helmets report.',
    'shelling_missile',
    'White Helmets',
  ],
  ['en', 'Local media report an ambush at Goma.', 'ambush_raid', 'media'],
  // A relative, an infinitive, a pronoun.
  [
    'it',
    'Un portavoce dei ribelli, secondo il quale la base di Goma è caduta, tace sul resto.',
    'territory_captured',
    'portavoce',
  ],
  ['it', 'Ad annunciare la presa di Goma è stato il governatore.', 'territory_captured', 'governatore'],
  [
    'it',
    'Ad annunciarlo il comandante della brigata: presa la città di Goma.',
    'territory_captured',
    'comandante',
  ],
  [
    'it',
    'Il governatore ha parlato ieri. Secondo lui, i ribelli hanno conquistato Goma.',
    'territory_captured',
    'governatore',
  ],
];

describe('who says so, in many wordings', () => {
  it.each(rows)('%s: %s', async (code, text, kind, speaker) => {
    const claims = await claimsInWar(text, code);
    expect(claims.findLast((claim) => claim.kind === kind)?.attribution?.speaker).toContain(speaker);
  });

  it.each([
    ['en', "The M23 attacked at dawn. The group's men had captured Goma, the spokesman said."],
    ['it', "L'M23 ha attaccato all'alba. «Abbiamo conquistato Goma», si legge nella nota."],
  ])('%s: a voice named as known speaks for who was named: %s', async (code, text) => {
    const claims = await claimsInWar(text, code);
    expect(claims.findLast(({ kind }) => kind === 'territory_captured')?.attribution?.actor).toBe('m23');
  });

  it.each([
    ['en', 'The attack confirms that the rebels have captured Goma.'],
    ['it', "L'accaduto conferma che i ribelli hanno conquistato Goma."],
  ])('%s: what happened says nothing: %s', async (code, text) => {
    const claims = await claimsInWar(text, code);
    expect(claims.findLast(({ kind }) => kind === 'territory_captured')).toMatchObject({
      attribution: null,
    });
  });

  it('takes the army for that of the state the text names', async () => {
    const text =
      'Israeli tanks entered Rafah on Monday. The army said its tanks had destroyed three tunnels in Gaza.';
    const claims = await claimsInWar(text, 'en');
    expect(claims.at(-1)?.attribution?.actor).toBe('idf');
  });

  it('lets the body that issued the bulletin of a belligerent speak where a sentence names nobody', async () => {
    const text =
      'MINISTRY OF DEFENSE - DAILY SUMMARY - Kabul\n\nTwelve Taliban terrorists were killed in an operation of the commandos in Ghazni.';
    const claims = await claimsInWar(text, 'en', { outlet: 'sample-kabul-bulletin' });
    expect(claims.map(({ attribution }) => attribution?.speaker)).toContain('MINISTRY OF DEFENSE');
  });
});
