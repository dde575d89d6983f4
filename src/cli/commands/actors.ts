import { type CommandSpec, exit } from '../command.ts';
import { deskOption } from '../desk-options.ts';

export const actors: CommandSpec = {
  name: 'actors',
  summary: {
    en: 'List the armed bodies of a desk that the codebook does not know',
    it: 'Elenca le formazioni armate di un desk che il repertorio non conosce',
  },
  details: {
    en: 'An armed body no entry is, recognised by the noun in its name (Army, Brigade, Fronte), is a provisional actor: its claims are kept under its own name. For each: claims, articles, first and last day, countries, whom it fights, a sentence, and an entry for codebook/actors/ to complete and paste. The most reported come first.',
    it: 'Una formazione armata che nessuna voce è, riconosciuta dal nome che la designa (Army, Brigade, Fronte), è un attore provvisorio: le sue affermazioni sono tenute sotto il suo nome. Di ognuna: affermazioni, articoli, primo e ultimo giorno, Paesi, chi combatte, una frase, e una voce per codebook/actors/ da completare e incollare. Prima le più riferite.',
  },
  options: [deskOption],
  examples: [
    {
      line: 'actors --desk syria.desk',
      describe: {
        en: 'After adding reports of a new war',
        it: 'Dopo aver aggiunto resoconti di una guerra nuova',
      },
    },
    { line: 'actors --json', describe: { en: 'For programs', it: 'Per i programmi' } },
  ],
  run: async (call, context) => {
    const { withDesk } = await import('../with-desk.ts');
    const { provisionalText } = await import('../actors-text.ts');
    return await withDesk(call, context, { readOnly: true }, async (desk) => {
      const found = await desk.provisionalActors();
      await context.out.write(
        context.json
          ? `${JSON.stringify({ provisional: found })}\n`
          : provisionalText(found, desk.codebook, context),
      );
      return exit.ok;
    });
  },
};
