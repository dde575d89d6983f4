import type { ActorReference, Force, PlaceReference } from '../model/claim.ts';
import type { Sense } from '../model/trigger.ts';
import type { KindGroup, Side } from '../model/vocabulary.ts';
import type { Argument, ArgumentSet } from './arguments.ts';
import type { Parsed } from './clause.ts';
import { isLocative } from './cores.ts';
import type { Discourse } from './discourse.ts';
import type { Frame, SlotSource } from './frames.ts';
import { type ActorSense, isParty, type Mention } from './mention.ts';
import { spanOf, textOf } from './mention-lookup.ts';
import { nobodyKnown } from './nobody-known.ts';
import { ownerOf } from './owners.ts';
import { bareForm } from './phrases.ts';
import { placesFor } from './place-references.ts';
import { child, children } from './tree.ts';

export interface Roles {
  readonly initiator: readonly ActorReference[];
  readonly target: readonly ActorReference[];
  readonly places: readonly PlaceReference[];
  /** Arguments that fill initiator or target. */
  readonly filled: readonly Argument[];
}

/** Fills a frame from arguments: each role takes the first of its functions that offers what it wants. */
export function fillRoles(
  frame: Frame,
  set: ArgumentSet,
  parsed: Parsed,
  discourse: Discourse,
  group: KindGroup,
  { when }: Pick<Sense, 'when'> = {},
): Roles {
  const used = new Set<Mention>();
  // "si è recato in visita a Mosca": whom a sense asks for behind a preposition acts, were it by its capital.
  const asked = (a: Argument) => when?.prep?.[a.function] === 'party' && isParty(a.mention);
  const acts = actsIn(group, parsed);
  const canAct = (a: Argument) => acts(a) || asked(a);
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
      .map(({ reference }) => (reference.nation ? { ...reference, force: forceOfNation(group) } : reference));
  const doers = initiator.length > 0 ? references(initiator, named) : carried;
  const others = [...named, ...doers.flatMap((a) => a.candidates)];
  return {
    initiator: doers,
    target: target.length > 0 ? references(target, others) : carriedTarget,
    places: placesFor(frame, set, parsed, discourse, used, when?.object === 'place'),
    filled: [...initiator, ...target],
  };
}

function isCivilian({ actor }: Mention): boolean {
  return actor?.force === 'civilians' || actor?.candidates.includes('civilians') === true;
}

/** Who a people is: its government where it talks, those who live there where they flee or protest, else its army. */
function forceOfNation(group: KindGroup): Force {
  if (group === 'talk') return 'state';
  return group === 'civil' ? 'civilians' : 'army';
}

/** Groups of kinds in which states act by those who govern them. */
const ofStates: ReadonlySet<KindGroup> = new Set(['talk', 'civil']);

/** Whether an argument can be a party to an event of a group of kinds. */
function actsIn(group: KindGroup, parsed: Parsed): (argument: Argument) => boolean {
  return (argument) => {
    const { actor, body, things } = argument.mention;
    const saysSo = argument.function === 'subject' && argument.reported === true;
    if (body.length > 0 && (!actor || actor.force === 'state')) return group === 'talk' || saysSo;
    if (!actor) return false;
    if (actor.byThing && argument.function !== 'subject' && !things.includes('vehicle')) return false;
    if (actor.force === 'state' && !actor.nation && !ofStates.has(group) && isBare(actor)) return false;
    return standsForState(argument, group, parsed);
  };
}

/** "the minister", of no country: a party to talks, not to a fight. */
function isBare({ candidates, nationality }: ActorSense): boolean {
  return candidates.length === 0 && nationality === null;
}

/**
 * A capital after a locative preposition is the city; anywhere else it may stand for its government. Who is talked to
 * is a government even as an object, and as the country behind "to" ("warned Kyiv", "an ultimatum to Sudan").
 */
function standsForState(
  { mention, function: name }: Argument,
  group: KindGroup,
  { vocabulary }: Parsed,
): boolean {
  const { actor, place, preposition } = mention;
  if (!actor?.metonym || !place) return true;
  const addressed = group === 'talk';
  if (preposition === null) return name === 'subject' || (addressed && name === 'object');
  if (addressed && preposition === 'to' && !vocabulary.language.grammar.prodrop) return true;
  return (!isLocative(preposition) || (addressed && preposition === 'between')) && preposition !== 'from';
}

/** The actor a mention names, or the one its noun points back to. */
export function actorReference(
  mention: Mention,
  parsed: Parsed,
  discourse: Discourse,
  others: readonly string[] = [],
): ActorReference {
  const sense = asPointingBack(mention, parsed);
  const words = { mention: textOf(parsed, mention.first, mention.last), at: spanOf(parsed, mention) };
  // "il ministero della Difesa ha detto di aver preso X": what a body says was done, its side did.
  if (!sense)
    return { ...words, candidates: mention.body, force: 'force', nationality: null, ofSpeaker: true };
  if (sense.candidates.length > 0 || sense.nationality || !sense.force || sense.provisional) {
    const { candidates, force, nationality, nation = false, provisional = false } = sense;
    const marks = { ...(nation && { nation }), ...(provisional && { provisional }) };
    return { ...words, candidates, force, nationality, ...marks };
  }
  const { collectives, groups, police } = parsed.vocabulary.language.people;
  const noun = parsed.tokens[mention.head]?.lemma ?? '';
  // "President Tanaev": of which country nothing says; "the government" is that of the text's.
  if (sense.force === 'state' && !collectives.includes(noun))
    return { ...words, candidates: [], force: null, nationality: null };
  if (isOfSpeaker(mention, parsed))
    return { ...words, candidates: [], force: 'force', nationality: null, ofSpeaker: true };
  const owner = sense.force === 'civilians' ? null : ownerOf(mention, parsed, discourse, others);
  if (owner) return { ...words, ...owner, force: sense.force };
  const ofHost = toldByHost(mention, sense.force, parsed, discourse);
  if (ofHost) return { ...words, candidates: ofHost, force: sense.force, nationality: null };
  const earlier = parsed.mentions.filter(
    (m) => m.last < mention.first && m.actor !== null && discourse.actors.isNamed(m.actor),
  );
  const leans = preferredSides(parsed, mention);
  const ofGroup = groups.includes(noun) || isOfFighters(mention, sense.force, parsed);
  const ofState = leans.includes('government') && sense.force === 'force';
  const force = ofGroup ? 'fighters' : ofState ? 'army' : sense.force;
  const antecedent = discourse.actors.antecedent(
    force,
    leans,
    earlier,
    others,
    countryAround(mention, parsed, discourse),
  );
  return {
    ...words,
    candidates:
      antecedent?.candidates ?? (mention.actor?.candidates.includes(nobodyKnown) ? [nobodyKnown] : []),
    force,
    nationality: antecedent?.nationality ?? null,
    ...(leans.length > 0 && { leans }),
    ...(police.includes(noun) && { police: true }),
  };
}

/** "The gunmen", "gli assalitori": armed people of whom nothing is known, told of before, are a group the text has named. */
function asPointingBack({ actor, first, last, start, head }: Mention, { tokens, vocabulary }: Parsed) {
  if (actor?.candidates[0] !== nobodyKnown || actor.candidates.length > 1 || actor.force) return actor;
  const { grammar, people } = vocabulary.language;
  const definite = tokens
    .slice(Math.max(0, start - 1), first)
    .some((t) => grammar.definite.includes(bareForm(t)));
  const isDoer = first === last && people.doers.includes(tokens[head]?.lemma ?? '');
  return definite || isDoer ? ({ ...actor, candidates: [], force: 'fighters' } as const) : actor;
}

/** Whom "our units", "the enemy" and "the soldiers" are to an outlet that speaks for a belligerent, or null. */
function toldByHost(
  mention: Mention,
  force: Force,
  parsed: Parsed,
  { actors }: Discourse,
): readonly string[] | null {
  const host = actors.host();
  if (host === null) return null;
  const { head, start } = mention;
  const { tokens, vocabulary } = parsed;
  const { ours, enemies } = vocabulary.language.people;
  const own = tokens.slice(Math.max(0, start - 1), head).some((t) => ours.includes(t.lemma));
  if (own) return [host];
  // "The enemy", "an enemy assault group"
  const named = [tokens[head]?.lemma ?? '', ...qualifiersOf(parsed, mention)];
  if (named.some((lemma) => enemies.includes(lemma))) return actors.enemy()?.candidates ?? null;
  return force === 'army' ? [host] : null;
}

/** The country of the nearest place of a sentence, else of the place the text is at: whose soldiers "the soldiers" are. */
function countryAround({ first }: Mention, { mentions }: Parsed, discourse: Discourse): string | null {
  const near = mentions
    .filter(({ place }) => place !== null && place.candidates.length > 0)
    .sort((a, b) => Math.abs(a.first - first) - Math.abs(b.first - first));
  const sense = near[0]?.place ?? discourse.places.current()?.sense;
  return sense ? discourse.places.countryOf(sense) : null;
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

/** "Forze ribelli", "paramilitary forces": what qualifies them says that they are no army. */
function isOfFighters(mention: Mention, force: Force, parsed: Parsed): boolean {
  const { fighters } = parsed.vocabulary.language.people;
  return force === 'force' && qualifiersOf(parsed, mention).some((lemma) => fighters.includes(lemma));
}

/** The lemmas of the adjectives and nouns that qualify the noun of a mention. */
function qualifiersOf({ tokens }: Parsed, { head }: Mention): readonly string[] {
  return children(tokens, head).flatMap((at) =>
    /^(?:amod|compound)/.test(tokens[at]?.relation ?? '') ? (tokens[at]?.lemma ?? []) : [],
  );
}

/** Sides the noun of a mention, or an adjective beside it, leans to, by the language data. */
function preferredSides(parsed: Parsed, mention: Mention): readonly Side[] {
  const { tokens, vocabulary } = parsed;
  // "suicide bomber" is one noun.
  const whole = tokens.slice(mention.first, mention.last + 1).map(({ lemma }) => lemma);
  // "le forze governative", "government troops": what qualifies the noun leans.
  const lemmas = [tokens[mention.head]?.lemma ?? '', ...qualifiersOf(parsed, mention), whole.join(' ')];
  const leanings = Object.entries(vocabulary.language.people.leanings);
  return leanings.filter(([, nouns]) => lemmas.some((l) => nouns.includes(l))).map(([side]) => side as Side);
}
