import { detect } from 'chardet';
import type { Document } from '../model/article.ts';
import { Problem } from '../model/problem.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
  /** Whether the encoding was guessed from the bytes, nobody having named it and it not being UTF-8. */
  readonly guessed: boolean;
}

/** Bytes that a guess looks at: chardet was right 10 times in 10 on 32 KiB. */
const guessBytes = 65_536;

/**
 * Decodes a document: byte order mark, UTF-16 by its zero bytes, strict UTF-8, what the transport or the page
 * declares, and last a guess. Strict UTF-8 comes before the declaration because text in another encoding
 * hardly ever is valid UTF-8, while servers often declare an encoding they do not send.
 * @throws Problem `input/bad-encoding` when more than one character in ten cannot be read.
 */
export function decode(document: Document): Decoded {
  const { bytes } = document;
  const decoded =
    marked(bytes) ??
    wideText(bytes) ??
    strictUtf8(bytes) ??
    declared(bytes, document.charset) ??
    guess(bytes);
  // In valid UTF-8, U+FFFD is what somebody before us could not read; the bytes are text all the same.
  const unreadable = unreadableShare(decoded.text, decoded.encoding !== 'utf-8' || decoded.guessed);
  if (unreadable > 0.1) {
    throw new Problem('input/bad-encoding', document.address, {
      found: decoded.encoding,
      unreadablePercent: Math.round(unreadable * 100),
    });
  }
  return decoded;
}

function as(bytes: Uint8Array, encoding: string, guessed = false): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed };
}

function marked(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(bytes, 'utf-16be');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as(bytes, 'utf-8');
  return null;
}

/** UTF-16 without a mark: in Latin text nearly every second byte is zero, and hardly ever one of the others. */
function wideText(bytes: Uint8Array): Decoded | null {
  const pairs = Math.min(bytes.length, guessBytes) >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.6 && even <= pairs * 0.02) return as(bytes, 'utf-16le', true);
  if (even > pairs * 0.6 && odd <= pairs * 0.02) return as(bytes, 'utf-16be', true);
  return null;
}

function strictUtf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', guessed: false };
  } catch {
    return null;
  }
}

/** The encoding named by the transport or by the page's own `meta`, when it is one that a decoder knows. */
function declared(bytes: Uint8Array, charset: string | null): Decoded | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  for (const label of [charset, meta]) {
    if (!label || /^utf-?(?:8|16)/i.test(label)) continue;
    try {
      return as(bytes, new TextDecoder(label).encoding);
    } catch {
      // A label nobody knows says nothing.
    }
  }
  return null;
}

/** Mostly valid UTF-8 with a damaged spot stays UTF-8; the rest is for chardet, and Windows-1252 if it is silent. */
function guess(bytes: Uint8Array): Decoded {
  const lenient = as(bytes, 'utf-8', true);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < lenient.text.length; i += 1) {
    const unit = lenient.text.charCodeAt(i);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) good += 1;
  }
  if (bad * 5 <= good) return lenient;
  const found = detect(bytes.subarray(0, guessBytes));
  // ISO-8859-1 is Windows-1252 to every browser, and ASCII was ruled out by strict UTF-8.
  for (const label of [found, 'windows-1252']) {
    if (!label || /^(?:ascii|utf-8)$/i.test(label)) continue;
    try {
      return as(bytes, label.toLowerCase(), true);
    } catch {
      // chardet knows encodings that TextDecoder does not.
    }
  }
  return as(bytes, 'windows-1252', true);
}

/** Share of control characters, and of replacement characters when they count, over at most the first million. */
function unreadableShare(text: string, replacements: boolean): number {
  const length = Math.min(text.length, 1_000_000);
  let count = 0;
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    const control = unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13;
    if (control || (replacements && unit === 0xfffd)) count += 1;
  }
  return length === 0 ? 0 : count / length;
}
