import { expect, test } from 'vitest';
import { readConllu } from '../bench/scoring/treebank/conllu.ts';
import type { ParsedSentence } from '../bench/scoring/treebank/parser.ts';
import { treeErrors, treeErrorText } from '../bench/scoring/treebank/tree-errors.ts';

const rows = [
  ['Arrivano', 'arrivare', 'VERB', 0, 'root'],
  ['i', 'il', 'DET', 3, 'det'],
  ['rinforzi', 'rinforzo', 'NOUN', 1, 'nsubj'],
  ['da', 'da', 'ADP', 5, 'case'],
  ['Tikrit', 'Tikrit', 'PROPN', 1, 'obl'],
] as const;
const gold = readConllu(
  `${rows.map(([form, lemma, upos, head, deprel], i) => [i + 1, form, lemma, upos, '_', '_', head, deprel, '_', '_'].join('\t')).join('\n')}\n\n`,
  'sample',
);

/** The sample with other heads (from 0, -1 the root) or relations. */
function read(changes: Readonly<Record<number, readonly [head: number, deprel: string]>>): ParsedSentence {
  return {
    words: rows.map(([form, lemma, upos, head, deprel], i) => {
      const [found, relation] = changes[i] ?? [head - 1, deprel];
      return { start: 0, end: 0, form, lemma, upos, feats: {}, head: found, deprel: relation };
    }),
  };
}

test('a tree without an error has none, subtypes aside', () => {
  const errors = treeErrors(gold, [read({ 2: [0, 'nsubj:pass'] })]);
  expect(errors).toEqual({ words: 5, sentences: 1, whole: 1, kinds: [], confusions: [] });
});

test('errors are counted by what the treebank says the word is', () => {
  const errors = treeErrors(gold, [read({ 2: [0, 'obj'], 4: [2, 'nmod'], 3: [2, 'case'] })]);
  expect(errors.whole).toBe(0);
  expect(errors.kinds).toEqual([
    { kind: 'function word and other', count: 1 },
    { kind: 'phrase of a verb or a noun', count: 1 },
    { kind: 'subject, object, agent', count: 1 },
  ]);
  expect(errors.confusions.map(({ confusion }) => confusion)).toEqual([
    'case, wrong head',
    'nsubj read as obj',
    'obl read as nmod',
  ]);
  expect(treeErrorText('s', errors)).toMatch(/^s: 3 of 5 words wrong, 0 of 1 sentences whole\n.*33\.3%/);
});
