import { expect, test } from 'vitest';
import type { ExplainedWord } from '../model/explanation.ts';
import { treeLines } from './tree-text.ts';
import { hanging, wrapped } from './wrap.ts';

/** `form relation head` a word, heads counted from 0. */
const tree = (...words: readonly string[]): readonly ExplainedWord[] =>
  words.map((word) => {
    const [form = '', relation = '', head = '-1'] = word.split(' ');
    const pos = relation === 'punct' ? 'PUNCT' : 'X';
    return { form, relation, head: Number(head), pos, lemma: form, start: 0, end: form.length };
  });

test('a tree has each word below its head, small words beside it, and no signs', () => {
  const words = tree(
    'I det 1',
    'ribelli nsubj 3',
    'hanno aux 3',
    'preso root',
    'il det 5',
    'villaggio obj 3',
    'di case 7',
    'Hajin nmod 5',
    '. punct 3',
  );
  expect(treeLines(words, 80)).toEqual([
    'preso root [hanno aux]',
    '  ribelli nsubj [I det]',
    '  villaggio obj [il det]',
    '    Hajin nmod [di case]',
  ]);
});

test('a small word with words below it has its own line', () => {
  const words = tree('venti nummod 2', 'almeno advmod 0', 'jihadisti root');
  expect(treeLines(words, 80)).toEqual(['jihadisti root', '  venti nummod [almeno advmod]']);
});

test('words without a tree have no lines, and a tree as deep as its sentence is long stays within the width', () => {
  expect(treeLines([{ ...(tree('x root')[0] as ExplainedWord), head: null, relation: null }], 80)).toEqual(
    [],
  );
  const deep = tree('parola root', ...Array.from({ length: 300 }, (_, i) => `parola nmod ${i}`));
  const lines = treeLines(deep, 60);
  expect(lines).toHaveLength(301);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('lines are broken at words, and hang below what comes first', () => {
  expect(wrapped('one two  three\nfour', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrapped('', 9)).toEqual([]);
  expect(wrapped('incomprehensible', 9)).toEqual(['incomprehensible']);
  expect(hanging('at: ', 'one two three', 11)).toEqual(['at: one two', '    three']);
});
