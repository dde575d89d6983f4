import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token, Word } from '../model/token.ts';
import { projectTree } from './project-tree.ts';

function tokensAt(spans: readonly (readonly [number, number])[]): readonly Token[] {
  return spans.map(([start, end]) => ({
    start,
    end,
    form: 'x',
    bare: 'x',
    lemma: 'x',
    pos: 'X',
    morphology: {},
    head: null,
    relation: null,
  }));
}

function wordsAt(words: readonly (readonly [start: number, end: number, head: number, relation: string])[]) {
  return words.map(
    ([start, end, head, relation]): Word => ({
      start,
      end,
      head,
      relation,
      form: 'x',
      lemma: 'x',
      pos: 'X',
      morphology: {},
      name: null,
    }),
  );
}

function heads(tokens: readonly Token[]): readonly (readonly [number | null, string | null])[] {
  return tokens.map(({ head, relation }) => [head, relation]);
}

describe('the tree of words on tokens', () => {
  it('gives a melted word the relation of its outermost part', () => {
    // "attacco della base": di is case of base, la is det of base.
    const words = wordsAt([
      [0, 7, -1, 'root'],
      [8, 13, 3, 'case'],
      [8, 13, 3, 'det'],
      [14, 18, 0, 'nmod'],
    ]);
    const tokens = tokensAt([
      [0, 7],
      [8, 13],
      [14, 18],
    ]);
    expect(heads(projectTree(tokens, words))).toEqual([
      [-1, 'root'],
      [2, 'case'],
      [0, 'nmod'],
    ]);
  });

  it('gives a verb with clitics the relation of the verb', () => {
    // "per attaccarli oggi": li hangs on attaccare.
    const words = wordsAt([
      [0, 3, 1, 'mark'],
      [4, 14, -1, 'root'],
      [4, 14, 1, 'obj'],
      [15, 19, 1, 'advmod'],
    ]);
    const tokens = tokensAt([
      [0, 3],
      [4, 14],
      [15, 19],
    ]);
    expect(heads(projectTree(tokens, words))).toEqual([
      [1, 'mark'],
      [-1, 'root'],
      [1, 'advmod'],
    ]);
  });

  it('hangs the rest of a word that is several tokens on the first of them', () => {
    const words = wordsAt([
      [0, 9, 1, 'obl'],
      [10, 14, -1, 'root'],
    ]);
    const tokens = tokensAt([
      [0, 4],
      [4, 6],
      [6, 9],
      [10, 14],
    ]);
    expect(heads(projectTree(tokens, words))).toEqual([
      [3, 'obl'],
      [0, 'goeswith'],
      [0, 'goeswith'],
      [-1, 'root'],
    ]);
  });

  it.each<[string, Word['morphology'], string, Token['pos']]>([
    // "una violenta tempesta", "il ministero comunica", "sono esplosi".
    ['feminine', { form: 'finite' }, 'amod', 'ADJ'],
    ['masculine', { form: 'finite' }, 'amod', 'VERB'],
    ['feminine', { form: 'participle' }, 'amod', 'VERB'],
    ['feminine', { form: 'finite' }, 'root', 'VERB'],
  ])('takes for an adjective what agrees with its noun: %s %o %s', (gender, morphology, relation, pos) => {
    const words = wordsAt([
      [0, 8, relation === 'root' ? -1 : 1, relation],
      [9, 17, relation === 'root' ? 0 : -1, 'root'],
    ]).map(
      (word, i): Word => ({
        ...word,
        pos: i === 0 ? 'ADJ' : 'NOUN',
        morphology: {
          gender: i === 0 && gender === 'masculine' ? 'masculine' : 'feminine',
          number: 'singular',
        },
      }),
    );
    const [first, second] = tokensAt([
      [0, 8],
      [9, 17],
    ]);
    const tokens = [
      { ...first, pos: 'VERB', morphology },
      { ...second, pos: 'NOUN' },
    ] as readonly Token[];
    expect(projectTree(tokens, words)[0]?.pos).toBe(pos);
  });

  it('leaves tokens without words as they were', () => {
    const tokens = tokensAt([[0, 4]]);
    expect(projectTree(tokens, [])).toBe(tokens);
  });

  it('is a tree with one root whenever the words are one, however they are cut', () => {
    const cuts = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 15 });
    const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain((choices) =>
      fc.tuple(
        fc.constant(choices),
        fc.shuffledSubarray(
          choices.map((_, i) => i),
          { minLength: choices.length },
        ),
      ),
    );
    fc.assert(
      fc.property(
        cuts,
        tree,
        fc.array(fc.nat({ max: 30 }), { minLength: 12, maxLength: 12 }),
        (at, [choices, order], starts) => {
          const edges = [0, ...at.filter((cut) => cut > 0).sort((a, b) => a - b), 31];
          const tokens = tokensAt(edges.slice(1).map((end, i) => [edges[i] as number, end]));
          const sorted = starts.slice(0, choices.length).sort((a, b) => a - b);
          const headOf = new Map(
            order.map((word, rank) => [
              word,
              rank === 0 ? -1 : (order[(choices[rank] ?? 0) % rank] as number),
            ]),
          );
          const words = wordsAt(sorted.map((start, i) => [start, start + 1, headOf.get(i) as number, 'dep']));
          const projected = projectTree(tokens, words);
          expect(projected.filter(({ head }) => head === -1)).toHaveLength(1);
          projected.forEach((_, token) => {
            let at: number | null = token;
            for (let steps = 0; at !== null && at >= 0 && steps <= tokens.length; steps += 1)
              at = projected[at]?.head ?? null;
            expect(at).toBe(-1);
          });
        },
      ),
      { numRuns: 500, seed: 17 },
    );
  });
});
