import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../test/one-sentence.fixture.ts';

/** Who takes part in the claim of the last sentence of a text. */
function parties(text: string, language: string, published: string) {
  const claim = claimsOf(text, language, { published }).at(-1);
  const names = (role: 'initiator' | 'target') => claim?.[role].map(({ actor }) => actor);
  return { initiator: names('initiator'), target: names('target'), rule: claim?.rule };
}

describe('the other side of a front', () => {
  test('is the one the text has set against this one before', () => {
    const text =
      'Le Forze Democratiche Siriane hanno attaccato lo Stato Islamico ad Hajin.\nLe Forze Democratiche Siriane hanno conquistato Al-Bahrah.';
    expect(parties(text, 'it', '2018-12-01')).toMatchObject({
      initiator: ['syrian-democratic-forces'],
      target: ['islamic-state'],
    });
  });

  test('is an enemy of the war that the text only names', () => {
    const text =
      'The Rapid Support Forces have governed the city for a year.\nThe Sudanese army captured Bara.';
    const found = parties(text, 'en', '2025-09-12');
    expect(found).toMatchObject({ initiator: ['saf'], target: ['rsf'] });
    expect(found.rule).toMatch(/\/opponent$/);
  });

  test('is no air force where an army fights on the ground', () => {
    const text =
      'The Syrian Air Force bombed Saraqib. The Syrian Air Force bombed Maarat al-Numan.\nThe Free Syrian Army captured Taftanaz.';
    expect(parties(text, 'en', '2013-01-11').target).toEqual(['syrian-government-forces']);
  });

  test('is nobody where the war was over', () => {
    const text =
      'The Rapid Support Forces have governed the city for a year and the United Nations are worried.\nThe Sudanese army captured Bara. Ethiopian troops watched. Eritrean troops watched.';
    expect(parties(text, 'en', '2022-09-12').target).toEqual([]);
  });

  test('is nobody the text does not name', () => {
    expect(parties('The Sudanese army captured Bara.', 'en', '2025-09-12').target).toEqual([]);
  });

  test('is the enemy named most, where two are', () => {
    const text =
      'JNIM fighters are around Kidal. JNIM has mined the roads. The FLA is in the desert.\nMalian soldiers captured Ber.';
    expect(parties(text, 'en', '2025-05-01').target).toEqual(['jnim']);
  });

  test('is the enemy of the war fought there, where two are', () => {
    const text =
      'Hezbollah is in Tyre. Hezbollah has rockets in Tyre. Hamas is in Khan Younis.\nIsraeli troops entered Rafah.';
    expect(parties(text, 'en', '2024-05-07').target).toEqual(['hamas']);
  });

  test('is known on both sides of a fight of which the text says only where it is', () => {
    const text =
      'The Rapid Support Forces hold the market. The Rapid Support Forces attacked the Sudanese army in Bara.\nFighting went on in El Obeid.';
    const found = parties(text, 'en', '2025-09-12');
    expect(found).toMatchObject({ initiator: ['rsf'], target: ['saf'] });
    expect(found.rule).toMatch(/\/opponent$/);
  });

  test('is unknown on both sides where the text names one alone', () => {
    const text = 'The Rapid Support Forces hold the market.\nFighting went on in El Obeid.';
    expect(parties(text, 'en', '2025-09-12')).toMatchObject({ initiator: [], target: [] });
  });

  test('is nobody where two are named as often', () => {
    const text =
      'JNIM fighters are around Kidal and the FLA is in the desert.\nMalian soldiers captured Ber.';
    expect(parties(text, 'en', '2025-05-01').target).toEqual([]);
  });

  test('is known of a place that fell to nobody named, from the fight for it told before', () => {
    const text =
      'Lo Stato Islamico ha attaccato le Forze Democratiche Siriane ad As-Susah.\nAs-Susah è caduta nella notte.';
    const found = parties(text, 'it', '2018-10-28');
    expect(found).toMatchObject({ initiator: ['islamic-state'], target: ['syrian-democratic-forces'] });
    expect(found.rule).toMatch(/\/opponent$/);
  });

  test('is the one side that takes ground in the text', () => {
    const text =
      'The Sudanese army captured Bara.\nThe fall of Jebel Aulia was reported on Monday; the Rapid Support Forces were silent.';
    expect(parties(text, 'en', '2025-05-20').initiator).toEqual(['saf']);
  });

  test('is nobody where a fight for the place is told only later', () => {
    const text =
      'As-Susah è caduta nella notte.\nI soldati hanno lasciato la zona. Lo Stato Islamico ha attaccato le Forze Democratiche Siriane ad Hajin.';
    const claims = claimsOf(text, 'it', { published: '2018-10-28' });
    expect(claims.find(({ kind }) => kind === 'territory_captured')?.initiator).toEqual([]);
  });

  test('is the side that says what was done, where nobody is named', () => {
    const said = parties(
      'Hamas ha sparato razzi su Sderot.\nRafah: completato l’accerchiamento di Khan Yunis, fa sapere Tsahal.',
      'it',
      '2024-01-23',
    );
    expect(said.initiator).toEqual(['idf']);
    expect(said.rule).toContain('/speaker');
  });
});
