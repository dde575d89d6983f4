import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../test/one-sentence.fixture.ts';
import type { Status } from '../model/vocabulary.ts';

/** The status of the claim of a kind, or `none` when the sentence claims no such thing. */
function statusOf(text: string, code: string, kind: string): Status | 'none' {
  const claims = claimsOf(text, code, { published: '2019-01-10' });
  return claims.find((claim) => claim.kind === kind)?.status ?? 'none';
}

const captured = 'territory_captured';
const clash = 'armed_clash';

describe('the status of a claim', () => {
  it.each<[string, string, string, Status | 'none']>([
    // Asserted.
    ['it', 'Le Sdf hanno conquistato Hajin.', captured, 'reported'],
    ['it', 'Hajin è stata conquistata dalle Sdf.', captured, 'reported'],
    ['it', 'Le Sdf conquistano Hajin.', captured, 'reported'],
    ['it', 'Le Sdf conquistarono Hajin.', captured, 'background'],
    ['it', 'Le Sdf sono riuscite a conquistare Hajin.', captured, 'reported'],
    // Denied or wished away.
    ['it', 'Le Sdf non hanno conquistato Hajin.', captured, 'none'],
    ['it', 'Le Sdf non hanno ancora conquistato Hajin.', captured, 'none'],
    ['it', 'Le Sdf non sono riuscite a conquistare Hajin.', captured, 'none'],
    ['it', 'Lo Stato Islamico ha impedito alle Sdf di conquistare Hajin.', captured, 'none'],
    // Plans and goals.
    ['it', 'Le Sdf vogliono conquistare Hajin.', captured, 'planned'],
    ['it', 'Le Sdf si preparano a conquistare Hajin.', captured, 'planned'],
    ['it', 'Le Sdf puntano a conquistare Hajin.', captured, 'planned'],
    ['it', "L'obiettivo delle Sdf è conquistare Hajin.", captured, 'planned'],
    ['it', 'Le Sdf hanno annunciato di voler conquistare Hajin.', captured, 'planned'],
    // Attempts.
    ['it', 'Le Sdf tentano di conquistare Hajin.', captured, 'ongoing'],
    ['it', 'Le Sdf hanno cercato di conquistare Hajin.', captured, 'ongoing'],
    ['it', 'Le Sdf tenteranno di conquistare Hajin.', captured, 'predicted'],
    ['en', 'The SDF will try to capture Hajin.', captured, 'predicted'],
    // Future, possibility, hypothesis.
    ['it', 'Le Sdf conquisteranno Hajin.', captured, 'predicted'],
    ['it', 'Le Sdf potrebbero conquistare Hajin.', captured, 'predicted'],
    ['it', 'Le Sdf conquisterebbero Hajin in pochi giorni.', captured, 'predicted'],
    ['it', 'Se le Sdf conquisteranno Hajin, la guerra finirà.', captured, 'predicted'],
    ['it', 'Nei prossimi giorni le Sdf conquistano Hajin.', captured, 'predicted'],
    // Hearsay and hedges.
    ['it', 'Le Sdf avrebbero conquistato Hajin.', captured, 'unconfirmed'],
    ['it', 'Hajin sarebbe stata conquistata dalle Sdf.', captured, 'unconfirmed'],
    ['it', 'Presumibilmente le Sdf hanno conquistato Hajin.', captured, 'unconfirmed'],
    ['it', 'A quanto pare le Sdf hanno conquistato Hajin.', captured, 'unconfirmed'],
    ['it', 'Sembra che le Sdf abbiano conquistato Hajin.', captured, 'unconfirmed'],
    // In progress.
    ['it', 'Le Sdf stanno conquistando Hajin.', captured, 'ongoing'],
    ['it', 'Sono in corso combattimenti tra le Sdf e lo Stato Islamico a Hajin.', clash, 'ongoing'],
    ['it', 'Le Sdf assediano Hajin.', 'siege_blockade', 'ongoing'],
    // Earlier than the news.
    ['it', "L'anno scorso le Sdf hanno conquistato Raqqa.", captured, 'background'],
    // English.
    ['en', 'The SDF have captured Hajin.', captured, 'reported'],
    ['en', 'The SDF captured Hajin.', captured, 'reported'],
    ['en', 'Hajin was captured by the SDF.', captured, 'reported'],
    ['en', 'The SDF managed to capture Hajin.', captured, 'reported'],
    ['en', 'The SDF have not captured Hajin.', captured, 'none'],
    ['en', "The SDF haven't captured Hajin.", captured, 'none'],
    ['en', 'The SDF failed to capture Hajin.', captured, 'none'],
    ['en', 'The SDF have yet to capture Hajin.', captured, 'none'],
    ['en', 'The SDF plan to capture Hajin.', captured, 'planned'],
    ['en', 'The SDF vowed to capture Hajin.', captured, 'planned'],
    ['en', 'The SDF are preparing to capture Hajin.', captured, 'planned'],
    ['en', 'The SDF tried to capture Hajin.', captured, 'ongoing'],
    ['en', 'The SDF will capture Hajin.', captured, 'predicted'],
    ['en', 'The SDF could capture Hajin.', captured, 'predicted'],
    ['en', 'The SDF are likely to capture Hajin.', captured, 'predicted'],
    ['en', 'If the SDF capture Hajin, the war will end.', captured, 'predicted'],
    ['en', 'The SDF have reportedly captured Hajin.', captured, 'unconfirmed'],
    ['en', 'The SDF are attacking the Islamic State in Hajin.', clash, 'ongoing'],
    ['en', 'Clashes between the SDF and the Islamic State are ongoing in Hajin.', clash, 'ongoing'],
  ])('%s %s (%s) is %s', (code, text, kind, status) => {
    expect(statusOf(text, code, kind)).toBe(status);
  });

  it('is a belligerent’s claim when a party speaks of itself', () => {
    const [claim] = claimsOf('Secondo le Sdf, le Sdf hanno conquistato Hajin.', 'it');
    expect(claim).toMatchObject({ kind: captured, status: 'claimed' });
    expect(claim?.attribution?.actor).toBe('syrian-democratic-forces');
  });

  it('is put in doubt by the next sentence', () => {
    const [claim] = claimsOf('Le Sdf hanno conquistato Hajin. Non ci sono conferme.', 'it');
    expect(claim).toMatchObject({ kind: captured, status: 'unconfirmed' });
  });
});
