import type { Codebook } from '../model/codebook.ts';
import type { MeansClass } from '../model/language.ts';
import type { KindGroup } from '../model/vocabulary.ts';
import type { ActorMemory } from './actor-memory.ts';
import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { isNobody } from './nobody-known.ts';
import { phrasesIn } from './phrases.ts';
import type { TriggerMatch } from './triggers.ts';

/** Kinds that tell of fighting; people are killed, arrested and moved out of their homes in peace too. */
const fightingGroups: ReadonlySet<KindGroup> = new Set(['combat', 'remote', 'control']);
/** Means that robbers and rescuers have as well. */
const everydayMeans: ReadonlySet<MeansClass> = new Set(['gun', 'knife', 'air']);

/** Words of a text, and the different signs a text of that length must hold: a brief need not say who fights. */
const expected: readonly (readonly [words: number, signs: number])[] = [
  [60, 0],
  [120, 1],
  [250, 2],
  [500, 3],
  [Number.POSITIVE_INFINITY, 4],
];

/**
 * What in a text says that it tells of war: who fights, words that mean nothing but fighting, weapons of war. A
 * newsroom's feed is mostly of other things, where people flee, are killed, move and meet; one soldier in a long text
 * about a lost dog makes no war of it. A sign told twice counts once.
 */
export class WarSigns {
  readonly #signs = new Set<string>();
  readonly #codebook: Codebook;
  #words = 0;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  /** @param triggers those of the sentence, whether or not they made a claim */
  read(parsed: Parsed, triggers: readonly TriggerMatch[], actors: ActorMemory): void {
    const { tokens, mentions, vocabulary } = parsed;
    this.#words += tokens.length;
    for (const mention of mentions) {
      if (isArmed(mention, parsed, actors)) this.#signs.add(bearer(mention, parsed));
    }
    for (const { value, first, last } of phrasesIn(vocabulary.means, tokens)) {
      const words = tokens.slice(first, last + 1).map(({ lemma }) => lemma);
      if (!everydayMeans.has(value)) this.#signs.add(words.join(' '));
    }
    const { killed, wounded } = vocabulary.language.people;
    for (const match of triggers) {
      const lemma = match.triggers[0]?.lemma ?? '';
      const ofDead = killed.includes(lemma) || wounded.includes(lemma);
      if (!ofDead && this.#tellsOfFighting(match)) this.#signs.add(lemma);
    }
  }

  /** Whether there are as many as a text of this length about war has at the very least. */
  areEnough(): boolean {
    const needed = expected.find(([words]) => this.#words < words)?.[1] ?? 0;
    const specific = [...this.#signs].filter((sign) => sign !== '').length;
    return needed === 0 || (specific > 0 && this.#signs.size >= needed);
  }

  all(): readonly string[] {
    return [...this.#signs].filter((sign) => sign !== '').sort();
  }

  #tellsOfFighting({ triggers }: TriggerMatch): boolean {
    const { kinds } = this.#codebook;
    return triggers.some(
      ({ strength, senses }) =>
        strength === 'strong' &&
        senses.every(
          ({ kind, frame }) => frame !== 'affected' && fightingGroups.has(kinds.get(kind)?.group ?? 'other'),
        ),
    );
  }
}

function isArmed({ actor, head }: Mention, { tokens, vocabulary }: Parsed, actors: ActorMemory): boolean {
  const { army, police } = vocabulary.language.people;
  const noun = tokens[head]?.lemma ?? '';
  if (!actor || actor.metonym || police.includes(noun)) return false;
  return (
    actor.force === 'fighters' ||
    (actor.force === 'army' && army.includes(noun)) ||
    actors.fights(actor.candidates)
  );
}

/** What a mention counts as: itself, or nothing in particular ('') where robbers are called so as well. */
function bearer({ actor, head }: Mention, { tokens }: Parsed): string {
  const ids = actor?.candidates ?? [];
  const anyone =
    actor?.force !== 'fighters' && ids.length > 0 && ids.every((id) => isNobody({ candidates: [id] }));
  return anyone ? '' : (tokens[head]?.lemma ?? '');
}
