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
];

describe('who says so, in many wordings', () => {
  it.each(rows)('%s: %s', async (code, text, kind, speaker) => {
    const claims = await claimsInWar(text, code);
    expect(claims.findLast((claim) => claim.kind === kind)?.attribution?.speaker).toContain(speaker);
  });

  it('lets the body that issued the bulletin of a belligerent speak where a sentence names nobody', async () => {
    const text =
      'MINISTRY OF DEFENSE - DAILY SUMMARY - Kabul\n\nTwelve Taliban terrorists were killed in an operation of the commandos in Ghazni.';
    const claims = await claimsInWar(text, 'en', { outlet: 'sample-kabul-bulletin' });
    expect(claims.map(({ attribution }) => attribution?.speaker)).toContain('MINISTRY OF DEFENSE');
  });
});
