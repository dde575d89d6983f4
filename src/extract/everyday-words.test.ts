import { describe, expect, it } from 'vitest';
import { openParsingReader } from '../../test/parsing-reader.fixture.ts';

const reader = openParsingReader();

/** The kinds a text tells of, in order, each with who did it. */
async function told(text: string): Promise<readonly string[]> {
  const { claims } = await reader.read({ text, language: 'it', published: '2016-05-10' });
  return claims.map(({ kind, initiator }) => [kind, ...initiator.map(({ name }) => name)].join(' '));
}

describe('everyday words that only look like those of war', () => {
  it.each([
    // What is taken, lost or comes is nothing one fights for.
    ['I soldati hanno preso la decisione dopo la morte di Ahmed Karim.', 'territory_captured'],
    [
      'Tre soldati, in forza alla caserma di Gao, hanno perso la vita in un incidente presso Kidal.',
      'territory_captured',
    ],
    ['Dal Mali è giunta la notizia della consegna di quattro missili.', 'shelling_missile'],
    ["È arrivato anche il sostegno dell'esercito turco.", 'reinforcement_movement'],
    ['I talebani hanno rilasciato una dichiarazione sui prigionieri.', 'release_exchange'],
    // An entry of a reflexive verb wants the reflexive.
    ['Le strade di Khartoum hanno visto soldati e miliziani.', 'negotiation'],
    // The name of a body, and a machine that fell by itself.
    [
      'Il capo del Fronte popolare per la liberazione del Ruanda è in esilio in Germania.',
      'territory_captured',
    ],
    ['Precipita un elicottero maltese: sei vittime tra i soldati.', 'air_drone_strike'],
    // A participle at the head of a sentence.
    ['Nato a Tripoli nel 1950, studiò da medico raggiungendo Bengasi.', 'advance NATO'],
  ])('%s', async (text, kind) => {
    expect((await told(text)).join('\n')).not.toContain(kind);
  });

  it.each([
    ['Due miliziani hanno esploso sei colpi di pistola contro una pattuglia a Hawija.', 'armed_clash'],
    ["L'esercito algerino ha isolato i jihadisti in una valle di Kabylie.", 'siege_blockade Algerian People'],
    ['I talebani hanno liberato venti prigionieri a Kunduz.', 'release_exchange Taliban'],
    ['I ribelli hanno preso metà della città di Taiz.', 'territory_captured'],
  ])('%s is told', async (text, line) => {
    expect((await told(text)).join('\n')).toContain(line);
  });

  it('takes an event of years ago that only dates the news for background', async () => {
    const status = async (text: string) => {
      const { claims } = await reader.read({ text, language: 'it', published: '2016-05-10' });
      return claims.find(({ trigger }) => /attentat|attacco/.test(trigger))?.status;
    };
    expect(
      await status('A tre anni dagli attentati di Nairobi i soldati kenioti hanno ripreso Kismayo.'),
    ).toBe('background');
    expect(await status("Tre mesi dopo l'attacco dei talebani a Kunduz i negozi sono chiusi.")).toBe(
      'background',
    );
    expect(await status("Tre ore dopo l'attacco dei talebani a Kunduz i negozi sono chiusi.")).toBe(
      'reported',
    );
  });
});
