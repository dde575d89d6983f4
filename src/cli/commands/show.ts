import { type CommandSpec, exit } from '../command.ts';
import { deskOption } from '../desk-options.ts';

export const show: CommandSpec = {
  name: 'show',
  summary: {
    en: 'Show an incident with its claims and the sentences they come from',
    it: 'Mostra un episodio con ciò che se ne dice e le frasi da cui viene',
  },
  arguments: [
    {
      name: '<id>',
      describe: {
        en: 'Id of an incident, as `list` prints it',
        it: 'Id di un episodio, come lo stampa `list`',
      },
    },
  ],
  options: [deskOption],
  examples: [
    {
      line: 'show i-0123456789ab',
      describe: { en: 'Who says what, and where they differ', it: 'Chi dice che cosa, e dove divergono' },
    },
  ],
  run: async (call, context) => {
    const { withDesk } = await import('../with-desk.ts');
    const { incidentPage } = await import('../incident-text.ts');
    return await withDesk(call, context, { readOnly: true }, async (desk) => {
      const detail = await desk.incident(call.arguments[0] ?? '');
      await context.out.write(
        context.json ? `${JSON.stringify(detail)}\n` : incidentPage(detail, desk.codebook, context),
      );
      return exit.ok;
    });
  },
};
