import { delimiter } from 'node:path';
import { type CommandCall, type CommandContext, listOption, type OptionSpec, textOption } from './command.ts';
import { placesOption } from './places-option.ts';
import { day } from './values.ts';

/** Every command that reads articles, or checks what they are read with, takes this. */
export const triggersOption: OptionSpec = {
  flags: '--triggers <path>',
  describe: {
    en: 'File or folder of triggers of your own (docs/triggers.md); RISCONTRO_TRIGGERS when left out; repeatable',
    it: 'File o cartella di parole chiave tue (docs/triggers.md); se manca RISCONTRO_TRIGGERS; ripetibile',
  },
  repeatable: true,
};

/** Where the user's own triggers are: what the option says, else the environment, several separated as in PATH. */
export function triggerPaths(call: CommandCall, context: CommandContext): readonly string[] {
  const given = listOption(call, 'triggers');
  if (given.length > 0) return given;
  return (context.environment.RISCONTRO_TRIGGERS ?? '').split(delimiter).filter((path) => path !== '');
}

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
  triggersOption,
  placesOption,
];

export function readOptionsOf(call: CommandCall) {
  return { published: textOption(call, 'published'), language: textOption(call, 'language') };
}
