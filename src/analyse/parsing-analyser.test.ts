import { describe, expect, it } from 'vitest';
import { articleOf, languageOf } from '../../test/one-sentence.fixture.ts';
import { shallowSentences } from './analyse.ts';
import { hasReader, readerFolder } from './parser/reader-package.fixture.ts';
import { parsingAnalyser } from './parsing-analyser.ts';

const text = [
  "L'esercito ha ripreso la collina dell'Isis. I ribelli, costretti ad arrendersi, ripiegano.",
  'Cade Hajin',
].join('\n');

describe.runIf(hasReader)('the parsing analyser', () => {
  const analyser = parsingAnalyser(hasReader ? readerFolder : '');

  it('keeps the words as the shallow analyser cuts them and adds a tree', async () => {
    const article = articleOf(text, 'it');
    const shallow = shallowSentences(article, languageOf('it'));
    const sentences = await analyser.analyse(article, languageOf('it'));
    expect(analyser.name).toMatch(/^reader\/\d/);
    expect(sentences.map(({ start, end }) => [start, end])).toEqual(
      shallow.map(({ start, end }) => [start, end]),
    );
    sentences.forEach(({ tokens, words }, i) => {
      expect(tokens.map(({ start, end, form }) => ({ start, end, form }))).toEqual(
        shallow[i]?.tokens.map(({ start, end, form }) => ({ start, end, form })),
      );
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
      expect(words.filter(({ head }) => head === -1)).toHaveLength(1);
    });
    expect(sentences[0]?.words.map(({ form }) => form).join(' ')).toBe(
      "L' esercito ha ripreso la collina di l' Isis .",
    );
  });

  it('leaves a language the package does not read without words', async () => {
    const other = { ...languageOf('it'), code: 'xx' };
    const sentences = await analyser.analyse(articleOf(text, 'it'), other);
    expect(sentences.flatMap(({ words }) => words)).toEqual([]);
    expect(sentences[0]?.tokens[0]).toMatchObject({ head: null, relation: null });
  });
});
