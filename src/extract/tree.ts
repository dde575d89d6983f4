import type { Token } from '../model/token.ts';

const childrenOf = new WeakMap<readonly Token[], readonly (readonly number[])[]>();

/** The tokens that hang directly on one, in order; none where no parser ran. */
export function children(tokens: readonly Token[], head: number): readonly number[] {
  const known = childrenOf.get(tokens);
  if (known) return known[head] ?? [];
  const lists: number[][] = tokens.map(() => []);
  tokens.forEach((token, at) => {
    if (token.head !== null && token.head >= 0) lists[token.head]?.push(at);
  });
  childrenOf.set(tokens, lists);
  return lists[head] ?? [];
}

/** The first token that hangs directly on one by a relation, or null. */
export function child(tokens: readonly Token[], head: number, relation: RegExp): number | null {
  return children(tokens, head).find((at) => relation.test(tokens[at]?.relation ?? '')) ?? null;
}

/** The tokens above one, nearest first; `from` is the token below on the way. A damaged tree ends the walk. */
export function* above(
  tokens: readonly Token[],
  token: number,
): Generator<{ readonly at: number; readonly from: number }> {
  let from = token;
  for (let steps = 0; steps < tokens.length; steps += 1) {
    const at = tokens[from]?.head ?? -1;
    if (at < 0) return;
    yield { at, from };
    from = at;
  }
}

/** Whether a token is below another in the tree. */
export function hangsOn(tokens: readonly Token[], token: number, head: number): boolean {
  for (const { at } of above(tokens, token)) if (at === head) return true;
  return false;
}

/** The unbroken stretch of words around a token that hang on it, `to` exclusive. */
export function phraseOf(
  tokens: readonly Token[],
  head: number,
): { readonly from: number; readonly to: number } {
  let from = head;
  while (from > 0 && hangsOn(tokens, from - 1, head)) from -= 1;
  let to = head + 1;
  while (to < tokens.length && hangsOn(tokens, to, head)) to += 1;
  return { from, to };
}
