import { daysBetween } from '../model/when.ts';
import type { Evidence } from './evidence.ts';

/** How fast evidence loses its hold. Days. */
export interface Ageing {
  /** Days after which half the belief in a holder has turned to doubt. */
  readonly halfLifeDays: number;
  /** The same for a fight: it ends, or moves on, within days. */
  readonly contestHalfLifeDays: number;
}

/** Belief about one place: probability of each holder (at most 1 together; the rest is doubt) and how contested it is, 0..1. */
export interface Belief {
  readonly holders: ReadonlyMap<string, number>;
  readonly contest: number;
}

/** Chance that at least one of independent reports is right: 1 - the product of (1 - weight). */
const together = (weights: readonly number[]) =>
  1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1);

/** The belief some days on, with no news: every part halves with its half-life and turns to doubt. */
function aged(belief: Belief, days: number, { halfLifeDays, contestHalfLifeDays }: Ageing): Belief {
  const keep = 2 ** (-days / halfLifeDays);
  return {
    holders: new Map([...belief.holders].map(([holder, p]) => [holder, p * keep])),
    contest: belief.contest * 2 ** (-days / contestHalfLifeDays),
  };
}

/**
 * Belief on `day` from evidence up to it. A place changes hands by jumps, so belief is carried day by day:
 *
 *   1. it ages: `p <- p * 2^(-days / halfLife)`;
 *   2. losses: `p[x] <- p[x] * (1 - L[x])`, with `L[x] = 1 - prod(1 - w)` over the day's reports that x lost it;
 *   3. holdings: `p <- p * (1 - G) + G * S[x] / sum(S)`, with `S[x] = 1 - prod(1 - w)` over the day's reports that
 *      x gained or holds it and `G = 1 - prod(1 - S)`: a fully trusted gain replaces all that went before;
 *   4. the contest: `c <- c * (1 - G)`, then joined by the day's fighting for it, `1 - prod(1 - w)` times the share
 *      of fights in the day's weight of fights and holdings (five that say it fell outweigh one that says it is
 *      fought for), and by a holder said on one day both to have and to have lost it.
 *
 * `w` is the reliability of a report (`evidence.ts`). All reports of a day are taken at once, so their order is
 * nothing. The form is a hidden Markov model's forward step with a reset, the weights set by judgement.
 */
export function believe(evidence: readonly Evidence[], day: string, ageing: Ageing): Belief {
  let belief: Belief = { holders: new Map(), contest: 0 };
  let last: string | null = null;
  const byDay = [...Map.groupBy(evidence, (one) => one.day)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [today, news] of byDay) {
    if (today > day) break;
    belief = hear(last === null ? belief : aged(belief, daysBetween(last, today), ageing), news);
    last = today;
  }
  return last === null ? belief : aged(belief, daysBetween(last, day), ageing);
}

function hear(belief: Belief, news: readonly Evidence[]): Belief {
  const losses = said(news, 'lost');
  const holdings = said(news, 'holds');
  const reset = together([...holdings.values()]);
  const share = sum([...holdings.values()]);
  const holders = new Map<string, number>();
  for (const holder of new Set([...belief.holders.keys(), ...holdings.keys()])) {
    const kept = (belief.holders.get(holder) ?? 0) * (1 - (losses.get(holder) ?? 0)) * (1 - reset);
    const gained = share === 0 ? 0 : (reset * (holdings.get(holder) ?? 0)) / share;
    holders.set(holder, kept + gained);
  }
  const fights = weights(news.filter(({ effect }) => effect === 'contested'));
  const fought = sum(fights);
  const held = sum(weights(news.filter(({ effect }) => effect === 'holds')));
  const fighting = fought === 0 ? 0 : (together(fights) * fought) / (fought + held);
  const opposed = [...holdings].map(([holder, s]) => Math.min(s, losses.get(holder) ?? 0));
  return { holders, contest: together([belief.contest * (1 - reset), fighting, ...opposed]) };
}

/** Per holder, the joint weight of the day's reports of one effect, in the order of holders. */
function said(news: readonly Evidence[], effect: Evidence['effect']): ReadonlyMap<string, number> {
  const by = Map.groupBy(
    news.filter((one) => one.effect === effect),
    ({ holder }) => holder,
  );
  return new Map(
    [...by].sort(([a], [b]) => (a < b ? -1 : 1)).map(([holder, all]) => [holder, together(weights(all))]),
  );
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const weights = (all: readonly Evidence[]) => all.map(({ weight }) => weight).sort((a, b) => a - b);
