import { type Filler, type Slot, slots, type Template } from './templates.ts';
import { headWord, normal } from './wordings.ts';

/** When a found wording names what a key names: by the same words, or by the same head word. */
export type Naming = 'words' | 'head';

/** Found things that are right over found ones, keyed things that were found over keyed ones. */
export interface Tally {
  readonly found: number;
  readonly foundRight: number;
  readonly keyed: number;
  readonly keyedFound: number;
}
export type TemplateTally = Readonly<Record<Slot | 'incident_type', Tally>>;

const nothing: Tally = { found: 0, foundRight: 0, keyed: 0, keyedFound: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      found: all.found + one.found,
      foundRight: all.foundRight + one.foundRight,
      keyed: all.keyed + one.keyed,
      keyedFound: all.keyedFound + one.keyedFound,
    }),
    nothing,
  );
}

/**
 * Sets the templates found in a document against the keyed ones: CEAF-TF of Du, Rush and Cardie 2021 ("Template
 * Filling with Generative Transformers", NAACL, section 4). Templates answer each other one to one, only when of the
 * same incident type, in the assignment that finds most; a template that answers none counts as wrong, or missed, with
 * all its fillers. There a filler is right when all its wordings are among those of one keyed filler (`words`);
 * under `head` when a head word is shared, as Patwardhan and Riloff 2009 and Chambers and Jurafsky 2011 compare
 * fillers, which suits a reader that puts out the noun of a phrase and not all of it.
 */
export function scoreTemplates(
  found: readonly Template[],
  keyed: readonly Template[],
  naming: Naming,
): TemplateTally {
  const pairs = found.map((one) => keyed.map((key) => compareTemplates(one, key, naming)));
  const chosen = bestAssignment(
    pairs.map((row) => row.map((pair) => (pair === null ? null : rightIn(pair)))),
  );
  const answered = new Set(chosen.filter((key) => key !== null));
  return tallyEach((slot) =>
    addTallies([
      ...found.map((one, i) => {
        const key = chosen[i] ?? null;
        const pair = key === null ? null : (pairs[i]?.[key] ?? null);
        return pair?.[slot] ?? { ...nothing, found: sizeOf(one, slot) };
      }),
      ...keyed.filter((_, k) => !answered.has(k)).map((key) => ({ ...nothing, keyed: sizeOf(key, slot) })),
    ]),
  );
}

/** The same with all templates of a document as one: who did what with what, whichever incident it belongs to. */
export function scorePooled(
  found: readonly Template[],
  keyed: readonly Template[],
  naming: Naming,
): TemplateTally {
  return tallyEach((slot) => tallySlot(pooled(found, slot), pooled(keyed, slot), slot, naming));
}

function pooled(templates: readonly Template[], slot: Slot | 'incident_type'): readonly Filler[] {
  const all = templates.flatMap((one) => (slot === 'incident_type' ? [one.types] : one.fillers[slot]));
  return [...new Map(all.map((filler) => [filler.map(normal).sort().join('|'), filler])).values()];
}

function tallyEach(tally: (slot: Slot | 'incident_type') => Tally): TemplateTally {
  const entries = (['incident_type', ...slots] as const).map((slot) => [slot, tally(slot)] as const);
  return Object.fromEntries(entries) as TemplateTally;
}

function sizeOf(template: Template, slot: Slot | 'incident_type'): number {
  return slot === 'incident_type' ? 1 : template.fillers[slot].length;
}

/** Null where the types differ: such templates never answer each other. */
function compareTemplates(found: Template, keyed: Template, naming: Naming): TemplateTally | null {
  if (!found.types.some((type) => keyed.types.includes(type))) return null;
  return tallyEach((slot) =>
    slot === 'incident_type'
      ? { found: 1, foundRight: 1, keyed: 1, keyedFound: 1 }
      : tallySlot(found.fillers[slot], keyed.fillers[slot], slot, naming),
  );
}

function tallySlot(
  found: readonly Filler[],
  keyed: readonly Filler[],
  slot: Slot | 'incident_type',
  naming: Naming,
): Tally {
  const same = (one: Filler, key: Filler): boolean =>
    naming === 'words' || slot === 'incident_type'
      ? one.every((words) => key.some((other) => normal(other) === normal(words)))
      : one.some((words) => key.some((other) => headWord(other) === headWord(words)));
  return {
    found: found.length,
    foundRight: found.filter((one) => keyed.some((key) => same(one, key))).length,
    keyed: keyed.length,
    keyedFound: keyed.filter((key) => found.some((one) => same(one, key))).length,
  };
}

function rightIn(tally: TemplateTally): number {
  const { foundRight, keyedFound } = addTallies(Object.values(tally));
  return foundRight + keyedFound;
}

/**
 * For every row the column it is given, each column once, so that the sum is greatest; null for none. What is wrong
 * and missed does not depend on the assignment, so most found is also the best F1. Exact: over rows and sets of
 * columns taken, of which a document has few.
 */
export function bestAssignment(worth: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  let states = new Map<number, { readonly sum: number; readonly columns: readonly (number | null)[] }>([
    [0, { sum: 0, columns: [] }],
  ]);
  for (const row of worth) {
    const next = new Map(
      [...states].map(([taken, { sum, columns }]) => [taken, { sum, columns: [...columns, null] }]),
    );
    for (const [taken, { sum, columns }] of states)
      row.forEach((value, column) => {
        const bit = 1 << column;
        if (value === null || taken & bit) return;
        const rival = next.get(taken | bit);
        if (!rival || rival.sum < sum + value)
          next.set(taken | bit, { sum: sum + value, columns: [...columns, column] });
      });
    states = next;
  }
  const [best] = [...states.values()].sort((a, b) => b.sum - a.sum);
  return best?.columns ?? [];
}
