import type { CommandSpec, OptionSpec } from '../src/cli/command.ts';
import { globalOptions, productSummary, settings } from '../src/cli/global-options.ts';

/** `docs/cli.md`: every command with its arguments, options and examples, the settings, the exit statuses. */
export function commandPages(commands: readonly CommandSpec[]): string {
  return `<!-- Generated from src/cli/commands by npm run generate. Do not edit. -->
# Command line

${productSummary.en}

Run the commands as \`./riscontro COMMAND\` from the repository, or \`npm link\` it to have
\`riscontro\` everywhere. \`riscontro COMMAND --help\` shows what stands here, in Italian or English.

| command | does |
|---|---|
${everyCommand(commands)
  .filter(({ spec }) => spec.run)
  .map(({ path, spec }) => `| [\`${path}\`](#${anchor(path)}) | ${spec.summary.en} |`)
  .join('\n')}

## Options of every command

${optionTable([...globalOptions, { flags: '-h, --help', describe: { en: 'Show the help of the command', it: '' } }, { flags: '-V, --version', describe: { en: 'Print the version (without a command)', it: '' } }])}

## Settings from the environment

| setting | means |
|---|---|
${settings.map(({ name, describe }) => `| \`${name}\` | ${cell(describe.en)} |`).join('\n')}

## Exit statuses

| status | means |
|---|---|
| 0 | All went well |
| 1 | Some item could not be read or found, or \`codebook check\` found errors; the rest was done |
| 2 | The command line is not one the command takes |
| 3 | Something about the set-up: desk, port, disk, codebook, installation; or a defect |

Errors go to standard error: a code that stays the same (see [errors.md](errors.md)), what was expected, what was
found, what to do. With \`--json\` they are \`{"error":{"code","message","remedy","item"}}\`; in the output of
\`extract --format jsonl\` a failed item is a line of that shape in its place. A reader that stops early
(\`| head\`) ends the command quietly with status 0.

## Input

\`extract\` and \`add\` take files, folders (searched in order of name, hidden files skipped), web addresses, feeds and
\`-\` for standard input. What a file is, is told by its name and how it begins: text, Markdown, HTML, JSON Lines, RSS
or Atom. Beside \`article.txt\` a file \`article.meta.json\` may say \`{"url","title","published","outlet","language"}\`.
A line of JSON Lines is one article; only \`text\` is required:

\`\`\`json
{"id": "a1", "url": "https://outlet.example/a1", "published": "2019-03-23", "title": "...", "text": "...", "outlet": "Outlet", "language": "it"}
\`\`\`

Addresses are asked for only when given on the command line; nothing else leaves the machine.

${everyCommand(commands)
  .map(({ path, spec }) => commandSection(path, spec))
  .join('\n\n')}
`;
}

function everyCommand(commands: readonly CommandSpec[], above = ''): { path: string; spec: CommandSpec }[] {
  return commands.flatMap((spec) => {
    const path = `${above} ${spec.name}`.trim();
    return [{ path, spec }, ...everyCommand(spec.commands ?? [], path)];
  });
}

function commandSection(path: string, spec: CommandSpec): string {
  const parts = (spec.arguments ?? []).map(({ name }) => name).join(' ');
  const group = spec.commands ? ' COMMAND' : '';
  const blocks = [
    `## ${path}`,
    `${spec.summary.en}.`,
    `\`riscontro ${path}${group}${parts ? ` ${parts}` : ''}${spec.options?.length ? ' [options]' : ''}\``,
    spec.details?.en ?? '',
    table(
      ['argument', 'means'],
      (spec.arguments ?? []).map((argument) => [
        `\`${argument.name}\``,
        withChoices(argument.describe.en, argument.choices),
      ]),
    ),
    spec.options?.length ? optionTable(spec.options) : '',
    spec.examples.length > 0
      ? `\`\`\`sh\n${spec.examples.map(({ line, describe }) => `# ${describe.en}\n./riscontro ${line}`).join('\n')}\n\`\`\``
      : '',
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function optionTable(options: readonly OptionSpec[]): string {
  return table(
    ['option', 'means'],
    options.map((option) => [
      `\`${option.flags}\``,
      withChoices(option.describe.en, option.choices) +
        (option.required ? ' (required)' : '') +
        (option.default === undefined ? '' : ` (default ${option.default})`),
    ]),
  );
}

function withChoices(text: string, choices: readonly string[] | undefined): string {
  return choices ? `${text}: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : text;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

function anchor(path: string): string {
  return path.replace(/ /g, '-');
}
