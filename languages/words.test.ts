import { describe, expect, test } from 'vitest';
import { syntacticWords } from '../src/analyse/words.ts';
import { knowledge } from '../test/one-sentence.fixture.ts';

/** The data of `words.yaml`: each entry does something, and says it the way the rules look it up. */
describe.each([...knowledge.languages.values()].map((language) => [language.code, language] as const))(
  'how %s is written',
  (_, language) => {
    const { words } = language;
    const parts = (text: string, rules = language) =>
      syntacticWords(text, { start: 0, end: text.length }, rules).map(({ form }) => form);

    test('is in lower case, each entry once', () => {
      const lists = {
        contractions: Object.keys(words.contractions),
        before: Object.values(words.uncontracted.before).flat(),
        after: words.uncontracted.after,
        elisions: words.elisions,
        leadingApostrophe: words.leadingApostrophe,
        prefixes: words.hyphens.prefixes,
        suffixes: words.hyphens.suffixes,
        units: words.units,
        numberAbbreviations: words.numberAbbreviations,
        finalAbbreviations: words.finalAbbreviations,
        clitics: Object.keys(words.clitics.forms),
        lookalikes: words.clitics.whole,
      };
      for (const [name, list] of Object.entries(lists)) {
        expect(
          list.filter((word) => word !== word.toLowerCase()),
          name,
        ).toEqual([]);
        expect(
          list.filter((word, i) => list.indexOf(word) !== i),
          name,
        ).toEqual([]);
      }
    });

    test.each(Object.entries(words.contractions))('%s is %j', (written, expected) => {
      expect(parts(`${written} x`).slice(0, -1)).toEqual(expected);
    });

    test('names clitics that are there, and only lookalikes that would be cut', () => {
      const { forms, hosts, whole } = words.clitics;
      for (const { clitics } of hosts) expect(clitics.filter((clitic) => !(clitic in forms))).toEqual([]);
      const trusting = { ...language, words: { ...words, clitics: { ...words.clitics, whole: [] } } };
      expect(whole.filter((word) => parts(word, trusting).length === 1)).toEqual([]);
      expect(whole.filter((word) => parts(word).length > 1)).toEqual([]);
    });

    test('keeps whole what is to stay whole', () => {
      expect([...words.whole, ...words.hyphens.words].filter((word) => parts(word).length > 1)).toEqual([]);
    });

    test('cuts units from numbers and leaves them their endings', () => {
      expect(words.units.filter((unit) => parts(`20${unit} x`)[1] !== unit)).toEqual([]);
      expect(words.numberSuffixes.filter((ending) => parts(`20${ending} x`)[0] !== `20${ending}`)).toEqual(
        [],
      );
    });
  },
);
