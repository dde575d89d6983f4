import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, resemblance, syndicates } from './syndicate.ts';

/** Text of `n` words that depend on the seed alone. */
function story(seed: number, n: number): string {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return Array.from({ length: n }, () => `word${next() % 900}`).join(' ');
}

const dispatch = story(1, 300);
const groupsOf = (articles: Readonly<Record<string, string>>) =>
  Object.fromEntries(syndicates(Object.entries(articles).map(([id, text]) => ({ id, text }))));

describe('copies', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['the same text', dispatch, true],
    ['other punctuation, case and spacing', dispatch.toUpperCase().replaceAll(' ', ',\n  '), true],
    ['an own introduction and a closing line', `${story(2, 40)} ${dispatch} ${story(3, 20)}`, true],
    ['the last third cut', dispatch.split(' ').slice(0, 200).join(' '), true],
    [
      'words changed here and there',
      dispatch
        .split(' ')
        .map((word, i) => (i % 25 === 7 ? 'changed' : word))
        .join(' '),
      true,
    ],
    ['another story', story(4, 300), false],
    [
      'a story that quotes one sentence of it',
      `${story(5, 280)} ${dispatch.split(' ').slice(0, 20).join(' ')}`,
      false,
    ],
    ['nothing', '', false],
  ];
  it.each(cases)('%s', (_, text, copy) => {
    expect(groupsOf({ a: dispatch, b: text }).b).toBe(copy ? 'a' : 'b');
  });
});

it('short texts are copies only when equal', () => {
  expect(groupsOf({ a: 'Hajin has fallen.', b: 'Hajin has fallen', c: 'Hajin has not fallen' })).toEqual({
    a: 'a',
    b: 'a',
    c: 'c',
  });
});

it('estimates resemblance within its error', () => {
  const cut = dispatch.split(' ').slice(0, 150).join(' ');
  const whole = fingerprint(dispatch);
  const half = fingerprint(cut);
  expect(Math.abs(resemblance(whole, half) - half.shingles / whole.shingles)).toBeLessThan(0.15);
});

it('does not depend on order, and an unlike text changes nothing', () => {
  const texts = [1, 1, 2, 2, 3].map((seed, i) => ({
    id: `t${i}`,
    text: `${story(seed, 200)} ${story(90 + i, 20)}`,
  }));
  const expected = new Map([
    ['t0', 't0'],
    ['t1', 't0'],
    ['t2', 't2'],
    ['t3', 't2'],
    ['t4', 't4'],
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
      expect(new Map([...syndicates(shuffled)].sort())).toEqual(expected);
    }),
  );
  const more = syndicates([{ id: '0', text: story(77, 100) }, ...texts]);
  expect(more.get('0')).toBe('0');
  for (const [id, syndicate] of expected) expect(more.get(id)).toBe(syndicate);
});
