import type { TreebankSentence } from './conllu.ts';
import type { ParsedSentence } from './parser.ts';

/** Where a parser goes wrong on words it was given, by what the treebank says the word is. */

/** Kinds of error, the first that fits: what it costs who reads events is much the same within one. */
const kinds: readonly (readonly [kind: string, relations: readonly string[]])[] = [
  ['main predicate', ['root']],
  ['subject, object, agent', ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent', 'expl']],
  ['phrase of a verb or a noun', ['obl', 'nmod']],
  ['coordination', ['conj', 'cc']],
  ['clause', ['acl', 'acl:relcl', 'advcl', 'ccomp', 'xcomp', 'csubj', 'parataxis']],
  ['name, apposition, number', ['flat', 'appos', 'compound', 'nummod', 'fixed']],
  ['punctuation', ['punct']],
];

export interface TreeErrors {
  readonly words: number;
  readonly sentences: number;
  /** Sentences without an error. */
  readonly whole: number;
  /** Most frequent first: what the treebank calls the word, what the parser did instead, how often. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly confusions: readonly { readonly confusion: string; readonly count: number }[];
}

/** Counts the words with a wrong head or relation. Both sides have the same words. */
export function treeErrors(gold: readonly TreebankSentence[], parsed: readonly ParsedSentence[]): TreeErrors {
  const byKind = new Map<string, number>();
  const byConfusion = new Map<string, number>();
  let words = 0;
  let whole = 0;
  gold.forEach((sentence, i) => {
    let wrong = 0;
    sentence.words.forEach((word, j) => {
      const read = parsed[i]?.words[j];
      const [relation, found] = [bare(word.deprel), bare(read?.deprel ?? '')];
      words += 1;
      if (read?.head === word.head && relation === found) return;
      wrong += 1;
      const kind = kinds.find(
        ([, relations]) => relations.includes(word.deprel) || relations.includes(relation),
      );
      count(byKind, kind?.[0] ?? 'function word and other');
      count(byConfusion, relation === found ? `${relation}, wrong head` : `${relation} read as ${found}`);
    });
    if (wrong === 0) whole += 1;
  });
  return {
    words,
    sentences: gold.length,
    whole,
    kinds: sorted(byKind).map(([kind, n]) => ({ kind, count: n })),
    confusions: sorted(byConfusion).map(([confusion, n]) => ({ confusion, count: n })),
  };
}

/** The errors as lines of text, the commonest confusions below the kinds. */
export function treeErrorText(suite: string, errors: TreeErrors): string {
  const total = errors.kinds.reduce((sum, { count: n }) => sum + n, 0);
  const line = (name: string, n: number) =>
    `  ${name.padEnd(30)}${String(n).padStart(6)}  ${share(n, total)}`;
  return [
    `${suite}: ${total} of ${errors.words} words wrong, ${errors.whole} of ${errors.sentences} sentences whole`,
    ...errors.kinds.map(({ kind, count: n }) => line(kind, n)),
    '  commonest:',
    ...errors.confusions.slice(0, 12).map(({ confusion, count: n }) => line(confusion, n)),
    '',
  ].join('\n');
}

function share(n: number, total: number): string {
  return `${((100 * n) / Math.max(1, total)).toFixed(1)}%`.padStart(6);
}

function bare(relation: string): string {
  return relation.split(':')[0] ?? relation;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
