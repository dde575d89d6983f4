import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { productRoot } from '../../../src/desk.ts';

/** Two written names and whether they are spellings of one, from `src/resolve/name-pairs.yaml`. */
export interface NamePair {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
  /** What `other` is written in: a language, `scholarly`, or `not` for another name. */
  readonly convention: string;
  /** The half the comparison was tuned on, or the one it was not. */
  readonly half: 'tuned' | 'held-out';
}

interface Table {
  readonly same: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly different: readonly { readonly name: string; readonly not: readonly string[] }[];
}

/** The whole table, in its order. */
export function readNamePairs(): readonly NamePair[] {
  const table = load(readFileSync(join(productRoot, 'src/resolve/name-pairs.yaml'), 'utf8')) as Table;
  return [
    ...table.same.flatMap((entry, at) => pairsOf(entry, at, true)),
    ...table.different.flatMap((entry, at) => pairsOf({ ...entry }, at, false)),
  ];
}

function pairsOf(
  entry: Readonly<Record<string, string | readonly string[]>>,
  at: number,
  same: boolean,
): readonly NamePair[] {
  const half = at % 2 === 0 ? 'tuned' : 'held-out';
  return Object.entries(entry).flatMap(([convention, spellings]) =>
    typeof spellings === 'string'
      ? []
      : spellings.map((other) => ({ one: String(entry.name), other, same, convention, half }) as const),
  );
}
