import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * A page with its examples made anew: a block after `<!-- docs/examples/NAME -->` becomes what that file holds, and
 * a `console` block what its `$` commands print. The words around them stay as they are.
 */
export function withExamples(page: string): string {
  const withFiles = page.replace(
    /<!-- (docs\/examples\/\S+) -->\n```(\w+)\n[\s\S]*?```/g,
    (_, path: string, kind: string) => {
      const text = readFileSync(join(root, path), 'utf8').trimEnd();
      return `<!-- ${path} -->\n\`\`\`${kind}\n${text}\n\`\`\``;
    },
  );
  return withFiles.replace(/```console\n([\s\S]*?)```/g, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    return `\`\`\`console\n${commands.map((line) => `${line}\n${outputOf(line.slice(2))}`).join('\n')}\`\`\``;
  });
}

function outputOf(command: string): string {
  const { FORCE_COLOR: _, RISCONTRO_TRIGGERS: __, RISCONTRO_PLACES: ___, ...inherited } = process.env;
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...inherited, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return `${stdout.trimEnd()}\n`;
}
