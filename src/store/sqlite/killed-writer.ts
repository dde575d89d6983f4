import { sampleArticles } from '../sample-desk.ts';
import { openStore } from '../sqlite-store.ts';

/**
 * A process that dies in the middle of writing an article: the durability test runs it with the path of a desk.
 * It kills itself when the store reads the last claim's kind for the second time, which is inside the transaction
 * (the first time is when the content's digest is made).
 */
const [path] = process.argv.slice(2);
const [whole, interrupted] = sampleArticles;
if (path === undefined || whole === undefined || interrupted === undefined)
  throw new Error('expected the path of a desk');

const store = await openStore(path, { clock: () => new Date(0), version: '0.0.0' });
await store.saveArticle(whole);
const claim = { ...interrupted.extraction.claims[0] };
let reads = 0;
Object.defineProperty(claim, 'kind', {
  enumerable: true,
  get: () => {
    reads += 1;
    if (reads === 2) process.kill(process.pid, 'SIGKILL');
    return 'armed_clash';
  },
});
const claims = [claim as (typeof interrupted.extraction.claims)[number]];
await store.saveArticle({ ...interrupted, extraction: { ...interrupted.extraction, claims } });
