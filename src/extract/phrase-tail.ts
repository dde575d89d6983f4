import type { Trigger } from '../model/trigger.ts';
import type { ArgumentSet } from './arguments.ts';
import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { nounArguments } from './noun-arguments.ts';
import { isWord, phraseWords } from './phrases.ts';
import type { TriggerMatch } from './triggers.ts';

/** "prendere il controllo di X": what the phrase's noun governs belongs to the verb. */
export function withPhraseTail(
  set: ArgumentSet,
  { lemma }: Trigger,
  match: TriggerMatch,
  parsed: Parsed,
): ArgumentSet {
  const tail = nounArguments(parsed, match.first, match.last).arguments.filter(
    (a) => a.function === 'of' || a.function === 'against' || a.function === 'on',
  );
  const words = phraseWords(lemma);
  const isPart = ({ first, last }: Mention) =>
    first >= match.first &&
    last <= match.last &&
    parsed.tokens.slice(first, last + 1).some((token) => words.some((word) => isWord(token, word)));
  const hasOwn = ({ first }: Mention) =>
    parsed.tokens.slice(match.last + 1, first).some(({ pos }) => pos === 'ADP');
  // The particle of "took over X and Y" is the trigger's, not X's preposition, nor Y's; "out of X" has its own.
  const within = (mention: Mention): boolean =>
    (mention.start > match.first &&
      mention.start <= match.last &&
      mention.last > match.last &&
      !hasOwn(mention)) ||
    (mention.listedWith !== null && within(parsed.mentions[mention.listedWith] as Mention));
  const own = set.arguments
    .filter((a) => !isPart(a.mention))
    .map((a) => (within(a.mention) ? { ...a, function: 'object' as const } : a));
  return {
    ...set,
    arguments: [
      ...own,
      ...tail.filter((a) => !own.some((o) => o.mention === a.mention && o.function === a.function)),
    ],
  };
}
