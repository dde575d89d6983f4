import { parseArgs } from 'node:util';
import { openReader, type Reader } from '../src/desk.ts';
import { jsonLines, type Measurement, textTable } from './measurement.ts';
import { ablationSuites, type RemovablePart, removableParts } from './scoring/ablation.ts';
import { codedEventSuites } from './scoring/coded-events/suite.ts';
import { readReports } from './scoring/corpus.ts';
import { dispatchSuite } from './scoring/dispatches.ts';
import { findings } from './scoring/findings.ts';
import { geoparsingSuites, readVillages, wrongToponyms } from './scoring/geo/suite.ts';
import { furtherMatrix, inMatrix, matrixText, profileMatrix } from './scoring/matrix.ts';
import { muc4Suite } from './scoring/muc4/suite.ts';
import { strangerSuite } from './scoring/spellings/strangers.ts';
import { spellingSuites } from './scoring/spellings/suite.ts';
import type { SuiteResult } from './scoring/suite-result.ts';
import { corpusSuites, scoreReports } from './scoring/suites.ts';
import { timesSuites } from './scoring/times/suite.ts';
import { scoreTreebanks } from './scoring/treebank/shipped.ts';

/**
 * `npm run score [-- --json] [-- --suite NAME] [-- --without PART] [-- --verbose] [-- --write]`: how much of what a person coded
 * the reader finds, and how much of what it finds a person coded.
 */

const command = 'npm run score';
const usage = `${command} -- [--json] [--suite NAME] [--without PART] [--verbose] [--write]

  --json        one object a line: suite, metric, value, unit, n, command, note
  --suite NAME  only this suite and those below it: corpus, corpus/it, corpus/theatre, corpus/kind,
                seeds, muc4, plover, petrarch2, times, treebank, names,
                geoparsing, ...
  --without PART
                beside the corpus, the same with a part of the reader left out, as suites ablation/PART: parser (words
                and their classes from the language data alone), discourse (no subject, place, speaker or antecedent
                from earlier sentences) or status (every claim as if told as a fact); may be given several times
  --verbose     after the figures, the mistakes in the open half of the corpus, by cause, and the kinds of wrong
                arcs in treebanks (stderr with --json)
  --write       refresh docs/scorecard.md, and nothing else
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    suite: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** First parts of the names of suites that do not need the corpus read. */
const notCorpus: readonly string[] = [
  'seeds',
  'muc4',
  'plover',
  'petrarch2',
  'treebank',
  'names',
  'times',
  'geoparsing',
];

if (values.help) process.stdout.write(usage);
else if (values.write) await import('../scripts/generate-scorecard.ts');
else await main();

async function main(): Promise<void> {
  const suiteOnly = values.suite;
  const without = values.without.filter(isRemovable);
  const unknown = values.without.find((part) => !isRemovable(part));
  if (unknown !== undefined) {
    process.stderr.write(`Cannot do without ${unknown}. Parts: ${removableParts.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const wanted = (suite: string): boolean => {
    if (suite.startsWith('ablation/')) return true;
    // Beside a reader without a part belongs the whole one, cut alike.
    if (suiteOnly === undefined) return without.length === 0 || /^corpus(?:\/[a-z]+)?$/.test(suite);
    return suite === suiteOnly || suite.startsWith(`${suiteOnly}/`);
  };
  const reader = openReader();
  const ofCorpus = !notCorpus.includes(suiteOnly?.split('/')[0] ?? '');
  const scored = ofCorpus ? scoreReports(await readReports(reader), reader.codebook) : null;
  const corpus = scored ? corpusSuites(scored, command) : [];
  const ablations: Measurement[] = [];
  for (const part of without) ablations.push(...(await ablationSuites(part, command)));
  const beside = await scoreBeside(reader, wanted);
  const treebanks = await scoreTreebanks(wanted, command);
  const rows = [...corpus, ...ablations, ...beside.rows, ...treebanks.own, ...treebanks.beside].filter(
    ({ suite }) => wanted(suite),
  );
  const remarks = [...beside.remarks, ...treebanks.remarks];
  if (rows.length === 0 && remarks.length === 0) {
    const known = [...new Set(corpus.map(({ suite }) => suite)), ...notCorpus];
    process.stderr.write(`No suite ${suiteOnly}. There are: ${known.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(values.json ? jsonLines(rows) : printed(rows));
  for (const remark of remarks) process.stderr.write(`${remark}\n`);
  if (values.verbose) {
    const places = wanted('geoparsing/villages/developed')
      ? wrongToponyms(await readVillages(reader.knowledge))
      : [];
    const told = [...(scored ? [findings(scored)] : []), ...treebanks.errors, ...places];
    (values.json ? process.stderr : process.stdout).write(`${told.join('\n')}\n`);
  }
}

/** Suites on data that may lie beside the checkout; each says so where it does not. */
async function scoreBeside(reader: Reader, wanted: (suite: string) => boolean): Promise<SuiteResult> {
  const results = [
    { rows: spellingSuites(wanted, command), remarks: [] },
    strangerSuite(reader.codebook, wanted, command),
    ...(wanted('seeds') ? [await dispatchSuite(reader, command)] : []),
    { rows: timesSuites(reader.knowledge.languages, wanted, command), remarks: [] },
    await geoparsingSuites(reader.knowledge, wanted, command),
    await muc4Suite(reader, wanted, command),
    await codedEventSuites(reader, wanted, command),
  ];
  return {
    rows: results.flatMap(({ rows }) => rows),
    remarks: results.flatMap(({ remarks }) => remarks),
  };
}

function isRemovable(part: string): part is RemovablePart {
  return removableParts.some((known) => known === part);
}

/** Suites of the corpus read across, when there are several; every other suite as a table of its own. */
function printed(rows: readonly Measurement[]): string {
  const across = rows.filter(({ suite }) => inMatrix(suite));
  if (new Set(across.map(({ suite }) => suite)).size < 2) return textTable(rows);
  return [
    matrixText(profileMatrix(across)),
    matrixText(furtherMatrix(across)),
    textTable(rows.filter(({ suite }) => !inMatrix(suite))),
  ].join('\n');
}
