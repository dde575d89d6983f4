import { Problem } from '../../model/problem.ts';
import { type CommandSpec, exit, flagOption, numberOption, textOption } from '../command.ts';
import { importedPlaces } from '../places-option.ts';
import { readOptions, readOptionsOf, triggerPaths } from '../read-options.ts';
import { count } from '../values.ts';

export const extract: CommandSpec = {
  name: 'extract',
  summary: {
    en: 'Read articles and print what they say happened, keeping nothing',
    it: 'Legge articoli e stampa che cosa dicono sia accaduto, senza conservare nulla',
  },
  details: {
    en: 'One line an item, in the order given. An item that cannot be read becomes one line with a coded error, and the rest goes on; the exit status is then 1. JSON Lines follow docs/schema/extract.schema.json.',
    it: "Una riga per elemento, nell'ordine dato. Un elemento che non si può leggere diventa una riga con un errore codificato e il resto prosegue; lo stato di uscita è allora 1. Le righe JSON seguono docs/schema/extract.schema.json.",
  },
  arguments: [
    {
      name: '[input...]',
      describe: {
        en: 'Files (text, HTML, JSON Lines, feeds), folders, web addresses, or - for standard input',
        it: 'File (testo, HTML, JSON Lines, feed), cartelle, indirizzi web, o - per lo standard input',
      },
    },
  ],
  options: [
    ...readOptions,
    {
      flags: '--format <format>',
      describe: {
        en: 'Form of the output; table on a terminal, jsonl elsewhere, when left out',
        it: "Forma dell'uscita; se manca, table su un terminale e jsonl altrove",
      },
      choices: ['table', 'jsonl', 'geojson'],
    },
    {
      flags: '--with-text',
      describe: {
        en: "Include the article's text, which the offsets of spans count in (jsonl)",
        it: "Include il testo dell'articolo, su cui si contano le posizioni (jsonl)",
      },
    },
    {
      flags: '--jobs <n>',
      describe: {
        en: 'Threads to read with; as many as the machine has, when there is much to read',
        it: "Thread con cui leggere; tanti quanti ne ha la macchina, se c'è molto da leggere",
      },
      parse: count,
    },
  ],
  examples: [
    {
      line: 'extract --published 2019-03-23 article.txt',
      describe: { en: 'One article as a table', it: 'Un articolo come tabella' },
    },
    {
      line: 'extract --format jsonl --with-text corpus/it > claims.jsonl',
      describe: { en: 'A folder as JSON Lines', it: 'Una cartella come JSON Lines' },
    },
    {
      line: 'extract --format geojson - < articles.jsonl > claims.geojson',
      describe: {
        en: 'JSON Lines in, a map layer out',
        it: 'JSON Lines in entrata, uno strato di mappa in uscita',
      },
    },
  ],
  run: async (call, context) => {
    const { extractItems } = await import('../extract-items.ts');
    const { writerOf } = await import('../extract-formats.ts');
    if (call.arguments.length === 0 && context.stdin.isTTY)
      throw new Problem('cli/usage', 'riscontro extract', {
        reason: 'missing-argument',
        found: 'input',
        command: 'extract',
      });
    // `--json` asks for what a program reads, which for this command is JSON Lines.
    const usual = context.out.isTerminal && !context.json ? 'table' : 'jsonl';
    const format = textOption(call, 'format') ?? usual;
    let failed = false;
    const writer = writerOf(format, context);
    const results = extractItems({
      inputs: call.arguments.length > 0 ? call.arguments : ['-'],
      read: readOptionsOf(call),
      triggers: triggerPaths(call, context),
      places: importedPlaces(call, context),
      withText: flagOption(call, 'withText') && format === 'jsonl',
      jobs: numberOption(call, 'jobs'),
      context,
    });
    await context.out.write(writer.begin());
    for await (const line of results) {
      failed ||= 'error' in line;
      await context.out.write(writer.item(line));
    }
    await context.out.write(writer.end());
    return failed ? exit.itemFailed : exit.ok;
  },
};
