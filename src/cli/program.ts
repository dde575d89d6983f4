import { Argument, Command, type CommanderError, type Help, Option } from 'commander';
import { Problem } from '../model/problem.ts';
import type { InterfaceLanguage } from '../model/problem-wording.ts';
import type { CommandCall, CommandSpec } from './command.ts';
import { globalOptions, productSummary } from './global-options.ts';
import type { Style } from './style.ts';
import type { Words } from './words.ts';

export interface ProgramOptions {
  readonly commands: readonly CommandSpec[];
  readonly language: InterfaceLanguage;
  readonly version: string;
  readonly style: Style;
  readonly columns: number;
  /** Called with the command chosen and its command line taken apart. */
  readonly run: (spec: CommandSpec, call: CommandCall) => Promise<void>;
  /** Where help and version go. */
  readonly print: (text: string) => void;
}

const titles: Readonly<Record<string, Words>> = {
  'Usage:': { en: 'Usage:', it: 'Uso:' },
  'Arguments:': { en: 'Arguments:', it: 'Argomenti:' },
  'Options:': { en: 'Options:', it: 'Opzioni:' },
  'Commands:': { en: 'Commands:', it: 'Comandi:' },
};
const helpWords: Words = { en: 'Show this help', it: 'Mostra questo aiuto' };
const versionWords: Words = { en: 'Print the version', it: 'Stampa la versione' };
const choicesWords: Words = { en: 'one of', it: 'uno tra' };
const defaultWords: Words = { en: 'default', it: 'predefinito' };
const examplesWords: Words = { en: 'Examples:', it: 'Esempi:' };

/** The command tree, built from the declarations, that parses, helps and can be walked by completion and docs. */
export function buildProgram(options: ProgramOptions): Command {
  const program = new Command('riscontro');
  dress(program, options);
  program.description(productSummary[options.language]);
  program.version(options.version, '-V, --version', versionWords[options.language]);
  for (const spec of globalOptions) program.addOption(optionOf(spec, options.language));
  for (const spec of options.commands) program.addCommand(commandOf(spec, options));
  return program;
}

function commandOf(spec: CommandSpec, options: ProgramOptions): Command {
  const { language } = options;
  const command = new Command(spec.name);
  dress(command, options);
  command.summary(spec.summary[language]);
  command.description(
    [spec.summary, spec.details].flatMap((words) => (words ? [words[language]] : [])).join('\n\n'),
  );
  for (const { name, describe, choices } of spec.arguments ?? []) {
    const argument = new Argument(name, describe[language]);
    if (choices) argument.choices(choices);
    command.addArgument(argument);
  }
  for (const option of spec.options ?? []) command.addOption(optionOf(option, language));
  for (const child of spec.commands ?? []) command.addCommand(commandOf(child, options));
  const examples = spec.examples.map(
    (example) => `  ${options.style.cyan(`riscontro ${example.line}`)}\n      ${example.describe[language]}`,
  );
  if (examples.length > 0)
    command.addHelpText('after', `\n${options.style.bold(examplesWords[language])}\n${examples.join('\n')}`);
  if (spec.run) {
    command.action(async (..._values: unknown[]) => {
      await options.run(spec, { arguments: command.args, options: command.opts() });
    });
  }
  return command;
}

function optionOf(spec: NonNullable<CommandSpec['options']>[number], language: InterfaceLanguage): Option {
  const option = new Option(spec.flags, spec.describe[language]);
  if (spec.choices) option.choices(spec.choices);
  const { parse, repeatable } = spec;
  const checkChoice = spec.choices ? option.parseArg : undefined;
  if (parse || repeatable) {
    option.argParser((value: string, previous: unknown) => {
      checkChoice?.call(option, value, undefined);
      const parsed = parse ? parseOption(parse, value, option) : value;
      return repeatable ? [...(Array.isArray(previous) ? previous : []), parsed] : parsed;
    });
  }
  if (spec.required) option.makeOptionMandatory();
  if (spec.default !== undefined) option.default(spec.default);
  return option;
}

/** The value, or the problem with it under the option's name. */
function parseOption(
  parse: (value: string) => string | number,
  value: string,
  option: Option,
): string | number {
  try {
    return parse(value);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.code, `${option.long} ${value}`, error.facts, error);
  }
}

/** What every command has alike: help in the language, errors thrown instead of printed, nothing exits by itself. */
function dress(command: Command, { language, style, columns, print }: ProgramOptions): void {
  command.exitOverride();
  command.configureOutput({
    writeOut: print,
    writeErr: print,
    outputError: () => {},
    getOutHelpWidth: () => columns,
    getErrHelpWidth: () => columns,
    getOutHasColors: () => true,
    getErrHasColors: () => true,
  });
  command.helpOption('-h, --help', helpWords[language]);
  command.helpCommand(false);
  command.showSuggestionAfterError(true);
  command.configureHelp({
    styleTitle: (title) => style.bold(titles[title]?.[language] ?? title),
    styleCommandText: (text) => style.cyan(text),
    styleOptionText: (text) => style.cyan(text),
    styleArgumentText: (text) => style.cyan(text),
    optionDescription: (option) => describeOption(option, language),
    argumentDescription: (argument) =>
      withNotes(argument.description, [
        argument.argChoices ? `${choicesWords[language]} ${argument.argChoices.join(', ')}` : '',
      ]),
    commandUsage: (cmd) => usage(cmd, language),
    subcommandTerm: (cmd) => cmd.name(),
  } satisfies Partial<Help>);
}

function describeOption(option: Option, language: InterfaceLanguage): string {
  const showsDefault = option.defaultValue !== undefined && typeof option.defaultValue !== 'boolean';
  return withNotes(option.description, [
    option.argChoices ? `${choicesWords[language]} ${option.argChoices.join(', ')}` : '',
    showsDefault ? `${defaultWords[language]} ${option.defaultValue}` : '',
  ]);
}

function withNotes(description: string, notes: readonly string[]): string {
  const kept = notes.filter((note) => note !== '');
  return kept.length > 0 ? `${description} (${kept.join('; ')})` : description;
}

function usage(command: Command, language: InterfaceLanguage): string {
  const names: string[] = [];
  for (let at: Command | null = command; at; at = at.parent) names.unshift(at.name());
  const words =
    language === 'it'
      ? { options: 'opzioni', command: 'comando' }
      : { options: 'options', command: 'command' };
  for (const argument of command.registeredArguments) {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    names.push(argument.required ? `<${name}>` : `[${name}]`);
  }
  if (command.commands.length > 0) names.push(`<${words.command}>`);
  return `${names.join(' ')} [${words.options}]`;
}

/** What commander found wrong with the command line, as a problem; its own English sentence is not shown. */
export function usageProblem(error: CommanderError, line: readonly string[]): Problem {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const suggestion = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1] ?? '';
  const expected = /Allowed choices are (.+)\.$/m.exec(error.message)?.[1] ?? '';
  const reasons: Readonly<Record<string, { reason: string; found: string }>> = {
    'commander.unknownCommand': { reason: 'unknown-command', found: quoted[0] ?? '' },
    'commander.unknownOption': { reason: 'unknown-option', found: quoted[0] ?? '' },
    'commander.missingArgument': { reason: 'missing-argument', found: quoted[0] ?? '' },
    'commander.missingMandatoryOptionValue': { reason: 'missing-argument', found: quoted[0] ?? '' },
    'commander.optionMissingArgument': { reason: 'missing-value', found: quoted[0] ?? '' },
    'commander.invalidArgument': { reason: 'bad-value', found: badValue(quoted, error.message) },
    'commander.excessArguments': { reason: 'too-many-arguments', found: line.join(' ') },
  };
  const known = reasons[error.code] ?? { reason: 'unknown', found: error.message };
  const command = line.find((word) => !word.startsWith('-')) ?? '';
  return new Problem(
    'cli/usage',
    `riscontro ${line.join(' ')}`.trim(),
    {
      ...known,
      ...(known.reason !== 'unknown-command' && { command }),
      ...(suggestion && { suggestion: suggestion.trim() }),
      ...(expected && { expected }),
    },
    error,
  );
}

/** The value refused and the option or argument it was for. */
function badValue(quoted: readonly string[], message: string): string {
  const [first = '', second = ''] = quoted;
  return /^error: option/.test(message) ? `${second} (${first})` : `${first} (${second})`;
}
