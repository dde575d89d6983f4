import { shallowAnalyser } from '../../src/analyse/analyse.ts';
import { openReader, productRoot, type Reader } from '../../src/desk.ts';
import { ActorMemory } from '../../src/extract/actor-memory.ts';
import { Discourse } from '../../src/extract/discourse.ts';
import { PlaceMemory } from '../../src/extract/place-memory.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Measurement } from '../measurement.ts';
import { type ReadReport, readReports } from './corpus.ts';
import { scoreReports, wholeSuites } from './suites.ts';

/** Parts of the reader that can be left out, to see what each is worth. */
export const removableParts = ['parser', 'discourse', 'status'] as const;
export type RemovablePart = (typeof removableParts)[number];

/**
 * Keeps in mind what kind of text it reads, and no name: a subject left out, "the group", "the village" and "he
 * added" point back to nothing.
 */
class Forgetful extends Discourse {
  constructor(codebook: Codebook) {
    super(codebook, new NoActors(codebook), new NoPlaces(codebook));
  }
  override subject(): readonly [] {
    return [];
  }
  override speaker(): null {
    return null;
  }
}

class NoActors extends ActorMemory {
  override antecedent(): null {
    return null;
  }
}

class NoPlaces extends PlaceMemory {
  override current(): null {
    return null;
  }
  override entry(): null {
    return null;
  }
}

/** The suites `ablation/PART` of the corpus and its cuts: the same reader with one part left out. */
export async function ablationSuites(part: RemovablePart, command: string): Promise<readonly Measurement[]> {
  const reader = readerWithout(part);
  const read = await readReports(reader);
  const reports = part === 'status' ? read.map(takenAsReported) : read;
  return wholeSuites(`ablation/${part}`, scoreReports(reports, reader.codebook), command);
}

function readerWithout(part: RemovablePart): Reader {
  if (part === 'parser') return openReader(productRoot, { analyser: shallowAnalyser });
  if (part === 'discourse')
    return openReader(productRoot, { discourse: (codebook) => new Forgetful(codebook) });
  return openReader();
}

/**
 * Every claim as if it were told as a fact. What a negation or a condition keeps from becoming a claim at all still
 * does not become one: that is no status. Statements of control stay as they were read.
 */
function takenAsReported(report: ReadReport): ReadReport {
  const claims = report.extraction.claims.map((claim) => ({ ...claim, status: 'reported' as const }));
  return { ...report, extraction: { ...report.extraction, claims } };
}
