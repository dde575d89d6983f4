import { performance } from 'node:perf_hooks';
import { openParser } from '../src/analyse/parser/parser.ts';
import { productRoot } from '../src/desk.ts';

/**
 * Child of `bench.ts`: loads the trained parser, parses the folder named on the command line where there is one, and prints
 * the seconds loading took and the most memory the process ever held, in bytes.
 */
const [folder] = process.argv.slice(2);
const begun = performance.now();
const parser = openParser(`${productRoot}/models/reader`);
await parser.load();
const seconds = (performance.now() - begun) / 1000;
if (folder !== undefined) {
  const { parseFolder } = await import('./parsed-articles.ts');
  await parseFolder(parser, folder);
}
process.stdout.write(JSON.stringify({ seconds, bytes: process.resourceUsage().maxRSS * 1024 }));
