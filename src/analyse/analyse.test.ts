import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf, languageOf, sentencesOf } from '../../test/one-sentence.fixture.ts';
import { shallowSentences } from './analyse.ts';

/** `form/POS/lemma` of each word asked for, in order of the sentence. */
function tags(text: string, code: string, words: readonly string[]): readonly string[] {
  const tokens = sentencesOf(text, code).flatMap((s) => s.tokens);
  return words.map((word) => {
    const token = tokens.find((t) => t.form === word);
    return token ? `${token.form}/${token.pos}/${token.lemma}` : `${word} missing`;
  });
}

describe('the shallow analyser', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'it',
      'Le milizie hanno conquistato il villaggio di Hajin.',
      ['milizie/NOUN/milizia', 'hanno/AUX/avere', 'conquistato/VERB/conquistare', 'Hajin/PROPN/Hajin'],
    ],
    [
      'it',
      'Il villaggio è stato conquistato dai curdi.',
      ['è/AUX/essere', 'stato/AUX/essere', 'dai/ADP/dai'],
    ],
    ['it', 'L’esercito attacca Hajin.', ['attacca/VERB/attaccare', 'esercito/NOUN/esercito']],
    [
      'it',
      'Un attacco ha colpito la base.',
      ['attacco/NOUN/attacco', 'colpito/VERB/colpire', 'base/NOUN/base'],
    ],
    ['it', 'I raid continuano.', ['raid/NOUN/raid', 'continuano/VERB/continuare']],
    ['it', 'Le forze si ritirano da Raqqa.', ['forze/NOUN/forza', 'si/PRON/si', 'ritirano/VERB/ritirare']],
    ['it', 'Venti soldati sono morti.', ['Venti/NUM/venti', 'soldati/NOUN/soldato', 'sono/AUX/essere']],
    ['it', 'Gli islamisti avrebbero perso Susah.', ['avrebbero/AUX/avere', 'perso/VERB/perdere']],
    [
      'en',
      'The rebels have captured the village.',
      ['have/AUX/have', 'captured/VERB/capture', 'rebels/NOUN/rebel'],
    ],
    ['en', 'The attack on the town failed.', ['attack/NOUN/attack', 'town/NOUN/town', 'on/ADP/on']],
    ['en', 'They were killed in Hajin.', ['were/AUX/be', 'killed/VERB/kill', 'Hajin/PROPN/Hajin']],
    ['en', 'The army plans to attack Idlib.', ['attack/VERB/attack', 'army/NOUN/army']],
  ])('%s %s', (code, text, expected) => {
    const words = expected.map((tag) => tag.split('/')[0] ?? '');
    expect(tags(text, code, words)).toEqual(expected);
  });

  it('reads blocks apart: a headline without a stop does not run into the body', () => {
    const sentences = sentencesOf('Cade Hajin\nI jihadisti arretrano. Si combatte.', 'it');
    expect(sentences.map((s) => [s.block, s.index])).toEqual([
      [0, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it('cuts a sentence without end, losing no word', () => {
    const text = 'raid '.repeat(1000).trim();
    const sentences = sentencesOf(text, 'it');
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.flatMap((s) => s.tokens)).toHaveLength(1000);
    expect(Math.max(...sentences.map((s) => s.tokens.length))).toBeLessThanOrEqual(400);
  });

  it('never throws, and every token is the text where it says it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.constantFrom('it', 'en'),
        (text, code) => {
          for (const sentence of shallowSentences(articleOf(text, code), languageOf(code))) {
            for (const token of sentence.tokens) {
              expect(text.slice(token.start, token.end)).toBe(token.form);
              expect(token.lemma).not.toBe('');
            }
          }
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });
});
