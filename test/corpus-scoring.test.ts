import { describe, expect, test } from 'vitest';
import { createComparison } from '../bench/scoring/compare.ts';
import { type ReadReport, sampleReports } from '../bench/scoring/corpus.ts';
import type { ExpectedClaim } from '../bench/scoring/expected.ts';
import { findings } from '../bench/scoring/findings.ts';
import { f1Core } from '../bench/scoring/metrics.ts';
import { corpusSuites, scoreReports, tallyOf } from '../bench/scoring/suites.ts';
import type { Tally } from '../bench/scoring/tally.ts';
import { openReader } from '../src/desk.ts';
import type { ResolvedClaim } from '../src/model/contract.ts';

/** The scorer itself, held against readers whose mistakes are known: one that reads as the coder did, and worse. */

const { codebook } = openReader();
const placesByName = new Map([...codebook.places.values()].map((place) => [place.name, place]));

/** A claim as a reader would put it out that had understood what the coder did. */
function understood(coded: ExpectedClaim, id: string): ResolvedClaim {
  const participant = (name: string) => ({ actor: null, name, mention: name, at: null });
  return {
    id,
    kind: coded.kind,
    trigger: coded.trigger,
    status: coded.status,
    attribution: coded.attribution && { speaker: coded.attribution, actor: null, hedge: null },
    initiator: coded.initiator.map(participant),
    target: coded.target.map(participant),
    places: coded.places.map(({ name, relation }) => {
      const { id: gazetteerId, lat, lon, radiusKm } = placesByName.get(name) ?? unknownPlace;
      const rest = { kind: null, admin1: null, country: null, anchors: [], at: null };
      return { text: name, name, relation, gazetteerId, lat, lon, radiusKm, ...rest };
    }),
    when: coded.when && { ...coded.when, text: '', precision: 'day', at: null },
    counts: coded.counts.map((count) => ({ ...count, group: null, best: count.low, wording: '', at: null })),
    means: [],
    evidence: { start: 0, end: 1, quote: coded.trigger },
    alsoAt: [],
    rule: 'coder',
  } as ResolvedClaim;
}

const unknownPlace = { id: null, lat: null, lon: null, radiusKm: null };

const [claimOf] = sampleReports().flatMap(({ expected }) =>
  expected.claims.map((coded) => understood(coded, 'one')),
) as [ResolvedClaim];

/** The corpus as read by a reader that changes what the coder understood. */
function readBy(
  change: (claims: readonly ResolvedClaim[]) => readonly ResolvedClaim[],
): readonly ReadReport[] {
  return sampleReports().map((report) => {
    const claims = report.expected.claims.map((claim, i) => understood(claim, `${report.name}#${i}`));
    const article = {
      id: report.name,
      url: null,
      title: null,
      language: report.language,
      published: null,
      outlet: null,
      noise: [],
    };
    const extraction = { article, claims: [...change(claims)], holdings: [], control: [], notes: [] };
    return { ...report, extraction, text: '' };
  });
}

function tallyBy(change: (claims: readonly ResolvedClaim[]) => readonly ResolvedClaim[]): Tally {
  return tallyOf(scoreReports(readBy(change), codebook));
}

const each = (change: (claim: ResolvedClaim) => ResolvedClaim) => (claims: readonly ResolvedClaim[]) =>
  claims.map(change);

describe('the scorer', () => {
  test('finds nothing to blame in a reader that reads as the coder did', () => {
    const tally = tallyBy((claims) => claims);
    expect(f1Core(tally)).toBeGreaterThan(0.98);
    expect(tally.kindExact).toBe(tally.matched);
    expect(tally.directedRight).toBe(tally.directed);
    expect(tally.countsFound).toBe(tally.counts);
    // Two claims alike but for the speaker may answer each other's.
    expect((tally.attributedRight ?? 0) / (tally.attributed ?? 1)).toBeGreaterThan(0.99);
    expect(tally.hardStatus).toBe(0);
  });

  test('gives nothing to a reader that says nothing', () => {
    expect(f1Core(tallyBy(() => []))).toBe(0);
  });

  test('knows a speaker by a name that is only read as written', () => {
    const exactly = [...codebook.actors.values()].filter(
      ({ aliases }) => (aliases.exact[0] ?? '').length > 2,
    );
    expect(exactly.length).toBeGreaterThan(0);
    const { attribution } = createComparison(codebook);
    for (const { id, name, aliases } of exactly) {
      const said = (speaker: string | null, actor: string | null) =>
        attribution(aliases.exact[0] ?? '', { ...claimOf, attribution: { speaker, actor, hedge: null } });
      expect(said(null, id)).toBe(true);
      expect(said(name, null)).toBe(true);
      expect(said('residents', null)).toBe(false);
    }
  });

  test('marks swapped roles', () => {
    const tally = tallyBy(each((claim) => ({ ...claim, initiator: claim.target, target: claim.initiator })));
    expect((tally.directedRight ?? 0) / (tally.directed ?? 1)).toBeLessThan(0.1);
  });

  test('counts every plan, forecast and denial put out as happened', () => {
    const unrealised = ['planned', 'predicted', 'denied'];
    const tally = tallyBy(each((claim) => ({ ...claim, status: 'reported' })));
    const coded = sampleReports().flatMap(({ expected }) => expected.claims);
    const all = coded.filter(({ status }) => unrealised.includes(status)).length;
    expect(tally.hardStatus).toBeGreaterThan(0.9 * all);
  });

  test.each([
    ['another place', each((claim) => ({ ...claim, places: claim.places.map(moved) }))],
    ['another actor', each((claim) => ({ ...claim, initiator: [stranger], target: [stranger] }))],
    ['another kind', each((claim) => ({ ...claim, kind: farKind(claim.kind) }))],
  ] as const)('takes no claim with %s for the coded one', (_, change) => {
    expect(f1Core(tallyBy(change))).toBeLessThan(0.2);
  });

  test('lets a repeat pass, and blames an invention', () => {
    const once = tallyBy((claims) => claims);
    const twice = tallyBy((claims) => [
      ...claims,
      ...claims.map((claim) => ({ ...claim, id: `${claim.id}b` })),
    ]);
    // Told again, what was right is not wrong; it may even answer a second coded claim of the same kind and place. What was
    // wrong, as the few are that another claim of the report was taken for, is wrong again.
    const wrong = ({ asserted = 0, assertedMatched = 0 }: Tally) => asserted - assertedMatched;
    expect(wrong(once)).toBeLessThan(0.002 * (once.asserted ?? 0));
    expect(wrong(twice)).toBe(2 * wrong(once));
    const invented = tallyBy((claims) =>
      claims.flatMap((claim) => [claim, { ...claim, places: claim.places.map(moved) }]),
    );
    expect(invented.asserted ?? 0).toBeGreaterThan(1.5 * (once.asserted ?? 0));
  });

  test('names no sealed report, however much it tells', () => {
    const scored = scoreReports(
      readBy(() => []),
      codebook,
    );
    const told = findings(scored) + JSON.stringify(corpusSuites(scored, 'npm run score'));
    const reports = sampleReports();
    expect(reports.filter(({ name, sealed }) => sealed && told.includes(name))).toEqual([]);
    expect(reports.filter(({ name, sealed }) => !sealed && told.includes(name)).length).toBeGreaterThan(10);
  });
});

const stranger = { actor: null, name: 'Nobody of this war', mention: 'nobody', at: null };

function moved<Place extends { readonly lat: number | null }>(place: Place): Place {
  return { ...place, text: 'Nowhere', name: 'Nowhere', gazetteerId: null, country: null, lat: -50, lon: 150 };
}

/** A kind of a group that is no neighbour of the given one's. */
function farKind(kind: string): string {
  return codebook.kinds.get(kind)?.group === 'talk' ? 'grenade' : 'negotiation';
}
