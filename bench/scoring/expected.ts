import { z } from 'zod';
import { noiseReasons } from '../../src/model/article.ts';
import { certainties, controlStatuses, countables, relations, statuses } from '../../src/model/vocabulary.ts';

/** What a person coded from reading a report: the shape of `corpus/LANG/NAME.expected.json`. */

const bound = z.number().nullable();

const expectedClaimSchema = z.strictObject({
  kind: z.string(),
  /** Kinds a second coder could have chosen with good reason. */
  altKinds: z.array(z.string()).default([]),
  trigger: z.string().min(1),
  status: z.enum(statuses),
  /** Whether a coder would surely record it. */
  core: z.boolean(),
  attribution: z.string().nullable(),
  initiator: z.array(z.string()),
  target: z.array(z.string()),
  places: z.array(z.strictObject({ name: z.string(), relation: z.enum(relations) })),
  when: z.strictObject({ start: z.string().nullable(), end: z.string().nullable() }).nullable(),
  counts: z.array(z.strictObject({ what: z.enum(countables), low: bound, high: bound })),
});

export const expectedSchema = z.strictObject({
  distractor: z.boolean(),
  noise: z.array(
    z.strictObject({ starts: z.string().min(1), ends: z.string().min(1), reason: z.enum(noiseReasons) }),
  ),
  claims: z.array(expectedClaimSchema),
  control: z.array(
    z.strictObject({
      place: z.string(),
      holder: z.string(),
      status: z.enum(controlStatuses),
      certainty: z.enum(certainties),
    }),
  ),
  notEvents: z.array(z.string()),
});

export type ExpectedClaim = z.infer<typeof expectedClaimSchema>;
export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedControl = Expected['control'][number];
export type ExpectedCount = ExpectedClaim['counts'][number];
