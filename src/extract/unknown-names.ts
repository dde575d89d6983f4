import type { Token } from '../model/token.ts';
import { isUpperCase } from './casing.ts';
import type { Core } from './cores.ts';
import { nationalityAt } from './nationality.ts';
import { bareForm, phraseAt } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Armed bodies no entry knows, by the noun in their name: "Arakan Army", "Fronte di Liberazione dell'Azawad". A
 * nationality alone makes no name: "the Malian Army" is the army of Mali.
 */
export function unknownBodies(
  tokens: readonly Token[],
  taken: Uint8Array,
  vocabulary: Vocabulary,
): readonly Core[] {
  const cores: Core[] = [];
  const { prodrop } = vocabulary.language.grammar;
  const capital = (i: number) => /^\p{Lu}[\p{L}’'-]+$/u.test(tokens[i]?.form ?? '') && !taken[i];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!capital(i) || !vocabulary.bodies.has(bareForm(tokens[i] as Token))) continue;
    const span = prodrop ? nameAfter(tokens, i, capital) : nameBefore(tokens, i, capital);
    if (!span) continue;
    const own = tokens.slice(span.first, span.last + 1);
    const others = own.filter((_t, k) => span.first + k !== i && capital(span.first + k));
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
  // A state has its Brigata Sassari; "le Brigate Furqan" are a group.
  const several = tokens[noun]?.morphology.number === 'plural';
  return last > noun + (several ? 0 : 1) ? { first: noun, last } : null;
}

/** Runs of capitalised words no entry knows: names of places still to be judged by what governs them. */
export function unknownToponyms(
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
    if (qualifiesNoun(tokens, i, last, vocabulary) || isMake(tokens, i, vocabulary)) continue;
    if (last === i + 1 && isCompoundOfHolder(tokens[i] as Token, vocabulary)) continue;
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

/** "the SDF-held village": who holds it, and no name. */
function isCompoundOfHolder({ bare }: Token, { triggers }: Vocabulary): boolean {
  const hyphen = bare.lastIndexOf('-');
  return hyphen > 0 && triggers.byFirst.has(bare.slice(hyphen));
}

/** Months, weekdays and their short names have capitals in English. */
export function isCalendar(token: Token, { language }: Vocabulary): boolean {
  const { grammar, dates } = language;
  const form = bareForm(token).replace(/\.$/, '');
  return (
    grammar.months.includes(form) ||
    grammar.weekdays.includes(form) ||
    Object.hasOwn(dates.months, form) ||
    Object.hasOwn(dates.weekdays, form)
  );
}

/** Places named by the stone they stand at ("PK12", "KM 5" written as one) are names too. */
const properWord =
  /^(?:(?:(?:a[ldnrstz]|e[lz]|ash|ul)[-’'])?\p{Lu}[\p{L}\p{M}'’-]+|(?:PK|KM|Pk|Km)-?\d{1,3})$/u;

export function isProper(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined &&
    token.pos === 'PROPN' &&
    properWord.test(token.form) &&
    (i > 0 || token.head !== null)
  );
}

/** Where adjectives come first, a capitalised word before a common noun that names no place qualifies it ("Sunni militias"). */
function qualifiesNoun(
  tokens: readonly Token[],
  first: number,
  next: number,
  vocabulary: Vocabulary,
): boolean {
  if (vocabulary.language.grammar.prodrop || tokens[next]?.pos !== 'NOUN') return false;
  // "Last night in Zorvash gunmen shot ...": those who act are no part of where they do.
  const before = tokens[first - 1];
  const where =
    before?.pos === 'ADP' ? vocabulary.language.grammar.prepositions[bareForm(before)] : undefined;
  if ((where === 'at' || where === 'near') && phraseAt(vocabulary.people, tokens, next)) return false;
  return phraseAt(vocabulary.placeNouns, tokens, next) === null;
}

/** "un missile Scud", "due elicotteri Super Cobra": where adjectives follow, a name right behind a weapon or vehicle is its make. */
function isMake(tokens: readonly Token[], first: number, vocabulary: Vocabulary): boolean {
  const before = tokens[first - 1];
  if (!vocabulary.language.grammar.prodrop || before?.pos !== 'NOUN') return false;
  const things = phraseAt(vocabulary.things, tokens, first - 1)?.value ?? [];
  return things.includes('weapon') || things.includes('vehicle');
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
