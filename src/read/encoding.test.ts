import { describe, expect, test } from 'vitest';
import { captured, read } from './document.fixture.ts';
import { decode } from './encoding.ts';

const sentence = 'La città è caduta: perché i soldati l’hanno lasciata, così dicono, già lunedì. ';
const text = sentence.repeat(8);

/** Windows-1252 by hand: the letters of the sample, and the curly apostrophe. */
const windows1252 = Uint8Array.from([...text], (c) => (c === '’' ? 0x92 : (c.codePointAt(0) ?? 0)));
const utf16 = (bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('decoding', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(text), null],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), null],
    ['UTF-8 declared as Latin-1', new TextEncoder().encode(text), 'iso-8859-1'],
    ['Windows-1252, undeclared', windows1252, null],
    ['Windows-1252, declared', windows1252, 'windows-1252'],
    ['Windows-1252, declared as nonsense', windows1252, 'x-nonsense'],
    ['Windows-1252, declared as UTF-8', windows1252, 'utf-8'],
    ['UTF-16LE with a mark', utf16(false, true), null],
    ['UTF-16BE with a mark', utf16(true, true), null],
    ['UTF-16LE without a mark', utf16(false, false), null],
    ['UTF-16BE without a mark', utf16(true, false), null],
  ])('%s', (_, bytes, charset) => {
    expect(decode(captured(bytes, 'text/plain', {}, charset)).text).toBe(text);
  });

  test('a page names its own encoding', () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body>'),
      Buffer.from([0xcc, 0xe8, 0xf0]),
    ]);
    expect(decode(captured(page, 'text/html')).text).toContain('Мир');
  });

  test('one damaged byte does not turn UTF-8 into something else, and is counted', () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.length - 2] = 0xff;
    const article = read(captured(bytes));
    expect(article.text).toContain('La città è caduta');
    expect(article.notes.map((note) => note.rule)).toEqual([
      'read/guessed-encoding',
      'read/unreadable-characters',
    ]);
    const at = article.notes[1]?.at;
    expect(article.text.slice(at?.start, at?.end)).toBe('\uFFFD');
  });

  test('bytes that are no text are refused', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, i) => [0x01, 0x81, 0x02, 0x9d, 0x41][i % 5] ?? 0);
    expect(() => decode(captured(bytes))).toThrow(expect.objectContaining({ code: 'input/bad-encoding' }));
  });
});
