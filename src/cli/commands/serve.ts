import { type CommandSpec, exit, numberOption, textOption } from '../command.ts';
import { deskOption } from '../desk-options.ts';
import { port } from '../values.ts';

export const serve: CommandSpec = {
  name: 'serve',
  summary: { en: 'Open a desk in the browser', it: 'Apre un desk nel browser' },
  details: {
    en: 'Serves the desk and its API until interrupted (Ctrl-C). Only this machine can reach it unless --host says otherwise; there are no accounts, so let in only networks you trust. Makes the desk when it is not there.',
    it: "Serve il desk e la sua API finché non lo si interrompe (Ctrl-C). Lo raggiunge solo questa macchina, se --host non dice altro; non ci sono utenze, quindi ammetti solo reti di cui ti fidi. Crea il desk se non c'è.",
  },
  options: [
    deskOption,
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
      flags: '--host <address>',
      describe: { en: 'Address to listen on', it: 'Indirizzo su cui ascoltare' },
      default: '127.0.0.1',
    },
  ],
  examples: [
    {
      line: 'serve --desk syria.desk',
      describe: { en: 'At http://127.0.0.1:7077/', it: 'Su http://127.0.0.1:7077/' },
    },
  ],
  run: async (call, context) => {
    const { withDesk } = await import('../with-desk.ts');
    const { serveDesk } = await import('../serve-desk.ts');
    return await withDesk(call, context, { readOnly: false }, async (desk) => {
      await serveDesk(desk, desk.reader, context, {
        port: numberOption(call, 'port') ?? 7077,
        host: textOption(call, 'host') ?? '127.0.0.1',
        openBrowser: false,
      });
      return exit.ok;
    });
  },
};
