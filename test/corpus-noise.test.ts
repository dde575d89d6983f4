import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { sealedNames } from '../bench/scoring/corpus.ts';
import { acquire } from '../src/acquire/index.ts';
import { openReader } from '../src/desk.ts';
import { Problem } from '../src/model/problem.ts';
import { readArticle, readingLanguage } from '../src/read/index.ts';

/**
 * The noise that a reader marked by hand in every sample report but the sealed ones, held against what reading finds: the
 * same reason over nine tenths of the characters or more. In a web page, furniture may have been left out instead.
 */

interface ExpectedNoise {
  readonly starts: string;
  readonly ends: string;
  readonly reason: string;
}

const root = join(import.meta.dirname, '..');
const languages = ['it', 'en'].map((code) =>
  readingLanguage(code, load(readFileSync(join(root, 'languages', code, 'noise.yaml'), 'utf8'))),
);
const { outlets } = openReader().codebook;
/** Sealed reports are scored in the aggregate alone. */
const sealed = sealedNames();
const reports = ['it', 'en'].flatMap((code) =>
  readdirSync(join(root, 'corpus', code))
    .filter((name) => /\.(?:txt|html)$/.test(name) && !sealed.has(`${code}/${name.replace(/\.\w+$/, '')}`))
    .map((name) => join(root, 'corpus', code, name)),
);

async function read(path: string) {
  for await (const item of acquire(path, { clock: () => new Date(0) })) {
    if (item instanceof Problem) throw item;
    return readArticle(item, { languages, outlets });
  }
  throw new Error(`nothing in ${path}`);
}

/** Reports with noise the rules do not find, or cut too much of: the list may only become shorter. */
const misses = new Set(
  readFileSync(join(import.meta.dirname, 'corpus-noise.misses.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

describe.each(reports)('%s', (path) => {
  const expectedPath = path.replace(/\.(?:txt|html)$/, '.expected.json');
  const expected = existsSync(expectedPath)
    ? (JSON.parse(readFileSync(expectedPath, 'utf8')) as { noise: ExpectedNoise[] }).noise
    : [];

  test('finds the noise that a reader marked, and little else', async () => {
    const { text, noise } = await read(path);
    const problems: string[] = [];
    const wanted = expected.map((span) => {
      const start = text.indexOf(plain(span.starts));
      return { ...span, start, end: endOf(text, start, plain(span.ends), path) };
    });
    for (const span of wanted) {
      if (span.start === -1 && path.endsWith('.html')) continue;
      if (span.start === -1) problems.push(`not in the text: ${span.starts}`);
      const covered = noise
        .filter((found) => found.reason === span.reason)
        .reduce(
          (sum, found) =>
            sum + Math.max(0, Math.min(found.end, span.end) - Math.max(found.start, span.start)),
          0,
        );
      if (covered < 0.9 * (span.end - span.start)) {
        const instead = noise.filter((found) => found.start < span.end && span.start < found.end);
        problems.push(
          `missed ${span.reason}: ${JSON.stringify(text.slice(span.start, span.end))}; found ${JSON.stringify(instead)}`,
        );
      }
    }
    for (const found of noise) {
      const inside = wanted.some((span) => span.start <= found.start + 3 && found.end <= span.end + 3);
      // A byline or a label that the reader let pass is no loss; a sentence is.
      if (!inside && found.end - found.start > 60) {
        problems.push(`cut ${found.reason}: ${JSON.stringify(text.slice(found.start, found.end))}`);
      }
    }
    const name = path.slice(join(root, 'corpus').length + 1);
    if (misses.has(name)) expect(problems, `${name} is read well now: take it off the list`).not.toEqual([]);
    else expect(problems).toEqual([]);
  });
});

/** The expectation quotes a page's source; the text has no tags. */
const plain = (quoted: string) => quoted.replace(/<[^>]*>/g, '').trim();

/** Where a marked span ends; a page may have left its end out already, and then what is there is its first line. */
function endOf(text: string, start: number, ends: string, path: string): number {
  const last = text.indexOf(ends, start);
  if (last === -1 && path.endsWith('.html')) return `${text}\n`.indexOf('\n', start);
  return last + ends.length;
}
