import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { lineOf } from './yaml-lines.ts';

const source = `# Comment
triggers:
  - id: it.one
    senses: &same
      - kind: a
        when: { object: place,
          any: [x, y] }
  - id: it.two
    "lemma": two

    senses: *same
`;

test.each([
  [[], 2],
  [['triggers'], 2],
  [['triggers', 0], 3],
  [['triggers', 0, 'id'], 3],
  [['triggers', 0, 'senses', 0, 'kind'], 5],
  [['triggers', 0, 'senses', 0, 'when', 'any', 1], 7],
  [['triggers', 1, 'lemma'], 9],
  [['triggers', 1, 'senses'], 11],
  [['triggers', 1, 'senses', 0], 11],
  [['triggers', 1, 'missing', 'further'], 8],
  [['triggers', 7], 2],
] as const)('%j stands on line %i', (path, line) => {
  expect(lineOf(source, path)).toBe(line);
});

test('what is no YAML has no lines, and an empty file none either', () => {
  expect(lineOf('a: [1', ['a'])).toBeNull();
  expect(lineOf('', ['a'])).toBeNull();
});

test('every value of any document is found on a line that holds it', () => {
  const key = fc.stringMatching(/^[a-z]{1,6}$/);
  const document = fc.dictionary(key, fc.array(fc.dictionary(key, fc.integer()), { minLength: 1 }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(document, (value) => {
      const text = dump(value);
      expect(load(text)).toEqual(value);
      for (const [name, list] of Object.entries(value))
        for (const [index, item] of list.entries())
          for (const [inner, number] of Object.entries(item)) {
            const line = text.split('\n')[(lineOf(text, [name, index, inner]) ?? 0) - 1];
            expect(line?.replace(/^[\s-]*/, '').replace(/['"]/g, '')).toBe(`${inner}: ${number}`);
          }
    }),
    { seed: 7, numRuns: 100 },
  );
});
