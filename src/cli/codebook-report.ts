import type { checkKnowledge } from '../desk.ts';
import type { CommandContext } from './command.ts';
import { type CountedWords, counted, type Words } from './words.ts';

type CheckReport = ReturnType<typeof checkKnowledge>;

const errorWords: CountedWords = {
  one: { en: '{n} error', it: '{n} errore' },
  other: { en: '{n} errors', it: '{n} errori' },
};
const warningWords: CountedWords = {
  one: { en: '{n} warning', it: '{n} avviso' },
  other: { en: '{n} warnings', it: '{n} avvisi' },
};
const nouns: Readonly<Record<keyof CheckReport['counts'], Words>> = {
  kinds: { en: 'event kinds', it: 'tipi di evento' },
  actors: { en: 'actors', it: 'attori' },
  places: { en: 'places', it: 'luoghi' },
  outlets: { en: 'outlets', it: 'testate' },
  speakers: { en: 'speakers', it: 'voci' },
  triggers: { en: 'triggers', it: 'parole chiave' },
};

/** What `codebook check` prints for a person: the findings by file, then how much was checked. */
export function codebookReport(report: CheckReport, context: CommandContext): string {
  const { style, language } = context;
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
    lines.push(`  ${mark} ${entry}${finding.message[language]} ${style.dim(`[${finding.rule}]`)}`);
  }
  if (lines.length > 0) lines.push('');
  const checked = Object.entries(nouns).map(
    ([key, words]) => `${report.counts[key as keyof typeof nouns]} ${words[language]}`,
  );
  const verdict = `${counted(report.errors, errorWords, language)}, ${counted(report.warnings, warningWords, language)}`;
  lines.push(checked.join(', '), report.errors > 0 ? style.red(verdict) : style.green(verdict), '');
  return lines.join('\n');
}
