import type { Argument, ArgumentSet } from './arguments.ts';
import { verbArguments } from './arguments.ts';
import type { Parsed } from './clause.ts';
import { armyOf } from './compounds.ts';
import { isFighter, isPeople, type Mention } from './mention.ts';
import { mentionAt, mentionsBelow, withList } from './mention-lookup.ts';
import { nationalityAt } from './nationality.ts';
import { sentencePart } from './noun-arguments.ts';
import { headOf } from './scope.ts';
import { child, children, phraseOf } from './tree.ts';
import type { TriggerMatch } from './triggers.ts';

/** Tokens between the place and the phrase said of it ("Hajin, still in the hands of"). */
const apartAtMost = 3;

/**
 * Who holds what where no verb says so but a phrase ("in the hands of the rebels"), a noun ("Hajin, the last stronghold
 * of ...") or a compound ("the rebel-held town"): the holder as subject, the place as object. Which is which their kind
 * tells, since "in control of the town" and "under the control of the army" are built alike.
 */
export function holdingArguments(parsed: Parsed, { first, last }: TriggerMatch): ArgumentSet {
  const head = headOf(parsed.tokens, first, last) ?? last;
  const said =
    parsed.tokens[head]?.head === null ? besideIn(parsed, first, last) : saidOf(parsed, first, head);
  const owners = ownersOf(parsed, first, last, head);
  const near = [...owners, ...said];
  const holders = near.find((list) => list.some(isHolder)) ?? [];
  // "in the hands of the soldiers of Tripoli": of a phrase, what is held is not where who holds it stands.
  const sides = first === last ? near : owners.includes(holders) ? said : owners;
  const places = sides.find((list) => list.some((m) => isGround(m) && !holders.includes(m))) ?? [];
  const found: Argument[] = [
    ...holders.filter(isHolder).map((mention): Argument => ({ function: 'subject', mention })),
    ...places
      .filter((m) => isGround(m) && !holders.includes(m))
      .map((mention): Argument => ({ function: 'object', mention })),
  ];
  return { arguments: found, window: sentencePart(parsed, first, last), subjectDropped: false };
}

/** Whether a phrase is said of its noun and not of the subject of a clause: "the town in rebel hands was shelled". */
export function isAttributive({ tokens }: Parsed, { first, last, triggers }: TriggerMatch): boolean {
  if (triggers.some(({ pos }) => pos === 'participle')) return true;
  const head = headOf(tokens, first, last) ?? last;
  return child(tokens, head, /^cop$/) === null && attributive.test(tokens[head]?.relation ?? '');
}

const attributive = /^(?:nmod|amod|acl|appos|compound|flat|nsubj|conj)/;

function isHolder(mention: Mention): boolean {
  return isFighter(mention) || (isPeople(mention) && mention.actor?.force !== 'civilians');
}

/** Ground somebody can hold: a place by name, or "the town" for one; "areas" are none in particular. */
function isGround({ place, actor }: Mention): boolean {
  if (place === null || (actor !== null && !actor.metonym)) return false;
  return !place.anaphoric || !place.kindHints.includes('region');
}

/** What belongs to the noun itself: whose hands, whose stronghold, a stronghold of what. Lists of phrases, likeliest first. */
function ownersOf(
  parsed: Parsed,
  first: number,
  last: number,
  head: number,
): readonly (readonly Mention[])[] {
  const { mentions } = parsed;
  const compound = parsed.compounds?.get(first);
  const inside = mentions.filter((m) => m.first <= last && m.last >= first && isHolder(m));
  const below = children(parsed.tokens, head)
    .filter((at) => owned.test(parsed.tokens[at]?.relation ?? '') && (at > last || at < first))
    .map((at) => listAt(parsed, at));
  // "in mano ai ribelli": the whole may count as the preposition of what follows.
  const next = mentions.find((m) => m.first > last && m.start <= last + 1 && owning.has(m.preposition ?? ''));
  return [
    ...(compound ? [[compound]] : []),
    ...(inside.length > 0 ? [inside] : []),
    ...(next ? [withList(next, mentions, parsed)] : []),
    ...ruler(parsed, first, last, head),
    ...below,
  ];
}

const owning: ReadonlySet<string> = new Set(['of', 'to', 'at', 'by', 'from', 'agent']);
const owned = /^(?:nmod|compound|appos|flat|obl|amod)/;

function listAt(parsed: Parsed, at: number): readonly Mention[] {
  return withList(mentionAt(parsed, at), parsed.mentions, parsed);
}

/** "in government hands", "controllo russo": a state named by what rules it or by an adjective holds ground by its army. */
function ruler(parsed: Parsed, first: number, last: number, head: number): readonly (readonly Mention[])[] {
  const { tokens, vocabulary, mentions } = parsed;
  const behind = /^(?:ADP|DET)$/.test(tokens[last + 1]?.pos ?? '') ? last + 2 : last + 1;
  const beside = [...new Set([...range(first, last), ...below(parsed, head), first - 1, behind])];
  const free = (at: number) => !mentions.some((m) => m.first <= at && at <= m.last);
  const rules = (at: number) => vocabulary.rulers.has(tokens[at]?.lemma ?? '');
  const at = beside.find((i) => free(i) && (rules(i) || nationalityAt(tokens, i, vocabulary) !== null));
  if (at === undefined) return [];
  const around = [at, ...children(tokens, at), at - 1, at + 1];
  const nationality = around.map((i) => nationalityAt(tokens, i, vocabulary)).find((n) => n !== null) ?? null;
  return [[armyOf(at, nationality)]];
}

/** The words that hang on a noun, and on those: "in mano al governo di ...". */
function below({ tokens }: Parsed, head: number): readonly number[] {
  return children(tokens, head).filter((at) => owned.test(tokens[at]?.relation ?? ''));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** What the phrase is said of: the subject it is the predicate of, the noun it stands with or beside. */
function saidOf(parsed: Parsed, first: number, head: number): readonly (readonly Mention[])[] {
  const { tokens } = parsed;
  const own = mentionsBelow(parsed, head, /^nsubj/);
  const above = tokens[head]?.head ?? -1;
  const relation = tokens[head]?.relation ?? '';
  const found: (readonly Mention[])[] = [own];
  if (above >= 0 && attributive.test(relation) && !relation.startsWith('nsubj'))
    found.push(...named(parsed, above));
  // "is no longer in the hands of": the adverb has become what the place is.
  if (above >= 0 && child(tokens, above, /^cop$/) !== null)
    found.push(mentionsBelow(parsed, above, /^nsubj/));
  const verb = parsed.predicates.find((p) => p.head === above);
  if (verb && parsed.vocabulary.remaining.has(verb.lemma))
    found.push(
      verbArguments(parsed, verb, true)
        .arguments.filter((a) => a.function === 'subject')
        .map((a) => a.mention),
    );
  const swallowed = parsed.swallowed?.filter((m) => m.first > head) ?? [];
  found.push(...beside(parsed, first, head), first === head ? swallowed : []);
  return found;
}

/** Where no parser ran: what stands next before and behind the phrase. */
function besideIn({ mentions }: Parsed, first: number, last: number): readonly (readonly Mention[])[] {
  const before = mentions.filter((m) => m.first <= first).reverse();
  const behind = mentions.filter((m) => m.first > last);
  return [...before, ...behind].map((mention) => [mention]);
}

/** The phrase at a noun, and what it is put beside: "El Fasher, l'ultima città in mano al governo". */
function named(parsed: Parsed, at: number): readonly (readonly Mention[])[] {
  const { tokens } = parsed;
  const own = listAt(parsed, at);
  if (own.some(({ place }) => place !== null && !place.anaphoric)) return [own];
  const { relation, head } = tokens[at] ?? {};
  const over = relation === 'appos' && head != null && head >= 0 ? [listAt(parsed, head)] : [];
  const is = child(tokens, at, /^cop$/) === null ? [] : [mentionsBelow(parsed, at, /^nsubj/)];
  return [...over, ...is, ...beside(parsed, at, at), mentionsBelow(parsed, at, /^(?:appos|nmod|flat)/), own];
}

/** A place right before the phrase, a comma between: "Jilib, its main stronghold". */
function beside(parsed: Parsed, first: number, head: number): readonly (readonly Mention[])[] {
  const { tokens, mentions } = parsed;
  const from = Math.min(first, phraseOf(tokens, head).from);
  const before = mentions.findLast((m) => m.last < from && m.place !== null && m.actor === null);
  if (!before) return [];
  const gap = tokens.slice(before.last + 1, from);
  const near =
    gap.length <= apartAtMost && gap.every((t) => t.form === ',' || t.pos === 'ADV' || t.pos === 'DET');
  const comma = gap.some((t) => t.form === ',') || gap.length === 0;
  return near && comma ? [[before]] : [];
}
