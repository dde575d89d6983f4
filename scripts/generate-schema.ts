import { z } from 'zod';
import { extractLineSchema } from '../src/model/contract.ts';
import { writeGenerated } from './write-generated.ts';

// The published JSON Schema of one line of `riscontro extract --format jsonl`, from the types the program uses.
const schema = z.toJSONSchema(extractLineSchema, { target: 'draft-2020-12', io: 'output' });
const published = {
  $id: 'extract.schema.json',
  title: 'One line of riscontro extract --format jsonl',
  description:
    'An article with its claims, control statements and notes, or the error of an item that could not be read. Offsets are UTF-16 into the article text, coordinates degrees WGS84, days ISO 8601.',
  ...schema,
};
writeGenerated(
  [['docs/schema/extract.schema.json', `${JSON.stringify(published, null, 2)}\n`]],
  'npm run generate',
);
