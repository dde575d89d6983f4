import { z } from 'zod';
import { extractLineSchema } from '../src/model/contract.ts';
import { explainedSentenceSchema } from '../src/model/explanation.ts';
import { writeGenerated } from './write-generated.ts';

// The published JSON Schemas of what commands print for programs, from the types they use.
const extractSchema = {
  $id: 'extract.schema.json',
  title: 'One line of riscontro extract --format jsonl',
  description:
    'An article with its claims, control statements and notes, or the error of an item that could not be read. Offsets are UTF-16 into the article text, coordinates degrees WGS84, days ISO 8601.',
  ...z.toJSONSchema(extractLineSchema, { target: 'draft-2020-12', io: 'output' }),
};
const explainSchema = {
  $id: 'explain.schema.json',
  title: 'One line of riscontro explain --json',
  description:
    'A sentence with its words, and what was considered for each word that may tell of an event. Offsets are UTF-16 into the article text.',
  ...z.toJSONSchema(explainedSentenceSchema, { target: 'draft-2020-12', io: 'output' }),
};
writeGenerated(
  [
    ['docs/schema/extract.schema.json', `${JSON.stringify(extractSchema, null, 2)}\n`],
    ['docs/schema/explain.schema.json', `${JSON.stringify(explainSchema, null, 2)}\n`],
  ],
  'npm run generate',
);
