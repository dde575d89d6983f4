import { type CommandSpec, exit, textOption } from '../command.ts';
import { deskOption, filterOf, filterOptions } from '../desk-options.ts';

export const exportIncidents: CommandSpec = {
  name: 'export',
  summary: { en: 'Write the incidents of a desk to a file', it: 'Scrive gli episodi di un desk in un file' },
  options: [
    deskOption,
    {
      flags: '--format <format>',
      describe: { en: 'Form of the file', it: 'Forma del file' },
      choices: ['csv', 'geojson'],
      default: 'csv',
    },
    {
      flags: '-o, --out <file>',
      describe: {
        en: 'File to write, whole or not at all; standard output when left out',
        it: 'File da scrivere, intero o per nulla; standard output se manca',
      },
    },
    ...filterOptions,
  ],
  examples: [
    {
      line: 'export --format geojson --out incidents.geojson',
      describe: { en: 'A layer for any map', it: 'Uno strato per qualsiasi mappa' },
    },
    {
      line: 'export --from 2019-01-01 --to 2019-03-31 > quarter.csv',
      describe: { en: 'A quarter as a table', it: 'Un trimestre come tabella' },
    },
  ],
  run: async (call, context) => {
    const { withDesk } = await import('../with-desk.ts');
    const { placeFilter } = await import('../place-option.ts');
    const { writeWhole } = await import('../write-whole.ts');
    return await withDesk(call, context, { readOnly: true }, async (desk) => {
      const filter = { ...filterOf(call), place: placeFilter(call, desk.codebook) };
      const pieces = desk.exportTo(textOption(call, 'format') ?? 'csv', filter);
      const out = textOption(call, 'out');
      if (out !== undefined && out !== '-') await writeWhole(out, pieces);
      else for await (const piece of pieces) await context.out.write(piece);
      return exit.ok;
    });
  },
};
