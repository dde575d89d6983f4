import { createReadStream } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { openParser } from '../src/analyse/parser/parser.ts';
import { productRoot } from '../src/desk.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import { mostMemory } from './most-memory.ts';
import { parseEach } from './parsed-articles.ts';

/**
 * Child of `bench.ts`: loads the trained parser, parses the texts of the file named on the command line where there is one
 * (a line each, `{ language, text, blocks }`), and prints the seconds loading took and the most memory the process ever
 * held, in bytes.
 */
const [file] = process.argv.slice(2);
const begun = performance.now();
const parser = openParser(`${productRoot}/models/reader`);
await parser.load();
const seconds = (performance.now() - begun) / 1000;
if (file !== undefined) {
  const { languages } = loadKnowledge(productRoot);
  for await (const line of createInterface(createReadStream(file))) {
    const { language: code, text, blocks } = JSON.parse(line);
    const language = languages.get(code);
    if (language) await parseEach(parser, [{ article: { text, blocks }, language }]);
  }
}
process.stdout.write(JSON.stringify({ seconds, bytes: mostMemory() }));
