import { Problem } from '../model/problem.ts';
import { parseDay } from '../model/when.ts';

/** An ISO day. Throws `input/impossible-date`. */
export function day(value: string): string {
  const parsed = parseDay(value);
  if (parsed === null) throw new Problem('input/impossible-date', value, { found: value });
  return parsed;
}

/** A TCP port, 0 for any free one. Throws `cli/usage`. */
export function port(value: string): number {
  return integer(value, 0, 65_535);
}

/** A number of things, at least 1. Throws `cli/usage`. */
export function count(value: string): number {
  return integer(value, 1, 1_000_000);
}

function integer(value: string, least: number, most: number): number {
  const number = /^\d{1,7}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new Problem('cli/usage', value, {
      reason: 'bad-value',
      found: value,
      expected: `${least}-${most}`,
    });
  }
  return number;
}
