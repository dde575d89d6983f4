import { createHash } from 'node:crypto';
import type { Article, Document, NoiseSpan, Note } from '../model/article.ts';
import type { Codebook } from '../model/codebook.ts';
import type { ArticleId } from '../model/ids.ts';
import { Problem } from '../model/problem.ts';
import { blocksOf } from './blocks.ts';
import { type Decoded, decode } from './encoding.ts';
import { type Page, readHtml } from './html.ts';
import { identifyLanguage } from './language.ts';
import { type Line, splitLines } from './lines.ts';
import { findNoise } from './noise/index.ts';
import { findOutlet, outletNames } from './outlet.ts';
import { parsePublished, publishedInText, publishedNote } from './published.ts';
import type { ReadingLanguage } from './reading-language.ts';
import { cleanText, replacementCount } from './text.ts';

export interface ReadingContext {
  readonly languages: readonly ReadingLanguage[];
  readonly outlets: Codebook['outlets'];
  /** Overrides what the source declares and what identification finds. */
  readonly language?: string;
  /** ISO day; overrides what the source declares. */
  readonly published?: string;
}

/**
 * Reads one document: decodes it, takes the article out of its page, tells language, date and outlet, and sets
 * the story apart from what is not the story.
 * @throws Problem `input/bad-encoding`, `input/empty`, `input/no-article`, `input/unsupported-language`, or
 * `input/impossible-date` for an override that is no day.
 */
export function readArticle(document: Document, context: ReadingContext): Article {
  const { declared } = document;
  const decoded = decode(document);
  const page = readPage(document, decoded.text);
  const { text } = page;
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Problem('input/empty', document.address);
  const wanted = context.language ?? knownLanguage(declared.language, context.languages);
  const language = identifyLanguage(text, context.languages, document.address, wanted);
  const knownTitle = cleaned(declared.title) ?? cleaned(page.head.title);
  const lines = splitLines(text, knownTitle);
  const url = httpUrl(declared.url) ?? page.head.url ?? httpUrl(document.address);
  const clues = { declared: declared.outlet ?? null, url, siteName: page.head.siteName };
  const outlet = findOutlet(clues, context.outlets);
  const names = outletNames(outlet, context.outlets);
  const noise = findNoise(
    lines,
    { language, title: knownTitle, outletNames: names },
    disjoint(page.marked, text),
  );
  const blocks = blocksOf(lines, noise, knownTitle);
  const headline = blocks.find((block) => block.section === 'headline');
  const dated = publishedDay(document, page, lines, context, language);
  return {
    id: articleId(declared.id, url, text),
    document: document.id,
    url,
    title: knownTitle ?? (headline ? text.slice(headline.start, headline.end) : null),
    language: language.code,
    published: dated.day,
    outlet,
    text,
    noise,
    blocks,
    notes: [...encodingNotes(decoded, text), ...page.notes, ...dated.notes],
  };
}

const noHead: Page['head'] = { title: null, published: null, url: null, siteName: null, language: null };

function readPage(document: Document, decoded: string): Page {
  if (document.mediaType === 'text/html' || document.mediaType === 'application/xhtml+xml') {
    return readHtml(decoded, document.address);
  }
  return { text: cleanText(decoded), head: noHead, marked: [], notes: [] };
}

const cleaned = (title: string | null | undefined): string | null =>
  (title === null || title === undefined ? '' : cleanText(title).replace(/\s+/g, ' ').trim()) || null;

/** A declared language that can be read is believed; any other is checked against the text before refusing it. */
function knownLanguage(
  declared: string | undefined,
  languages: readonly ReadingLanguage[],
): string | undefined {
  const code = declared?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.code === code || language.iso639 === code)?.code;
}

/** The source's own id; else one that two captures of the same text at the same address share. */
function articleId(declared: string | undefined, url: string | null, text: string): ArticleId {
  if (declared !== undefined) return declared as ArticleId;
  const hash = createHash('sha256')
    .update(`${url ?? ''}\n${text}`)
    .digest('hex');
  return `a-${hash.slice(0, 16)}` as ArticleId;
}

const httpUrl = (address: string | undefined): string | null =>
  address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;

interface Dated {
  readonly day: string | null;
  readonly notes: readonly Note[];
}

/** The override, what the source declares, what the page's head says, a date line at the top; in that order. */
function publishedDay(
  document: Document,
  page: Page,
  lines: readonly Line[],
  context: ReadingContext,
  language: ReadingLanguage,
): Dated {
  if (context.published !== undefined) {
    const given = parsePublished(context.published, context.languages, language);
    if ('day' in given) return { day: given.day, notes: [] };
    throw new Problem('input/impossible-date', document.address, { found: context.published });
  }
  const notes: Note[] = [];
  for (const said of [document.declared.published, page.head.published]) {
    if (said === undefined || said === null || said.trim() === '') continue;
    const found = parsePublished(said, context.languages, language);
    if ('day' in found) return { day: found.day, notes };
    notes.push(publishedNote(said, found.problem));
  }
  // A source that names a day which does not exist is not corrected by a line of the text.
  if (notes.length > 0) return { day: null, notes };
  const top = lines.slice(0, 6).map((line) => line.text);
  return { day: publishedInText(top, context.languages, language), notes };
}

function encodingNotes(decoded: Decoded, text: string): readonly Note[] {
  const notes: Note[] = [];
  if (decoded.guessed) {
    const reason = `Nobody named the character encoding; it was read as ${decoded.encoding}.`;
    notes.push({ rule: 'read/guessed-encoding', reason, at: null });
  }
  const count = replacementCount(text);
  if (count > 0) {
    const at = text.indexOf('\uFFFD');
    const reason = `${count} character${count === 1 ? '' : 's'} could not be read and ${count === 1 ? 'stands' : 'stand'} as U+FFFD.`;
    notes.push({ rule: 'read/unreadable-characters', reason, at: { start: at, end: at + 1 } });
  }
  return notes;
}

/** Spans marked by the page may nest: the outer one is kept. All must lie inside the text. */
function disjoint(marked: readonly NoiseSpan[], text: string): readonly NoiseSpan[] {
  let reached = 0;
  return [...marked]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      const keep = span.start >= reached && span.end <= text.length && span.start < span.end;
      if (keep) reached = span.end;
      return keep;
    });
}
