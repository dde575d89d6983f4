import { join } from 'node:path';
import { openParser } from '../../../src/analyse/parser/parser.ts';
import { productRoot } from '../../../src/desk.ts';
import { loadKnowledge } from '../../../src/knowledge/knowledge.ts';
import { shippedParser } from './reader.ts';
import { type TreebankSuites, treebankSuites } from './suites.ts';

/** The shipped parser scored on the treebanks that are wanted. */
export function scoreTreebanks(wanted: (suite: string) => boolean, command: string): Promise<TreebankSuites> {
  const { languages } = loadKnowledge(productRoot);
  const parser = shippedParser(openParser(join(productRoot, 'models', 'reader')), (code) => {
    const language = languages.get(code);
    if (!language) throw new Error(`no folder languages/${code}`);
    return language;
  });
  return treebankSuites(parser, wanted, command);
}
