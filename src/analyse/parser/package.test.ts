import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../model/problem.ts';
import { openParser } from './parser.ts';
import { hasReader, readerFolder } from './reader-package.fixture.ts';
import { loadRuntime, platformName } from './runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'riscontro-model-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A card like that of a package, with changes; its files are not there. */
function cardIn(name: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const hash = '0'.repeat(64);
  const card = {
    name: 'reader',
    version: '1.2.3',
    affixRows: 16_384,
    width: 256,
    upos: ['NOUN', 'X'],
    features: { Mood: ['Ind'] },
    relations: ['root', 'parataxis'],
    names: ['O'],
    scripts: ['l0|'],
    languages: ['it'],
    files: { 'forms.onnx': hash, 'reader.onnx': hash, 'relations.onnx': hash, 'words.txt': hash },
    ...changes,
  };
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, 'reader.json'), JSON.stringify(card));
  return own;
}

describe('a package', () => {
  it('is named by its version', () => {
    expect(openParser(cardIn('sound')).name).toBe('reader/1.2.3');
  });

  it('that is not there is a problem at once', () => {
    const missing = join(folder, 'nothing');
    expect(() => openParser(missing)).toThrow(new Problem('model/missing', join(missing, 'reader.json')));
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['of another kind', { name: 'writer' }],
    ['with a script that is none', { scripts: ['x'] }],
    ['without roots', { relations: ['nsubj'] }],
    ['without hashes', { files: {} }],
    ['without languages', { languages: [] }],
  ])('%s is damaged', (what, changes) => {
    expect(() => openParser(cardIn(what.replaceAll(' ', '-'), changes))).toThrow(
      /^model\/damaged: .*reader\.json/,
    );
  });

  it('whose card is no JSON is damaged', () => {
    const own = cardIn('torn');
    writeFileSync(join(own, 'reader.json'), '{"name": ');
    expect(() => openParser(own)).toThrow(/^model\/damaged: /);
  });

  it('with a file that is not there says so when it is needed', async () => {
    await expect(openParser(cardIn('hollow')).load()).rejects.toMatchObject({ code: 'model/missing' });
  });

  it.runIf(hasReader)('with a changed file is damaged, each time it is asked', async () => {
    const own = join(folder, 'changed');
    cpSync(readerFolder, own, { recursive: true });
    writeFileSync(join(own, 'words.txt'), `${readFileSync(join(own, 'words.txt'), 'utf8')}more\n`);
    const parser = openParser(own);
    for (const attempt of [1, 2])
      await expect(parser.parse([['raid']], 'it'), `attempt ${attempt}`).rejects.toMatchObject({
        code: 'model/damaged',
        item: join(own, 'words.txt'),
        facts: { found: expect.stringMatching(/^sha256 /) },
      });
  });
});

describe('the native library', () => {
  it('that does not load is a problem that names the platform', async () => {
    const failing = loadRuntime(() => Promise.reject(new Error('no such file: libonnxruntime.so.1')));
    await expect(failing).rejects.toMatchObject({
      code: 'model/no-runtime',
      facts: { platform: platformName(), reason: 'no such file: libonnxruntime.so.1' },
    });
    expect(platformName()).toContain(`${process.platform}-${process.arch}`);
  });

  it('loads here', async () => {
    expect((await loadRuntime()).InferenceSession).toBeTypeOf('function');
  });
});
