import { describe, expect, test } from 'vitest';
import type { Outlet } from '../model/codebook.ts';
import { findOutlet } from './outlet.ts';

const outlet = (id: string, name: string, domains: string[], it: string[] = []): [string, Outlet] => [
  id,
  {
    id,
    name,
    kind: 'sample',
    country: null,
    languages: [],
    domains,
    aliases: { any: [], it, en: [] },
    side: null,
    stance: 'independent',
    source: 'test',
  },
];
const outlets = new Map([
  outlet('wire', 'The Wire', ['wire.example']),
  outlet('wire-it', 'The Wire Italia', ['it.wire.example'], ['Il Filo']),
]);
const none = { declared: null, url: null, siteName: null };

describe('the outlet', () => {
  test.each([
    ['declared id', { ...none, declared: 'wire' }, 'wire'],
    ['declared name, any case', { ...none, declared: 'the wire' }, 'wire'],
    ['declared alias', { ...none, declared: 'Il Filo' }, 'wire-it'],
    ['declared domain', { ...none, declared: 'wire.example' }, 'wire'],
    ['address', { ...none, url: 'https://www.wire.example/a' }, 'wire'],
    ['the longest domain wins', { ...none, url: 'https://it.wire.example/a' }, 'wire-it'],
    ['a domain that only ends alike', { ...none, url: 'https://notwire.example/a' }, null],
    [
      'an unknown declaration leaves the address to decide',
      { ...none, declared: 'x y', url: 'https://wire.example' },
      'wire',
    ],
    ['site name', { ...none, siteName: 'The Wire Italia' }, 'wire-it'],
    ['nothing', none, null],
  ])('%s', (_, clues, id) => {
    expect(findOutlet(clues, outlets)).toBe(id);
  });
});
