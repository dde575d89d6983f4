import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safe, style, wantsColour } from './style.ts';

test.each([
  ['\u001b]0;title\u0007word', 'word'],
  ['\u001b[2J\u001b[31mred\u001b[0m', 'red'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['line\nfeed\tand tab', 'line\nfeed\tand tab'],
  ['perché è già così', 'perché è già così'],
  ['over\rwritten', 'overwritten'],
] as const)('%j is shown as %j', (text, shown) => {
  expect(safe(text)).toBe(shown);
});

test('nothing shown can command a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...safe(text)].filter((c) => /\p{Cc}/u.test(c) && c !== '\n' && c !== '\t')).toEqual([]);
    }),
  );
});

test('marks begin and end, and are left out when colour is not wanted', () => {
  expect(style(true).red('x')).toBe('\u001b[31mx\u001b[39m');
  expect(style(true).red('')).toBe('');
  expect(style(false).red('x')).toBe('x');
});

test.each([
  [true, true, {}, true],
  [true, false, {}, false],
  [false, true, { FORCE_COLOR: '1' }, false],
  [true, true, { NO_COLOR: '1' }, false],
  [true, true, { NO_COLOR: '' }, true],
  [true, false, { FORCE_COLOR: '1' }, true],
  [true, false, { FORCE_COLOR: '0' }, false],
  [true, true, { TERM: 'dumb' }, false],
] as const)('flag %s, terminal %s, %j: %s', (flag, terminal, environment, wanted) => {
  expect(wantsColour(flag, terminal, environment)).toBe(wanted);
});
