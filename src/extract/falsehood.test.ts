import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';
import type { Status } from '../model/vocabulary.ts';

type Row = readonly [code: string, text: string, kind: string, status: Status];

const rows: readonly Row[] = [
  ['en', 'Reports that Bunia has fallen to the rebels are false.', 'territory_captured', 'denied'],
  ['en', 'Rumours that the Taliban overran a base in Ghazni are unfounded.', 'territory_captured', 'denied'],
  ['en', 'The story that militants captured the Shwe dam is untrue.', 'territory_captured', 'denied'],
  ['en', 'It is not true that our troops have left Kupiansk.', 'withdrawal', 'denied'],
  ['en', 'The army dismissed claims that its jets had bombed a school in Wau.', 'air_drone_strike', 'denied'],
  ['en', 'The RSF said it had not shelled the market in Nyala.', 'shelling_missile', 'denied'],
  ['en', 'The army said it had not lost Wad Madani.', 'territory_captured', 'denied'],
  ['it', 'È falso che i talebani abbiano preso una base a Ghazni.', 'territory_captured', 'denied'],
  ['it', 'Non è vero che le nostre truppe hanno lasciato Kupiansk.', 'withdrawal', 'denied'],
  ['it', 'Non corrisponde al vero che le truppe abbiano lasciato Siversk.', 'withdrawal', 'denied'],
  ['it', 'Le Rsf dicono di non aver bombardato il mercato di Nyala.', 'shelling_missile', 'denied'],
  // Wrong is what was done, not what was told.
  ['en', 'The attack on Kaya was wrong.', 'armed_clash', 'reported'],
  ['en', 'The rebels captured Bunia, the governor said.', 'territory_captured', 'reported'],
];

describe('what is called untrue', () => {
  it.each(rows)('%s: %s', async (code, text, kind, status) => {
    const claims = await claimsInWar(text, code);
    expect(claims.find((claim) => claim.kind === kind)?.status).toBe(status);
  });
});

describe('what is still to come', () => {
  it.each<Row>([
    ['en', 'The enemy will attempt to storm Lyman.', 'armed_clash', 'predicted'],
    ['en', 'More likely is an assault on Bhamo by the KIA before the rains.', 'armed_clash', 'predicted'],
    [
      'en',
      'An assault on Bhamo by the KIA is what most people expect this autumn.',
      'armed_clash',
      'predicted',
    ],
    ['en', 'Government forces are to withdraw from Sake by Friday.', 'withdrawal', 'planned'],
    ['en', 'The next target is the capture of Goma, rebel officers say.', 'territory_captured', 'planned'],
    ['en', 'Residents brace for an assault on El Obeid.', 'armed_clash', 'predicted'],
    ['it', 'Il nemico tenterà di assaltare Lyman.', 'armed_clash', 'predicted'],
    [
      'it',
      'Il prossimo obiettivo è la presa di Goma, dicono gli ufficiali ribelli.',
      'territory_captured',
      'planned',
    ],
    ['it', 'Un assalto a Bhamo è quello che tutti si aspettano in autunno.', 'armed_clash', 'predicted'],
  ])('%s: %s', async (code, text, kind, status) => {
    const claims = await claimsInWar(text, code);
    expect(claims.find((claim) => claim.kind === kind)?.status).toBe(status);
  });
});

describe('who speaks for no side of what is told', () => {
  it.each<Row>([
    ['en', 'Police said gunmen attacked a bus near Mandera.', 'armed_clash', 'reported'],
    [
      'it',
      'La polizia dice che uomini armati hanno attaccato un autobus vicino a Mandera.',
      'armed_clash',
      'reported',
    ],
    [
      'en',
      'The Colombian army says the ELN attacked a dissident FARC camp in Arauca.',
      'armed_clash',
      'claimed',
    ],
  ])('%s: %s', async (code, text, kind, status) => {
    const claims = await claimsInWar(text, code);
    expect(claims.find((claim) => claim.kind === kind)?.status).toBe(status);
  });
});
