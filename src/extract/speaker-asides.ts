import type { Parsed } from './clause.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { breaks, canSpeak, longestSpeaker } from './speaker-phrase.ts';
import { child, phraseOf } from './tree.ts';

/**
 * The words of a speaker set aside between stops with nothing but their verb and its time: "..., two drivers said on Monday.",
 * "..., afferma l'agenzia". The surface tells it where trees of long sentences go astray. Null for "the army said that ...".
 */
export function asideOf(
  parsed: Parsed,
  predicate: Predicate,
): { readonly from: number; readonly to: number } | null {
  const { tokens, predicates } = parsed;
  if (!tells(parsed, predicate)) return null;
  let end = predicate.head + 1;
  while (end < tokens.length && !breaks.test(tokens[end]?.form ?? '')) end += 1;
  const more = predicates.some(
    (p) => p.head > predicate.head && p.head < end && !isPartOf(parsed, predicate, p),
  );
  const quotes = tokens[end]?.form === ':';
  const first = withClitics(parsed, predicate);
  let from = first;
  while (from > 0 && !breaks.test(tokens[from - 1]?.form ?? '')) from -= 1;
  // "the National Army (LNA) said": what stands in brackets ends no phrase.
  if (tokens[from - 1]?.form === ')') return null;
  if (from === 0 || more || quotes || end - predicate.head > longestSpeaker) return null;
  if (from === first) {
    // "The spokesman, X, denied the news": what follows the verb is its object.
    const subject = child(tokens, predicate.head, /^nsubj/);
    if (subject !== null && subject < first && isSource(parsed, subject)) return null;
    const told = child(tokens, predicate.head, /^iobj$/);
    // "The army had left, its spokesman, X, told reporters": who is told anything does not say it.
    if (told !== null && told > predicate.head) return namedBefore(parsed, first);
    const after = endOfVerb(parsed, predicate) + 1;
    return isName(parsed, after, end) ? { from: after, to: end } : null;
  }
  const others = predicates.some((p) => p.head >= from && p.head < predicate.first && p.form === 'finite');
  return others || !isName(parsed, from, predicate.first) ? null : { from, to: predicate.first };
}

/** The name set between commas before a verb, with the ones it explains: "its spokesman, General X,". */
function namedBefore(parsed: Parsed, verb: number): { readonly from: number; readonly to: number } | null {
  const { tokens, predicates } = parsed;
  let speaker: { readonly from: number; readonly to: number } | null = null;
  for (let to = verb - 1; to > 0 && tokens[to]?.form === ','; ) {
    const end = to;
    const from = tokens.findLastIndex((t, at) => at < end && breaks.test(t.form)) + 1;
    if (from === 0 || predicates.some((p) => p.head >= from && p.head < end)) break;
    if (isName(parsed, from, end) && canSpeak(parsed, from, end)) speaker = { from, to: end };
    to = from - 1;
  }
  return speaker;
}

/** A finite verb, or a past tense the parser took for a participle right behind a quotation: `..."", a brigade posted`. */
function tells({ tokens, vocabulary }: Parsed, { form, tense, passive, first }: Predicate): boolean {
  if (form === 'finite') return !passive;
  if (form !== 'participle' || tense !== 'past' || vocabulary.language.grammar.prodrop) return false;
  const stop = tokens.findLastIndex((t, at) => at < first && breaks.test(t.form));
  return stop >= 0 && /^["”]$/.test(tokens[stop]?.form ?? '');
}

/** Where a verb group begins, its clitic included even where it could be an article ("lo rende noto"). */
function withClitics({ tokens, vocabulary }: Parsed, { first, head }: Predicate): number {
  const before = tokens[first - 1];
  const clitic = before?.head === head && vocabulary.language.grammar.clitics.includes(bareForm(before));
  return clitic ? first - 1 : first;
}

/** The last word of a verb of saying of two words ("rende noto"). */
function endOfVerb({ tokens, vocabulary }: Parsed, { lemma, head }: Predicate): number {
  const next = tokens[head + 1];
  const joined =
    next &&
    (vocabulary.reporting.has(`${lemma} ${bareForm(next)}`) ||
      vocabulary.reporting.has(`${lemma} ${next.lemma}`));
  return joined ? head + 1 : head;
}

/** "fa sapere": the second verb of one verb of saying. */
function isPartOf({ vocabulary }: Parsed, { lemma, head }: Predicate, next: Predicate): boolean {
  return next.first === head + 1 && vocabulary.reporting.has(`${lemma} ${next.lemma}`);
}

/** Whether a stretch begins as a noun phrase does, and holds a noun. */
function isName({ tokens, vocabulary }: Parsed, from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const [first] = words;
  if (!first || first.pos === 'SCONJ' || vocabulary.language.grammar.relatives.includes(bareForm(first)))
    return false;
  // "..., a year after the group declared its rule": a clause of its own, and no name.
  if (words.some((t) => t.relation === 'mark')) return false;
  const noun = words.findIndex((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  return noun >= 0 && !words.slice(0, noun).some((t) => t.pos === 'ADP' || (t.pos === 'PRON' && noun > 1));
}

/** Whether a noun heads the name of somebody who can speak. */
export function isSource(parsed: Parsed, head: number): boolean {
  const { from, to } = phraseOf(parsed.tokens, head);
  return canSpeak(parsed, from, to);
}
