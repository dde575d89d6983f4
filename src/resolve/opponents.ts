import type { Codebook, EventKind, War } from '../model/codebook.ts';
import type { Participant, ResolvedClaim } from '../model/contract.ts';
import { belligerents, isOn, lineage, tellingSides } from '../model/kinship.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';

/**
 * Fills in the other side where a text leaves it out because it has told it before: a report that says who fights whom
 * says "the army took the village", and every reader knows from whom. Only kinds the codebook lists (`presumes`), only
 * parties the text itself sets against each other in other claims, and only when one of them stands out. The rule of such a
 * claim ends in `/opponent`, and the participant has no place in the text.
 */
export function withOpponents(
  claims: readonly ResolvedClaim[],
  cast: readonly CastMember[],
  published: string | null,
  codebook: Codebook,
): readonly ResolvedClaim[] {
  const front = new Front(claims, cast, published, codebook);
  const known = claims.map((claim) => bySpeaker(claim, codebook));
  /** "Fighting went on in the old town", "an assault was beaten back": a fight between sides that every reader knows. */
  const isFight = (kind: string) => {
    const effect = codebook.kinds.get(kind)?.control ?? 'none';
    return fights.has(effect) || effect === 'initiator_fails';
  };
  return withFighters(known, codebook).map((claim) => {
    // A plan or a denial may be of anything: what happened is what the two sides of a front do to each other.
    if (!assertiveStatuses.has(claim.status)) return claim;
    const presumes = codebook.kinds.get(claim.kind)?.presumes ?? [];
    if (presumes.includes('target') && claim.target.length === 0) {
      const target = front.opponent(claim.initiator, countriesOf(claim));
      if (target) return { ...claim, target: [target], rule: `${claim.rule}/opponent` };
    }
    if (presumes.includes('initiator') && claim.initiator.length === 0) {
      const initiator = front.opponent(claim.target, countriesOf(claim));
      if (initiator) return { ...claim, initiator: [initiator], rule: `${claim.rule}/opponent` };
    }
    const nobody = claim.initiator.length === 0 && claim.target.length === 0;
    const sides =
      nobody && presumes.length > 1 && isFight(claim.kind) ? front.sides(countriesOf(claim)) : null;
    if (!sides) return claim;
    return { ...claim, initiator: [sides[0]], target: [sides[1]], rule: `${claim.rule}/opponent` };
  });
}

/** Frames in which words tell what somebody does to a place, not what becomes of it. */
const doing = /\/(?:gain|besiege|undergoer)\//;

/** "Encirclement of the town completed, says the army": what a side says was done, by nobody named, it did. */
function bySpeaker(claim: ResolvedClaim, { kinds, actors }: Codebook): ResolvedClaim {
  const { initiator, target, attribution, status } = claim;
  const effect = kinds.get(claim.kind)?.control;
  const speaker = actors.get(attribution?.actor ?? '');
  const ground = effect === 'initiator_gains' || effect === 'besieged';
  if (!ground || initiator.length > 0 || target.length > 0 || !assertiveStatuses.has(status)) return claim;
  if (!speaker || !belligerents.has(speaker.kind) || !doing.test(claim.rule)) return claim;
  const party = {
    actor: speaker.id,
    name: speaker.name,
    mention: attribution?.speaker ?? speaker.name,
    at: null,
  };
  return { ...claim, initiator: [party], rule: `${claim.rule}/speaker` };
}

/** What a kind does to the ground where it is a fight for it that its initiator began. */
const fights: ReadonlySet<EventKind['control']> = new Set(['contested', 'initiator_enters', 'besieged']);

/**
 * "Al-Susah fell overnight", where the text has told who attacked whom there: it fell to the attacker. Where it has not, but
 * one side alone takes ground in all of the text, to that side.
 */
function withFighters(claims: readonly ResolvedClaim[], { kinds }: Codebook): readonly ResolvedClaim[] {
  const captures = claims.filter(({ kind, status }) => isCapture(kind) && assertiveStatuses.has(status));
  const sides = new Map(captures.flatMap(({ initiator }) => initiator.map((party) => [party.actor, party])));
  const [only] = sides.size === 1 ? sides.values() : [];
  return claims.map((claim) => {
    const open = claim.initiator.length === 0 && claim.target.length === 0;
    if (!isCapture(claim.kind) || !open || !assertiveStatuses.has(claim.status)) return claim;
    const fight = claims.find(
      (other) =>
        fights.has(kinds.get(other.kind)?.control ?? 'none') &&
        assertiveStatuses.has(other.status) &&
        other.evidence.start <= claim.evidence.start &&
        other.initiator.some(({ actor }) => actor !== null) &&
        other.places.some(({ gazetteerId }) => gazetteerId !== null && isAt(claim, gazetteerId)),
    );
    const parties = fight ?? { initiator: only?.actor == null ? [] : [only], target: [] };
    if (parties.initiator.length === 0) return claim;
    const carried = (list: readonly Participant[]) => list.map((party) => ({ ...party, at: null }));
    return {
      ...claim,
      initiator: carried(parties.initiator),
      target: carried(parties.target),
      rule: `${claim.rule}/opponent`,
    };
  });

  function isCapture(kind: string): boolean {
    return kinds.get(kind)?.control === 'initiator_gains';
  }
}

function isAt({ places }: ResolvedClaim, id: string): boolean {
  return places.some(({ gazetteerId }) => gazetteerId === id);
}

/** The countries a claim's places lie in. */
function countriesOf({ places }: ResolvedClaim): readonly string[] {
  return places.flatMap(({ country }) => country ?? []);
}

/** An actor the text names, and how often. */
interface CastMember {
  readonly party: Participant;
  readonly times: number;
}

/** Mentions that one of a body of the country itself is worth beside those of foreign ones. Ours. */
const homeWeight = 4;

/** Who fights whom, as the claims of one text have it. */
class Front {
  readonly #actors: Codebook['actors'];
  /** Actor -> actor it is set against -> in how many claims. */
  readonly #facing = new Map<string, Map<string, number>>();
  /** Every party of a front the text names, as it first names it. */
  readonly #named = new Map<string, Participant>();

  /** How often the text names an actor. */
  readonly #times = new Map<string, number>();
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
      for (const party of [...initiator, ...target])
        if (party.actor !== null && this.#fights(party.actor) && !this.#named.has(party.actor))
          this.#named.set(party.actor, party);
      if (!assertiveStatuses.has(status)) continue;
      for (const { actor } of initiator)
        if (actor !== null) this.#begun.set(actor, (this.#begun.get(actor) ?? 0) + 1);
      for (const one of initiator) for (const other of target) this.#face(one.actor, other.actor);
    }
    for (const { party, times } of cast) {
      const id = party.actor;
      if (id === null || !this.#fights(id)) continue;
      this.#times.set(id, (this.#times.get(id) ?? 0) + times);
      if (!this.#named.has(id)) this.#named.set(id, party);
    }
  }

  /** The one party the given ones are up against, or null where the text sets them against none or several. */
  opponent(parties: readonly Participant[], countries: readonly string[]): Participant | null {
    const own = parties.flatMap(({ actor }) => (actor !== null && this.#fights(actor) ? [actor] : []));
    if (own.length === 0) return null;
    // In Gaza the army fights another war than in Lebanon.
    const id =
      this.#atWar(own, countries) ??
      this.#atWar(own) ??
      this.#foe(own) ??
      this.#foe(this.#friends(own)) ??
      this.#onlyOther(own);
    const named = id === null ? undefined : this.#named.get(id);
    return named ? { ...named, at: null } : null;
  }

  /** The two who fight each other in some countries, as the text names them: the most named first. Null where none is. */
  sides(countries: readonly string[]): readonly [Participant, Participant] | null {
    const here = [...this.#times]
      .filter(([id]) => this.#isAtWarIn(id, countries))
      .sort((a, b) => b[1] - a[1]);
    for (const [id] of here) {
      const foe = this.#atWar([id], countries);
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

  /** Of the actors the text names, the one these are at war with, in some countries or anywhere, if one is named more than any other. */
  #atWar(own: readonly string[], countries?: readonly string[]): string | null {
    const foes = [...this.#times].filter(([id]) => own.some((one) => this.#opposed(one, id, countries)));
    // Who is at home in the country is likelier meant than who came from abroad.
    const weight = ([id, times]: readonly [string, number]) => {
      const nationality = this.#actors.get(id)?.nationality;
      return nationality && countries?.includes(nationality) ? times * homeWeight : times;
    };
    const [first, second] = foes.sort((a, b) => weight(b) - weight(a));
    return first && (!second || weight(first) > weight(second) || this.#together(first[0], second[0]))
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
