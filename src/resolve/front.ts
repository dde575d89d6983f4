import type { Codebook, War } from '../model/codebook.ts';
import type { Participant, ResolvedClaim } from '../model/contract.ts';
import { belligerents, isOn, lineage, tellingSides } from '../model/kinship.ts';
import type { Span } from '../model/span.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';

/** An actor the text names, and how often. */
export interface CastMember {
  readonly party: Participant;
  readonly times: number;
  /** Where it does: UTF-16 offsets. */
  readonly starts: readonly number[];
}

/**
 * What makes one of several enemies the one of this fight. Ours, set by hand on the open half of the corpus: each may be
 * halved or doubled there with a change of under one choice in fifty.
 */
const weights = {
  /** For the logarithm of how often the text names it; that of the claims it takes part in weighs 1. */
  named: 0.3,
  /** At war with them in a country of the claim, and anywhere. */
  warHere: 2,
  war: 1,
  /** Of a country of the claim itself: it is likelier meant than who came from abroad. */
  atHome: 1,
  /** For each time the text sets the two against each other, three at most. */
  facing: 1,
  /** Named in the very sentence. */
  beside: 1,
  /** Named right before it; falls by a factor of e with every `nearby` characters. */
  before: 0.5,
};
const nearby = 400;
/** Two enemies whose scores lie within this are as likely. */
const margin = 0.05;

/** The codebook's entry for those of whom nothing is known: they stand on no side of a front. */
const nobodyKnown = 'unidentified-armed-group';

/** Who fights whom, as the claims of one text have it. */
export class Front {
  readonly #actors: Codebook['actors'];
  /** Actor -> actor it is set against -> in how many claims. */
  readonly #facing = new Map<string, Map<string, number>>();
  /** Every party of a front the text names, as it first names it. */
  readonly #named = new Map<string, Participant>();

  /** How often the text names an actor. */
  readonly #times = new Map<string, number>();
  /** Where it does. */
  readonly #starts = new Map<string, readonly number[]>();
  /** In how many claims an actor takes part, on either side. */
  readonly #part = new Map<string, number>();
  /** In how many claims an actor does what they tell. */
  readonly #begun = new Map<string, number>();
  readonly #wars: readonly War[];
  readonly #camps = new Map<string, readonly number[]>();

  constructor(
    claims: readonly ResolvedClaim[],
    cast: readonly CastMember[],
    published: string | null,
    { actors, wars }: Codebook,
  ) {
    this.#actors = actors;
    this.#wars = [...wars.values()].filter((war) => isOn(war, published));
    for (const { initiator, target, status } of claims) {
      for (const party of [...initiator, ...target]) {
        if (party.actor === null || !this.#fights(party.actor)) continue;
        this.#part.set(party.actor, (this.#part.get(party.actor) ?? 0) + 1);
        if (!this.#named.has(party.actor)) this.#named.set(party.actor, party);
      }
      if (!assertiveStatuses.has(status)) continue;
      for (const { actor } of initiator)
        if (actor !== null) this.#begun.set(actor, (this.#begun.get(actor) ?? 0) + 1);
      for (const one of initiator) for (const other of target) this.#face(one.actor, other.actor);
    }
    for (const { party, times, starts } of cast) {
      const id = party.actor;
      if (id === null || !this.#fights(id)) continue;
      this.#times.set(id, (this.#times.get(id) ?? 0) + times);
      this.#starts.set(id, [...(this.#starts.get(id) ?? []), ...starts]);
      if (!this.#named.has(id)) this.#named.set(id, party);
    }
  }

  /**
   * The one party the given ones are up against in a claim: of those the text names, it must be at war with them or set
   * against them, or against their own side, elsewhere in the text. Null where none is, or two are as likely.
   */
  opponent(parties: readonly Participant[], claim: ResolvedClaim): Participant | null {
    const own = parties.flatMap(({ actor }) => (actor !== null && this.#fights(actor) ? [actor] : []));
    if (own.length === 0) return null;
    const id = this.#likeliest(own, claim) ?? this.#foe(this.#friends(own)) ?? this.#onlyOther(own);
    const named = id === null ? undefined : this.#named.get(id);
    return named ? this.#onGround({ ...named, at: null }) : null;
  }

  /** Who is up against somebody on the ground is no air force, be it all the text names of an army. */
  #onGround(party: Participant): Participant {
    const named = this.#actors.get(party.actor ?? '');
    const army = named?.kind === 'air_force' ? this.#actors.get(named.parent ?? '') : undefined;
    return army ? { ...party, actor: army.id, name: army.name } : party;
  }

  /** The enemy of these that most speaks for: in whose fights the text tells, who is near, at home and at war here. */
  #likeliest(own: readonly string[], claim: ResolvedClaim): string | null {
    const countries = countriesOf(claim);
    const scored = [...this.#named.keys()].flatMap((id) => {
      if (id === nobodyKnown || own.some((one) => this.#together(one, id))) return [];
      const facing = own.reduce((sum, one) => sum + (this.#facing.get(one)?.get(id) ?? 0), 0);
      const war = own.some((one) => this.#opposed(one, id));
      if (!war && facing === 0) return [];
      const score =
        Math.log(1 + (this.#part.get(id) ?? 0)) +
        weights.named * Math.log(1 + (this.#times.get(id) ?? 0)) +
        (war ? weights.war : 0) +
        (war && own.some((one) => this.#opposed(one, id, countries)) ? weights.warHere : 0) +
        (countries.includes(this.#actors.get(id)?.nationality ?? '') ? weights.atHome : 0) +
        weights.facing * Math.min(facing, 3) +
        this.#nearness(id, claim.evidence);
      return [{ id, score }];
    });
    const [first, second] = scored.sort((a, b) => b.score - a.score);
    const tied =
      first && second && first.score - second.score < margin && !this.#together(first.id, second.id);
    return first && !tied ? first.id : null;
  }

  /** What the nearest mention of an actor in or before a sentence speaks for it. */
  #nearness(id: string, { start, end }: Span): number {
    const starts = this.#starts.get(id) ?? [];
    const beside = starts.some((at) => at >= start && at < end) ? weights.beside : 0;
    const last = Math.max(...starts.filter((at) => at < start));
    return beside + weights.before * Math.exp((last - start) / nearby);
  }

  /** The two who fight each other in some countries, as the text names them: the most named first. Null where none is. */
  sides(countries: readonly string[]): readonly [Participant, Participant] | null {
    const here = [...this.#times]
      .filter(([id]) => this.#isAtWarIn(id, countries))
      .sort((a, b) => b[1] - a[1]);
    for (const [id] of here) {
      const foe = this.#enemyIn(id, countries);
      if (foe === null) continue;
      const [first, second] =
        (this.#begun.get(foe) ?? 0) > (this.#begun.get(id) ?? 0) ? [foe, id] : [id, foe];
      const [one, other] = [this.#named.get(first), this.#named.get(second)];
      if (one && other)
        return [
          { ...one, at: null },
          { ...other, at: null },
        ];
    }
    return null;
  }

  #isAtWarIn(id: string, countries: readonly string[]): boolean {
    const camps = this.#campsOf(id);
    return this.#wars.some(
      (war, i) => (camps[i] ?? -1) >= 0 && war.countries.some((country) => countries.includes(country)),
    );
  }

  #face(one: string | null, other: string | null): void {
    if (one === null || other === null || !this.#fights(one) || !this.#fights(other)) return;
    if (this.#together(one, other)) return;
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const foes = this.#facing.get(a) ?? new Map<string, number>();
      foes.set(b, (foes.get(b) ?? 0) + 1);
      this.#facing.set(a, foes);
    }
  }

  /** Whom these face most often, if one stands out. */
  #foe(own: readonly string[]): string | null {
    const counts = new Map<string, number>();
    for (const one of own)
      for (const [foe, count] of this.#facing.get(one) ?? [])
        if (!own.some((id) => this.#together(id, foe))) counts.set(foe, (counts.get(foe) ?? 0) + count);
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    return first && (!second || first[1] > second[1]) ? first[0] : null;
  }

  /** Those of the text on the same side as any of these. */
  #friends(own: readonly string[]): readonly string[] {
    return [...this.#named.keys()].filter((id) => own.some((one) => this.#together(one, id)));
  }

  /** Of the actors the text names, the one these are at war with in some countries, the most named first. */
  #enemyIn(own: string, countries: readonly string[]): string | null {
    const foes = [...this.#times].filter(([id]) => this.#opposed(own, id, countries));
    const [first, second] = foes.sort((a, b) => b[1] - a[1]);
    return first && (!second || first[1] > second[1] || this.#together(first[0], second[0]))
      ? first[0]
      : null;
  }

  #isAtWar(id: string): boolean {
    return this.#campsOf(id).some((camp) => camp >= 0);
  }

  /** The camp of an actor in each war, -1 where it has no part in it. */
  #campsOf(id: string): readonly number[] {
    const known = this.#camps.get(id);
    if (known) return known;
    const line = lineage(id, this.#actors);
    const camps = this.#wars.map((war) =>
      war.camps.findIndex((camp) => line.some((at) => camp.includes(at))),
    );
    this.#camps.set(id, camps);
    return camps;
  }

  #opposed(a: string, b: string, countries?: readonly string[]): boolean {
    const [campsOfA, campsOfB] = [this.#campsOf(a), this.#campsOf(b)];
    return this.#wars.some((war, i) => {
      const [one = -1, other = -1] = [campsOfA[i], campsOfB[i]];
      if (one < 0 || other < 0 || one === other) return false;
      return !countries || war.countries.some((country) => countries.includes(country));
    });
  }

  /** The other party of a text that knows only two. */
  #onlyOther(own: readonly string[]): string | null {
    // Whose wars are known is not set against anybody else.
    if (own.some((id) => this.#isAtWar(id))) return null;
    const others = [...this.#named.keys()].filter((id) => !own.some((one) => this.#together(one, id)));
    return others.length === 1 ? (others[0] as string) : null;
  }

  #fights(id: string): boolean {
    const kind = this.#actors.get(id)?.kind;
    return kind !== undefined && belligerents.has(kind);
  }

  /** Whether two are one, of one family, or of a side that says they fight together. */
  #together(a: string, b: string): boolean {
    if (lineage(a, this.#actors).includes(b) || lineage(b, this.#actors).includes(a)) return true;
    const [one, other] = [this.#actors.get(a), this.#actors.get(b)];
    return one !== undefined && one.side === other?.side && tellingSides.has(one.side);
  }
}

/** The countries a claim's places lie in. */
export function countriesOf({ places }: ResolvedClaim): readonly string[] {
  return places.flatMap(({ country }) => country ?? []);
}
