import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';
import type { Status } from '../model/vocabulary.ts';

/** Language, text, kind of its last claim, and its status; null where no such thing is claimed. */
type Row = readonly [code: string, text: string, kind: string, status: Status | null];

const captured = 'territory_captured';

const rows: readonly Row[] = [
  // Who announces what was done to another has done it; who announces an act of their own has it before them.
  ['it', "L'M23 ha annunciato la conquista di Goma.", captured, 'claimed'],
  ['it', "L'M23 annuncia la liberazione di Goma.", captured, 'claimed'],
  ['it', "L'M23 ha annunciato il ritiro dei suoi uomini da Goma.", 'withdrawal', 'planned'],
  ['it', "L'M23 annuncia di avere il pieno controllo di Goma.", captured, 'claimed'],
  ['it', "L'M23 annuncia di voler prendere Goma.", captured, 'planned'],
  // What came after the main clause happened where that did.
  ['it', 'Prima di ritirarsi da Goma, i miliziani hanno incendiato il mercato.', 'withdrawal', 'reported'],
  ['it', 'Prima di ritirarsi da Goma, i miliziani incendieranno il mercato.', 'withdrawal', 'planned'],
  // What somebody is known for is not what happened.
  ['en', 'The M23, a group that fights the army in Kivu, released nine nurses.', 'armed_clash', 'background'],
  ['en', 'The M23, a movement fighting the army, released nine nurses.', 'armed_clash', 'background'],
  [
    'it',
    "L'M23, un gruppo che combatte l'esercito nel Kivu, ha liberato nove infermiere.",
    'armed_clash',
    'background',
  ],
  ['it', "L'M23 combatte contro l'esercito a Goma.", 'armed_clash', 'ongoing'],
  // What fell short.
  ['en', 'The rebels nearly captured Goma.', captured, null],
  ['en', 'The rebels came close to capturing Goma.', captured, null],
  ['en', 'The rebels captured nearly all of Goma.', captured, 'reported'],
  ['it', 'I ribelli hanno quasi conquistato Goma.', captured, null],
  // What nobody knows.
  ['en', 'It is unclear whether the rebels have captured Goma.', captured, 'unconfirmed'],
  ['it', 'Non è chiaro se i ribelli abbiano conquistato Goma.', captured, 'unconfirmed'],
  ['it', 'Resta da capire se i ribelli abbiano conquistato Goma.', captured, 'unconfirmed'],
  // What is told of as untrue.
  ['en', 'Reports of the fall of Goma are premature.', captured, 'denied'],
  ['en', 'Reports that Goma has fallen are, for all we can tell, wrong.', captured, 'denied'],
  ['en', 'The army dismissed as lies reports that it had bombed Goma.', 'air_drone_strike', 'denied'],
  ['en', 'The minister said there was no abducted soldier in Goma.', 'abduction_hostage', 'denied'],
  ['it', 'Le voci di una conquista di Goma sono false.', captured, 'denied'],
  [
    'it',
    'I soldati hanno fucilato otto civili a Goma. Il governo respinge le accuse.',
    'execution_assassination',
    'denied',
  ],
  [
    'it',
    "I soldati hanno fucilato otto civili a Goma. Il governo respinge l'offerta.",
    'execution_assassination',
    'reported',
  ],
  // What somebody may be, and what they did.
  ['it', 'Fermati a Goma dodici presunti ribelli.', 'arrest_detention', 'reported'],
  ['it', 'Presunti ribelli hanno conquistato Goma.', captured, 'unconfirmed'],
  // An attempt to come, and one a side tells of that is over.
  ['en', 'The rebels will most likely attempt to capture Goma.', captured, 'predicted'],
  ['en', "On Monday rebels attempted to capture Goma, the army's spokesman said.", captured, 'claimed'],
  // Who says what their own side did is a side.
  ['en', 'The Masisi Brigades say they captured Goma.', captured, 'claimed'],
  // Whoever speaks for those who fight does so for one side, known or not; who owns up to a loss does not.
  ['en', 'Goma had been captured, a rebel commander told reporters.', captured, 'claimed'],
  ['it', 'Goma è stata conquistata, ha detto un portavoce militare.', captured, 'claimed'],
  ['en', 'Goma had been captured, a shopkeeper told reporters.', captured, 'reported'],
  ['en', 'Goma had been lost, a rebel commander admitted.', captured, 'reported'],
  ['en', 'Rebel fighters had left Goma, a rebel commander said.', 'withdrawal', 'reported'],
  // An act without an end of its own goes on in the present; one that ends has ended.
  ['it', 'I ribelli avanzano verso Goma.', 'advance', 'ongoing'],
  ['it', 'A Goma si combatte ancora.', 'armed_clash', 'ongoing'],
  ['it', 'I ribelli conquistano Goma.', captured, 'reported'],
  ['it', 'I ribelli hanno combattuto a Goma.', 'armed_clash', 'reported'],
];

/** Text of 20 June 2025, kind of its last claim and status. */
const dated: readonly Row[] = [
  ['en', 'The city of Goma, seized by the rebels on 29 May, is quiet.', captured, 'background'],
  ['en', 'The rebels seized Goma on 29 May.', captured, 'reported'],
  ['en', 'The city was seized by the rebels in late May of 2024.', captured, 'background'],
  [
    'en',
    'The rebels had taken Goma, neighbouring Gisenyi, in September of last year.',
    captured,
    'background',
  ],
  ['it', 'La città di Goma, occupata dai ribelli dal marzo 2024, è tranquilla.', captured, 'background'],
  ['it', 'Il 17 giugno i ribelli conquistarono Goma.', captured, 'reported'],
  ['it', 'Il 17 gennaio i ribelli conquistarono Goma.', captured, 'background'],
];

describe('the status of a claim, in many wordings', () => {
  it.each(rows)('%s: %s', async (code, text, kind, status) => {
    const claims = await claimsInWar(text, code);
    expect(claims.findLast((claim) => claim.kind === kind)?.status ?? null).toBe(status);
  });

  it.each(dated)('%s of 20 June 2025: %s', async (code, text, kind, status) => {
    const claims = await claimsInWar(text, code, { published: '2025-06-20' });
    expect(claims.findLast((claim) => claim.kind === kind)?.status ?? null).toBe(status);
  });
});
