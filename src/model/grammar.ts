import { z } from 'zod';

/** The grammar of a language (`grammar.yaml`), and how its writing falls into words of grammar (`words.yaml`). */

const text = z.string().min(1);
const words = z.array(text);

/** The closed list of grammatical functions that the frames of the lexicon speak of. */
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

export type Grammar = z.infer<typeof grammarSchema>;
export type WordRules = z.infer<typeof wordsSchema>;
