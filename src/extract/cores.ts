import type { Force } from '../model/claim.ts';
import type { NameMatch } from '../model/names.ts';
import type { Token } from '../model/token.ts';
import { isTitleCase, isUpperCase } from './casing.ts';
import type { ActorSense, PlaceSense, Thing } from './mention.ts';
import { nationAt, nationalityAt } from './nationality.ts';
import { bareForm, type PhraseIndex, type PhraseMatch, phraseAt, phrasesIn } from './phrases.ts';
import { isProper, unknownBodies, unknownToponyms } from './unknown-names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The heart of a noun phrase before neighbours are joined: a name, a noun for people, a place or a thing. */
export interface Core {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly actor: ActorSense | null;
  readonly place: PlaceSense | null;
  readonly things: readonly Thing[];
  readonly body: readonly string[];
  /** The core is a codebook name, not a common noun. */
  readonly named: boolean;
}

/** Marks a word of a phrasal preposition: "nelle mani di" speaks of no hands. */
const shielded = 2;

/** Finds the cores of a sentence, left to right, not overlapping: names first, then common nouns, then unknown toponyms. */
export function findCores(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  names: readonly NameMatch[],
): readonly Core[] {
  const taken = new Uint8Array(tokens.length);
  const cores: Core[] = [];
  const take = (core: Core) => {
    cores.push(core);
    taken.fill(1, core.first, core.last + 1);
  };
  const named = namedCores(tokens, vocabulary, names);
  const titleCase = isTitleCase(tokens);
  for (const core of named) if (titleCase || !isPartOfName(core, named, tokens)) take(core);
  for (const phrase of phrasesIn(vocabulary.phrasalPrepositions, tokens)) {
    for (let i = phrase.first; i <= phrase.last; i += 1) if (!taken[i]) taken[i] = shielded;
  }
  if (!titleCase && !isUpperCase(tokens))
    for (const core of unknownBodies(tokens, taken, vocabulary)) take(core);
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken[i]) continue;
    const core = nounCore(tokens, i, vocabulary);
    if (core && !anyTaken(taken, core)) take(core);
  }
  for (const core of unknownToponyms(tokens, taken, vocabulary)) take(core);
  return cores.sort((a, b) => a.first - b.first);
}

/** A known place right before an unknown capitalised word is the beginning of another name (Mahra Rashid). */
function isPartOfName(core: Core, named: readonly Core[], tokens: readonly Token[]): boolean {
  if (core.place === null || core.actor !== null || core.last > core.first) return false;
  const next = core.last + 1;
  return isProper(tokens, next) && !named.some((other) => other.first === next);
}

function anyTaken(taken: Uint8Array, core: Core): boolean {
  for (let i = core.first; i <= core.last; i += 1) if (taken[i]) return true;
  return false;
}

function namedCores(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  names: readonly NameMatch[],
): readonly Core[] {
  const bySpan = new Map<string, Core>();
  for (const match of names) {
    // "Libyan militias": the adjective is no place.
    if (
      match.type === 'place' &&
      match.first === match.last &&
      nationalityAt(tokens, match.first, vocabulary)
    )
      continue;
    const key = `${match.first}-${match.last}`;
    const core = bySpan.get(key) ?? {
      first: match.first,
      last: match.last,
      head: match.first,
      actor: null,
      place: null,
      things: [],
      body: [],
      named: true,
    };
    if (match.type === 'actor') {
      const actor = {
        candidates: match.ids,
        force: null,
        nationality: null,
        metonym: match.via === 'metonym' || match.via === 'country',
        ...(match.via === 'country' && { country: true }),
      };
      bySpan.set(key, { ...core, actor });
    } else if (match.type === 'place') {
      const name = tokens
        .slice(match.first, match.last + 1)
        .map((t) => t.form)
        .join(' ');
      bySpan.set(key, { ...core, place: { name, candidates: match.ids, kindHints: [], anaphoric: false } });
    } else {
      bySpan.set(key, { ...core, body: [...core.body, ...match.ids] });
    }
  }
  return [...bySpan.values()].map((core) => asOfficial(core, tokens, vocabulary));
}

/** "the Turkish president": who speaks by a known name and office is of the country it names. */
function asOfficial(core: Core, tokens: readonly Token[], vocabulary: Vocabulary): Core {
  if (core.actor || core.place || core.body.length === 0) return core;
  const within = Array.from({ length: core.last - core.first + 1 }, (_, i) => core.first + i);
  const office = within.some((i) => phraseAt(vocabulary.people, tokens, i)?.value === 'state');
  const nationality = within
    .map((i) => nationalityAt(tokens, i, vocabulary))
    .find((country) => country !== null);
  if (!office || !nationality) return core;
  return { ...core, actor: { candidates: [], force: 'state', nationality, metonym: false } };
}

function nounCore(tokens: readonly Token[], i: number, vocabulary: Vocabulary): Core | null {
  const token = tokens[i];
  if (!token || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADP' || token.pos === 'DET')
    return null;
  // "un distaccamento militare": the adjective of another noun names nobody.
  const qualifies =
    token.relation === 'amod' && token.pos === 'ADJ' && !vocabulary.people.byFirst.has(token.form);
  if (qualifies && vocabulary.language.grammar.prodrop) return null;
  if (isWithinPersonsName(tokens, i)) return null;
  const empty = { actor: null, place: null, things: [], body: [], named: false } as const;
  const nationality = nationAt(tokens, i, vocabulary);
  if (nationality) {
    const actor = { candidates: [], force: 'state', nationality, metonym: false, nation: true } as const;
    return { ...empty, first: i, last: i, head: i, actor };
  }
  const people = peopleAt(tokens, i, vocabulary);
  const place = phraseAt(vocabulary.placeNouns, tokens, i);
  const thing = phraseAt(vocabulary.things, tokens, i);
  const longest = Math.max(people?.last ?? -1, place?.last ?? -1, thing?.last ?? -1);
  if (longest < 0)
    return isMereHolder(token.lemma, vocabulary) ? { ...empty, first: i, last: i, head: i } : null;
  // "cittadina" the town, not the lady: a noun for a place as it is spelt beats one for people by its dictionary form.
  const spelt =
    place?.last === longest && isSpelt(vocabulary.placeNouns, token) && !isSpelt(vocabulary.people, token);
  if (people && people.last === longest && !spelt) {
    const actor = { candidates: [], force: people.value, nationality: null, metonym: false };
    const alsoThings = thing && thing.last === longest ? thing.value : [];
    return { ...empty, first: i, last: longest, head: i, actor, things: alsoThings };
  }
  // "port infrastructure", "village elders": what only qualifies another noun is no place.
  const qualifier =
    token.relation === 'compound' && (token.head ?? -1) > longest && tokens[token.head ?? -1]?.pos === 'NOUN';
  if (qualifier && !thing && place && !vocabulary.language.grammar.prodrop) return null;
  const placeSense = place && place.last === longest ? anaphoricPlace(tokens, i, longest, place.value) : null;
  return {
    ...empty,
    first: i,
    last: longest,
    head: i,
    place: placeSense,
    things: thing && thing.last === longest ? thing.value : [],
  };
}

/** "Jihan Sheikh Ahmed": by the tree a part of the name before it, whatever it means elsewhere. */
function isWithinPersonsName(tokens: readonly Token[], i: number): boolean {
  const { pos, relation, head, form = '' } = tokens[i] ?? {};
  const name = typeof head === 'number' && head < i ? tokens[head] : undefined;
  return pos === 'PROPN' && relation === 'flat' && /^\p{Lu}/u.test(form) && name?.pos === 'PROPN';
}

function peopleAt(tokens: readonly Token[], i: number, vocabulary: Vocabulary): PhraseMatch<Force> | null {
  const people = phraseAt(vocabulary.people, tokens, i);
  if (
    people?.value !== 'state' ||
    !vocabulary.language.people.collectives.includes(tokens[i]?.lemma.toLowerCase() ?? '')
  )
    return people;
  // "Damboa Local Government Area", "Borno State Government": part of a name, and of no country's.
  const named = (at: number) =>
    /^\p{Lu}/u.test(tokens[at]?.form ?? '') && nationalityAt(tokens, at, vocabulary) === null;
  return named(i) && (named(i - 1) || named(people.last + 1)) && i > 1 ? null : people;
}

/** Whether an index has a word just as it is written. */
function isSpelt(index: PhraseIndex<unknown>, token: Token): boolean {
  return index.byFirst.has(bareForm(token));
}

/** A noun that lends its owner to the sentence and is no event of its own (a raid is one, a position is not). */
function isMereHolder(lemma: string, vocabulary: Vocabulary): boolean {
  const isEvent = vocabulary.triggers.byFirst.get(lemma)?.some((t) => t.words.length === 1) ?? false;
  return vocabulary.possessed.has(lemma) && !isEvent;
}

function anaphoricPlace(
  tokens: readonly Token[],
  first: number,
  last: number,
  kindHints: PlaceSense['kindHints'],
): PlaceSense {
  const name = tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(' ');
  return { name, candidates: [], kindHints, anaphoric: true };
}

const locative = new Set([
  'at',
  'near',
  'toward',
  'to',
  'around',
  'between',
  'on',
  'along',
  'outskirts_of',
  'border_of',
]);

/** Whether a function can govern the name of a place without a noun that says so. */
export function isLocative(name: string | null): boolean {
  return name !== null && (locative.has(name) || name.endsWith('_of'));
}

/** Means of violence named in a stretch of tokens, without repeats, in order. */
export function meansIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
): readonly string[] {
  return [...new Set(phrasesIn(vocabulary.means, tokens, from, to).map((match) => match.value))];
}
