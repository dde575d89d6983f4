import { describe, expect, it } from 'vitest';
import { openParsingReader } from '../../test/parsing-reader.fixture.ts';

/** Countries and first-level divisions of the places of every claim. */
async function where(text: string): Promise<readonly string[]> {
  const { claims } = await openParsingReader().read({ text, language: 'en', published: '2021-03-10' });
  return claims.flatMap(({ places }) => places.map((p) => `${p.name}/${p.country}/${p.gazetteerId}`));
}

describe('a name that a country shares with a division of another', () => {
  it('is the division where the other places of the article lie', async () => {
    const text =
      'Police searched houses in Atlanta on Monday and in Nashville on Sunday. On Tuesday a gunman killed three civilians in Georgia.';
    const found = await where(text);
    expect(found.at(-1)).toMatch(/^Georgia\/US\//);
  });
  it.each([
    'Talks on Abkhazia were held in Boston and Chicago, diplomats said. Shells hit a village in Georgia, killing three civilians.',
    'Georgian troops trained in Texas and in Alabama. On Monday Georgian troops shelled a village in Georgia, killing three civilians.',
    'Shelling in Georgia killed three civilians.',
  ])('is the country where the article names its own places or forces, or nothing else: %s', async (text) => {
    const found = await where(text);
    expect(found.at(-1)).toMatch(/^Georgia\/GE\//);
  });
  it('is the neighbour of the country that holds the division', async () => {
    const text =
      'Gunmen attacked Maiduguri, Kaduna and Sokoto in Nigeria. A strike in Niger killed three civilians.';
    expect((await where(text)).at(-1)).toMatch(/^Niger\/NE\//);
  });
});
