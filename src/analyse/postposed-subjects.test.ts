import { expect, test } from 'vitest';
import { languageOf } from '../../test/one-sentence.fixture.ts';
import type { PartOfSpeech } from '../model/token.ts';
import { type RelatedWord, withPostposedSubjects } from './postposed-subjects.ts';

/** Words written `form/lemma/POS/head/relation`, heads from 1, 0 the root. */
function words(text: string): readonly RelatedWord[] {
  return text.split(' ').map((cell) => {
    const [form = '', lemma = '', pos = '', head = '', relation = ''] = cell.split('|');
    return {
      form,
      lemma,
      pos: pos as PartOfSpeech,
      finite: form !== 'caduti',
      head: Number(head) - 1,
      relation,
    };
  });
}

const relationOf = (text: string, word: number, language = 'it') =>
  withPostposedSubjects(words(text), languageOf(language))[word];

test('what follows a verb without object is its subject', () => {
  expect(
    relationOf('caddero|cadere|VERB|0|root dieci|dieci|NUM|3|nummod soldati|soldato|NOUN|1|obj', 2),
  ).toBe('nsubj');
});

test('of a participle only with an auxiliary', () => {
  const bare = 'caduti|cadere|VERB|0|root soldati|soldato|NOUN|1|obj';
  expect(relationOf(bare, 1)).toBe('obj');
  expect(relationOf(`sono|essere|AUX|2|aux ${bare.replace('NOUN|1', 'NOUN|2')}`, 2)).toBe('nsubj');
});

test('unless it has one before, or the verb takes objects', () => {
  const before = 'essi|essi|PRON|2|nsubj caddero|cadere|VERB|0|root soldati|soldato|NOUN|2|obj';
  expect(relationOf(before, 2)).toBe('obj');
  expect(relationOf('uccisero|uccidere|VERB|0|root soldati|soldato|NOUN|1|obj', 1)).toBe('obj');
});

test('the speaker follows a verb of saying behind what was said', () => {
  const quoted =
    'Resteremo|restare|VERB|0|root »|»|PUNCT|1|punct ,|,|PUNCT|4|punct dice|dire|VERB|1|parataxis';
  expect(relationOf(`${quoted} il|il|DET|6|det portavoce|portavoce|NOUN|4|obj`, 5)).toBe('nsubj');
  expect(
    relationOf(
      'We|we|PRON|2|nsubj stay|stay|VERB|0|root ,|,|PUNCT|4|punct said|say|VERB|2|parataxis Miller|Miller|PROPN|4|obj',
      4,
      'en',
    ),
  ).toBe('nsubj');
});

test('what is said is no speaker', () => {
  expect(
    relationOf(
      'Il|il|DET|2|det portavoce|portavoce|NOUN|3|nsubj dice|dire|VERB|0|root bugie|bugia|NOUN|3|obj',
      3,
    ),
  ).toBe('obj');
  expect(relationOf('Dice|dire|VERB|0|root bugie|bugia|NOUN|1|obj', 1)).toBe('obj');
});
