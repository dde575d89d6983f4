import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Codebook } from '../model/codebook.ts';
import type { Language, Nationalities } from '../model/language.ts';
import { type CodebookData, indexCodebook, loadCodebookData } from './load-codebook.ts';
import { languageCodes, loadLanguage } from './load-language.ts';

/** Everything the stages take as arguments that is data and not code. */
export interface Knowledge {
  readonly codebook: Codebook;
  readonly nationalities: Nationalities;
  readonly languages: ReadonlyMap<string, Language>;
  /** SHA-256 over the names and contents of the files read; names the cache entry. */
  readonly fingerprint: string;
}

interface CachedKnowledge {
  readonly codebook: CodebookData;
  readonly languages: readonly Language[];
}

/**
 * Loads codebook and languages below `root`. Parsing and validating a megabyte of YAML takes longer than
 * reading an article, so the validated data is kept as JSON under `.cache/`; any change of any file makes a
 * new entry, and a cache that cannot be read or written is ignored.
 * @throws Problem `codebook/invalid` or `codebook/missing`.
 */
export function loadKnowledge(root: string): Knowledge {
  const fingerprint = fingerprintOf([
    [root, 'codebook'],
    [root, 'languages'],
    // The schemas the data was held against.
    [join(import.meta.dirname, '..'), 'model'],
    [join(import.meta.dirname, '..'), 'knowledge'],
  ]);
  const cachePath = join(root, '.cache', `knowledge-${fingerprint.slice(0, 16)}.json`);
  const data = readCache(cachePath) ?? writeCache(cachePath, parseKnowledge(root));
  return {
    codebook: indexCodebook(data.codebook),
    nationalities: data.codebook.nationalities,
    languages: new Map(data.languages.map((language) => [language.code, language])),
    fingerprint,
  };
}

function parseKnowledge(root: string): CachedKnowledge {
  const languageFolder = join(root, 'languages');
  const codebook = loadCodebookData(join(root, 'codebook'));
  return {
    codebook,
    languages: languageCodes(languageFolder).map((code) =>
      loadLanguage(languageFolder, code, codebook.nationalities),
    ),
  };
}

function readCache(path: string): CachedKnowledge | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CachedKnowledge;
  } catch {
    return null;
  }
}

function writeCache(path: string, data: CachedKnowledge): CachedKnowledge {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const partial = `${path}.${process.pid}.part`;
    writeFileSync(partial, JSON.stringify(data));
    renameSync(partial, path);
    forgetOthers(path);
  } catch {
    // A read-only checkout reads its YAML each time; slower, never wrong.
  }
  return data;
}

/** Entries of earlier codebooks are of no more use. */
function forgetOthers(path: string): void {
  const folder = dirname(path);
  const stale = readdirSync(folder).filter(
    (name) => /^knowledge-[0-9a-f]+\.json$/.test(name) && join(folder, name) !== path,
  );
  for (const name of stale) rmSync(join(folder, name), { force: true });
}

/** Depends on what the files say and where they lie below their base, not on the machine or the checkout. */
function fingerprintOf(folders: readonly (readonly [base: string, folder: string])[]): string {
  const hash = createHash('sha256');
  const visit = (base: string, folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(base, path);
      else
        hash
          .update(`${relative(base, path)}\0`)
          .update(readFileSync(path))
          .update('\0');
    }
  };
  for (const [base, folder] of folders) visit(base, join(base, folder));
  return hash.digest('hex');
}
