import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { claimsOf, knowledge } from '../../test/one-sentence.fixture.ts';
import { Problem } from '../model/problem.ts';
import { describeProblem } from '../model/problem-wording.ts';
import { type FindingRule, finding } from './check-findings.ts';
import { readOwnTriggers, withOwnTriggers } from './own-triggers.ts';

const folder = mkdtempSync(join(tmpdir(), 'riscontro-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(...entries: readonly string[]): string {
  files += 1;
  const path = join(folder, `own-${files}.yaml`);
  writeFileSync(path, `triggers:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`);
  return path;
}
const entry = (id: string, lemma: string, kind = 'armed_clash', more = '') =>
  `{ id: ${id}, lemma: ${lemma}, pos: verb, strength: weak, senses: [{ kind: ${kind}, frame: act, example: x${more} }] }`;

function problemOf(...paths: readonly string[]): Problem {
  try {
    withOwnTriggers(knowledge, paths);
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('nothing was thrown');
}

describe('own triggers', () => {
  const path = file(
    entry('it.falcidiare', 'falcidiare'),
    entry('en.bottle_up', 'bottle up', 'siege_blockade'),
  );

  test('are read, each in its language, and change nothing of the knowledge they were added to', () => {
    const own = withOwnTriggers(knowledge, [path]);
    const text = 'Le SDF hanno falcidiato i jihadisti a Hajin.';
    expect(claimsOf(text, 'it')).toEqual([]);
    const language = own.languages.get('it');
    expect(language?.triggers[0]?.id).toBe('it.falcidiare');
    expect(own.languages.get('en')?.triggers[0]?.id).toBe('en.bottle_up');
    expect(own.fingerprint).not.toBe(knowledge.fingerprint);
    expect(withOwnTriggers(knowledge, [])).toBe(knowledge);
  });

  test('go before the shipped ones, and take the place of one with their id', () => {
    const before = file(entry('it.mio', 'conquistare'), entry('it.attaccare', 'attaccare'));
    const triggers = withOwnTriggers(knowledge, [before]).languages.get('it')?.triggers ?? [];
    expect(triggers.filter(({ lemma }) => lemma === 'conquistare').map(({ id }) => id)).toEqual([
      'it.mio',
      'it.conquistare',
    ]);
    expect(triggers.filter(({ id }) => id === 'it.attaccare').map(({ senses }) => senses.length)).toEqual([
      1,
    ]);
    const found: string[] = [];
    readOwnTriggers([before], knowledge, (rule, _file, id) => found.push(`${rule} ${id}`));
    expect(found).toEqual(['trigger/before-shipped it.mio', 'trigger/replaces it.attaccare']);
  });

  test('of a folder are those of its files', () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    writeFileSync(join(many, 'a.yaml'), `triggers: [${entry('it.aa', 'aare')}]`);
    writeFileSync(join(many, 'b.yaml'), `triggers: [${entry('en.bb', 'bb')}]`);
    writeFileSync(join(many, 'notes.txt'), 'not read');
    const own = readOwnTriggers([many], knowledge, () => {});
    expect([...own].map(([code, list]) => [code, list.map((filed) => filed.entry.id)])).toEqual([
      ['en', ['en.bb']],
      ['it', ['it.aa']],
    ]);
  });

  test('the fingerprint follows what the files say, not where they lie', () => {
    const copy = file(
      entry('it.falcidiare', 'falcidiare'),
      entry('en.bottle_up', 'bottle up', 'siege_blockade'),
    );
    const other = file(entry('it.falcidiare', 'falcidiare'));
    const print = (...paths: readonly string[]) => withOwnTriggers(knowledge, paths).fingerprint;
    expect(print(copy)).toBe(print(path));
    expect(print(other)).not.toBe(print(path));
  });
});

describe('a fault', () => {
  const cases: readonly [FindingRule, string, number | null, RegExp, RegExp][] = [
    [
      'file/invalid',
      file(entry('it.aa', 'aare'), entry('it.bb', 'bbare', 'armed_clash', ', frames: x')),
      3,
      /line 3: it departs from the shape of its kind at triggers\.1\.senses\.0/,
      /riga 3: si discosta/,
    ],
    [
      'trigger/unknown-kind',
      file(entry('it.aa', 'aare'), entry('it.bb', 'bbare', 'party')),
      3,
      /line 3, it\.bb: .*no event kind of the codebook: party/,
      /riga 3, it\.bb: .*non è un tipo di evento del repertorio: party/,
    ],
    [
      'trigger/unknown-language',
      file(entry('aa', 'aare')),
      2,
      /aa: its id begins with no language; expected en\., it\./,
      /ci si aspettava en\., it\./,
    ],
    [
      'id/duplicate',
      file(entry('it.aa', 'aare'), entry('it.aa', 'bare')),
      3,
      /the id stands twice/,
      /compare due volte/,
    ],
    [
      'trigger/duplicate-lemma',
      file(entry('it.aa', 'aare'), entry('it.bb', 'aare')),
      3,
      /also that of another entry: it\.aa/,
      /un'altra voce: it\.aa/,
    ],
  ];

  test.each(cases)('%s is refused with file and line', (rule, path, line, en, it) => {
    const problem = problemOf(path);
    expect([problem.code, problem.item, problem.facts.reason, problem.facts.line]).toEqual([
      'triggers/invalid',
      path,
      rule,
      line,
    ]);
    expect(describeProblem(problem, 'en').message).toMatch(en);
    expect(describeProblem(problem, 'it').message).toMatch(it);
    const found: unknown[] = [];
    readOwnTriggers([path], knowledge, (...fault) =>
      found.push([finding(...withFacts(fault)).line, fault[0]]),
    );
    expect(found).toContainEqual([line, rule]);
  });

  test('of the YAML itself has its line too', () => {
    const path = join(folder, 'broken.yaml');
    writeFileSync(path, 'triggers:\n  - id: it.aa\n    senses: [unclosed\n');
    const { code, facts } = problemOf(path);
    expect(code).toBe('triggers/invalid');
    expect(facts.line).toBeGreaterThanOrEqual(3);
  });

  test('a sense behind one without conditions is found', () => {
    const sense = '{ kind: armed_clash, frame: act, example: x }';
    const path = file(`{ id: it.aa, lemma: aare, pos: verb, strength: weak, senses: [${sense}, ${sense}] }`);
    const found: unknown[] = [];
    readOwnTriggers([path], knowledge, (rule, _file, _id, facts) => found.push([rule, facts]));
    expect(found).toEqual([['trigger/sense-out-of-reach', { sense: 2, other: 1, line: 2 }]]);
  });

  test.each([['nowhere.yaml'], ['empty']])('no file to read: %s', (name) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const { code, item } = problemOf(join(folder, name));
    expect([code, item]).toEqual(['triggers/missing', join(folder, name)]);
  });
});

type Told = Parameters<Parameters<typeof readOwnTriggers>[2]>;

function withFacts([rule, path, id, facts]: Told): Parameters<typeof finding> {
  return [rule, path, id, facts ?? {}];
}
