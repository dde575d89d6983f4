import type { CommandSpec } from '../command.ts';
import { deskOption } from '../desk-options.ts';
import { readOptions, readOptionsOf } from '../read-options.ts';

export const add: CommandSpec = {
  name: 'add',
  summary: {
    en: 'Capture and read articles into a desk, and link what they say',
    it: 'Cattura e legge articoli in un desk, e collega ciò che dicono',
  },
  details: {
    en: 'Makes the desk when it is not there. Adding the same again changes nothing; an article that has changed is read again and replaced. An item that cannot be read is named on standard error, the rest goes on, and the exit status is 1.',
    it: "Crea il desk se non c'è. Aggiungere di nuovo le stesse cose non cambia nulla; un articolo cambiato viene riletto e sostituito. Un elemento che non si può leggere è nominato sullo standard error, il resto prosegue, e lo stato di uscita è 1.",
  },
  arguments: [
    {
      name: '<input...>',
      describe: {
        en: 'Files, folders, web addresses, feeds, or - for standard input',
        it: 'File, cartelle, indirizzi web, feed, o - per lo standard input',
      },
    },
  ],
  options: [deskOption, ...readOptions],
  examples: [
    {
      line: 'add articles/',
      describe: { en: 'A folder into riscontro.desk', it: 'Una cartella in riscontro.desk' },
    },
    {
      line: 'add https://outlet.example/rss --desk syria.desk',
      describe: { en: 'What a feed carries now', it: 'Ciò che un feed porta adesso' },
    },
  ],
  run: async (call, context) => {
    const { addInputs } = await import('../add-inputs.ts');
    return await addInputs(call, context, readOptionsOf(call));
  },
};
