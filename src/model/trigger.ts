import { z } from 'zod';
import { grammarFunctions } from './grammar.ts';
import { meansClasses } from './language.ts';

/** The lexicon of events: words that tell of one (`languages/LANG/triggers/*.yaml`), and when they mean which kind. */

const text = z.string().min(1);
const words = z.array(text);

export const frameNames = [
  'act',
  'attack',
  'gain',
  'lose',
  'fall',
  'expel',
  'repel',
  'besiege',
  'hold',
  'move',
  'affected',
  'cause',
  'mutual',
  'speak',
  'doer',
  'undergoer',
  'fleeing',
  'landing',
] as const;
export type FrameName = (typeof frameNames)[number];

export const slotTypes = [
  'place',
  'people',
  'fighter',
  'actor',
  'party',
  'civilian',
  'weapon',
  'vehicle',
  'building',
] as const;
export type SlotType = (typeof slotTypes)[number];

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((x) => [x]), z.array(item)]);

export const senseConditionSchema = z.strictObject({
  object: z.enum(slotTypes).optional(),
  subject: z.enum(slotTypes).optional(),
  means: oneOrMore(z.enum(meansClasses)).optional(),
  any: words.optional(),
  none: words.optional(),
  parties: z.literal(2).optional(),
  prep: z.partialRecord(z.enum(grammarFunctions), z.enum(slotTypes)).optional(),
});

export const senseSchema = z.strictObject({
  kind: text,
  frame: z.enum(frameNames),
  when: senseConditionSchema.optional(),
  example: text,
});

export const triggerSchema = z.strictObject({
  id: text,
  lemma: text,
  pos: z.enum(['verb', 'noun', 'participle']),
  strength: z.enum(['strong', 'weak']),
  senses: z.array(senseSchema).min(1),
  source: text.optional(),
});

export const triggerFileSchema = z.strictObject({ triggers: z.array(triggerSchema) });

/**
 * Words of like meaning, which say what happened only by what they stand with: who moves, into what, or what falls where. Each is
 * tried by the senses of its class where its own entries, if it has any, say nothing.
 */
export const wordClassSchema = triggerSchema.omit({ lemma: true }).extend({ lemmas: z.array(text).min(2) });
export const wordClassFileSchema = z.strictObject({ classes: z.array(wordClassSchema) });
export type WordClass = z.infer<typeof wordClassSchema>;

/** A class as entries of the lexicon, one for each of its words. */
export function entriesOf({ lemmas, ...entry }: WordClass): readonly Trigger[] {
  return lemmas.map((lemma) => ({ ...entry, lemma }));
}

export type Trigger = z.infer<typeof triggerSchema>;
export type Sense = z.infer<typeof senseSchema>;
export type SenseCondition = z.infer<typeof senseConditionSchema>;
