import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type CommandCall, type CommandContext, type OptionSpec, textOption } from './command.ts';

/** Where imported places are: every command that reads articles, or changes the index, takes this. */
export const placesOption: OptionSpec = {
  flags: '--places <path>',
  describe: {
    en: 'Index of imported places (docs/places.md); RISCONTRO_PLACES, or `riscontro.places` in this folder, when left out',
    it: 'Indice dei luoghi importati (docs/places.md); se manca RISCONTRO_PLACES, o `riscontro.places` in questa cartella',
  },
};

/** The index a command is about, whether or not it is there. */
export function placesPath(call: CommandCall, context: CommandContext): string {
  return absolute(named(call, context) ?? 'riscontro.places');
}

/** The index to read with: one that is named must be there, the usual one may be missing. */
export function importedPlaces(call: CommandCall, context: CommandContext): string | null {
  const path = placesPath(call, context);
  return named(call, context) !== undefined || existsSync(path) ? path : null;
}

function named(call: CommandCall, context: CommandContext): string | undefined {
  return textOption(call, 'places') || context.environment.RISCONTRO_PLACES || undefined;
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : join(process.cwd(), path);
}
