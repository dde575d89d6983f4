import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

async function asserted(text: string, language: string): Promise<readonly string[]> {
  const { claims } = await reader.read({ text, language, published: '2021-03-10' });
  return claims.flatMap(({ kind, status }) => (status === 'background' ? [] : [kind]));
}

describe('a text with too little of war to be about it', () => {
  const flood = [
    'The river burst its banks on Tuesday night and ran through the lower town for nine hours.',
    'Hundreds of residents were evacuated by boat, and two people were killed when a wall fell on their car.',
    'The mayor said that the water had come faster than in any year she could remember.',
    'Schools will stay shut until Monday, and the road over the hill is open to lorries alone.',
    'Insurers put the damage at four million, most of it to shops near the market and to the old mill.',
    'A soldier on leave pulled three children out of a cellar and was thanked by the council.',
    'The weather office expects more rain by the weekend, though less than fell this week.',
    'Farmers downstream have moved their cattle to higher fields and wait for the water to drop.',
  ].join(' ');

  it('keeps what looks like war as background', async () => {
    expect(await asserted(flood, 'en')).toEqual([]);
  });

  it('reads the same happening where the text tells of fighting', async () => {
    const war = flood.replace(
      'The mayor said that the water had come faster than in any year she could remember.',
      'Rebels had shelled the dam since Sunday, and government troops returned artillery fire across the lake.',
    );
    expect(await asserted(war, 'en')).toContain('evacuation');
  });

  it('una notizia breve non deve dire chi combatte', async () => {
    expect(await asserted('Tre razzi sono caduti su Goma nella notte.', 'it')).toEqual(['shelling_missile']);
  });
});
