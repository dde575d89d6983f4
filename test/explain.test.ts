import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExtractLine } from '../src/model/contract.ts';
import { type ExplainedSentence, explainedSentenceSchema } from '../src/model/explanation.ts';
import { jsonLines, riscontro, root } from './run-riscontro.fixture.ts';

const report = 'corpus/it/2018-09-12-hajin-lamezzaluna.txt';
const article = `Le SDF conquistano il villaggio di Hajin
Le Forze democratiche siriane hanno conquistato ieri il villaggio di Hajin. Non ci sono conferme ufficiali.`;

const sentencesOf = (text: string): readonly ExplainedSentence[] =>
  jsonLines(text).map((line) => explainedSentenceSchema.parse(line));

describe('explain', () => {
  test('gives the claims extract gives, each under the sentence that says it', async () => {
    const [explained, extracted] = await Promise.all([
      riscontro(['explain', report, '--json']),
      riscontro(['extract', report, '--format', 'jsonl']),
    ]);
    expect({ status: explained.status, err: explained.err }).toEqual({ status: 0, err: '' });
    const sentences = sentencesOf(explained.out);
    const [line] = jsonLines(extracted.out) as unknown as readonly ExtractLine[];
    if (!line || 'error' in line) throw new Error('expected an extraction');
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(sentences.flatMap(({ claims }) => claims).sort(byId)).toEqual([...line.claims].sort(byId));
    for (const { claims, start } of sentences)
      for (const { evidence } of claims) expect(evidence.start).toBe(start);
  });

  test('gives every word its head in a tree with one root', async () => {
    const sentences = sentencesOf((await riscontro(['explain', report, '--json'])).out);
    for (const { words } of sentences) {
      expect(words.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const { head } of words) expect(head).toBeLessThan(words.length);
    }
  });

  test.each([
    ['it', report],
    ['en', 'corpus/en/2022-09-11-kharkiv-northern-gazette.txt'],
  ])('tells a person in %s without colour, in lines of at most 100 columns: %s', async (language, path) => {
    const { status, out } = await riscontro(['explain', path, '--lang', language]);
    expect(status).toBe(0);
    expect(out).not.toContain('\u001b');
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(out).toContain(language === 'it' ? 'Frase 1/' : 'Sentence 1/');
    expect(out).toContain(language === 'it' ? '  albero     ' : '  tree       ');
  });

  test('names the domain of an article that is not of war', async () => {
    const { out } = await riscontro(['explain', 'corpus/it/2019-03-17-derby-corriere.txt']);
    expect(out).toMatch(/domain sport: its claims are background; words of war \d+, of sport \d+ \(/);
  });

  test('reads standard input, and narrows to one sentence', async () => {
    const { out } = await riscontro(['explain', '-', '--published', '2018-12-15', '--sentence', '2'], {
      input: article,
    });
    expect(out).toContain('Sentence 2/3');
    expect(out).not.toContain('Sentence 3/3');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'status reported (asserted) → unconfirmed (the next sentence withholds confirmation)',
    );
    const { out: third } = await riscontro(['explain', '-', '--sentence', '3', '--json'], { input: article });
    expect(sentencesOf(third).map(({ sentence, doubts }) => [sentence, doubts])).toEqual([
      [3, 'Non ci sono conferme ufficiali'],
    ]);
  });

  test('tells what a place name left open can mean, with province, distance and reasons', async () => {
    const input = 'Un attacco aereo ha colpito Tripoli.';
    const { out } = await riscontro(['explain', '-', '--language', 'it', '--lang', 'en'], { input });
    const told = out.replace(/\s+/g, ' ');
    const country = '+ in a country of the article';
    expect(told).toContain(
      `could be 1. Tripoli (Lebanon), city, North, LB (${country}) lb-tripoli; 2. Tripoli, city, Tripoli, LY (${country}, + it is its usual name) ly-tripoli`,
    );
    const italian = await riscontro(['explain', '-', '--language', 'it', '--lang', 'it'], { input });
    expect(italian.out).toMatch(/forse +1\. Tripoli/);
  });

  test('shows no escape of a stranger', async () => {
    const input = article.replace('ieri', '\u001b]0;owned\u0007\u001b[31mieri');
    expect((await riscontro(['explain', '-'], { input })).out).not.toContain('\u001b');
  });

  test.each([
    [['explain', 'nowhere.txt'], 1, /^error input\/missing-path: nowhere\.txt/],
    [['explain', report, '--sentence', '400'], 2, /^error cli\/usage: --sentence 400\n.*Expected: 1-\d+/],
    [['explain', report, '--sentence', '0'], 2, /1-/],
    [['explain'], 2, /argument is missing/],
  ] as const)('%j is refused', async (line, expected, pattern) => {
    const { status, out, err } = await riscontro(line);
    expect({ status, out }).toEqual({ status: expected, out: '' });
    expect(err).toMatch(pattern);
    expect(err).toContain('What to do:');
  });

  test('says in Italian and as JSON what cannot be read', async () => {
    const { status, err } = await riscontro(['explain', '-', '--lang', 'it', '--json'], { input: '  ' });
    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      error: { code: 'input/empty', message: expect.stringMatching(/^Serve un articolo/) },
    });
  });

  test('its schema is published', () => {
    const path = join(root, 'docs/schema/explain.schema.json');
    const schema = JSON.parse(readFileSync(path, 'utf8')) as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(explainedSentenceSchema.shape).sort());
  });
});
