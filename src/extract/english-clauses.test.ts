import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';

/** The parties of the first claim of a kind, as "A > B", or `none`; expectation from reading the sentence. */
async function partiesOf(text: string, kind: string): Promise<string> {
  const claim = (await claimsInWar(text, 'en')).find((c) => c.kind === kind);
  if (!claim) return 'none';
  const named = (all: readonly { readonly name: string }[]) => all.map((p) => p.name).join(', ') || '-';
  return `${named(claim.initiator)} > ${named(claim.target)}`;
}

describe('who acts in a clause of an English sentence', () => {
  it.each([
    // What stands between a verb and its particle is the verb's object, a name too.
    [
      'Kenyan soldiers drove al-Shabaab out of Moyale.',
      'territory_captured',
      'Kenya Defence Forces > Al-Shabaab',
    ],
    // The people of a country are its forces.
    ['The Ethiopians shelled Moyale.', 'shelling_missile', 'Ethiopian National Defence Force > -'],
    // A clause opened by a word that is also a preposition has its own subject and places.
    [
      'Aid groups left Moyale before Ethiopian troops shelled the town.',
      'shelling_missile',
      'Ethiopian National Defence Force > -',
    ],
    // The adjective behind the verb is that of the next noun.
    [
      'Kenyan soldiers attacked Ethiopian troops in Moyale.',
      'armed_clash',
      'Kenya Defence Forces > Ethiopian National Defence Force',
    ],
    [
      'The Kagera Brigade attacked Ethiopian troops in Moyale.',
      'armed_clash',
      'Kagera Brigade > Ethiopian National Defence Force',
    ],
    // A clause with a subject of its own does not borrow the one who tells of it.
    [
      'Activists said cluster bombs were dropped on Moyale by Ethiopian jets.',
      'air_drone_strike',
      'Ethiopian National Defence Force > -',
    ],
    // What an adjective governs is no goal of the verb.
    [
      'Fighters loyal to Riek Machar were attacked by Ethiopian jets near Moyale.',
      'air_drone_strike',
      'Ethiopian National Defence Force > Fighters',
    ],
    // A word inside a name is no event.
    [
      'The Oromia Liberation Council received some of the Kenyan soldiers who were stationed near the border town of Moyale.',
      'territory_captured',
      'none',
    ],
    [
      'The Popular Mobilisation Committee received some of the Kenyan soldiers who were stationed near the border town of Moyale.',
      'reinforcement_movement',
      'none',
    ],
    // What a gerund adds is done by the subject of the verb it hangs on.
    [
      'Fano fighters raided the village of Debark, killing nine people and abducting several others.',
      'abduction_hostage',
      'Fano > -',
    ],
    // Two who fight without an object fight each other.
    [
      'Kenyan soldiers and Ethiopian troops fought near Moyale for two days.',
      'armed_clash',
      'Kenya Defence Forces > Ethiopian National Defence Force',
    ],
  ] as const)('%s', async (text, kind, expected) => {
    expect(await partiesOf(text, kind)).toBe(expected);
  });
});
