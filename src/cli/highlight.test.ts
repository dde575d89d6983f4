import { expect, test } from 'vitest';
import type { ResolvedClaim } from '../model/contract.ts';
import { highlighted } from './highlight.ts';
import { style } from './style.ts';

const text = 'Prima. Ieri le SDF hanno preso Hajin. Dopo.';
const at = (words: string, offset = 100) => ({
  start: text.indexOf(words) + offset,
  end: text.indexOf(words) + words.length + offset,
});
const claim = {
  trigger: 'preso',
  initiator: [{ actor: 'sdf', name: 'SDF', mention: 'SDF', at: at('SDF') }],
  target: [{ actor: 'is', name: 'Islamic State', mention: 'Isis', at: { start: 3, end: 7 } }],
  places: [{ text: 'Hajin', name: 'Hajin', at: at('Hajin') }],
  when: { text: 'Ieri', start: null, end: null, precision: 'day', at: at('Ieri') },
  counts: [],
} as unknown as ResolvedClaim;
const around = { text, start: text.indexOf('Ieri'), end: text.indexOf(' Dopo'), offset: 100 };

test('lights each fact in its sentence, and none that stands elsewhere', () => {
  expect(highlighted(claim, around, style(true))).toBe(
    '\u001b[33mIeri\u001b[39m le \u001b[34mSDF\u001b[39m hanno \u001b[4mpreso\u001b[24m \u001b[32mHajin\u001b[39m.',
  );
});

test('is the bare sentence without colour', () => {
  expect(highlighted(claim, around, style(false))).toBe('Ieri le SDF hanno preso Hajin.');
});
