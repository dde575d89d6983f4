/**
 * What `Article.text` is, decided once: the decoded text in Unicode normal form C, with every line end as one
 * line feed, every other space character (no-break, thin, ideographic) as one plain space, and without what no
 * reader sees: zero-width and bidirectional marks, soft hyphens, control characters. A surrogate without its
 * partner becomes U+FFFD. Nothing else changes; all offsets speak of this text.
 */
export function cleanText(decoded: string): string {
  return decoded
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(invisible, '')
    .normalize('NFC');
}

/**
 * Zero-width joiners stay between Arabic letters and inside emoji, where they are seen; elsewhere they only keep
 * two spellings of one word apart.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: joiners are listed one by one, on purpose
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|(?<![\p{Script=Arabic}\p{Extended_Pictographic}\uFE0F])[\u200C\u200D]/gu;

/** How many characters could not be read. */
export function replacementCount(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\uFFFD'); i !== -1; i = text.indexOf('\uFFFD', i + 1)) count += 1;
  return count;
}
