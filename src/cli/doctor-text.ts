import type { CommandContext } from './command.ts';
import type { Check } from './doctor-checks.ts';
import { safe } from './style.ts';
import type { Words } from './words.ts';

const nameWords: Readonly<Record<string, Words>> = {
  packages: { en: 'packages', it: 'pacchetti' },
  analyser: { en: 'analyser', it: 'analizzatore' },
  parser: { en: 'trained parser', it: 'analisi addestrata' },
  codebook: { en: 'codebook', it: 'repertorio' },
  gazetteer: { en: 'gazetteer', it: 'luoghi' },
  languages: { en: 'languages', it: 'lingue' },
  triggers: { en: 'your own triggers', it: 'parole chiave tue' },
  web: { en: 'desk for the browser', it: 'desk per il browser' },
};
const nameColumns = 20;

/** What `doctor` prints: a line a check, under it what to do. */
export function doctorText(checks: readonly Check[], context: CommandContext): string {
  const { style, language } = context;
  const marks: Readonly<Record<Check['state'], string>> = {
    ok: style.green('✓'),
    absent: style.yellow('–'),
    bad: style.red('✗'),
  };
  const lines = checks.flatMap(({ name, state, found, remedy }) => [
    `${marks[state]} ${(nameWords[name]?.[language] ?? name).padEnd(nameColumns)} ${safe(found)}`,
    ...(remedy ? [`  ${' '.repeat(nameColumns)} ${style.dim(safe(remedy))}`] : []),
  ]);
  return `${lines.join('\n')}\n`;
}
