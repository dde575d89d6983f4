import type { InterfaceLanguage } from '../model/problem-wording.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { globalOptions } from './global-options.ts';
import type { Words } from './words.ts';

/** One word that may come next, with what it means. */
interface Candidate {
  readonly word: string;
  readonly describe: Words;
}

/** What may follow one command: its options, its own commands, the words its argument takes. */
interface Node {
  /** Words of the command from the program on, e.g. `codebook check`; empty for the program. */
  readonly path: string;
  readonly options: readonly OptionSpec[];
  readonly words: readonly Candidate[];
  /** Whether file names may follow. */
  readonly files: boolean;
}

const helpOption: OptionSpec = {
  flags: '-h, --help',
  describe: { en: 'Show help', it: "Mostra l'aiuto" },
};
const versionOption: OptionSpec = {
  flags: '-V, --version',
  describe: { en: 'Print the version', it: 'Stampa la versione' },
};

/** The completion script of `bash`, `zsh` or `fish`, made from the commands as they are declared. */
export function completionScript(
  shell: string,
  commands: readonly CommandSpec[],
  language: InterfaceLanguage,
): string {
  const nodes = nodesOf(commands);
  if (shell === 'fish') return fish(nodes, language);
  return shell === 'zsh' ? zsh(nodes, language) : bash(nodes);
}

function nodesOf(commands: readonly CommandSpec[]): readonly Node[] {
  const visit = (spec: CommandSpec, above: string): readonly Node[] => {
    const path = `${above} ${spec.name}`.trim();
    const children = spec.commands ?? [];
    return [
      {
        path,
        options: [...(spec.options ?? []), ...globalOptions, helpOption],
        words: [
          ...children.map((child) => ({ word: child.name, describe: child.summary })),
          ...(spec.arguments ?? []).flatMap((argument) =>
            (argument.choices ?? []).map((word) => ({ word, describe: argument.describe })),
          ),
        ],
        files: (spec.arguments ?? []).some((argument) => /input/.test(argument.name)),
      },
      ...children.flatMap((child) => visit(child, path)),
    ];
  };
  const root: Node = {
    path: '',
    options: [...globalOptions, helpOption, versionOption],
    words: commands.map((spec) => ({ word: spec.name, describe: spec.summary })),
    files: false,
  };
  return [root, ...commands.flatMap((spec) => visit(spec, ''))];
}

/** `-o, --out <file>` taken apart. */
function flagParts(option: OptionSpec): {
  readonly short: string | null;
  readonly long: string;
  readonly value: string | null;
} {
  return {
    short: /(?:^|\s)-(\w)\b/.exec(option.flags)?.[1] ?? null,
    long: /--([\w-]+)/.exec(option.flags)?.[1] ?? '',
    value: /<([^>]+)>/.exec(option.flags)?.[1] ?? null,
  };
}

const takesPath = (value: string | null): boolean =>
  value === 'path' || value === 'file' || value === 'folder';

function bash(nodes: readonly Node[]): string {
  const values = new Map<string, string>();
  for (const option of nodes.flatMap((node) => node.options)) {
    const { long, value } = flagParts(option);
    if (option.choices)
      values.set(`--${long}`, `COMPREPLY=($(compgen -W "${option.choices.join(' ')}" -- "$word"))`);
    else if (takesPath(value))
      values.set(`--${long}`, 'compopt -o filenames; COMPREPLY=($(compgen -f -- "$word"))');
    else if (value) values.set(`--${long}`, 'COMPREPLY=()');
  }
  const flags = (node: Node) => node.options.map((option) => `--${flagParts(option).long}`).join(' ');
  return `# Completion of riscontro for bash. Made by: riscontro completion bash
_riscontro() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} path='' i flags='' words='' files=''
  case $before in
${[...values].map(([flag, reply]) => `    ${flag}) ${reply}; return ;;`).join('\n')}
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
${nodes
  .filter((node) => node.path)
  .map((node) => `      '${node.path.includes(' ') ? '' : ' '}${node.path}') path='${node.path}' ;;`)
  .join('\n')}
    esac
  done
  case $path in
${nodes.map((node) => `    '${node.path}') flags='${flags(node)}' words='${node.words.map(({ word }) => word).join(' ')}' files=${node.files ? 1 : "''"} ;;`).join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ $files ]]; then
    compopt -o filenames
    COMPREPLY=($(compgen -f -- "$word"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -F _riscontro riscontro ./riscontro
`;
}

function zsh(nodes: readonly Node[], language: InterfaceLanguage): string {
  const quote = (text: string) => text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&');
  const spec = (option: OptionSpec) => {
    const { short, long, value } = flagParts(option);
    const words = option.choices ? `(${option.choices.join(' ')})` : takesPath(value) ? '_files' : ' ';
    const tail = `[${quote(option.describe[language])}]${value ? `:${value}:${words}` : ''}`;
    const many = option.repeatable ? '*' : '';
    return short ? `    {-${short},--${long}}'${tail}'` : `    '${many}--${long}${tail}'`;
  };
  const body = (node: Node) => {
    const words = node.words.map(({ word, describe }) => `'${word}:${quote(describe[language])}'`).join(' ');
    const rest = node.files
      ? "    '*:file:_files'"
      : words
        ? `    '*:word:((${words.replace(/'/g, '"')}))'`
        : '';
    return `  '${node.path}') _arguments -s \\\n${[...node.options.map(spec), rest].filter(Boolean).join(' \\\n')} ;;`;
  };
  return `#compdef riscontro
# Completion of riscontro for zsh. Made by: riscontro completion zsh
_riscontro() {
  local path_='' i
  for ((i = 2; i < CURRENT; i++)); do
    case "$path_ \${words[i]}" in
${nodes
  .filter((node) => node.path)
  .map((node) => `      '${node.path.includes(' ') ? '' : ' '}${node.path}') path_='${node.path}' ;;`)
  .join('\n')}
    esac
  done
  case $path_ in
${nodes.map(body).join('\n')}
  esac
}
compdef _riscontro riscontro
`;
}

function fish(nodes: readonly Node[], language: InterfaceLanguage): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const condition = (path: string): string => {
    if (path === '') return '__fish_use_subcommand';
    // `places add` is not `add`.
    const groups = nodes
      .filter((node) => node.path.endsWith(` ${path}`))
      .map((node) => node.path.split(' ')[0]);
    return [
      ...path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`),
      ...groups.map((group) => `not __fish_seen_subcommand_from ${group}`),
    ].join('; and ');
  };
  const lines = nodes.flatMap((node) => {
    const when = `complete -c riscontro -n ${quote(condition(node.path))}`;
    return [
      ...node.words.map(({ word, describe }) => `${when} -f -a ${word} -d ${quote(describe[language])}`),
      ...node.options.map((option) => {
        const { short, long, value } = flagParts(option);
        return [
          when,
          ...(short ? [`-s ${short}`] : []),
          `-l ${long}`,
          ...(option.choices ? [`-x -a ${quote(option.choices.join(' '))}`] : []),
          ...(value && !option.choices ? [takesPath(value) ? '-r -F' : '-x'] : []),
          `-d ${quote(option.describe[language])}`,
        ].join(' ');
      }),
      ...(node.files || node.path === '' ? [] : [`${when} -f`]),
    ];
  });
  return `# Completion of riscontro for fish. Made by: riscontro completion fish\n${lines.join('\n')}\n`;
}
