import { z } from 'zod';
import { claimSchema, spanSchema } from './contract.ts';
import { grammarFunctions } from './grammar.ts';
import { senseConditionSchema } from './trigger.ts';
import { statuses } from './vocabulary.ts';

/**
 * What `riscontro explain --json` prints: one `ExplainedSentence` a sentence, in order. Published as JSON Schema beside the
 * contract of `extract`, whose claims it holds. All offsets are UTF-16 into the article's text.
 */

const explainedWordSchema = spanSchema.extend({
  form: z.string(),
  lemma: z.string(),
  pos: z.string().describe('Universal part of speech'),
  head: z.int().nullable().describe('Place of the head in this list, -1 for the root; null without a tree'),
  relation: z.string().nullable().describe('Universal dependency relation to the head; null without a tree'),
});

const explainedMentionSchema = spanSchema.extend({
  words: z.string(),
  actors: z.array(z.string()).describe('Codebook ids of actors the words can mean'),
  places: z.array(z.string()).describe('Codebook ids of places the words can mean'),
  describes: z
    .string()
    .nullable()
    .describe('What kind of people a common noun names: `army`, `fighters`, `force`, `civilians`'),
});

const explainedSenseSchema = z.object({
  sense: z.int().min(1).describe('Which sense of the entry, from 1'),
  kind: z.string(),
  frame: z.string(),
  unmet: z
    .object({
      condition: z.enum(Object.keys(senseConditionSchema.shape) as [keyof typeof senseConditionSchema.shape]),
      values: z.array(z.string()).describe('What was asked for; with `none`, the word that stood there'),
    })
    .nullable()
    .describe('The first condition of the sense that does not hold; null for the sense that was taken'),
});

const considerationSchema = z.object({
  trigger: z.string().describe('Id of the lexicon entry'),
  lemma: z.string(),
  pos: z.string(),
  strength: z.string(),
  senses: z
    .array(explainedSenseSchema)
    .describe('Senses in the order tried; the last one was taken, or none'),
  arguments: z.array(
    spanSchema.extend({
      function: z.enum(grammarFunctions).describe('Deep function: passives are undone'),
      words: z.string(),
    }),
  ),
  fell: z.string().nullable().describe('Why the entry made no claim; null when it made one'),
});

export const explainedEventSchema = spanSchema.extend({
  words: z.string(),
  considered: z.array(considerationSchema).describe('Lexicon entries in the order tried'),
  outcome: z
    .enum(['claim', 'repeat', 'toll', 'nothing'])
    .describe(
      '`repeat`: told more fully elsewhere; `toll`: only the dead and hurt of the claim it was joined to',
    ),
  claim: z.string().nullable().describe('Id of the claim this word makes or repeats'),
  status: z
    .array(z.object({ status: z.enum(statuses), because: z.string() }))
    .describe('The status as it was found, then each change and its reason; the last one stands'),
});

export const explainedSentenceSchema = z.object({
  article: z.object({
    id: z.string(),
    title: z.string().nullable(),
    language: z.string(),
    published: z.string().nullable().describe('ISO day'),
    domain: z
      .object({
        foreign: z.string().nullable().describe('The domain other than war the article was found to be of'),
        suspected: z.string().nullable().describe('The domain most of the cue words belong to'),
        words: z.array(z.string()).describe('The cue words of it'),
        warWords: z.int().min(0).describe('Armed actors and strong triggers that speak against it'),
        signs: z
          .array(z.string())
          .describe('What in it is of war alone: a text with too few is of peacetime'),
      })
      .describe('Whether the article is of another domain, whose claims are background'),
  }),
  sentence: z.int().min(1).describe('Its number in the article, as `--sentence` takes it'),
  section: z.string(),
  start: spanSchema.shape.start,
  end: spanSchema.shape.end,
  text: z.string(),
  words: z.array(explainedWordSchema),
  mentions: z.array(explainedMentionSchema).describe('Names and people found'),
  speaker: z
    .object({
      words: z.string().nullable(),
      candidates: z.array(z.string()).describe('Codebook ids the words can mean'),
    })
    .nullable()
    .describe('Who says what the sentence says; null when the outlet does'),
  doubts: z.string().nullable().describe('Words that withhold confirmation of the sentence before'),
  events: z.array(explainedEventSchema),
  tolls: z
    .array(
      spanSchema.extend({ words: z.string(), claim: z.string().describe('Id of the claim they belong to') }),
    )
    .describe('Dead and hurt that are counted beside any event word'),
  claims: z
    .array(claimSchema)
    .describe('The claims this sentence is the evidence of, as `extract` gives them'),
});

export type ExplainedWord = z.infer<typeof explainedWordSchema>;
export type UnmetCondition = NonNullable<z.infer<typeof explainedSenseSchema>['unmet']>;
export type ExplainedSense = z.infer<typeof explainedSenseSchema>;
export type Consideration = z.infer<typeof considerationSchema>;
export type ExplainedEvent = z.infer<typeof explainedEventSchema>;
export type ExplainedSentence = z.infer<typeof explainedSentenceSchema>;
