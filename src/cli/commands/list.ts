import { type CommandSpec, exit, numberOption } from '../command.ts';
import { deskOption, filterOf, filterOptions } from '../desk-options.ts';
import { count } from '../values.ts';

export const list: CommandSpec = {
  name: 'list',
  summary: { en: 'List the incidents of a desk', it: 'Elenca gli episodi di un desk' },
  details: {
    en: 'Earliest first, undated last. Values of one option widen each other, different options narrow each other.',
    it: 'Dal più lontano nel tempo; in fondo quelli senza data. I valori di una stessa opzione si sommano, opzioni diverse restringono.',
  },
  options: [
    deskOption,
    ...filterOptions,
    {
      flags: '--limit <n>',
      describe: { en: 'Most incidents to list', it: 'Quanti episodi elencare al massimo' },
      parse: count,
      default: 50,
    },
  ],
  examples: [
    {
      line: 'list --place Hajin --from 2018-12-01 --to 2018-12-31',
      describe: {
        en: 'What happened in and around one town in a month',
        it: 'Che cosa è successo in una città in un mese',
      },
    },
    {
      line: 'list --actor islamic-state --kind territory_captured --json',
      describe: { en: 'For programs', it: 'Per i programmi' },
    },
  ],
  run: async (call, context) => {
    const { withDesk } = await import('../with-desk.ts');
    const { placeFilter } = await import('../place-option.ts');
    const { incidentList } = await import('../incident-text.ts');
    return await withDesk(call, context, { readOnly: true }, async (desk) => {
      const page = await desk.queryIncidents({
        ...filterOf(call),
        place: placeFilter(call, desk.codebook),
        limit: numberOption(call, 'limit'),
      });
      await context.out.write(
        context.json ? `${JSON.stringify(page)}\n` : incidentList(page, desk.codebook, context),
      );
      return exit.ok;
    });
  },
};
