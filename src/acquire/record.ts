import { z } from 'zod';
import type { Declared } from '../model/article.ts';

/**
 * What a JSON Lines record or a sidecar may say. Unknown keys are left alone: archives carry their own.
 * Numbers are taken as text, so that an id of 17 and a date of 2019 are not lost.
 */
const said = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? undefined : String(value)));

export const declaredSchema = z.object({
  id: said,
  url: said,
  title: said,
  published: said,
  outlet: said,
  language: said,
});

export const recordSchema = declaredSchema.extend({ text: z.string() });

/** Keeps the fields that were said. */
export function declared(parsed: z.infer<typeof declaredSchema>): Declared {
  const { id, url, title, published, outlet, language } = parsed;
  return {
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
  };
}

/** The first thing wrong with a record, in words that name the field. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'record'}: ${issue.message}` : 'not a record';
}
