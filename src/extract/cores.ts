import type { NameMatch } from '../model/names.ts';
import type { Token } from '../model/token.ts';
import type { ActorSense, PlaceSense, Thing } from './mention.ts';
import { bareForm, type PhraseIndex, phraseAt, phrasesIn } from './phrases.ts';
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

/** Most words of a headline in Title Case are capitalised; then a capital says nothing about names. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((t) => /^\p{L}{4,}/u.test(t.form));
  return words.filter((t) => /^\p{Lu}/u.test(t.form)).length > words.length * 0.7;
}

/** Most letters of the sentence are capitals. */
function isUpperCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((t) => /^\p{L}{4,}/u.test(t.form));
  return words.length > 2 && words.filter((t) => t.form === t.form.toUpperCase()).length > words.length * 0.7;
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
        metonym: match.via === 'metonym',
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
  return [...bySpan.values()];
}

function nounCore(tokens: readonly Token[], i: number, vocabulary: Vocabulary): Core | null {
  const token = tokens[i];
  if (!token || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADP' || token.pos === 'DET')
    return null;
  // "un distaccamento militare": the adjective of another noun names nobody.
  const qualifies =
    token.relation === 'amod' && token.pos === 'ADJ' && !vocabulary.people.byFirst.has(token.form);
  if (qualifies && vocabulary.language.grammar.prodrop) return null;
  const empty = { actor: null, place: null, things: [], body: [], named: false } as const;
  const people = phraseAt(vocabulary.people, tokens, i);
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

const properWord = /^(?:(?:a[ldnrstz]|e[lz]|ash|ul)[-’'])?\p{Lu}[\p{L}\p{M}'’-]+$/u;
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

/**
 * Armed bodies no entry knows, by the noun in their name: "Arakan Army", "Fronte di Liberazione dell'Azawad". A
 * nationality alone makes no name: "the Malian Army" is the army of Mali.
 */
function unknownBodies(tokens: readonly Token[], taken: Uint8Array, vocabulary: Vocabulary): readonly Core[] {
  const cores: Core[] = [];
  const { prodrop } = vocabulary.language.grammar;
  const capital = (i: number) => /^\p{Lu}[\p{L}’'-]+$/u.test(tokens[i]?.form ?? '') && !taken[i];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!capital(i) || !vocabulary.bodies.has(bareForm(tokens[i] as Token))) continue;
    const span = prodrop ? nameAfter(tokens, i, capital) : nameBefore(tokens, i, capital);
    if (!span) continue;
    const own = tokens.slice(span.first, span.last + 1);
    const others = own.filter((t, k) => span.first + k !== i && capital(span.first + k));
    const generic = (t: Token) => vocabulary.language.people.bodyKinds.includes(bareForm(t));
    if (others.some((_, k) => nationalityAt(others, k, vocabulary) !== null) || others.every(generic))
      continue;
    const actor = {
      candidates: [],
      force: 'force',
      nationality: null,
      metonym: false,
      provisional: true,
    } as const;
    cores.push({ ...span, head: i, actor, place: null, things: [], body: [], named: true });
    i = span.last;
  }
  return cores;
}

/** "Kachin Independence Army": capitals before the noun, the first of a sentence only where the tree calls it a name. */
function nameBefore(tokens: readonly Token[], noun: number, capital: (i: number) => boolean) {
  let first = noun;
  while (first > 0 && noun - first < 4 && capital(first - 1) && tokens[first - 1]?.pos !== 'DET') first -= 1;
  if (first === 0 && tokens[0]?.pos !== 'PROPN') first += 1;
  return first < noun ? { first, last: noun } : null;
}

/** "Movimento per la Liberazione del Congo": capitals behind the noun, prepositions and articles between them. */
function nameAfter(tokens: readonly Token[], noun: number, capital: (i: number) => boolean) {
  if (noun === 0) return null;
  let last = noun;
  for (let at = noun + 1; at < tokens.length && at - noun < 8; at += 1) {
    if (capital(at)) last = at;
    else if (!/^(?:ADP|DET|CCONJ)$/.test(tokens[at]?.pos ?? '')) break;
  }
  return last > noun + 1 ? { first: noun, last } : null;
}

/** Runs of capitalised words no entry knows: names of places still to be judged by what governs them. */
function unknownToponyms(
  tokens: readonly Token[],
  taken: Uint8Array,
  vocabulary: Vocabulary,
): readonly Core[] {
  const cores: Core[] = [];
  // In a headline of capitals every word looks like a name.
  if (isUpperCase(tokens)) return cores;
  for (let i = 0; i < tokens.length; i += 1) {
    let last = i;
    while (
      last < tokens.length &&
      !taken[last] &&
      (isProper(tokens, last) || joinsNames(tokens, last, i, taken))
    )
      last += 1;
    if (last === i) continue;
    if (last === i + 1 && nationalityAt(tokens, i, vocabulary)) continue;
    if (last === i + 1 && isCalendar(tokens[i] as Token, vocabulary)) continue;
    if (qualifiesNoun(tokens, last, vocabulary)) continue;
    const name = tokens
      .slice(i, last)
      .map((t) => t.form)
      .join(' ');
    const place = { name, candidates: [], kindHints: [], anaphoric: false };
    cores.push({
      first: i,
      last: last - 1,
      head: i,
      actor: null,
      place,
      things: [],
      body: [],
      named: false,
    });
    i = last;
  }
  return cores;
}

/** Months, weekdays and their short names have capitals in English. */
function isCalendar(token: Token, { language }: Vocabulary): boolean {
  const { grammar, dates } = language;
  const form = bareForm(token).replace(/\.$/, '');
  return (
    grammar.months.includes(form) ||
    grammar.weekdays.includes(form) ||
    Object.hasOwn(dates.months, form) ||
    Object.hasOwn(dates.weekdays, form)
  );
}

function isProper(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined &&
    token.pos === 'PROPN' &&
    properWord.test(token.form) &&
    (i > 0 || token.head !== null)
  );
}

/** Where adjectives come first, a capitalised word before a common noun that names no place qualifies it ("Sunni militias"). */
function qualifiesNoun(tokens: readonly Token[], next: number, vocabulary: Vocabulary): boolean {
  if (vocabulary.language.grammar.prodrop || tokens[next]?.pos !== 'NOUN') return false;
  return phraseAt(vocabulary.placeNouns, tokens, next) === null;
}

/** An Arabic article in lower case between two capitals ("Ard ar Zurzur"). */
function joinsNames(tokens: readonly Token[], at: number, first: number, taken: Uint8Array): boolean {
  const form = tokens[at]?.form ?? '';
  return (
    at > first &&
    /^(?:a[ldnrstz]|e[lz]|ash|ibn|bin|abu|umm)$/.test(form) &&
    !taken[at + 1] &&
    isProper(tokens, at + 1)
  );
}

/** Whether a function can govern the name of a place without a noun that says so. */
export function isLocative(name: string | null): boolean {
  return name !== null && (locative.has(name) || name.endsWith('_of'));
}

/** The country a qualifying adjective within a few tokens names, or null. */
export function nationalityAt(tokens: readonly Token[], i: number, vocabulary: Vocabulary): string | null {
  const token = tokens[i];
  if (!token) return null;
  const form = bareForm(token);
  const exact = vocabulary.nationalities.get(form);
  if (exact === undefined) return null;
  // "us" the pronoun is not the United States.
  return form === 'us' && token.form !== 'US' ? null : exact;
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
