import type { SourceType } from '../model/source-type.ts';
import { wholeDocument } from './document.ts';

/** Plain text and Markdown, and whatever no other type recognised: one article an item. */
export const textFile: SourceType = {
  name: 'text-file',
  accepts: (input) => input.place === 'content',
  async *open(input, context) {
    yield await wholeDocument(input, 'text/plain', context);
  },
};
