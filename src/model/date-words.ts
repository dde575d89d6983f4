import { z } from 'zod';

/** The words of time of a language: `languages/LANG/dates.yaml`. No code names a word. */

const text = z.string().min(1);
const words = z.array(text).min(1);

export const timeUnits = ['hour', 'day', 'week', 'month', 'year', 'decade'] as const;
export type TimeUnit = (typeof timeUnits)[number];
/** Meteorological, of the northern hemisphere: spring is March to May. */
export const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof seasons)[number];

export const datesSchema = z.strictObject({
  capitalised: z.boolean().describe('Whether names of months and weekdays are only those with a capital'),
  figures: z
    .enum(['day-month', 'month-day'])
    .nullable()
    .describe('What 3/2/2019 says; null where outlets of the language differ'),
  units: z.record(z.enum(timeUnits), z.strictObject({ one: words, many: words })),
  amounts: z
    .record(text, z.union([z.tuple([z.int(), z.int()]), z.int(), z.literal('few')]))
    .describe('Words for how many, beyond the numbers of `numbers.yaml`: a number, a range or a few'),
  months: z.record(text, z.int().min(1).max(12)).describe('Short names of months'),
  weekdays: z.record(text, z.int().min(0).max(6)).describe('Other names of weekdays, 0 for Sunday'),
  seasons: z.record(text, z.enum(seasons)),
  decades: z.record(text, z.int()).describe('How decades are named, and their first year in its century'),
  ordinals: z.record(text, z.int()),
  days: z.record(text, z.int()).describe('Words for days of the month'),
  classes: z.record(text, words).describe('What <name> stands for in the expressions'),
  periods: z
    .record(text, text)
    .describe('Names of months, years, seasons: {period} in the expressions, no time by themselves'),
  expressions: z.record(text, text).describe('What is written, and what it means: see docs/times.md'),
});
export type DateWords = z.infer<typeof datesSchema>;
