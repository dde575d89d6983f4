import { openReader, type PastedArticle } from '../src/desk.ts';
import type { Extraction } from '../src/model/contract.ts';

/** The reader as it ships, parser and all: for what only a tree can tell. */
export interface ParsingReader {
  read(item: PastedArticle): Promise<Extraction>;
}

let opened: ParsingReader | undefined;

/** Opened once for all tests of a run. */
export function openParsingReader(): ParsingReader {
  opened ??= openReader();
  return opened;
}
