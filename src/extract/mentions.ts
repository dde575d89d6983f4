import type { GrammarFunction } from '../model/grammar.ts';
import type { NameMatch } from '../model/names.ts';
import type { Token } from '../model/token.ts';
import { type Core, findCores, isLocative } from './cores.ts';
import { joinCores } from './join-cores.ts';
import type { Mention } from './mention.ts';
import { nationalityAt } from './nationality.ts';
import { numberBefore } from './numbers.ts';
import { bareForm, phraseAt } from './phrases.ts';
import { type SharedNation, sharedNations } from './shared-nations.ts';
import { statedDistance } from './stated-distance.ts';
import { isCalendar } from './unknown-names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tokens an adjective or two may put between a noun and what belongs to it. */
const nearby = 2;

/**
 * The noun phrases of a sentence that can fill a role, left to right: names, nouns for people, places and
 * things, with owner, nationality, number and governing preposition joined to each.
 */
export function findMentions(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  names: readonly NameMatch[],
): readonly Mention[] {
  const cores = withKicker(joinCores(findCores(tokens, vocabulary, names), tokens, vocabulary), tokens);
  const mentions: Mention[] = [];
  for (const core of cores) {
    if (!core.actor && !core.place && core.things.length === 0 && core.body.length === 0) continue;
    const described = withNationality(core, tokens, vocabulary);
    const nations = sharedNations(described, tokens, vocabulary).filter(({ at }) => !isTaken(cores, at));
    const first = Math.min(core.first, ...nations.map(({ at }) => at));
    const count = numberBefore(tokens, behindNumber({ ...core, first }, tokens), vocabulary);
    const whole = asAnybody(described, tokens, vocabulary);
    const { start, governor } = wholePhrase(tokens, count?.first ?? first, count !== null, vocabulary);
    const mention: Mention = {
      ...(count === null ? whole : asInhabitants(whole)),
      count,
      start: governor?.first ?? start,
      preposition: governor?.name ?? null,
      ofHead: governor?.name === 'of' ? governor.first - 1 : null,
      listedWith: null,
      distanceKm: governor ? statedDistance(tokens, governor.first, vocabulary) : null,
    };
    const previous = mentions.at(-1);
    const listed =
      previous && continuesList(previous, mention, tokens, vocabulary)
        ? continueList(mentions, mention)
        : mention;
    mentions.push(isUncertain(core, listed) ? uncertain(listed) : listed);
    const main = mentions.length - 1;
    for (const nation of nations) mentions.push(ofNation(mentions[main] as Mention, main, nation));
  }
  return leftToRight(mentions);
}

/** In the order of the words; an adjective before its noun was found after it. */
function leftToRight(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = mentions.map((_, at) => at).sort((a, b) => firstOf(mentions, a) - firstOf(mentions, b));
  if (sorted.every((from, at) => from === at)) return mentions;
  return sorted.map((from) => {
    const mention = mentions[from] as Mention;
    const { listedWith } = mention;
    return { ...mention, listedWith: listedWith === null ? null : sorted.indexOf(listedWith) };
  });
}

function firstOf(mentions: readonly Mention[], at: number): number {
  return mentions[at]?.first ?? 0;
}

function isTaken(cores: readonly Core[], at: number): boolean {
  return cores.some(({ first, last, actor }) => first <= at && at <= last && actor?.nation === true);
}

/** Those of another nation that a phrase speaks of with the same noun, as the next of its list. */
function ofNation(whole: Mention, listedWith: number, { at, country }: SharedNation): Mention {
  const { force } = whole.actor ?? {};
  return {
    ...whole,
    ...{ first: at, last: at, head: at, start: at, listedWith },
    ...{ place: null, body: [], count: null, distanceKm: null },
    actor: { ...ofNobody, ...whole.actor, candidates: [], nationality: country, force: force ?? 'army' },
  };
}

/** "Syria, rebels advance": a country before the headline proper says where, not who. */
function withKicker(cores: readonly Core[], tokens: readonly Token[]): readonly Core[] {
  const [core, next] = cores;
  if (!core?.actor?.country || !core.place || core.first > 0) return cores;
  if (!/^[,.:–—-]$/.test(tokens[core.last + 1]?.form ?? '')) return cores;
  // "Syria, Iraq and Turkey agreed"
  const names = next?.actor?.metonym && next.place !== null && tokens[core.last + 1]?.form === ',';
  const after = next && tokens[next.last + 1];
  if (names && (after?.pos === 'CCONJ' || after?.form === ',')) return cores;
  return [{ ...core, actor: null }, ...cores.slice(1)];
}

/** Where the number of a phrase ends: before a participle that stands before its noun ("17 suspected militants"). */
function behindNumber({ first, last }: Core, tokens: readonly Token[]): number {
  const { relation, head = -1, pos } = tokens[first - 1] ?? {};
  const qualifies = relation === 'amod' && pos === 'VERB' && (head ?? -1) >= first && (head ?? -1) <= last;
  return qualifies ? first - 1 : first;
}

/** An unknown capitalised word is a place only where grammar says so; elsewhere a role that wants a place may still try it. */
function isUncertain(core: Core, mention: Mention): boolean {
  const unknown =
    !core.named && core.place !== null && !core.place.anaphoric && core.place.candidates.length === 0;
  return unknown && core.place?.kindHints.length === 0 && !isLocative(mention.preposition);
}

function uncertain(mention: Mention): Mention {
  return mention.place ? { ...mention, place: { ...mention.place, uncertain: true } } : mention;
}

function continueList(mentions: readonly Mention[], mention: Mention): Mention {
  const with_ = mentions.length - 1;
  const previous = mentions[with_] as Mention;
  return {
    ...mention,
    listedWith: with_,
    preposition: mention.preposition ?? previous.preposition,
    ofHead: mention.preposition === null ? previous.ofHead : mention.ofHead,
  };
}

function continuesList(
  previous: Mention,
  next: Mention,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): boolean {
  const gap = tokens.slice(previous.last + 1, next.start);
  const between = previous.place && next.place && !next.actor ? withoutTimes(gap, vocabulary) : gap;
  if (between.length === 0 || between.length > 2) return false;
  const joined = between.every((t) => t.form === ',' || t.pos === 'CCONJ' || t.form === '(');
  const speaks = ({ actor, body }: Mention) => actor !== null || body.length > 0;
  const alike = (speaks(previous) && speaks(next)) || (previous.place !== null && next.place !== null);
  const agreeing = next.preposition === null || next.preposition === previous.preposition;
  // A common noun after a comma explains ("i foreign fighters, cittadini stranieri"); it lists only before "e".
  const common = (m: Mention) => m.actor?.candidates.length === 0 || m.place?.anaphoric === true;
  const explains = between.every((t) => t.form === ',') && common(next);
  // "two people in Ganja, Azerbaijan said": the subject of another verb goes on with no list.
  // But "SDF and US forces": the first name is of the noun that is the subject.
  const above = tokens[previous.head]?.head ?? -1;
  const ofNext = next.first <= above && above <= next.last;
  if (!ofNext && tokens.slice(next.first, next.last + 1).some((t) => /^nsubj/.test(t.relation ?? '')))
    return false;
  return joined && alike && agreeing && !explains && between.every((t) => t.form !== '(');
}

/** Words between two names of a list that may say when each was its turn ("Tikrit lunedì, poi Baiji e, ieri, Samarra"). */
const timesReach = 5;

/** What joins two names, the days and adverbs between them left out; all of it where nothing else would be left. */
function withoutTimes(gap: readonly Token[], { language }: Vocabulary): readonly Token[] {
  if (gap.length > timesReach) return gap;
  const isDay = (t: Token | undefined) => t !== undefined && language.grammar.weekdays.includes(bareForm(t));
  const rest = gap.filter((t, i) => !isDay(t) && t.pos !== 'ADV' && !(t.pos === 'ADP' && isDay(gap[i + 1])));
  if (rest.length === gap.length) return gap;
  // "e, ieri, Samarra": commas around the time join nothing twice.
  const [joint] = rest;
  const joins = joint !== undefined && rest.every((t) => t.form === ',' || t.pos === 'CCONJ');
  return joins ? [joint] : gap;
}

/** "A man was killed": one of whom nothing says whose he is does not fight. */
function asAnybody(core: Core, tokens: readonly Token[], { language }: Vocabulary): Core {
  const { actor } = core;
  const noun = tokens[core.head];
  if (!actor || actor.candidates.length > 0 || actor.nationality || !noun) return core;
  const one = language.people.person.includes(noun.lemma) && bareForm(noun) === noun.lemma;
  return one ? { ...core, actor: { ...actor, force: 'civilians' } } : core;
}

/** "Thirty Syrians": so many of a country's people are not the country. */
function asInhabitants(core: Core): Core {
  return core.actor?.nation ? { ...core, actor: { ...core.actor, force: 'civilians', nation: false } } : core;
}

const ofNobody = { candidates: [], force: 'army', nationality: null, metonym: false } as const;

/** Adds a nationality adjective beside the noun ("esercito siriano", "Syrian troops") and stretches the phrase over it. */
function withNationality(
  core: Core,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  ofThing = false,
): Core {
  if (core.actor === null && !core.place && core.things.some((t) => t === 'weapon' || t === 'vehicle'))
    return withNationality({ ...core, actor: { ...ofNobody, byThing: true } }, tokens, vocabulary, true);
  if (!core.actor?.force || core.actor.candidates.length > 0 || core.actor.nationality) return core;
  for (let step = 1; step <= nearby; step += 1) {
    const after = nationalityAt(tokens, core.last + step, vocabulary);
    if (after && qualify(tokens, core.last + 1, core.last + step))
      return { ...core, last: core.last + step, actor: { ...core.actor, nationality: after } };
    const before = nationalityAt(tokens, core.first - step, vocabulary);
    if (before && qualify(tokens, core.first - step + 1, core.first))
      return { ...core, first: core.first - step, actor: { ...core.actor, nationality: before } };
  }
  return ofThing ? { ...core, actor: null } : core;
}

/** Whether nothing parts an adjective from its noun: "troops shelled Syrian positions" are no Syrian troops. */
function qualify(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ pos, relation }) =>
        !/^(?:VERB|AUX|ADP|SCONJ|CCONJ|PUNCT|PRON|DET)$/.test(pos) || (pos === 'VERB' && relation === 'amod'),
    );
}

/** Where a phrase begins and what governs it, looking through partitives ("circa metà della sacca", "most of the town"). */
function wholePhrase(tokens: readonly Token[], first: number, counted: boolean, vocabulary: Vocabulary) {
  // Before a number nothing belongs to the phrase but an article or an adverb ("On Sunday dozens of ...").
  const start = phraseStart(tokens, first, counted, vocabulary);
  const governor = governingPreposition(tokens, start, vocabulary);
  const head = governor?.name === 'of' ? tokens[governor.first - 1] : undefined;
  if (!governor || !head || !vocabulary.language.grammar.partitives.includes(bareForm(head)))
    return { start, governor };
  const whole = phraseStart(tokens, governor.first - 1, false, vocabulary);
  return { start: whole, governor: governingPreposition(tokens, whole, vocabulary) };
}

/** Walks left over determiners, numbers and adjectives to where the phrase begins. */
function phraseStart(
  tokens: readonly Token[],
  first: number,
  counted: boolean,
  vocabulary: Vocabulary,
): number {
  let at = first;
  for (let steps = 0; steps < 5 && at > 0; steps += 1) {
    const before = tokens[at - 1];
    if (!before) break;
    const inside =
      before.pos === 'DET' ||
      before.pos === 'NUM' ||
      before.pos === 'ADJ' ||
      /^["«“'‘]$/.test(before.form) ||
      (before.pos === 'ADV' && steps < 3) ||
      // "by retreating soldiers"
      (before.pos === 'VERB' && before.relation === 'amod' && (before.head ?? -1) >= first) ||
      (before.pos === 'NOUN' &&
        !counted &&
        !vocabulary.language.grammar.prodrop &&
        goesWith(before, first)) ||
      nationalityAt(tokens, at - 1, vocabulary) !== null;
    if (!inside || isCalendar(before, vocabulary) || phraseEndsAt(tokens, at - 1, vocabulary)) break;
    at -= 1;
  }
  return at;
}

/** Whether a noun before a noun is part of its phrase, as the tree has it; without a tree it is taken to be. */
function goesWith(before: Token, first: number): boolean {
  return before.head === null || before.head >= first;
}

function phraseEndsAt(tokens: readonly Token[], last: number, vocabulary: Vocabulary): boolean {
  return governingPreposition(tokens, last + 1, vocabulary) !== null;
}

/** The preposition, simple or phrasal, that ends just before `start`. */
export function governingPreposition(
  tokens: readonly Token[],
  start: number,
  vocabulary: Vocabulary,
): { readonly first: number; readonly name: GrammarFunction } | null {
  for (let length = 5; length >= 2; length -= 1) {
    const first = start - length;
    if (first < 0) continue;
    const phrase = phraseAt(vocabulary.phrasalPrepositions, tokens, first);
    if (phrase && phrase.last === start - 1) return { first, name: phrase.value };
  }
  const before = tokens[start - 1];
  const name = before ? vocabulary.language.grammar.prepositions[bareForm(before)] : undefined;
  // "after Ethiopian troops took it": what opens a clause governs no noun of it.
  return before && name && before.pos === 'ADP' && before.relation !== 'mark'
    ? { first: start - 1, name }
    : null;
}
