import { z } from 'zod';
import { irregularVerbSchema } from './inflection.ts';
import { countables } from './vocabulary.ts';

/** What verbs do to what they govern, and to those they count: `verbs.yaml`. */

const text = z.string().min(1);
const words = z.array(text);

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

export type Verbs = z.infer<typeof verbsSchema>;
