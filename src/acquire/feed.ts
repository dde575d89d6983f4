import type { parseFeed } from 'feedsmith';
import type { Declared, Document } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import type { SourceContext, SourceInput, SourceType } from '../model/source-type.ts';
import { readAll } from './byte-stream.ts';
import { asProblem, document } from './document.ts';
import { headText, looksLikeFeed, looksLikeHtml } from './sniff.ts';

/** RSS 0.9-2.0, RDF and Atom: one article an entry, from the content the feed itself carries. */
export const feed: SourceType = {
  name: 'feed',
  accepts: (input) =>
    input.place === 'content' &&
    (/\.(?:xml|rss|atom|rdf)$/i.test(input.address) ||
      /^application\/(?:rss|atom|rdf)\+xml$/.test(input.mediaType ?? '') ||
      looksLikeFeed(headText(input.head))),
  async *open(input, context) {
    try {
      yield* readFeed(input, context);
    } catch (error) {
      yield asProblem(error, input.address);
    }
  },
};

interface Entry {
  readonly declared: Declared;
  readonly content: string;
}

async function* readFeed(input: SourceInput, context: SourceContext): AsyncGenerator<Document | Problem> {
  const bytes = await readAll(input.chunks(), context.limits.itemBytes, input.address);
  if (bytes.length === 0) {
    yield new Problem('input/empty', input.address);
    return;
  }
  const entries = await parseEntries(decodeXml(bytes, input.charset), input.address);
  if (entries.length === 0)
    yield new Problem('input/nothing-found', input.address, { expected: 'feed entries' });
  for (const [index, entry] of entries.entries()) {
    const address = `${input.address}#${index + 1}`;
    if (!entry.content.trim()) {
      yield new Problem('input/empty', address);
      continue;
    }
    yield document(
      {
        address,
        // Feeds escape mark-up freely and say so rarely: anything with a tag or an entity in it is read as HTML.
        mediaType: /<[a-z!/]|&[#a-z]/i.test(entry.content) ? 'text/html' : 'text/plain',
        charset: 'utf-8',
        bytes: new TextEncoder().encode(entry.content),
        declared: { ...input.declared, ...entry.declared },
      },
      context.clock,
    );
  }
}

/** XML names its encoding in its first line; the transport may too; else it is UTF-8. */
function decodeXml(bytes: Uint8Array, charset: string | null): string {
  const head = headText(bytes.subarray(0, 256));
  const label = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']/i.exec(head)?.[1];
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  const utf16 = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  for (const name of marked ? [utf16] : [label, charset, 'utf-8']) {
    if (!name) continue;
    try {
      return new TextDecoder(name).decode(bytes);
    } catch {
      // An encoding nobody knows: the next candidate decides.
    }
  }
  return new TextDecoder().decode(bytes);
}

async function parseEntries(xml: string, address: string): Promise<readonly Entry[]> {
  const trimmed = xml.trimStart();
  if (
    !trimmed.startsWith('<') ||
    (looksLikeHtml(trimmed.slice(0, 4096)) && !looksLikeFeed(trimmed.slice(0, 4096)))
  ) {
    throw new Problem('input/bad-feed', address, { expected: 'RSS or Atom', found: 'something else' });
  }
  // Loaded for the first feed: with what it brings it is as large as all the rest of what acquires.
  const { parseFeed } = await import('feedsmith');
  try {
    return entriesOf(parseFeed(trimmed));
  } catch (error) {
    throw new Problem('input/bad-feed', address, { expected: 'RSS or Atom', found: String(error) }, error);
  }
}

function entriesOf(parsed: ReturnType<typeof parseFeed>): readonly Entry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) =>
        entry(
          item.guid?.value,
          item.link,
          text(item.title),
          item.pubDate ?? item.dc?.dates?.[0],
          item.content?.encoded ?? text(item.description),
        ),
      );
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) =>
        entry(
          undefined,
          item.link,
          text(item.title),
          item.dc?.dates?.[0],
          item.content?.encoded ?? text(item.description),
        ),
      );
    case 'atom':
      return (parsed.feed.entries ?? []).map((item) =>
        entry(
          item.id,
          (item.links?.find((link) => !link.rel || link.rel === 'alternate') ?? item.links?.[0])?.href,
          text(item.title),
          item.published ?? item.updated,
          text(item.content) ?? text(item.summary),
        ),
      );
    case 'json':
      return (parsed.feed.items ?? []).map((item) =>
        entry(
          item.id,
          item.url,
          item.title,
          item.date_published,
          item.content_html ?? item.content_text ?? item.summary,
        ),
      );
  }
}

/** A feed's id of an entry is not an article's id: it is used only to say where the entry came from when it is a web address. */
function entry(
  id: string | undefined,
  link: string | undefined,
  title: string | undefined,
  published: unknown,
  content: string | undefined,
): Entry {
  const url = link ?? (id && /^https?:/i.test(id) ? id : undefined);
  return {
    declared: {
      ...(url && { url }),
      ...(title && { title }),
      ...(published !== undefined && published !== null && { published: String(published) }),
    },
    content: content ?? '',
  };
}

/** RSS gives text, Atom a text construct. */
function text(value: string | { readonly value?: string } | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.value;
}
