import type { Sense } from '../model/trigger.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import { frames } from './frames.ts';
import { isFighter, isOfType, type Mention } from './mention.ts';
import { type PhraseIndex, phraseWords } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Classes a cue word can give an example of. */
type WordClass = 'fighter' | 'civilian' | 'place' | 'weapon' | 'vehicle' | 'building';

/** A class is meant where at least this many words of a list belong to it, */
const fewest = 2;
/** and at least this share of the list. */
const share = 0.3;

const known = new WeakMap<readonly string[], readonly WordClass[]>();

/**
 * Whether a clause has, in the place where the cue words of a sense are looked for, something of the class they give
 * examples of: who lists "soldier, troop, tank" among what is sent also means a battalion and the paratroopers.
 */
export function meetsByClass(sense: Sense, set: ArgumentSet, vocabulary: Vocabulary): boolean {
  const words = sense.when?.any;
  if (!words) return false;
  const classes = classesOf(words, vocabulary);
  return classes.length > 0 && set.arguments.some((a) => isAffected(a, sense) && isOneOf(a.mention, classes));
}

/** The classes a list of cue words gives examples of. */
function classesOf(words: readonly string[], vocabulary: Vocabulary): readonly WordClass[] {
  const before = known.get(words);
  if (before) return before;
  const counts = new Map<WordClass, number>();
  for (const name of words.flatMap((word) => classesOfWord(word, vocabulary)))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const enough = Math.max(fewest, words.length * share);
  const classes = [...counts].filter(([, count]) => count >= enough).map(([name]) => name);
  known.set(words, classes);
  return classes;
}

function classesOfWord(
  word: string,
  { people, things, placeNouns, language }: Vocabulary,
): readonly WordClass[] {
  const { captured, hostages } = language.people;
  // A prisoner bore arms once: lists that name him mean captives.
  const captive = captured.includes(word) || hostages.includes(word);
  const force = captive ? undefined : exactly(people, word);
  return [
    ...(force === undefined || force === 'state'
      ? []
      : [force === 'civilians' ? ('civilian' as const) : ('fighter' as const)]),
    ...(exactly(things, word) ?? []),
    ...(exactly(placeNouns, word) ? ['place' as const] : []),
  ];
}

function exactly<T>(index: PhraseIndex<T>, phrase: string): T | undefined {
  const words = phraseWords(phrase);
  return index.byFirst
    .get(words[0] ?? '')
    ?.find((entry) => entry.words.length === words.length && entry.words.every((w, i) => w === words[i]))
    ?.value;
}

/** What undergoes the event: the object, the owner of an event noun, or the subject of what happens by itself. */
function isAffected({ function: name }: Argument, { frame }: Sense): boolean {
  if (name === 'object' || name === 'of') return true;
  return frames[frame].intransitive && (name === 'subject' || name === 'by' || name === 'agent');
}

function isOneOf(mention: Mention, classes: readonly WordClass[]): boolean {
  return classes.some((name) => (name === 'fighter' ? isFighter(mention) : isOfType(mention, name)));
}
