import { isAbsolute, join } from 'node:path';
import { statuses } from '../model/vocabulary.ts';
import { type CommandCall, type CommandContext, listOption, type OptionSpec, textOption } from './command.ts';
import { day } from './values.ts';

/** Where the desk is: every command that opens one takes this. */
export const deskOption: OptionSpec = {
  flags: '--desk <path>',
  describe: {
    en: 'Desk file; RISCONTRO_DESK, or `riscontro.desk` in this folder, when left out',
    it: 'File del desk; se manca RISCONTRO_DESK, o `riscontro.desk` in questa cartella',
  },
};

export function deskPath(call: CommandCall, context: CommandContext): string {
  const path = textOption(call, 'desk') || context.environment.RISCONTRO_DESK || 'riscontro.desk';
  return isAbsolute(path) ? path : join(process.cwd(), path);
}

/** Narrow what is listed or exported; values of one option widen each other, different options narrow each other. */
export const filterOptions: readonly OptionSpec[] = [
  {
    flags: '--from <date>',
    describe: { en: 'First day, YYYY-MM-DD', it: 'Primo giorno, AAAA-MM-GG' },
    parse: day,
  },
  {
    flags: '--to <date>',
    describe: { en: 'Last day, YYYY-MM-DD', it: 'Ultimo giorno, AAAA-MM-GG' },
    parse: day,
  },
  {
    flags: '--kind <kind>',
    describe: {
      en: 'Event kind (docs/codebook.md lists them); repeatable',
      it: 'Tipo di evento (elencati in docs/codebook.md); ripetibile',
    },
    repeatable: true,
  },
  {
    flags: '--actor <id>',
    describe: { en: 'Actor in either role; repeatable', it: 'Attore, in entrambi i ruoli; ripetibile' },
    repeatable: true,
  },
  {
    flags: '--place <place>',
    describe: {
      en: 'Place by name or id, with what lies within it',
      it: 'Luogo per nome o id, con ciò che vi è compreso',
    },
  },
  {
    flags: '--status <status>',
    describe: { en: 'How sure it is; repeatable', it: 'Quanto è certo; ripetibile' },
    choices: statuses,
    repeatable: true,
  },
  {
    flags: '--outlet <id>',
    describe: { en: 'Outlet that reports it; repeatable', it: 'Testata che lo riporta; ripetibile' },
    repeatable: true,
  },
  {
    flags: '--query <words>',
    describe: {
      en: 'Words the article contains, in any inflection',
      it: "Parole contenute nell'articolo, in ogni flessione",
    },
  },
];

/** The filter the options ask for; `place` still as the person wrote it. */
export function filterOf(call: CommandCall) {
  return {
    q: textOption(call, 'query'),
    from: textOption(call, 'from'),
    to: textOption(call, 'to'),
    kind: listOption(call, 'kind'),
    actor: listOption(call, 'actor'),
    status: statuses.filter((status) => listOption(call, 'status').includes(status)),
    outlet: listOption(call, 'outlet'),
  };
}
