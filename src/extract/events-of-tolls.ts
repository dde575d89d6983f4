import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';
import type { Parsed } from './clause.ts';
import { isDeadly } from './counts.ts';
import { countableOf } from './people.ts';
import type { Placed } from './tolls.ts';
import type { TriggerSpan } from './tree-distance.ts';

/** Relations by which the noun of an event hangs on the verb that says whom it killed ("il raid ha ucciso", "killed in an ambush"). */
const ofVerb = /^(?:nsubj|obl|nmod|advcl)/;
/** Relations by which such a verb hangs on that of the event ("ambushed a convoy, killing 12", "and killed 12"). */
const ofEvent = /^(?:conj|advcl|xcomp|parataxis|acl)/;

/**
 * The claim of the same sentence whose act a verb of killing or hurting tells the outcome of, by the tree; null when
 * there is none, or the two stand in different places.
 */
export function eventOf(
  toll: number,
  told: readonly Placed[],
  parsed: Parsed,
  codebook: Codebook,
): number | null {
  const { claim, trigger } = told[toll] as Placed;
  const harm = harmOf(parsed, trigger);
  if (harm === null) return null;
  const found = told.findIndex(
    (event, i) =>
      i !== toll &&
      !event.toll &&
      isDeadly(event.claim.kind, codebook) &&
      assertiveStatuses.has(event.claim.status) &&
      isEventOf(parsed, event.trigger, trigger, harm) &&
      !elsewhere(event.claim, claim),
  );
  return found < 0 ? null : found;
}

type Harm = 'killed' | 'wounded';

/** What a verb says befell people, where that is death or a wound. */
function harmOf(parsed: Parsed, { head }: TriggerSpan): Harm | null {
  if (!parsed.predicates.some((p) => p.head === head)) return null;
  const what = countableOf(parsed, parsed.tokens[head]?.lemma ?? '');
  return what === 'killed' || what === 'wounded' ? what : null;
}

function isEventOf(parsed: Parsed, event: TriggerSpan, toll: TriggerSpan, harm: Harm): boolean {
  const own = harmOf(parsed, event);
  // "has killed seven and wounded 17": who was hurt was hurt by what killed the others.
  if (own !== null) return own === 'killed' && harm === 'wounded' && isItsVerb(parsed, toll, event);
  return isItsNoun(parsed, event, toll) || isItsVerb(parsed, toll, event);
}

/** The event is a noun or clause that hangs on the verb of harm, through the noun it belongs to if need be. */
function isItsNoun({ tokens }: Parsed, event: TriggerSpan, { head: verb }: TriggerSpan): boolean {
  for (let at = event.head, steps = 0; steps < 3; steps += 1) {
    const { head, relation } = tokens[at] ?? {};
    if (head === null || head === undefined || head < 0) return false;
    if (head === verb) return ofVerb.test(relation ?? '') && relation !== 'nsubj:pass';
    if (relation !== 'nmod' && relation !== 'compound' && relation !== 'conj') return false;
    at = head;
  }
  return false;
}

/** The verb of harm goes on from that of the event and has no subject of its own. */
function isItsVerb({ tokens }: Parsed, { head: verb }: TriggerSpan, event: TriggerSpan): boolean {
  for (let at = verb, steps = 0; steps < 3; steps += 1) {
    const { head, relation } = tokens[at] ?? {};
    const subject = tokens.some((t) => t.head === at && /^nsubj(?!:pass)/.test(t.relation ?? ''));
    if (head === null || head === undefined || head < 0 || subject || !ofEvent.test(relation ?? ''))
      return false;
    if (head >= event.first && head <= event.last) return true;
    at = head;
  }
  return false;
}

function elsewhere(a: Claim, b: Claim): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false;
  return !a.places.some((x) => b.places.some((y) => x.name === y.name));
}
