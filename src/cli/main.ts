import module from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

// Before anything else is imported, so that the rest comes compiled from the last run.
module.enableCompileCache(join(root, '.cache', 'compile'));
const { runCommandLine } = await import('./run.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), root);
