import { describe, expect, test } from 'vitest';
import { captured, read } from './document.fixture.ts';
import { readHtml } from './html.ts';

const paragraph =
  "L'esercito ha preso tre villaggi a est della città, dicono fonti locali. I miliziani si sono ritirati verso il fiume, dove resta un solo ponte. La popolazione era fuggita nei giorni scorsi.";
const page = (body: string, head = '') =>
  `<!doctype html><html lang="it"><head><title>T | Sito</title>${head}</head><body>${body}</body></html>`;
const story = `<article><h1>Tre villaggi presi dall'esercito</h1>${`<p>${paragraph}</p>`.repeat(4)}</article>`;

describe('a page', () => {
  test('gives title, date, address and text, the title first', () => {
    const head = `<meta property="og:site_name" content="Sito"><link rel="canonical" href="https://sito.example/a">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"H","datePublished":"2019-03-08T10:00:00Z"}]}</script>
      <meta property="article:published_time" content="2001-01-01">`;
    const article = read(
      captured(
        page(`<nav><a href="/">Home</a></nav>${story}<footer>Note legali</footer>`, head),
        'text/html',
      ),
    );
    expect(article).toMatchObject({
      title: "Tre villaggi presi dall'esercito",
      published: '2019-03-08',
      url: 'https://sito.example/a',
      language: 'it',
    });
    expect(article.text.startsWith("Tre villaggi presi dall'esercito\n\nL'esercito ha preso")).toBe(true);
    expect(article.text).not.toMatch(/Home|Note legali/);
  });

  test.each([
    ['meta', '<meta name="date" content="2019-03-08">', ''],
    ['a time element', '', '<time datetime="2019-03-08T08:00">8 marzo</time>'],
    ['microdata', '', '<span itemprop="datePublished" content="2019-03-08">x</span>'],
    [
      'meta, past a script that is not JSON',
      '<script type="application/ld+json">{oops</script><meta name="dc.date" content="2019-03-08">',
      '',
    ],
  ])('dated by %s', (_, head, inside) => {
    const html = page(story.replace('<p>', `${inside}<p>`), head);
    expect(read(captured(html, 'text/html')).published).toBe('2019-03-08');
  });

  test('scripts, styles and hidden parts are not text; entities are', () => {
    const body = story.replace(
      '<p>',
      '<p>Caff&egrave; &amp; t&#232;. <script>alert(1)</script><style>p{}</style>',
    );
    const { text } = readHtml(page(body), 'x');
    expect(text).toContain('Caffè & tè.');
    expect(text).not.toMatch(/alert|p\{\}/);
  });

  test('blocks break lines, inline mark-up does not', () => {
    const { text } = readHtml(
      '<p>Uno <b>du</b>e<br>tre</p><ul><li>quattro</li><li>cinque</li></ul><div>sei</div>',
      'x',
    );
    expect(text).toBe('Uno due\ntre\n\nquattro\ncinque\n\nsei');
  });

  test('what the mark-up says is furniture is noise, and offsets hold', () => {
    const html =
      `<p>${paragraph}</p><div class="share-bar">Invia a un amico</div><p>${paragraph.toUpperCase()}</p><p class="tags">Siria</p>`.repeat(
        2,
      );
    const article = read(captured(html, 'text/html'));
    const cut = article.noise.map((span) => [span.reason, article.text.slice(span.start, span.end)]);
    expect(cut).toContainEqual(['share_furniture', 'Invia a un amico']);
    expect(cut).toContainEqual(['tag_run', 'Siria']);
  });

  test('an embedded post in the story is noise', () => {
    const body = story.replace(
      '</p><p>',
      '</p><blockquote class="twitter-tweet"><p>Le prime immagini dal ponte</p>Qualcuno</blockquote><p>',
    );
    const article = read(captured(page(body), 'text/html'));
    const embedded = article.noise.find((span) => span.reason === 'embed');
    expect(article.text.slice(embedded?.start, embedded?.end)).toMatch(/Le prime immagini dal ponte/);
  });

  test('broken mark-up is read for what it is', () => {
    const broken = `<html><body><div><article><h1>Tre villaggi presi<p>${paragraph}<p>${paragraph}</div></b></article><p>${paragraph}<table><td>`;
    expect(readHtml(broken, 'x').text).toContain('I miliziani si sono ritirati');
  });

  test('without an article, a body with enough running text is read whole, and a note says so', () => {
    const html = page(
      `<form><div>${'<span>'.repeat(3)}${paragraph} ${paragraph}${'</span>'.repeat(3)}</div></form><div>${paragraph}</div>`,
    );
    expect(readHtml(html, 'x').text).toContain('tre villaggi');
  });

  test.each([
    ['a menu', page(`<ul>${'<li><a href="#">Una sezione del sito</a></li>'.repeat(40)}</ul>`)],
    ['nothing', page('')],
    ['a short message', page('<p>Pagina non trovata.</p>')],
    ['an image', '<img src="x.jpg">'],
    ['scripts alone', page('<script>document.write("x".repeat(1000))</script>')],
  ])('%s is no article', (_, html) => {
    expect(() => readHtml(html, 'x')).toThrow(expect.objectContaining({ code: 'input/no-article' }));
  });

  test('100,000 nested elements are read without a tree', () => {
    const html = `<html><body>${'<div>'.repeat(100_000)}<p>${paragraph} Caff&egrave;.</p><script>var a = "<p>no</p>";</script><p>${paragraph}</p>${'</div>'.repeat(100_000)}</body></html>`;
    const { text, notes } = readHtml(html, 'x');
    expect(text).toBe(`${paragraph} Caffè.\n${paragraph}`);
    expect(notes.map((note) => note.rule)).toEqual(['read/whole-page']);
  });
});
