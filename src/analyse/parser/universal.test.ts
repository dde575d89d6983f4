import { expect, it } from 'vitest';
import type { Labels, ParsedWords } from './parser.ts';
import { readerOf } from './universal.ts';

const labels: Labels = {
  upos: ['NOUN', 'VERB'],
  features: { Mood: ['Ind', 'Cnd'], Person: ['1', '2', '3'], Voice: ['Pass'], Oddity: ['Yes'] },
  relations: ['root', 'nsubj'],
  names: ['O', 'B-LOC'],
};
const parsed: ParsedWords = {
  upos: Uint8Array.of(0, 1),
  heads: Int32Array.of(1, -1),
  relations: Uint8Array.of(1, 0),
  features: Uint8Array.of(0, 0, 0, 0, 2, 3, 1, 1),
  lemmas: ['Hajin', 'cadere'],
  names: Uint8Array.of(1, 0),
};

it('puts the classes of a word in the words of the model, leaving aside what it has no word for', () => {
  const reading = readerOf(labels);
  expect(reading(parsed, 0)).toEqual({ pos: 'NOUN', morphology: {}, relation: 'nsubj', name: 'B-LOC' });
  expect(reading(parsed, 1)).toEqual({
    pos: 'VERB',
    morphology: { mood: 'conditional', person: 3, voice: 'passive' },
    relation: 'root',
    name: null,
  });
});
