import type { Measurement } from '../bench/measurement.ts';
import { scorecard } from '../bench/scorecard.ts';
import { ablationSuites, removableParts } from '../bench/scoring/ablation.ts';
import { readReports } from '../bench/scoring/corpus.ts';
import { corpusSuites, scoreReports } from '../bench/scoring/suites.ts';
import { scoreTreebanks } from '../bench/scoring/treebank/shipped.ts';
import { openReader } from '../src/desk.ts';
import { writeGenerated } from './write-generated.ts';

/** `node scripts/generate-scorecard.ts [--check]`: docs/scorecard.md, from what is in the repository alone. */
const command = 'npm run score';
const reader = openReader();
const corpus = corpusSuites(scoreReports(await readReports(reader), reader.codebook), command);
const ablations: Measurement[] = [];
for (const part of removableParts)
  ablations.push(
    ...(await ablationSuites(part, command)).filter(({ suite }) => suite === `ablation/${part}`),
  );
const { own } = await scoreTreebanks((suite) => suite.startsWith('treebank/own_'), command);
writeGenerated([['docs/scorecard.md', scorecard(corpus, own, ablations)]], `${command} -- --write`);
