import { type CommandSpec, numberOption, textOption } from '../command.ts';
import { port } from '../values.ts';

export const demo: CommandSpec = {
  name: 'demo',
  summary: {
    en: 'Read the sample reports and open their desk in the browser',
    it: 'Legge i resoconti di esempio e ne apre il desk nel browser',
  },
  details: {
    en: 'The reports in corpus/ are samples written for this project from public facts, by invented outlets. The desk is kept, so that the second time it opens at once; what you add to it stays until you delete the file.',
    it: 'I resoconti in corpus/ sono esempi scritti per questo progetto da fatti pubblici, di testate inventate. Il desk viene conservato, così la seconda volta si apre subito; ciò che vi aggiungi resta finché non cancelli il file.',
  },
  options: [
    {
      flags: '--desk <path>',
      describe: {
        en: 'File to keep the sample desk in; .cache/demo.desk in the repository when left out',
        it: 'File in cui tenere il desk di esempio; se manca .cache/demo.desk nel deposito',
      },
    },
    {
      flags: '--port <port>',
      describe: {
        en: 'Port to listen on, 0 for any free one',
        it: 'Porta su cui ascoltare, 0 per una libera qualsiasi',
      },
      parse: port,
      default: 7077,
    },
    {
      flags: '--no-open',
      describe: { en: 'Do not open the browser', it: 'Non aprire il browser' },
    },
  ],
  examples: [
    { line: 'demo', describe: { en: 'Look around', it: "Per dare un'occhiata" } },
    {
      line: 'demo --no-open --port 0',
      describe: { en: 'On a machine without a screen', it: 'Su una macchina senza schermo' },
    },
  ],
  run: async (call, context) => {
    const { runDemo } = await import('../run-demo.ts');
    return await runDemo(context, {
      path: textOption(call, 'desk'),
      port: numberOption(call, 'port') ?? 7077,
      openBrowser: call.options.open !== false,
    });
  },
};
