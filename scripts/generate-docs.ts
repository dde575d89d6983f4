import { join } from 'node:path';
import { commands } from '../src/cli/commands/index.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import { commandPages } from './docs-cli.ts';
import { codebookPage } from './docs-codebook.ts';
import { errorsPage } from './docs-errors.ts';
import { writeGenerated } from './write-generated.ts';

// The reference pages, from the declarations the program itself runs on.
const knowledge = loadKnowledge(join(import.meta.dirname, '..'));
writeGenerated(
  [
    ['docs/cli.md', commandPages(commands)],
    ['docs/codebook.md', codebookPage(knowledge)],
    ['docs/errors.md', errorsPage()],
  ],
  'npm run generate',
);
