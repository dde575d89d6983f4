import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

/** The places of the claims of a kind, in order, by relation and name. */
async function placesOf(text: string, kind: string, language = 'en'): Promise<readonly string[]> {
  const { claims } = await reader.read({ text, language, published: '2021-03-10' });
  return claims
    .filter((claim) => claim.kind === kind)
    .map(({ places }) => places.map(({ relation, name }) => `${relation} ${name}`).join(', '));
}

describe('a name no gazetteer knows', () => {
  it.each([
    ['en', 'Government troops pulled out of Zorvash on Friday.', 'from Zorvash'],
    ['it', 'I soldati si sono ritirati da Zorvash venerdì.', 'from Zorvash'],
  ])('is the place who withdraws comes from: %s', async (language, text, place) => {
    expect(await placesOf(text, 'withdrawal', language)).toEqual([place]);
  });
  it.each([
    'Rebels shelled the town of Zorvash on Monday. Aid reached Homs. The army evacuated 40 families from Zorvash.',
    'From Zorvash, where the rebels are besieged, little is heard. Aid reached Homs. The army evacuated 40 families from Zorvash.',
  ])('is a place everywhere once the text says so: %s', async (text) => {
    expect((await placesOf(text, 'evacuation')).at(-1)).toBe('from Zorvash');
  });
});

describe('a name before those who act', () => {
  it.each([
    [
      'Rebels shelled Homs. Last night in Zorvash gunmen shot dead three traders.',
      'killing_of_civilians',
      'in Zorvash',
    ],
    [
      'Rebels shelled Homs. Late on Tuesday near Zorvash militants attacked an army patrol.',
      'armed_clash',
      'near Zorvash',
    ],
    ['Rebels shelled Homs. Gunmen attacked an army patrol at PK12 on Tuesday.', 'armed_clash', 'in PK12'],
  ])('is where they do: %s', async (text, kind, place) => {
    expect(await placesOf(text, kind)).toEqual([place]);
  });
});

describe('a heading that is a place alone', () => {
  const text =
    'Daily situation report\n\nMosul\n\nMilitants fired rockets at a patrol in Tikrit.\n\nAn air strike killed five fighters.\n\nHawija, Iraq\n\nMilitants fired rockets at a checkpoint.';
  it('places the blocks below it, up to the next heading', async () => {
    expect(await placesOf(text, 'air_drone_strike')).toEqual(['in Mosul']);
  });
  it('yields to the place a sentence names', async () => {
    expect(await placesOf(text, 'shelling_missile')).toEqual(['in Tikrit', 'in Hawija']);
  });
});
