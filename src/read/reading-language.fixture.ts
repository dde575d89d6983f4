import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readingLanguage } from './reading-language.ts';

/** The languages of the repository, for tests: the data is under test as much as the code. */
export const testLanguages = ['it', 'en'].map((code) =>
  readingLanguage(
    code,
    load(readFileSync(join(import.meta.dirname, '..', '..', 'languages', code, 'noise.yaml'), 'utf8')),
  ),
);
