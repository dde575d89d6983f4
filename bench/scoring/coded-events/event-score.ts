import type { Codebook, EventKind } from '../../../src/model/codebook.ts';
import type { Participant, ResolvedClaim } from '../../../src/model/contract.ts';
import type { Nationalities } from '../../../src/model/language.ts';
import { sharesWords } from '../compare.ts';
import type { CodedActor, CodedEvent, CodedSentence } from './records.ts';

/** The root code of a coding scheme that a kind of event stands for, or null where the scheme has none. */
export type RootOf = (kind: EventKind) => string | null;

export const ploverRoot: RootOf = ({ mappings }) => mappings.plover?.event ?? null;
/** CAMEO's roots are the first two digits of its codes. */
export const cameoRoot: RootOf = ({ mappings }) => mappings.cameo?.root.slice(0, 2) ?? null;

/** A sentence with the claims it gave. */
export interface ReadSentence extends CodedSentence {
  readonly claims: readonly ResolvedClaim[];
}

/** Cases that are right, over all. */
export interface Share {
  readonly right: number;
  readonly all: number;
}

export type EventMeasure =
  /** Of sentences with an event of a root that some kind covers: a claim has that root. */
  | 'root_recall'
  /** Of claims: the sentence is coded with their root. */
  | 'root_precision'
  /** Of those sentences: no claim at all. */
  | 'silent'
  /** Of right roots with a coded source or target among the parties: not the other way round. */
  | 'direction'
  /** Of right roots with a source: an initiator is of its country, or shares its words. */
  | 'source'
  | 'target'
  /** Of right roots where both the coded source and an initiator have a country: the same one. */
  | 'source_country'
  | 'target_country'
  /** Of sentences that are no event: no claim. */
  | 'quiet'
  /** Of sentences whose events are of roots that no kind covers: no claim. */
  | 'quiet_beyond';

export interface EventScore {
  readonly measures: Readonly<Record<EventMeasure, Share>>;
  /** `root_recall` of each root covered. */
  readonly roots: ReadonlyMap<string, Share>;
}

interface Case {
  readonly measure: EventMeasure;
  readonly right: boolean;
  readonly root?: string;
}

export interface EventScorer {
  readonly codebook: Codebook;
  readonly nationalities: Nationalities;
  readonly rootOf: RootOf;
}

/**
 * Scores what sentences gave against their codings. A claim counts whatever its status, but for what is denied or
 * only recalled: a coder of these schemes has no status, and codes a planned act as one. An event with the same
 * country as source and as target, or without one of the two, has no direction. Where a sentence has several claims
 * or events of a root, the pair that agrees best tells its parties.
 */
export function scoreEvents(sentences: readonly ReadSentence[], scorer: EventScorer): EventScore {
  const covered = new Set([...scorer.codebook.kinds.values()].flatMap((kind) => scorer.rootOf(kind) ?? []));
  const countries = countryFinder(scorer);
  const cases = sentences.flatMap((sentence) => casesOf(sentence, covered, scorer, countries));
  const share = (own: readonly Case[]): Share => ({
    right: own.filter(({ right }) => right).length,
    all: own.length,
  });
  const measures = Object.fromEntries(
    eventMeasures.map((measure) => [measure, share(cases.filter((one) => one.measure === measure))]),
  ) as Record<EventMeasure, Share>;
  const byRoot = Map.groupBy(
    cases.filter(({ measure }) => measure === 'root_recall'),
    ({ root }) => root ?? '',
  );
  const roots = new Map(
    [...byRoot].sort(([a], [b]) => (a < b ? -1 : 1)).map(([root, own]) => [root, share(own)]),
  );
  return { measures, roots };
}

export const eventMeasures: readonly EventMeasure[] = [
  'root_recall',
  'root_precision',
  'silent',
  'direction',
  'source',
  'target',
  'source_country',
  'target_country',
  'quiet',
  'quiet_beyond',
];

type CountryFinder = (participant: Participant) => readonly string[];

function casesOf(
  sentence: ReadSentence,
  covered: ReadonlySet<string>,
  { codebook, rootOf }: EventScorer,
  countries: CountryFinder,
): readonly Case[] {
  const rooted = sentence.claims
    .filter(({ status }) => status !== 'denied' && status !== 'background')
    .flatMap((claim) => {
      const kind = codebook.kinds.get(claim.kind);
      const root = kind ? rootOf(kind) : null;
      return root === null ? [] : [{ claim, root }];
    });
  const coded = new Set(sentence.events.map(({ root }) => root));
  const precision = rooted.map(({ root }): Case => ({ measure: 'root_precision', right: coded.has(root) }));
  const quiet = rooted.length === 0;
  if (coded.size === 0) return [...precision, { measure: 'quiet', right: quiet }];
  const expected = [...coded].filter((root) => covered.has(root));
  if (expected.length === 0) return [...precision, { measure: 'quiet_beyond', right: quiet }];
  return [
    ...precision,
    { measure: 'silent', right: quiet },
    ...expected.flatMap((root): readonly Case[] => {
      const claims = rooted.filter((one) => one.root === root).map(({ claim }) => claim);
      const events = sentence.events.filter((event) => event.root === root);
      const found: Case = { measure: 'root_recall', right: claims.length > 0, root };
      return claims.length === 0 ? [found] : [found, ...partyCases(claims, events, countries)];
    }),
  ];
}

/** Who did it to whom, in the pair of claim and event that agree best. */
function partyCases(
  claims: readonly ResolvedClaim[],
  events: readonly CodedEvent[],
  countries: CountryFinder,
): readonly Case[] {
  const pairs = claims.flatMap((claim) => events.map((event) => pairCases(claim, event, countries)));
  const worth = (cases: readonly Case[]) => cases.filter(({ right }) => right).length;
  return pairs.sort((a, b) => worth(b) - worth(a))[0] ?? [];
}

function pairCases(claim: ResolvedClaim, event: CodedEvent, countries: CountryFinder): readonly Case[] {
  const shared = (coded: readonly CodedActor[], parties: readonly Participant[]): boolean =>
    coded.some((one) => parties.some((party) => isActor(one, party, countries(party))));
  const country = (
    measure: EventMeasure,
    coded: readonly CodedActor[],
    parties: readonly Participant[],
  ): readonly Case[] => {
    const ours = parties.flatMap(countries);
    const theirs = coded.flatMap((one) => one.country ?? []);
    return ours.length === 0 || theirs.length === 0
      ? []
      : [{ measure, right: theirs.some((one) => ours.includes(one)) }];
  };
  const { initiator, target } = claim;
  const right = shared(event.source, initiator) || shared(event.target, target);
  const crossed = shared(event.source, target) || shared(event.target, initiator);
  const directed = event.source.length > 0 && event.target.length > 0 && !mutual(event);
  return [
    ...(directed && (right || crossed) ? [{ measure: 'direction' as const, right }] : []),
    ...(event.source.length > 0
      ? [{ measure: 'source' as const, right: shared(event.source, initiator) }]
      : []),
    ...(event.target.length > 0 ? [{ measure: 'target' as const, right: shared(event.target, target) }] : []),
    ...country('source_country', event.source, initiator),
    ...country('target_country', event.target, target),
  ];
}

/** Whether a country is on both sides, so that it tells none from the other. */
function mutual({ source, target }: CodedEvent): boolean {
  return source.some(({ country }) => country !== null && target.some((other) => other.country === country));
}

function isActor(coded: CodedActor, party: Participant, countries: readonly string[]): boolean {
  const { words } = coded;
  return (
    (coded.country !== null && countries.includes(coded.country)) ||
    (words !== null && [party.name, party.mention].some((other) => sharesWords(words, other)))
  );
}

/** The countries of a participant: of its actor, else by the adjective or the name of a country in its words. */
function countryFinder({ codebook, nationalities }: EventScorer): CountryFinder {
  const byName: (readonly [string, string])[] = [
    ...Object.entries(nationalities).flatMap(([code, { en }]) =>
      (en ?? []).map((word) => [word, code] as const),
    ),
    ...[...codebook.places.values()]
      .filter(({ kind }) => kind === 'country')
      .flatMap(({ name, variants, country }) =>
        country === null ? [] : [name, ...variants].map((word) => [word, country] as const),
      ),
  ];
  return ({ actor, mention }) => {
    const known = actor === null ? undefined : codebook.actors.get(actor);
    if (known?.nationality) return [known.nationality];
    const named = byName.filter(([word]) => sharesWithin(word, mention)).map(([, code]) => code);
    if (named.length > 0) return [...new Set(named)];
    return known?.countries.length === 1 ? known.countries : [];
  };
}

/** Whether a text holds a word or name whole. */
function sharesWithin(name: string, text: string): boolean {
  return text.length >= name.length && sharesWords(name, text);
}
