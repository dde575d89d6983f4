import type { Token } from '../model/token.ts';
import { type Argument, type ArgumentSet, verbArguments } from './arguments.ts';
import { isReduced, type Parsed, type Window } from './clause.ts';
import { isLocative } from './cores.ts';
import type { Mention } from './mention.ts';
import { governingPreposition } from './mentions.ts';
import { nationalityAt } from './nationality.ts';
import { isNobody } from './people.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';

/** Tokens between a verb and the event noun that is its object. */
const objectReach = 8;

/**
 * The arguments of an event noun: what its own prepositions bring, and what the verb brings whose subject or
 * object it is ("un attentato ha ucciso venti reclute a Kabul", "hanno lanciato un raid").
 */
export function nounArguments(parsed: Parsed, first: number, last: number): ArgumentSet {
  const own = ownArguments(parsed, first, last);
  const verb = verbAfter(parsed, first, last);
  const fromVerb = verb ? asSubject(parsed, verb, last) : [];
  const before = verbBefore(parsed, first);
  const object = before ? asObject(parsed, before, first) : { found: [], subjectDropped: false };
  const found = [...own, ...carriedOutBy(parsed, last), ...fromVerb, ...object.found].filter(
    (a, i, all) => all.findIndex((b) => b.mention === a.mention) === i,
  );
  return {
    arguments: found,
    window: sentencePart(parsed, first, last),
    subjectDropped: object.subjectDropped,
  };
}

/** Tokens an adjective or two may put between a noun and the one that says whose it is. */
const adjectiveReach = 2;

/** "Israeli airstrikes", "raid aerei russi": whose forces an act is, by the adjective beside its noun; null when none says. */
export function doerByNationality(parsed: Parsed, first: number, last: number): Argument | null {
  const { tokens, vocabulary, mentions } = parsed;
  const beside = Array.from({ length: adjectiveReach }, (_, i) => [first - 1 - i, last + 1 + i]).flat();
  const free = (at: number) => !mentions.some((m) => m.first <= at && at <= m.last);
  const reaches = (at: number) =>
    tokens
      .slice(Math.min(at, last) + 1, Math.max(at, first))
      .every(({ pos }) => pos === 'ADJ' || pos === 'NOUN');
  const at = beside.find((i) => nationalityAt(tokens, i, vocabulary) !== null && free(i) && reaches(i));
  if (at === undefined) return null;
  const nationality = nationalityAt(tokens, at, vocabulary);
  const mention: Mention = {
    first: at,
    last: at,
    head: at,
    start: at,
    actor: { candidates: [], force: 'army', nationality, metonym: false },
    place: null,
    things: [],
    body: [],
    count: null,
    preposition: null,
    ofHead: null,
    listedWith: null,
    distanceKm: null,
  };
  return { function: 'by', mention };
}

function ownArguments(parsed: Parsed, first: number, last: number): readonly Argument[] {
  const { tokens, mentions, predicates } = parsed;
  // "scontri ravvicinati a Kobane": a participle that only describes the noun begins no clause.
  const { triggers, support } = parsed.vocabulary;
  const describes = (p: Predicate) =>
    p.first === last + 1 && isReduced(p) && !triggers.byFirst.has(p.lemma) && !support.has(p.lemma);
  const boundary = predicates.find((p) => p.first > last && !describes(p))?.first ?? tokens.length;
  const stop = tokens.findIndex((t, i) => i > last && i < boundary && /^[;:–—]$/.test(t.form));
  const to = stop < 0 ? boundary : stop;
  const found: Argument[] = [];
  for (const mention of mentions) {
    if (mention.first <= last || mention.last >= to || mention.preposition === null) continue;
    if (mention.preposition === 'of' && !belongsTo(mention, first, last)) continue;
    const agent = mention.preposition === 'from' && parsed.vocabulary.language.grammar.prodrop;
    found.push({
      function: agent && mention.actor && !mention.place ? 'agent' : mention.preposition,
      mention,
    });
  }
  for (const mention of mentions) {
    const gap = tokens.slice(mention.last + 1, first);
    const beside = mention.last < first && gap.every((t) => /^['’]s?$/.test(t.form)) && gap.length <= 1;
    // "in Boko Haram ambush": the preposition is the event's.
    const named =
      mention.preposition === null || (gap.length === 0 && !parsed.vocabulary.language.grammar.prodrop);
    if (beside && mention.actor && named) found.push({ function: 'by', mention });
    // "l'avanzata delle milizie": the phrase has swallowed its event noun; its owner is the noun's.
    if (mention.first <= first && last <= mention.last && mention.actor)
      found.push({ function: 'of', mention });
  }
  const fleeing = partyInTheAct(parsed, first);
  if (fleeing) found.push({ function: 'of', mention: fleeing });
  const adjacent = mentions.find((m) => m.first === last + 1 && m.preposition === null && m.actor !== null);
  if (adjacent) found.push({ function: 'of', mention: adjacent });
  return found;
}

/** "miliziani in fuga", "rebels on the run": whose act a noun is that a bare preposition hangs on them; null where none does. */
function partyInTheAct({ tokens, mentions, vocabulary }: Parsed, noun: number): Mention | null {
  const { head, relation } = tokens[noun] ?? {};
  const before = tokens[noun - 1];
  if (!before || relation !== 'nmod' || typeof head !== 'number') return null;
  const bare = vocabulary.language.grammar.prepositions[bareForm(before)] === 'at';
  if (!bare || vocabulary.language.grammar.definite.includes(bareForm(before))) return null;
  const party = mentions.find((m) => m.first <= head && head <= m.last && m.last < noun);
  return party?.actor ? party : null;
}

/** Whether an `of` phrase hangs from the noun itself, an adjective or two allowing ("raid aerei notturni della ..."). */
function belongsTo(mention: Mention, first: number, last: number): boolean {
  return mention.ofHead === null || (mention.ofHead >= first && mention.ofHead <= last + 3);
}

/** The verb whose subject the noun is: the next finite one, when no preposition governs the noun. */
function verbAfter(parsed: Parsed, first: number, last: number): Predicate | undefined {
  const { tokens, predicates, vocabulary } = parsed;
  if (governedByPreposition(parsed, first)) return undefined;
  const verb = predicates.find((p) => p.first > last && !isReduced(p));
  // "nine air strikes, says the army": who says so has no part in it.
  if (verb?.form !== 'finite' || (vocabulary.reporting.has(verb.lemma) && !verb.passive)) return undefined;
  const between = tokens.slice(last + 1, verb.first);
  const { relatives } = vocabulary.language.grammar;
  const broken = between.some(
    (t) =>
      /^[;:]$/.test(t.form) || t.pos === 'SCONJ' || (t.pos === 'PRON' && relatives.includes(bareForm(t))),
  );
  return broken ? undefined : verb;
}

/** "il raid condotto dalla Coalizione", "an attack carried out by rebels": the agent of a support participle. */
function carriedOutBy(parsed: Parsed, last: number): readonly Argument[] {
  const { predicates, vocabulary } = parsed;
  const participle = predicates.find((p) => p.first > last);
  if (!participle || !isReduced(participle) || participle.first - last > 3) return [];
  if (!vocabulary.support.has(participle.lemma)) return [];
  const agents = vocabulary.language.grammar.passiveAgent;
  return verbArguments(parsed, participle, false)
    .arguments.filter((a) => a.mention.first > participle.head)
    .map((a) =>
      a.mention.actor && (a.function === 'subject' || agents.includes(a.function as never))
        ? { ...a, function: 'by' as const }
        : a,
    );
}

function governedByPreposition(parsed: Parsed, first: number): boolean {
  let start = first;
  while (start > 0 && isNounCompany(parsed.tokens[start - 1])) start -= 1;
  return governingPreposition(parsed.tokens, start, parsed.vocabulary) !== null;
}

function isNounCompany(token: Token | undefined): boolean {
  return token?.pos === 'DET' || token?.pos === 'ADJ' || token?.pos === 'NUM';
}

function asSubject(parsed: Parsed, verb: Predicate, last: number): readonly Argument[] {
  const supports = parsed.vocabulary.support.has(verb.lemma);
  const { arguments: brought } = verbArguments(parsed, verb, false);
  return brought
    .filter((a) => a.mention.first > last && a.mention.first > verb.head)
    .flatMap((a): readonly Argument[] => {
      // "barrel bombs were dropped by helicopters": who does what the verb says does the deed.
      const does = supports || verb.passive;
      if (a.function === 'subject') return [{ function: does ? 'by' : 'against', mention: a.mention }];
      return a.function === 'of' ? [] : [a];
    });
}

/** The verb whose object, or subject after it, the noun is. */
function verbBefore(parsed: Parsed, first: number): Predicate | undefined {
  const verb = parsed.predicates.findLast((p) => p.head < first);
  if (!verb || first - verb.head > objectReach || isReduced(verb)) return undefined;
  const between = parsed.tokens.slice(verb.head + 1, first);
  return between.some((t) => /^[,;:]$/.test(t.form) || t.relation === 'mark') ? undefined : verb;
}

/** "ha lanciato un attacco": the subject of a support verb is the doer of its noun; of "ha subito" its target. */
function asObject(
  parsed: Parsed,
  verb: Predicate,
  first: number,
): { found: readonly Argument[]; subjectDropped: boolean } {
  const { vocabulary } = parsed;
  const set = verbArguments(parsed, verb, false);
  const places = set.arguments.filter(
    (a) =>
      a.mention.place !== null && (isLocative(a.function) || a.function === 'from') && a.mention.last < first,
  );
  if (!vocabulary.support.has(verb.lemma)) return { found: places, subjectDropped: false };
  const undergone = vocabulary.supportUndergo.has(verb.lemma);
  const subject = set.arguments
    .filter((a) => a.function === 'subject' && !isNobody(parsed, a.mention.head))
    .map((a): Argument => ({ function: undergone ? 'object' : 'by', mention: a.mention }));
  return { found: [...subject, ...places], subjectDropped: set.subjectDropped && !verb.passive };
}

/** The part of the sentence the noun stands in, between semicolons and colons: where its means and cues are looked up. */
export function sentencePart(parsed: Parsed, first: number, last: number): Window {
  const isBreak = (i: number) => /^[;:]$/.test(parsed.tokens[i]?.form ?? '');
  let from = first;
  while (from > 0 && !isBreak(from - 1)) from -= 1;
  let to = last + 1;
  while (to < parsed.tokens.length && !isBreak(to)) to += 1;
  return { from, to, opener: 'start', openedBy: null };
}
