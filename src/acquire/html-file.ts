import type { SourceInput, SourceType } from '../model/source-type.ts';
import { wholeDocument } from './document.ts';
import { headText, looksLikeHtml } from './sniff.ts';

/** A saved or fetched page: by its declared media type, its name, or how it begins. */
export const htmlFile: SourceType = {
  name: 'html-file',
  accepts: (input) => input.place === 'content' && isHtml(input),
  async *open(input, context) {
    yield await wholeDocument(input, 'text/html', context);
  },
};

function isHtml(input: SourceInput): boolean {
  if (input.mediaType === 'text/html' || input.mediaType === 'application/xhtml+xml') return true;
  return /\.(?:html?|xhtml)$/i.test(input.address) || looksLikeHtml(headText(input.head));
}
