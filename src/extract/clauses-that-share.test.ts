import { describe, expect, it } from 'vitest';
import { openParsingReader } from '../../test/parsing-reader.fixture.ts';

/** Every claim of a kind as `who -> whom @ where [day]`, in order of telling; expectation from reading the sentence. */
async function told(text: string, kind: string, language = 'en'): Promise<readonly string[]> {
  const { claims } = await openParsingReader().read({ text, language, published: '2024-06-10' });
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(', ') || '-';
  return claims
    .filter((claim) => claim.kind === kind)
    .map(({ initiator, target, places }) => `${names(initiator)} -> ${names(target)} @ ${names(places)}`);
}

describe('clauses that leave their verb out', () => {
  it.each([
    [
      'M23 rebels fight the army in Congo. The rebels seized Goma on Monday and Bukavu on Thursday.',
      'territory_captured',
      ['M23 -> FARDC @ Goma', 'M23 -> FARDC @ Bukavu'],
    ],
    [
      'Fighting goes on in Tigray. Tigrayan forces retook Mekelle on Monday, Adigrat on Wednesday and Axum on Friday.',
      'territory_captured',
      ['Mekelle', 'Adigrat', 'Axum'].map((place) => `Tigray People's Liberation Front -> - @ ${place}`),
    ],
    [
      'M23 rebels fight the army in Congo. Goma fell on Monday and Bukavu on Thursday.',
      'territory_captured',
      ['- -> - @ Goma', '- -> - @ Bukavu'],
    ],
    // A list has one complement for all, and one happening.
    [
      'M23 rebels fight the army in Congo. The rebels seized Goma and Bukavu on Thursday.',
      'territory_captured',
      ['M23 -> FARDC @ Goma, Bukavu'],
    ],
    // Who says so, and what a town is, are no clauses.
    [
      'M23 rebels fight the army in Congo. The rebels took Goma, the capital of North Kivu, on Monday.',
      'territory_captured',
      ['M23 -> FARDC @ Goma'],
    ],
  ] as const)('%s', async (text, kind, expected) => {
    expect(await told(text, kind)).toEqual(expected);
  });

  it.each([
    [
      'I ribelli M23 combattono contro l’esercito in Congo. I ribelli hanno preso Goma lunedì e Bukavu giovedì.',
      ['M23 -> FARDC @ Goma', 'M23 -> FARDC @ Bukavu'],
    ],
    [
      "I ribelli dell'M23 hanno preso Bunagana lunedì, Rutshuru martedì e Kiwanja mercoledì.",
      ['M23 -> - @ Bunagana', 'M23 -> - @ Rutshuru', 'M23 -> - @ Kiwanja'],
    ],
  ] as const)('%s', async (text, expected) => {
    expect(await told(text, 'territory_captured', 'it')).toEqual(expected);
  });
});

describe('what a clause takes from the words around it', () => {
  it.each([
    // What follows a verb whose subject is a pronoun is its object.
    [
      'M23 rebels fight the army in Congo. They entered Walikale and Pinga unopposed.',
      'advance',
      ['M23 -> FARDC @ Walikale, Pinga (Congo)'],
    ],
    // The gerund before a clause is its subject's.
    [
      'After taking Shusha, Azerbaijani troops shelled Stepanakert.',
      'territory_captured',
      ['Azerbaijani Armed Forces -> - @ Shusha'],
    ],
    // A relative clause says where, and what.
    [
      'Russian troops marched on the Kodori gorge, from which Georgian police withdrew at dawn.',
      'withdrawal',
      ['Georgian police -> - @ Kodori Gorge'],
    ],
    [
      'The town of Rutshuru, which M23 fighters captured on Monday, is calm.',
      'territory_captured',
      ['M23 -> - @ Rutshuru'],
    ],
    // "were" is left out.
    [
      'Renamo and the army fight in Mozambique. Army patrol ambushed 8 km south of Macomia: two soldiers dead.',
      'ambush_raid',
      ['- -> Mozambique Defence Armed Forces @ Macomia'],
    ],
    // A participle before its noun does not end the clause.
    [
      'Ukrainian and Russian troops fight. The bridge at Antonivka was destroyed by the retreating Russian soldiers.',
      'destruction_looting',
      ['Russian Armed Forces -> - @ Antonivka (Kherson)'],
    ],
    // Ground that is lost is the subject.
    [
      'M23 rebels fight the army in Congo. On Saturday Rutshuru had been lost.',
      'territory_captured',
      ['- -> - @ Rutshuru'],
    ],
    // Who says so is no place.
    [
      'Shelling by Armenian forces killed two people in Ganja, Azerbaijan said.',
      'shelling_missile',
      ['Armenian Armed Forces -> Civilians @ Ganja (city)'],
    ],
    // The airport of a town is the one that bears its name.
    [
      'M23 rebels fight the army. Rockets landed on Goma’s airport.',
      'shelling_missile',
      ['- -> - @ Goma Airport'],
    ],
    [
      'M23 fighters entered Goma on Sunday. On Monday they captured the airport.',
      'territory_captured',
      ['M23 -> - @ Goma Airport'],
    ],
  ] as const)('%s', async (text, kind, expected) => {
    expect(await told(text, kind)).toEqual(expected);
  });
});
