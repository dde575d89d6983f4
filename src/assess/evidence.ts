import type { Actor } from '../model/codebook.ts';
import type { DatedControlStatement } from '../model/control.ts';
import { lineage } from '../model/kinship.ts';
import type { Certainty } from '../model/vocabulary.ts';

/** What a statement does to the belief about a place. */
type Effect = 'holds' | 'lost' | 'contested';
/** In whose interest it is said. */
type Interest = 'own' | 'independent' | 'against';

/** One statement, weighed. */
export interface Evidence {
  readonly day: string;
  readonly effect: Effect;
  readonly besieged: boolean;
  /** Codebook id, or the lower-case name of an actor the codebook lacks. */
  readonly holder: string;
  readonly name: string;
  readonly interest: Interest;
  /** Reliability in 0..1: see `reliability`. */
  readonly weight: number;
  readonly source: DatedControlStatement;
}

/**
 * How far one independent text moves the belief. Set by judgement after Wikipedia's rule for its war maps (a
 * partisan source counts only against the side it prefers) and ordered by it: an admission by the loser's side
 * weighs most, word from nobody's side next, a claim in one's own interest least.
 */
const reliability: Readonly<Record<Interest, Readonly<Record<Certainty, number>>>> = {
  against: { reported: 0.95, claimed: 0.9, unconfirmed: 0.5 },
  independent: { reported: 0.8, claimed: 0.5, unconfirmed: 0.3 },
  own: { reported: 0.45, claimed: 0.35, unconfirmed: 0.2 },
};

const effects = {
  gained: 'holds',
  held: 'holds',
  besieged: 'holds',
  lost: 'lost',
  contested: 'contested',
} as const;

/**
 * Interest of a statement, read together with what the same claim says of others: a side's own "we took it from
 * them" states a gain and a loss, both in its interest; "we lost it to them" admits both.
 */
function interestOf(one: DatedControlStatement, sameClaim: readonly DatedControlStatement[]): Interest {
  const aligned = sameClaim.filter(({ selfServing }) => selfServing);
  if (aligned.some(({ statement }) => statement.status === 'lost')) return 'against';
  if (aligned.some(({ statement }) => effects[statement.status] === 'holds')) return 'own';
  return one.selfServing ? 'own' : 'independent';
}

/** Weighs the statements about one place. Copies of one text count once; branches stand under the force also named. */
export function weigh(
  statements: readonly DatedControlStatement[],
  actors: ReadonlyMap<string, Actor>,
): readonly Evidence[] {
  const byClaim = Map.groupBy(statements, ({ statement }) => statement.claim);
  const named = new Map(statements.map(({ statement }) => [statement.actor ?? '', statement.holder]));
  const evidence = statements.map((source): Evidence => {
    const { statement } = source;
    const interest = interestOf(source, byClaim.get(statement.claim) ?? []);
    const holder = holderOf(source, named, actors);
    return {
      day: source.day,
      effect: effects[statement.status],
      besieged: statement.status === 'besieged',
      holder,
      name: named.get(holder) ?? statement.holder,
      interest,
      weight: reliability[interest][statement.certainty],
      source,
    };
  });
  return onePerText(evidence);
}

/** The topmost force of the holder's lineage that the evidence names, so that a branch does not contest its own force. */
function holderOf(
  { statement }: DatedControlStatement,
  named: ReadonlyMap<string, string>,
  actors: ReadonlyMap<string, Actor>,
): string {
  if (statement.actor === null) return statement.holder.toLowerCase();
  return lineage(statement.actor, actors).findLast((id) => named.has(id)) ?? statement.actor;
}

/**
 * Of the articles that carry one text, only the one speaking of the earliest day counts for a holder and an
 * effect; within it, the heaviest statement of a day.
 */
function onePerText(evidence: readonly Evidence[]): readonly Evidence[] {
  const sorted = [...evidence].sort(inOrder);
  const carrier = new Map<string, string>();
  const kept = new Map<string, Evidence>();
  for (const one of sorted) {
    const text = `${one.source.syndicate}|${one.holder}|${one.effect}`;
    if (!carrier.has(text)) carrier.set(text, one.source.article);
    if (carrier.get(text) !== one.source.article) continue;
    const key = `${text}|${one.day}`;
    const before = kept.get(key);
    if (before === undefined || before.weight < one.weight) kept.set(key, one);
  }
  return [...kept.values()].sort(inOrder);
}

function inOrder(a: Evidence, b: Evidence): number {
  const keys = (one: Evidence) => [
    one.day,
    one.source.article,
    one.holder,
    one.source.statement.claim,
    one.source.statement.status,
  ];
  const x = keys(a);
  const y = keys(b);
  const at = x.findIndex((key, i) => key !== y[i]);
  if (at >= 0) return (x[at] ?? '') < (y[at] ?? '') ? -1 : 1;
  return b.weight - a.weight || (a.effect < b.effect ? -1 : a.effect > b.effect ? 1 : 0);
}
