import { z } from 'zod';
import { sides } from './vocabulary.ts';

/** Nouns for people, and for what they fight with and live in: `people.yaml`. */

const words = z.array(z.string().min(1));

export const peopleSchema = z.strictObject({
  army: words,
  fighters: words,
  force: words,
  state: words.describe('Those who govern a state or speak for it'),
  civilians: words,
  person: words.describe('Of the nouns for a force, those that in the singular name anybody: "a man"'),
  groups: words.describe('Of the nouns for a force, those that point back to no state\'s army: "the group"'),
  doers: words.describe('Nouns for armed people by what they just did: "the attackers"'),
  belonging: words.describe('What ties people to a body named after it: "gunmen linked to ..."'),
  alliedPrefixes: words.describe('What begins an adjective that says whose side fighters are on: "pro-"'),
  police: words.describe('Of the nouns for an army, those of forces that keep order in peace, too'),
  rulers: words.describe('Nouns for who rules a state, and holds ground by its army'),
  possessed: words,
  ours: words.describe('What a belligerent calls its own by: "our"'),
  enemies: words.describe(
    'Of the nouns for a force, those a belligerent calls the other side by: "the enemy"',
  ),
  bodies: words.describe('Nouns that name an armed body where they have a capital: "Arakan Army"'),
  bodyKinds: words.describe('Capitalised words beside them that make no name: "Armed Forces"'),
  places: z.record(z.string(), words),
  leanings: z.partialRecord(z.enum(sides), words).describe('Nouns that lean to a side of the codebook'),
  buildings: words,
  weapons: words,
  vehicles: words,
  projectiles: words.describe('Of the weapons, the ones that are fired or dropped'),
  oneWay: words.describe('Drones that do not come back: weapons, not aircraft'),
  collectives: words.describe('Of all of these, the ones that are never one person'),
  heads: words.describe('Of those, the ones whose number is one of members: "300 troops"'),
  killed: words,
  counted: words.describe('Words that stand for people only where they are counted'),
  tallies: words.describe('Nouns for how many there are of what they belong to: "the number of"'),
  tolls: words.describe('Nouns whose number is that of the dead'),
  casualties: words.describe('Of those, the ones that are dead and hurt together'),
  wounded: words,
  captured: words,
  arrested: words,
  hostages: words,
  displaced: words,
  sorties: words,
  trapped: words,
  evacuated: words,
});

export type PeopleWords = z.infer<typeof peopleSchema>;
