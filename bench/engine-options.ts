import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot } from '../src/desk.ts';

/** What `./riscontro` tells Node, read out of it: memory is measured as users have it. */
export const engineOptions: readonly string[] =
  /^engine='(?<options>[^']*)'$/m
    .exec(readFileSync(join(productRoot, 'riscontro'), 'utf8'))
    ?.groups?.options?.split(' ') ?? [];
