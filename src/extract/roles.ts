import type { ActorReference, PlaceReference } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { type Relation, relations, type Side } from '../model/vocabulary.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import type { Parsed } from './clause.ts';
import { isLocative } from './cores.ts';
import type { Discourse } from './discourse.ts';
import type { Frame, SlotSource } from './frames.ts';
import type { Mention, PlaceSense } from './mention.ts';
import { bareForm } from './phrases.ts';
import { townsOfBuildings } from './towns-of-buildings.ts';
import { child, children } from './tree.ts';

export interface Roles {
  readonly initiator: readonly ActorReference[];
  readonly target: readonly ActorReference[];
  readonly places: readonly PlaceReference[];
  /** Arguments that fill initiator or target. */
  readonly filled: readonly Argument[];
}

const relationNames: ReadonlySet<string> = new Set(relations);

/** Fills a frame from arguments: each role takes the first of its functions that offers what it wants. */
export function fillRoles(frame: Frame, set: ArgumentSet, parsed: Parsed, discourse: Discourse): Roles {
  const used = new Set<Mention>();
  const take = (
    sources: readonly SlotSource[],
    mayAct: (a: Argument) => boolean = canAct,
  ): readonly Argument[] => {
    for (const source of sources) {
      const offered = set.arguments.filter(
        (a) => a.function === source.function && !used.has(a.mention) && mayAct(a),
      );
      if (offered.length > 0) {
        for (const a of offered) used.add(a.mention);
        return offered;
      }
    }
    return [];
  };
  // "il massacro di civili" is not theirs: civilians behind "of" suffer the act.
  let initiator = take(frame.initiator, (a) => canAct(a) && !(a.function === 'of' && isCivilian(a.mention)));
  let target = take(frame.target);
  if (frame.mutual && initiator.length > 1 && target.length === 0) {
    target = initiator.slice(1);
    initiator = initiator.slice(0, 1);
  }
  const { subjectDropped } = set;
  const carried =
    subjectDropped && initiator.length === 0 && frame.initiator[0]?.function === 'subject'
      ? discourse.subject()
      : [];
  const carriedTarget =
    subjectDropped && target.length === 0 && frame.target[0]?.function === 'subject'
      ? discourse.subject()
      : [];
  // Two parties of one act are different bodies: "i jihadisti" beside a named subject is not that subject.
  const named = [...initiator, ...target].flatMap((a) => a.mention.actor?.candidates ?? []);
  const references = (filled: readonly Argument[], other: readonly string[]) =>
    filled
      .map(({ mention }) => ({ mention, reference: actorReference(mention, parsed, discourse, other) }))
      .filter(({ mention, reference }) => !mention.pronoun || reference.candidates.length > 0)
      .map(({ reference }) => reference);
  const doers = initiator.length > 0 ? references(initiator, named) : carried;
  const others = [...named, ...doers.flatMap((a) => a.candidates)];
  return {
    initiator: doers,
    target: target.length > 0 ? references(target, others) : carriedTarget,
    places: placesFor(frame, set, parsed, discourse, used),
    filled: [...initiator, ...target],
  };
}

function isCivilian({ actor }: Mention): boolean {
  return actor?.force === 'civilians' || actor?.candidates.includes('civilians') === true;
}

/** A capital after a locative preposition is the city; anywhere else it may stand for its government. */
function canAct(argument: Argument): boolean {
  const { actor, place, body } = argument.mention;
  if (!actor) return body.length > 0 && argument.function === 'subject' && argument.reported === true;
  if (actor.byThing && argument.function !== 'subject' && !argument.mention.things.includes('vehicle'))
    return false;
  if (!actor.metonym || !place) return true;
  return argument.mention.preposition === null
    ? argument.function === 'subject'
    : !isLocative(argument.mention.preposition) && argument.mention.preposition !== 'from';
}

/** The actor a mention names, or the one its noun points back to. */
export function actorReference(
  mention: Mention,
  parsed: Parsed,
  discourse: Discourse,
  others: readonly string[] = [],
): ActorReference {
  const sense = mention.actor;
  const words = { mention: textOf(parsed, mention.first, mention.last), at: spanOf(parsed, mention) };
  // "il ministero della Difesa ha detto di aver preso X": what a body says was done, its side did.
  if (!sense)
    return { ...words, candidates: mention.body, force: 'force', nationality: null, ofSpeaker: true };
  if (sense.candidates.length > 0 || sense.nationality || !sense.force || sense.provisional) {
    return { ...words, candidates: sense.candidates, force: sense.force, nationality: sense.nationality };
  }
  if (isOfSpeaker(mention, parsed))
    return { ...words, candidates: [], force: 'force', nationality: null, ofSpeaker: true };
  const earlier = parsed.mentions.filter(
    (m) => m.last < mention.first && m.actor !== null && m.actor.candidates.length > 0,
  );
  const ofGroup = parsed.vocabulary.language.people.groups.includes(parsed.tokens[mention.head]?.lemma ?? '');
  const antecedent = discourse.antecedent(
    ofGroup ? 'fighters' : sense.force,
    preferredSides(parsed, mention),
    earlier,
    others,
  );
  return {
    ...words,
    candidates: antecedent?.candidates ?? [],
    force: sense.force,
    nationality: antecedent?.nationality ?? null,
  };
}

/** "Russia's defence ministry said its forces ...": they are those of the body that speaks. */
function isOfSpeaker({ first }: Mention, { tokens, predicates, vocabulary }: Parsed): boolean {
  const { possessives } = vocabulary.language.attribution;
  // "its forces", "his country's forces"
  const before = tokens.slice(Math.max(0, first - 4), first);
  const part = before.findLastIndex((t) => t.pos === 'VERB' || t.pos === 'CCONJ' || t.form === ',');
  const owned = before
    .slice(part + 1)
    .some((t) => possessives.includes(t.lemma) || possessives.includes(bareForm(t)));
  const saying = owned
    ? predicates.findLast((p) => p.head < first && vocabulary.reporting.has(p.lemma))
    : undefined;
  // Where nobody knows whom the speaker stands for, it is nobody else's forces either.
  return saying !== undefined && child(tokens, saying.head, /^nsubj$/) !== null;
}

/** Sides the noun of a mention, or an adjective beside it, leans to, by the language data. */
function preferredSides(parsed: Parsed, mention: Mention): readonly Side[] {
  const { tokens, vocabulary } = parsed;
  // "le forze governative": the adjective leans, not the noun.
  const words = [
    mention.head,
    ...children(tokens, mention.head).filter((at) => tokens[at]?.relation === 'amod'),
  ];
  const lemmas = words.flatMap((at) => tokens[at]?.lemma ?? []);
  const leanings = Object.entries(vocabulary.language.people.leanings);
  return leanings.filter(([, nouns]) => lemmas.some((l) => nouns.includes(l))).map(([side]) => side as Side);
}

/** Frames whose place comes first as object, subject or origin speak of ground. */
const groundFunctions: ReadonlySet<string> = new Set(['object', 'subject', 'from']);

function placesFor(
  frame: Frame,
  set: ArgumentSet,
  parsed: Parsed,
  discourse: Discourse,
  used: ReadonlySet<Mention>,
): readonly PlaceReference[] {
  // An unknown name is taken for a place only by a verb of ground: one frees a priest, another a village.
  const ground = frame.place[0]?.wants === 'place' && groundFunctions.has(frame.place[0].function);
  const placed = (a: Argument) =>
    a.mention.place !== null && !used.has(a.mention) && (ground || !a.mention.place.uncertain);
  const found: PlaceReference[] = [];
  for (const source of frame.place) {
    const offered = set.arguments.filter((a) =>
      source.function === 'location'
        ? (isLocative(a.function) || a.function === 'from') && placed(a)
        : a.function === source.function && placed(a),
    );
    found.push(...placeReferences(offered, source.function === 'location', parsed, discourse));
    if (found.length > 0) break;
  }
  if (found.length === 0)
    found.push(...townsOfBuildings(set, parsed).flatMap((town) => one(town, true, parsed, discourse)));
  // "Falluja, 50 km from Baghdad": how far off another place is says where this one lies.
  const here = found.filter((p) => p.distanceKm === null || p.relation !== 'from');
  const told = here.length > 0 ? here : found;
  return told.filter((p, i) => told.findIndex((q) => q.name === p.name && q.relation === p.relation) === i);
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
  if (!mention.pronoun && isIndefinite(mention, parsed)) return [];
  const back = mention.pronoun
    ? pronounPlace(mention, parsed, discourse)
    : isPointedAt(mention, parsed)
      ? (latestPlace(mention, parsed, discourse) ?? discourse.place(place.kindHints))
      : discourse.place(place.kindHints);
  return back
    ? [
        {
          ...words,
          name: back.sense.name,
          candidates: back.sense.candidates,
          kindHints: back.sense.kindHints,
        },
      ]
    : [];
}

/** "nine villages", "un villaggio": what the text has not named points back to nothing. */
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
  return named?.place ? { sense: named.place } : discourse.latestPlace(place?.kindHints ?? []);
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
  return named?.place ? { sense: named.place } : discourse.place();
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
  const nearby = parsed.mentions
    .filter(
      (m) =>
        m.place &&
        !m.place.anaphoric &&
        (m.place.candidates.length > 0 || !m.place.uncertain) &&
        !(m.actor && !isLocative(m.preposition)),
    )
    .sort((a, b) => Math.abs(a.first - trigger) - Math.abs(b.first - trigger))[0];
  const entry = discourse.entry();
  if (entry) return [remembered(entry.sense, entry.words)];
  const back = discourse.place();
  // Where another clause comes from or goes to is no scene while the text has one.
  const elsewhere = nearby && back && passing.has(relationOf(nearby, true));
  // "along the river", "in the province": the spot the text is at, when it lies there, says more.
  const atSpot = nearby && back && discourse.liesIn(back.sense, nearby.place as PlaceSense);
  // Another clause may come from there or go there; for this one it is the scene.
  if (nearby && !atSpot && !elsewhere) {
    return one(nearby, true, parsed, discourse).map((p) =>
      passing.has(p.relation) ? { ...p, relation: 'in' } : p,
    );
  }
  return back ? [remembered(back.sense, back.words)] : [];
}

function remembered({ name, candidates, kindHints }: PlaceSense, text: string): PlaceReference {
  return { text, name, at: null, candidates, kindHints, relation: 'in', others: [], distanceKm: null };
}

/**
 * The place at which a block of text opens ("* Hajin: ...", "Al-Susah. ..."), or null.
 * @param listed the article goes from place to place that way: a name no gazetteer knows is one too
 */
export function entryPlace(
  parsed: Parsed,
  listed: boolean,
): { readonly sense: PlaceSense; readonly words: string } | null {
  const { tokens, mentions } = parsed;
  const first = tokens.findIndex(
    ({ pos, form }) => pos !== 'PUNCT' && pos !== 'SYM' && !/^[\d.:/()*•–-]+$/.test(form),
  );
  const mention = mentions.find((m) => m.first === first && m.place !== null && !m.place.anaphoric);
  if (!mention?.place || mention.actor?.candidates.length) return null;
  if (mention.place.candidates.length === 0 && !listed) return null;
  const after = tokens.findIndex((t, at) => at > mention.last && /^[:.]$/.test(t.form));
  // Between the name and the stop only the area around it may stand ("Al-Qaim, Iraq.").
  const between = after < 0 ? [] : tokens.slice(mention.last + 1, after);
  const short = after >= 0 && between.every(({ pos }) => pos === 'PROPN' || pos === 'PUNCT');
  return short
    ? { sense: { ...mention.place, uncertain: false }, words: textOf(parsed, mention.first, mention.last) }
    : null;
}

function spanOf(parsed: Parsed, mention: Mention): Span {
  return { start: parsed.tokens[mention.first]?.start ?? 0, end: parsed.tokens[mention.last]?.end ?? 0 };
}

export function textOf(parsed: Parsed, first: number, last: number): string {
  return parsed.tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(' ');
}
