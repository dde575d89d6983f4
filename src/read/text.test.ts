import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from './text.ts';

describe('what Article.text is', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['no-break and thin spaces', 'a\u00A0b\u2009c\u3000d', 'a b c d'],
    ['zero-width and direction marks', 'De\u200Bir\u00AD \u202AEzzor\u202C\uFEFF', 'Deir Ezzor'],
    ['control characters, not tabs', 'a\u0000b\u0007\tc\u009F', 'ab\tc'],
    ['composed letters', 'citta\u0300', 'città'],
    ['a surrogate alone', 'a\uD800b', 'a\uFFFDb'],
    [
      'joiners between Latin letters go, in emoji they stay',
      'a\u200Db \u{1F468}\u200D\u{1F469}',
      'ab \u{1F468}\u200D\u{1F469}',
    ],
    ['joiners between Arabic letters stay', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('%s', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
