import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';
import type { SourceType } from '../model/source-type.ts';
import { asProblem } from './document.ts';
import { openPath } from './path.ts';

const known = /\.(?:txt|md|html?|xhtml|jsonl|ndjson|xml|rss|atom)$/i;

/**
 * Every article file under a folder, at any depth, in order of name (by code unit, so that two machines agree).
 * Hidden files and folders are skipped, and links to folders are not followed: they may lead in circles.
 */
export const folder: SourceType = {
  name: 'folder',
  accepts: (input) => input.place === 'folder',
  async *open(input, context) {
    let found = 0;
    for await (const path of articleFiles(input.address)) {
      found += 1;
      if (path instanceof Problem) {
        yield path;
        continue;
      }
      const opened = await openPath(path, context.limits);
      if (opened instanceof Problem) yield opened;
      else if (opened.place !== 'folder') yield* context.open(opened);
    }
    if (found === 0) {
      yield new Problem('input/nothing-found', input.address, {
        expected: '.txt .md .html .htm .jsonl .ndjson .xml',
      });
    }
  },
};

async function* articleFiles(root: string): AsyncGenerator<string | Problem> {
  let entries: Awaited<ReturnType<typeof list>>;
  try {
    entries = await list(root);
  } catch (error) {
    yield asProblem(error, root);
    return;
  }
  for (const entry of entries) {
    const path = join(root, entry.name);
    if (entry.isDirectory()) yield* articleFiles(path);
    else if (known.test(entry.name)) yield path;
  }
}

async function list(root: string) {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
