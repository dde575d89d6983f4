import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../src/cli/commands/index.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import { commandPages } from './docs-cli.ts';
import { codebookPage } from './docs-codebook.ts';
import { errorsPage } from './docs-errors.ts';
import { withExamples } from './docs-examples.ts';
import { namesPage } from './docs-names.ts';
import { writeGenerated } from './write-generated.ts';

// The reference pages, from the declarations the program itself runs on, and the examples of the pages that have some.
const root = join(import.meta.dirname, '..');
const knowledge = loadKnowledge(root);
writeGenerated(
  [
    ['docs/cli.md', commandPages(commands)],
    ['docs/codebook.md', codebookPage(knowledge)],
    ['docs/errors.md', errorsPage()],
    ['docs/names.md', namesPage(readFileSync(join(root, 'docs/names.md'), 'utf8'))],
    ...['docs/triggers.md', 'docs/places.md'].map(
      (path) => [path, withExamples(readFileSync(join(root, path), 'utf8'))] as const,
    ),
  ],
  'npm run generate',
);
