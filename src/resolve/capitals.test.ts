import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../test/one-sentence.fixture.ts';

describe('a capital whose name stands for its government', () => {
  test.each([
    ['it', 'Una bomba esplosa a Parigi ha ucciso tre soldati.', 'fr-paris'],
    ['it', 'Un attacco con droni a Pechino ha ucciso tre soldati.', 'cn-beijing'],
    ['en', 'A bomb killed three soldiers in London.', 'gb-london'],
    ['en', 'A car bomb killed three soldiers in Bangkok.', 'th-bangkok'],
  ])('is the place where something happens: %s %s', (language, text, id) => {
    expect(claimsOf(text, language)[0]?.places.map(({ gazetteerId }) => gazetteerId)).toEqual([id]);
  });

  test.each([
    ['it', 'Parigi ha bombardato Kidal.', 'france', 'ml-kidal'],
    ['en', 'London bombed Sanaa.', 'united-kingdom', 'ye-sanaa'],
  ])('is its government where it acts: %s %s', (language, text, actor, place) => {
    const [claim] = claimsOf(text, language);
    expect(claim?.initiator.map((one) => one.actor)).toEqual([actor]);
    expect(claim?.places.map(({ gazetteerId }) => gazetteerId)).toEqual([place]);
  });
});
