import { openReader, type Reader, type ReadOptions } from '../desk.ts';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import type { InterfaceLanguage } from '../model/problem-wording.ts';
import { asProblem, failedItem } from './report-problem.ts';

export interface LineOptions {
  /** The folder codebook, languages and models lie below. */
  readonly root: string;
  readonly read: ReadOptions;
  /** Files or folders of triggers of the user's own. */
  readonly triggers: readonly string[];
  /** Index of imported places, or null. */
  readonly places: string | null;
  readonly withText: boolean;
  /** Language of error messages. */
  readonly language: InterfaceLanguage;
}

/** Opens a reader; what goes wrong is a problem, the same on every thread. */
export function openLineReader({ root, triggers, places }: LineOptions): Reader {
  try {
    return openReader(root, undefined, triggers, places);
  } catch (error) {
    throw asProblem(error, root);
  }
}

/** Reads one document into its line of output; what goes wrong with it is its line. */
export async function readLine(
  reader: Reader,
  document: Document,
  options: LineOptions,
): Promise<ExtractLine> {
  try {
    const extraction = await reader.extract(document, options.read);
    if (options.withText) return extraction;
    const { text: _, ...article } = extraction.article;
    return { ...extraction, article };
  } catch (error) {
    return failedItem(asProblem(error, document.address), options.language);
  }
}
