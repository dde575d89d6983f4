import type { CommandSpec } from '../command.ts';
import { readOptions } from '../read-options.ts';
import { count } from '../values.ts';

export const explain: CommandSpec = {
  name: 'explain',
  summary: {
    en: 'Say sentence by sentence why an article gives the claims it gives, and no others',
    it: 'Dice frase per frase perché un articolo dà le affermazioni che dà, e non altre',
  },
  details: {
    en: 'Reads as extract does. Under each sentence stand its tree, the names found, who speaks, and every event word: the lexicon entries tried, the conditions that failed, the arguments, and either the claim with the reason for its status or why there is none. With --json one object a sentence, after docs/schema/explain.schema.json. docs/triggers.md shows how to teach it a word.',
    it: "Legge come extract. Sotto ogni frase stanno l'albero, i nomi trovati, chi parla e ogni parola di evento: le voci del lessico provate, le condizioni mancate, gli argomenti, e l'affermazione con il motivo del suo stato oppure il motivo per cui non c'è. Con --json un oggetto per frase, secondo docs/schema/explain.schema.json. docs/triggers.md mostra come insegnargli una parola.",
  },
  arguments: [
    {
      name: '<input>',
      describe: {
        en: 'A file (text, HTML, JSON Lines, feed), a web address, or - for standard input',
        it: 'Un file (testo, HTML, JSON Lines, feed), un indirizzo web, o - per lo standard input',
      },
    },
  ],
  options: [
    {
      flags: '--sentence <n>',
      describe: { en: 'Only this sentence, counted from 1', it: 'Solo questa frase, contata da 1' },
      parse: count,
    },
    ...readOptions,
  ],
  examples: [
    {
      line: 'explain --published 2019-03-23 article.txt',
      describe: { en: 'Every sentence of an article', it: 'Ogni frase di un articolo' },
    },
    {
      line: 'explain --sentence 4 --json article.txt',
      describe: { en: 'One sentence, for a program', it: 'Una frase, per un programma' },
    },
  ],
  run: async (call, context) => {
    const { explainItems } = await import('../explain-items.ts');
    return await explainItems(call, context);
  },
};
