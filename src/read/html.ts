import { Readability } from '@mozilla/readability';
import type { NoiseSpan, Note } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import { type PageHead, readHead } from './html-head.ts';
import { type HtmlText, textOf } from './html-text.ts';
import { type HtmlDocument, type HtmlElement, isUnwieldy, parseTree } from './html-tree.ts';
import { normalised } from './lines.ts';
import { cleanText } from './text.ts';

/** A page as text, with what it says about itself and what its mark-up says is not the story. */
export interface Page {
  readonly text: string;
  readonly head: PageHead;
  readonly marked: readonly NoiseSpan[];
  readonly notes: readonly Note[];
}

/** Fewer characters than this are a caption or an error message, not an article. */
const shortestArticle = 140;
/** When the algorithm finds no article, a body with this much running text is read whole. */
const shortestBody = 250;
/** A page that is mostly links is an index. */
const mostlyLinks = 0.6;

const noHead: PageHead = { title: null, published: null, url: null, siteName: null, language: null };

/**
 * Reads HTML: a whole page by the readability algorithm, a fragment (a feed entry, a record) as it stands.
 * @throws Problem `input/no-article` when there is no running text to speak of.
 */
export function readHtml(html: string, item: string): Page {
  if (isUnwieldy(html)) return readFlat(html, item);
  const document = parseTree(html);
  if (!/<(?:html|head|body)[\s>]/i.test(html)) return readFragment(document, item);
  const head = readHead(document);
  const found = readArticleTree(document);
  if (found && found.text.length >= shortestArticle && found.linked < mostlyLinks) {
    return withTitle(found, head, []);
  }
  // The algorithm has taken the tree apart: build it anew.
  const body = textOf(parseTree(html).body, isFurniture);
  if (body.text.length >= shortestBody && body.linked < mostlyLinks && /[.!?]/.test(body.text)) {
    return withTitle(body, head, [wholePageNote]);
  }
  throw new Problem('input/no-article', item, { foundCharacters: body.text.length });
}

const wholePageNote: Note = {
  rule: 'read/whole-page',
  reason: 'No article stood out on the page, so its whole body was read.',
  at: null,
};

function readArticleTree(document: HtmlDocument): HtmlText | null {
  try {
    const options = { keepClasses: true, serializer: (node: unknown) => node as HtmlElement };
    const parsed = new Readability<HtmlElement>(document as never, options as never).parse();
    return parsed?.content ? textOf(parsed.content) : null;
  } catch {
    // Broken mark-up can trip the algorithm; the whole body is the fallback.
    return null;
  }
}

function readFragment(document: HtmlDocument, item: string): Page {
  const { text, marked } = textOf(document.body);
  if (!/\p{L}/u.test(text)) throw new Problem('input/no-article', item, { foundCharacters: text.length });
  return { text, head: noHead, marked, notes: [] };
}

const furniture = new Set(['NAV', 'HEADER', 'FOOTER', 'ASIDE', 'FORM', 'BUTTON', 'DIALOG']);

function isFurniture(element: HtmlElement): boolean {
  const role = element.getAttribute('role') ?? '';
  return furniture.has(element.nodeName) || /^(?:navigation|banner|contentinfo|dialog|search)$/.test(role);
}

/** Puts the title over the text, as the page does, unless the text opens with it already. */
function withTitle(found: HtmlText, head: PageHead, notes: readonly Note[]): Page {
  const title = head.title === null ? '' : cleanText(head.title).replace(/\s+/g, ' ').trim();
  const opening = found.text.slice(0, 1200).split('\n').slice(0, 8).map(normalised);
  if (title === '' || opening.includes(normalised(title))) {
    return { text: found.text, head, marked: found.marked, notes };
  }
  const shift = title.length + 2;
  const marked = found.marked.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift }));
  return { text: `${title}\n\n${found.text}`, head, marked, notes };
}

const blockTag =
  /^<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|figure|figcaption|header|footer|main|aside|nav|pre|hr|td|dd|dt)\b/i;

/** Reads a page without building a tree: tags are dropped in one pass, block tags break the line. */
function readFlat(html: string, item: string): Page {
  const lines: string[] = [];
  let line = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    line += html.slice(at, open === -1 ? html.length : open);
    if (open === -1) break;
    const close = html.indexOf('>', open);
    if (close === -1) break;
    const tag = html.slice(open, Math.min(close + 1, open + 20));
    at = close + 1;
    if (blockTag.test(tag)) {
      lines.push(line);
      line = '';
    }
    const hidden = /^<(script|style|noscript|template)\b/i.exec(tag)?.[1];
    if (hidden) at = endOfElement(html, hidden, at);
    else if (tag.startsWith('<!--')) at = after(html, '-->', open + 4);
  }
  lines.push(line);
  const text = decodeEntities(
    lines
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n'),
  );
  if (text.length < shortestBody || !/\p{L}[^.!?]*[.!?]/u.test(text.slice(0, 100_000))) {
    throw new Problem('input/no-article', item, { foundCharacters: text.length });
  }
  return { text: cleanText(text), head: noHead, marked: [], notes: [wholePageNote] };
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b[^>]*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? close.lastIndex : html.length;
}

/** Entities are the parser's business; without tags it has nothing to nest. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parseTree(`<pre>${text.replace(/</g, '&lt;')}</pre>`).body.textContent ?? text;
}
