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

describe('the town an article is about', () => {
  const live = [
    'Goma under fire: the day as it happened',
    '07.15 M23 rebels shelled the barracks in Goma at dawn.',
    '09.30 Nine wounded soldiers were flown to Bunia.',
    '10.40 Rebels attacked the radio station, killing two guards.',
    '11.05 Army artillery shelled Ogwang Hill.',
  ].join('\n\n');

  it('is where an entry of a live page is that names none', async () => {
    expect((await told(live, 'armed_clash')).at(-1)).toMatch(/@ Goma$/);
  });
  it('is near a place that no gazetteer knows', async () => {
    expect((await told(live, 'shelling_missile')).at(-1)).toMatch(/@ Ogwang Hill, Goma$/);
  });
  it('gives its entries hours that count nobody', async () => {
    const { claims } = await reader.read({ text: live, language: 'en', published: '2021-03-10' });
    expect(claims.flatMap(({ counts }) => counts.map(({ what, low }) => `${what} ${low}`))).toEqual([
      'killed 2',
    ]);
  });
});

describe('what is named only by the way', () => {
  it.each([
    [
      'en',
      'Rebels shelled Maymana. The town was cut off, an analyst in Vienna said, and the roads are mined.',
      'siege_blockade',
      'Vienna',
    ],
    [
      'en',
      'Gunmen attacked Maymana. Six policemen were killed, the defence ministry in London said.',
      'armed_clash',
      'London',
    ],
    [
      'en',
      'The army retook Al-Abdiyah, south of Marib. Gunmen kidnapped dozens of residents.',
      'abduction_hostage',
      'Marib$',
    ],
    [
      'en',
      'Drones hit a convoy of reinforcements from Misrata near Abu Qurayn.',
      'air_drone_strike',
      'Misrata',
    ],
    [
      'it',
      'I ribelli hanno attaccato Djibo. Prima di andarsene, ha detto il sindaco, che si trova a Bamako, hanno ucciso due soldati.',
      'armed_clash',
      'Bamako',
    ],
    [
      'it',
      'La folla ha bloccato a Kaya un convoglio diretto a Gao. I soldati hanno aperto il fuoco sui civili.',
      'killing_of_civilians',
      'Gao',
    ],
  ])('is not where things happen: %s %s', async (language, text, kind, elsewhere) => {
    const found = await told(text, kind, { language });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.not.arrayContaining([expect.stringMatching(elsewhere)]));
  });
});

describe('the scene of a sentence', () => {
  it.each([
    [
      'en',
      'In Tripoli three people died in clashes near Gharyan; the army arrested eleven suspects.',
      'arrest_detention',
      'Tripoli',
    ],
    [
      'it',
      'A Tripoli tre persone sono morte negli scontri vicino a Gharyan; l’esercito ha arrestato undici sospetti.',
      'arrest_detention',
      'Tripoli',
    ],
  ])('is the place it opens with: %s %s', async (language, text, kind, place) => {
    expect(await told(text, kind, { language })).toEqual([expect.stringMatching(`@ .*${place}`)]);
  });
  it('is what its paragraph has named, not the paragraph before', async () => {
    const text = [
      'Shelling hit Lashkar Gah on Monday and Lashkar Gah again on Tuesday, killing two civilians in Lashkar Gah.',
      'Everybody in Kunduz remembers 2015. Insurgents killed 42 civilians.',
    ].join('\n\n');
    const found = await told(text, 'killing_of_civilians');
    expect(found.at(-1)).toMatch(/@ Kunduz/);
  });
});

describe('a part of a town that no gazetteer knows', () => {
  it.each([
    [
      'en',
      'Fighters entered El Fasher on Monday. Gunmen killed twelve civilians in the Queen Maternity Hospital.',
      'killing_of_civilians',
      'Queen Maternity, El Fasher',
    ],
    [
      'en',
      'Ukrainian drones hit the Zorgoil refinery in Volgograd.',
      'air_drone_strike',
      'Zorgoil, Volgograd',
    ],
  ])('brings the town: %s %s', async (language, text, kind, places) => {
    expect((await told(text, kind, { language })).at(-1)).toMatch(new RegExp(`@ ${places}$`));
  });
  it('but who takes it has not taken the town', async () => {
    const text = 'Heavy fighting went on in Derna. The army captured the Zorghut quarter.';
    const found = await told(text, 'territory_captured');
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.not.arrayContaining([expect.stringMatching('Derna')]));
  });
});

describe('the entry of a list or log', () => {
  const weekly = [
    'Weekly count for Somalia',
    '1. Adan Yabaal, Middle Shabelle (16 April). The attack opened with two suicide car bombs.',
    '2. Near Abudwak, Galgaduud (13 April). Two militias clashed over a well.',
    '3. Jowhar and Mahaday, night of 15 April. Gunmen kidnapped a teacher.',
    '4. Jilib, Middle Juba (19 April). Al-Shabaab executed six men.',
  ].join('\n\n');
  it.each([
    ['suicide_attack', 'Adan Yabaal'],
    ['abduction_hostage', 'Jowhar'],
    ['execution_assassination', 'Jilib'],
  ])('stays at the place it opens with, its area and day behind it: %s', async (kind, place) => {
    expect(await told(weekly, kind, { published: '2025-04-20' })).toEqual([
      expect.stringMatching(`@ .*${place}`),
    ]);
  });

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
  it("is the other side where it says what is the enemy's", async () => {
    const text = 'Russian forces attacked near Lyptsi. An enemy patrol attacked our positions in Vovchansk.';
    const asked = { published: '2024-05-13', outlet: 'sample-general-staff-bulletin' };
    const found = await told(text, 'armed_clash', asked);
    expect(found.some((claim) => /^Russian Armed Forces -> .*@ .*Vovchansk/.test(claim))).toBe(true);
  });
});
