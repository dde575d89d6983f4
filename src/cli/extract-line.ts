import type { Reader, ReadOptions } from '../desk.ts';
import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';
import type { InterfaceLanguage } from '../model/problem-wording.ts';
import { asProblem, failedItem } from './report-problem.ts';

export interface LineOptions {
  readonly read: ReadOptions;
  readonly withText: boolean;
  readonly language: InterfaceLanguage;
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
