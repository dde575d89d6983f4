import type { Count } from '../model/contract.ts';
import type { Token } from '../model/token.ts';
import type { Countable } from '../model/vocabulary.ts';
import { type Argument, bareNumbers, verbArguments } from './arguments.ts';
import type { Parsed, Window } from './clause.ts';
import type { CountSense, Mention } from './mention.ts';
import { digits, numberBefore } from './numbers.ts';
import { bareForm } from './phrases.ts';

/** Nouns that say by themselves what is counted ("12 morti", "30 wounded"). */
const nounClasses = [
  'killed',
  'wounded',
  'captured',
  'arrested',
  'hostages',
  'displaced',
  'trapped',
  'evacuated',
] as const;

/**
 * The counts a clause gives: of its participants by what its verb does to them, of nouns that say it
 * themselves, of vehicles and of kilometres. Each keeps its wording.
 */
export function countsIn(
  parsed: Parsed,
  window: Window,
  lemma: string | null,
  roles: readonly Argument[],
): readonly Count[] {
  const counts: Count[] = [];
  const seen = new Set<number>();
  const add = (what: Countable, group: string | null, count: CountSense, last: number) => {
    if (seen.has(count.first)) return;
    seen.add(count.first);
    const start = parsed.tokens[count.first]?.start ?? 0;
    const end = parsed.tokens[last]?.end ?? start;
    counts.push({
      what,
      group,
      low: count.low,
      best: count.best,
      high: count.high,
      wording: textOf(parsed.tokens, count.first, last),
      at: { start, end },
    });
  };
  const verbCounts = lemma === null ? null : countableOf(parsed, lemma);
  for (const { function: name, mention } of roles) {
    if (!mention.count || mention.actor === null || verbCounts === null) continue;
    if (name === 'object' || name === 'subject')
      add(verbCounts, groupOf(parsed, mention), mention.count, mention.last);
  }
  for (let at = window.from; at < window.to; at += 1) {
    const what = nounCountable(parsed, at);
    const count = what ? numberBefore(parsed.tokens, at, parsed.vocabulary) : null;
    if (what && count) add(what, null, count, at);
  }
  for (const mention of parsed.mentions) {
    if (
      mention.first < window.from ||
      mention.last >= window.to ||
      !mention.count ||
      !mention.things.includes('vehicle')
    )
      continue;
    add('vehicles', null, mention.count, mention.last);
  }
  for (const count of kilometres(parsed, window)) add('km', null, count.sense, count.at);
  return counts;
}

/**
 * Everybody a sentence counts as killed or hurt, whether or not one of its event words made a claim: "two guards were
 * killed and five wounded", "un morto e quattro feriti", "uccidendone dodici".
 */
export function tollsIn(parsed: Parsed): readonly Count[] {
  const { tokens, vocabulary } = parsed;
  const found = new Map<number, Count>();
  const add = (what: Countable, group: string | null, sense: CountSense, last: number) => {
    const end = Math.max(last, sense.first);
    const at = { start: tokens[sense.first]?.start ?? 0, end: tokens[end]?.end ?? 0 };
    const { low, best, high } = sense;
    if (!found.has(sense.first))
      found.set(sense.first, { what, group, low, best, high, wording: textOf(tokens, sense.first, end), at });
  };
  for (const predicate of parsed.predicates) {
    const what = countableOf(parsed, predicate.lemma);
    if ((what !== 'killed' && what !== 'wounded') || predicate.negated || predicate.modal !== null) continue;
    const intransitive = vocabulary.language.verbs.unaccusative.includes(predicate.lemma);
    const { arguments: brought } = verbArguments(parsed, predicate, intransitive);
    const objects = brought.filter((a) => a.function === 'object');
    const undergoers = objects.length > 0 ? objects : brought.filter((a) => a.function === 'subject');
    for (const { mention } of undergoers)
      if (mention.count && mention.actor) add(what, groupOf(parsed, mention), mention.count, mention.last);
    for (const at of bareNumbers(parsed, predicate)) {
      const sense = numberBefore(tokens, at + 1, vocabulary);
      if (sense && sense.first <= at) add(what, null, sense, at);
    }
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const what = nounCountable(parsed, at);
    const sense = what === 'killed' || what === 'wounded' ? numberBefore(tokens, at, vocabulary) : null;
    if (what && sense) add(what, null, sense, at);
  }
  return [...found.values()];
}

/** What a verb's undergoers are counted as, or null. */
export function countableOf(parsed: Parsed, lemma: string): Countable | null {
  const { counts } = parsed.vocabulary.language.verbs;
  for (const [what, lemmas] of Object.entries(counts)) if (lemmas?.includes(lemma)) return what as Countable;
  return null;
}

function nounCountable(parsed: Parsed, at: number): Countable | null {
  const token = parsed.tokens[at];
  if (!token) return null;
  const { people } = parsed.vocabulary.language;
  return (
    nounClasses.find(
      (name) => people[name].includes(token.lemma) || people[name].includes(bareForm(token)),
    ) ?? null
  );
}

function groupOf(parsed: Parsed, mention: Mention): string {
  return textOf(parsed.tokens, mention.first, mention.last);
}

function kilometres(parsed: Parsed, window: Window): readonly { sense: CountSense; at: number }[] {
  const { language } = parsed.vocabulary;
  const found: { sense: CountSense; at: number }[] = [];
  for (let at = window.from + 1; at < window.to; at += 1) {
    const unit = parsed.tokens[at];
    if (!unit || language.numbers.distances[bareForm(unit)] !== 1) continue;
    const relation = parsed.mentions.some((m) => m.distanceKm !== null && m.start === at + 1);
    const sense =
      relation || digits(parsed.tokens[at - 1]?.form ?? '', language.numbers.decimalComma) === null
        ? null
        : numberBefore(parsed.tokens, at, parsed.vocabulary);
    if (sense) found.push({ sense, at });
  }
  return found;
}

function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(' ');
}
