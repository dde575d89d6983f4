import { beforeAll, describe, expect, test } from 'vitest';
import { readReports, sampleReports, sealedNames } from '../bench/scoring/corpus.ts';
import { f1Core } from '../bench/scoring/metrics.ts';
import { type ScoredCorpus, scoreReports, tallyOf } from '../bench/scoring/suites.ts';
import { openReader } from '../src/desk.ts';

/**
 * What the reader must not fall below on the sample reports. A floor is the figure of `npm run score` when it was
 * last set (it 0.663, en 0.693), less three points for the noise of a coding by one person; a ceiling is the figure
 * itself. Raise the floors when the reader has become better, and say so in the commit; never lower one to let a
 * change pass. They were lowered three times, when reports of wars no one had tuned it for joined: 33 to the 52 there were
 * (0.61 and 0.68 on those, 0.50 and 0.52 on all), then 72 to the 85 (0.64 and 0.73 on those, 0.55 and 0.64 on all; the
 * ceilings were 4 and 0, and 13 and 1 on all), then 48 of a far richer wording to the 157 (0.62 and 0.67 on those, 0.40 on the 48,
 * 0.57 and 0.60 on all; the ceilings were 9 and 1, and 16 and 3 on all). When 32 of plain wording joined the 205, only the ceilings
 * had to move (from 15 and 0 to 18 and 1).
 */
const floors = {
  it: { f1Core: 0.633 },
  en: { f1Core: 0.663 },
} as const;
/** Claims put out as happened that the coder found planned, predicted or denied; claims that rest on noise. */
const ceilings = { hardStatus: 14, hardNoise: 1 } as const;

/** Milliseconds for reading the whole corpus on a busy machine. */
const patience = 180_000;

let scored: ScoredCorpus;

beforeAll(async () => {
  const reader = openReader();
  scored = scoreReports(await readReports(reader), reader.codebook);
}, patience);

describe('the corpus', () => {
  test('is as large as was promised: 50 Italian and 30 English reports, 6 of them of no war', () => {
    const reports = sampleReports();
    expect(reports.filter(({ language }) => language === 'it').length).toBeGreaterThanOrEqual(50);
    expect(reports.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(30);
    expect(reports.filter(({ expected }) => expected.distractor).length).toBeGreaterThanOrEqual(6);
  });

  test('keeps some of its reports sealed, each by a name that exists', () => {
    const names = new Set(sampleReports().map(({ name }) => name));
    const sealed = [...sealedNames()];
    expect(sealed.filter((name) => !names.has(name))).toEqual([]);
    expect(sealed.length).toBeGreaterThanOrEqual(35);
  });

  test('is coded with kinds of the codebook and triggers that stand in the text', () => {
    const { codebook } = openReader();
    const wrong = scored.reports.flatMap(({ report }) =>
      report.expected.claims.flatMap((claim) => [
        ...[claim.kind, ...claim.altKinds].filter((kind) => !codebook.kinds.has(kind)),
        ...[claim.trigger].filter((trigger) => !report.text.includes(trigger)),
      ]),
    );
    expect(wrong).toEqual([]);
  });
});

describe('reading the corpus', () => {
  test('reports of no war give no claim that is not background', () => {
    const claims = scored.reports
      .filter(({ report }) => report.expected.distractor)
      .flatMap(({ report }) =>
        report.extraction.claims
          .filter(({ status }) => status !== 'background')
          .map(({ rule }) => (report.sealed ? 'a claim from a sealed report' : `${report.name}: ${rule}`)),
      );
    expect(claims).toEqual([]);
  });

  test.each(['it', 'en'] as const)('core F1 in %s does not fall', (language) => {
    const tally = tallyOf(scored, (report) => report.language === language);
    expect(tally.core).toBeGreaterThan(50);
    expect(f1Core(tally)).toBeGreaterThanOrEqual(floors[language].f1Core);
  });

  // 0.11 lay between them when the last batch joined; a third of the sealed ones are of far richer wording than the rest.
  test('core F1 in the sealed reports is not far below that in the open ones', () => {
    const [open, sealed] = [false, true].map((half) =>
      f1Core(tallyOf(scored, (report) => report.sealed === half)),
    );
    expect((open ?? 0) - (sealed ?? 0)).toBeLessThan(0.2);
  });

  test('plans, forecasts and denials put out as happened do not grow', () => {
    const tally = tallyOf(scored);
    expect(tally.hardStatus).toBeLessThanOrEqual(ceilings.hardStatus);
    expect(tally.hardNoise).toBeLessThanOrEqual(ceilings.hardNoise);
  });
});
