import type { Codebook } from '../model/codebook.ts';
import type { Participant, ResolvedClaim } from '../model/contract.ts';
import type { ProvisionalActor } from '../model/desk-records.ts';
import type { SourcedClaim } from '../model/incident.ts';
import { assertiveStatuses } from '../model/vocabulary.ts';
import { nameKey } from '../resolve/spelling.ts';

/** A claim one of whose parties is an armed body the codebook does not know. */
interface Appearance {
  readonly party: Participant;
  readonly sourced: SourcedClaim;
  readonly against: readonly Participant[];
}

/**
 * The armed bodies of a desk no entry of the codebook is, the most reported first: for a person to look at, and to give an entry.
 * Spellings that differ in case, accents, hyphens or the Arabic article are one.
 */
export function provisionalActors(
  claims: readonly SourcedClaim[],
  codebook: Codebook,
): readonly ProvisionalActor[] {
  const appearances = claims.flatMap(appearancesIn);
  const byName = Map.groupBy(appearances, ({ party }) => nameKey(party.name));
  return [...byName.values()]
    .map((all) => summary(all, codebook))
    .sort((a, b) => b.articles - a.articles || b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

function appearancesIn(sourced: SourcedClaim): readonly Appearance[] {
  const { initiator, target } = sourced.claim;
  const of = (parties: readonly Participant[], against: readonly Participant[]) =>
    parties.filter(({ provisional }) => provisional).map((party) => ({ party, sourced, against }));
  return [...of(initiator, target), ...of(target, initiator)];
}

function summary(all: readonly Appearance[], codebook: Codebook): ProvisionalActor {
  const names = mostOften(all.map(({ party }) => party.name));
  const days = all.flatMap(({ sourced }) => daysOf(sourced)).sort();
  // What happened says more of a body than what it plans or what was long ago.
  const told = all.find(({ sourced }) => assertiveStatuses.has(sourced.claim.status)) ?? all[0];
  const facts = {
    name: names[0] ?? '',
    names,
    claims: new Set(all.map(({ sourced }) => sourced.claim.id)).size,
    articles: new Set(all.map(({ sourced }) => sourced.article)).size,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    countries: mostOften(all.flatMap(({ sourced }) => countriesOf(sourced.claim))).slice(0, 3),
    against: mostOften(all.flatMap(({ against }) => against.flatMap(({ actor }) => actor ?? []))).slice(0, 3),
    example: {
      quote: told?.sourced.claim.evidence.quote ?? '',
      claim: told?.sourced.claim.id ?? '',
      article: told?.sourced.article ?? '',
    },
  };
  return { ...facts, entry: entryOf(facts, all, codebook) };
}

function daysOf({ claim, published }: SourcedClaim): readonly string[] {
  const days = [claim.when?.start, claim.when?.end].filter((day) => typeof day === 'string');
  return days.length > 0 ? days : [published].filter((day) => day !== null);
}

function countriesOf({ places }: ResolvedClaim): readonly string[] {
  return [
    ...new Set(places.flatMap(({ country, unresolved }) => country ?? unresolved?.area?.country ?? [])),
  ];
}

function mostOften(values: readonly string[]): readonly string[] {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

/**
 * An entry for a file of `codebook/actors/`, to be completed by a person: what reports cannot say (type, side, since when) is
 * marked as a guess.
 */
function entryOf(
  facts: Omit<ProvisionalActor, 'entry'>,
  all: readonly Appearance[],
  { actors }: Codebook,
): string {
  const { name, names, claims, articles, first, last, countries } = facts;
  const spelt = (language: string) =>
    names.filter(
      (one) => one !== name && isWritten(one, language, all) && !(language === 'it' && one === italian),
    );
  const list = (values: readonly string[]) => `[${values.map(quoted).join(', ')}]`;
  const [only] = countries;
  const since = [first, last].filter((day, i, days) => day !== null && days.indexOf(day) === i).join(' to ');
  const reported = `claims: ${claims}, articles: ${articles}${since && `, ${since}`}`;
  const italian = names.find((one) => isWritten(one, 'it', all));
  return `${[
    `  - id: ${freeId(name, actors)}`,
    `    name: ${quoted(name).padEnd(28)} # its English name; label has the Italian one`,
    `    label: ${italian === undefined ? '{}' : `{ it: ${quoted(italian)} }`}`,
    '    type: 2                            # a guess: 1 state forces, 2 rebels, 3 political militia, 4 communal militia',
    '    kind: armed_group                  # a guess: army, militia, armed_group, mercenaries, coalition',
    '    parent: null',
    '    side: other                        # a guess: by theatre, as its neighbours in the file have it',
    `    countries: ${only === undefined ? '[]' : `[${only}]`}`,
    '    valid: { from: null, to: null }    # since when, and until when, it goes by this name',
    `    aliases: { any: [], it: ${list(spelt('it'))}, en: ${list(spelt('en'))} }`,
    '    operations: []',
    '    metonyms: []',
    '    nationality: null',
    `    source: ${quoted(`To be checked: ${reported}`)}`,
  ].join('\n')}\n`;
}

function isWritten(name: string, language: string, all: readonly Appearance[]): boolean {
  return all.some(({ party, sourced }) => party.name === name && sourced.language === language);
}

/** A YAML string in double quotes, which JSON's are. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function freeId(name: string, actors: Codebook['actors']): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const id = plain || 'unnamed-actor';
  let turn = 2;
  if (!actors.has(id)) return id;
  while (actors.has(`${id}-${turn}`)) turn += 1;
  return `${id}-${turn}`;
}
