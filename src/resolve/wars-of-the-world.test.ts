import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';

/** The parties of the first claim of a text, as "A > B"; expectation from reading it. */
async function partiesOf(text: string, published: string): Promise<string> {
  const [claim] = await claimsInWar(text, 'en', { published });
  const named = (all: readonly { readonly name: string }[] = []) => all.map((p) => p.name).join(', ') || '-';
  return `${named(claim?.initiator)} > ${named(claim?.target)}`;
}

describe('the parties of wars beside the Middle East, Ukraine and the Sahel', () => {
  it.each([
    [
      'Junta jets bombed positions of the Karen National Union near Myawaddy.',
      '2024-04-12',
      'Myanmar Armed Forces > Karen National Liberation Army',
    ],
    [
      'The MNDAA captured Laukkaing from the Myanmar army.',
      '2024-01-05',
      'Myanmar National Democratic Alliance Army > Myanmar Armed Forces',
    ],
    [
      'ELN guerrillas ambushed Colombian soldiers near Cucuta.',
      '2019-03-02',
      'National Liberation Army (Colombia) > Colombian Armed Forces',
    ],
    [
      'Serb gunners shelled HVO positions near Mostar.',
      '1993-06-10',
      'Army of Republika Srpska > Croatian Defence Council',
    ],
  ] as const)('%s', async (text, published, expected) => {
    expect(await partiesOf(text, published)).toBe(expected);
  });
});
