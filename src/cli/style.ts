import { stripVTControlCharacters } from 'node:util';

/** Marks up words for a terminal; every function gives its text back unchanged when colour is not wanted. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly magenta: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly underline: (text: string) => string;
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
  underline: [4, 24],
} as const;

/** ANSI colours, or none. */
export function style(coloured: boolean): Style {
  const mark =
    (name: keyof typeof codes) =>
    (text: string): string => {
      const [on, off] = codes[name];
      return coloured && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    };
  return {
    bold: mark('bold'),
    dim: mark('dim'),
    red: mark('red'),
    green: mark('green'),
    yellow: mark('yellow'),
    blue: mark('blue'),
    magenta: mark('magenta'),
    cyan: mark('cyan'),
    underline: mark('underline'),
  };
}

/** Whether to colour: `--no-color` and NO_COLOR (https://no-color.org) say no, FORCE_COLOR yes, else a terminal decides. */
export function wantsColour(
  flag: boolean,
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (!flag || environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR && environment.FORCE_COLOR !== '0') return true;
  return isTerminal && environment.TERM !== 'dumb';
}

/**
 * Text of strangers made safe for a terminal: escape sequences and control characters could move the cursor,
 * retitle the window or hide words. Line feeds and tabs stay.
 */
export function safe(text: string): string {
  return [...stripVTControlCharacters(text)].filter((character) => !isControl(character)).join('');
}

/** C0 but for line feed and tab, DEL and C1, and the marks that turn the direction of writing. */
function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code !== 0x09 && code !== 0x0a;
  return (
    (code >= 0x7f && code <= 0x9f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  );
}
