import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../model/span.ts';
import { captured, read } from './document.fixture.ts';

const story = [
  'Libia, il Gna entra a Tarhuna',
  '',
  'Haftar perde la città da cui assediava la capitale',
  '',
  'Le forze del Gna sono entrate a Tarhuna nella notte. Gli uomini di Haftar si erano ritirati verso est poche ore prima, lasciando mezzi e munizioni lungo la strada per Bani Walid.',
  '',
  'Leggi anche: Chi sono i Kaniyat',
].join('\n');

describe('an article', () => {
  test('has its parts, and every offset speaks of its text', () => {
    const article = read(
      captured(story, 'text/plain', { published: '2020-06-05', url: 'https://x.example/a' }),
    );
    expect(
      article.blocks.map((block) => [block.section, article.text.slice(block.start, block.start + 12)]),
    ).toEqual([
      ['headline', 'Libia, il Gn'],
      ['standfirst', 'Haftar perde'],
      ['body', 'Le forze del'],
    ]);
    expect(article.noise.map((span) => [span.reason, article.text.slice(span.start, span.end)])).toEqual([
      ['related_list', 'Leggi anche: Chi sono i Kaniyat'],
    ]);
    expect(article).toMatchObject({
      language: 'it',
      published: '2020-06-05',
      url: 'https://x.example/a',
      title: 'Libia, il Gna entra a Tarhuna',
    });
  });

  test('line ends do not change what it is', () => {
    expect(read(captured(story.replaceAll('\n', '\r\n')))).toEqual(read(captured(story)));
  });

  test('the same text at the same address has the same id, another text or address another', () => {
    const url = 'https://x.example/a';
    const id = (text: string, declared = {}) => read(captured(text, 'text/plain', declared)).id;
    expect(id(story)).toMatch(/^a-[0-9a-f]{16}$/);
    expect(id(story, { url })).toBe(id(`\uFEFF${story}`, { url }));
    expect(new Set([id(story), id(story, { url }), id(`${story}.`), id(story, { id: 'mine' })]).size).toBe(4);
    expect(id(story, { id: 'mine' })).toBe('mine');
  });

  test.each([
    ['2020-06-31', ['read/impossible-date']],
    ['05/2020', ['read/unreadable-date']],
    ['giugno 2020', ['read/partial-date']],
    ['', []],
  ])('declared as published on "%s" stays undated, with a note', (published, rules) => {
    const article = read(captured(story, 'text/plain', { published }));
    expect(article.published).toBeNull();
    expect(article.notes.map((note) => note.rule)).toEqual(rules);
  });

  test('the caller may give the day; a day that does not exist is refused', () => {
    expect(read(captured(story), { published: '2020-06-05' }).published).toBe('2020-06-05');
    expect(() => read(captured(story), { published: '2020-06-31' })).toThrow(
      expect.objectContaining({ code: 'input/impossible-date' }),
    );
  });

  test('a declared language that cannot be read gives way to what the text is', () => {
    expect(read(captured(story, 'text/plain', { language: 'xx' })).language).toBe('it');
    expect(read(captured(story, 'text/plain', { language: 'en' })).language).toBe('en');
  });
});

describe('hostile input', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00A0\n'],
    ['marks alone', '\uFEFF\u200B\u202E'],
    ['stops alone', '... --- !!!'],
  ])('%s is empty', (_, text) => {
    expect(() => read(captured(text))).toThrow(expect.objectContaining({ code: 'input/empty' }));
  });

  test('a million characters without a line break', () => {
    const line = 'Le forze hanno preso la città e i soldati si sono ritirati. '.repeat(17_000);
    const article = read(captured(line));
    expect(article.text.length).toBeGreaterThan(1_000_000);
    expect(article.blocks).toHaveLength(1);
  });

  test('a million characters without a space', () => {
    const article = read(captured('a'.repeat(1_000_000)), { language: 'it' });
    expect(article.blocks).toHaveLength(1);
  });

  test('fifty megabytes', () => {
    const sentence =
      'Le forze del governo hanno ripreso il villaggio a nord della città, dicono fonti locali. ';
    const article = read(captured(`${sentence.repeat(40)}\n`.repeat(14_500)));
    expect(article.text.length).toBeGreaterThan(50_000_000);
    // One paragraph stands; every other is that paragraph printed again.
    expect(article.blocks).toHaveLength(1);
  });

  const fragment = fc.constantFrom(
    'Leggi anche',
    'LEGGI ANCHE: Altro titolo',
    'Tag: Siria',
    '(segue)',
    '© Agenzia',
    'Condividi 3',
    '[Video non disponibile]',
    'ROMA, 3 GIU - ',
    'Siria Syria Isis Hajin Deirezzor Islamicstate Siria Isis Sdf Usa Merv Iraq Iraq',
    '#a #b #c',
    '\r\n',
    '\uD800',
    '\u200B',
    'Un titolo qualunque senza punto',
    'Una frase intera, con il suo punto.',
    '\n\n',
    ' ',
    '*',
    '.',
    'Home | Contatti',
  );
  const hostile = fc.oneof(
    fc
      .array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 40 })
      .map((parts) => parts.join('')),
    fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('\n')),
  );

  test.each(['text/plain', 'text/html'])(
    'whatever it is, noise and blocks of %s are sorted, apart and inside',
    (mediaType) => {
      fc.assert(
        fc.property(hostile, fc.option(fragment, { nil: undefined }), (text, title) => {
          // A word of content, so that the article is not refused as empty.
          const input = captured(`${text}\nparola`, mediaType, title === undefined ? {} : { title });
          const article = readOrRefuse(input);
          if (!article) return;
          const spans = [...article.noise, ...article.blocks].sort((a, b) => a.start - b.start);
          for (const list of [article.noise, article.blocks]) {
            expect(list.map((span) => span.start)).toEqual(
              list.map((span) => span.start).sort((a, b) => a - b),
            );
          }
          for (const [index, span] of spans.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(article.text.length);
            expect(article.text.slice(span.start, span.end).trim()).not.toBe('');
            const next = spans[index + 1];
            if (next) expect(overlaps(span, next)).toBe(false);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

/** A text that is mostly control characters may be refused; nothing else may be thrown. */
function readOrRefuse(input: ReturnType<typeof captured>) {
  try {
    return read(input, { language: 'it' });
  } catch (error) {
    expect(error).toMatchObject({ code: 'input/bad-encoding' });
    return null;
  }
}

describe('reading takes time in proportion to the text', () => {
  const lines =
    'Home | Contatti | Chi siamo\nSiria Syria Isis Hajin Deirezzor Iraq Usa Sdf Merv Damasco Raqqa Mosul\n';
  test.each([
    [
      'different paragraphs',
      (n: number) =>
        Array.from({ length: n }, (_, i) => `Il gruppo ${i} ha preso il villaggio ${i * 7} a nord.`).join(
          '\n',
        ),
    ],
    ['furniture', (n: number) => lines.repeat(n / 2)],
    ['one long line', (n: number) => 'Il gruppo ha preso il villaggio (foto) a nord, '.repeat(n)],
    ['one line of brackets', (n: number) => '[('.repeat(n * 10)],
    ['one line of capitals', (n: number) => 'Siria, Iraq - '.repeat(n * 3)],
    ['headings', (n: number) => 'Leggi anche\n'.repeat(n)],
    ['mark-up', (n: number) => '<p>Il gruppo ha preso <b>il villaggio</b>.<div><i>x'.repeat(n / 100)],
  ])('%s', (name, make) => {
    const cost = (n: number) => {
      const input = captured(`${make(n)}\nparola`, name === 'mark-up' ? 'text/html' : 'text/plain');
      const times = Array.from({ length: 3 }, () => {
        const start = performance.now();
        read(input, { language: 'it' });
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    cost(1_000);
    const small = cost(4_000);
    const large = cost(32_000);
    // Eight times the text: quadratic work would take 64 times as long. A few milliseconds are noise.
    expect(large).toBeLessThan(32 * (small + 5));
  });
});
