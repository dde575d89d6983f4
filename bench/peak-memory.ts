import { openReader } from '../src/desk.ts';
import { mostMemory } from './most-memory.ts';
import { capture, pass } from './workload.ts';

/**
 * Child of `bench.ts`: reads the folder named on the command line once and prints the most memory the process
 * ever held, in bytes. Without a folder it prints what a reader that has read nothing takes.
 */
const [folder] = process.argv.slice(2);
const reader = openReader();
if (folder !== undefined) await pass(reader, (await capture(folder)).documents);
process.stdout.write(`${mostMemory()}\n`);
