import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * Writes generated files, or with `--check` on the command line writes nothing and fails when one is not what it
 * would write.
 * @param files path relative to the repository, and content
 * @param command how to make them anew
 */
export function writeGenerated(
  files: readonly (readonly [path: string, text: string])[],
  command: string,
): void {
  const checking = process.argv.includes('--check');
  for (const [name, text] of files) {
    const path = join(root, name);
    if (current(path) === text) continue;
    if (checking) {
      process.stderr.write(`${relative(root, path)} is not fresh: run ${command}\n`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      process.stdout.write(`wrote ${relative(root, path)}\n`);
    }
  }
}

function current(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
