import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot } from '../../../src/desk.ts';
import type { Codebook } from '../../../src/model/codebook.ts';
import type { PartOfSpeech, Token } from '../../../src/model/token.ts';
import { createNameFinder } from '../../../src/resolve/name-finder.ts';
import { nameKey } from '../../../src/resolve/spelling.ts';
import type { Measurement } from '../../measurement.ts';
import type { SuiteResult } from '../suite-result.ts';
import { readConllu } from '../treebank/conllu.ts';

const treebanks = join(productRoot, '..', 'shared', 'data', 'ud');
/** General text, where hardly a place of the codebook is meant by a spelling it does not list. */
const general = [
  ['UD_English-EWT', 'en'],
  ['UD_English-GUM', 'en'],
  ['UD_English-PUD', 'en'],
  ['UD_Italian-ISDT', 'it'],
  ['UD_Italian-VIT', 'it'],
  ['UD_Italian-ParTUT', 'it'],
] as const;

/**
 * `names/spellings/strangers`: how many names in general text are taken for a place of the codebook that does not spell itself
 * so. Their parts of speech are the treebank's. Skipped where the treebanks are not beside the checkout.
 */
export function strangerSuite(
  codebook: Codebook,
  wanted: (suite: string) => boolean,
  command: string,
): SuiteResult {
  const suite = 'names/spellings/strangers';
  if (!wanted(suite)) return { rows: [], remarks: [] };
  if (!existsSync(treebanks)) return { rows: [], remarks: [`${suite}: skipped, no ${treebanks}`] };
  const { words, taken } = countStrangers(codebook);
  const note = `of so many words: ${[...new Set(taken)].join(', ')}`;
  const row: Measurement = {
    suite,
    metric: 'taken',
    value: taken.length,
    unit: 'names',
    n: words,
    command,
    note,
  };
  return { rows: [row], remarks: [] };
}

function countStrangers(codebook: Codebook): { readonly words: number; readonly taken: readonly string[] } {
  const finder = createNameFinder(codebook);
  const listed = listedKeys(codebook);
  const taken: string[] = [];
  let words = 0;
  for (const [folder, language] of general) {
    for (const tokens of sentencesIn(join(treebanks, folder))) {
      words += tokens.length;
      for (const { type, first, last } of finder.find(tokens, language)) {
        const name = tokens.slice(first, last + 1).map(({ form }) => form);
        if (type === 'place' && !listed.has(nameKey(name.join(' ')))) taken.push(name.join(' '));
      }
    }
  }
  return { words, taken };
}

function listedKeys(codebook: Codebook): ReadonlySet<string> {
  const places = [...codebook.places.values()].flatMap(({ name, variants, it }) => [
    name,
    ...variants,
    ...it,
  ]);
  const metonyms = [...codebook.actors.values()].flatMap((actor) => actor.metonyms);
  return new Set([...places, ...metonyms].map(nameKey));
}

function sentencesIn(folder: string): readonly (readonly Token[])[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.conllu'));
  return files
    .sort()
    .flatMap((name) => readConllu(readFileSync(join(folder, name), 'utf8'), name))
    .map(({ words }) => words.map(({ form, upos }) => tokenOf(form, upos as PartOfSpeech)));
}

/** What the finder looks at; the rest of a token is nothing here. */
function tokenOf(form: string, pos: PartOfSpeech): Token {
  return { form, bare: form, pos, lemma: form, start: 0, end: 0, morphology: {}, head: null, relation: null };
}
