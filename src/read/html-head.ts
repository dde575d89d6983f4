import type { HtmlDocument } from './html-tree.ts';

/** What a page says about itself; every field as written. */
export interface PageHead {
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
}

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'date',
  'pubdate',
  'publish-date',
  'sailthru.date',
];

/** Reads title, date, address and site from `meta`, JSON-LD, `time` and `link`, the most explicit first. */
export function readHead(document: HtmlDocument): PageHead {
  const meta = metaValues(document);
  const data = structuredArticle(document);
  const siteName = meta.get('og:site_name') ?? meta.get('application-name') ?? null;
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const time =
    document.querySelector('[itemprop="datePublished"]') ??
    document.querySelector('time[pubdate]') ??
    document.querySelector('article time[datetime], main time[datetime]');
  return {
    title:
      headingOf(document) ??
      first('og:title', 'twitter:title', 'dc.title') ??
      data.headline ??
      withoutSite(document.querySelector('title')?.textContent ?? null, siteName),
    published:
      data.datePublished ??
      first(...publishedNames) ??
      time?.getAttribute('datetime') ??
      time?.getAttribute('content') ??
      time?.textContent?.trim() ??
      null,
    url: httpAddress(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? first('og:url'),
    ),
    siteName,
    language: document.querySelector('html')?.getAttribute('lang') ?? null,
  };
}

function metaValues(document: HtmlDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return values;
}

/** The one heading a page shows over its article; sites that put their own name in `h1` have it once more. */
function headingOf(document: HtmlDocument): string | null {
  const inArticle = [...document.querySelectorAll('article h1, main h1')];
  const headings = inArticle.length > 0 ? inArticle : [...document.querySelectorAll('h1')];
  const text = headings.length === 1 ? (headings[0]?.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  return text.split(' ').length >= 3 ? text : null;
}

/** Drops ` | Site` or ` - Site` from a page title. */
function withoutSite(title: string | null, siteName: string | null): string | null {
  const whole = title?.replace(/\s+/g, ' ').trim() ?? '';
  if (whole === '') return null;
  if (siteName !== null && whole.toLowerCase().endsWith(siteName.toLowerCase())) {
    const cut = whole.slice(0, -siteName.length).replace(/\s*[|–—:»-]\s*$/u, '');
    if (cut !== '') return cut;
  }
  const parts = whole.split(/\s+[|»]\s+/);
  return parts[0] !== undefined && parts[0].split(' ').length >= 3 ? parts[0] : whole;
}

const articleTypes = /(?:Article|Posting|Report|NewsItem)$/;

/** `headline` and `datePublished` of the first article in JSON-LD; a script that is not JSON says nothing. */
function structuredArticle(document: HtmlDocument): {
  headline: string | null;
  datePublished: string | null;
} {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    for (const entry of entriesOf(data)) {
      const types = [entry['@type']].flat();
      if (!types.some((type) => typeof type === 'string' && articleTypes.test(type))) continue;
      return { headline: asText(entry.headline), datePublished: asText(entry.datePublished) };
    }
  }
  return { headline: null, datePublished: null };
}

function entriesOf(data: unknown): readonly Record<string, unknown>[] {
  const roots = Array.isArray(data) ? data : [data];
  return roots
    .flatMap((root: unknown) =>
      isObject(root) && Array.isArray(root['@graph']) ? [root, ...root['@graph']] : [root],
    )
    .filter(isObject);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;

const httpAddress = (address: string | null): string | null =>
  address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
