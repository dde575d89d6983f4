import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affixesOfWord, affixRows, shape, wordKey } from './features.ts';
import { hasReader, readerFolder } from './reader-package.fixture.ts';

const tableRows = 16_384;

describe('features', () => {
  it.each([
    ['Sha’Fah', "sha'fah", "Xxx'Xxx"],
    ['1.500', '0.000', '0.00'],
    ['«Città»', '"città"', '"Xxx"'],
    ['AK-47', 'ak-00', 'XX-00'],
    ['Ḥurras', 'ḥurras', 'Xxx'],
    ['ΑΣ', 'ας', 'XX'],
    ['İstanbul', 'i̇stanbul', 'Xxx'],
    ['😀😀😀', '😀😀😀', '😀😀'],
    ['٣', '٣', '٣'],
    ['a1b2c3d4e5', 'a0b0c0d0e0', 'x0x0x0x0'],
    ['', '', ''],
  ])('%s is %s, %s', (form, key, expected) => {
    expect(wordKey(form)).toBe(key);
    expect(shape(form)).toBe(expected);
  });

  it('hashes as the training does', () => {
    expect([...affixRows("L'", tableRows)]).toEqual([
      15554, 3284, 10824, 5525, 4962, 7610, 16196, 6615, 2137, 11571,
    ]);
    expect([...affixRows('esercito', tableRows)]).toEqual([
      12315, 2328, 804, 3341, 1460, 5651, 8861, 5668, 819, 14788,
    ]);
  });

  it('counts characters, not code units', () => {
    expect(Array.from(wordKey('😀'.repeat(50)))).toHaveLength(40);
    const [one, , , , suffix] = affixRows('😀a', tableRows);
    const [other, , , , sameSuffix] = affixRows('😁a', tableRows);
    expect(one).not.toBe(other);
    expect(suffix).toBe(sameSuffix);
  });

  it('give every form a row that is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (form) => {
        const rows = affixRows(form, tableRows);
        expect(rows).toHaveLength(affixesOfWord);
        expect(rows.every((row) => row >= 1 && row < tableRows)).toBe(true);
      }),
      { seed: 2 },
    );
  });
});

interface Example {
  readonly form: string;
  readonly key: string;
  readonly shape: string;
  readonly affixes: readonly number[];
}

describe.runIf(hasReader)('the examples of the package', () => {
  const examples: readonly Example[] = hasReader
    ? JSON.parse(readFileSync(join(readerFolder, 'features.json'), 'utf8'))
    : [];

  it.each(examples)('$form', (example) => {
    expect({
      form: example.form,
      key: wordKey(example.form),
      shape: shape(example.form),
      affixes: [...affixRows(example.form, tableRows)],
    }).toEqual(example);
  });
});
