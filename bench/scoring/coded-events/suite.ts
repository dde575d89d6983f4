import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot, type Reader } from '../../../src/desk.ts';
import type { Measurement } from '../../measurement.ts';
import type { SuiteResult } from '../suite-result.ts';
import {
  cameoRoot,
  type EventMeasure,
  eventMeasures,
  ploverRoot,
  type ReadSentence,
  type RootOf,
  type Share,
  scoreEvents,
} from './event-score.ts';
import { type CodedSentence, readPetrarch, readPlover } from './records.ts';

/** Sentences coded in the field's own schemes, which may lie beside the checkout. */
const data = join(productRoot, '..', 'shared', 'data');

interface Scheme {
  readonly suite: string;
  readonly file: string;
  readonly records: (source: string) => readonly CodedSentence[];
  readonly rootOf: RootOf;
}

const schemes: readonly Scheme[] = [
  {
    suite: 'plover',
    file: join(data, 'plover', 'PLOVER_GSR_CAMEO.txt'),
    records: readPlover,
    rootOf: ploverRoot,
  },
  {
    suite: 'petrarch2',
    file: join(data, 'petrarch2', 'PETR2_GSR_validation.xml'),
    records: readPetrarch,
    rootOf: cameoRoot,
  },
];

/** The suites `plover` and `petrarch2`, those of them that are wanted and whose data is there. */
export async function codedEventSuites(
  reader: Reader,
  wanted: (suite: string) => boolean,
  command: string,
): Promise<SuiteResult> {
  const rows: Measurement[] = [];
  const remarks: string[] = [];
  for (const { suite, file, records, rootOf } of schemes.filter((scheme) => wanted(scheme.suite))) {
    if (!existsSync(file)) {
      remarks.push(`${suite}: skipped, no ${file}`);
      continue;
    }
    const read = await readSentences(reader, records(readFileSync(file, 'utf8')));
    rows.push(...eventRows(suite, reader, read, rootOf, command));
  }
  return { rows, remarks };
}

export async function readSentences(
  reader: Reader,
  sentences: readonly CodedSentence[],
): Promise<readonly ReadSentence[]> {
  const read: ReadSentence[] = [];
  for (const sentence of sentences) {
    const { claims } = await reader.read({ text: sentence.text, language: 'en' });
    read.push({ ...sentence, claims });
  }
  return read;
}

const notes: Readonly<Record<EventMeasure, string>> = {
  root_recall: 'sentences whose root a kind covers: a claim has it',
  root_precision: 'claims whose root the sentence is coded with',
  silent: 'those sentences without any claim',
  direction: 'right roots with a coded party: source and target not swapped',
  source: 'right roots: an initiator of the country or words of the source',
  target: 'the same of the target',
  source_country: 'right roots where both have a country: the same',
  target_country: 'the same of the target',
  quiet: 'sentences coded as no event: no claim',
  quiet_beyond: 'sentences of roots no kind covers: no claim',
};

export function eventRows(
  suite: string,
  { codebook, knowledge }: Reader,
  sentences: readonly ReadSentence[],
  rootOf: RootOf,
  command: string,
): readonly Measurement[] {
  const { nationalities } = knowledge;
  const { measures, roots } = scoreEvents(sentences, { codebook, nationalities, rootOf });
  const row = (metric: string, { right, all }: Share, note: string): Measurement => ({
    suite,
    metric,
    value: all === 0 ? null : Math.round((right / all) * 1000) / 1000,
    unit: 'share',
    n: all,
    command,
    note,
  });
  return [
    ...eventMeasures.map((measure) => row(measure, measures[measure], notes[measure])),
    ...[...roots].map(([root, share]) => row(`root_recall_${root.toLowerCase()}`, share, '')),
  ];
}
