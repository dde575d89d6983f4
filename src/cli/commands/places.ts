import { type CommandSpec, exit, textOption } from '../command.ts';
import { placesOption, placesPath } from '../places-option.ts';

export const places: CommandSpec = {
  name: 'places',
  summary: {
    en: 'Import the places of countries, for names the codebook does not have',
    it: 'Importa i luoghi di interi Paesi, per i nomi che il repertorio non ha',
  },
  details: {
    en: 'Commands that read articles ask the imported places where the codebook knows none of a name and the grammar says that it is a place. The data is of GeoNames, CC BY 4.0: say so where you publish what rests on it.',
    it: 'I comandi che leggono articoli interrogano i luoghi importati quando il repertorio non conosce un nome e la grammatica dice che è un luogo. I dati sono di GeoNames, CC BY 4.0: dillo dove pubblichi ciò che ne deriva.',
  },
  examples: [],
  commands: [
    {
      name: 'add',
      summary: {
        en: 'Import countries from GeoNames, or bring them up to date',
        it: 'Importa Paesi da GeoNames, o li aggiorna',
      },
      details: {
        en: 'Downloads XX.zip of each country from https://download.geonames.org/export/dump/, or takes XX.txt or XX.zip from a folder, with admin1CodesASCII.txt and alternateNamesV2.txt where they are there. A line that cannot be read is named with its number and skipped, and the exit status is then 1. When anything else fails, the former index stays as it was.',
        it: "Scarica XX.zip di ogni Paese da https://download.geonames.org/export/dump/, o prende XX.txt o XX.zip da una cartella, con admin1CodesASCII.txt e alternateNamesV2.txt se ci sono. Una riga che non si può leggere è nominata con il suo numero e saltata, e lo stato di uscita è allora 1. Se fallisce altro, l'indice di prima resta com'era.",
      },
      arguments: [
        {
          name: '<country...>',
          describe: {
            en: 'Codes of countries (ISO 3166-1, two letters)',
            it: 'Codici di Paesi (ISO 3166-1, due lettere)',
          },
        },
      ],
      options: [
        {
          flags: '--from <folder>',
          describe: {
            en: 'Folder with the dumps, instead of downloading them',
            it: 'Cartella con i file, invece di scaricarli',
          },
        },
        placesOption,
      ],
      examples: [
        { line: 'places add SY IQ', describe: { en: 'Syria and Iraq', it: 'Siria e Iraq' } },
        {
          line: 'places add SY --from ~/geonames',
          describe: { en: 'Without a connection', it: 'Senza connessione' },
        },
      ],
      run: async (call, context) => {
        const { addCountries } = await import('../places-commands.ts');
        return await addCountries(
          placesPath(call, context),
          call.arguments,
          textOption(call, 'from'),
          context,
        );
      },
    },
    {
      name: 'list',
      summary: { en: 'List the countries imported', it: 'Elenca i Paesi importati' },
      options: [placesOption],
      examples: [{ line: 'places list', describe: { en: 'What there is', it: 'Che cosa contiene' } }],
      run: async (call, context) => {
        const { listCountries } = await import('../places-commands.ts');
        await listCountries(placesPath(call, context), context);
        return exit.ok;
      },
    },
    {
      name: 'remove',
      summary: { en: 'Take countries out of the index', it: "Toglie Paesi dall'indice" },
      arguments: [
        {
          name: '<country...>',
          describe: { en: 'Codes of countries imported', it: 'Codici di Paesi importati' },
        },
      ],
      options: [placesOption],
      examples: [{ line: 'places remove IQ', describe: { en: 'Iraq is gone', it: "Toglie l'Iraq" } }],
      run: async (call, context) => {
        const { removeCountries } = await import('../places-commands.ts');
        await removeCountries(placesPath(call, context), call.arguments, context);
        return exit.ok;
      },
    },
    {
      name: 'search',
      summary: {
        en: 'Show every place a name can mean, of the codebook and imported',
        it: 'Mostra ogni luogo che un nome può indicare, del repertorio e importato',
      },
      arguments: [
        {
          name: '<name...>',
          describe: { en: 'A name, in any of its spellings', it: 'Un nome, in una delle sue grafie' },
        },
      ],
      options: [placesOption],
      examples: [
        {
          line: 'places search Abu Hayyah',
          describe: {
            en: 'Kind, division, coordinates and where it comes from',
            it: 'Tipo, divisione, coordinate e da dove viene',
          },
        },
      ],
      run: async (call, context) => {
        const { searchPlaces } = await import('../places-commands.ts');
        return await searchPlaces(call, context);
      },
    },
    {
      name: 'renew',
      summary: {
        en: 'File the imported places by the spelling rules of this version',
        it: 'Riordina i luoghi importati con le regole di grafia di questa versione',
      },
      details: {
        en: 'Needed when a command says so after an update; nothing is downloaded.',
        it: 'Serve quando un comando lo dice dopo un aggiornamento; non scarica nulla.',
      },
      options: [placesOption],
      examples: [{ line: 'places renew', describe: { en: 'After an update', it: 'Dopo un aggiornamento' } }],
      run: async (call, context) => {
        const { renewIndex } = await import('../places-commands.ts');
        await renewIndex(placesPath(call, context), context);
        return exit.ok;
      },
    },
  ],
};
