import { z } from 'zod';

/** Words that move a claim's status: `status.yaml`. */

const words = z.array(z.string().min(1));

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

export type StatusWords = z.infer<typeof statusWordsSchema>;
