/** What the first bytes of an item say it is. All judgements look at the head alone. */

const magic: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP or Office', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RIFF', [0x52, 0x49, 0x46, 0x46]],
  ['Office 97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/**
 * Whether NUL bytes stand as UTF-16 puts them: nearly always in the same half of each pair, hardly ever in the
 * other. A byte order mark settles it.
 */
export function looksUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const pairs = head.length >> 1;
  if (pairs < 2) return false;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const [few, many] = even < odd ? [even, odd] : [odd, even];
  return many > pairs * 0.6 && few <= pairs * 0.02;
}

/** The name of the binary format the head belongs to, `unknown` for NUL bytes in no known format, null for text. */
export function binaryFormat(head: Uint8Array): string | null {
  for (const [name, bytes] of magic) if (bytes.every((byte, i) => head[i] === byte)) return name;
  return head.includes(0) && !looksUtf16(head) ? 'unknown' : null;
}

/** The head as text good enough to recognise markup: UTF-16 folded to its ASCII, byte order marks and space gone. */
export function headText(head: Uint8Array): string {
  const bytes = looksUtf16(head) ? head.filter((byte) => byte !== 0) : head;
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
}

const feedRoot =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*|<\?[^>]{0,200}>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;

export function looksLikeFeed(head: string): boolean {
  return feedRoot.test(head);
}

export function looksLikeHtml(head: string): boolean {
  if (/^(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)) return true;
  return (
    /^<(?:!--|p|div|article|section|main|h[1-6]|span|ul|ol|table|figure|blockquote|a|b|strong|em|br|img)[\s/>]/i.test(
      head,
    ) && /<\/?[a-z][^<>]{0,200}>/i.test(head)
  );
}

/** Whether the head opens a JSON object on its first line: a whole one, or the beginning of a long one. */
export function looksLikeJsonLines(head: string): boolean {
  if (!/^\{\s*(?:"|\})/.test(head)) return false;
  const end = head.indexOf('\n');
  if (end === -1) return true;
  try {
    return typeof JSON.parse(head.slice(0, end)) === 'object';
  } catch {
    return false;
  }
}
