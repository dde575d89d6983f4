import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The part of the document object model that reading uses; linkedom never runs what a page contains. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}
export interface HtmlDocument {
  readonly body: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

const elementNode = 1;
export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === elementNode;
export const isText = (node: HtmlNode): boolean => node.nodeType === 3;

/** Parses a page or a fragment; a fragment gets a page around it, since the parser keeps only what it is given. */
export function parseTree(html: string): HtmlDocument {
  const page = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  // Linkedom is two hundred modules, loaded for the first page: most reports are plain text.
  const { parseHTML } = require('linkedom') as typeof import('linkedom');
  return parseHTML(page).document as unknown as HtmlDocument;
}

/** What the readability algorithm takes quadratic time over, or too much of the stack. */
const deepest = 150;
const largest = 6_000_000;

/** Whether a page is nested so deep, or is so large, that it should be read without building a tree. */
export function isUnwieldy(html: string): boolean {
  if (html.length > largest) return true;
  let depth = 0;
  let deepestSeen = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (selfClosing.has((tag[2] ?? '').toLowerCase())) continue;
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepestSeen) deepestSeen = depth;
  }
  return deepestSeen > deepest;
}

/** Elements without an end tag, or whose end tag is often left out: counting them would not tell the depth. */
const selfClosing = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option path circle rect use'.split(
    ' ',
  ),
);
