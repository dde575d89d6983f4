import type { NoiseReason } from '../../src/model/article.ts';
import type { Evidence, Participant } from '../../src/model/contract.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import type { Status } from '../../src/model/vocabulary.ts';
import type { Alignment, Match } from './align.ts';
import { type Comparison, isSwapped, sameCount } from './compare.ts';
import type { ReadReport } from './corpus.ts';

/** What is counted in a report; every metric is a ratio of two of these, or one of them. */
export type Countable =
  | 'articles'
  | 'coded'
  | 'codedMatched'
  | 'core'
  | 'coreMatched'
  | 'asserted'
  | 'assertedMatched'
  | 'matched'
  | 'kindExact'
  | 'places'
  | 'placesFound'
  | 'actors'
  | 'actorsFound'
  | 'named'
  | 'namedRight'
  | 'directed'
  | 'directedRight'
  | 'statusStrict'
  | 'statusLenient'
  | 'attributed'
  | 'attributedAny'
  | 'attributedRight'
  | 'attributionInvented'
  | 'dated'
  | 'datedStart'
  | 'datedOverlap'
  | 'counts'
  | 'countsFound'
  | 'control'
  | 'controlFound'
  | 'controlStated'
  | 'noise'
  | 'noiseFound'
  | 'noiseCut'
  | 'noiseCutRight'
  | 'hardStatus'
  | 'hardNoise'
  | 'hardDistractor';

export type Tally = Partial<Record<Countable, number>>;

export function sum(tallies: readonly Tally[]): Tally {
  const total: Tally = {};
  for (const tally of tallies) {
    for (const [key, value] of Object.entries(tally) as [Countable, number][]) {
      total[key] = (total[key] ?? 0) + value;
    }
  }
  return total;
}

/** Counts all that is measured in one report. */
export function tallyReport(report: ReadReport, alignment: Alignment, comparison: Comparison): Tally {
  return sum([
    { articles: 1 },
    tallyClaims(report, alignment),
    ...alignment.matches.map((match) => tallyMatch(match, comparison)),
    tallyControl(report, comparison),
    tallyNoise(report),
    tallyHardFailures(report, alignment),
  ]);
}

/** Counts what is measured in the claims of some kinds: found ones by the kind found, all else by the kind coded. */
export function tallyKinds(
  report: ReadReport,
  alignment: Alignment,
  comparison: Comparison,
  among: (kind: string) => boolean,
): Tally {
  const coded = [...alignment.matches.map(({ expected }) => expected), ...alignment.missed].filter(
    ({ kind }) => among(kind),
  );
  const own = alignment.matches.filter(({ expected }) => among(expected.kind));
  const right = count(alignment.matches, ({ found }) => among(found.kind));
  return sum([
    {
      articles: one(coded.length > 0),
      coded: coded.length,
      codedMatched: own.length,
      core: count(coded, ({ core }) => core),
      coreMatched: count(own, ({ expected }) => expected.core),
      asserted: right + count(alignment.spurious, ({ kind }) => among(kind)),
      assertedMatched: right,
    },
    ...own.map((match) => tallyMatch(match, comparison)),
    tallyHardFailures(report, alignment, among),
  ]);
}

function tallyClaims(report: ReadReport, { matches, spurious }: Alignment): Tally {
  const { claims } = report.expected;
  return {
    coded: claims.length,
    codedMatched: matches.length,
    core: claims.filter(({ core }) => core).length,
    coreMatched: matches.filter(({ expected }) => expected.core).length,
    asserted: matches.length + spurious.length,
    assertedMatched: matches.length,
  };
}

function tallyMatch({ expected, found }: Match, comparison: Comparison): Tally {
  const names = (coded: readonly string[], participants: readonly Participant[]): Tally => ({
    actors: coded.length,
    actorsFound: count(coded, (name) => participants.some((one) => comparison.actor(name, one))),
    named: participants.length,
    namedRight: count(participants, (one) => coded.some((name) => comparison.actor(name, one))),
  });
  const directed =
    expected.initiator.length + expected.target.length > 0 && comparison.participants(expected, found) === 1;
  return sum([
    names(expected.initiator, found.initiator),
    names(expected.target, found.target),
    {
      matched: 1,
      kindExact: one(comparison.kind(expected, found) === 1),
      places: expected.places.length,
      placesFound: count(expected.places, ({ name }) =>
        found.places.some((place) => comparison.place(name, place)),
      ),
      directed: one(directed),
      directedRight: one(directed && !isSwapped(comparison, expected, found)),
      statusStrict: one(expected.status === found.status),
      statusLenient: one(statusClass[expected.status] === statusClass[found.status]),
      counts: expected.counts.length,
      countsFound: count(expected.counts, (coded) => found.counts.some((other) => sameCount(coded, other))),
    },
    tallyAttribution({ expected, found }, comparison),
    tallyDate({ expected, found }),
  ]);
}

function tallyAttribution({ expected, found }: Match, comparison: Comparison): Tally {
  const given = found.attribution !== null && (found.attribution.speaker ?? found.attribution.actor) !== null;
  if (expected.attribution === null) return { attributionInvented: one(given) };
  return {
    attributed: 1,
    attributedAny: one(given),
    attributedRight: one(given && comparison.attribution(expected.attribution, found)),
  };
}

function tallyDate({ expected, found }: Match): Tally {
  if (!expected.when?.start) return {};
  const [start, end] = [expected.when.start, expected.when.end ?? expected.when.start];
  const { when } = found;
  const meets = Boolean(when?.start && when.start <= end && (when.end ?? when.start) >= start);
  return { dated: 1, datedStart: one(when?.start === start), datedOverlap: one(meets) };
}

function tallyControl({ expected, extraction }: ReadReport, comparison: Comparison): Tally {
  return {
    control: expected.control.length,
    controlFound: count(expected.control, (coded) =>
      extraction.control.some((stated) => comparison.control(coded, stated)),
    ),
    controlStated: extraction.control.length,
  };
}

/** The noise spans a coder marked, where they stand in the text as read; those a web page left out are not there. */
export function codedNoise(report: ReadReport): readonly (Span & { readonly reason: NoiseReason })[] {
  return report.expected.noise.flatMap(({ starts, ends, reason }) => {
    const start = report.text.indexOf(untagged(starts));
    const last = report.text.indexOf(untagged(ends), start);
    return start === -1 || last === -1 ? [] : [{ start, end: last + untagged(ends).length, reason }];
  });
}

function tallyNoise(report: ReadReport): Tally {
  const coded = codedNoise(report);
  const cut = report.extraction.article.noise;
  const shared = (span: Span, others: readonly Span[]): number =>
    others.reduce(
      (all, one) => all + Math.max(0, Math.min(one.end, span.end) - Math.max(one.start, span.start)),
      0,
    );
  return {
    noise: coded.length,
    noiseFound: count(coded, (span) => shared(span, cut) >= 0.9 * (span.end - span.start)),
    noiseCut: cut.reduce((all, span) => all + span.end - span.start, 0),
    noiseCutRight: coded.reduce((all, span) => all + shared(span, cut), 0),
  };
}

const unrealised: ReadonlySet<Status> = new Set(['planned', 'predicted', 'denied']);
const realised: ReadonlySet<Status> = new Set(['reported', 'claimed', 'ongoing']);

/** A plan, forecast or denial put out as having happened. */
export function isHardStatus({ expected, found }: Match): boolean {
  return unrealised.has(expected.status) && realised.has(found.status);
}

/** Whether a claim rests on words a coder marked as noise. */
export function restsOnNoise(evidence: Evidence, noise: readonly Span[]): boolean {
  return noise.some((span) => overlaps(span, evidence));
}

function tallyHardFailures(
  report: ReadReport,
  { matches }: Alignment,
  among: (kind: string) => boolean = () => true,
): Tally {
  const noise = codedNoise(report);
  const claims = report.extraction.claims.filter(({ kind }) => among(kind));
  return {
    hardStatus: count(matches, (match) => among(match.expected.kind) && isHardStatus(match)),
    hardNoise: count(claims, ({ evidence }) => restsOnNoise(evidence, noise)),
    hardDistractor: report.expected.distractor ? count(claims, ({ status }) => status !== 'background') : 0,
  };
}

/** Statuses that a reader would act on alike. */
const statusClass: Record<Status, string> = {
  reported: 'fact',
  ongoing: 'fact',
  claimed: 'distanced',
  unconfirmed: 'distanced',
  planned: 'future',
  predicted: 'future',
  denied: 'denied',
  background: 'background',
};

/** A coding quotes a page's source; the text has no tags. */
function untagged(words: string): string {
  return words.replace(/<[^>]*>/g, '').trim();
}

function count<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length;
}

function one(holds: boolean): number {
  return holds ? 1 : 0;
}
