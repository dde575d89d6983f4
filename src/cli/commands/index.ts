import type { CommandSpec } from '../command.ts';
import { codebook } from './codebook.ts';
import { completion } from './completion.ts';
import { extract } from './extract.ts';

/** Every command, in the order the help shows them. A new one is one file here and one entry. */
export const commands: readonly CommandSpec[] = [extract, codebook, completion];
