import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Count } from '../model/contract.ts';
import type { Language } from '../model/language.ts';
import type { Countable, KindGroup } from '../model/vocabulary.ts';
import type { Parsed, Window } from './clause.ts';
import type { Counted } from './counted.ts';
import { bareForm, type PhraseIndex, phraseIndex, phrasesIn } from './phrases.ts';
import { type TriggerSpan, treeDistance } from './tree-distance.ts';

/** What people an act befalls are counted as, where no word of the sentence says it. */
const undergone: Readonly<Record<string, Countable>> = {
  abduction_hostage: 'hostages',
  hostage_rescue: 'hostages',
  release_exchange: 'hostages',
  arrest_detention: 'arrested',
  combatant_captured: 'captured',
  surrender: 'captured',
  displacement: 'displaced',
  evacuation: 'evacuated',
  siege_blockade: 'trapped',
  execution_assassination: 'killed',
  killing_of_civilians: 'killed',
  reinforcement_movement: 'fighters',
  withdrawal: 'fighters',
  fighters_flee: 'fighters',
  defection_group_change: 'fighters',
};

/** Kinds that befall those who do them: they are counted as who undergoes. */
const ownSubject: ReadonlySet<string> = new Set(['surrender', 'displacement', 'fighters_flee']);

/** Kinds by which civilians are driven out when they are the ones who move. */
const movement: ReadonlySet<string> = new Set([
  'withdrawal',
  'advance',
  'fighters_flee',
  'displacement',
  'evacuation',
]);

/** Kinds whose acts leave people dead or hurt, beside all of the groups below. */
const deadlyKinds: ReadonlySet<string> = new Set([
  'killing_of_civilians',
  'execution_assassination',
  'riot_mob',
]);
const deadlyGroups: ReadonlySet<KindGroup> = new Set(['combat', 'remote']);

/** Whether people are killed or hurt in acts of a kind. */
export function isDeadly(kind: string, { kinds }: Codebook): boolean {
  const group = kinds.get(kind)?.group;
  return deadlyKinds.has(kind) || (group !== undefined && deadlyGroups.has(group));
}

/** A claim and the words that told it. */
export interface Teller {
  readonly claim: Claim;
  readonly trigger: TriggerSpan;
}

/** Steps of the tree between what is counted and the words of its claim. */
const farthest = 7;

/** Steps within which a count that only may be is its claim's. */
const modalReach = 2.99;

/** Tokens to each side within which words say that a count is a running total. */
const totalReach = 14;

const totals = new WeakMap<Language, PhraseIndex<true>>();

function totalsOf(language: Language): PhraseIndex<true> {
  let index = totals.get(language);
  if (!index) {
    index = phraseIndex(language.numbers.totals.map((words): [string, true] => [words, true]));
    totals.set(language, index);
  }
  return index;
}

/** What of a sentence's counts goes to which of its claims (by index), and what is left for another sentence's. */
export interface Tied {
  readonly counts: ReadonlyMap<number, readonly Count[]>;
  readonly left: readonly Count[];
  /** Claims that give a running total. */
  readonly totals: ReadonlySet<number>;
}

/** Ties each count to the claim whose words are nearest in the tree among those it can belong to. */
export function tieCounts(
  counted: readonly Counted[],
  tellers: readonly Teller[],
  parsed: Parsed,
  codebook: Codebook,
): Tied {
  const counts = new Map<number, Count[]>();
  const left: Count[] = [];
  const totals = new Set<number>();
  for (const one of counted) {
    const best = nearest(one, tellers, parsed, codebook);
    const total = isRunningTotal(one, parsed);
    if (best !== null) {
      counts.set(best.index, [...(counts.get(best.index) ?? []), best.count]);
      if (total) totals.add(best.index);
    } else if (isHarm(one) && !total) left.push({ ...one.count, what: one.what });
  }
  return { counts, left, totals };
}

/** "since January 700 people have died": the sum of many acts is not the toll of the one told before. */
function isRunningTotal({ at }: Counted, { tokens, vocabulary }: Parsed): boolean {
  const { language } = vocabulary;
  const from = Math.max(0, at - totalReach);
  const to = Math.min(tokens.length, at + totalReach);
  if (phrasesIn(totalsOf(language), tokens, from, to).length > 0) return true;
  return tokens.slice(from, to).some((token, i) => {
    const next = tokens[from + i + 1];
    if (!next || !language.numbers.since.includes(bareForm(token))) return false;
    return language.grammar.months.includes(bareForm(next)) || /^(?:19|20)\d\d$/.test(next.form);
  });
}

/** People who were killed or hurt, for sure. */
function isHarm(one: Counted): one is Counted & { readonly what: 'killed' | 'wounded' } {
  return (one.what === 'killed' || one.what === 'wounded') && !one.fate?.negated && !one.fate?.modal;
}

/** Counts a claim may rest on before it is known which claims its sentence makes. */
export function countsNear(
  counted: readonly Counted[],
  { from, to }: Window,
  trigger: TriggerSpan,
  kind: string,
): readonly Count[] {
  return counted.flatMap((each) => {
    const one = asToldBy(each, trigger);
    const own = one.fate !== null && contains(trigger, one.fate.verb);
    const inside = one.at >= from && one.at < to && one.what !== null;
    const what = (own || inside) && !one.fate?.negated ? whatFor(one, kind, own) : null;
    return what ? [{ ...one.count, what }] : [];
  });
}

/** Who is counted, with the fate that the words of a claim give them if any do. */
function asToldBy(one: Counted, trigger: TriggerSpan): Counted {
  const told = one.beside.find(({ verb }) => contains(trigger, verb));
  return told ? { ...one, fate: told } : one;
}

function nearest(
  counted: Counted,
  tellers: readonly Teller[],
  parsed: Parsed,
  codebook: Codebook,
): { readonly index: number; readonly count: Count } | null {
  let best: { index: number; count: Count; steps: number } | null = null;
  for (const [index, { claim, trigger }] of tellers.entries()) {
    const one = asToldBy(counted, trigger);
    const own = (one.fate !== null && contains(trigger, one.fate.verb)) || contains(trigger, one.at);
    const what = whatFor(one, claim.kind, own);
    const detour = what === null ? null : detourTo(what, one, claim.kind, own, codebook);
    if (what === null || detour === null || (one.fate?.negated && !own)) continue;
    const away = own ? 0 : treeDistance(parsed, one.fate?.verb ?? one.at, trigger);
    if (away > farthest && !isDeadly(claim.kind, codebook)) continue;
    if (one.fate?.modal && away > modalReach) continue;
    const steps = away + detour;
    if (!best || steps < best.steps) best = { index, count: { ...one.count, what }, steps };
  }
  return best;
}

/** What those counted are to a claim of some kind; null when nothing. */
function whatFor(one: Counted, kind: string, own: boolean): Countable | null {
  if (one.thing === 'drone') return asDrone(one, kind, own);
  // A car that is a bomb is one to who defuses it.
  if (one.what === 'vehicles' && one.carBomb && kind === 'weapons_seized_demined') return 'weapons';
  // "migliaia di abitanti sono partiti": who does not fight is driven out where fighters move.
  if (one.civilians && one.what === 'fighters') return movement.has(kind) ? 'displaced' : null;
  const undergoes = one.fate?.role === 'undergoer' || ownSubject.has(kind);
  // "shot 20 prisoners": who was taken before and is killed now counts as killed.
  if (own && undergoes && one.fate?.direct && undergone[kind] === 'killed' && one.what !== 'wounded')
    return 'killed';
  if (one.what !== null) return one.what;
  if (!own || one.fate === null || (one.thing !== 'people' && !undergoes)) return null;
  const befell = undergoes ? (undergone[kind] ?? null) : null;
  if (undergoes && !(one.civilians && befell === 'fighters')) return befell;
  if (one.civilians) return movement.has(kind) ? 'displaced' : null;
  return one.thing === 'people' && kind !== 'suicide_attack' ? 'fighters' : null;
}

/** Drones are aircraft to who shoots them down, unless they are sent to burst; else they are weapons. */
function asDrone({ launched }: Counted, kind: string, own: boolean): Countable | null {
  if (kind === 'interception_shootdown') return launched ? 'weapons' : 'vehicles';
  return own || launchKinds.has(kind) || kind === 'weapons_seized_demined' ? 'weapons' : null;
}

/** Steps by which a claim of some kind is farther from a count than the tree says, or null where it can have no such count. */
function detourTo(
  what: Countable,
  one: Counted,
  kind: string,
  own: boolean,
  codebook: Codebook,
): number | null {
  const group = codebook.kinds.get(kind)?.group;
  // One vehicle or weapon is worth a count where it is what was lost, taken or brought down.
  if (one.article && (what === 'vehicles' || what === 'weapons'))
    return own && (group === 'asset' || kind === 'interception_shootdown') ? 0 : null;
  if (own && what !== 'sorties' && what !== 'km') return 0;
  if (what === 'killed' || what === 'wounded') return isDeadly(kind, codebook) ? 0 : null;
  if (what === 'sorties') return kind === 'air_drone_strike' ? 0 : null;
  if (what === 'km') return groundKinds.has(kind) ? 0 : null;
  if (what === 'fighters') return null;
  const besides = group === 'combat' || group === 'remote' || kind === 'combatant_captured';
  if (what === 'vehicles' || what === 'weapons') {
    if (group === 'asset' || vehicleKinds.has(kind)) return 0;
    if (what === 'weapons' && launchKinds.has(kind) && (one.launched || one.thing === 'drone')) return 0;
    return besides && one.fate?.role === 'undergoer' ? besidesSteps : null;
  }
  if (undergone[kind] === what) return 0;
  // "killed 120 fighters and captured 80 others": taken in the same fight.
  return what === 'captured' && group === 'combat' ? besidesSteps : null;
}

const besidesSteps = 3;
const groundKinds: ReadonlySet<string> = new Set(['advance', 'withdrawal', 'territory_captured']);
/** Kinds told by what was fired, dropped or sent. */
const launchKinds: ReadonlySet<string> = new Set(['shelling_missile', 'air_drone_strike']);
/** Kinds told by the vehicles that carry or meet the bomb. */
const vehicleKinds: ReadonlySet<string> = new Set(['suicide_attack', 'ied_mine', 'reinforcement_movement']);

function contains({ first, last }: TriggerSpan, token: number): boolean {
  return first <= token && token <= last;
}
