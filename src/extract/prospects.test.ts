import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';
import type { Status } from '../model/vocabulary.ts';

const captured = 'territory_captured';
const clash = 'armed_clash';

/** Language, text, kind; what is only planned, feared, asked for or talked of. */
const ahead: readonly (readonly [code: string, text: string, kind: string])[] = [
  // Asked for, ordered, allowed.
  ['en', 'The accord provides for the withdrawal of M23 from Goma.', 'withdrawal'],
  ['en', 'The accord calls on M23 to withdraw from Goma.', 'withdrawal'],
  ['en', 'The Security Council demanded that M23 withdraw from Goma.', 'withdrawal'],
  ['en', 'Kinshasa insists that M23 must withdraw from Goma.', 'withdrawal'],
  ['en', 'The general called for an all-out assault on Goma.', clash],
  ['en', 'The general authorised an attack on Goma.', clash],
  ['it', "Il Consiglio di sicurezza chiede che l'M23 si ritiri da Goma.", 'withdrawal'],
  ['it', "Il Consiglio di sicurezza chiede all'M23 di ritirarsi da Goma.", 'withdrawal'],
  ['it', "Kinshasa pretende il ritiro dell'M23 da Goma.", 'withdrawal'],
  ['it', 'Il generale ha autorizzato un attacco a Goma.', clash],
  ['it', "Il Parlamento ha votato l'invio di truppe a Goma.", 'reinforcement_movement'],
  // Talked of.
  ['en', 'Talks on a withdrawal of M23 from Goma resume on Monday.', 'withdrawal'],
  ['it', "I colloqui sul ritiro dell'M23 da Goma riprendono lunedì.", 'withdrawal'],
  // Prepared.
  ['en', 'Preparations are under way for an assault on Goma.', clash],
  ['en', 'The rebels are massing for an assault on Goma.', clash],
  ['en', 'The rebels have drawn up plans for an attack on Goma.', clash],
  ['en', 'The rebels are gearing up to storm Goma.', clash],
  ['it', "I ribelli ammassano uomini in vista dell'assalto a Goma.", clash],
  ['it', 'I ribelli sono pronti a prendere Goma.', captured],
  ['it', 'I ribelli contano di conquistare Goma entro la fine del mese.', captured],
  // Expected and feared.
  ['en', 'Commanders spoke openly of a coming offensive against Goma.', clash],
  ['en', 'Residents fled Goma ahead of an expected rebel assault.', clash],
  ['en', 'An attack on Goma is only a matter of time, diplomats say.', clash],
  ['en', 'Diplomats see an attack on Goma as inevitable.', clash],
  ['en', 'Fears are growing of an attack on Goma.', clash],
  ['en', '"We are going to storm Goma," a rebel leader warned.', clash],
  ['en', 'A ceasefire in Goma is due to take effect on Friday.', 'agreement_ceasefire'],
  ['it', "L'attacco a Goma è solo questione di tempo.", clash],
  ['it', "L'Onu mette in guardia da un attacco a Goma.", clash],
  ['it', 'La tregua a Goma dovrebbe entrare in vigore venerdì.', 'agreement_ceasefire'],
  // A clause that is the content of a risk, an aim, a hope.
  ['en', 'The rebels risk losing Goma.', captured],
  ['en', 'Goma is at risk of being captured by the rebels.', captured],
  ['en', 'Their ultimate aim remains the capture of Goma.', captured],
  ['it', "L'obiettivo finale resta la conquista di Goma.", captured],
  ['it', 'Manca poco alla conquista di Goma da parte dei ribelli.', captured],
  ['en', 'A new assault on Goma is in the offing.', clash],
  ['it', 'Si profila un nuovo assalto a Goma.', clash],
  ['it', 'Incubo attacco dei ribelli a Goma.', clash],
  ['en', 'The president gave the green light for an attack on Goma.', clash],
  ['it', "Il presidente ha dato il via libera all'attacco contro Goma.", clash],
  ['en', 'Soldiers rehearsed an assault on Goma.', clash],
  ['en', 'The pope pleaded for a ceasefire in Goma.', 'agreement_ceasefire'],
  ['it', 'Proseguono i negoziati per aprire un corridoio umanitario verso Goma.', 'aid_corridor'],
  ['en', 'The rebels said the hostages would be executed in Goma at dawn.', 'execution_assassination'],
  ['it', 'È più facile che i ribelli attacchino Goma.', clash],
];

/** What was not done at all. */
const undone: readonly (readonly [code: string, text: string, kind: string])[] = [
  ['en', 'M23 has no intention of leaving Goma.', 'withdrawal'],
  ['en', 'An attempt by the rebels to capture Goma came to nothing.', captured],
  ['en', 'Far from capturing Goma, the rebels were pushed back to Sake.', captured],
  ['en', 'The army gave up trying to retake Goma.', captured],
  ['en', 'Nobody has captured Goma.', captured],
  ['en', 'Neither the army nor the rebels shelled Goma on Tuesday.', 'shelling_missile'],
  ['en', 'The rebels were prevented from capturing Goma.', captured],
  ['en', 'Goma has so far escaped capture by the rebels.', captured],
  ['en', 'Capturing Goma remains beyond the rebels.', captured],
  ['en', 'The rebels have been unsuccessful in their attempts to capture Goma.', captured],
  ['en', 'The spokesman laughed off reports that Goma had been captured.', captured],
  ['en', 'The president vetoed an attack on Goma.', clash],
  ['en', 'Rwanda said its troops had played no part in the attack on Goma.', clash],
  ['en', 'Rwanda said none of its aircraft had bombed Goma.', 'air_drone_strike'],
  ['it', 'Il tentativo dei ribelli di prendere Goma si è risolto in un fallimento.', captured],
  ['it', 'Il portavoce esclude che Goma sia caduta.', captured],
  ['it', 'Kinshasa respinge la tregua a Goma.', 'agreement_ceasefire'],
  ['it', "Il Ruanda dice di non aver preso parte all'attacco a Goma.", clash],
  ['it', "Né l'esercito né i ribelli hanno bombardato Goma martedì.", 'shelling_missile'],
  ['it', 'I ribelli hanno attaccato senza riuscire a conquistare Goma.', captured],
  ['it', 'Invano i ribelli hanno cercato di conquistare Goma.', captured],
];

/** What is told, or may be read, as done. */
const others: readonly (readonly [code: string, text: string, kind: string, status: Status])[] = [
  ['en', 'The army could not prevent the rebels from capturing Goma.', captured, 'reported'],
  ['it', "L'esercito non ha potuto impedire ai ribelli di conquistare Goma.", captured, 'reported'],
  ['en', 'The long-expected assault on Goma began at dawn.', clash, 'reported'],
  ['en', 'The army launched its long-planned assault on Goma.', clash, 'reported'],
  ['en', 'The two generals met for talks after the attack on Goma.', clash, 'reported'],
  ['it', "Dopo l'attacco a Goma i due generali hanno ripreso i colloqui.", clash, 'reported'],
  ['en', 'How was Goma captured by the rebels?', captured, 'reported'],
  ['en', 'The army captured Goma by storming the barracks.', captured, 'reported'],
  ['en', 'The rebels stopped shelling Goma on Monday.', 'shelling_missile', 'reported'],
  ['en', 'It is possible that the rebels have captured Goma.', captured, 'unconfirmed'],
  ['en', 'Has Goma been captured by the rebels?', captured, 'unconfirmed'],
  ['it', 'Goma è stata conquistata dai ribelli?', captured, 'unconfirmed'],
  ['en', 'Nobody could verify whether the rebels had captured Goma.', captured, 'unconfirmed'],
  ['it', 'Non è stato possibile verificare se i ribelli abbiano conquistato Goma.', captured, 'unconfirmed'],
  ['en', 'Rumours that Goma had been captured by the rebels spread on Tuesday.', captured, 'unconfirmed'],
  ['it', 'Notizie contraddittorie sulla conquista di Goma da parte dei ribelli.', captured, 'unconfirmed'],
];

async function statusesOf(text: string, code: string, kind: string): Promise<readonly Status[]> {
  const claims = await claimsInWar(text, code);
  return claims.filter((claim) => claim.kind === kind).map(({ status }) => status);
}

describe('what has not happened', () => {
  it.each(ahead)('is still to come: %s: %s', async (code, text, kind) => {
    const statuses = await statusesOf(text, code, kind);
    expect(statuses).toHaveLength(1);
    expect(['planned', 'predicted']).toContain(statuses[0]);
  });

  it.each(undone)('was not done: %s: %s', async (code, text, kind) => {
    const statuses = await statusesOf(text, code, kind);
    expect(statuses.filter((status) => status !== 'denied')).toEqual([]);
  });

  it.each(others)('is told from what has: %s: %s', async (code, text, kind, status) => {
    expect(await statusesOf(text, code, kind)).toEqual([status]);
  });
});
