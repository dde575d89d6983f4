import type { Token } from '../model/token.ts';
import type { Trigger } from '../model/trigger.ts';
import { adjectiveEndings } from './adjectives.ts';
import type { Parsed } from './clause.ts';
import { isAimOfBody, isInsideName } from './inside-names.ts';
import { isWord } from './phrases.ts';
import type { Trace } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A trigger of the lexicon found in a sentence; `head` is the token that carries the sense. */
export interface TriggerMatch {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly triggers: readonly Trigger[];
  /** The match of fewer words that begins here, for where no sense of this one fits ("fare cadere", cadere). */
  readonly shorter?: TriggerMatch | undefined;
}

/** Words an adverb, article or adjective may put inside a phrase trigger ("prendere rapidamente il pieno controllo"). */
const longestGap = 3;

/** The triggers of a sentence, longest first at each token, not overlapping. */
export function findTriggers(parsed: Parsed, trace?: Trace): readonly TriggerMatch[] {
  const found: TriggerMatch[] = [];
  for (let at = 0; at < parsed.tokens.length; ) {
    const match = parsed.inNames?.has(at) ? null : triggerAt(parsed, at, trace);
    if (match) found.push(match);
    at = match ? match.last + 1 : at + 1;
  }
  return found;
}

function triggerAt(parsed: Parsed, at: number, trace: Trace | undefined): TriggerMatch | null {
  const { tokens, vocabulary } = parsed;
  const token = tokens[at] as Token;
  const found = new Map<number, TriggerMatch>();
  for (const key of keysOf(token)) {
    for (const entry of vocabulary.triggers.byFirst.get(key) ?? []) {
      const last = lastWord(parsed, at, entry.words, () => entry.value.some(isOfOwner));
      if (last === null || found.has(last)) continue;
      const triggers = entry.value.filter((t) => fitsPartOfSpeech(t, parsed, at, last));
      if (triggers.length > 0) found.set(last, { first: at, last, head: at, triggers });
      const others = trace && entry.value.filter((t) => !triggers.includes(t));
      if (others && others.length > 0) trace.passedOver({ first: at, last, head: at, triggers: others });
    }
  }
  const shortestFirst = [...found.values()].sort((a, b) => a.last - b.last);
  return shortestFirst.reduce<TriggerMatch | null>(
    (shorter, match) => (shorter ? { ...match, shorter } : match),
    null,
  );
}

/** What an entry can be found by: the lemma, the form, and the last part of a compound with its hyphen ("-held"). */
function keysOf({ lemma, bare }: Token): readonly string[] {
  const hyphen = bare.lastIndexOf('-');
  const keys = lemma === bare ? [bare] : [lemma, bare];
  return hyphen > 0 ? [...keys, bare.slice(hyphen)] : keys;
}

/** A phrase whose noun is somebody's, by name even: "in SDF hands", "under Islamic State's control". */
function isOfOwner({ pos, senses }: Trigger): boolean {
  return pos === 'noun' && senses.some(({ frame }) => frame === 'hold');
}

function lastWord(
  { tokens, vocabulary }: Parsed,
  at: number,
  words: readonly string[],
  isOwned: () => boolean,
): number | null {
  let position = at;
  for (const word of words.slice(1)) {
    let next = position + 1;
    while (
      next - position <= longestGap &&
      tokens[next] &&
      !isPhraseWord(tokens[next], word, vocabulary) &&
      (isFiller(tokens[next] as Token) || isName(tokens[next] as Token))
    )
      next += 1;
    if (next - position > longestGap + 1 || !isPhraseWord(tokens[next], word, vocabulary)) return null;
    if (next > position + 1 && !isOwned() && !mayStandApart(tokens, position, next, word === words.at(-1)))
      return null;
    position = next;
  }
  return position;
}

/** A word of a phrase: an adjective or participle in any of its forms ("rimasta isolata", "presi vivi"). */
function isPhraseWord(token: Token | undefined, word: string, { language }: Vocabulary): boolean {
  if (isWord(token, word)) return true;
  if (!token || token.bare.length !== word.length || token.bare.slice(0, -1) !== word.slice(0, -1))
    return false;
  return isAttribute(token) && adjectiveEndings(word, language).includes(token.bare);
}

/** The tree's word for it where the part of speech is a guess: a predicate's complement, or what goes with a noun. */
function isAttribute({ pos, relation, morphology }: Token): boolean {
  if (pos === 'ADJ' || morphology.form === 'participle') return true;
  return relation === 'amod' || relation === 'xcomp' || relation === 'acl';
}

/**
 * Whether what stands in a gap leaves the words one phrase. "drove Islamic State out": a name only before an adverb; "took a
 * drone down over the sea": a preposition behind a noun begins something else.
 */
function mayStandApart(tokens: readonly Token[], from: number, to: number, isLast: boolean): boolean {
  const gap = tokens.slice(from + 1, to);
  const { pos, relation } = tokens[to] as Token;
  const particle = isLast && (pos === 'ADV' || relation === 'compound:prt');
  if (gap.some(isName)) return particle;
  return !isLast || particle || pos !== 'ADP' || !gap.some((t) => t.pos === 'NOUN');
}

function isName({ pos, form }: Token): boolean {
  return pos === 'PROPN' || pos === 'PART' || /^['’]s?$/.test(form);
}

function isFiller(token: Token): boolean {
  return (
    token.pos === 'DET' ||
    token.pos === 'ADV' ||
    token.pos === 'ADJ' ||
    token.pos === 'NUM' ||
    token.pos === 'NOUN' ||
    token.pos === 'PRON'
  );
}

function fitsPartOfSpeech(
  trigger: Trigger,
  { tokens, vocabulary }: Parsed,
  at: number,
  last: number,
): boolean {
  const token = tokens[at] as Token;
  if (trigger.pos === 'verb') return token.pos === 'VERB' || token.pos === 'AUX';
  const single = last === at;
  // "drones struck" is no drone strike: the words of a noun phrase are no verbs.
  if (trigger.pos === 'noun') {
    if (isInsideName(tokens, at, last) || isAimOfBody(tokens, at, vocabulary)) return false;
    const final = tokens[last];
    const isParticiple = final?.morphology.form === 'participle' || (final && isSpeltSo(trigger, final));
    if (final?.pos === 'VERB' && (!isParticiple || last - at > 1)) return false;
    return token.pos === 'NOUN' || token.pos === 'PROPN' || (!single && token.pos !== 'VERB');
  }
  const compound = trigger.lemma.startsWith('-') && token.pos === 'PROPN';
  return token.pos === 'ADJ' || token.pos === 'VERB' || token.pos === 'NOUN' || compound;
}

/** "shots fired": an entry that ends with a form of a verb means that form, whichever the tagger takes it for. */
function isSpeltSo({ lemma }: Trigger, { bare, lemma: dictionaryForm }: Token): boolean {
  return dictionaryForm !== bare && lemma.endsWith(` ${bare}`);
}
