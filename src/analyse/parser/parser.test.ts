import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openParser, type ParsedWords } from './parser.ts';
import { hasReader, readerFolder } from './reader-package.fixture.ts';

const texts = [
  "L' esercito , sostenuto da i caccia alleati , è riuscito a riprendere la collina .",
  'Cade Hajin',
  'I jihadisti arretrano verso il fiume ; i curdi avanzano : si combatte casa per casa , scrive la agenzia .',
  'Raid',
  'Un attacco ha colpito la base .',
  '« Non ci sono conferme » , dice il portavoce di le SDF .',
].map((text) => text.split(' '));

/** Numbers and lemmas of a sentence in a form that compares. */
function plain({ upos, heads, relations, features, lemmas, names }: ParsedWords) {
  return {
    upos: [...upos],
    heads: [...heads],
    relations: [...relations],
    features: [...features],
    lemmas,
    names: [...names],
  };
}

function expectTree({ heads }: ParsedWords): void {
  expect([...heads].filter((head) => head === -1)).toHaveLength(1);
  for (let word = 0; word < heads.length; word += 1) {
    let at = word;
    let steps = 0;
    for (; at >= 0 && steps <= heads.length; steps += 1) at = heads[at] as number;
    expect(at).toBe(-1);
  }
}

describe.runIf(hasReader)('the parser', () => {
  const parser = openParser(hasReader ? readerFolder : '');
  const root = parser.labels.relations.indexOf('root');
  const parataxis = parser.labels.relations.indexOf('parataxis');

  it('gives every word a class that has a name, and every sentence one root', async () => {
    const { labels } = parser;
    const features = Object.values(labels.features);
    const parses = await parser.parse(texts, 'it');
    expect(parses.map(({ heads }) => heads.length)).toEqual(texts.map((forms) => forms.length));
    for (const parsed of parses) {
      expectTree(parsed);
      expect(parsed.relations.filter((relation) => relation === root)).toHaveLength(1);
      parsed.heads.forEach((head, i) => {
        expect(labels.upos[parsed.upos[i] as number]).toBeDefined();
        expect(labels.relations[parsed.relations[i] as number]).toBeDefined();
        expect(parsed.relations[i] === root).toBe(head === -1);
        expect(labels.names[parsed.names[i] as number]).toBeDefined();
        expect(parsed.lemmas[i]).not.toBe('');
      });
      parsed.features.forEach((value, i) => {
        expect(value).toBeLessThanOrEqual(features[i % features.length]?.length ?? -1);
      });
    }
  });

  it('reads a sentence the same alone, in company and in any order', async () => {
    const alone = await Promise.all(
      texts.map(async (forms) => (await parser.parse([forms], 'it'))[0] as ParsedWords),
    );
    const expected = alone.map(plain);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: texts.length - 1 }), { minLength: 1, maxLength: 40 }),
        async (order) => {
          const parses = await parser.parse(
            order.map((i) => texts[i] ?? []),
            'it',
          );
          expect(parses.map(plain)).toEqual(order.map((i) => expected[i]));
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });

  it('answers each of several calls at once as if it were the only one, whatever their languages', async () => {
    const calls = texts.flatMap((forms, i) =>
      ['it', 'en'].map((language) => ({ language, sentences: [forms, ...texts.slice(i)] })),
    );
    const alone: unknown[] = [];
    for (const { sentences, language } of calls)
      alone.push((await parser.parse(sentences, language)).map(plain));
    const atOnce = await Promise.all(
      calls.map(async ({ sentences, language }) => (await parser.parse(sentences, language)).map(plain)),
    );
    expect(atOnce).toEqual(alone);
  });

  it('makes a tree of anything', async () => {
    const form = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...texts.flat()));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(form, { maxLength: 30 }), { maxLength: 8 }), async (sentences) => {
        const parses = await parser.parse(sentences, 'en');
        parses.forEach((parsed, i) => {
          expect(parsed.heads).toHaveLength(sentences[i]?.length ?? -1);
          if (parsed.heads.length > 0) expectTree(parsed);
        });
      }),
      { numRuns: 60, seed: 13 },
    );
  });

  it('joins the stretches of an endless sentence to one tree', async () => {
    const forms = Array.from({ length: 3000 }, (_, i) => texts[2]?.[i % 12] ?? '');
    const [parsed] = await parser.parse([forms], 'it');
    if (!parsed) throw new Error('no parse');
    const roots = [...parsed.heads.keys()].filter((i) => parsed.relations[i] === root);
    expect(roots).toHaveLength(1);
    const joined = [...parsed.heads.keys()].filter(
      (i) => parsed.relations[i] === parataxis && parsed.heads[i] === roots[0],
    );
    expect(joined.length).toBeGreaterThanOrEqual(3000 / 256 - 1);
    // Read in stretches, so the last words are far from the first: following heads stays short of that.
    expect([...parsed.heads].every((head) => head >= -1 && head < 3000)).toBe(true);
  });

  it('says which languages it reads', async () => {
    await expect(parser.parse([['raid']], 'xx')).rejects.toThrow(/it, en/);
  });
});
