import type { PlaceReference } from '../model/claim.ts';
import { type Relation, relations } from '../model/vocabulary.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import { isAsideInSentence, isOfSpeaker, isOrigin } from './asides.ts';
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

/** Frames of giving ground, which lie where one comes from. */
const leaving: ReadonlySet<Frame> = new Set([frames.lose, frames.fall]);

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
  // "pulled out of Khafji": what moves comes from a place.
  const onGround = (a: Argument) =>
    ground || (wantsGround && a.function === 'object') || (frame === frames.move && a.function === 'from');
  const placed = (a: Argument) =>
    a.mention.place !== null && !used.has(a.mention) && (onGround(a) || !a.mention.place.uncertain);
  const leaves = leaving.has(frame) || frame.place.some((source) => source.function === 'from');
  const isSpot = ({ mention }: Argument) =>
    !isOfSpeaker(mention, set.window, parsed) &&
    (leaves || mention.distanceKm !== null || !isOrigin(mention, parsed));
  const found: PlaceReference[] = [];
  for (const source of frame.place) {
    const offered = set.arguments.filter((a) =>
      source.function === 'location'
        ? (isLocative(a.function) || a.function === 'from') && placed(a) && isSpot(a)
        : a.function === source.function && placed(a),
    );
    const references = placeReferences(offered, source.function === 'location', parsed, discourse);
    found.push(...(frame === frames.move ? references.map((p) => asGoal(p, offered)) : references));
    if (found.length > 0) break;
  }
  if (found.length === 0)
    found.push(...townsOfBuildings(set, parsed).flatMap((town) => one(town, true, parsed, discourse)));
  // "Falluja, 50 km from Baghdad": how far off another place is says where this one lies; "50 km from Baghdad, in Iraq" it does not.
  const here = found.filter((p) => p.distanceKm === null || p.relation !== 'near');
  const told = here.every((p) => discourse.places.isWide(p)) ? found : here;
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
  if (!mention.pronoun && isByAnother(mention, parsed)) return [];
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

/** "the villages near Manbij": where they lie is told by the phrase behind, whatever the text has named before. */
function isByAnother(mention: Mention, { mentions }: Parsed): boolean {
  const next = mentions[mentions.indexOf(mention) + 1];
  if (!next?.place || next.place.anaphoric || next.actor || next.start !== mention.last + 1) return false;
  return next.preposition === 'near' || next.preposition?.endsWith('_of') === true;
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
  // "60 km from Djibo" is where it was, not where anybody came from.
  if (name === 'from' && mention.distanceKm !== null) return 'near';
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
  const nearby = sceneOfSentence(parsed, trigger, discourse);
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

/** The place another clause of the sentence names that is likeliest the scene of this one too. */
function sceneOfSentence(parsed: Parsed, trigger: number, { places }: Discourse): Mention | undefined {
  const named = parsed.mentions.filter(
    (m) =>
      m.place &&
      !m.place.anaphoric &&
      (m.place.candidates.length > 0 || !m.place.uncertain) &&
      !(m.actor && !isLocative(m.preposition)) &&
      !isAsideInSentence(m, parsed),
  );
  const senses = named.flatMap(({ place }) => place ?? []);
  // "in the district of Harib, in Marib province": what holds another name of the sentence only says where that one lies.
  const spots = named.filter(({ place }) => !senses.some((spot) => place && places.liesIn(spot, place)));
  const isLine = ({ place }: Mention) => place !== null && places.isLine(place);
  const isFrame = ({ start, preposition }: Mention) => start <= 1 && isLocative(preposition);
  // "In Tripoli six people have died in clashes between X and Y; the army sent ...": what opens the sentence holds for all of it.
  const rank = (m: Mention) => (isLine(m) ? 2 : 0) - (isFrame(m) ? 1 : 0);
  return spots.sort(
    (a, b) => rank(a) - rank(b) || Math.abs(a.first - trigger) - Math.abs(b.first - trigger),
  )[0];
}

function remembered({ name, candidates, kindHints }: PlaceSense, text: string): PlaceReference {
  return { text, name, at: null, candidates, kindHints, relation: 'in', others: [], distanceKm: null };
}
