import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acquire, productRoot, type Reader } from '../../src/desk.ts';
import type { Extraction } from '../../src/model/contract.ts';
import { Problem } from '../../src/model/problem.ts';
import { type Expected, expectedSchema } from './expected.ts';

/** A sample report and what a person coded from it. */
export interface SampleReport {
  /** `LANG/NAME`, e.g. `it/2018-12-14-hajin-levante`. */
  readonly name: string;
  readonly language: string;
  /** The text or web page itself. */
  readonly path: string;
  readonly expected: Expected;
  /** Scored in the aggregate only: nobody tunes the reader on what it got wrong here. */
  readonly sealed: boolean;
}

/** A sample report with what the reader made of it. */
export interface ReadReport extends SampleReport {
  /** With the article's text. */
  readonly extraction: Extraction;
  readonly text: string;
}

const corpusRoot = join(productRoot, 'corpus');
const sealedPath = join(productRoot, 'bench', 'sealed.txt');

/** Names of the sealed reports, as `bench/sealed.txt` lists them. */
export function sealedNames(): ReadonlySet<string> {
  const lines = readFileSync(sealedPath, 'utf8').split('\n');
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}

/** Every report of `corpus/` that has been coded, in order of name. Throws where a coding breaks its schema. */
export function sampleReports(): readonly SampleReport[] {
  const sealed = sealedNames();
  return ['en', 'it'].flatMap((language) =>
    readdirSync(join(corpusRoot, language))
      .filter((file) => file.endsWith('.expected.json'))
      .sort()
      .map((file) => {
        const stem = file.slice(0, -'.expected.json'.length);
        const name = `${language}/${stem}`;
        const path = ['.txt', '.html']
          .map((ending) => join(corpusRoot, language, stem + ending))
          .find((candidate) => existsSync(candidate));
        if (path === undefined) throw new Error(`${name}: expected.json without a report beside it`);
        const coded: unknown = JSON.parse(readFileSync(join(corpusRoot, language, file), 'utf8'));
        return { name, language, path, expected: expectedSchema.parse(coded), sealed: sealed.has(name) };
      }),
  );
}

/** Reads one file that holds one article. Throws the `Problem` that kept it from being read. */
export async function extractFile(reader: Reader, path: string): Promise<Extraction> {
  for await (const item of acquire(path, { clock: () => new Date(0) })) {
    if (item instanceof Problem) throw item;
    return await reader.extract(item);
  }
  throw new Error(`nothing in ${path}`);
}

/** Every sample report as the reader reads it now. */
export async function readReports(reader: Reader): Promise<readonly ReadReport[]> {
  const read: ReadReport[] = [];
  for (const report of sampleReports()) {
    const extraction = await extractFile(reader, report.path);
    read.push({ ...report, extraction, text: extraction.article.text ?? '' });
  }
  return read;
}
