import { describe, expect, it } from 'vitest';
import { isLemmaScript, lemmaScript } from './lemma.ts';

describe('a lemma script', () => {
  it.each([
    ['l0|', 'Hajin', 'hajin'],
    ['k0|', 'Hajin', 'Hajin'],
    ['l1|are', 'Attaccò', 'attaccare'],
    ['k1|o', 'curda', 'curdo'],
    ['l3|', 'IDF', ''],
    ['l4|essere', 'è', 'è'],
    ['k1|x', '😀', 'x'],
    ['k2|x', '😀', '😀'],
    ['l1||', 'a', '|'],
  ])('%s makes of %s %s', (script, form, lemma) => {
    expect(lemmaScript(script)(form)).toBe(lemma);
  });

  it.each(['', 'x1|a', 'k|a', 'k1a'])('is not %j', (script) => {
    expect(isLemmaScript(script)).toBe(false);
    expect(() => lemmaScript(script)).toThrow(/lemma script/);
  });
});
