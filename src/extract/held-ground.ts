import type { ActorReference } from '../model/claim.ts';
import type { FrameName } from '../model/trigger.ts';
import { type Argument, type ArgumentSet, verbArguments } from './arguments.ts';
import { isReduced, type Parsed } from './clause.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';
import { actorReference, type Roles } from './roles.ts';

/** Frames in which who holds the ground is who is acted on. */
const againstHolder: ReadonlySet<FrameName> = new Set(['gain', 'attack', 'besiege', 'move']);

/** Tokens between what says who holds a place and its noun ("SDF-held border villages"). */
const reach = 3;

/**
 * Whom an act is against by the words for its ground: "captured two SDF-held villages", "shelled areas held by the rebels". Empty
 * where nobody else acts, or the act is one's own movement over ground that nobody is said to hold.
 */
export function holdersOfGround(
  frame: FrameName,
  { initiator, target }: Pick<Roles, 'initiator' | 'target'>,
  set: ArgumentSet,
  parsed: Parsed,
  discourse: Discourse,
): readonly ActorReference[] {
  if (!againstHolder.has(frame) || target.length > 0 || initiator.length === 0) return [];
  const doers = initiator.flatMap(({ candidates }) => candidates);
  const holders = set.arguments.filter(isGround).flatMap(({ mention }) => holdersOf(mention, parsed));
  return [...new Set(holders)]
    .map((holder) => actorReference(holder, parsed, discourse, doers))
    .filter(({ candidates }) => !candidates.some((id) => doers.includes(id)));
}

/** Ground a force comes from is its own. */
function isGround({ function: name, mention }: Argument): boolean {
  return name !== 'subject' && name !== 'from' && mention.preposition !== 'from';
}

function holdersOf({ first, last, start }: Mention, parsed: Parsed): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = Math.max(0, Math.min(start, first - reach)); at <= last; at += 1) {
    const holder = parsed.compounds?.get(at);
    const of = parsed.tokens[at]?.head ?? -1;
    if (holder && ((first <= of && of <= last) || (first <= at && at <= last))) found.push(holder);
  }
  const { byFirst } = parsed.vocabulary.triggers;
  for (const predicate of parsed.predicates) {
    const { head, relation } = parsed.tokens[predicate.head] ?? {};
    const behind = typeof head === 'number' && first <= head && head <= last && /^acl/.test(relation ?? '');
    if (!behind || !isReduced(predicate) || !predicate.passive) continue;
    const holds = byFirst
      .get(predicate.lemma)
      ?.some(({ value }) => value.some(({ senses }) => senses.some((sense) => sense.frame === 'hold')));
    if (!holds) continue;
    const { arguments: said } = verbArguments(parsed, predicate, false);
    found.push(
      ...said.filter((a) => a.function === 'subject' && a.mention.actor !== null).map((a) => a.mention),
    );
  }
  return found;
}
