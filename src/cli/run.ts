import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import type { Problem } from '../model/problem.ts';
import { type CommandContext, type ExitStatus, exit } from './command.ts';
import { commands } from './commands/index.ts';
import { NobodyReads, standardOutput } from './output.ts';
import { buildProgram, usageProblem } from './program.ts';
import { asProblem, exitStatusOf, failedItem, problemText } from './report-problem.ts';
import { style, wantsColour } from './style.ts';
import { chooseLanguage } from './words.ts';

/**
 * Runs one command line.
 * @param line the words after `riscontro`
 * @param root the repository's folder
 * @returns the exit status; everything that goes wrong has been said on standard error
 */
export async function runCommandLine(line: readonly string[], root: string): Promise<ExitStatus> {
  const context = contextOf(line, root);
  let status: ExitStatus = exit.ok;
  let printed = '';
  const program = buildProgram({
    commands,
    language: context.language,
    version: context.version,
    style: context.style,
    columns: context.out.columns,
    print: (text) => {
      printed += text;
    },
    run: async (spec, call) => {
      status = (await spec.run?.(call, context)) ?? exit.ok;
    },
  });
  try {
    if (line.length === 0) program.outputHelp();
    else await program.parseAsync([...line], { from: 'user' });
  } catch (error) {
    status = await failure(error, line, context);
  }
  if (printed !== '')
    await (status === exit.ok ? context.out : context.err).write(printed).catch((error: unknown) => {
      if (!(error instanceof NobodyReads)) throw error;
    });
  return status;
}

async function failure(
  error: unknown,
  line: readonly string[],
  context: CommandContext,
): Promise<ExitStatus> {
  if (error instanceof NobodyReads) return exit.ok;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.ok;
    // A group without its command (`riscontro codebook`): commander has printed its help.
    if (error.code === 'commander.help') return exit.usage;
    await report(usageProblem(error, line), context);
    return exit.usage;
  }
  const problem = asProblem(error, line.join(' '));
  await report(problem, context);
  return exitStatusOf(problem);
}

async function report(problem: Problem, context: CommandContext): Promise<void> {
  const text = context.json
    ? `${JSON.stringify(failedItem(problem, context.language))}\n`
    : problemText(problem, context.language, context.errStyle);
  await context.err.write(text);
}

/** Needed before the command line is parsed, because what is wrong with it is said in the language it asks for. */
function contextOf(line: readonly string[], root: string): CommandContext {
  const environment = process.env;
  const at = line.indexOf('--lang');
  const wanted = at === -1 ? line.find((word) => word.startsWith('--lang='))?.slice(7) : line[at + 1];
  const language = chooseLanguage(wanted, environment);
  const out = standardOutput(process.stdout);
  const err = standardOutput(process.stderr);
  const colour = !line.includes('--no-color');
  return {
    language,
    json: line.includes('--json'),
    root,
    version: productVersion(root),
    environment,
    clock: () => new Date(),
    stdin: process.stdin,
    out,
    err,
    style: style(wantsColour(colour, out.isTerminal, environment)),
    errStyle: style(wantsColour(colour, err.isTerminal, environment)),
    say: (words) => words[language],
  };
}

function productVersion(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}
