import { z } from 'zod';
import type { DateWords } from './date-words.ts';
import type { Trigger } from './trigger.ts';
import { countables, sides } from './vocabulary.ts';

/**
 * All that is particular to a language, as read from `languages/LANG/*.yaml`. A new language is a new folder:
 * no code names a word. The grammatical functions are the closed list the frames of the lexicon speak of.
 */

const text = z.string().min(1);
const words = z.array(text);

export const grammarFunctions = [
  'subject',
  'object',
  'agent',
  'of',
  'from',
  'to',
  'toward',
  'at',
  'on',
  'near',
  'around',
  'along',
  'between',
  'against',
  'with',
  'by',
  'for',
  'under',
  'north_of',
  'south_of',
  'east_of',
  'west_of',
  'north_east_of',
  'north_west_of',
  'south_east_of',
  'south_west_of',
  'outskirts_of',
  'border_of',
  'after',
  'during',
  'without',
  'cause',
  'as',
] as const;
export type GrammarFunction = (typeof grammarFunctions)[number];
const prepositionFunction = z.enum(grammarFunctions);

export const grammarSchema = z.strictObject({
  code: text,
  name: z.record(z.string(), text),
  elisions: words,
  abbreviations: words,
  determiners: words,
  prepositions: z.record(z.string(), prepositionFunction),
  phrasalPrepositions: z.record(z.string(), prepositionFunction),
  relatives: words,
  subordinators: words,
  conditionals: words,
  hearsayConditional: z.boolean().describe('Whether a perfect in the conditional tells what others say'),
  definite: words.describe('Definite articles, and prepositions that hold one'),
  coordinators: words,
  adversatives: words,
  enclitics: words.describe('What may follow an apostrophe at the end of a word'),
  pronouns: words,
  standIns: words.describe('Words that stand for a noun told before, beside a bare number'),
  clitics: words,
  objectPronouns: z
    .strictObject({ singular: words, plural: words })
    .describe(
      'Pronouns a verb can have for its object; with clitics also at the end of infinitives and gerunds',
    ),
  placePronouns: z
    .strictObject({ at: words, from: words })
    .describe('Clitics beside a verb of motion that stand for where it leads or comes from'),
  negations: words,
  adverbs: words,
  auxiliaries: z.strictObject({ be: text, have: text, progressive: text, passive: words }),
  reflexive: words,
  whereWords: words.describe('Words that open a clause about the place before them'),
  reflexiveBeforeClitic: words.describe('What the reflexive becomes before another clitic'),
  demonstratives: words.describe('Words before a noun that point to what was named last'),
  partitives: words.describe('Nouns that only say how much of what follows'),
  parts: words.describe('Nouns for less than the whole of a place: "half of the town"'),
  prodrop: z.boolean().describe('Whether a finite clause may leave its subject out'),
  remotePast: z.boolean().describe('Whether the simple past tells of what is over and gone'),
  passiveAgent: z.array(prepositionFunction),
  infinitiveMarker: text.nullable(),
  months: z.array(text).length(12),
  weekdays: z.array(text).length(7).describe('From Sunday'),
});

/** How writing falls into words of grammar: `words.yaml`. In lower case; patterns are regular expressions. */
export const wordsSchema = z.strictObject({
  contractions: z
    .record(text, words.min(2))
    .describe('A written word and the words of grammar it stands for'),
  uncontracted: z
    .strictObject({
      before: z.record(text, words).describe('Contraction to the names it may be the first part of'),
      after: words.describe('Words no contraction follows: what looks like one is another word'),
      nameBeginnings: words.describe('Words a name of several words begins with'),
    })
    .describe('Where what looks like a contraction is none'),
  elisions: words.describe('Words cut off at an apostrophe, beyond those of the grammar'),
  enclitics: words.describe('What is cut from a word at its last apostrophe, beyond those of the grammar'),
  finalApostrophe: words.describe('Patterns of words whose last apostrophe belongs to them'),
  leadingApostrophe: words.describe('Words whose first apostrophe belongs to them'),
  possessiveAfter: words
    .default([])
    .describe('Last letters after which a bare apostrophe is a word of its own'),
  whole: words.describe('Written with a sign inside, yet one word; with a capital where only the name is'),
  hyphens: z.strictObject({
    joined: z.boolean().describe('Whether a hyphened word stays whole'),
    prefixes: words.describe('Where it does not: first parts that stay with what follows'),
    suffixes: words.describe('Where it does not: last parts that stay with what precedes'),
    words: words.describe('Where it does not: words that stay whole'),
  }),
  numberSuffixes: words.describe('What belongs to the number it is glued to'),
  units: words.describe('What is a word of its own even glued to a number'),
  numberAbbreviations: words.describe('Abbreviations only before a number'),
  finalAbbreviations: words.describe('Abbreviations a sentence may end with'),
  finalStopJoined: z.boolean().describe('Whether they keep their stop there, or it is a word of its own'),
  softStops: z.array(z.enum([':', ';'])).describe('Signs that end a sentence where a capital follows'),
  clitics: z.strictObject({
    forms: z.record(text, words.min(1)).describe('Clitics as written at the end of a verb, and their words'),
    hosts: z
      .array(
        z.strictObject({
          ending: text,
          clitics: words.describe('Which of the clitics it takes; none named: all'),
        }),
      )
      .describe('Patterns of the verb forms that take clitics'),
    whole: words.describe('Words that only look like a verb with a clitic'),
  }),
});

/** Forms that rules do not give; a missing key is formed regularly. */
export const irregularVerbSchema = z.strictObject({
  present: words.optional(),
  third: text.optional(),
  imperfect: words.optional(),
  imperfectStem: text.optional(),
  past: z.union([text, words]).optional(),
  pasts: words.optional(),
  futureStem: text.optional(),
  participle: text.optional(),
  participles: words.optional(),
  subjunctive: words.optional(),
  pastSubjunctive: text.optional(),
  gerund: text.optional(),
});

const morphologySchema = z.strictObject({
  mood: z.enum(['indicative', 'conditional', 'subjunctive', 'imperative']).optional(),
  tense: z.enum(['present', 'past', 'imperfect', 'future']).optional(),
  form: z.enum(['finite', 'infinitive', 'participle', 'gerund']).optional(),
  number: z.enum(['singular', 'plural']).optional(),
  person: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
});

const anyWords = z.array(z.string());
/** A regular expression over the lemma's end, and the endings that replace what it matched. */
const endingRule = z.tuple([z.string(), anyWords]);

export const inflectionSchema = z.strictObject({
  reflexiveEnding: z.strictObject({ from: text, to: text }).nullable(),
  verbs: z.array(
    z.strictObject({
      ending: z.string(),
      finite: z.array(
        z.strictObject({
          mood: z.enum(['indicative', 'conditional', 'subjunctive', 'imperative']),
          tense: z.enum(['present', 'past', 'imperfect', 'future']),
          endings: z.array(z.string()).length(6),
        }),
      ),
      participle: anyWords,
      gerund: anyWords,
      presentParticiple: anyWords,
    }),
  ),
  futureEndings: z.strictObject({ future: anyWords, conditional: anyWords }).nullable(),
  imperfectEndings: anyWords.nullable(),
  pastSubjunctiveEndings: anyWords.nullable(),
  participleEndings: anyWords,
  encliticEndings: anyWords,
  truncatedInfinitive: text.nullable().describe('Final letters an infinitive may drop (aver, esser)'),
  seams: z
    .array(z.tuple([z.string(), z.string(), z.string()]))
    .describe('pattern, replacement, verb class ending'),
  nouns: z.array(endingRule),
  adjectives: z.array(endingRule),
  guesses: z.array(z.tuple([z.string(), morphologySchema])).describe('Endings of unknown words'),
});

export const verbsSchema = z.strictObject({
  irregular: z.record(z.string(), irregularVerbSchema),
  modals: z
    .partialRecord(z.enum(['possibility', 'future', 'conditional', 'obligation', 'neutral']), words)
    .optional(),
  control: z.strictObject({
    achieved: words,
    goingTo: words.describe('Verbs that look ahead in the progressive: "are going to storm"'),
    phase: words,
    attempt: words,
    directive: words.describe('Verbs that tell somebody to do what the infinitive behind them says'),
    plan: words,
    possibility: words,
    objectControl: words,
    prevented: words,
    forecast: words,
    excluded: words,
  }),
  goalNouns: words,
  soughtNouns: words.describe(
    'Nouns whose content is asked, promised or talked of ("talks on a withdrawal")',
  ),
  attemptNouns: words,
  riskNouns: words.describe('Nouns whose content may happen ("the risk of an attack")'),
  evidenceNouns: words.describe('Nouns that, where denied, deny their content ("no sign of")'),
  support: words,
  supportUndergo: words,
  stative: words,
  durative: words.describe('Verbs of acts without an end of their own: in the present they are going on'),
  remaining: words.describe('Verbs of being and staying, whose subject a phrase beside them is said of'),
  reporting: words,
  asides: words.describe(
    'Verbs that say something only where they stand aside from it, or before a colon or a quotation',
  ),
  tallying: words.describe('Verbs that say something where their object is a number of dead or other people'),
  committing: words.describe('Verbs by which somebody says what is to be done: whoever does speaks'),
  denying: words,
  rejecting: words.describe('Verbs that deny where their object is a report or a charge'),
  agreeing: words.describe('Plans that are deeds where their object is an agreement ("agreed a truce")'),
  admitting: words.describe('Of the reporting verbs, those that own up to what one would rather hide'),
  common: words,
  counts: z.partialRecord(z.enum(countables), words),
  countsLoosely: words.describe('Of those, the ones that take more than people'),
  undergoneBySubject: words.describe('Of those, the ones whose subject is counted'),
  again: words.describe('Words by which what befell one place is said to befall the next ("Homs followed")'),
  transitive: words.describe('Verbs that without an object leave "be" out, where headlines do'),
  countNouns: z
    .partialRecord(z.enum(countables), words)
    .describe('Nouns that say what became of those they belong to'),
  outcomes: z
    .array(z.strictObject({ what: z.enum(countables), verbs: words, words }))
    .describe('Verbs that only with a phrase beside them say what became of people: "lost their lives"'),
  immaterial: words.describe(
    'Nouns for what no army takes, loses or moves: with one as its object a verb tells no event ("took a decision")',
  ),
  unaccusative: words.describe('Verbs whose perfect takes "be" and is no passive'),
});

export const statusWordsSchema = z.strictObject({
  hedges: words,
  backwardHedges: words,
  ongoing: words,
  imminent: words,
  background: words,
  negation: words,
  stillNot: words,
  whether: words.describe('What opens an indirect question'),
  interrogatives: words.describe('Words of a question that takes for granted what it asks about'),
  purpose: words.describe('What opens a clause of purpose with a finite verb: "so that", "affinché"'),
  uninvolved: words.describe('What says before an act that somebody had no part in it'),
  likely: words.describe('Adjectives of what may be, before its clause: "it is possible that"'),
  vain: words.describe('What says of an attempt that it failed: "tried in vain to take"'),
  instead: words.describe('What says before an act that another was done: "instead of", "far from"'),
  aheadOf: words.describe('What says before an act that it is still to come: "in anticipation of"'),
  ahead: words.describe('Adjectives of what is still to come: "a coming offensive"'),
  almost: words.describe('What says of an act that it fell short: "have nearly taken"'),
  falsehoods: words.describe('Words that call untrue what is told: "reports that ... are false"'),
  truths: words.describe('Words that do so where they are denied: "it is not true that"'),
  noLonger: words.describe('What says that a state is over: "no longer"'),
  notAnyMore: words.describe('What says so beside a negation: "any more"'),
  former: words.describe('What says that a state was: "former"'),
  until: words.describe('What says so before a time: "until"'),
  superlatives: words.describe('Words of a rank, which a stretch of time measures: "the worst in years"'),
});

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

export type Grammar = z.infer<typeof grammarSchema>;
export type WordRules = z.infer<typeof wordsSchema>;
export type Inflection = z.infer<typeof inflectionSchema>;
export type Verbs = z.infer<typeof verbsSchema>;
export type IrregularVerb = z.infer<typeof irregularVerbSchema>;
export type StatusWords = z.infer<typeof statusWordsSchema>;
export type PeopleWords = z.infer<typeof peopleSchema>;
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
