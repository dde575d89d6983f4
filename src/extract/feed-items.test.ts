import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';
import type { ResolvedClaim } from '../model/contract.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

async function claimsOf(text: string, language: string): Promise<readonly ResolvedClaim[]> {
  return (await reader.read({ text, language, published: '2019-04-12' })).claims;
}

function placesOf(claims: readonly ResolvedClaim[], quote: string): readonly string[] {
  return claims
    .filter((c) => c.evidence.quote.includes(quote))
    .flatMap((c) => c.places.map(({ name }) => name));
}

const italian = `Libia, la battaglia per Tripoli minuto per minuto

08.10 Le forze di Haftar sono entrate nei quartieri meridionali di Tripoli.

09.30 Gli aerei hanno bombardato Tarhuna e Tarhuna è al buio.

10.05 Due civili sono stati uccisi da un colpo di mortaio.

13.00 A Misurata un drone ha colpito il porto.`;

const english = `Libya live: the battle of Tripoli

08:10 Forces of Khalifa Haftar entered the southern suburbs of Tripoli.

09:30 Warplanes bombed Tarhuna, and Tarhuna is without power.

10:05 Two civilians were killed by a mortar shell.

13:00 A drone struck the port in Misrata.`;

const numbered = `Bulletin of the ministry on the fighting in Tripoli

1. Rebels of the Libyan National Army attacked the southern suburbs of Tripoli.

2. Warplanes bombed Tarhuna, and Tarhuna is without power.

3. Two civilians were killed by a mortar shell.`;

describe('an item of a live feed or numbered list', () => {
  it.each([
    ['it', italian, 'Due civili'],
    ['en', english, 'Two civilians'],
    ['en', numbered, 'Two civilians'],
  ])('goes on from where the text began (%s)', async (language, text, quote) => {
    expect(placesOf(await claimsOf(text, language), quote)).toEqual(['Tripoli']);
  });
  it('stays where it says', async () => {
    expect(placesOf(await claimsOf(italian, 'it'), 'Misurata')).toEqual(['Misrata']);
  });
  it.each([
    ['it', italian],
    ['en', english],
  ])('counts nothing by its hour (%s)', async (language, text) => {
    const counts = (await claimsOf(text, language)).flatMap((c) => c.counts.map(({ best }) => best));
    expect(counts.filter((best) => best !== null && !Number.isInteger(best))).toEqual([]);
    expect(counts).toContain(2);
  });
});

describe('an entry of a register', () => {
  it('lies where its capitals say', async () => {
    const text = `Registro del fronte

POKROVSK [V] Due bombe plananti sul mercato all'alba.
TORETSK [P] I soldati russi avanzano nel centro.
KUPIANSK (P) Un razzo ha colpito il mercato.`;
    const claims = await claimsOf(text, 'it');
    expect(placesOf(claims, 'bombe plananti')).toEqual(['Pokrovsk']);
    expect(placesOf(claims, 'avanzano')).toEqual(['Toretsk']);
    expect(placesOf(claims, 'razzo')).toEqual(['Kupiansk']);
  });
});

describe('a name behind a weapon', () => {
  it.each([
    ['Un missile Scud lanciato dai ribelli è caduto su Aleppo.', 'Aleppo'],
    ['Due elicotteri Apache hanno colpito i ribelli ad Aleppo.', 'Aleppo'],
  ])('is its make, not a place: %s', async (text, place) => {
    const claims = await claimsOf(text, 'it');
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.flatMap((c) => c.places.map(({ name }) => name)))).toEqual(new Set([place]));
  });
});

describe('a subject of one form for one and many before a pronoun', () => {
  it.each([
    [
      'Baba Amr è un quartiere di Homs. Le unità siriane lo hanno ripulito dai ribelli.',
      'territory_captured',
    ],
    ["I ribelli hanno attaccato Sinjar. I Peshmerga l'hanno sgomberata all'alba.", 'withdrawal'],
  ])('is no object: %s', async (text, kind) => {
    const told = (await claimsOf(text, 'it')).find((c) => c.kind === kind);
    expect(told?.initiator).toHaveLength(1);
  });
});
