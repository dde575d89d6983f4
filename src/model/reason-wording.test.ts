import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWorded, reasonText, unmetText } from './reason-wording.ts';

const source = (name: string) => readFileSync(join(import.meta.dirname, '..', 'extract', name), 'utf8');

/** The second argument of each `reading(status, because)`. */
function statusReasons(): readonly string[] {
  const calls = ['status.ts', 'noun-status.ts'].flatMap((name) => source(name).split('reading(').slice(1));
  return calls.flatMap((call) => {
    let depth = 0;
    let commas = 0;
    let second = '';
    for (const sign of call) {
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth < 0 || commas === 2) break;
      if (sign === ',' && depth === 0) commas += 1;
      else if (commas === 1) second += sign;
    }
    return /^\s*'([^']+)'\s*$/.exec(second)?.[1] ?? [];
  });
}

/** Strings of several plain words: what a claim falls by. */
function phrasesOf(name: string): readonly string[] {
  return [...source(name).matchAll(/'([a-z]+(?: [a-z]+)+)'/g)].map((match) => match[1] ?? '');
}

const reasons = [
  ...new Set([...statusReasons(), ...['ground.ts', 'claims.ts', 'explain.ts'].flatMap(phrasesOf)]),
];

test('the reasons are found in the code', () => {
  expect(reasons).toEqual(
    expect.arrayContaining([
      'asserted',
      'conditional',
      'no sense fits',
      'no war around it',
      'foreign domain',
    ]),
  );
  expect(reasons.length).toBeGreaterThan(25);
});

test.each(reasons)('%s is put in words', (reason) => {
  expect(isWorded(reason)).toBe(true);
  const { en, it } = reasonText(reason);
  expect(en).not.toBe(it);
});

test('a condition that failed is told with what it asked for', () => {
  expect(unmetText({ condition: 'prep', values: ['at place'] })).toEqual({
    en: 'asks for a place after a preposition of `at`',
    it: 'chiede un luogo dopo una preposizione di `at`',
  });
  expect(unmetText({ condition: 'none', values: ['titolo'] }).it).toBe('è esclusa da «titolo»');
});
