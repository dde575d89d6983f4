import { z } from 'zod';

/** How the words of a language are inflected: `inflection.yaml`, and the irregular verbs of `verbs.yaml`. */

const text = z.string().min(1);
const words = z.array(text);

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

export type Inflection = z.infer<typeof inflectionSchema>;
export type IrregularVerb = z.infer<typeof irregularVerbSchema>;
