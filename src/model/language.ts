import { z } from 'zod';
import type { DateWords } from './date-words.ts';
import type { Grammar, WordRules } from './grammar.ts';
import type { Inflection } from './inflection.ts';
import type { PeopleWords } from './people-words.ts';
import type { StatusWords } from './status-words.ts';
import type { Trigger } from './trigger.ts';
import type { Verbs } from './verb-words.ts';

/**
 * All that is particular to a language, as read from `languages/LANG/*.yaml`. A new language is a new folder:
 * no code names a word.
 */

const text = z.string().min(1);
const words = z.array(text);

const rangeSchema = z.strictObject({
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
});

export const numbersSchema = z.strictObject({
  words: z.record(z.string(), z.number()),
  scales: z.record(z.string(), z.number()),
  vague: z.record(z.string(), rangeSchema),
  narrowing: z.record(z.string(), rangeSchema),
  atLeast: words,
  atMost: words,
  nearly: words.describe('A little less than the number'),
  about: words,
  none: words.describe('No one at all'),
  articles: words.describe('Articles that say there is one'),
  joiners: words.describe('Words between the ends of a range'),
  alternatives: words.describe('Words between two numbers of which one is right'),
  within: words.describe('Words inside a number of several words'),
  ordinalEndings: words.describe('Endings that make an ordinal of a figure: "58th"'),
  orMore: words.describe('What leaves a number open right behind it: "30+"'),
  joined: z.boolean().describe('Whether the words of a number are written as one'),
  predicated: z.boolean().describe('Whether a number may be said of a noun behind it: "sette i morti"'),
  parts: words.describe('What opens a part of those just counted'),
  among: words.describe('What says behind those counted that others counted hold them: "are among the dead"'),
  together: words.describe('What joins people to those beside them: "along with"'),
  totals: words.describe('What says that a number sums up many acts'),
  since: words.describe('What says so before a month or a year'),
  without: words.describe('What says there is none of the noun behind it'),
  measures: words.describe('Nouns whose number counts nobody an act befalls'),
  distances: z.record(z.string(), z.number()).describe('Unit of distance to kilometres'),
  travel: z.record(z.string(), z.number()).describe('Unit of time to the kilometres of road it stands for'),
  distanceWords: words.describe('What may stand between a unit and the relation it measures'),
  decimalComma: z.boolean(),
});

export const attributionWordsSchema = z.strictObject({
  accordingTo: words,
  sourceNouns: words,
  stateNouns: words.describe('Bodies of a state, which speak for it'),
  speechNouns: words.describe('What somebody said, named before who did ("reply of the army: ...")'),
  deniedNouns: words.describe(
    'Objects of a denial that stand for what was told before ("denied the report")',
  ),
  happenings: words.describe('Nouns for what happened, which may confirm something but say nothing'),
  pointers: words.describe('Pronouns for what the sentence before tells: "announced it"'),
  armedNouns: words.describe('Words for those who speak for one side of a war, whichever it is'),
  civilNouns: words.describe('Bodies of a state that speak for no side of a war'),
  same: words.describe('What says that a speaker spoke before: "the same source"'),
  openings: words.describe(
    'Prepositions that name a source only where they open a sentence or follow a stop: "per the UN"',
  ),
  possessives: words.describe('What makes a speaker somebody\'s: "its" radio'),
});

export const meansClasses = [
  'air',
  'drone',
  'artillery',
  'missile',
  'explosive',
  'car_bomb',
  'suicide',
  'mine',
  'gun',
  'grenade',
  'chemical',
  'knife',
] as const;
export type MeansClass = (typeof meansClasses)[number];
export const meansSchema = z.record(z.enum(meansClasses), words);
export const domainsSchema = z.record(z.string(), words);

export type NumberWords = z.infer<typeof numbersSchema>;
export type AttributionWords = z.infer<typeof attributionWordsSchema>;

/** One folder under `languages/`, validated. */
export interface Language {
  readonly code: string;
  readonly grammar: Grammar;
  readonly words: WordRules;
  readonly inflection: Inflection;
  readonly verbs: Verbs;
  readonly status: StatusWords;
  readonly people: PeopleWords;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly attribution: AttributionWords;
  readonly means: Readonly<Partial<Record<MeansClass, readonly string[]>>>;
  readonly domains: Readonly<Record<string, readonly string[]>>;
  readonly triggers: readonly Trigger[];
  /** Country (ISO 3166-1 alpha-2) to its adjectives in this language. */
  readonly nationalities: Readonly<Record<string, readonly string[]>>;
  /** The raw, separately validated `noise.yaml` of the reading stage. */
  readonly noise: unknown;
}

/** Country (ISO 3166-1 alpha-2) to its adjectives by language. */
export const nationalitiesSchema = z.record(z.string().length(2), z.record(z.string(), words));
export type Nationalities = z.infer<typeof nationalitiesSchema>;
