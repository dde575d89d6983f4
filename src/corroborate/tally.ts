/** A value and how many independent texts give it. */
export interface Tallied {
  readonly value: string;
  readonly syndicates: number;
}

/** Values by the number of distinct syndicates that give them, most first, ties by value. */
export function tally(
  said: readonly { readonly value: string; readonly syndicate: string }[],
): readonly Tallied[] {
  const by = new Map<string, Set<string>>();
  for (const { value, syndicate } of said) by.set(value, (by.get(value) ?? new Set()).add(syndicate));
  return [...by]
    .map(([value, syndicates]) => ({ value, syndicates: syndicates.size }))
    .sort((a, b) => b.syndicates - a.syndicates || (a.value < b.value ? -1 : 1));
}
