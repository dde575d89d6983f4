import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

/** Each claim of an article as `kind, place, counts, sentences`; one that is background says so. */
async function told(text: string, language: string, title?: string): Promise<readonly string[]> {
  const { claims } = await reader.read({ text, language, title, published: '2021-03-10' });
  return claims.map(({ kind, status, places, counts, alsoAt }) =>
    [
      status === 'background' ? `${kind} (background)` : kind,
      places.map(({ name }) => name).join('+'),
      counts.map(({ what, low, high }) => `${what} ${low ?? ''}-${high ?? ''}`).join(' '),
      1 + alsoAt.length,
    ].join(', '),
  );
}

describe('one article, one claim a fact', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'a toll told again',
      'en',
      'Rebels ambushed an army convoy at Goma, killing 12 soldiers.\nThe ambush at Goma, in which 12 soldiers were killed, was the worst in years.',
      ['ambush_raid, Goma, killed 12-12, 2'],
    ],
    [
      'other dead, another act',
      'en',
      'Rebels shelled Goma on Monday, killing 12 people.\nRebels shelled Goma on Tuesday, killing 30 people.',
      ['shelling_missile, Goma, killed 12-12, 1', 'shelling_missile, Goma, killed 30-30, 1'],
    ],
    [
      'altri morti, altro attacco',
      'it',
      'I ribelli hanno bombardato Goma lunedì uccidendo 12 persone.\nI ribelli hanno bombardato Goma martedì uccidendo 30 persone.',
      ['shelling_missile, Goma, killed 12-12, 1', 'shelling_missile, Goma, killed 30-30, 1'],
    ],
    [
      'another day, another act, whatever the toll',
      'en',
      'Rebels shelled Goma on Monday.\nRebels shelled Goma on Tuesday.',
      ['shelling_missile, Goma, , 1', 'shelling_missile, Goma, , 1'],
    ],
    [
      'un altro giorno, un altro attacco',
      'it',
      'I ribelli hanno bombardato Goma lunedì.\nI ribelli hanno bombardato Goma martedì.',
      ['shelling_missile, Goma, , 1', 'shelling_missile, Goma, , 1'],
    ],
    [
      'another town, the same number',
      'en',
      'Rebels shelled Goma, killing 12 people.\nRebels shelled Rutshuru, killing 12 people.',
      ['shelling_missile, Goma, killed 12-12, 1', 'shelling_missile, Rutshuru, killed 12-12, 1'],
    ],
    [
      'at least so many, and far more',
      'en',
      'Rebels shelled Goma, killing at least 27 people.\nRebels shelled Goma, killing more than 100 people.',
      ['shelling_missile, Goma, killed 27-, 1', 'shelling_missile, Goma, killed 100-, 1'],
    ],
    [
      'a rough figure and the exact one',
      'en',
      'Rebels shelled Goma, killing dozens.\nThe rebels shelled Goma at dawn, killing 41 people.',
      ['shelling_missile, Goma, killed 41-41, 2'],
    ],
  ])('%s', async (_, language, text, expected) => {
    expect(await told(text, language)).toEqual(expected);
  });

  // "da anni" makes the dead of the relative clause background, and they are told apart from the ambush: to be mended.
  it('un bilancio detto due volte', async () => {
    const text =
      'I ribelli hanno teso un’imboscata all’esercito a Goma, uccidendo 12 soldati.\nL’imboscata di Goma, in cui sono morti 12 soldati, è la più grave da anni.';
    expect(await told(text, 'it')).toEqual(['ambush_raid, Goma, killed 12-12, 2']);
  });

  it('takes the sum of a headline and the parts of the body for one toll', async () => {
    const claims = await told(
      'Rebels shelled Goma, killing 17 soldiers and eight civilians.',
      'en',
      'Rebels shell Goma, killing 25',
    );
    expect(claims).toHaveLength(1);
  });
});

describe('whose toll it is', () => {
  it.each<[string, string, readonly string[]]>([
    // What hangs on the verb of killing, or goes on from the attack, is the attack's.
    ['en', 'An army air strike at Goma killed nine rebels.', ['air_drone_strike, Goma, killed 9-9, 1']],
    ['it', 'Un attacco dei ribelli a Goma ha ucciso nove soldati.', ['armed_clash, Goma, killed 9-9, 1']],
    ['en', 'Rebels raided a camp at Goma and killed nine soldiers.', ['ambush_raid, Goma, killed 9-9, 1']],
    // A running total is nobody's.
    [
      'en',
      'Rebels shelled Goma on Monday. More than 700 people have been killed since January.',
      ['shelling_missile, Goma, , 1', 'killing_of_civilians (background), Goma, killed 700-, 1'],
    ],
    [
      'it',
      'I ribelli hanno bombardato Goma lunedì. Dall’inizio dell’anno i morti sono oltre 700.',
      ['shelling_missile, Goma, , 1'],
    ],
    // That the number is not known is no zero.
    [
      'it',
      'I ribelli hanno bombardato Goma. Non si conosce il numero delle vittime.',
      ['shelling_missile, Goma, , 1'],
    ],
  ])('%s %s', async (language, text, expected) => {
    expect(await told(text, language)).toEqual(expected);
  });
});
