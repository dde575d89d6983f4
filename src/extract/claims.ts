import type { ActorReference, Claim } from '../model/claim.ts';
import type { FrameName, Sense, Trigger } from '../model/trigger.ts';
import { type ArgumentSet, verbArguments } from './arguments.ts';
import { build, deniedBySpeaker, type SentenceContext, settled, wordsOf } from './build-claim.ts';
import type { Parsed } from './clause.ts';
import { meansIn } from './cores.ts';
import { countsNear } from './counts.ts';
import type { Discourse } from './discourse.ts';
import { frames } from './frames.ts';
import { missingGround } from './ground.ts';
import { holdersOfGround } from './held-ground.ts';
import { holdingOf } from './holding-claims.ts';
import { holdingArguments } from './holdings.ts';
import { doerByNationality, nounArguments } from './noun-arguments.ts';
import { nounStatus } from './noun-status.ts';
import { townOfParts } from './parts-of-towns.ts';
import { countableOf } from './people.ts';
import { withPhraseTail } from './phrase-tail.ts';
import { bareForm, phraseAt } from './phrases.ts';
import { inheritedPlace, passing } from './place-references.ts';
import type { Predicate } from './predicates.ts';
import { fillRoles, type Roles } from './roles.ts';
import { chooseSense, senseAsBefore } from './senses.ts';
import { antecedentsOf } from './stand-ins.ts';
import { verbStatus } from './status.ts';
import type { Placed, Told } from './tolls.ts';
import type { TriggerMatch } from './triggers.ts';

/** "profughi", "snipers": a noun for people stands for what befell or was done by them only where they are counted. */
function mereMention(sense: Sense, match: TriggerMatch, parsed: Parsed, counts: Claim['counts']): boolean {
  const people = phraseAt(parsed.vocabulary.people, parsed.tokens, match.first);
  if (!peopleKinds.has(sense.kind) || people?.last !== match.last) return false;
  return counts.length === 0 || isOfCamp(match.head, parsed);
}

/** "il campo profughi di X", "a camp for refugees": the people of a place's name, whatever else the sentence counts. */
function isOfCamp(at: number, { tokens, vocabulary }: Parsed): boolean {
  const { head, relation } = tokens[at] ?? {};
  if (head == null || head < 0 || !/^(?:nmod|amod|compound)/.test(relation ?? '')) return false;
  return phraseAt(vocabulary.placeNouns, tokens, head) !== null;
}

const peopleKinds: ReadonlySet<string> = new Set(['displacement', 'armed_clash', 'abduction_hostage']);

/** Kinds a verb of killing gives when nothing says more. */
const tollKinds: ReadonlySet<string> = new Set([
  'armed_clash',
  'killing_of_civilians',
  'execution_assassination',
]);

/** Why a trigger made no claim: kept so that `explain` can say it. */
export type Outcome = Told | { readonly fell: string };

const noSenseFits = 'no sense fits';

/** Makes the claim of one trigger, or of a shorter one that begins with the same word, or says why there is none. */
export function claimOf(
  match: TriggerMatch,
  parsed: Parsed,
  context: SentenceContext,
  discourse: Discourse,
): Outcome {
  const predicate = parsed.predicates.find((p) => p.head === match.head);
  const { trace } = context;
  trace?.eventWord(wordsOf(match, parsed));
  let fell: string = noSenseFits;
  for (const trigger of fittingTriggers(match, predicate, parsed)) {
    trace?.entry(trigger);
    if (predicate && isOfImmaterial(trigger, match.head, parsed)) {
      trace?.entryDone({ fell });
      continue;
    }
    const byFrame = new Map<FrameName, ArgumentSet>();
    const argumentsOf = ({ frame }: Sense) => {
      const set = byFrame.get(frame) ?? argumentsFor(trigger, match, predicate, parsed, frame);
      byFrame.set(frame, set);
      return set;
    };
    const before = discourse.lastTold();
    const sense =
      chooseSense(trigger, argumentsOf, parsed, match.head, trace) ??
      (before === null ? null : senseAsBefore(trigger, argumentsOf, parsed, match.head, before, trace));
    if (!sense) continue;
    const set = argumentsOf(sense);
    const outcome = assemble(trigger, sense, set, match, predicate, parsed, context, discourse);
    trace?.entryDone(outcome);
    if ('claim' in outcome) return outcome;
    fell = outcome.fell;
  }
  const { shorter } = match;
  return shorter && fell === noSenseFits ? claimOf(shorter, parsed, context, discourse) : { fell };
}

/** "took a decision", "giunge la notizia": what a verb does to a thing that nobody fights for is no event of war. */
function isOfImmaterial(
  { pos, lemma, senses }: Trigger,
  head: number,
  { tokens, vocabulary }: Parsed,
): boolean {
  if (pos !== 'verb' || lemma.includes(' ')) return false;
  const moves = senses.some(({ frame }) => frame === 'move' || frame === 'landing' || frame === 'fleeing');
  const concerned = moves ? /^(?:obj|nsubj)/ : /^(?:obj|nsubj:pass)$/;
  const token = tokens[head];
  // "la decisione presa ieri": what a participle beside it tells of is its object.
  const qualified = token?.relation === 'acl' && token.morphology.form === 'participle' ? token.head : null;
  return tokens.some(
    (t, at) =>
      t.pos === 'NOUN' &&
      (at === qualified || (t.head === head && concerned.test(t.relation ?? ''))) &&
      vocabulary.language.verbs.immaterial.includes(t.lemma),
  );
}

/** The claims of the clauses that share the verb of a trigger and leave it out, each told by the words of its own clause. */
export function claimsOfGaps(
  match: TriggerMatch,
  parsed: Parsed,
  context: SentenceContext,
  discourse: Discourse,
): readonly Placed[] {
  return (parsed.gaps?.get(match.head) ?? []).flatMap((gap) => {
    const own = { ...parsed, gap };
    const outcome = claimOf(match, own, context, discourse);
    return 'claim' in outcome ? [{ ...outcome, trigger: wordsOf(match, own) }] : [];
  });
}

/** A reflexive entry (farsi esplodere) wants the reflexive verb; a plain one (fare esplodere) comes first without it. */
function fittingTriggers(
  match: TriggerMatch,
  predicate: Predicate | undefined,
  parsed: Parsed,
): readonly Trigger[] {
  const ending = parsed.vocabulary.language.inflection.reflexiveEnding?.from;
  if (!ending || !predicate) return match.triggers;
  const isReflexive = (trigger: Trigger) => trigger.lemma.split(' ')[0]?.endsWith(ending) === true;
  const plain = match.triggers.filter((t) => !isReflexive(t));
  const reflexive = match.triggers.filter(isReflexive);
  if (predicate.reflexive) return [...reflexive, ...plain];
  // "hanno visto scontri": who has done it to somebody else has not done it to himself.
  if (predicate.auxiliary === 'have') return plain;
  return plain.length > 0 ? plain : reflexive;
}

function argumentsFor(
  trigger: Trigger,
  match: TriggerMatch,
  predicate: Predicate | undefined,
  parsed: Parsed,
  frame: FrameName,
): ArgumentSet {
  if (frame === 'hold' && !(predicate && trigger.pos === 'verb')) return holdingArguments(parsed, match);
  const { intransitive } = frames[frame];
  if (predicate && trigger.pos !== 'noun') {
    // "hanno fatto saltare un ponte": the clause goes on behind the second verb of the phrase.
    const ends = parsed.tokens[match.last]?.pos === 'VERB' ? match.last : predicate.head;
    // The predicate itself where it ends there: what was found for it is remembered under it.
    const whole = ends === predicate.head ? predicate : { ...predicate, head: ends };
    const set = verbArguments(parsed, whole, intransitive);
    return match.last > match.head ? withPhraseTail(set, trigger, match, parsed) : set;
  }
  return nounArguments(parsed, match.first, match.last);
}

/** "the attack": an event noun with a definite article is one the text has told. */
function pointsBack({ first }: TriggerMatch, { tokens, vocabulary }: Parsed): boolean {
  const { definite } = vocabulary.language.grammar;
  return tokens.slice(Math.max(0, first - 2), first).some((t) => definite.includes(bareForm(t)));
}

function assemble(
  trigger: Trigger,
  sense: Sense,
  set: ArgumentSet,
  match: TriggerMatch,
  predicate: Predicate | undefined,
  parsed: Parsed,
  context: SentenceContext,
  discourse: Discourse,
): Outcome {
  const frame = frames[sense.frame];
  const state = discourse.stateOf(sense.kind);
  if (state) return holdingOf(state, { trigger, sense, match, predicate, set }, parsed, context, discourse);
  const verbal = predicate !== undefined && trigger.pos !== 'noun';
  const told = verbal
    ? verbStatus(parsed, predicate, set.window, sense.kind)
    : nounStatus(parsed, match.first, match.last, sense.kind, sense.frame === 'undergoer');
  const reading = deniedBySpeaker(told, match, context);
  context.trace?.reading(set, reading);
  if (reading.status === null) return { fell: reading.because };
  const doer = !verbal && sense.frame === 'doer' ? doerByNationality(parsed, match.first, match.last) : null;
  const found = doer ? { ...set, arguments: [...set.arguments, doer] } : set;
  const filled = fillRoles(frame, found, parsed, discourse, discourse.groupOf(sense.kind), sense);
  const against = holdersOfGround(sense.frame, filled, found, parsed, discourse);
  const roles = against.length > 0 ? { ...filled, target: against } : filled;
  const means = meansOf(parsed, set.window, match.head);
  const counts = countsNear(context.counted, set.window, match, sense.kind);
  if (!verbal && roles.initiator.length === 0 && mereMention(sense, match, parsed, counts))
    return { fell: 'people, not an event' };
  const bare = roles.initiator.length === 0 && roles.target.length === 0 && roles.places.length === 0;
  if (!verbal && bare && discourse.hasTold(sense.kind) && pointsBack(match, parsed))
    return { fell: 'told before' };
  const missing = missingGround(
    trigger,
    sense.kind,
    roles,
    means,
    counts,
    discourse,
    sense.when?.any !== undefined,
    verbal && predicate.passive && set.arguments.some((a) => isGroundActedOn(a) || isLoot(a, sense)),
  );
  if (missing) return { fell: missing };
  const spots = onSpot(roles.places, discourse) ?? inheritedPlace(parsed, match.head, discourse);
  // Who takes a quarter has not taken the town.
  const isGround = discourse.groupOf(sense.kind) === 'control';
  const places = isGround ? spots : [...spots, ...townOfParts(spots, parsed, discourse)];
  const scene = roles.places.find((place) => place.at !== null && !passing.has(place.relation));
  if (scene)
    discourse.places.setScene(
      { name: scene.name, candidates: scene.candidates, kindHints: scene.kindHints, anaphoric: false },
      scene.text,
      parsed.mentions.some((m) => m.place?.anaphoric && parsed.tokens[m.first]?.start === scene.at?.start),
    );
  for (const place of roles.places)
    if (place.candidates.length === 0 && place.at) discourse.places.use(place.name, place.text);
  if (predicate && !set.subjectDropped) discourse.setSubject(subjectActors(roles, sense));
  const built = build(
    trigger,
    sense,
    match,
    parsed,
    context,
    { ...roles, places },
    reading,
    means,
    counts,
    set,
  );
  const claim = settled(built, match, parsed, context.times);
  discourse.tell(sense.kind, claim.status);
  return { claim, toll: isToll(sense, verbal ? predicate : undefined, parsed, roles) };
}

/** "Nine rifles were recovered." */
function isLoot({ function: name, mention }: ArgumentSet['arguments'][number], { kind }: Sense): boolean {
  return kind === 'weapons_seized_demined' && name === 'object' && mention.things.includes('weapon');
}

function isGroundActedOn({ function: name, mention }: ArgumentSet['arguments'][number]): boolean {
  return name === 'object' && (mention.place !== null || mention.things.includes('building'));
}

/** The weapons a clause names, or stands for by a number or pronoun ("Of 40 drones, 38 were shot down"). */
function meansOf(parsed: Parsed, { from, to }: ArgumentSet['window'], head: number): readonly string[] {
  const { tokens, vocabulary } = parsed;
  const meant = antecedentsOf(parsed, head).flatMap(({ noun }) => meansIn([noun], 0, 1, vocabulary));
  return [...new Set([...meansIn(tokens, from, to, vocabulary), ...meant])];
}

/** The places of a clause, or null where it has none but a river or road by which the spot lies that the text is at. */
function onSpot(places: Roles['places'], discourse: Discourse): Roles['places'] | null {
  if (places.length === 0) return null;
  const spots = places.filter((p) => !discourse.places.isLine({ ...p, anaphoric: false }));
  if (spots.length > 0) return spots;
  return discourse.places.current() === null ? places : null;
}

/** "Two soldiers were killed": people are killed or hurt, and nothing says by whom or where. */
function isToll(sense: Sense, predicate: Predicate | undefined, parsed: Parsed, roles: Roles): boolean {
  if (!predicate || !tollKinds.has(sense.kind)) return false;
  const counted = countableOf(parsed, predicate.lemma);
  const hurts = counted === 'killed' || counted === 'wounded';
  // "..., killing five and destroying two vehicles": what an attack told in the same sentence came to.
  if (predicate.form === 'gerund') return true;
  return hurts && roles.initiator.length === 0 && roles.places.length === 0;
}

/** The role the grammatical subject fills: what the next dropped subject continues. */
function subjectActors(roles: Roles, sense: Sense): readonly ActorReference[] {
  return frames[sense.frame].initiator[0]?.function === 'subject'
    ? roles.initiator
    : frames[sense.frame].target[0]?.function === 'subject'
      ? roles.target
      : [];
}
