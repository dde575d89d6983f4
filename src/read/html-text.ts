import type { NoiseReason, NoiseSpan } from '../model/article.ts';
import { type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.ts';
import { cleanText } from './text.ts';

/** Elements nobody reads as text. */
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO HEAD SELECT TEXTAREA'.split(' '),
);
const paragraphs = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL DL TABLE BLOCKQUOTE SECTION ARTICLE FIGURE HEADER FOOTER ASIDE MAIN NAV PRE HR FORM'.split(
    ' ',
  ),
);
const lineBlocks = new Set('DIV LI DT DD TR FIGCAPTION CAPTION ADDRESS DETAILS SUMMARY FIELDSET'.split(' '));

export interface HtmlText {
  readonly text: string;
  /** What the page's own mark-up says is not the story. */
  readonly marked: readonly NoiseSpan[];
  /** Share of the characters that stand inside links. */
  readonly linked: number;
}

/**
 * The text a reader sees, a line for each block and a blank line between paragraphs. White space is folded as
 * browsers fold it. Walks with a stack of its own: a page may nest deeper than the call stack allows.
 */
export function textOf(
  root: HtmlElement,
  leaveOut: (element: HtmlElement) => boolean = () => false,
): HtmlText {
  const writer = new LineWriter();
  const marked: NoiseSpan[] = [];
  let linkDepth = 0;
  let linkedLength = 0;
  const stack: { node: HtmlElement; start: number }[] = [];
  const leave = () => {
    const top = stack.pop();
    if (!top) return;
    if (top.node.nodeName === 'A') linkDepth -= 1;
    writer.breakBy(breaksAround(top.node));
    const reason = markedReason(top.node);
    const start = writer.from(top.start);
    if (reason && writer.length > start) marked.push({ start, end: writer.length, reason });
  };
  let node: HtmlNode | null = root;
  while (node) {
    let descend: HtmlNode | null = null;
    if (isText(node)) {
      const before = writer.length;
      writer.write(node.textContent ?? '');
      if (linkDepth > 0) linkedLength += writer.length - before;
    } else if (isElement(node) && !skipped.has(node.nodeName.toUpperCase()) && !leaveOut(node)) {
      if (node.nodeName === 'BR') writer.lineBreak();
      else if (node.nodeName === 'TD' || node.nodeName === 'TH') writer.write(' ');
      writer.breakBy(breaksAround(node));
      if (node.nodeName === 'A') linkDepth += 1;
      stack.push({ node, start: writer.length });
      descend = node.firstChild;
      if (!descend) leave();
    }
    if (descend) {
      node = descend;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (stack.length > 0 && stack.at(-1)?.node === node) leave();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  const text = writer.text();
  return { text, marked: plausible(marked, text.length), linked: linkedLength / Math.max(1, text.length) };
}

const breaksAround = (element: HtmlElement): 0 | 1 | 2 => {
  if (paragraphs.has(element.nodeName)) return 2;
  return lineBlocks.has(element.nodeName) ? 1 : 0;
};

/** Collects text with folded white space; breaks wait until something follows them. */
class LineWriter {
  readonly #pieces: string[] = [];
  #length = 0;
  #breaks = 0;
  #space = false;

  get length(): number {
    return this.#length;
  }

  write(raw: string): void {
    const folded = cleanText(raw).replace(/\s+/g, ' ');
    if (folded === '') return;
    const body = folded.trim();
    if (folded.startsWith(' ')) this.#space = true;
    if (body === '') return;
    if (this.#length > 0) this.#push(this.#breaks > 0 ? '\n'.repeat(this.#breaks) : this.#space ? ' ' : '');
    this.#push(body);
    this.#breaks = 0;
    this.#space = folded.endsWith(' ');
  }

  breakBy(count: 0 | 1 | 2): void {
    if (count > this.#breaks) this.#breaks = count;
  }

  lineBreak(): void {
    this.#breaks = Math.min(2, this.#breaks + 1);
  }

  /** Where the text that was written after `mark` really begins, past the break or space before it. */
  from(mark: number): number {
    return mark === 0 || this.#length <= mark ? mark : mark + this.#gapAt(mark);
  }

  text(): string {
    return this.#pieces.join('');
  }

  readonly #gaps = new Map<number, number>();

  #gapAt(mark: number): number {
    return this.#gaps.get(mark) ?? 0;
  }

  #push(piece: string): void {
    if (piece === '') return;
    if (/^\s+$/.test(piece)) this.#gaps.set(this.#length, piece.length);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

/**
 * Class names and roles that pages everywhere give to what is not the story. Names are split at hyphens,
 * underscores and capitals, so that `shareBar` and `share-bar` are alike and `shareholders` is not.
 */
const markedBy: readonly (readonly [NoiseReason, ReadonlySet<string>])[] = [
  ['share_furniture', new Set(['share', 'sharing', 'social', 'addtoany', 'sharedaddy', 'likes'])],
  [
    'related_list',
    new Set(['related', 'recommended', 'readmore', 'correlati', 'promo', 'teaser', 'outbrain', 'taboola']),
  ],
  ['tag_run', new Set(['tag', 'tags', 'keywords', 'hashtags'])],
  [
    'site_notice',
    new Set([
      'cookie',
      'cookies',
      'breadcrumb',
      'breadcrumbs',
      'newsletter',
      'paywall',
      'consent',
      'navigation',
    ]),
  ],
  ['author_bio', new Set(['bio', 'authorbio'])],
  ['embed', new Set(['embed', 'embedded', 'tweet', 'twitter', 'instagram'])],
  ['credits', new Set(['credit', 'credits', 'copyright'])],
];

function markedReason(element: HtmlElement): NoiseReason | null {
  if (element.nodeName === 'NAV') return 'site_notice';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 2 || names.length > 300) return null;
  const words = names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  for (const [reason, known] of markedBy) if (words.some((word) => known.has(word))) return reason;
  return null;
}

const longestMarked = 1500;

/** A wrapper around the whole story may carry any class: what is long, or most of the page, is not furniture. */
function plausible(marked: readonly NoiseSpan[], length: number): readonly NoiseSpan[] {
  return marked.filter((span) => {
    const size = span.end - span.start;
    return size <= longestMarked && size <= length * 0.3;
  });
}
