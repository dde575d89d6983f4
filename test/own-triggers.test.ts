import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonLines, riscontro, root } from './run-riscontro.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'riscontro-triggers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const example = join(root, 'docs/examples/falcidiare.yaml');
const article = 'Le Forze democratiche siriane hanno falcidiato i jihadisti dello Stato Islamico a Hajin.';

/** The rules of the claims in JSON Lines output. */
const rulesOf = (out: string) =>
  jsonLines(out).flatMap(({ claims }) => (claims as readonly { rule: string }[]).map(({ rule }) => rule));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('own triggers are used', () => {
  test('by extract with --triggers, on several threads too', async () => {
    const input = Array.from({ length: 6 }, (_, n) => JSON.stringify({ id: `n${n}`, text: article })).join(
      '\n',
    );
    const line = ['extract', '--format', 'jsonl', '--jobs', '2', '-'];
    const [without, withOwn] = await Promise.all([
      riscontro(line, { input }),
      riscontro([...line, '--triggers', example], { input }),
    ]);
    expect(rulesOf(without.out)).toEqual([]);
    expect(rulesOf(withOwn.out)).toEqual(Array.from({ length: 6 }, () => 'it.falcidiare/act/asserted'));
  });

  test('where RISCONTRO_TRIGGERS names them, and on a desk', async () => {
    const environment = { RISCONTRO_TRIGGERS: example, RISCONTRO_DESK: join(folder, 'own.desk') };
    const path = file('article.txt', article);
    const plain = await riscontro(['add', path], { environment: { ...environment, RISCONTRO_TRIGGERS: '' } });
    expect(plain.out).toMatch(/^1 article added .* incidents: 0 new/);
    const again = await riscontro(['add', path], { environment });
    expect(again.out).toMatch(/1 updated .* incidents: 1 new/);
    const doctor = await riscontro(['doctor'], { environment });
    expect(doctor.out).toMatch(/✓ your own triggers +\S+falcidiare\.yaml/);
  });
});

describe('codebook check --triggers', () => {
  test('finds nothing wrong with the examples of the documentation', async () => {
    const { status, out } = await riscontro(['codebook', 'check', '--triggers', join(root, 'docs/examples')]);
    expect({ status, out }).toEqual({ status: 0, out: '2 triggers\n0 errors, 0 warnings\n' });
  });

  test('says which example is not read, and why, in both languages', async () => {
    const path = file(
      'misread.yaml',
      `triggers:
  - id: it.falcidiare
    lemma: falcidiare
    pos: verb
    strength: weak
    senses:
      - { kind: armed_clash, frame: act, when: { object: people }, example: "La squadra ha falcidiato gli avversari." }
      - { kind: fighters_flee, frame: act, example: "Le SDF hanno falcidiato i jihadisti a Hajin." }
  - id: en.rampart
    lemma: rampart
    pos: verb
    strength: weak
    senses: [{ kind: armed_clash, frame: act, example: "The SDF attacked Hajin." }]
`,
    );
    const [english, italian, json] = await Promise.all([
      riscontro(['codebook', 'check', '--triggers', path]),
      riscontro(['codebook', 'check', '--triggers', path, '--lang', 'it']),
      riscontro(['codebook', 'check', '--triggers', path, '--json']),
    ]);
    expect(english.status).toBe(1);
    expect(english.out).toContain(
      'error line 2 it.falcidiare sense 1: its example gives no claim: an everyday word without an armed party',
    );
    expect(english.out).toContain('sense 2: its example is read by sense 1, armed_clash');
    expect(english.out).toContain('error line 9 en.rampart sense 1: the word is not found in its example');
    expect(italian.out).toContain('senso 1: il suo esempio non dà affermazioni: una parola comune');
    const { findings } = JSON.parse(json.out) as { findings: { rule: string; line: number; file: string }[] };
    expect(findings.map(({ rule, line, file: at }) => [rule, line, at])).toEqual([
      ['trigger/example-not-found', 9, path],
      ['trigger/example-fell', 2, path],
      ['trigger/example-other-sense', 2, path],
    ]);
  });
});

describe('own triggers that cannot be used end the command with what is wrong and where', () => {
  const wrong = () => file('wrong.yaml', 'triggers:\n  - id: it.x\n    lemma: x\n    pos: adverb\n');

  test.each([
    { line: ['extract', '-'] },
    { line: ['explain', '-', '--lang', 'it'] },
    { line: ['add', '-', '--desk', join(folder, 'none.desk')] },
  ])('$line', async ({ line }) => {
    const { status, out, err } = await riscontro([...line, '--triggers', wrong()], { input: article });
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toMatch(/^(?:error|errore) triggers\/invalid: \S+wrong\.yaml\n.*(?:line|riga) 4: /);
  });

  test('in doctor too, and a missing file in each', async () => {
    const environment = { RISCONTRO_TRIGGERS: wrong() };
    const [doctor, missing] = await Promise.all([
      riscontro(['doctor'], { environment }),
      riscontro(['extract', '-', '--triggers', 'nowhere.yaml'], { input: article }),
    ]);
    expect(doctor.status).toBe(3);
    expect(doctor.out).toMatch(/✗ your own triggers +triggers\/invalid/);
    expect(missing).toMatchObject({
      status: 3,
      err: expect.stringMatching(/^error triggers\/missing: nowhere\.yaml/),
    });
  });
});
