import type { PlaceReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import { type Relation, relations } from '../model/vocabulary.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import type { Parsed } from './clause.ts';
import { isLocative } from './cores.ts';
import type { Discourse } from './discourse.ts';
import { type Frame, frames } from './frames.ts';
import type { Mention, PlaceSense } from './mention.ts';
import { spanOf, textOf } from './mention-lookup.ts';
import { bareForm } from './phrases.ts';
import { townsOfBuildings } from './towns-of-buildings.ts';

const relationNames: ReadonlySet<string> = new Set(relations);

/** Frames whose place comes first as object, subject or origin speak of ground. */
const groundFunctions: ReadonlySet<string> = new Set(['object', 'subject', 'from']);

/** The places an event word's arguments name, by the functions its frame asks, without repeats. */
export function placesFor(
  frame: Frame,
  set: ArgumentSet,
  parsed: Parsed,
  discourse: Discourse,
  used: ReadonlySet<Mention>,
  wantsGround = false,
): readonly PlaceReference[] {
  // An unknown name is taken for a place only by a verb of ground: one frees a priest, another a village.
  const ground = frame.place[0]?.wants === 'place' && groundFunctions.has(frame.place[0].function);
  const onGround = (a: Argument) => ground || (wantsGround && a.function === 'object');
  const placed = (a: Argument) =>
    a.mention.place !== null && !used.has(a.mention) && (onGround(a) || !a.mention.place.uncertain);
  const found: PlaceReference[] = [];
  for (const source of frame.place) {
    const offered = set.arguments.filter((a) =>
      source.function === 'location'
        ? (isLocative(a.function) || a.function === 'from') && placed(a)
        : a.function === source.function && placed(a),
    );
    const references = placeReferences(offered, source.function === 'location', parsed, discourse);
    found.push(...(frame === frames.move ? references.map((p) => asGoal(p, offered)) : references));
    if (found.length > 0) break;
  }
  if (found.length === 0)
    found.push(...townsOfBuildings(set, parsed).flatMap((town) => one(town, true, parsed, discourse)));
  // "Falluja, 50 km from Baghdad": how far off another place is says where this one lies.
  const here = found.filter((p) => p.distanceKm === null || p.relation !== 'from');
  const told = here.length > 0 ? here : found;
  return told.filter((p, i) => told.findIndex((q) => q.name === p.name && q.relation === p.relation) === i);
}

/** "advanced on Sirte", "premono su X": who moves on a place is not in it yet. */
function asGoal(place: PlaceReference, offered: readonly Argument[]): PlaceReference {
  const onto = offered.some(
    ({ mention }) => mention.preposition === 'on' && mention.place?.name === place.name,
  );
  return onto && place.relation === 'in' ? { ...place, relation: 'toward' } : place;
}

function placeReferences(
  offered: readonly Argument[],
  locative: boolean,
  parsed: Parsed,
  discourse: Discourse,
): readonly PlaceReference[] {
  const isJoint = ({ mention }: Argument) =>
    mention.preposition === 'between' || mention.preposition === 'border_of';
  const references = offered
    .filter((a) => !isJoint(a))
    .flatMap((a) => one(a.mention, locative, parsed, discourse));
  const joint = (['between', 'border_of'] as const).flatMap((name) => {
    const told = offered.filter(({ mention }) => mention.preposition === name);
    const [head, ...rest] = told.flatMap((a) => one(a.mention, true, parsed, discourse));
    return head ? [{ ...head, others: rest }] : [];
  });
  return [...references, ...joint];
}

/** The place a mention names or points back to, as one where something happens. */
export function placesOf(mention: Mention, parsed: Parsed, discourse: Discourse): readonly PlaceReference[] {
  return one(mention, false, parsed, discourse);
}

function one(
  mention: Mention,
  locative: boolean,
  parsed: Parsed,
  discourse: Discourse,
): readonly PlaceReference[] {
  const place = mention.place;
  if (!place) return [];
  const relation = relationOf(mention, locative);
  const words = {
    text: textOf(parsed, mention.first, mention.last),
    at: spanOf(parsed, mention),
    relation,
    distanceKm: mention.distanceKm,
    others: [],
  };
  if (!place.anaphoric)
    return [{ ...words, name: place.name, candidates: place.candidates, kindHints: place.kindHints }];
  const beside = mention.pronoun ? null : namedBeside(mention, parsed, discourse);
  if (!beside && !mention.pronoun && isIndefinite(mention, parsed)) return [];
  const sense = beside ?? antecedent(mention, place.kindHints, parsed, discourse);
  return sense
    ? [{ ...words, name: sense.name, candidates: sense.candidates, kindHints: sense.kindHints }]
    : [];
}

/** What a noun for a place, or "it", points back to: what was named last where it points there, else what the text is at. */
function antecedent(
  mention: Mention,
  kinds: PlaceSense['kindHints'],
  parsed: Parsed,
  discourse: Discourse,
): PlaceSense | null {
  if (mention.pronoun) return pronounPlace(mention, parsed, discourse)?.sense ?? null;
  const latest = isPointedAt(mention, parsed) ? latestPlace(mention, parsed, discourse) : null;
  const named = latest ?? namedBefore(mention, parsed, discourse);
  return (named ?? discourse.places.current(kinds))?.sense ?? null;
}

/**
 * The name that stands beside a noun for a place: behind it with a preposition ("the military base at Marte"), or before it
 * and a comma ("Ramadi, capoluogo dell'Anbar"). A country or province behind it only says in which one it lies.
 */
function namedBeside(
  mention: Mention,
  { mentions, tokens }: Parsed,
  discourse: Discourse,
): PlaceSense | null {
  const at = mentions.indexOf(mention);
  const names = ({ place, actor }: Mention) =>
    place !== null && !place.anaphoric && !place.uncertain && !actor;
  const next = mentions[at + 1];
  const complements = next?.preposition === 'of' || next?.preposition === 'at';
  if (next?.place && names(next) && complements && next.start === mention.last + 1)
    return discourse.places.isWide(next.place) ? null : next.place;
  const previous = mentions[at - 1];
  const apposed = previous?.last === mention.start - 2 && tokens[mention.start - 1]?.form === ',';
  return previous?.place && names(previous) && apposed && mention.preposition === null
    ? previous.place
    : null;
}

/** "returned to Farabougou under a deal with those who hold the village": the only such place its sentence has named. */
function namedBefore(
  { first, place }: Mention,
  parsed: Parsed,
  discourse: Discourse,
): { readonly sense: PlaceSense } | null {
  const hints = place?.kindHints ?? [];
  if (hints.length === 0 || hints.includes('region')) return null;
  const senses = parsed.mentions.flatMap((m) =>
    m.last < first && m.place && !m.place.anaphoric && !m.actor && m.distanceKm === null ? [m.place] : [],
  );
  const fitting = senses.filter(
    (sense) => sense.candidates.length > 0 && discourse.places.fits(sense, hints),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? { sense: only } : null;
}

/** "nine villages": what the text has not named points back to nothing. */
function isIndefinite({ start, head, count }: Mention, { tokens, vocabulary }: Parsed): boolean {
  const { grammar } = vocabulary.language;
  const before = tokens.slice(Math.max(0, start - 1), head);
  const definite = before.some((t) => grammar.definite.includes(bareForm(t)));
  return count !== null && (count.best ?? 2) > 1 && !definite;
}

/** "quest'ultima località", "that village": a noun that points to what was named last. */
function isPointedAt({ start, head }: Mention, { tokens, vocabulary }: Parsed): boolean {
  const { demonstratives } = vocabulary.language.grammar;
  return tokens.slice(Math.max(0, head - pointerReach), head).some((t, i) => {
    const at = Math.max(0, head - pointerReach) + i;
    const points = demonstratives.includes(t.lemma) || demonstratives.includes(bareForm(t));
    return points && (at >= start || t.head === head);
  });
}

/** Tokens between a demonstrative and its noun ("quest'ultima piccola località"). */
const pointerReach = 4;

function latestPlace(
  { first, place }: Mention,
  parsed: Parsed,
  discourse: Discourse,
): { readonly sense: PlaceSense } | null {
  const named = parsed.mentions.findLast(
    (m) => m.last < first && m.place !== null && !m.place.anaphoric && !m.place.uncertain && !m.actor,
  );
  return named?.place ? { sense: named.place } : discourse.places.latest(place?.kindHints ?? []);
}

/** What "it" stands for as a place: one named earlier in the sentence, else the one the text is at. */
function pronounPlace(
  { first }: Mention,
  parsed: Parsed,
  discourse: Discourse,
): { readonly sense: PlaceSense } | null {
  const named = parsed.mentions.findLast(
    (m) =>
      m.last < first && m.place !== null && !m.place.anaphoric && m.place.candidates.length > 0 && !m.actor,
  );
  return named?.place ? { sense: named.place } : discourse.places.current();
}

function relationOf(mention: Mention, locative: boolean): Relation {
  const name = mention.preposition;
  if (!locative || name === null || name === 'at' || name === 'of' || name === 'on') return 'in';
  return relationNames.has(name) ? (name as Relation) : 'in';
}

/** Relations of places one comes from or goes to. */
export const passing: ReadonlySet<Relation> = new Set(['from', 'to', 'toward']);

/** The place a clause inherits when it names none: one elsewhere in its sentence, else the one the text is speaking of. */
export function inheritedPlace(
  parsed: Parsed,
  trigger: number,
  discourse: Discourse,
): readonly PlaceReference[] {
  const isLine = ({ place }: Mention) => place !== null && discourse.places.isLine(place);
  const nearby = parsed.mentions
    .filter(
      (m) =>
        m.place &&
        !m.place.anaphoric &&
        (m.place.candidates.length > 0 || !m.place.uncertain) &&
        !(m.actor && !isLocative(m.preposition)) &&
        !isWhereCounted(m, parsed),
    )
    // A river or road says only by what the spot lies.
    .sort(
      (a, b) =>
        Number(isLine(a)) - Number(isLine(b)) || Math.abs(a.first - trigger) - Math.abs(b.first - trigger),
    )[0];
  const entry = discourse.places.entry();
  if (entry) return [remembered(entry.sense, entry.words)];
  const back = discourse.places.current();
  // Where another clause comes from or goes to is no scene while the text has one.
  const elsewhere = nearby && back && passing.has(relationOf(nearby, true));
  // "along the river", "in the province": the spot the text is at, when it lies there, says more.
  const atSpot = nearby && back && discourse.places.liesIn(back.sense, nearby.place as PlaceSense);
  // Another clause may come from there or go there; for this one it is the scene.
  if (nearby && !atSpot && !elsewhere) {
    return one(nearby, true, parsed, discourse).map((p) =>
      passing.has(p.relation) ? { ...p, relation: 'in' } : p,
    );
  }
  return back ? [remembered(back.sense, back.words)] : [];
}

/** "The hospital of Mosul received nine dead": a building that acts is where they were brought, not where they fell. */
export function isWhereCounted(mention: Mention, { mentions, tokens }: Parsed): boolean {
  // "A hospital in Mocha": the town hangs on the building.
  const owner = mentions.find((m) => m.head === tokens[mention.head]?.head && m.things.includes('building'));
  const building = mention.things.includes('building') ? mention : owner;
  if (!building) return false;
  const { head, relation } = tokens[building.head] ?? {};
  return relation === 'nsubj' && typeof head === 'number' && tokens[head]?.pos === 'VERB';
}

function remembered({ name, candidates, kindHints }: PlaceSense, text: string): PlaceReference {
  return { text, name, at: null, candidates, kindHints, relation: 'in', others: [], distanceKm: null };
}

/**
 * The place at which a block of text opens ("* Hajin: ...", "Al-Susah. ...", "Wed 19 | Walikale | ...", "18.35 | JARAMANA ..."),
 * or null. A dash behind a name makes a dateline, which is where the writer sits.
 * @param listed the article goes from place to place that way: a name no gazetteer knows is one too
 */
export function entryPlace(
  parsed: Parsed,
  listed: boolean,
): { readonly sense: PlaceSense; readonly words: string } | null {
  const { tokens, mentions } = parsed;
  const first = tokens.findIndex(
    ({ pos, form }, at) =>
      at >= behindDate(tokens) && pos !== 'PUNCT' && pos !== 'SYM' && !/^[\d.:/()*•|–-]+$/.test(form),
  );
  const mention = mentions.find((m) => m.first === first && m.place !== null && !m.place.anaphoric);
  if (!mention?.place || mention.actor?.candidates.length) return null;
  if (mention.place.candidates.length === 0 && !listed) return null;
  return isHeading(mention, tokens)
    ? { sense: { ...mention.place, uncertain: false }, words: textOf(parsed, mention.first, mention.last) }
    : null;
}

/** The token behind the day or hour that opens an entry and the bar that closes it ("Wed 19 | "); 0 where none does. */
function behindDate(tokens: readonly Token[]): number {
  const bar = tokens.findIndex(({ form }) => form === '|');
  return tokens.slice(0, Math.max(0, bar)).some(({ form }) => /\d/.test(form)) ? bar + 1 : 0;
}

/** Words that may say in which area the place of an entry lies. */
const areaWords = 4;

/** Whether a name at the head of a block stands apart from the text behind it: by a stop or bar, or by its capitals. */
function isHeading({ first, last }: Mention, tokens: readonly Token[]): boolean {
  const after = tokens.findIndex(({ form }, at) => at > last && /^[:.|]$/.test(form));
  // Between the name and the stop only the area around it may stand ("Al-Qaim, Iraq.").
  const between = after < 0 ? [] : tokens.slice(last + 1, after);
  if (after >= 0 && between.every(({ pos }) => pos === 'PROPN' || pos === 'PUNCT')) return true;
  // "Tarmiyah, Baghdad belt.": a few words without a verb, and the name first.
  const apart = after === tokens.length - 1 && between.length <= areaWords && tokens[last + 1]?.form === ',';
  if (apart && between.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')) return true;
  const name = tokens.slice(first, last + 1);
  return tokens[first - 1]?.form === '|' && name.every(({ form }) => form === form.toUpperCase());
}
