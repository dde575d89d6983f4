import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot, type Reader } from '../../../src/desk.ts';
import type { Measurement } from '../../measurement.ts';
import type { SuiteResult } from '../suite-result.ts';
import { incidentTypes, templatesOf } from './from-claims.ts';
import { addTallies, scorePooled, scoreTemplates, type Tally, type TemplateTally } from './template-score.ts';
import { type KeyedDocument, readKeyedDocuments, slots, type Template } from './templates.ts';

/** The development part of MUC-4, which may lie beside the checkout. */
const keyFile = join(productRoot, '..', 'shared', 'data', 'muc4', 'dev.json');

/** A document of the task with the templates its claims come to. */
export interface FilledDocument extends KeyedDocument {
  readonly found: readonly Template[];
}

/**
 * The suites `muc4` and `muc4/capitals`: news of about 1990 from Latin America. The task's own texts are in capitals
 * throughout, those of this edition in lower case throughout; neither tells names from words, and the reader is
 * given both as they are.
 */
export async function muc4Suite(
  reader: Reader,
  wanted: (suite: string) => boolean,
  command: string,
): Promise<SuiteResult> {
  const editions: readonly (readonly [string, (text: string) => string])[] = [
    ['muc4', (text) => text],
    ['muc4/capitals', (text) => text.toUpperCase()],
  ];
  const asked = editions.filter(([suite]) => wanted(suite));
  if (asked.length > 0 && !existsSync(keyFile))
    return { rows: [], remarks: [`muc4: skipped, no ${keyFile}`] };
  const rows: Measurement[] = [];
  for (const [suite, written] of asked) {
    const documents = readKeyedDocuments(readFileSync(keyFile, 'utf8'));
    const filled = await fillDocuments(
      reader,
      documents.map((document) => ({ ...document, text: written(document.text) })),
    );
    rows.push(...muc4Rows(suite, filled, command));
  }
  return { rows, remarks: [] };
}

export async function fillDocuments(
  reader: Reader,
  documents: readonly KeyedDocument[],
): Promise<readonly FilledDocument[]> {
  const language = reader.knowledge.languages.get('en');
  if (!language) throw new Error('no folder languages/en');
  const context = { types: incidentTypes(reader.codebook, language), codebook: reader.codebook, language };
  const filled: FilledDocument[] = [];
  for (const document of documents) {
    const extraction = await reader.read({ text: document.text, language: 'en' });
    filled.push({ ...document, found: templatesOf(extraction, context) });
  }
  return filled;
}

const heads = 'templates one to one, fillers by head word';

/** Precision, recall and F1 of templates; of each slot; and of fillers whichever template they stand in. */
export function muc4Rows(
  suite: string,
  documents: readonly FilledDocument[],
  command: string,
): readonly Measurement[] {
  const total = (score: (document: FilledDocument) => TemplateTally): TemplateTally => {
    const all = documents.map(score);
    const entries = (['incident_type', ...slots] as const).map(
      (slot) => [slot, addTallies(all.map((one) => one[slot]))] as const,
    );
    return Object.fromEntries(entries) as TemplateTally;
  };
  const aligned = total(({ found, templates }) => scoreTemplates(found, templates, 'head'));
  const verbatim = total(({ found, templates }) => scoreTemplates(found, templates, 'words'));
  const pooled = total(({ found, templates }) => scorePooled(found, templates, 'head'));
  const { victim: _named, ...answerable } = aligned;
  const rows = (metric: string, tally: Tally, note: string) => shares(suite, metric, tally, note, command);
  return [
    ...rows('template', addTallies(Object.values(aligned)), `incident type and five slots; ${heads}`),
    ...rows(
      'template_but_victim',
      addTallies(Object.values(answerable)),
      'the same without the slot of names',
    ),
    ...rows(
      'template_verbatim',
      addTallies(Object.values(verbatim)),
      'the same with whole wordings: CEAF-TF',
    ),
    ...rows('incident_type', aligned.incident_type, 'templates of the right type'),
    ...slots.flatMap((slot) => rows(slot, aligned[slot], heads)),
    ...rows(
      'fillers',
      addTallies(slots.map((slot) => pooled[slot])),
      'five slots, all templates of a document as one',
    ),
    ...rows('relevant', relevance(documents), 'documents with an incident'),
  ];
}

function relevance(documents: readonly FilledDocument[]): Tally {
  const both = documents.filter(({ found, templates }) => found.length > 0 && templates.length > 0).length;
  return {
    found: documents.filter(({ found }) => found.length > 0).length,
    foundRight: both,
    keyed: documents.filter(({ templates }) => templates.length > 0).length,
    keyedFound: both,
  };
}

function shares(
  suite: string,
  metric: string,
  tally: Tally,
  note: string,
  command: string,
): readonly Measurement[] {
  const share = (right: number, all: number): number | null => (all === 0 ? null : right / all);
  const p = share(tally.foundRight, tally.found);
  const r = share(tally.keyedFound, tally.keyed);
  const f1 = p === null || r === null || p + r === 0 ? 0 : (2 * p * r) / (p + r);
  const row = (name: string, value: number | null, n: number, of: string): Measurement => ({
    suite,
    metric: `${metric}_${name}`,
    value: value === null ? null : Math.round(value * 1000) / 1000,
    unit: 'share',
    n,
    command,
    note: of,
  });
  return [
    row('precision', p, tally.found, note),
    row('recall', r, tally.keyed, 'n: keyed'),
    row('f1', f1, tally.keyed, ''),
  ];
}
