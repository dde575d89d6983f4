import type { Trigger } from '../model/trigger.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import type { Parsed } from './clause.ts';

/** What a verb is done to, */
export const objects = /^(?:obj|nsubj:pass)$/;
/** and who does it, as the tree names them; subjects behind their verb are at times called objects. */
export const subjects = /^(?:nsubj|obj$)/;

/**
 * Whether what an `of` phrase names is what an event noun or phrase is of, or stands in for what its owner is to a verb: "taken
 * half of the town". "The decision was taken after the murder of X" takes nothing of X.
 */
export function isOfIts(
  { mention }: Argument,
  owner: RegExp,
  { pos, lemma }: Trigger,
  { tokens }: Parsed,
  head: number,
): boolean {
  const noun = mention.ofHead === null ? undefined : tokens[mention.ofHead];
  if (pos !== 'verb' || lemma.includes(' ') || !noun || noun.head === null) return true;
  return mention.ofHead === head || (noun.head === head && owner.test(noun.relation ?? ''));
}

/** The arguments without the `of` phrases of nouns that are nothing to the verb. */
export function withoutOthersPhrases(
  set: ArgumentSet,
  trigger: Trigger,
  parsed: Parsed,
  head: number,
): ArgumentSet {
  const kept = set.arguments.filter(
    (a) =>
      a.function !== 'of' ||
      isOfIts(a, objects, trigger, parsed, head) ||
      isOfIts(a, subjects, trigger, parsed, head),
  );
  return kept.length === set.arguments.length ? set : { ...set, arguments: kept };
}
