import type { FailedItem } from '../model/contract.ts';
import { Problem } from '../model/problem.ts';
import { describeProblem, type InterfaceLanguage } from '../model/problem-wording.ts';
import { type ExitStatus, exit } from './command.ts';
import { type Style, safe } from './style.ts';

/** The one shape of an error, the same on the command line, in JSON Lines and in the API. */
export function failedItem(problem: Problem, language: InterfaceLanguage): FailedItem {
  const { message, remedy } = describeProblem(problem, language);
  return { error: { code: problem.code, message, remedy, item: problem.item } };
}

/** An error as lines for a person: code and item, what was expected and found, what to do. */
export function problemText(problem: Problem, language: InterfaceLanguage, style: Style): string {
  const { message, remedy } = describeProblem(problem, language);
  const word = language === 'it' ? 'errore' : 'error';
  const lead = language === 'it' ? 'Che cosa fare:' : 'What to do:';
  return [
    `${style.red(style.bold(`${word} ${problem.code}`))}: ${safe(problem.item)}`,
    `  ${safe(message)}`,
    `  ${style.bold(lead)} ${safe(remedy)}`,
    '',
  ].join('\n');
}

/** Whatever was thrown, as a problem: what nobody foresaw is a defect, said as one. */
export function asProblem(error: unknown, item: string): Problem {
  if (error instanceof Problem) return error;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Problem('internal/defect', item, { reason }, error);
}

/** The exit status a problem that ended a command stands for. */
export function exitStatusOf(problem: Problem): ExitStatus {
  if (
    problem.code === 'cli/usage' ||
    problem.code === 'input/impossible-date' ||
    problem.code === 'places/no-such-country'
  )
    return exit.usage;
  if (problem.code.startsWith('input/') || problem.code === 'desk/no-such-record') return exit.itemFailed;
  return exit.setup;
}
