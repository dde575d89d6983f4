import type { OptionSpec } from './command.ts';
import type { Words } from './words.ts';

export const productSummary: Words = {
  en: 'Turns war reporting into corroborated, citable, geolocated conflict data.',
  it: 'Trasforma i resoconti di guerra in dati riscontrati, citabili e localizzati.',
};

/** Options every command takes, before or after its name. */
export const globalOptions: readonly OptionSpec[] = [
  {
    flags: '--lang <language>',
    describe: {
      en: 'Language of messages; from the locale when left out',
      it: 'Lingua dei messaggi; dal locale se manca',
    },
    choices: ['it', 'en'],
  },
  { flags: '--no-color', describe: { en: 'No colours', it: 'Senza colori' } },
  {
    flags: '--json',
    describe: {
      en: 'Results and errors as JSON, for programs',
      it: 'Risultati ed errori in JSON, per i programmi',
    },
  },
];

/** Settings read from the environment. */
export const settings: readonly { readonly name: string; readonly describe: Words }[] = [
  {
    name: 'RISCONTRO_DESK',
    describe: {
      en: 'Desk to use when --desk is left out; without it, `riscontro.desk` in the folder you are in',
      it: 'Desk da usare se manca --desk; altrimenti `riscontro.desk` nella cartella in cui ti trovi',
    },
  },
  {
    name: 'RISCONTRO_TRIGGERS',
    describe: {
      en: 'Files or folders of triggers of your own, separated as in PATH, for every command that reads articles and is not given --triggers',
      it: 'File o cartelle di parole chiave tue, separati come in PATH, per ogni comando che legge articoli e non riceve --triggers',
    },
  },
  {
    name: 'RISCONTRO_PLACES',
    describe: {
      en: 'Index of imported places to use when --places is left out; without it, `riscontro.places` in the folder you are in, where there is one',
      it: "Indice dei luoghi importati da usare se manca --places; altrimenti `riscontro.places` nella cartella in cui ti trovi, se c'è",
    },
  },
  {
    name: 'LC_ALL, LC_MESSAGES, LANG',
    describe: {
      en: 'Language of messages when --lang is left out: Italian for `it...`, English for all others',
      it: 'Lingua dei messaggi se manca --lang: italiano per `it...`, inglese per ogni altra',
    },
  },
  {
    name: 'NO_COLOR',
    describe: { en: 'Any value: no colours (https://no-color.org)', it: 'Qualsiasi valore: senza colori' },
  },
  {
    name: 'FORCE_COLOR',
    describe: {
      en: 'Any value but 0: colours also when the output is not a terminal',
      it: 'Qualsiasi valore tranne 0: colori anche fuori da un terminale',
    },
  },
  {
    name: 'TERM',
    describe: { en: '`dumb`: no colours and no progress bar', it: '`dumb`: senza colori né barra' },
  },
  {
    name: 'CHROMIUM_PATH',
    describe: {
      en: 'Chromium the browser tests drive; found on the PATH when left out',
      it: 'Chromium usato dai test nel browser; cercato nel PATH se manca',
    },
  },
  {
    name: 'RISCONTRO_API',
    describe: {
      en: 'For development of the desk: address its Vite server forwards /api to',
      it: 'Per sviluppare il desk: indirizzo a cui il server Vite inoltra /api',
    },
  },
];
