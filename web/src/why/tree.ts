/** A word of a sentence's tree, as the API gives it. */
export interface TreeWord {
  readonly form: string;
  readonly pos: string;
  /** Place of the head among the words, -1 for the root; null without a tree. */
  readonly head: number | null;
  readonly relation: string | null;
  readonly start: number;
  readonly end: number;
}

/** A word with what hangs on it, in the order of the sentence. */
export interface Branch {
  readonly word: TreeWord;
  /** Articles, prepositions and other words that say little by themselves and have nothing below them. */
  readonly small: readonly TreeWord[];
  readonly below: readonly Branch[];
}

/** Relations of words that stand on the line of their head when nothing hangs on them. */
const beside: ReadonlySet<string> = new Set([
  'det',
  'case',
  'aux',
  'cop',
  'mark',
  'cc',
  'expl',
  'flat',
  'fixed',
  'compound',
  'goeswith',
  'nummod',
  'amod',
  'advmod',
]);

/** The universal relation without its subtype: `nsubj` of `nsubj:pass`. */
export function plainRelation(relation: string | null): string {
  return relation?.split(':')[0] ?? '';
}

/** The tree from its roots down, without signs; empty when the words have none. */
export function treeOf(words: readonly TreeWord[]): readonly Branch[] {
  const below = new Map<number, number[]>();
  words.forEach(({ head, pos }, at) => {
    if (head !== null && pos !== 'PUNCT') below.set(head, [...(below.get(head) ?? []), at]);
  });
  const isSmall = (at: number) =>
    beside.has(plainRelation(words[at]?.relation ?? null)) && (below.get(at) ?? []).length === 0;
  const branch = (at: number): Branch[] => {
    const word = words[at];
    if (!word) return [];
    const all = below.get(at) ?? [];
    return [
      {
        word,
        small: all.filter(isSmall).flatMap((child) => words[child] ?? []),
        below: all.filter((child) => !isSmall(child)).flatMap(branch),
      },
    ];
  };
  return (below.get(-1) ?? []).flatMap(branch);
}
