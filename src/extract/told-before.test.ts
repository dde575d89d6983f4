import { describe, expect, it } from 'vitest';
import { openParsingReader } from '../../test/parsing-reader.fixture.ts';

/** Every claim of a text as `kind: who -> whom @ where`, in order of telling; expectation from reading the sentences. */
async function told(text: string, language: string): Promise<readonly string[]> {
  const { claims } = await openParsingReader().read({ text, language, published: '2024-06-10' });
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(', ') || '-';
  return claims.map(
    ({ kind, initiator, target, places }) =>
      `${kind}: ${names(initiator)} -> ${names(target)} @ ${names(places)}`,
  );
}

describe('numbers and pronouns that stand for what was told before', () => {
  it.each([
    [
      'en',
      'Russian forces launched 472 drones at Kharkiv. Ukrainian forces shot down 385 of them.',
      'interception_shootdown: Ukrainian Armed Forces -> Russian Armed Forces @ Kharkiv',
    ],
    [
      'it',
      "Sabato gli Houthi hanno lanciato un missile balistico contro l'esercito yemenita ad Aden. Altri due sono stati intercettati nella notte.",
      'interception_shootdown: - -> - @ Aden',
    ],
    [
      'it',
      "L'M23 teneva quaranta ostaggi a Goma. Ne sono stati liberati dodici.",
      'hostage_rescue: - -> Hostages @ Goma',
    ],
  ] as const)('%s: %s', async (language, text, expected) => {
    expect(await told(text, language)).toContain(expected);
  });

  it('leaves alone a number that counts people nobody has named', async () => {
    const claims = await told('M23 rebels attacked an army post near Goma and killed five.', 'en');
    expect(claims).toHaveLength(1);
    expect(claims[0]).toContain('-> FARDC @ Goma');
  });
});

describe('what befell one place and then another', () => {
  it.each([
    ['en', 'The Taliban seized Kunduz on Sunday. Taloqan followed two days later.', 'Taliban', 'Taloqan'],
    ['en', 'The Taliban seized Kunduz. On Friday it was the turn of Taloqan.', 'Taliban', 'Taloqan'],
    ['it', "L'M23 ha conquistato Goma domenica. Il giorno dopo è toccato a Bukavu.", 'M23', 'Bukavu'],
    ['it', "L'M23 ha conquistato Goma. Stessa sorte per Bukavu.", 'M23', 'Bukavu'],
  ] as const)('%s: %s', async (language, text, who, where) => {
    const claims = await told(text, language);
    expect(claims).toHaveLength(2);
    expect(claims[1]).toMatch(new RegExp(`^territory_captured: ${who} -> .* @ ${where}$`));
  });

  it.each([
    ['en', 'The Taliban seized Kunduz on Sunday. Reporters followed the fighters to Taloqan.'],
    ['it', "L'M23 ha conquistato Goma. Ora tocca a Parigi decidere."],
  ] as const)('%s: %s tells one event', async (language, text) => {
    expect(await told(text, language)).toHaveLength(1);
  });
});

describe('words kept at a distance and deeds under unknown verbs', () => {
  it.each([
    ['it', 'Il comando della Wagner assicura di avere "liberato" Bakhmut.', 'territory_captured', 'Bakhmut'],
    ['it', "L'M23 si vanta di aver conquistato Goma.", 'territory_captured', 'Goma'],
    ['en', 'M23 rebels boast of having captured Goma.', 'territory_captured', 'Goma'],
  ] as const)('%s: %s', async (language, text, kind, where) => {
    expect(
      (await told(text, language)).filter((claim) => claim.startsWith(kind) && claim.endsWith(where)),
    ).toHaveLength(1);
  });
});

describe('the dead of a war', () => {
  it('are soldiers who fell in a fight, where nothing says of what', async () => {
    expect(await told('Eleven Malian soldiers died on Friday in Ménaka.', 'en')).toEqual([
      'armed_clash: - -> Malian Armed Forces @ Ménaka',
    ]);
  });

  it('are not where they crashed', async () => {
    expect(await told('Eleven Malian soldiers died in a road accident in Ménaka.', 'en')).toEqual([]);
  });

  it('belong with the hurt to what killed them', async () => {
    const claims = await told(
      "Un colpo di artiglieria dell'M23 ha ucciso sette civili a Goma e ne ha feriti diciassette.",
      'it',
    );
    expect(claims).toHaveLength(1);
  });
});

describe('what is said beside a denial', () => {
  it('is not denied', async () => {
    const text =
      'Al-Shabaab fights the Somali army. The Somali army denies that Adan Yabaal was lost and says 47 militants died.';
    const { claims } = await openParsingReader().read({ text, language: 'en', published: '2025-04-20' });
    expect(claims.find(({ trigger }) => trigger === 'lost')?.status).toBe('denied');
    // Who died, died in the fight that the text tells.
    expect(claims.find(({ trigger }) => trigger === 'fights')?.counts).toMatchObject([
      { what: 'killed', best: 47 },
    ]);
  });
});
