import type { Token } from '../model/token.ts';
import type { Countable } from '../model/vocabulary.ts';
import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { nationalityAt } from './nationality.ts';
import type { NumberPhrase } from './numbers.ts';
import { classAt } from './people.ts';
import { bareForm, beginsOrEndsAt, type PhraseIndex, phraseAt } from './phrases.ts';
import { valueAt } from './values.ts';

/** What a noun names, as far as counting goes. A drone is an aircraft to who shoots it down, a weapon to who seizes it. */
export type Thing = Countable | 'people' | 'vehicle' | 'weapon' | 'drone' | 'unknown' | 'nothing';

/** What a number counts. */
export interface CountedNoun {
  /** The noun, or the number itself where none follows ("ten were hurt"). */
  readonly at: number;
  /** Last token of the phrase. */
  readonly last: number;
  /** A pronoun stands for the noun ("18 of them"). */
  readonly pronoun: boolean;
  readonly mention: Mention | null;
}

/** Tokens between a number and its noun. */
const reach = 7;
const ties = /^(?:nummod|det|amod)/;

/** What a number counts, by the tree, else by what stands behind it; null for the number of a name or date. */
export function nounAt(parsed: Parsed, number: NumberPhrase): CountedNoun | null {
  const { tokens, vocabulary } = parsed;
  const { last, first } = number;
  if (insideName(parsed, number) || isMonth(parsed, last + 1) || isMonth(parsed, first - 1)) return null;
  const { head, relation } = tokens[last] as Token;
  const near = head !== null && head > last && head - last < reach && ties.test(relation ?? '');
  if (
    near &&
    isNominal(tokens[head]) &&
    tokens.slice(last + 1, head).every(({ pos }) => pos !== 'CCONJ' || head - last > 3)
  )
    return whole(parsed, endOfCompound(tokens, head));
  const said = predicatedOf(parsed, number);
  if (said !== null) return whole(parsed, said);
  // "Brigade 20": the number of a name.
  if (head !== null && head >= 0 && head < first && relation === 'nummod') return null;
  let fallback: number | null = null;
  let partitive = false;
  for (let at = last + 1; at < tokens.length && at - last < reach; at += 1) {
    const token = tokens[at] as Token;
    if (/^[«»"“”'‘’]$/.test(token.form)) continue;
    const of = vocabulary.language.grammar.prepositions[bareForm(token)] === 'of';
    if (of && fallback === null) {
      partitive = true;
      continue;
    }
    if (partitive && token.pos === 'DET') continue;
    // "four of the six hostages", "20 of 21 drones": the number of the whole stands between.
    if (partitive && valueAt(tokens, at, vocabulary.language) !== null) {
      const counted = token.head !== null && token.head - at < reach ? token.head : -1;
      if (counted > at && ties.test(token.relation ?? '') && isNominal(tokens[counted]))
        return whole(parsed, counted);
      continue;
    }
    if (partitive && token.pos === 'PRON') return { at: last, last: at, pronoun: true, mention: null };
    // "presunti", "sospetti": an adjective that was taken for a noun.
    if (token.relation === 'amod' && token.head !== null && token.head > at && classAt(parsed, at) === null)
      continue;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      if (fallback !== null && token.relation !== 'nsubj') break;
      const next = tokens[at + 1];
      const compound =
        !vocabulary.language.grammar.prodrop && (next?.pos === 'NOUN' || next?.pos === 'PROPN');
      if (
        compound &&
        (next?.pos === 'NOUN' || token.pos === 'PROPN') &&
        token.head !== null &&
        token.head > at
      )
        continue;
      return whole(parsed, at);
    }
    if (classAt(parsed, at) !== null) fallback ??= at;
    else if (token.pos !== 'ADJ' && token.morphology.form !== 'participle') break;
  }
  if (fallback !== null) return whole(parsed, fallback);
  const label = labelOf(parsed, number);
  if (label !== null) return { at: label, last, pronoun: false, mention: null };
  return { at: last, last, pronoun: false, mention: null };
}

/** "sette i morti", "sono 14 i civili uccisi": where a language may, the noun a number is said of follows with its article. */
function predicatedOf(parsed: Parsed, { first, last }: NumberPhrase): number | null {
  const { tokens, vocabulary } = parsed;
  const { grammar, numbers } = vocabulary.language;
  const [before, article] = [tokens[first - 1], tokens[last + 1]];
  if (!numbers.predicated || !article || !grammar.definite.includes(bareForm(article))) return null;
  // "entro 48 degli": a preposition with its article opens another phrase.
  if (article.pos !== 'DET' && article.pos !== 'PRON') return null;
  // "alle sette i ribelli", "il 12 i ribelli": an hour or a day.
  if (before && (before.pos === 'DET' || grammar.definite.includes(bareForm(before)))) return null;
  for (let at = last + 2; at < tokens.length && at - last < reach; at += 1) {
    const { pos } = tokens[at] as Token;
    if (pos === 'NOUN' || pos === 'PROPN') return at;
    if (classAt(parsed, at) !== null) return at;
    if (pos !== 'ADJ') return null;
  }
  return null;
}

/** Tokens between the word a list gives a number for and its colon. */
const labelReach = 12;

/** "Morti: 12.", "Killed in the raid: 53": the word before the colon says who is counted. */
function labelOf(parsed: Parsed, { first }: NumberPhrase): number | null {
  const { tokens } = parsed;
  if (tokens[first - 1]?.form !== ':') return null;
  let label: number | null = null;
  for (let at = first - 2; at >= 0 && first - at <= labelReach; at -= 1) {
    const token = tokens[at] as Token;
    if (/^[.;:,]$/.test(token.form) || token.pos === 'AUX') break;
    label = at;
  }
  while (label !== null && tokens[label]?.pos === 'DET') label += 1;
  return label !== null && classAt(parsed, label) !== null ? label : null;
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|PROPN|ADJ|PRON|VERB)$/.test(token.pos);
}

/** "14 bombing runs": the parser may hang the number on the first word of a compound. */
function endOfCompound(tokens: readonly Token[], from: number): number {
  const { head, relation } = tokens[from] as Token;
  return relation === 'compound' && head !== null && head > from && head - from <= 2 ? head : from;
}

function whole(parsed: Parsed, at: number): CountedNoun {
  const mention = parsed.mentions.find((m) => m.first <= at && at <= m.last && m.actor !== null) ?? null;
  return { at, last: mention ? Math.max(at, mention.last) : at, pronoun: false, mention };
}

/** The number belongs to a name, or a word the text has a name for. */
function insideName({ mentions, tokens }: Parsed, { last }: NumberPhrase): boolean {
  const next = tokens[last + 1];
  if (next?.form === '%') return true;
  return mentions.some(
    (m) => m.first < last && last <= m.last && tokens.slice(last, m.last + 1).every((t) => t.pos !== 'NOUN'),
  );
}

function isMonth({ tokens, vocabulary }: Parsed, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const word = bareForm(token);
  // "Jan 4": names of months are cut short too.
  const short = word.length === 3 && vocabulary.shortMonths.has(word) && /^\p{Lu}/u.test(token.form);
  return short || vocabulary.months.has(word);
}

/** What the noun at a token names. */
export function thingAt(parsed: Parsed, at: number): Thing {
  const { tokens, vocabulary, mentions } = parsed;
  const token = tokens[at] as Token;
  const { language } = vocabulary;
  const bare = bareForm(token);
  if (language.numbers.distances[bare] === 1) return 'km';
  if (Object.hasOwn(language.numbers.distances, bare)) return 'nothing';
  if (vocabulary.measures.has(token.lemma) || isMonth(parsed, at)) return 'nothing';
  if (vocabulary.countedPeople.has(bare) || vocabulary.countedPeople.has(token.lemma)) return 'people';
  const said = classAt(parsed, at);
  if (said) return said;
  if (beginsOrEndsAt(vocabulary.sorties, tokens, at)) return 'sorties';
  if (isCarBomb(parsed, at)) return 'vehicle';
  if (covers(vocabulary.things, tokens, at)) {
    const things = thingsAt(parsed, at);
    if (beginsOrEndsAt(vocabulary.drones, tokens, at)) return 'drone';
    if (things.includes('vehicle')) return 'vehicle';
    if (things.includes('weapon')) return 'weapon';
    if (!covers(vocabulary.people, tokens, at)) return 'nothing';
  }
  const people = mentions.some(
    (m) => m.first <= at && at <= m.last && m.actor !== null && (m.actor.force !== null || m.place === null),
  );
  if (people || covers(vocabulary.people, tokens, at)) return 'people';
  if (covers(vocabulary.placeNouns, tokens, at)) return 'nothing';
  // "50 Russians", "19 Tamil": a people's name.
  if (nationalityAt(tokens, at, vocabulary) !== null) return 'people';
  if (vocabulary.possessed.has(token.lemma) || vocabulary.triggers.byFirst.has(token.lemma)) return 'nothing';
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' ? 'unknown' : 'people';
}

export function isCarBomb({ tokens, vocabulary }: Parsed, at: number): boolean {
  return beginsOrEndsAt(vocabulary.carBombs, tokens, at);
}

/** Fired, dropped or sent to burst: a missile, a drone that does not come back. */
export function isLaunched({ tokens, vocabulary }: Parsed, at: number, thing: Thing): boolean {
  if (thing === 'weapon') return beginsOrEndsAt(vocabulary.projectiles, tokens, at);
  const named = [at - 1, at, at + 1].filter((i) => i >= 0 && i < tokens.length);
  return thing === 'drone' && named.some((i) => beginsOrEndsAt(vocabulary.oneWay, tokens, i));
}

/** Whether a phrase of an index ends at a token or spans it. */
function covers(index: PhraseIndex<unknown>, tokens: readonly Token[], at: number): boolean {
  for (let first = Math.max(0, at - 2); first <= at; first += 1) {
    const phrase = phraseAt(index, tokens, first);
    if (phrase && phrase.last >= at) return true;
  }
  return false;
}

function thingsAt({ tokens, vocabulary }: Parsed, at: number): readonly string[] {
  for (let first = Math.max(0, at - 2); first <= at; first += 1) {
    const phrase = phraseAt(vocabulary.things, tokens, first);
    if (phrase && phrase.last >= at) return phrase.value;
  }
  return [];
}
