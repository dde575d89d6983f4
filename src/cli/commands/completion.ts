import { type CommandSpec, exit } from '../command.ts';

export const completion: CommandSpec = {
  name: 'completion',
  summary: {
    en: 'Print the completion script of a shell',
    it: 'Stampa lo script di completamento di una shell',
  },
  arguments: [
    {
      name: '<shell>',
      describe: { en: 'Shell that will read it', it: 'Shell che lo leggerà' },
      choices: ['bash', 'zsh', 'fish'],
    },
  ],
  examples: [
    {
      line: 'completion bash > ~/.local/share/bash-completion/completions/riscontro',
      describe: {
        en: 'Complete in bash from the next session on',
        it: 'Completa in bash dalla prossima sessione',
      },
    },
    {
      line: 'completion fish > ~/.config/fish/completions/riscontro.fish',
      describe: { en: 'The same for fish', it: 'Lo stesso per fish' },
    },
  ],
  run: async (call, context) => {
    const { completionScript } = await import('../completion-scripts.ts');
    const { commands } = await import('./index.ts');
    await context.out.write(completionScript(call.arguments[0] ?? '', commands, context.language));
    return exit.ok;
  },
};
