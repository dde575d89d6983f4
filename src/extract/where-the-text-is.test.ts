import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

interface Asked {
  readonly language?: string;
  readonly published?: string;
  readonly outlet?: string;
}

/** Every claim of a kind as `who -> whom @ where`, in order; names are the codebook's, or the text's. */
async function told(text: string, kind: string, asked: Asked = {}): Promise<readonly string[]> {
  const { language = 'en', published = '2021-03-10', outlet } = asked;
  const { claims } = await reader.read({ text, language, published, ...(outlet ? { outlet } : {}) });
  const names = (parties: readonly { readonly name: string }[]) => parties.map(({ name }) => name).join(', ');
  return claims
    .filter((claim) => claim.kind === kind)
    .map((c) => `${names(c.initiator)} -> ${names(c.target)} @ ${names(c.places)}`);
}

describe('which place a noun points to', () => {
  it('is the city of the headline, not one named in passing', async () => {
    const text =
      'How Ramadi fell\n\nThe militants came from the villages of Falluja. They shelled the market of the city for a week, killing 12 soldiers.';
    expect((await told(text, 'shelling_missile', { published: '2015-05-20' })).at(-1)).toMatch(/@ .*Ramadi/);
  });
  it.each([
    ['The Taliban overran the military base at Baghlan on Friday.', 'territory_captured', 'Baghlan'],
    ['Shelling hit Sloviansk. The rebels seized a base in Kramatorsk.', 'territory_captured', 'Kramatorsk'],
  ])('is the one beside it: %s', async (text, kind, place) => {
    expect((await told(text, kind)).at(-1)).toMatch(new RegExp(`@ .*${place}`));
  });
  it('is not where the dead were counted', async () => {
    const text =
      'Fighters of Boko Haram attacked Damboa on Sunday. A hospital in Maiduguri received nine bodies. Six soldiers were killed.';
    expect(await told(text, 'armed_clash')).toEqual(
      expect.not.arrayContaining([expect.stringMatching('Maiduguri')]),
    );
  });
});

describe('the entry of a list or log', () => {
  const log = [
    'Week 12 in North Kivu',
    'Mon 17 | Masisi | M23 fighters attacked an army post. Two soldiers were killed.',
    'Wed 19 | Walikale centre | Congolese troops withdrew at noon.',
    'Thu 20 | Lubero, North Kivu | ADF rebels ambushed a convoy.',
  ].join('\n\n');
  it.each([
    ['armed_clash', 'Masisi'],
    ['withdrawal', 'Walikale'],
    ['ambush_raid', 'Lubero'],
  ])('stays at the place it opens with, behind its day: %s', async (kind, place) => {
    expect(await told(log, kind, { published: '2025-03-23' })).toEqual([
      expect.stringMatching(`@ .*${place}`),
    ]);
  });
});

describe('verbs that share what stands before the first', () => {
  it.each([
    [
      'en',
      'Gunmen raided the village of Dablo, kidnapped dozens of residents and burned two shops.',
      'Dablo',
    ],
    ['it', 'I jihadisti hanno ucciso due soldati a Djibo e rapito venti civili.', 'Djibo'],
  ])('%s %s', async (language, text, place) => {
    const found = await told(text, 'abduction_hostage', { language });
    expect(found).toEqual([expect.stringMatching(`-> Civilians @ .*${place}`)]);
  });
  it('a passive goes on as a passive', async () => {
    const text = 'Three soldiers were captured near Mopti and taken to the north.';
    expect(await told(text, 'territory_captured')).toEqual([]);
  });
});

describe('whose soldiers the soldiers are', () => {
  it('is the country the text is in', async () => {
    const text =
      'Iranian forces fired missiles at a base in Pakistan. A roadside bomb wounded three soldiers near Mastung, in Pakistan.';
    expect(await told(text, 'ied_mine', { published: '2024-01-18' })).toEqual([
      expect.stringMatching(/-> Pakistan Armed Forces/),
    ]);
  });
  it('is the outlet that speaks for a belligerent, and the enemy is the other side', async () => {
    const text = 'Russian forces attacked near Lyptsi. Our paratroopers attacked the enemy in Vovchansk.';
    const asked = { published: '2024-05-13', outlet: 'sample-general-staff-bulletin' };
    const found = await told(text, 'armed_clash', asked);
    expect(found.some((claim) => /^Ukrainian Armed Forces -> .*@ .*Vovchansk/.test(claim))).toBe(true);
    expect(found.some((claim) => /^Russian Armed Forces -> .*@ .*Lyptsi/.test(claim))).toBe(true);
  });
});
