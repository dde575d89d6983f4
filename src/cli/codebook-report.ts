import type { checkKnowledge } from '../desk.ts';
import type { CommandContext } from './command.ts';
import { type CountedWords, counted } from './words.ts';

type CheckReport = ReturnType<typeof checkKnowledge>;

const errorWords: CountedWords = {
  one: { en: '{n} error', it: '{n} errore' },
  other: { en: '{n} errors', it: '{n} errori' },
};
const warningWords: CountedWords = {
  one: { en: '{n} warning', it: '{n} avviso' },
  other: { en: '{n} warnings', it: '{n} avvisi' },
};
const nouns: Readonly<Record<keyof CheckReport['counts'], CountedWords>> = {
  kinds: {
    one: { en: '{n} event kind', it: '{n} tipo di evento' },
    other: { en: '{n} event kinds', it: '{n} tipi di evento' },
  },
  actors: { one: { en: '{n} actor', it: '{n} attore' }, other: { en: '{n} actors', it: '{n} attori' } },
  places: { one: { en: '{n} place', it: '{n} luogo' }, other: { en: '{n} places', it: '{n} luoghi' } },
  outlets: { one: { en: '{n} outlet', it: '{n} testata' }, other: { en: '{n} outlets', it: '{n} testate' } },
  speakers: { one: { en: '{n} speaker', it: '{n} voce' }, other: { en: '{n} speakers', it: '{n} voci' } },
  triggers: {
    one: { en: '{n} trigger', it: '{n} parola chiave' },
    other: { en: '{n} triggers', it: '{n} parole chiave' },
  },
};

/** What `codebook check` prints for a person: the findings by file, then how much was checked. */
export function codebookReport(report: CheckReport, context: CommandContext): string {
  const { style, language, say } = context;
  const lines: string[] = [];
  let file = '';
  for (const finding of report.findings) {
    if (finding.file !== file) {
      file = finding.file;
      lines.push(style.bold(file));
    }
    const isError = finding.severity === 'error';
    const mark = isError
      ? style.red(language === 'it' ? 'errore' : 'error')
      : style.yellow(language === 'it' ? 'avviso' : 'warning');
    const entry = finding.entry ? `${style.cyan(finding.entry)} ` : '';
    const line = finding.line === null ? '' : `${say({ en: 'line', it: 'riga' })} ${finding.line} `;
    lines.push(`  ${mark} ${line}${entry}${finding.message[language]} ${style.dim(`[${finding.rule}]`)}`);
  }
  if (lines.length > 0) lines.push('');
  const checked = Object.entries(nouns).flatMap(([key, words]) => {
    const count = report.counts[key as keyof typeof nouns];
    return count === undefined ? [] : [counted(count, words, language)];
  });
  const verdict = `${counted(report.errors, errorWords, language)}, ${counted(report.warnings, warningWords, language)}`;
  lines.push(checked.join(', '), report.errors > 0 ? style.red(verdict) : style.green(verdict), '');
  return lines.join('\n');
}
