/** The codebook's entry for armed people of whom nothing is known. */
export const nobodyKnown = 'unidentified-armed-group';

/** The entries that say of armed people what they are and not who. */
const nobodies: ReadonlySet<string> = new Set([nobodyKnown, 'criminal-groups']);

/** Whether what a mention can mean says who somebody is not at all. */
export function isNobody({ candidates }: { readonly candidates: readonly string[] }): boolean {
  return candidates.some((id) => nobodies.has(id));
}
