import { beforeAll, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

const ofRank: readonly [string, string][] = [
  ['it', 'L’attacco dei ribelli a Goma è stato il più sanguinoso da mesi.'],
  ['it', 'L’attacco dei ribelli a Goma è il peggiore da anni.'],
  ['it', 'Il primo attacco dei ribelli a Goma da settimane ha ucciso nove soldati.'],
  ['it', 'L’attacco dei ribelli, il più grave da anni, ha ucciso nove soldati a Goma.'],
  ['en', 'The rebel attack on Goma was the deadliest for months.'],
  ['en', 'The first rebel attack on Goma for weeks killed nine soldiers.'],
  ['en', 'The rebel attack on Goma, the worst since 2012, killed nine soldiers.'],
];

it.each(ofRank)(
  'how long there was none such neither dates an act nor makes it go on: %s %s',
  async (language, text) => {
    const { claims } = await reader.read({ text, language, published: '2021-03-10' });
    expect(claims.map(({ status, when }) => [status, when?.text])).toEqual([['reported', '']]);
  },
);

const lasting: readonly [string, string][] = [
  ['it', 'I ribelli bombardano Goma da mesi.'],
  ['it', 'I ribelli più feroci bombardano Goma da mesi.'],
  ['en', 'The rebels have been shelling Goma for months.'],
];

it.each(lasting)('how long an act has lasted says that it goes on: %s %s', async (language, text) => {
  const { claims } = await reader.read({ text, language, published: '2021-03-10' });
  expect(claims.map(({ status }) => status)).toEqual(['ongoing']);
});
