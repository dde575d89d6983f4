import type { InterfaceLanguage } from '../model/problem-wording.ts';
import type { Output } from './output.ts';
import type { Style } from './style.ts';
import type { Words } from './words.ts';

/** One word a command takes without a dash. */
export interface ArgumentSpec {
  /** In commander's notation: `<id>` required, `[input...]` any number. */
  readonly name: string;
  readonly describe: Words;
  readonly choices?: readonly string[];
}

export interface OptionSpec {
  /** In commander's notation: `-o, --out <file>`, `--no-open`. */
  readonly flags: string;
  readonly describe: Words;
  readonly choices?: readonly string[];
  readonly default?: string | number;
  /** Whether the option may be given several times; its value is then a list. */
  readonly repeatable?: boolean;
  /** Whether the command cannot do without it. */
  readonly required?: boolean;
  /** Turns the word given into the value; throws a `Problem` that says what was expected. */
  readonly parse?: (value: string) => string | number;
}

export interface Example {
  /** What follows `riscontro`. */
  readonly line: string;
  readonly describe: Words;
}

/** What a command needs of the world, so that nothing below asks for it by itself. */
export interface CommandContext {
  readonly language: InterfaceLanguage;
  /** Whether results and errors are wanted as JSON. */
  readonly json: boolean;
  /** The repository's folder: codebook, languages and corpus lie below it. */
  readonly root: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Date;
  readonly stdin: NodeJS.ReadStream;
  readonly out: Output;
  /** For messages and progress; results go to `out`. */
  readonly err: Output;
  /** Colours for `out`; plain when it is not a terminal or colour is not wanted. */
  readonly style: Style;
  /** Colours for `err`. */
  readonly errStyle: Style;
  say(words: Words): string;
}

/** Exit statuses, the same for every command. */
export const exit = { ok: 0, itemFailed: 1, usage: 2, setup: 3 } as const;
export type ExitStatus = (typeof exit)[keyof typeof exit];

/**
 * A command as its file under `commands/` declares it: light, so that help and completion load no stage. What it
 * does is imported inside `run`.
 */
export interface CommandSpec {
  readonly name: string;
  readonly summary: Words;
  /** Paragraphs under the summary in the help and in docs/cli.md. */
  readonly details?: Words;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** Commands of a group (`codebook check`); a group has no `run` of its own. */
  readonly commands?: readonly CommandSpec[];
  readonly run?: (call: CommandCall, context: CommandContext) => Promise<ExitStatus>;
}

/** The command line taken apart. Values are as `OptionSpec.parse` left them; names as commander forms them (`withText`). */
export interface CommandCall {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The value of an option that takes a word, or undefined. */
export function textOption(call: CommandCall, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that takes a number, or undefined. */
export function numberOption(call: CommandCall, name: string): number | undefined {
  const value = call.options[name];
  return typeof value === 'number' ? value : undefined;
}

/** The values of an option that may be repeated. */
export function listOption(call: CommandCall, name: string): readonly string[] {
  const value = call.options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

export function flagOption(call: CommandCall, name: string): boolean {
  return call.options[name] === true;
}
