import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';
import type { Parsed } from './clause.ts';
import { isDeadly } from './counts.ts';
import { countableOf } from './people.ts';
import { isGerund } from './predicates.ts';
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
  // "took the town, killing 16": what is told by the way is part of it, "took the town and killed 16" need not be.
  const byTheWay = parsed.predicates.some((p) => p.head === trigger.head && isGerund(p));
  const found = told.findIndex(
    (event, i) =>
      i !== toll &&
      !event.toll &&
      (isDeadly(event.claim.kind, codebook) || (byTheWay && costsLives(event.claim.kind, codebook))) &&
      assertiveStatuses.has(event.claim.status) &&
      isEventOf(parsed, event.trigger, trigger, harm) &&
      !elsewhere(event.claim, claim),
  );
  return found < 0 ? null : found;
}

/** Acts in which people are killed or hurt on the way, where the sentence says so: ground that is taken, hostages that are freed. */
function costsLives(kind: string, codebook: Codebook): boolean {
  return codebook.kinds.get(kind)?.group === 'control' || kind === 'hostage_rescue';
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
  return (
    isItsNoun(parsed, event, toll) || isItsVerb(parsed, toll, event) || isItsSubject(parsed, toll, event)
  );
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

/** The verb of harm goes on from that of the event and has no subject of its own but those who died. */
function isItsVerb(parsed: Parsed, { head: verb }: TriggerSpan, event: TriggerSpan): boolean {
  return governors(parsed, verb).some((head) => head >= event.first && head <= event.last);
}

/** "a suicide bomber drove a lorry into a post, killing six": the noun of the event is the subject the verb of harm goes on from. */
function isItsSubject(parsed: Parsed, { head: verb }: TriggerSpan, { first, last }: TriggerSpan): boolean {
  const { tokens } = parsed;
  // The words of the event may be a compound: the one that hangs on none of the others is its noun.
  const noun = tokens.findIndex(
    ({ head }, at) => first <= at && at <= last + 1 && head !== null && (head < first || head > last + 1),
  );
  const { head, relation } = tokens[noun] ?? {};
  return /^nsubj/.test(relation ?? '') && governors(parsed, verb).includes(head ?? -1);
}

/** The verbs a verb goes on from without a doer of its own, nearest first. */
function governors({ tokens, vocabulary }: Parsed, verb: number): readonly number[] {
  const found: number[] = [];
  const { undergoneBySubject } = vocabulary.language.verbs;
  for (let at = verb; found.length < 3; ) {
    const { head, relation, lemma = '' } = tokens[at] ?? {};
    const doer =
      !undergoneBySubject.includes(lemma) &&
      tokens.some((t) => t.head === at && /^nsubj(?!:pass)/.test(t.relation ?? ''));
    if (head === null || head === undefined || head < 0 || doer || !ofEvent.test(relation ?? '')) break;
    found.push(head);
    at = head;
  }
  return found;
}

function elsewhere(a: Claim, b: Claim): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false;
  return !a.places.some((x) => b.places.some((y) => x.name === y.name));
}
