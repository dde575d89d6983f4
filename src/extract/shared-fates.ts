import type { Language } from '../model/language.ts';
import type { Parsed } from './clause.ts';
import type { Counted } from './counted.ts';
import type { NumberPhrase } from './numbers.ts';
import { bareForm, type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts';

/** Tokens between a count and one that leaves its noun and verb out. */
const gapReach = 14;

const indexes = new WeakMap<Language, PhraseIndex<true>>();

function withOf(language: Language): PhraseIndex<true> {
  let index = indexes.get(language);
  if (!index) {
    index = phraseIndex(language.numbers.together.map((words): [string, true] => [words, true]));
    indexes.set(language, index);
  }
  return index;
}

/** What is said of one of those counted side by side is said of the others: of all of a list, of those beside them. */
export function shareFates(listed: readonly Counted[], parsed: Parsed): readonly Counted[] {
  const shared = [...listed];
  for (let i = shared.length - 2; i >= 0; i -= 1)
    shared[i] = withNext(shared[i] as Counted, shared[i + 1], parsed);
  for (let i = 1; i < shared.length; i += 1)
    shared[i] = withPrevious(shared[i] as Counted, shared[i - 1], parsed);
  return shared.map((one, i) =>
    [shared[i - 1], shared[i + 1]].some((other) => other && firedWith(one, other, parsed))
      ? { ...one, launched: true }
      : one,
  );
}

/** "60 drones and nine missiles": drones told beside missiles are sent like them. */
function firedWith(one: Counted, other: Counted, parsed: Parsed): boolean {
  if (one.thing !== 'drone' || other.thing !== 'weapon' || !other.launched) return false;
  return isListed(one, other, parsed) || isListed(other, one, parsed);
}

/** "17 militants and eight soldiers were killed": what is said of the last of a list is said of those before it. */
function withNext(one: Counted, next: Counted | undefined, parsed: Parsed): Counted {
  if (next?.fate?.role !== 'undergoer' || !isListed(one, next, parsed)) return one;
  if (isThing(one) && one.fate) return one;
  if (isThing(one)) return isThing(next) || next.fate.verbal ? { ...one, fate: next.fate } : one;
  return one.what === null && isPeople(one) && isPeople(next)
    ? { ...one, what: next.what, fate: next.fate }
    : one;
}

/** "killed eight soldiers along with three guides": those beside others share their fate. */
function withPrevious(one: Counted, previous: Counted | undefined, parsed: Parsed): Counted {
  if (previous?.fate?.role !== 'undergoer' || one.what !== null || one.fate) return one;
  if (!isPeople(one) || !isPeople(previous)) return one;
  const { from, to } = between(previous, one, parsed);
  const index = withOf(parsed.vocabulary.language);
  const starts = [to - 1, to - 2, to - 3].filter((at) => at >= from);
  // "together with a dozen": an article may belong to the number.
  const joined = starts.some((at) => (phraseAt(index, parsed.tokens, at)?.last ?? -1) >= to - 2);
  return joined ? { ...one, what: previous.what, fate: previous.fate, beside: [] } : one;
}

/**
 * "killed two soldiers in Kaya and five in Djibo": a number alone, behind a conjunction and before a preposition that the
 * phrase before has too, counts more of the same.
 */
export function gapped(number: NumberPhrase, counted: readonly Counted[], parsed: Parsed): Counted | null {
  const { tokens } = parsed;
  const { first, last, range } = number;
  const previous = counted.findLast(({ at }) => at < first);
  const [opener, behind] = [tokens[first - 1], tokens[last + 1]];
  if (!previous?.fate || previous.what === null || !isPeople(previous) || first - previous.at > gapReach)
    return null;
  if (opener?.pos !== 'CCONJ' && opener?.form !== ',') return null;
  const place = parsed.mentions.find((m) => m.first > last && m.first <= last + 3 && m.place !== null);
  if (behind?.pos !== 'ADP' || !place) return null;
  const like = tokens
    .slice(previous.at + 1, first)
    .some((t) => t.pos === 'ADP' && bareForm(t) === bareForm(behind));
  if (!like) return null;
  const at = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  const wording = tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ');
  return {
    ...previous,
    count: { group: previous.count.group, ...range, wording, at },
    at: last,
    article: false,
  };
}

function isListed(one: Counted, next: Counted, parsed: Parsed): boolean {
  const { from, to } = between(one, next, parsed);
  const joiner = parsed.tokens.slice(from, to);
  return joiner.length === 1 && (joiner[0]?.pos === 'CCONJ' || joiner[0]?.form === ',');
}

function between(
  one: Counted,
  next: Counted,
  { tokens }: Parsed,
): { readonly from: number; readonly to: number } {
  return {
    from: tokens.findIndex(({ end }) => end === one.count.at?.end) + 1,
    to: tokens.findIndex(({ start }) => start === next.count.at?.start),
  };
}

function isPeople({ thing }: Counted): boolean {
  return thing === 'people';
}

function isThing({ thing }: Counted): boolean {
  return thing === 'vehicle' || thing === 'weapon' || thing === 'drone';
}
