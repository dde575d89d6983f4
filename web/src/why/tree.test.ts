import { expect, test } from 'vitest';
import { type Branch, type TreeWord, treeOf } from './tree.ts';

const word = (form: string, head: number | null, relation: string, pos = 'NOUN'): TreeWord => ({
  ...{ form, pos, head, relation, start: 0, end: 0 },
});

/** "captured(army[The], Hajin)" */
const inShort = ({ word: { form }, small, below }: Branch): string => {
  const beside = small.length > 0 ? `[${small.map((one) => one.form).join(' ')}]` : '';
  return `${form}${beside}${below.length > 0 ? `(${below.map(inShort).join(', ')})` : ''}`;
};

test('words hang below their head, small ones stand beside it, signs are left out', () => {
  const words = [
    word('The', 1, 'det', 'DET'),
    word('army', 2, 'nsubj'),
    word('captured', -1, 'root', 'VERB'),
    word('Hajin', 2, 'obj', 'PROPN'),
    word('.', 2, 'punct', 'PUNCT'),
  ];
  expect(treeOf(words).map(inShort)).toEqual(['captured(army[The], Hajin)']);
});

test('a small word with something below it has a line of its own', () => {
  const words = [
    word('fell', -1, 'root', 'VERB'),
    word('almost', 2, 'advmod', 'ADV'),
    word('completely', 0, 'advmod', 'ADV'),
  ];
  expect(treeOf(words).map(inShort)).toEqual(['fell(completely[almost])']);
});

test('words without a tree have none', () => {
  expect(treeOf([word('Raid', null, ''), word('notturno', null, '')])).toEqual([]);
});
