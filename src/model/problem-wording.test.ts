import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem, problemCodes } from './problem.ts';
import { describeProblem, interfaceLanguages } from './problem-wording.ts';

const cases = problemCodes.flatMap((code) => interfaceLanguages.map((language) => ({ code, language })));

describe.each(cases)('$code in $language', ({ code, language }) => {
  test('is said in whole sentences even when no fact is given', () => {
    const { message, remedy } = describeProblem(new Problem(code, 'item'), language);
    for (const words of [message, remedy]) {
      expect(words).toMatch(/^\S.*[.!?]$/s);
      expect(words).not.toMatch(/undefined|NaN|\(\)|: \.| {2}|\$\{/);
    }
  });

  test('is one line whatever the facts hold', () => {
    const names = ['reason', 'found', 'expected', 'line', 'finding', 'where', 'port', 'host', 'limitBytes'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.integer())), (facts) => {
        const { message, remedy } = describeProblem(new Problem(code, 'item', facts), language);
        expect(`${message}${remedy}`).not.toContain('\n');
      }),
      { numRuns: 20 },
    );
  });
});

test.each([
  ['input/too-large', { limitBytes: 67_108_864, foundBytes: 104_857_600 }, /64 MiB.*100 MiB/],
  ['input/unsupported-language', { found: 'fr', expected: 'en, it' }, /en, it.*fr/],
  ['desk/newer', { found: 9, expected: 1 }, /1.*9/],
  ['serve/port-in-use', { port: 7077 }, /7077/],
  ['cli/usage', { reason: 'unknown-option', found: '--dsek', command: 'list' }, /--dsek/],
] as const)('%s names what was expected and what was found', (code, facts, pattern) => {
  for (const language of interfaceLanguages)
    expect(describeProblem(new Problem(code, 'item', facts), language).message).toMatch(pattern);
});

test('the two languages differ in every code', () => {
  for (const code of problemCodes) {
    const [it, en] = interfaceLanguages.map((language) => describeProblem(new Problem(code, 'x'), language));
    expect(it?.message, code).not.toBe(en?.message);
    expect(it?.remedy, code).not.toBe(en?.remedy);
  }
});
