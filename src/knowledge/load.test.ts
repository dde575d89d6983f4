import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { loadKnowledge } from './knowledge.ts';
import { loadCodebookData } from './load-codebook.ts';
import { languageCodes, loadLanguage } from './load-language.ts';

const root = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'knowledge-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of the knowledge small enough to change: one language and one theatre of places. */
function copy(name: string): string {
  const folder = join(scratch, name);
  cpSync(join(root, 'languages', 'it'), join(folder, 'languages', 'it'), { recursive: true });
  cpSync(join(root, 'codebook'), join(folder, 'codebook'), { recursive: true });
  mkdirSync(join(folder, 'src', 'model'), { recursive: true });
  return folder;
}

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('nothing was thrown');
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

describe('loading', () => {
  it('finds the languages by their grammar', () => {
    const folder = copy('languages-only');
    mkdirSync(join(folder, 'languages', 'draft'));
    expect(languageCodes(join(folder, 'languages'))).toEqual(['it']);
    expect(languageCodes(join(root, 'languages'))).toEqual(['en', 'it']);
  });

  it('gives a place its file’s theatre and country, its own country first', () => {
    const { places } = loadCodebookData(join(root, 'codebook'));
    const hajin = places.find((p) => p.id === 'sy-hajin');
    expect(hajin).toMatchObject({ country: 'SY', kind: 'town' });
    expect(hajin?.theatre).not.toBe('');
    expect(places.find((p) => p.id === 'lb-tripoli')?.country).toBe('LB');
  });

  it('names the file and the field a mistake stands in', () => {
    const folder = copy('mistake');
    const path = join(folder, 'languages', 'it', 'lexicon', 'combat.yaml');
    edit(path, 'frame: mutual', 'frame: sideways');
    const problem = problemOf(() => loadLanguage(join(folder, 'languages'), 'it'));
    expect(problem.code).toBe('codebook/invalid');
    expect(JSON.stringify(problem)).toContain('frame');
    expect(problem.message + JSON.stringify(problem)).toContain('combat.yaml');
  });

  it('refuses an unknown key, a broken file and a missing one', () => {
    const folder = copy('refused');
    const languages = join(folder, 'languages');
    const status = join(languages, 'it', 'status.yaml');
    edit(status, 'hedges:', 'hedgerows:');
    expect(problemOf(() => loadLanguage(languages, 'it')).code).toBe('codebook/invalid');
    writeFileSync(status, 'hedges: [unclosed');
    expect(problemOf(() => loadLanguage(languages, 'it')).code).toBe('codebook/invalid');
    rmSync(status);
    expect(problemOf(() => loadLanguage(languages, 'it')).code).toBe('codebook/missing');
  });

  it('refuses one id twice', () => {
    const folder = copy('twice');
    const path = join(folder, 'codebook', 'outlets', 'speakers.yaml');
    const { speakers } = loadCodebookData(join(folder, 'codebook'));
    const [first, second] = speakers;
    if (!first || !second) throw new Error('too few speakers');
    edit(path, `id: ${second.id}`, `id: ${first.id}`);
    expect(problemOf(() => loadKnowledge(folder)).code).toBe('codebook/invalid');
  });

  it('keeps what it parsed, and parses again when a file changes', () => {
    const folder = copy('cache');
    const first = loadKnowledge(folder);
    expect(loadKnowledge(folder).fingerprint).toBe(first.fingerprint);
    expect([...loadKnowledge(folder).codebook.places.keys()]).toEqual([...first.codebook.places.keys()]);

    const status = join(folder, 'languages', 'it', 'status.yaml');
    edit(status, 'hedges: [sembra', 'hedges: [parrebbe proprio, sembra');
    utimesSync(status, new Date(), new Date(Date.now() + 5000));
    const changed = loadKnowledge(folder);
    expect(changed.fingerprint).not.toBe(first.fingerprint);
    expect(changed.languages.get('it')?.status.hedges[0]).toBe('parrebbe proprio');
  });
});
