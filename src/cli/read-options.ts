import { type CommandCall, type OptionSpec, textOption } from './command.ts';
import { day } from './values.ts';

/** How every command that reads articles is told what the articles do not say. */
export const readOptions: readonly OptionSpec[] = [
  {
    flags: '--published <date>',
    describe: {
      en: 'Day of publication of all items, stronger than what they say; dates such as "yesterday" need one',
      it: 'Giorno di pubblicazione di tutti gli elementi, più forte di ciò che dicono; serve a date come «ieri»',
    },
    parse: day,
  },
  {
    flags: '--language <language>',
    describe: {
      en: 'Language of the articles; recognised when left out',
      it: 'Lingua degli articoli; riconosciuta se manca',
    },
    choices: ['it', 'en'],
  },
];

export function readOptionsOf(call: CommandCall) {
  return { published: textOption(call, 'published'), language: textOption(call, 'language') };
}
